"""Searching an index: candidates by the words they share with the query, ranked by how alike the texts are.

The two stages of a fuzzy look-up: a boolean search over words, misspelt ones widened to what they may stand
for, and RapidFuzz over the few texts that come of it; each stage only where the one before it found nothing
good. What counts as found is not a matter of a score but of evidence: see :mod:`koussa.lookup.evidence`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from koussa.align.passage import matched_spans
from koussa.library.index import Allowed, TextIndex
from koussa.lookup.candidates import verbatim, with_all_words, with_rare_words
from koussa.lookup.evidence import evidence
from koussa.lookup.question import Question, ask
from koussa.text.terms import terms

Fetch = Callable[[Sequence[int]], Mapping[int, str]]

_AS_ASKED = 100.0
_BEST_OTHER = 99.0
_GOOD = 85
_FEW = 300


@dataclass(frozen=True, slots=True)
class Scored:
    """A row held against a query.

    Attributes:
        row: its number.
        score: how alike query and text are, 0 to 100; 100 for words that occur as asked.
        evidence: by how much what they share exceeds chance, in nats.
        found: whether it answers the query.
        match: the spans of the text that answer, in code points, half-open; empty where only further words
            (keywords, an explanation) answer.
    """

    row: int
    score: float
    evidence: float
    found: bool
    match: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What a search found.

    Attributes:
        hits: what answers, best first, within the limit.
        nearest: the nearest thing there is, when nothing answers.
        total: how much answers in all.
    """

    hits: tuple[Scored, ...] = ()
    nearest: Scored | None = None
    total: int = 0


def search(
    index: TextIndex,
    fetch: Fetch,
    query: str,
    *,
    limit: int = 10,
    min_score: float | None = None,
    exact: bool = False,
    allowed: Allowed | None = None,
    fetch_more: Fetch | None = None,
) -> SearchResult:
    """Find the rows of an index that answer a query, any string.

    Args:
        index: the index of one kind of text.
        fetch: gives the texts of rows, by row.
        query: the words asked for.
        limit: how many hits to return at most.
        min_score: what counts as found is what scores this much; without it, what has evidence.
        exact: only words as asked, in that order, count.
        allowed: the rows that a filter lets through.
        fetch_more: gives the further words of rows; with it they are searched too, and count for less.
    """
    question = ask(index, query)
    column = "text" if fetch_more is None else "{text more}"
    found = _search(question, fetch, column, allowed, exact=exact)
    best = sorted(found, key=lambda scored: (-scored.score, -scored.evidence, scored.row))
    hits = [scored for scored in best if (scored.found if min_score is None else scored.score >= min_score)]
    nearest = None if hits or not best else _with_match(best[:1], fetch, query)[0]
    return SearchResult(tuple(_with_match(hits[:limit], fetch, query)), nearest, len(hits))


def _search(
    question: Question, fetch: Fetch, column: str, allowed: Allowed | None, *, exact: bool
) -> Iterable[Scored]:
    few = None
    if allowed is not None:
        few = question.index.listed(allowed, _FEW)
        if few is not None:
            allowed = Allowed(
                "SELECT value AS row FROM json_each(?)", (f"[{','.join(map(str, few))}]",), few=True
            )
    rows = verbatim(question, column, allowed)
    if rows or exact:
        worth = sum(group.weight for group in question.groups)
        return [Scored(row, _AS_ASKED, worth, found=True) for row in rows]
    scored = _compare(question, fetch, with_all_words(question, column, allowed))
    if max((one.score for one in scored.values()), default=0) < _GOOD:
        rows = with_rare_words(question, column, allowed) if few is None else few
        scored |= _compare(question, fetch, [row for row in rows if row not in scored])
    return scored.values()


def _compare(question: Question, fetch: Fetch, rows: Sequence[int]) -> dict[int, Scored]:
    from rapidfuzz import fuzz  # noqa: PLC0415 - needed only where texts are compared

    query = " ".join(question.words)
    scored = {}
    for row, text in fetch(rows).items() if rows else ():
        found = terms(text)
        plain = " ".join(found)
        partial = fuzz.partial_ratio(query, plain)
        score = partial
        if len(question.words) > 1:
            score = (partial + fuzz.token_set_ratio(query, plain)) / 2
        worth = evidence(question, set(found), partial)
        scored[row] = Scored(row, min(score, _BEST_OTHER), worth, worth > 0)
    return scored


def _with_match(hits: Sequence[Scored], fetch: Fetch, query: str) -> list[Scored]:
    texts = fetch([hit.row for hit in hits]) if hits else {}
    return [replace(hit, match=matched_spans(query, texts[hit.row])) for hit in hits]
