"""Whom a description means that no name stands beside: "the striker", "the Italian", "the 43-year-old".

Only where it is plain: of all whom the sentences before name, the nearest is alone, leads the sentence and is told of
as a human being, or the text says of one person alone what the description says. A spokesman, a lawyer or a witness may
always be somebody whom the text has not named, and so may the holder of an office.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from koussa.extract.first_names import Gender
from koussa.extract.lexicon import FEMALE_NOUNS, KIN, MALE_NOUNS
from koussa.extract.mentions import OF_PEOPLES, Mention, extended, possessor
from koussa.extract.offices import ALTERING, office_of
from koussa.extract.person import Person
from koussa.extract.pronoun_places import leads
from koussa.extract.pronouns import GENDER_OF_PRONOUNS, is_somebody
from koussa.extract.roles import is_plural
from koussa.extract.scene import Scene
from koussa.extract.things import BODIES
from koussa.extract.titles import is_person
from koussa.text.wordlists import word_set

if TYPE_CHECKING:
    from koussa.extract.analysis import Sentence
    from koussa.extract.people import People

_AGED = "-year-old"
# An age as it stands behind a name or in front of it; patterns are compiled where a text tells of somebody's age.
_AGE_BEHIND = r", (?:aged )?(\d{1,3})(?=[,.)])| \((?:aged )?(\d{1,3})\)"
_AGE_BEFORE = r"(\d{1,3})-year-old (?:[^\s,.]+ ){0,3}\Z"
_AGE_WITHIN = r"(?:[Tt]he |[Aa]n? )?(\d{1,3})-year-old "
# Code points before a name in which an age is looked for.
_REACH_OF_AGE = 50
# Of another person than the one told of.
_ALTERED = word_set("""
other another next new second third fourth first last same younger older elder eldest youngest unnamed unidentified
anonymous rival fellow latter late own would-be future
""")
_INDEFINITE = word_set("a an one another")
# Nouns of people who stand in a relation to what is told, so that the text need not have named them.
_RELATIVE = KIN | word_set("""
spokesman spokeswoman spokesperson lawyer attorney solicitor barrister counsel prosecutor judge magistrate coroner
aide adviser advisor officer detective constable inspector sergeant investigator official agent witness victim
defendant accused suspect plaintiff complainant claimant driver passenger caller reader viewer listener buyer seller
customer client patient tenant landlord neighbour neighbor reporter journalist interviewer host moderator narrator
anchor correspondent questioner presenter photographer speaker author writer reviewer critic translator interpreter
insider source person man woman boy girl child baby teenager youth stranger bystander partner friend colleague deputy
assistant secretary member employee worker owner founder boss chief head winner loser opponent rival incumbent
challenger employer recruiter lender dealer successor predecessor supporter follower voter heckler protester referee
umpire gunman attacker shooter killer intruder robber thief burglar rapist bidder visitor guest organizer organiser
user poster
""")
# Offices that one at a time holds: whom the text has not called so does not hold them.
_OFFICES = word_set("""
president premier taoiseach chancellor minister mayor governor senator congressman congresswoman representative
councillor councilman councilwoman king queen prince princess pope bishop archbishop cardinal ambassador envoy sheriff
commissioner superintendent chairman chairwoman chair director manager coach captain principal head editor general
admiral colonel major commander attorney justice speaker treasurer mp md ceo
""")
# … and for which several stand.
_SOUGHT = word_set("candidate nominee front-runner frontrunner hopeful contender leader")
# What a firm is by trade, though the word ends as one for a human being does.
_FIRMS = word_set("""
carrier insurer lender bookmaker automaker carmaker chipmaker drugmaker supplier provider contractor giant newspaper
developer builder brewer grocer
""")
_NATIONS = OF_PEOPLES | word_set("""
british english french dutch spanish irish scottish welsh danish swedish finnish polish turkish croatian chinese
japanese korean vietnamese thai filipino indonesian malaysian pakistani bangladeshi afghan iranian iraqi israeli
palestinian lebanese jordanian saudi emirati qatari kuwaiti yemeni libyan algerian sudanese ethiopian somali ugandan
rwandan congolese south north
""")
_MORE = word_set("executive expert official diplomat legend great ace icon diva hunk rocker")
_PARTIES = {"republican": "democrat", "democrat": "republican"}
# Sentences before a description that are looked at, of its paragraph and of so many before.
_SENTENCES_BACK = 6
_PARAGRAPHS_BACK = 2


class Descriptions:
    """The descriptions of a document.

    Args:
        scene: the document.
    """

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._meant: dict[int, Person | None] = {}
        self._ages: dict[int, set[str]] | None = None
        self._called: dict[str, list[tuple[Person, frozenset[str]]]] | None = None
        self._like: dict[str, list[Mention]] | None = None

    def meant(self, people: "People", mention: Mention) -> Person | None:
        """The person whom a description means, named before; ``None`` where that is not plain.

        Args:
            people: everybody in the document. They are not kept, so that neither holds the other.
            mention: a nominal mention with no name beside it.
        """
        if mention.sentence.lowers[mention.first] != "the":
            return None
        if mention.start not in self._meant:
            self._meant[mention.start] = None  # it says nothing of itself on the way
            self._meant[mention.start] = self._find(people, mention)
        return self._meant[mention.start]

    def _find(self, people: "People", mention: Mention) -> Person | None:
        holder = people.in_office(mention)
        if not _is_of_one(mention):
            return holder
        clear, near = self._nearest(people, mention)
        if holder is not None:
            # Of "Chief Executive Ann Poe, … Finance chief Tom Roe said …" neither is plainly "the executive".
            whole = (*_between(mention), mention.head) in map(office_of, holder.roles)
            return holder if whole or near is None or near is holder or mention.head in _OFFICES else None
        if mention.head.endswith(_AGED):
            return self._of_age(people, mention, mention.head.removesuffix(_AGED), near)
        called = self._holders(people, mention)
        if near is not None and near in called and _NATIONS.isdisjoint(_between(mention)):
            return near
        if len(called) == 1 and self._says_as_much(called[0], mention):
            return called[0]
        unclear = not clear or called or mention.head in _RELATIVE or self._is_introduced(people, mention)
        return None if unclear else self._told_of(people, mention, near)

    def _told_of(self, people: "People", mention: Mention, near: Person | None) -> Person | None:
        """The person told of before by the same words, or else the nearest, where the two are not at odds."""
        before = self._as_before(people, mention)
        if near is None:
            return before
        if before not in (None, near) or not _may_be(near, mention):
            return None
        return None if mention.head in _OFFICES | _SOUGHT and not _is_told_apart(near, mention) else near

    def _of_age(self, people: "People", mention: Mention, age: str, near: Person | None) -> Person | None:
        """Who is of an age: the one person who is said to be, or the nearest of whom no age is told."""
        if self._ages is None:
            self._ages = {}
            for person in people.everybody:
                for told in _ages(person, self._scene.document.text):
                    self._ages.setdefault(id(person), set()).add(told)
        aged = [person for person in people.everybody if age in self._ages.get(id(person), ())]
        if aged:
            named = len(aged) == 1 and aged[0].offsets[0] < mention.start
            return aged[0] if named else None
        return near if near is not None and id(near) not in self._ages else None

    def _holders(self, people: "People", mention: Mention) -> list[Person]:
        """Those of whom the text says before a description that they are what its last word says."""
        if self._called is None:
            self._called = {}
            for role, person in people.roles():
                office = office_of(role)
                if office:
                    told = frozenset(re.findall(r"[\w'’-]+", role.lower())).union(office)
                    self._called.setdefault(office[-1], []).append((person, told))
        former = "former" in _between(mention)
        found: list[Person] = []
        for person, told in self._called.get(mention.head, ()):
            if person in found or person.offsets[0] > mention.start:
                continue
            if former or told.isdisjoint(ALTERING - {mention.head}):
                found.append(person)
        return found

    def _says_as_much(self, person: Person, mention: Mention) -> bool:
        """Whether the text says of a person all that a description says: "a former clerk", for "the former clerk"."""
        between, roles = set(_between(mention)), (self._called or {})[mention.head]
        return bool(between) and any(called is person and between <= told for called, told in roles)

    def _is_introduced(self, people: "People", mention: Mention) -> bool:
        """Whether somebody without a name was told of by the same noun before: "a striker", for "the striker"."""
        return any(
            near.sentence.lowers[near.first] in _INDEFINITE and people.meant(near) is None
            for near in self._alike(mention)
        )

    def _as_before(self, people: "People", mention: Mention) -> Person | None:
        """Whom the same words meant before."""
        meant: set[int] = set()
        found: Person | None = None
        for near in self._alike(mention):
            if near.sentence.lowers[near.first] != "the" or not set(_between(mention)) <= set(_between(near)):
                continue
            person = people.described(near)
            if person is not None:
                found = person
                meant.add(id(person))
        return found if len(meant) == 1 else None

    def _alike(self, mention: Mention) -> Iterator[Mention]:
        """The descriptions before one with the same last word, in order."""
        if self._like is None:
            self._like = {}
            for sentence in self._scene.narrated():
                for near in self._scene.parts(sentence).mentions:
                    if near.kind == "nominal":
                        self._like.setdefault(near.head, []).append(near)
        return takewhile(lambda near: near.start < mention.start, self._like.get(mention.head, ()))

    def _nearest(self, people: "People", mention: Mention) -> tuple[bool, Person | None]:
        """Whether it is clear whom the last sentence before tells of that tells of anybody, and who it is, if named."""
        genders = {_gender(mention), _said_of(mention)} - {""}
        for near in self._scene.parts(mention.sentence).mentions:
            if near.first >= mention.first:
                break
            person = people.of(near) if near.kind == "name" else None
            if person is not None and (is_human(person) or leads(near)):
                return False, None  # "In a letter to Ann Poe, the striker said"
        opens = not mention.sentence.tags[: mention.first].strip("Q,.?")
        for sentence in self._before(mention):
            tells, person = self._told_in(people, sentence, opens=opens)
            if tells:
                fits = person is not None and all(person.gender in ("", each) for each in genders)
                return fits, person if fits else None
            genders |= {
                GENDER_OF_PRONOUNS[near.head]
                for near in self._scene.parts(sentence).mentions
                if near.kind == "pronoun" and near.head in ("he", "she")
            }
        return True, None

    def _before(self, mention: Mention) -> Iterator["Sentence"]:
        """The sentences before a mention, the nearest first."""
        sentence, left = mention.sentence, _SENTENCES_BACK
        paragraphs = self._scene.paragraphs
        for paragraph in range(sentence.paragraph, max(sentence.paragraph - _PARAGRAPHS_BACK, 0) - 1, -1):
            end = sentence.number if paragraph == sentence.paragraph else len(paragraphs[paragraph])
            for earlier in reversed(paragraphs[paragraph][:end]):
                if not left or earlier.headline or paragraph in self._scene.spoken:
                    return
                left -= 1
                yield earlier

    def _told_in(self, people: "People", sentence: "Sentence", *, opens: bool) -> tuple[bool, Person | None]:
        """Whether a sentence tells of anybody, and who that is, when it is one person who leads it."""
        found: Person | None = None
        leading = owned = False
        for near in self._scene.parts(sentence).mentions:
            whose = possessor(near) if near.kind == "nominal" else None
            if whose is not None and whose.kind == "name":
                owned = owned or people.of(whose) is not None
                continue
            if near.kind not in ("name", "nominal") or (near.kind == "nominal" and not _is_somebody(near)):
                continue
            person = people.of(near) if near.kind == "name" else people.described(near)
            if person is None:
                if near.kind == "nominal":
                    return True, None
                continue
            subject = _is_subject(near)
            # "Poe missed it", of whom no more is told, may be who is described next, and no town or firm.
            rival = subject and not leading and (person.is_personal or not person.is_thing)
            if not is_human(person) and not rival:
                continue
            if not subject and opens and _is_beside(near):
                continue
            if found is not None and found is not person:
                return True, None
            found = person
            leading = leading or subject
        if found is None:
            return owned, None
        return True, found if leading and is_human(found) else None


def is_human(person: Person) -> bool:
    """Whether the text shows that a name is a human being's."""
    if person.gender or person.aged or person.addressed or person.described:
        return True
    return person.is_personal and person.role is not None


