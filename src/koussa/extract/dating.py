"""When a quotation was said, by the time words that go with its cue."""

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from koussa.dates import When
from koussa.extract.analysis import Sentence
from koussa.extract.comments import without_comments
from koussa.extract.cues import Cue
from koussa.extract.found import Found
from koussa.extract.scene import Scene
from koussa.extract.when_said import interrupts, tells_when_said
from koussa.text.wordlists import word_set

if TYPE_CHECKING:
    from koussa.dates.resolve import Resolved

# Cheap to test, and true of every sentence in which a date could be found. What a word may begin with is asked first.
_MAY_HAVE_DATE = re.compile(
    r"\b(?:(?=\d)(?:(?:1\d|20)\d\d\b|\d{1,2}/\d)"
    r"|(?=[A-Z])(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|January|February|March|April|May|June|July|August|September"
    r"|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.|Christmas|Boxing|New\sYear)"
    r"|(?=[ademnstwy])(?:to(?:night|morrow)|week|month|year|night|morning|evening|decade|ago|spring|summer|autumn"
    r"|winter))|days?\b"
)
# "the next day", "two days later"
_COUNTS_ON = re.compile(r"\b(?:next|following|same|previous) day\b|\bdays? (?:before|after|later|earlier)\b")
# A cue with one of these tells of another time than the quotation before it: "She now says".
_OTHER_TIME = word_set(
    "now still later earlier again recently previously afterwards afterward today once subsequently"
)


