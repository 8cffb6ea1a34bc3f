"""Do the parts of a statement follow one another in the evidence, with nothing between that another word is tied to?"""

from collections.abc import Iterator, Sequence

from koussa.check.statements.aligned import Aligned, Place
from koussa.check.statements.reading_order import (
    AUXILIARIES,
    BESIDE,
    ENDS,
    JOINS,
    NOT_BEFORE_SUBJECTS,
    PLACE_LEADS,
    SUBORDINATE,
    governed_by,
    is_verb,
    led_by,
    may_open,
    said_with,
)
from koussa.check.statements.sentence import Sentence
from koussa.check.statements.subjects import (
    has_other_subject,
    is_complement,
    is_of_complement,
    is_of_next,
    noted,
)
from koussa.check.statements.tokens import QUOTATION_MARKS
from koussa.check.statements.vocabulary import stem

_MOST_PARTS = 80
"""Parts of a statement that are lined up; one of more says what it says only word for word."""

_PATHS = 200
"""How many ways of lining two sentences up are tried; words that recur make many."""


class Line:
    """Two sentences of which the one is looked for in the other.

    Args:
        statement: the one.
        evidence: the other.
        unplaced: tokens of the statement that have no place in the evidence.
    """

    def __init__(self, statement: Sentence, evidence: Sentence, unplaced: set[int]) -> None:
        self._statement = statement
        self._evidence = evidence
        self._unplaced = unplaced
        self._own = {stem(form) for form in said_with(statement)}

    def holds(self, order: list[Aligned], moved: list[Aligned]) -> bool:
        """Return whether some places of the parts follow one another, with those that may move beside them.

        Args:
            order: the parts of the statement in an order that the evidence may have.
            moved: days and places that may stand before or after all of them.
        """
        if len(order) > _MOST_PARTS:
            return False
        for tried, path in enumerate(self._paths(order, [], moved, set())):
            if all(self._beside(path, order, each) for each in moved):
                return True
            if tried >= _PATHS:
                return False
        return False

    def _paths(
        self,
        order: list[Aligned],
        path: list[Place],
        moved: list[Aligned],
        vain: set[tuple[int, Place | None]],
    ) -> Iterator[list[Place]]:
        """Every way to go on; where none leads to the end, ``vain`` keeps from going there by another way."""
        if len(path) == len(order):
            yield path
            return
        here = len(path), path[-1] if path else None
        if here in vain:
            return
        ends = False
        part = order[len(path)]
        for place in part.places:
            if not path:
                fits = may_open(self._statement, self._evidence, part, place)
            else:
                before = order[len(path) - 1]
                fits = place[0] >= path[-1][1] and self._is_clear(path[-1], place, before, part, moved)
                fits = fits or (place == path[-1] and before.part == part.part == "word")
            fits = fits and not is_of_complement(self._statement, self._evidence, part, place)
            if fits:
                for whole in self._paths(order, [*path, place], moved, vain):
                    ends = True
                    yield whole
        if not ends:
            vain.add(here)

    def _is_clear(
        self, one: Place, other: Place, before: Aligned, after: Aligned, moved: Sequence[Aligned]
    ) -> bool:
        """Whether nothing stands between two places to which the later one is tied rather than to the earlier."""
        lent = {at for each in moved for place in each.places for at in range(*place)}
        gap = [at for at in self._without_aside(one[1], other[0]) if at not in lent]
        forms = [self._evidence.tokens[at].form for at in gap]
        own = {each.form for each in self._statement.tokens[before.last : after.first]}
        if not (ENDS - own).isdisjoint(forms):
            return False
        if (
            is_complement(self._statement, after)
            and not is_complement(self._statement, before)
            and is_of_next(forms)
        ):
            return False
        to_verb = is_verb(self._statement, after.first)
        verbs = [at for at in gap if is_verb(self._evidence, at) and not self._is_said(at)]
        if to_verb and self._is_joined(gap, verbs):
            return True
        skipped = not self._unplaced.isdisjoint(range(before.last, after.first))
        if len(verbs) > skipped or (to_verb and self._is_no_subject(gap, before, after)):
            return False
        return not self._has_like(gap, other, before, after)

    def _tells(self, at: int) -> bool:
        """Whether a token says something, or joins things."""
        token = self._evidence.tokens[at]
        return token.content or token.form in JOINS

    def _is_said(self, at: int) -> bool:
        """Whether the statement has a word too, as one that says little: "own"."""
        return stem(self._evidence.tokens[at].form) in self._own

    def _is_no_subject(self, gap: Sequence[int], before: Aligned, after: Aligned) -> bool:
        """Whether what stands before a verb is not its subject, by the words between.

        A comma closes what it stands in, unless the statement has it too.
        """
        if has_other_subject(self._evidence, gap):
            return True
        forms = [self._evidence.tokens[at].form for at in gap]
        own = [each.form for each in self._statement.tokens[before.last : after.first]]
        return "," in forms and "," not in own

    def _has_like(self, gap: Sequence[int], place: Place, before: Aligned, after: Aligned) -> bool:
        """Whether another name stands in a gap, or beside a number or date another one."""
        within = set(gap)
        if self._is_list(gap, place, led_by(self._statement, after.first)):
            return False
        lead = led_by(self._statement, after.first)
        for name in self._evidence.names:
            if name.first not in within or name.nationality:
                continue
            led = led_by(self._evidence, name.first)
            if led in BESIDE and not (after.part == "name" and led == lead):
                continue
            governed = governed_by(self._evidence, name.first)
            if (lead in NOT_BEFORE_SUBJECTS or after.part == "date") and governed not in {"", lead}:
                continue  # "studied under Poe in Holm"
            if not self._leads_to(name.last, gap, after):
                return True
        kinds = {before.part, after.part}
        units = {
            each.unit for each in self._statement.quantities if each.first in {before.first, after.first}
        }
        if "number" in kinds and any(
            each.first in within and each.unit in units for each in self._evidence.quantities
        ):
            return True
        return "date" in kinds and any(each.first in within for each in self._evidence.dates)

    def _leads_to(self, at: int, gap: Sequence[int], after: Aligned) -> bool:
        """Whether a name only tells which thing a noun after it is: "a Zenda Rowing trainer"."""
        rest = [each for each in gap if each >= at]
        return (
            after.part == "word"
            and bool(gap)
            and gap[-1] - at + 1 == len(rest)
            and all(self._evidence.tokens[each].content for each in rest)
            and not is_verb(self._statement, after.first)
        )

    def _is_list(self, gap: Sequence[int], after: Place, lead: str) -> bool:
        """Whether a gap has nothing but further names: "Roe and Poe opened", "by Roe, Poe and"."""
        named = {at for each in self._evidence.names for at in range(each.first, each.last)}
        others = {self._evidence.tokens[at].form for at in gap if at not in named}
        preposition = {lead} & NOT_BEFORE_SUBJECTS
        if "and" in others and others <= {"and", ",", *AUXILIARIES, *preposition}:
            return True
        tokens, at = self._evidence.tokens, after[1]
        if after[0] not in named or not others <= {",", "by", *QUOTATION_MARKS} or "," not in others:
            return False
        while at < len(tokens) and (at in named or tokens[at].form == ","):
            at += 1
        return at < len(tokens) and tokens[at].form in {"and", "&"} and at + 1 in named

    def _is_joined(self, gap: Sequence[int], verbs: Sequence[int]) -> bool:
        """Whether a verb shares its subject with the one before: "Poe rose early and left"."""
        forms = [self._evidence.tokens[at].form for at in gap]
        joins = [at for at, form in zip(gap, forms, strict=True) if form in JOINS]
        if len(verbs) != 1 or not joins or not SUBORDINATE.isdisjoint(forms):
            return False
        tail = [at for at in gap if at > joins[-1]]
        if verbs[0] > joins[-1] or any(self._evidence.tokens[at].form not in AUXILIARIES for at in tail):
            return False
        return all(self._evidence.tokens[at].form in AUXILIARIES for at in gap if at < verbs[0])

    def _without_aside(self, first: int, last: int) -> list[int]:
        """The tokens of a gap without what stands in commas or brackets right after its beginning."""
        tokens = self._evidence.tokens
        if first < last and tokens[first].form in {",", "("}:
            closing = "," if tokens[first].form == "," else ")"
            stop = next((at for at in range(first + 1, last) if tokens[at].form in ENDS), last)
            ends = [at for at in range(first + 1, stop) if tokens[at].form == closing]
            if ends:
                first = next((at for at in ends if at + 1 == last), ends[0]) + 1
        return list(range(first, last))

    def _beside(self, path: list[Place], order: list[Aligned], part: Aligned) -> bool:
        """Whether a day or place that may move stands with the rest: nothing else is tied to it."""
        return any(self._stands_with(path, order, part, place) for place in part.places)

    def _stands_with(self, path: list[Place], order: list[Aligned], part: Aligned, place: Place) -> bool:
        if part.part == "name" and led_by(self._evidence, place[0]) not in PLACE_LEADS:
            return False
        of = noted(self._evidence, place[0])
        if of is not None and not any(first <= of < last for first, last in path):
            return False
        before = [(each, aligned) for each, aligned in zip(path, order, strict=True) if each[1] <= place[0]]
        after = [(each, aligned) for each, aligned in zip(path, order, strict=True) if each[0] >= place[1]]
        if before and not self._is_clear(before[-1][0], place, before[-1][1], part, ()):
            return False
        if before and after:
            first, last = before[-1][0][1], after[0][0][0]
            return not any(self._tells(at) for at in (*range(first, place[0]), *range(place[1], last)))
        return bool(before) or not after or self._is_clear(place, after[0][0], part, after[0][1], ())