def _is_of_one(mention: Mention) -> bool:
    """Whether a description with "the" is of one human being, whom no further words tell: not "the man who called"."""
    sentence, first, last = mention.sentence, mention.first, mention.last
    if mention.kind != "nominal" or not _is_person(mention.head) or extended(mention) != last:
        return False
    if sentence.tags[last : last + 1] in ("W", "t", "'") or "'" in sentence.tags[first:last]:
        return False
    return _ALTERED.isdisjoint(sentence.lowers[first:last])


@lru_cache(maxsize=10_000)
def _is_person(head: str) -> bool:
    if head in BODIES or head in _FIRMS:
        return False
    return (
        head.endswith(_AGED)
        or head in _MORE
        or head in _RELATIVE
        or is_somebody(head)
        or head in OF_PEOPLES
        or head in _OFFICES
        or head in _PARTIES
        or (is_person(head) and not is_plural(head))
    )


def _between(mention: Mention) -> list[str]:
    """What stands between the article and the last word of a description, in lower case."""
    return mention.sentence.lowers[mention.first + 1 : mention.last - 1]


def _gender(mention: Mention) -> Gender:
    if mention.head in MALE_NOUNS:
        return "m"
    return "f" if mention.head in FEMALE_NOUNS else ""


def _said_of(mention: Mention) -> Gender:
    """What "he" right after the verb of saying tells: "the striker, who came in May, said | he"."""
    sentence = mention.sentence
    said = sentence.tags.find("CP", mention.last)
    return GENDER_OF_PRONOUNS.get(sentence.lowers[said + 1], "") if said >= 0 else ""


