"""Whom the labels of a transcript mean: the fullest name that the text has, and who talks in an interview."""

import re

from koussa.extract.first_names import Gender
from koussa.extract.labels import ANSWERS
from koussa.extract.lexicon import TITLES
from koussa.extract.name_forms import compatible, folded
from koussa.extract.people import People
from koussa.extract.person import Person
from koussa.extract.scene import Scene
from koussa.text.persons import ACADEMIC, COURTESY, COURTESY_OF_MEN, COURTESY_OF_WOMEN

_COURTESIES = COURTESY | ACADEMIC | {"hon"}
_NOT_OF: dict[str, Gender] = {
    **dict.fromkeys(COURTESY_OF_MEN, "f"),
    **dict.fromkeys(COURTESY_OF_WOMEN, "m"),
}
# That an interview follows, and no list of questions that readers ask.
_TALK = re.compile(
    r"\b(?:interview\w*|(?:spoke|talk(?:s|ed)?|chatt?(?:s|ed)?|sat down|caught up|conversation) (?:to|with)"
    r"|in conversation|we (?:met|asked|visited|called)|answer(?:s|ed) (?:our|my|your|some|a few) )",
    re.IGNORECASE,
)
# "Interview by | Ann Roe", "By | Ann Roe", "She talks to | Ann Roe"; "Ann Roe | of the Post spoke to her".
_ASKED_BY = re.compile(r"\b(?:[Bb]y|BY|Interview:|Words:)\s+\Z")
_TALKS_TO = re.compile(r"\b(?:[Ss]?[Hh]e|[Tt]hey) (?:spoke|speaks|talked|talks) (?:to|with)\s+\Z")
_SPOKE_TO = re.compile(
    r"[^.!?\n]{0,60}?\s(?:spoke|talked|speaks|talks|sat down|caught up|met)\s(?:(?:to|with)\s)?(?:her|him|them)\b"
    r"|(?:\s\w+)?\sinterview(?:ed|s)\s"
)
_REACH = 20  # code points
_OF_ONESELF = re.compile(r"\b(?:I|[Mm]y)\b")


def named_by_label(people: People, label: str) -> str:
    """The fullest name for a speaker's label in a transcript: a surname, a name in capitals, or an office."""
    plain = [word for word in label.split() if folded(word) not in _COURTESIES]
    others = {_NOT_OF.get(folded(word)) for word in label.split()}
    fitting = [each for each in people.bearing(plain) if each.gender not in others and _fits(each, plain)]
    if not fitting:
        office = label.casefold()
        fitting = [person for person in people.everybody if (person.role or "").casefold() == office]
    known = len(fitting) == 1 and (len(fitting[0].words) > 1 or fitting[0].name != " ".join(plain))
    return fitting[0].name if known else label


def _fits(person: Person, plain: list[str]) -> bool:
    """Whether a label without courtesy titles may be a person's: a name or surname, perhaps after a title."""
    role = (person.role or "").casefold().split()
    titles = TITLES.union(role)
    name = next(
        (plain[at:] for at in range(len(plain) - 1, 0, -1) if plain[at - 1].casefold() in titles), plain
    )
    if len(name) == 1 < len(plain) and (
        len(person.words) == 1 or (role and plain[-2].casefold() not in role)
    ):
        return False
    return len(name) <= len(person.words) and compatible(person.words, tuple(name))


def who_talks(scene: Scene, people: People) -> tuple[str | None, str | None]:
    """Who asks after "Q:" and who answers after "A:", as far as the words before the first turn say.

    The one named there, or named most, who is not said to have put the questions gives the answers, where these words
    tell of a conversation and an answer speaks of itself: what readers ask a newspaper, the newspaper answers.
    """
    text = scene.document.text
    answers = [index for index, label in scene.turns.items() if label.speaker in ANSWERS]
    before = scene.document.paragraphs[min(scene.turns)].start if answers else 0
    said = (text[scene.turns[index].start : scene.document.paragraphs[index].end] for index in answers)
    if not _TALK.search(text, 0, before) or not any(map(_OF_ONESELF.search, said)):
        return None, None
    told = [
        each for each in people.everybody if each.is_personal and each.offsets and each.offsets[0] < before
    ]
    asking = [each.name for each in told if _asks(each, text, before)]
    others = [
        (sum(at < before for at in each.offsets), each.name) for each in told if each.name not in asking
    ]
    others.sort(reverse=True)
    clear = len(others) == 1 or (len(others) > 1 and others[0][0] > others[1][0])
    return asking[0] if len(asking) == 1 else None, others[0][1] if clear else None


def _asks(person: Person, text: str, before: int) -> bool:
    """Whether somebody is said to put the questions: "Interview by Ann Roe", "Ann Roe of the Post spoke to her"."""
    for start in (offset for offset in person.offsets if offset < before):
        behind = start + len(person.form_at(text, start))
        near = max(0, start - _REACH)
        talked_to = person.gender and _TALKS_TO.search(text, near, start)  # not "spoke to the Post"
        if talked_to or _ASKED_BY.search(text, near, start) or _SPOKE_TO.match(text, behind):
            return True
    return False
