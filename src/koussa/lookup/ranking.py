"""Searching an index: candidates by the words they share with the query, ranked by how alike the texts are.

The two stages of a fuzzy look-up: a boolean search over words, misspelt ones widened to what they may stand
for, and RapidFuzz over the few texts that come of it; each stage only where the one before it found nothing
good. What counts as found is not a matter of a score but of evidence: see :mod:`koussa.lookup.evidence`.
"""

from bisect import insort
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from math import log
from typing import TYPE_CHECKING

from koussa.frozen import frozen, replace
from koussa.library.index import Allowed, TextIndex, listing
from koussa.lookup.candidates import circles, is_telling, shares_words, verbatim
from koussa.lookup.evidence import evidence, together
from koussa.lookup.question import Question, ask
from koussa.text.terms import terms

if TYPE_CHECKING:
    from koussa.lookup.topic import Topic

Fetch = Callable[[Sequence[int]], Mapping[int, str]]

AS_ASKED = 100.0
_BEST_OTHER = 99.0
_ALL = 100.0
_ROUNDING = 1e-6
_GOOD = 85
_FEW = 2_000
_MOST_COMPARED = 100
_MOST_SINGLE = 500
_MOST_ALIKE = 20  # copies of one quotation
_OF_ANY_TEXT = 40.0  # what is likest to a query among a few texts that have nothing to do with it
_SHORTEST_MISSPELT = 4  # letters: anything is near a shorter word
_SAME_WORD = 0.7  # one edit in four letters, two in seven


@frozen
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


