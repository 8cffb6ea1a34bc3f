"""Which rows are worth comparing with a query: by the words they share, never by a full ranking.

A boolean search reads a posting for a fortieth of what a ranked search pays, so the words that tell most are
combined until few rows are left. Each circle is wider than the one before; what it leaves out is known to share
little, so that the search can stop as soon as something better is found. To look a word up takes longer than to read
its rows, so those of a word that few rows hold are read once, and what they have in common is worked out here.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from heapq import nlargest
from itertools import chain, combinations

from koussa.frozen import frozen
from koussa.lookup.question import Group, Question
from koussa.text.function_words import FUNCTION_WORDS

_MOST_ROWS = 500
_MOST_COMPARED = 60
_MOST_VERBATIM = 3_000
_LEAST = 2
_FEW_PAIRS = 10
_FEW_BY_CHANCE = 1.0
_LONG = 5  # words of content
_TOLD = 8


@frozen
class Circle:
    """Some rows, and how much of the query a row that no circle so far holds can share.

    Attributes:
        rows: worth comparing, most promising first.
        beyond: a share of the query's information, 0 to 1.
        is_cut: whether there were more rows than are worth comparing.
    """

    rows: Sequence[int]
    beyond: float
    is_cut: bool = False


def verbatim(question: Question) -> list[int]:
    """Rows that hold the words as asked, in that order, side by side."""
    return question.rows(f'"{" ".join(question.words)}"', _MOST_VERBATIM) if question.is_known else []


def is_telling(question: Question) -> bool:
    """Whether its most telling words alone are likely to leave few rows: then nothing else need be asked first."""
    rows = sorted(group.rows for group in question.groups if group.alternatives)[:3]
    pairs = sum(one * other for one, other in combinations(rows, 2))
    return len(rows) > 1 and pairs <= _FEW_PAIRS * question.size


def shares_words(question: Question) -> bool:
    """Whether a row holds two of a long query's telling words as they are spelt.

    Of a text that says the same, that many are, however it was typed. A short query has too few to tell.
    """
    asked = {word for word in question.words if word not in FUNCTION_WORDS}
    if len(asked) < _LONG:
        return True
    known = sorted((question.known[word], word) for word in asked.intersection(question.known))[:_TOLD]
    few = [f'("{word}")' for rows, word in known if rows < _MOST_ROWS]
    return bool(_meeting(question, few, [f'("{word}")' for _, word in known[len(few) :]], 2, 1))


def circles(question: Question) -> Iterator[Circle]:
    """Rows that share words with the query, in circles that widen."""
    answered = [group for group in question.groups if group.alternatives]
    telling = sorted(answered, key=lambda group: -group.weight)
    least = _as_many_as_it_takes(question, telling)
    for most in (least + 1, least + 2):
        chosen = telling[:most]
        needed = min(least, len(chosen) - 1) or len(chosen)
        if not chosen:
            break
        rows = _holding(question, chosen, needed)
        beyond = 1 - sum(group.weight for group in chosen[needed - 1 :]) / question.total
        if len(rows) <= _MOST_COMPARED:
            yield Circle(rows, beyond)
        else:
            yield Circle(_narrowed(question, telling, rows), beyond, is_cut=True)
    yield Circle(_widest(question, telling), 0.0)


def _as_many_as_it_takes(question: Question, telling: Sequence[Group]) -> int:
    """How many of the most telling words must meet in a row for few rows to be left, were it chance alone."""
    expected = float(question.size)
    for number, group in enumerate(telling, start=1):
        expected *= group.rows / question.size
        if number >= _LEAST and expected <= _FEW_BY_CHANCE:
            return number
    return max(len(telling), _LEAST)


def _holding(question: Question, groups: Sequence[Group], least: int) -> list[int]:
    """Rows that hold at least so many of the groups, in order."""
    few = [group.expression for group in groups if group.rows < _MOST_ROWS]
    common = [group.expression for group in groups if group.rows >= _MOST_ROWS]
    return _meeting(question, few, common, least, _MOST_ROWS)


def _meeting(
    question: Question, few: Sequence[str], common: Sequence[str], least: int, limit: int
) -> list[int]:
    """Rows, in order and at most ``limit``, that at least so many FTS5 expressions select.

    Args:
        question: what is asked.
        few: the expressions that select few rows, which are all read.
        common: the others.
        least: how many must meet.
        limit: how many rows are wanted.
    """
    if common and least != 2:
        some = combinations([*few, *common], least)
        return question.rows(" OR ".join(f"({' AND '.join(each)})" for each in some), limit)
    counts = Counter(chain.from_iterable(map(question.all_rows, few)))
    rows = {row for row, count in counts.items() if count >= least}
    if common:
        # Of two that meet, one is common, and the other is one of those before it.
        with_one_before = (
            f"({one} AND ({' OR '.join([*few, *common[:place]])}))"
            for place, one in enumerate(common)
            if few or place
        )
        expression = " OR ".join(with_one_before)
        rows.update(question.rows(expression, limit) if expression else ())
    return sorted(rows)[:limit]


def _narrowed(question: Question, telling: Sequence[Group], rows: Sequence[int]) -> list[int]:
    """Of many rows those first that hold more of the words."""
    chosen = telling[:5]
    best: list[int] = []
    for least in range(len(chosen), 2, -1):
        best += _holding(question, chosen, least)
        if len(best) >= _MOST_COMPARED or least < 4:
            break
    return list(dict.fromkeys([*best, *rows]))[:_MOST_COMPARED]


def _widest(question: Question, telling: Sequence[Group]) -> list[int]:
    """Rows that hold any of the telling words, weighed by what they share."""
    weights: dict[int, float] = {}
    budget = _MOST_ROWS
    for some in [*combinations(telling[:5], 2), *((group,) for group in telling[:6])]:
        if budget <= 0:
            break
        if all(group.rows < _MOST_ROWS for group in some):
            every = [question.all_rows(group.expression) for group in some]
            rows = sorted(frozenset.intersection(*every))[:budget]
        else:
            rows = question.rows(" AND ".join(group.expression for group in some), budget)
        budget -= len(rows)
        weight = sum(group.weight for group in some)
        for row in rows:
            weights[row] = weights.get(row, 0.0) + weight
    return nlargest(_MOST_COMPARED, weights, key=weights.__getitem__)
