"""The libraries as the sources of a check: the text of added articles, and records whose article's text is not held."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from koussa.check.known_better import put_right, with_people
from koussa.check.quotations.model import SourcePassage
from koussa.check.records import passages_of_quote, statements_of_claim
from koussa.check.sources import SourceStatement
from koussa.check.stored import unpack
from koussa.documents import Document, Paragraph
from koussa.extract.analysis import analyse
from koussa.library.articles import passages_at
from koussa.library.corrections import corrected_quotes, has_corrections
from koussa.library.index import Allowed
from koussa.library.schema import CLAIM_INDEX, PASSAGE_INDEX, QUOTE_INDEX
from koussa.library.store import Library
from koussa.lookup.ranking import SearchResult, search
from koussa.records import Claim, Quote
from koussa.text.marks import quoted_runs

Held = TypeVar("Held")

# What an article's text holds is found there; its records would only repeat it.
_WITHOUT_TEXT = Allowed(
    "SELECT n AS row FROM record WHERE kind = 'quote'"
    " AND (article IS NULL OR article NOT IN (SELECT article FROM added))"
)
# Where a library hides its copies of bundled records, the index still has them.
_SHOWN_CLAIMS = Allowed("SELECT n AS row FROM record WHERE kind = 'claim'")


class LibrarySources:
    """Passages and statements found by the one search that look-ups use; see :class:`koussa.check.sources.Sources`."""

    def __init__(self, libraries: Sequence[Library]) -> None:
        self._libraries = tuple(libraries)
        self._corrected: dict[Library, bool] = {}
        self._textless = [library for library in self._libraries if _lacks_texts(library)]

    def passages(self, words: str, limit: int, article: str | None = None) -> Sequence[SourcePassage]:
        """Return the passages most likely to hold some words, best first."""
        found: list[tuple[float, SourcePassage]] = []
        for library in self._libraries:
            found += self._texts(library, words, limit, article)
            if article is None and library in self._textless:
                found += self._records(library, words, limit)
        return _best(found, limit)

    def statements(self, words: str, limit: int) -> Sequence[SourceStatement]:
        """Return the sentences and claims most likely to bear on a statement, best first."""
        found: list[tuple[float, SourceStatement]] = []
        for library in self._libraries:
            result = _search(library, CLAIM_INDEX, words, limit, _SHOWN_CLAIMS if library.hides else None)
            scores = {scored.row: scored.score for scored in result.hits}
            for row, claim in library.records(scores):
                assert isinstance(claim, Claim)
                stated = statements_of_claim(claim, library.article(claim.article))
                found += [(scores[row], statement) for statement in stated]
            for score, passage in self._texts(library, words, limit, None):
                article = library.article(passage.article)
                title = (article.title if article else None) or ""
                found += [(score, statement) for statement in _sentences(passage, title)]
        return _best(found, limit)

    def _texts(
        self, library: Library, words: str, limit: int, article: str | None
    ) -> Iterator[tuple[float, SourcePassage]]:
        within = Allowed("SELECT n AS row FROM passage WHERE article = ?", (article,)) if article else None
        result = _search(library, PASSAGE_INDEX, words, limit, within)
        passages = passages_at(library, [scored.row for scored in result.hits])
        for scored, stored in zip(result.hits, passages, strict=True):
            held = unpack(stored.article, stored.text, stored.paragraph, stored.start, stored.held)
            yield scored.score, self._known_better(library, held)

    def _records(self, library: Library, words: str, limit: int) -> Iterator[tuple[float, SourcePassage]]:
        result = _search(library, QUOTE_INDEX, words, limit, _WITHOUT_TEXT)
        scores = {scored.row: scored.score for scored in result.hits}
        for row, quote in library.records(scores):
            assert isinstance(quote, Quote)
            for passage in passages_of_quote(quote, library.article(quote.article)):
                yield scores[row], self._known_better(library, passage)

    def _known_better(self, library: Library, passage: SourcePassage) -> SourcePassage:
        """A passage with what people put right in it since it was stored."""
        if library not in self._corrected:
            self._corrected[library] = has_corrections(library)
        if passage.record is None and self._corrected[library]:
            passage = put_right(passage, corrected_quotes(library, passage.article))
        return passage if library.people_rules is None else with_people(passage, library.people_rules)


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


def _sentences(passage: SourcePassage, title: str) -> Iterator[SourceStatement]:
    document = Document(passage.text, (Paragraph(0, len(passage.text)),))
    runs = quoted_runs(document.text, [(0, len(document.text))])
    for sentences in analyse(document, runs):
        for sentence in sentences:
            yield SourceStatement(passage, sentence.start, sentence.end, context=title)


def _search(
    library: Library, index: str, words: str, limit: int, allowed: Allowed | None = None
) -> SearchResult:
    """Everything near some words; whether it is the same is for the comparison to say."""
    fetch = library.passage_texts if index == PASSAGE_INDEX else library.texts
    return search(library.index(index), fetch, words, limit=limit, min_score=0, allowed=allowed)


def _best(found: list[tuple[float, Held]], limit: int) -> list[Held]:
    found.sort(key=lambda pair: -pair[0])
    return [held for _, held in found[:limit]]
