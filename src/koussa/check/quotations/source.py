"""An article's passages as one row of words, each of which knows its place and who speaks it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby

from koussa.align.words import Token, tokens
from koussa.check.quotations.model import Evidence, SourcePassage, SourceQuotation
from koussa.lazy import lazy
from koussa.text.wordlists import word_set

CLAUSE_SIGNS = frozenset(",;:—–-(")
"""Signs between two clauses of a sentence."""

_JOINING = word_set("and but or nor so because if though although when while")
_INTERRUPTION = 30  # words of the reporter's that may stand within one sentence of the speaker's
_FIRST_PERSON = frozenset({"i", "i'm", "i've", "i'll", "i'd"})  # has its capital within a sentence, too
_READS_ON = (",", "—", "–", "-", "…")


class SourceWords:
    """The words of neighbouring passages of one article.

    Attributes:
        passages: in text order.
        tokens: their words; spans count code points of each passage's own text.
        words: the same, folded words alone.
    """

    def __init__(self, passages: Iterable[SourcePassage]) -> None:
        self.passages = tuple(
            sorted(passages, key=lambda passage: (passage.paragraph or 0, passage.start or 0))
        )
        found: list[Token] = []
        self._firsts: list[int] = []
        for passage in self.passages:
            self._firsts.append(len(found))
            found.extend(tokens(passage.text))
        self.tokens = tuple(found)
        self.words = tuple(token.text for token in found)

    @lazy
    def missing_before(self) -> frozenset[int]:
        """The words before which text is missing here: passages whose paragraphs do not follow each other."""
        pairs = zip(self.passages, self.passages[1:], self._firsts[1:], strict=False)
        return frozenset(first for before, after, first in pairs if not _follows(before, after))

    @lazy
    def positions(self) -> dict[str, list[int]]:
        """Where each word stands."""
        positions: dict[str, list[int]] = {}
        for position, word in enumerate(self.words):
            positions.setdefault(word, []).append(position)
        return positions

    @lazy
    def quotations(self) -> tuple[SourceQuotation | None, ...]:
        """For each word the quotation that it stands in; words spoken come before a paraphrase round them."""
        given: list[SourceQuotation | None] = [None] * len(self.tokens)
        for number, passage in enumerate(self.passages):
            first, last = self._bounds(number)
            starts = [token.start for token in self.tokens[first:last]]
            for quotation in sorted(passage.quotations, key=lambda held: held.verbatim):
                begins, ends = (bisect_left(starts, place) for place in (quotation.start, quotation.end))
                for position in range(first + begins, first + ends):
                    given[position] = quotation
        return tuple(given)

    @lazy
    def spoken(self) -> tuple[SourceQuotation | None, ...]:
        """The same, ``None`` too for words in the reporter's rendering."""
        return tuple(held if held is not None and held.verbatim else None for held in self.quotations)

    @lazy
    def _silent(self) -> tuple[int, ...]:
        """For each word how many up to it were not spoken."""
        return tuple(accumulate(held is None for held in self.spoken))

    def is_aside(self, first: int, last: int) -> bool:
        """Say whether words (half-open) are a few of the reporter's, within one paragraph."""
        if last - first > _INTERRUPTION or self._silent[last - 1] - self._silent[first - 1] < last - first:
            return False
        return self.passage_at(first) == self.passage_at(last)

    def interrupts(self, first: int, last: int) -> bool:
        """Say whether words (half-open) are the reporter's, and only break a sentence: "We will," she said, "if we"."""
        if not self.is_aside(first, last) or self.spoken[first - 1] is None or self.spoken[last] is None:
            return False
        closing, following = self.between(last - 1, last), self.printed(last, last + 1)
        resumes = following[:1].islower() or (self.words[last] in _FIRST_PERSON and "," in closing)
        return resumes and self.between(first - 1, first).lstrip().startswith(_READS_ON)

    def passage_at(self, position: int) -> int:
        """Return the number of the passage that holds a word."""
        return bisect_right(self._firsts, position) - 1

    def _bounds(self, passage: int) -> tuple[int, int]:
        after = self._firsts[passage + 1] if passage + 1 < len(self._firsts) else len(self.tokens)
        return self._firsts[passage], after

    def neighbours(self, first: int, last: int) -> bool:
        """Say whether all text between two words is here: in one passage, or in some that follow."""
        here, there = sorted((first, last))
        return not any(here < position <= there for position in self.missing_before)

    def between(self, first: int, last: int) -> str:
        """Return the text from the end of word ``first`` to the start of word ``last``, as printed.

        The ends of the outermost passages stand in where ``first`` is before, or ``last`` after, all words.
        Passages are parted by a line break.
        """
        start = self.passage_at(max(first, 0))
        end = self.passage_at(min(last, len(self.tokens) - 1))
        opening = self.tokens[first].end if first >= 0 else 0
        closing = self.tokens[last].start if last < len(self.tokens) else len(self.passages[end].text)
        if start == end:
            return self.passages[start].text[opening:closing]
        middle = [passage.text for passage in self.passages[start + 1 : end]]
        return "\n".join([self.passages[start].text[opening:], *middle, self.passages[end].text[:closing]])

    def before(self, position: int) -> str:
        """Return the text of the passage before a word."""
        return self.passages[self.passage_at(position)].text[: self.tokens[position].start]

    def printed(self, first: int, last: int) -> str:
        """Return the words ``first`` to ``last`` (half-open) as printed, with what stands between them."""
        if first >= last:
            return ""
        head = self.passages[self.passage_at(first)].text[self.tokens[first].start : self.tokens[first].end]
        tail = self.passages[self.passage_at(last - 1)].text[
            self.tokens[last - 1].start : self.tokens[last - 1].end
        ]
        return head if last - first == 1 else head + self.between(first, last - 1) + tail

    def sentence_start(self, position: int) -> int:
        """Return the first word of the sentence, or of the quotation, that a word stands in."""
        while position > 0 and self._goes_on(position - 1, position):
            position -= 1
        return position

    def sentence_end(self, position: int) -> int:
        """Return the word after the last of the sentence, or of the quotation, that a word stands in."""
        while position + 1 < len(self.tokens) and self._goes_on(position, position + 1):
            position += 1
        return position + 1

    def is_clause(self, first: int, last: int) -> bool:
        """Say whether the words ``first`` to ``last`` (half-open) are whole clauses, or all of a quotation."""
        opens, ends = self.sentence_start(first) == first, self.sentence_end(last - 1) == last
        opens = opens or self.words[first - 1] in _JOINING or self._is_parted(first - 1, first)
        return opens and (ends or self.words[last] in _JOINING or self._is_parted(last - 1, last))

    def _is_parted(self, before: int, after: int) -> bool:
        return not CLAUSE_SIGNS.isdisjoint(self.between(before, after))

    def _goes_on(self, before: int, after: int) -> bool:
        if self.spoken[before] is not self.spoken[after] or self.passage_at(before) != self.passage_at(after):
            return False
        return not ends_sentence(self.between(before, after), self._is_initial(before))

    def _is_initial(self, position: int) -> bool:
        """Whether a full stop after this word may belong to it: an initial, "U.S.", "Mr.", "No. 5" but not "No."."""
        word = self.words[position]
        if word in _BEFORE_NUMBER:
            return self.words[position + 1][:1].isdigit()
        return len(word) == 1 or word in _ABBREVIATIONS

    def evidence(self, first: int, last: int) -> Iterator[Evidence]:
        """Yield, passage by passage, where the words ``first`` to ``last`` (half-open) stand."""
        for number, run in groupby(range(first, last), self.passage_at):
            held = list(run)
            passage = self.passages[number]
            yield Evidence(
                passage, self.tokens[held[0]].start, self.tokens[held[-1]].end, self.quotations[held[0]]
            )


def _follows(before: SourcePassage, after: SourcePassage) -> bool:
    return before.paragraph is not None and after.paragraph == before.paragraph + 1


_ABBREVIATIONS = word_set("mr mrs ms dr st sen rep gov gen lt col sgt jr sr prof rev hon vs etc")
_BEFORE_NUMBER = word_set("no nos")


def ends_sentence(between: str, after_abbreviation: bool = False) -> bool:
    """Say whether the text between two words ends a sentence; three dots do not."""
    if "!" in between or "?" in between:
        return True
    return "." in between and ".." not in between and ". ." not in between and not after_abbreviation


def by_article(passages: Sequence[SourcePassage]) -> list[list[SourcePassage]]:
    """Group passages by article, in the order in which the articles first occur.

    A record without its article's text, and another outlet's printing, stand alone: what lies between two of
    them is not known.
    """
    groups: dict[object, list[SourcePassage]] = {}
    for number, passage in enumerate(passages):
        key: object = passage.article if passage.complete else (passage.article, number)
        groups.setdefault(key, []).append(passage)
    return list(groups.values())