@frozen
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
    best_alone: bool = False,
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
        fetch_more: gives the further words of rows, a title first. With it the rows are statements: what is about
            the same thing answers, however it is said, and the further words count for less.
        best_alone: nothing is wanted but the rows and scores of the best hits, at half the price: what cannot be among
            them is not compared to the end, nor counted, no spans are looked for, and no spellings where no row
            shares the words of a long query that are spelt as they should be.
    """
    few = None if allowed is None else index.listed(allowed, _FEW)
    allowed = allowed if few is None else listing(few)
    column = "{text more}" if exact and fetch_more is not None else "text"
    searched = None if few is None else len(few)
    question = ask(index, query, column, allowed, searched)
    subject = None
    if not question.words or not question.size:
        return SearchResult()
    if fetch_more is None or exact:
        found = _search(question, fetch, few, exact=exact, wanted=limit if best_alone else None)
        if not (exact or best_alone or min_score is not None or _answers(found)):
            inflected = ask(index, query, column, allowed, searched, inflected=True)
            by_other_forms = _search(inflected, fetch, few, exact=False, wanted=None)
            found = by_other_forms if _answers(by_other_forms) else found
    else:
        from koussa.lookup.topic import read  # quotations do without

        subject = read(index, query)
        all_compared = few if best_alone and few is not None and len(few) <= _MOST_COMPARED else None
        found = _search_statements(index, question, fetch, fetch_more, subject, few=all_compared)
    best = sorted(found, key=lambda scored: (-scored.score, -scored.evidence, scored.row))
    hits = [scored for scored in best if (scored.found if min_score is None else scored.score >= min_score)]
    told = hits[:limit] if hits else best[:1]
    if not best_alone:
        told = _with_match(told, fetch, query, subject)
    return (
        SearchResult(tuple(told), total=len(hits)) if hits else SearchResult(nearest=next(iter(told), None))
    )


def _answers(found: Iterable[Scored]) -> bool:
    return any(one.found for one in found)


def _search(
    question: Question, fetch: Fetch, few: Sequence[int] | None, *, exact: bool, wanted: int | None
) -> Sequence[Scored]:
    if wanted is not None and not question.is_known and not shares_words(question):
        return ()
    telling = len(question.words) > 1 and is_telling(question)
    if exact or not telling:
        rows = verbatim(question)
        if rows or exact:
            return _as_asked(question, rows)
    if len(question.words) == 1:
        return _single(question)
    contest = _Contest(wanted)
    compared: dict[int, _Compared] = {}
    if few is not None and len(few) <= _MOST_COMPARED:
        compared = _compare(question, fetch(few), contest)
    else:
        seen: set[int] = set()
        for circle in circles(question):
            if telling and circle.is_cut and (rows := verbatim(question)):
                return _as_asked(question, rows)
            rows = [row for row in circle.rows if row not in seen]
            seen.update(rows)
            compared |= _compare(question, fetch(rows) if rows else {}, contest)
            best = max((one.score for one in compared.values()), default=0.0)
            if best >= min(_GOOD, 100 * circle.beyond):
                break
    as_asked = [row for row, one in compared.items() if one.score == AS_ASKED]
    return _as_asked(question, as_asked) if as_asked else _judged(question, compared)


def _search_statements(
    index: TextIndex,
    question: Question,
    fetch: Fetch,
    fetch_more: Fetch,
    subject: "Topic",
    *,
    few: Sequence[int] | None,
) -> Sequence[Scored]:
    """Rows about what the query is about; words that occur as asked in the text itself come first."""
    from koussa.lookup.likeness import compare
    from koussa.lookup.topic import candidates

    rows = candidates(index, subject, question.allowed) if few is None else list(few)
    likenesses = compare(index, subject, fetch(rows), fetch_more(rows)) if rows else {}
    scored = {row: Scored(row, one.score, one.evidence, one.evidence > 0) for row, one in likenesses.items()}
    for row in verbatim(question):
        known = scored.get(row)
        scored[row] = Scored(row, AS_ASKED, question.total if known is None else known.evidence, found=True)
    return list(scored.values())


def _as_asked(question: Question, rows: Iterable[int]) -> list[Scored]:
    return [Scored(row, AS_ASKED, question.total, found=True) for row in rows]


def _single(question: Question) -> Sequence[Scored]:
    """Rows for a query of one word that no text holds: as like as the word they hold instead."""
    scored: dict[int, Scored] = {}
    group = question.groups[0]
    for alternative in group.alternatives:
        score = min(100 * alternative.likeness, _BEST_OTHER)
        found = alternative.likeness >= _SAME_WORD and len(group.word) >= _SHORTEST_MISSPELT
        worth = group.weight * alternative.likeness - log(question.size + 1)
        for row in question.rows(alternative.expression, _MOST_SINGLE):
            scored.setdefault(row, Scored(row, score, worth, found))
    return list(scored.values())


class _Contest:
    """The best scores so far.

    Attributes:
        least: the score below which nothing can be among the best any more.
    """

    def __init__(self, wanted: int | None) -> None:
        self.least = 0.0
        self._wanted = wanted
        self._best: list[float] = []

    def enter(self, score: float) -> None:
        """Take note of a score."""
        if self._wanted is None:
            return
        insort(self._best, score)
        if len(self._best) >= self._wanted:
            self._best = self._best[-self._wanted :]
            self.least = self._best[0]


@frozen
class _Compared:
    """A text held against a query: its terms, how alike both are (0 to 100), and what is evidence of it."""

    plain: str
    score: float
    cover: float = 1.0
    likeness: float = 1.0
    everything: bool = True


def _compare(question: Question, texts: Mapping[int, str], contest: _Contest) -> dict[int, _Compared]:
    """Score texts, but for those that cannot be among the best."""
    from rapidfuzz import fuzz  # needed only where texts are compared

    query = " ".join(question.words)
    compared: dict[int, _Compared] = {}
    others = []
    for row, text in texts.items():
        found, plain = _read(text)
        if f" {query} " in f" {plain} ":
            compared[row] = _Compared(plain, AS_ASKED)
            contest.enter(AS_ASKED)
            continue
        cover = together(question, found) / question.total
        others.append((fuzz.token_set_ratio(query, plain), cover, row, found, plain))
    others.sort(key=lambda other: other[0] + 200 * other[1], reverse=True)
    for regardless, cover, row, found, plain in others:
        # The likeness that it takes to be among the best: what is above 100 cannot be.
        needed = 4 * contest.least - 200 * cover - regardless - _ROUNDING
        if needed > _ALL:
            break
        # A short text within a long query is a part of what was asked, not all of it.
        alike = fuzz.partial_ratio if len(plain) > len(query) else fuzz.ratio
        partial = alike(query, plain, score_cutoff=max(needed, 0.0))
        if partial < needed:
            continue
        score = min(((partial + regardless) / 2 + 100 * cover) / 2, _BEST_OTHER)
        everything = question.is_answered_by(found)
        compared[row] = _Compared(plain, score, cover, partial / 100, everything)
        contest.enter(score)
    return compared


def _judged(question: Question, compared: Mapping[int, _Compared]) -> list[Scored]:
    """Whether what texts share with a query is evidence, given how far the likest of them are from the others."""
    best = sorted(compared, key=lambda row: (-compared[row].score, row))
    alike = _alike(question, [compared[row].plain for row in best[:_MOST_ALIKE]])
    likest = set(best[:alike])
    other = compared[best[alike]].score if alike < len(best) else 0.0
    judged = []
    for row, one in compared.items():
        lead = max(one.score - max(other, _OF_ANY_TEXT), 0.0) / 100 if row in likest else 0.0
        worth = evidence(question, one.cover, one.likeness, lead, everything=one.everything)
        judged.append(Scored(row, one.score, worth, found=worth > 0))
    return judged


def _alike(question: Question, texts: Sequence[str]) -> int:
    """How many texts, the likest first, hold what the first holds of a query."""
    from rapidfuzz import fuzz

    query = " ".join(question.words)
    stretch = texts[0] if texts else ""
    if len(stretch) > len(query) and (there := fuzz.partial_ratio_alignment(query, stretch)):
        stretch = stretch[there.dest_start : there.dest_end]
    for number, text in enumerate(texts):
        if fuzz.partial_ratio(stretch, text) < _GOOD:
            return number
    return len(texts)


@lru_cache(maxsize=1024)  # the same few texts are held against one query after the other
def _read(text: str) -> tuple[list[str], str]:
    """The terms of a text, in order, and the same as one string."""
    found = terms(text)
    return found, " ".join(found)


def _with_match(hits: Sequence[Scored], fetch: Fetch, query: str, subject: "Topic | None") -> list[Scored]:
    texts = fetch([hit.row for hit in hits]) if hits else {}
    matched = []
    from koussa.align.passage import matched_spans  # a check does without spans

    if subject is not None:
        from koussa.lookup.likeness import answering_spans
    for hit in hits:
        text = texts.get(hit.row, "")  # another command may have removed it since
        if subject is None or hit.score == AS_ASKED:
            spans = matched_spans(query, text)
        else:
            spans = answering_spans(subject, text)
        matched.append(replace(hit, match=spans))
    return matched
