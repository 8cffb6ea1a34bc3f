"""What one library holds, in the terms of a check: read once for all the quotations and statements of a draft."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from koussa.check.datelines import after_dateline
from koussa.check.quotations.model import SourcePassage
from koussa.check.sources import SourceStatement
from koussa.check.stated import LOOKED_AT
from koussa.check.stored import unpack
from koussa.documents import Document, Paragraph
from koussa.extract.analysis import sentence_spans
from koussa.library import in_text
from koussa.library.articles import passages_at, quotes_of
from koussa.library.index import Allowed, TextIndex, listing
from koussa.library.schema import CLAIM_INDEX, INDEXES, PASSAGE_INDEX, QUOTE_INDEX
from koussa.library.store import Library
from koussa.lookup.ranking import Scored, search
from koussa.records import Claim, Quote
from koussa.text.marks import quoted_runs

_KEPT = 2_048  # rows of a kind
_RECALLED = 3
_ASKED = 8  # statements
_RECALLS = 35.0  # likeness by words alone, 0 to 100


class Held:
    """A library with what was read of it, which is forgotten when another command changes the library.

    What stands in an article's text is found there, once; its records would only repeat it.
    """

    _texts_tell_all: bool
    _textless_quotes: Allowed | None
    _holds_checked_claims: bool
    _corrected: bool
    _indexes: dict[str, TextIndex]

    def __init__(self, library: Library) -> None:
        self._library = library
        self.passages = lru_cache(_KEPT)(self._passages)
        self.sentences = lru_cache(_KEPT)(self._sentences)
        self.claims = lru_cache(_KEPT)(self._claims)
        self.quotes = lru_cache(_KEPT)(self._quotes)
        self.near_claims = lru_cache(_ASKED)(self._near_claims)
        self._state: int | None = None

    def refresh(self) -> None:
        """Forget what was read, where it may be so no longer."""
        state = self._library.state()
        if state == self._state:
            return
        self._state = state
        for reading in (self.passages, self.sentences, self.claims, self.quotes, self.near_claims):
            reading.cache_clear()
        self._indexes = {name: self._library.index(name) for name in INDEXES}
        self._corrected = self._library.is_corrected()
        self._texts_tell_all = in_text.texts_tell_all(self._library)
        self._holds_checked_claims = in_text.holds_checked_claims(self._library)
        self._textless_quotes = None if self._texts_tell_all else in_text.quotes_without_text(self._library)

    def near_passages(self, words: str, limit: int, article: str | None = None) -> Sequence[Scored]:
        """Passages near some words, of one article or any, best first."""
        return self._search(PASSAGE_INDEX, words, limit, in_text.passages_of(article) if article else None)

    def near_quotes(self, words: str, limit: int) -> Sequence[Scored]:
        """Quotations near some words, of articles whose text is not held."""
        if self._textless_quotes is None:
            return ()
        return self._search(QUOTE_INDEX, words, limit, self._textless_quotes)

    def _near_claims(self, words: str, limit: int) -> Sequence[Scored]:
        """Claims near some words, but where the sentences of the texts are all of them."""
        if self._texts_tell_all:
            return ()
        return self._search(CLAIM_INDEX, words, limit, in_text.claims_shown(self._library))

    def near_checked_claims(self, words: str) -> Sequence[Scored]:
        """The claim about the same thing, if any, among those that sources do not bear out.

        Only what shares many words is asked whether it is about the same thing, which takes ten times as long.
        """
        if not self._holds_checked_claims:
            return ()
        nearest = self.near_claims(words, LOOKED_AT)[:_RECALLED]
        near = [scored.row for scored in nearest if scored.score >= _RECALLS]
        rows = in_text.checked_claims(self._library, near) if near else []
        if not rows:
            return ()
        found = search(
            self._indexes[CLAIM_INDEX],
            self._library.texts,
            words,
            limit=1,
            allowed=listing(rows),
            fetch_more=self._library.further_texts,
            best_alone=True,
        )
        return found.hits

    def _search(self, index: str, words: str, limit: int, allowed: Allowed | None) -> Sequence[Scored]:
        """Everything near some words; whether it is the same is for the comparison to say."""
        fetch = self._library.passage_texts if index == PASSAGE_INDEX else self._library.texts
        found = search(
            self._indexes[index], fetch, words, limit=limit, min_score=0, allowed=allowed, best_alone=True
        )
        return found.hits

    def _passages(self, row: int) -> tuple[SourcePassage, ...]:
        """The passage of an added article at a row of their table; none where it was removed since it was found."""
        return tuple(
            self._known_better(
                unpack(stored.article, stored.text, stored.paragraph, stored.start, stored.held)
            )
            for stored in passages_at(self._library, [row])
        )

    def _sentences(self, row: int) -> tuple[SourceStatement, ...]:
        """The sentences of such a passage."""
        return tuple(sentence for passage in self.passages(row) for sentence in self._cut(passage))

    def _claims(self, row: int) -> tuple[SourceStatement, ...]:
        """What the claim at a row states."""
        from koussa.check.records import statements_of_claim  # of most libraries the texts tell all

        stated: list[SourceStatement] = []
        for _, claim in self._library.records([row]):
            assert isinstance(claim, Claim)
            stated += statements_of_claim(claim, self._library.article(claim.article))
        return tuple(stated)

    def _quotes(self, row: int) -> tuple[SourcePassage, ...]:
        """The words of the quotation at a row, and as others printed them."""
        from koussa.check.records import passages_of_quote

        found: list[SourcePassage] = []
        for _, quote in self._library.records([row]):
            assert isinstance(quote, Quote)
            found += passages_of_quote(quote, self._library.article(quote.article))
        return tuple(map(self._known_better, found))

    def _cut(self, passage: SourcePassage) -> Iterator[SourceStatement]:
        title = self._library.title_of(passage.article)
        document = Document(passage.text, (Paragraph(0, len(passage.text)),))
        runs = quoted_runs(document.text, [(0, len(document.text))])
        for spans in sentence_spans(document, runs):
            for start, end in spans:
                begins = start or after_dateline(document.text)
                yield SourceStatement(passage, begins, end, context=title)

    def _known_better(self, passage: SourcePassage) -> SourcePassage:
        """A passage with what people put right in it since it was stored."""
        rules = self._library.people_rules
        corrected = passage.record is None and self._corrected
        if rules is None and not corrected:
            return passage
        from koussa.check.known_better import put_right, with_described, with_people
        from koussa.library.corrections import corrected_quotes

        if corrected:
            passage = put_right(passage, corrected_quotes(self._library, passage.article))
        if rules is None:
            return passage
        if any(quotation.speaker is None for quotation in passage.quotations):
            passage = with_described(
                passage, quotes_of(self._library, passage.record or passage.article), rules
            )
        return with_people(passage, rules)
