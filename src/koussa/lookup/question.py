"""A query as it is asked of one index: its words, what each may stand for, and how much each one tells."""

from collections.abc import Iterable, Mapping, Sequence
from math import log

from koussa.frozen import frozen
from koussa.lazy import lazy
from koussa.library.index import Allowed, TextIndex
from koussa.lookup.inflections import forms
from koussa.lookup.spelling import Alternative, joined, near
from koussa.text.function_words import FUNCTION_WORDS
from koussa.text.stems import stem
from koussa.text.terms import terms

# A small library says nothing of how common words are: this many texts of ordinary English are counted beside it, in
# a quarter of which every function word stands (Dirichlet smoothing; Zhai and Lafferty 2004).
BACKGROUND = 50
_IN_BACKGROUND = BACKGROUND / 4
_INFLECTED = 0.9  # how much "closed" answers "close"
# Nobody remembers more of a quotation; what stands behind it in a pasted page would only slow the search.
_LONGEST_QUERY = 2_000


@frozen
class Group:
    """A word of the query with all that it may stand for.

    Attributes:
        word: the term asked for.
        alternatives: what texts hold of it, likeliest first; the word itself alone when any text holds it.
        rows: how many rows hold any of them, at most.
        weight: the information of meeting one of them in a row, in nats.
    """

    word: str
    alternatives: tuple[Alternative, ...]
    rows: int
    weight: float

    @property
    def expression(self) -> str:
        """An FTS5 expression for rows that hold any of them."""
        return f"({' OR '.join(alternative.expression for alternative in self.alternatives)})"


class Question:
    """A query held against an index of ``size`` rows.

    Attributes:
        column: the columns of the index that are searched, in FTS5's words.
        allowed: the rows that a filter lets through.
        words: its terms in order.
        known: how many rows hold each, of those that any row holds.
        size: how many rows there are.
        searched: how many of them are searched; fewer when a filter leaves few.

    With ``inflected`` other forms of its words answer it, too.
    """

    def __init__(
        self,
        index: TextIndex,
        words: tuple[str, ...],
        column: str,
        allowed: Allowed | None,
        *,
        inflected: bool = False,
    ) -> None:
        self.words = words
        self._inflected = inflected
        self.column = column
        self.allowed = allowed
        self.known: Mapping[str, int] = index.frequencies({*words, ""}) if words else {}
        self.size = self.known.get("", 0)
        self.searched = self.size
        self._index = index
        self._all_rows: dict[str, frozenset[int]] = {}

    @property
    def is_known(self) -> bool:
        """Whether texts hold every word of it."""
        return all(word in self.known for word in self.words)

    def rows(self, expression: str, limit: int) -> list[int]:
        """Rows that an FTS5 expression of its words selects, at most ``limit``."""
        return self._index.matching(f"{self.column} : ({expression})", limit, self.allowed)

    def all_rows(self, expression: str) -> frozenset[int]:
        """All rows that an expression selects which selects few: asked once, however often they are wanted."""
        rows = self._all_rows.get(expression)
        if rows is None:
            rows = self._all_rows[expression] = frozenset(self.rows(expression, self.size))
        return rows

    @lazy
    def groups(self) -> tuple[Group, ...]:
        """Its words, each once, in order."""
        places = {} if self.is_known else joined(self._index, self.words)
        groups = {}
        for at, word in enumerate(self.words):
            if word in groups:
                continue
            if word in self.known:
                alternatives = [Alternative((word,), 1.0, self.known[word])]
            else:
                alternatives = near(self._index, word)
                alternatives += [places[place] for place in (at - 1, at) if place in places]
            if self._inflected and word not in FUNCTION_WORDS:
                met = {(word,), *(alternative.words for alternative in alternatives)}
                others = forms(self._index, stem(word)).items()
                alternatives += [
                    Alternative((form,), _INFLECTED, rows) for form, rows in others if (form,) not in met
                ]
            groups[word] = self._group(word, alternatives)
        return tuple(groups.values())

    @lazy
    def total(self) -> float:
        """The information of all its words, in nats."""
        return sum(self.weights)

    @lazy
    def weights(self) -> tuple[float, ...]:
        """The information of each of its groups, in nats."""
        return tuple(group.weight for group in self.groups)

    @lazy
    def single(self) -> dict[str, list[tuple[int, float]]]:
        """Single terms that answer a word: number of its group, and how like they are."""
        answers: dict[str, list[tuple[int, float]]] = {}
        for number, group in enumerate(self.groups):
            for alternative in group.alternatives:
                if len(alternative.words) == 1:
                    answers.setdefault(alternative.words[0], []).append((number, alternative.likeness))
        return answers

    @lazy
    def double(self) -> list[tuple[int, str, str, float]]:
        """Pairs of terms that answer a word: number of its group, the two, and how like they are."""
        return [
            (number, alternative.words[0], alternative.words[1], alternative.likeness)
            for number, group in enumerate(self.groups)
            for alternative in group.alternatives
            if len(alternative.words) == 2
        ]

    def is_answered_by(self, found: Iterable[str]) -> bool:
        """Whether terms hold each of its words, or another form of it."""
        answered = {
            number
            for term in set(found)
            for number, likeness in self.single.get(term, ())
            if likeness >= _INFLECTED
        }
        return len(answered) == len(self.groups)

    def _group(self, word: str, alternatives: Sequence[Alternative]) -> Group:
        rows = min(sum(alternative.rows for alternative in alternatives), self.size)
        elsewhere = _IN_BACKGROUND if word in FUNCTION_WORDS else 0.0
        weight = log((self.size + BACKGROUND + 1) / (rows + elsewhere + 0.5))
        return Group(word, tuple(alternatives), rows, weight)


def ask(
    index: TextIndex,
    query: str,
    column: str = "text",
    allowed: Allowed | None = None,
    few: int | None = None,
    *,
    inflected: bool = False,
) -> Question:
    """Read a query, any string, against an index of which a filter leaves ``few`` rows, or many."""
    question = Question(index, tuple(terms(query[:_LONGEST_QUERY])), column, allowed, inflected=inflected)
    if few is not None:
        question.searched = few
    return question