def _is_somebody(mention: Mention) -> bool:
    """Whether a nominal mention is of one human being: "a striker", but not "smarter"."""
    alone = mention.last - mention.first == 1 and mention.sentence.tags[mention.first] == "N"
    return not alone and _is_person(mention.head)


def _is_beside(mention: Mention) -> bool:
    """Whether a name stands behind a preposition, and not as who does something: "with Ann Poe", but not "by"."""
    sentence, first = mention.sentence, mention.first
    return sentence.tags[first - 1 : first] == "I" and sentence.lowers[first - 1] != "by"


def _is_subject(mention: Mention) -> bool:
    """Whether a name leads its sentence, or is the subject behind its verb: "“…,” said Ann Poe"."""
    tags, first = mention.sentence.tags, mention.first
    return leads(mention) or (tags[first - 1 : first] == "C" and "Q" in tags[max(first - 3, 0) : first])


def _may_be(person: Person, mention: Mention) -> bool:
    """Whether nothing that the text says of a person speaks against a description: "the Democrat"."""
    against = _PARTIES.get(mention.head)
    return against is None or not any(against in role.lower() for role in person.roles)


def _is_told_apart(person: Person, mention: Mention) -> bool:
    """Whether an office is told by its place or party, and the person holds no other: "the Florida senator"."""
    before = mention.sentence.tags[mention.first : mention.last - 1]
    placed = "U" in before or "L" in before or mention.head in _SOUGHT
    return placed and not any(
        office_of(role)[-1:] and office_of(role)[-1] in _OFFICES for role in person.roles
    )


def _ages(person: Person, text: str) -> Iterator[str]:
    """The ages that stand beside a person's name."""
    for start in person.offsets:
        form = person.form_at(text, start)
        behind = re.compile(_AGE_BEHIND).match(text, start + len(form))
        if behind is not None:
            yield behind.group(1) or behind.group(2)
        within = re.match(_AGE_WITHIN, form)
        before = within or re.search(_AGE_BEFORE, text[max(start - _REACH_OF_AGE, 0) : start])
        if before is not None:
            yield before.group(1)
