"""What one library holds, in the terms of a check: read once for all the quotations and statements of a draft."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from koussa.check.known_better import put_right, with_people
from koussa.check.quotations.model import SourcePassage
from koussa.check.records import passages_of_quote, statements_of_claim
from koussa.check.sources import SourceStatement
from koussa.check.stored import unpack
from koussa.documents import Document, Paragraph
from koussa.extract.analysis import analyse
from koussa.library.articles import passages_at
from koussa.library.corrections import corrected_quotes, has_corrections
from koussa.library.index import Allowed, TextIndex
from koussa.library.schema import INDEXES, PASSAGE_INDEX
from koussa.library.store import Library
from koussa.lookup.ranking import Scored, search
from koussa.records import Claim, Quote
from koussa.text.marks import quoted_runs

_KEPT = 2_048  # rows of a kind


class Held:
    """A library with what was read of it, which is forgotten when another command changes the library.

    Attributes:
        library: itself.
        lacks_texts: whether there are records whose article's text is not held.
    """

    lacks_texts: bool
    _corrected: bool
    _indexes: dict[str, TextIndex]

    def __init__(self, library: Library) -> None:
        self.library = library
        self.passages = lru_cache(_KEPT)(self._passages)
        self.sentences = lru_cache(_KEPT)(self._sentences)
        self.claims = lru_cache(_KEPT)(self._claims)
        self.quotes = lru_cache(_KEPT)(self._quotes)
        self._state: int | None = None

    def refresh(self) -> None:
        """Forget what was read, where it may be so no longer."""
        state = self.library.state()
        if state == self._state:
            return
        self._state = state
        for reading in (self.passages, self.sentences, self.claims, self.quotes):
            reading.cache_clear()
        self._indexes = {name: self.library.index(name) for name in INDEXES}
        self._corrected = has_corrections(self.library)
        self.lacks_texts = _lacks_texts(self.library)

    def search(self, index: str, words: str, limit: int, allowed: Allowed | None = None) -> Sequence[Scored]:
        """Everything near some words, best first; whether it is the same is for the comparison to say."""
        fetch = self.library.passage_texts if index == PASSAGE_INDEX else self.library.texts
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
            for stored in passages_at(self.library, [row])
        )

    def _sentences(self, row: int) -> tuple[SourceStatement, ...]:
        """The sentences of such a passage."""
        return tuple(sentence for passage in self.passages(row) for sentence in self._cut(passage))

    def _claims(self, row: int) -> tuple[SourceStatement, ...]:
        """What the claim at a row states."""
        stated: list[SourceStatement] = []
        for _, claim in self.library.records([row]):
            assert isinstance(claim, Claim)
            stated += statements_of_claim(claim, self.library.article(claim.article))
        return tuple(stated)

    def _quotes(self, row: int) -> tuple[SourcePassage, ...]:
        """The words of the quotation at a row, and as others printed them."""
        found: list[SourcePassage] = []
        for _, quote in self.library.records([row]):
            assert isinstance(quote, Quote)
            found += passages_of_quote(quote, self.library.article(quote.article))
        return tuple(map(self._known_better, found))

    def _cut(self, passage: SourcePassage) -> Iterator[SourceStatement]:
        article = self.library.article(passage.article)
        title = (article.title if article else None) or ""
        document = Document(passage.text, (Paragraph(0, len(passage.text)),))
        runs = quoted_runs(document.text, [(0, len(document.text))])
        for sentences in analyse(document, runs):
            for sentence in sentences:
                yield SourceStatement(passage, sentence.start, sentence.end, context=title)

    def _known_better(self, passage: SourcePassage) -> SourcePassage:
        """A passage with what people put right in it since it was stored."""
        if passage.record is None and self._corrected:
            passage = put_right(passage, corrected_quotes(self.library, passage.article))
        rules = self.library.people_rules
        return passage if rules is None else with_people(passage, rules)


def _lacks_texts(library: Library) -> bool:
    """Whether there are records whose article's text is not held, told by counts that indexes alone answer."""
    counts = (
        "SELECT COUNT(*) FROM record WHERE kind IN ('quote', 'claim', 'event')",
        "SELECT COUNT(*) FROM record WHERE article IS NOT NULL",
        "SELECT COUNT(DISTINCT article) FROM record WHERE article IS NOT NULL",
        """SELECT COUNT(*) FROM (SELECT DISTINCT article FROM passage) AS held
           WHERE EXISTS (SELECT 1 FROM record WHERE record.article = held.article)""",
    )
    records, of_articles, articles, with_text = (next(library.rows(statement))[0] for statement in counts)
    return bool(records != of_articles or articles != with_text)
