"""Whom "he" or "she" means: the person near by whom gender, nearness and the build of the sentences favour.

A pronoun that goes on from one before, and an office ("the mayor"), stand for the person whom they mean; where somebody
who is not named ("a clerk") fits as well, nobody's name is given.
"""

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING

from koussa.extract.analysis import Sentence
from koussa.extract.first_names import Gender
from koussa.extract.lexicon import FEMALE_NOUNS, MALE_NOUNS
from koussa.extract.mentions import Mention, extended, possessor
from koussa.extract.person import Person
from koussa.extract.pronoun_places import has_died, is_apart, is_told, is_topic, leads, leads_to
from koussa.extract.scene import Scene
from koussa.extract.titles import is_person
from koussa.extract.verbs import CUE_FORMS, SPEECH_VERBS
from koussa.text.persons import KIN
from koussa.text.wordlists import word_set

if TYPE_CHECKING:
    from koussa.extract.people import People

GENDER_OF_PRONOUNS: dict[str, Gender] = {
    "he": "m",
    "him": "m",
    "his": "m",
    "she": "f",
    "her": "f",
    "hers": "f",
}
# What it adds to the score of a person for a pronoun that the gender is known, and by how much the best must lead:
# two subjects of one sentence are equally plausible, though only one first name is known.
_KNOWN = 0.4
_LEAST_LEAD = 0.5
_LEAST = 2.0
# … where nobody else fits, and the text shows that it is a human being.
_LEAST_ALONE = 0.0
_SUBJECT = 1.5
# What stands in commas, and the subject of the pronoun's own sentence.
_DESCRIBED = 0.75
_LEADS_TO = 1.0
_OBLIQUE = 1.0
_GOES_ON = 2.0
# How many sentences before a pronoun's are looked at, and what it adds to a person's score to be told of there.
_SENTENCES_BEFORE = ((1, 2.0), (2, 1.0), (3, 0.5), (4, 0.5))
# Sentences of nothing but a quotation that the pronoun's goes on with.
_LONGEST_QUOTED = 3
# Pronouns that are followed from one to the one before.
_LONGEST_CHAIN = 3
# Between these the subject of a sentence stands.
_AFTER_SUBJECT = tuple("CEXMW")
# "Poe asked Roe": who answers, and how many words may stand between the two names.
_LONGEST_ASKING = 4
# A name beside a description after a preposition: "told by a clerk, | Ann Poe,"
_DESCRIBED_BEFORE = re.compile(r"ID[DNHL#u']*[NHL],\Z")
_ASKED = word_set("asked pressed questioned interviewed quizzed asks presses challenged")
_BEFORE_SUBJECT = tuple(",.JQS:")
# One human being without a name.
_SOMEBODY = KIN | word_set("""
man woman boy girl teenager child person friend neighbor
neighbour colleague witness victim driver passenger survivor resident villager farmer teacher student pupil nurse doctor
lawyer solicitor barrister prosecutor judge clerk guard soldier officer policeman policewoman sergeant captain worker
volunteer activist protester voter shopkeeper fisherman owner manager director spokesman spokeswoman spokesperson
official aide adviser advisor diplomat envoy minister senator mayor governor president analyst economist researcher
scientist professor engineer reporter journalist editor author writer coach player referee priest imam rabbi elder
""")