class Dating:
    """The dates of a document's sentences, found as they are asked for."""

    def __init__(self, scene: Scene, published: str | None) -> None:
        self._scene = scene
        self._published = When.parse(published) if published else None
        self._dates: dict[int, list[tuple[int, int, When, str]]] = {}

    def of_sentence(self, sentence: Sentence) -> list[tuple[int, int, When, str]]:
        """The time expressions of a sentence: start and end in the text, meaning, words."""
        key = sentence.start
        if key not in self._dates:
            self._dates[key] = self._find(sentence)
        return self._dates[key]

    def _find(self, sentence: Sentence) -> list[tuple[int, int, When, str]]:
        printed = self._printed(sentence)
        if not _MAY_HAVE_DATE.search(printed):
            return []
        anchor = self._day_before(sentence) if _COUNTS_ON.search(printed) else None
        start = sentence.start
        return [
            (start + found.start, start + found.end, found.when, found.words)
            for found in self._resolved(printed, anchor)
        ]

    def _printed(self, sentence: Sentence) -> str:
        return without_comments(self._scene.document.text[sentence.start : sentence.end])

    def _resolved(self, printed: str, anchor: When | None) -> "tuple[Resolved, ...]":
        from koussa.dates.resolve import find_dates

        return find_dates(printed, self._published, anchor)

    def _day_before(self, sentence: Sentence) -> When | None:
        """The last day that the sentence before names, from which "the next day" counts."""
        earlier = self._scene.before(sentence, 1)
        printed = self._printed(earlier) if earlier is not None else ""
        found = self._resolved(printed, None) if _MAY_HAVE_DATE.search(printed) else ()
        return found[-1].when if found and found[-1].when.precision == "day" else None

    def said(self, item: Found) -> tuple[When, str] | None:
        """When the words of an attribution were said, and the time words that say so.

        Only words that go with the cue count, and not those within the content. Those after the cue go first.
        """
        sentence = item.source.sentence if item.source is not None else item.sentence
        cue = item.cue
        if cue is None:
            return None
        times = self.of_sentence(sentence)
        if not times:
            return None
        found = self._said_with(item, sentence, cue)
        if found is None and cue.form == "ing":
            main = self._main_verb(sentence, cue)
            found = self._said_with(item, sentence, main) if main is not None else None
        return found

    def _main_verb(self, sentence: Sentence, cue: Cue) -> Cue | None:
        """The verb whose time a participle shares: "sentenced" in "A judge on Monday sentenced Roe, telling her …"."""
        clauses = self._scene.clauses(sentence)
        subjects = clauses.subjects
        own = subjects.get(cue.first)
        earlier = [token for token, subject in subjects.items() if token < cue.first and subject is own]
        if own is None or not earlier or sentence.lowers[earlier[-1]].endswith("ing"):
            return None
        if clauses.standings[earlier[-1]][-1].kind != "M" or any(
            earlier[-1] < at < cue.first for at in subjects
        ):
            return None  # "Poe praised what Roe did in 1999, saying …"
        return Cue(earlier[-1], earlier[-1] + 1, "*", "past")

    def _said_with(self, item: Found, sentence: Sentence, cue: Cue) -> tuple[When, str] | None:
        before: tuple[When, str] | None = None
        for start, end, when, printed in self.of_sentence(sentence):
            first, last = bisect_left(sentence.starts, start), bisect_left(sentence.starts, end)
            if self._is_to_come(when):
                continue
            if self._is_quoted(item, sentence, start):
                if item.directness == "indirect" and interrupts(sentence, first, last, cue):
                    return when, printed
                continue
            if tells_when_said(sentence, first, last, when, cue):
                if first >= cue.last:
                    return when, printed
                before = before or (when, printed)
        return before

    def _is_to_come(self, when: When) -> bool:
        """Whether a time is after the day of publication, so that nothing printed was said then."""
        printed = self._published.latest if self._published is not None else None
        first = when.earliest
        return printed is not None and first is not None and (first - printed).days > _ZONES

    def _tells_of_another_day(self, item: Found, date: str) -> bool:
        """Whether the reporter's words beside a quotation name a day that has passed, and not this one."""
        sentence = item.source.sentence if item.source is not None else item.sentence
        days = [
            str(when)
            for start, _, when, _ in self.of_sentence(sentence)
            if when.precision == "day"
            and not self._is_to_come(when)
            and not self._is_quoted(item, sentence, start)
        ]
        return bool(days) and date not in days

    def _is_quoted(self, item: Found, sentence: Sentence, start: int) -> bool:
        """Whether time words that begin at ``start`` stand in the content of an attribution or in a quotation."""
        runs = (self._scene.runs[number] for number in sentence.runs.values())
        return item.start <= start < item.end or any(run.start <= start < run.end for run in runs)

    def lasts(self, told: Found, date: str, item: Found) -> bool:
        """Whether what a source says is of the same time as what it said before, for all that one can tell.

        Args:
            told: what was said before.
            date: when it was.
            item: what is said next.
        """
        if self._tells_of_another_day(item, date):
            return False
        if told.source is None or told.cue is None:
            return True
        sentence = told.source.sentence
        if len(date) < _LENGTH_OF_A_DAY and sentence.paragraph != item.sentence.paragraph:
            # Of a month or a year there are many days.
            return item.cue is not None and item.cue.lemma in _GOING_ON
        standing = self._scene.clauses(sentence).standings.get(told.cue.first, ())
        # "Ann Poe, who backed it in May, said", "since her letter backing it in May she has asked"
        return told.source.kind != "relative" and all(clause.kind not in "WSg" for clause in standing)

    def told_of(self, item: Found) -> When | None:
        """The time that the words tell of, by the first time expression right before or within them."""
        for start, _, when, _ in self.of_sentence(item.sentence):
            if item.start - _NEAR_CONTENT <= start < item.end:
                return when
        return None


_NEAR_CONTENT = 40
_GOING_ON = word_set("add continue conclude go")
_LENGTH_OF_A_DAY = len("2011-03-30")
# Days: it may be the next day already where it was said.
_ZONES = 1


def is_of_another_time(item: Found) -> bool:
    """Whether the cue says that these words are not of the time of those before: "She now says"."""
    if item.cue is None or item.source is None:
        return False
    sentence, cue = item.source.sentence, item.cue
    first, last = cue.first, cue.last
    if sentence.lowers[max(0, first - 2) : first] == ["used", "to"]:
        return True
    while first and sentence.tags[first - 1] in "RXM":
        first -= 1
    while sentence.tags[last : last + 1] in ("R", "Y"):
        last += 1
    return not _OTHER_TIME.isdisjoint(sentence.lowers[first:last])