class Pronouns:
    """The pronouns of a document.

    Args:
        scene: the document.
    """

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._meant: dict[int, Person | None] = {}
        self._deceased: list[Person | None] = []  # worked out once
        self._tells_of_death = " died " in scene.document.text
        # What pronouns mean that others lead to, by where they stand and how many led there: each is asked once.
        self._chained: dict[tuple[int, int], Person | None] = {}

    def meant(
        self, people: "People", pronoun: Mention, last_source: Person | None, chain: int = 0
    ) -> Person | None:
        """Whom a pronoun means, when only one person near by fits best.

        Args:
            people: everybody in the document. They are not kept: each holding the other would leave a whole document to
                the search for garbage.
            pronoun: the mention.
            last_source: the source of the quotation before, if it stands close.
            chain: how many pronouns led here.

        Returns:
            The person, who from then on has the pronoun's gender where none was known, so that pronouns are to be asked
            in text order; ``None`` where nobody or more than one fits.
        """
        gender = GENDER_OF_PRONOUNS.get(pronoun.head)
        if gender is None:
            return None
        if last_source is not None and last_source.words[0] == pronoun.sentence.words[pronoun.first]:
            return last_source  # He Yadan
        others = self._others(people, pronoun)
        if last_source in others:
            last_source = None
        scores: dict[int, float] = {}
        persons: dict[int, Person | None] = {}
        told, asking = set[int](), set[int]()
        for weight, near in self._before(pronoun):
            fits, person = self._fitting(people, near, gender, chain)
            if not fits or (person is not None and person in others):
                continue
            if self._tells_of_death and has_died(near):
                continue
            standing, is_told_since = self._standing(near, pronoun)
            key = id(person) if person is not None else -near.start - 1
            persons[key] = person
            known = person is not None and person.gender
            scores[key] = max(scores.get(key, 0.0), weight + standing + (_KNOWN if known else 0))
            if is_told_since and (person is None or person.is_told_of):
                told.add(key)
            if near.sentence.tags[near.last + 1 : near.last + 2] == "S" and _asks(near):
                asking.add(key)
        if last_source is not None and last_source.gender in ("", gender) and not last_source.is_thing:
            key = id(last_source)
            persons[key] = last_source
            scores[key] = scores.get(key, 0.0) + _going_on(last_source, told)
        found = _likeliest(persons, _without(scores, asking))
        if found is not None:
            found.gender = found.gender or gender
        if not chain:
            self._meant[pronoun.start] = found
        return found

    def _standing(self, near: Mention, pronoun: Mention) -> tuple[float, bool]:
        """What it adds to the score of a mention how it stands, and whether what is told since begins with it."""
        tags, first, last = near.sentence.tags, near.first, near.last
        topic = is_topic(near)
        described = _DESCRIBED_BEFORE.search(tags, 0, first)
        agent = described is not None and near.sentence.lowers[described.start()] == "by"
        oblique = agent or (tags[first - 1 : first] == "I" and not topic)
        subject = (leads(near) and not agent) or topic or self._is_asked(near, pronoun)
        added = -_OBLIQUE if oblique else 0.0
        if subject:
            added += _SUBJECT
        elif tags[last : last + 1] == "," and not agent:
            added += _DESCRIBED
        goes_on = leads_to(near, pronoun)
        told = goes_on or (tags[first - 1 : first] not in ("C", "t") and self._told_since(near, pronoun))
        return added + (_LEADS_TO if goes_on else 0.0), subject and not oblique and told

    def _others(self, people: "People", pronoun: Mention) -> list[Person | None]:
        """Whom a pronoun cannot mean: to whom it speaks ("he told Poe"), and who asked what it answers."""
        others = [near for near in self._scene.parts(pronoun.sentence).mentions if is_told(near, pronoun)]
        question = self._question(pronoun)
        near_by = self._scene.parts(question).mentions if question is not None else []
        for who, asked in pairwise(near_by):
            between = asked.sentence.lowers[who.last : asked.first]
            if asked.kind == "name" and between and between[-1] in _ASKED and len(between) < _LONGEST_ASKING:
                others.append(who)
        return [people.of(near) for near in others if near.kind == "name"]

    def _question(self, pronoun: Mention) -> Sentence | None:
        """The sentence before words in marks that a pronoun's begins with, which may ask for them."""
        if not pronoun.sentence.tags.startswith("Q"):
            return None
        return next(iter(self._sentences_before(pronoun.sentence)), None)

    def _is_asked(self, near: Mention, pronoun: Mention) -> bool:
        """Whether a mention is of who answers with the words that a pronoun's sentence begins with: "Poe asked Roe"."""
        first, sentence = near.first, near.sentence
        if first < 2 or sentence.lowers[first - 1] not in _ASKED:
            return False
        return self._question(pronoun) is sentence

    def _fitting(
        self, people: "People", near: Mention, gender: Gender, chain: int
    ) -> tuple[bool, Person | None]:
        """Whether a pronoun of that gender may mean what a mention means, and who that is, if named."""
        if near.kind == "name":
            person = people.of(near)
            return person is not None and self._may_be(person, near, gender), person
        if near.kind == "nominal":
            if _is_of_whom_it_tells(near):
                whose = possessor(near)
                person = people.of(whose) if whose is not None and whose.kind == "name" else None
                return person is not None and self._may_be(person, near, gender), person
            return self._somebody(people, near, gender)
        if GENDER_OF_PRONOUNS.get(near.head) != gender or chain >= _LONGEST_CHAIN:
            return False, None
        whose_life = self._whose_life(people, near) if _opens_paragraph(near) else None
        if whose_life is not None and whose_life.gender in ("", gender):
            person = whose_life
        elif near.start in self._meant:
            person = self._meant[near.start]
        else:
            place = (near.start, chain + 1)
            if place not in self._chained:
                self._chained[place] = self.meant(people, near, None, chain + 1)
            person = self._chained[place]
        return person is not None, person

    def _whose_life(self, people: "People", opening: Mention) -> Person | None:
        """Whom a pronoun that opens a paragraph of an obituary means, where it does not go on with what is said."""
        if not self._deceased:
            from koussa.extract.obituaries import deceased

            self._deceased.append(deceased(self._scene, list(people.everybody)))
        verb = (
            CUE_FORMS.get(opening.sentence.lowers[opening.last], "")
            if opening.last < len(opening.sentence.lowers)
            else ""
        )
        return None if verb in SPEECH_VERBS else self._deceased[0]

    def _somebody(self, people: "People", near: Mention, gender: Gender) -> tuple[bool, Person | None]:
        """Whether a description is of one human being, who may be "he" or "she", and who that is, if named."""
        if near.head in (MALE_NOUNS if gender == "f" else FEMALE_NOUNS):
            return False, None
        # The name follows, and stands for itself.
        if near.sentence.tags[near.last : near.last + 2] in (",U", "CU"):
            return False, None
        person = people.described(near)
        if person is None:
            told = near.head in _SOMEBODY or (
                near.sentence.lowers[near.first] == "the" and is_person(near.head)
            )
            return told, None
        return person.is_personal and person.gender in ("", gender), person

    def _may_be(self, person: Person, near: Mention, gender: Gender) -> bool:
        """Whether "he" or "she" may stand for a person named in a sentence."""
        if person.gender:
            return person.gender == gender
        # "Customer Ann Poe, 23, is on Team Roe" has as many capitals as a headline.
        if is_apart(near, gender) or not person.is_personal or (near.sentence.headline and not person.aged):
            return False
        names = 0
        for other in self._scene.parts(near.sentence).mentions:
            if other.kind == "name" and other.last <= near.first:
                names += 1
        # In "Roe would not comment, but his lawyer did" nobody but Roe can be meant by "his".
        after = near.sentence.lowers[near.last :]
        first = next((GENDER_OF_PRONOUNS[word] for word in after if word in GENDER_OF_PRONOUNS), gender)
        return first == gender or names > 0

    def _told_since(self, near: Mention, pronoun: Mention) -> bool:
        """Whether a name stands right before a pronoun's sentence and its quotation, where nothing else is quoted."""
        for earlier in self._sentences_before(pronoun.sentence):
            if earlier.tags.strip("Q."):
                return earlier is near.sentence and "Q" not in earlier.tags
        return False

    def _sentences_before(self, sentence: Sentence) -> Iterable[Sentence]:
        """A few sentences before one, of its paragraph and the one before, the nearest first."""
        paragraphs = self._scene.paragraphs
        first = max(sentence.number - _LONGEST_QUOTED, 0)
        before = paragraphs[sentence.paragraph][first : sentence.number]
        if sentence.paragraph:
            before = [*paragraphs[sentence.paragraph - 1][-_LONGEST_QUOTED:], *before]
        return reversed(before[-_LONGEST_QUOTED:])

    def _before(self, pronoun: Mention) -> Iterable[tuple[float, Mention]]:
        """What stands before a pronoun and may be what it means, the nearer the heavier."""
        sentence = pronoun.sentence
        for near in self._scene.parts(sentence).mentions:
            if near.last <= pronoun.first and (near.kind == "name" or _is_of_whom_it_tells(near)):
                yield 1.5, near
        for steps, weight in _SENTENCES_BEFORE:
            earlier = self._scene.before(sentence, steps)
            if earlier is not None:
                for near in self._scene.parts(earlier).mentions:
                    if near.kind == "name" or _is_subject(near):
                        yield weight, near
        if sentence.number < 2 and sentence.paragraph:
            for earlier in self._scene.paragraphs[sentence.paragraph - 1][-2:]:
                for near in self._scene.parts(earlier).mentions:
                    if near.kind == "name":
                        yield 1.0, near


def is_somebody(noun: str) -> bool:
    """Whether a noun is of one human being without a name."""
    return noun in _SOMEBODY or noun in MALE_NOUNS or noun in FEMALE_NOUNS


def _is_of_whom_it_tells(mention: Mention) -> bool:
    """Whether a sentence begins with something of somebody: "Poe's interest began when she"."""
    return mention.kind == "nominal" and mention.first == 0 and not is_somebody(mention.head)


def _asks(mention: Mention) -> bool:
    """Whether somebody is told to ask, whoever is asked: "Poe asked | whether"; "Poe asked Roe" is for ``_others``."""
    return mention.kind == "name" and mention.sentence.lowers[mention.last] in ("asked", "asks")


def _opens_paragraph(mention: Mention) -> bool:
    return mention.first == 0 and mention.sentence.number == 0


def _is_subject(mention: Mention) -> bool:
    """Whether a pronoun or a description stands where the subject of a sentence does, before its verb."""
    # "the clerk left", "the clerk of the port left", "a clerk who lives here left"
    after = mention.sentence.tags[extended(mention) :].removeprefix(",")[:1]
    if mention.kind not in ("nominal", "pronoun") or after not in _AFTER_SUBJECT:
        return False
    return mention.first == 0 or mention.sentence.tags[mention.first - 1] in _BEFORE_SUBJECT


def _going_on(last_source: Person, told: set[int]) -> float:
    """What it adds to a person's score to have spoken last; another told of since is as likely to go on."""
    bonus = _GOES_ON if not told or id(last_source) in told else 0.0
    return bonus + (_KNOWN if last_source.gender else 0)


def _without(scores: dict[int, float], asking: set[int]) -> dict[int, float]:
    """The scores of those who do not ask, for who asks does not answer; of all where everybody asks."""
    return {key: score for key, score in scores.items() if key not in asking} or scores


def _likeliest(persons: dict[int, Person | None], scores: dict[int, float]) -> Person | None:
    """The person of the best score; one of whom the text tells nothing needs a good one, alone or not."""
    found = persons.get(_best(scores))
    if found is not None and not found.is_told_of and max(scores.values()) < _LEAST:
        return None
    return found


def _best(scores: dict[int, float]) -> int:
    """The key of the highest score, where it is high enough and far enough ahead; else 0."""
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    if not ranked or ranked[0][1] < (_LEAST if len(ranked) > 1 else _LEAST_ALONE):
        return 0
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < _LEAST_LEAD:
        return 0
    return ranked[0][0]
