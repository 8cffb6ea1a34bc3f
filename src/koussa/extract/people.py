"""Who the sources are: surnames joined to full names, pronouns and relatives to whom they stand for.

A surname alone joins its full name within a text, never across texts. Where two persons fit equally well, the
words stay as printed.
"""

import re
from collections.abc import Iterable, Sequence

from koussa.extract.bearers import goes_by, meant_by_surname
from koussa.extract.beside_descriptions import described_by, in_apposition, in_complement, named_with
from koussa.extract.beside_names import acronym_behind, apposition, by_kinship, is_aged, with_nickname
from koussa.extract.descriptions import Descriptions
from koussa.extract.first_names import first_name_gender
from koussa.extract.lexicon import FEMALE_TITLES, MALE_TITLES
from koussa.extract.links import begins_clause
from koussa.extract.mentions import SHORT_PLURAL, Mention, extended, owner, possessor
from koussa.extract.name_forms import compatible, folded, fuller, surname_of
from koussa.extract.names import NameParts, name_parts
from koussa.extract.offices import SLIGHT, Offices, is_calling
from koussa.extract.person import Person
from koussa.extract.pronouns import Pronouns, is_somebody
from koussa.extract.results import Speaker
from koussa.extract.roles import is_description
from koussa.extract.scene import Scene
from koussa.extract.tagging import is_capitalised
from koussa.extract.titles import THINGS

_TITLES = MALE_TITLES | FEMALE_TITLES
_BRACKETS = re.compile(r"\([^)]*\)")
_VERBS = frozenset("CcE")
# Bearers of one surname that are told apart in one text.
_MOST_BEARERS = 50


class People:
    """Everybody whom a document names."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._people: list[Person] = []
        self._by_surname: dict[str, list[Person]] = {}
        self._by_other: dict[str, list[Person]] = {}
        self._by_acronym: dict[str, Person] = {}
        self._of_mention: dict[tuple[int, int], Person | None] = {}
        self._offices: Offices | None = None
        self._apposed: list[tuple[Mention, Person, str]] | None = None
        self._before_names: dict[str, str] | None = None
        self._pronouns = Pronouns(scene)
        self._descriptions = Descriptions(scene)
        named = [
            (mention, with_nickname(mention, name_parts(mention)))
            for sentences in scene.paragraphs
            for sentence in sentences
            for mention in named_in(scene.parts(sentence).mentions)
        ]
        for mention, parts in sorted(named, key=self._rank):
            self._take_in(mention, parts)
        for person in self._people:
            person.offsets.sort()
            person.in_full.sort()
        self._people.sort(key=lambda person: (not person.in_full, person.offsets[0]))

    def _rank(self, named: tuple[Mention, NameParts]) -> int:
        """Full names go first, those of running text before those into which words with capitals may have run."""
        mention, parts = named
        if len(parts.words) == 1:
            return 2
        opens = mention.first == 0 and len(parts.words) > 2 and not first_name_gender(parts.words[0])
        return int(opens or self._is_of_headline(mention))

    def _is_of_headline(self, mention: Mention) -> bool:
        sentence = mention.sentence
        if sentence.headline or self._scene.document.paragraphs[sentence.paragraph].kind == "heading":
            return True
        verbs = (at for at, tag in enumerate(sentence.tags) if tag in _VERBS)  # "Things Ann Poe Has Said"
        return all(sentence.words[at][0].isupper() for at in verbs) and is_capitalised(sentence.words)

    def of(self, mention: Mention) -> Person | None:
        """The person whom a name mention means."""
        key = (mention.start, mention.last)
        if key not in self._of_mention:  # the owner in "Ms. Poe's letter" is within another mention
            named = mention.kind == "name"
            self._of_mention[key] = self._match(mention, name_parts(mention)) if named else None
        return self._of_mention[key]

    @property
    def everybody(self) -> Sequence[Person]:
        """All of them, those with full names first."""
        return self._people

    def bearing(self, name: Iterable[str]) -> Sequence[Person]:
        """Those who have the surname of a name."""
        return self._by_surname.get(surname_of(name), [])

    def speakers(self, spoken: Iterable[str]) -> tuple[Speaker, ...]:
        """Those of the names given that are a person's, in order of appearance."""
        wanted = set(spoken)
        return tuple(
            Speaker(person.name, person.role, tuple(sorted(person.forms, key=person.forms.__getitem__)))
            for person in self._people
            if person.name in wanted
        )

    def _take_in(self, mention: Mention, parts: NameParts) -> None:
        person = self._match(mention, parts)
        if person is None:
            person = Person(parts.words)
            self._people.append(person)
            self._by_surname.setdefault(surname_of(parts.words), []).append(person)
            for word in parts.words[:-1]:
                self._by_other.setdefault(folded(word), []).append(person)
        elif fuller(parts.words, person.words) and self._begins_as_name(mention, parts, person):
            person.words = parts.words
        elif len(parts.words) == len(person.words) and person.name.isupper() and not parts.name.isupper():
            person.words = parts.words  # "ANN POE" in a label or an opening is Ann Poe
        person.gender = person.gender or parts.gender or by_kinship(mention)
        person.addressed = person.addressed or (parts.gender != "" and _is_addressed(mention))
        person.aged = person.aged or is_aged(mention)
        if len(person.words) == 1 and parts.role is not None and is_somebody(parts.role.split()[-1]):
            person.described = True
            person.gender = person.gender or first_name_gender(person.words[0])
        for role in (parts.role, apposition(mention)):
            if role is not None and (person.role is None or is_calling(role)):
                person.role = role if person.role is None or person.role.casefold() in SLIGHT else person.role
                person.roles.append(role)
        if len(parts.words) <= len(person.words):  # else something has run into the name
            form = mention.text(self._scene.document.text)
            person.forms[form] = min(mention.start, person.forms.get(form, mention.start))
        person.offsets.append(mention.start)
        if len(parts.words) > 1:
            person.in_full.append(mention.start)
            person.as_owner += mention.sentence.tags[mention.last : mention.last + 1] == "'"
        else:
            person.by_surname += 1
        if not person.gender and (acronym := acronym_behind(mention)):
            self._by_acronym.setdefault(acronym, person)
        self._of_mention[mention.start, mention.last] = person

    def _begins_as_name(self, mention: Mention, parts: NameParts, known: Person) -> bool:
        """Whether no other word with a capital runs into a longer name: "Challenger Ann Poe", "Certainly Ann Poe"."""
        if first_name_gender(parts.words[0]):
            return True
        opens = mention.first == 0 and first_name_gender(known.words[0])
        return not opens and not self._is_of_headline(mention)

    def _opening(self, mention: Mention, parts: NameParts) -> Person | None:
        """The person whose full name a longer one of a headline begins with: "Ann Poe Backs | Tom Roe"."""
        named = len(parts.words) > 2 and first_name_gender(parts.words[0])
        if not named or not self._is_of_headline(mention):
            return None
        for person in self._by_other.get(folded(parts.words[0]), []):
            if len(person.words) < len(parts.words) and parts.words[: len(person.words)] == person.words:
                return person
        return None

    def _match(self, mention: Mention, parts: NameParts) -> Person | None:
        opening = self._opening(mention, parts)
        if opening is not None:
            return opening
        if len(parts.words) == 1 and parts.words[0] in self._by_acronym:
            return self._by_acronym[parts.words[0]]
        called = surname_of(parts.words)
        known = self._by_surname.get(called, [])
        if not known and len(parts.words) == 1:
            known = [
                person
                for person in self._by_other.get(called, [])
                if goes_by(person, called, self.bearing(person.words))
            ]
        fitting = [
            person
            for person in known[-_MOST_BEARERS:]
            if compatible(person.words, parts.words)
            and not (parts.gender and person.gender and parts.gender != person.gender)
        ]
        if parts.gender and _is_addressed(mention):
            same = [person for person in fitting if person.gender == parts.gender]
            fitting = [person for person in same if person.addressed] or same or fitting
        if len(fitting) <= 1:
            return fitting[0] if fitting else None
        paragraph = self._scene.document.paragraphs[mention.sentence.paragraph]
        return meant_by_surname(fitting, parts.words, paragraph.start, mention.start)

    def pronoun(self, mention: Mention, last_source: Person | None) -> Person | None:
        """Whom "he" or "she" means; ``last_source`` is the source of the quotation before, if it stands close."""
        return self._pronouns.meant(self, mention, last_source)

    def meant(self, mention: Mention) -> Person | None:
        """Whom any mention means, as far as it shows: a relative by its antecedent, a pronoun by what is near."""
        if mention.kind == "relative":
            mention = self.antecedent(mention) or mention
        if mention.kind == "nominal":
            others = self._scene.parts(mention.sentence).mentions
            mention = in_apposition(mention, others) or described_by(mention, others) or mention
        return self.pronoun(mention, None) if mention.kind == "pronoun" else self.of(mention)

    def antecedent(self, mention: Mention) -> Mention | None:
        """What "who" or "which" refers to: the noun phrase before, at most a comma between."""
        before = [near for near in self._scene.parts(mention.sentence).mentions if near.last <= mention.first]
        if not before:
            return None
        nearest = before[-1]
        gap = mention.sentence.tags[nearest.last : mention.first]
        if _BRACKETS.sub("", gap) not in ("", ",", "I", ",I"):
            return None
        while (
            len(before) > 1
            and nearest.sentence.tags[nearest.first - 1] in "IT"
            and before[-2].last == nearest.first - 1
        ):
            if mention.head == "who" and self._is_somebody_of_a_thing(nearest, before[-2]):
                break
            if nearest.sentence.tags[nearest.first - 1] == "T" and not _is_of_somebody(before[-2]):
                break  # "they sent the bill to Roe, who …", and "an aide to Roe, who …"
            before.pop()
            nearest = before[-1]
        return nearest

    def _is_somebody_of_a_thing(self, inner: Mention, phrase: Mention) -> bool:
        """Whether "who" means the end of a phrase: "a rebuke from Roe, who …", but not "an aide to Roe, who …"."""
        person = self.of(inner)
        personal = person is not None and person.is_personal
        counted = inner.sentence.lowers[inner.first - 1] == "of"  # "a third of the dockers"
        if phrase.kind != "nominal" or not (personal or (_is_of_somebody(inner) and not counted)):
            return False
        return not _is_of_somebody(phrase)

    def described(self, mention: Mention) -> Person | None:
        """The person whom a description means: by the name beside it, or as the holder of an office."""
        others = self._scene.parts(mention.sentence).mentions
        beside = (
            in_apposition(mention, others)
            or named_with(mention, others)
            or described_by(mention, others)
            or in_complement(mention, others)
        )
        if beside is None:
            return self._descriptions.meant(self, mention)
        person = self.of(beside)
        # "in the letter, Ann Poe said" lacks no words, but a letter is not Ann Poe.
        return None if person is not None and person.gender and mention.head in THINGS else person

    def role_of(self, person: Person) -> str | None:
        """What the text says, beside the name, that a person without a title is."""
        if self._before_names is None:
            lasting = [
                (described.name, printed)
                for mention, described, printed in self._appositions()
                # Whose somebody is ("Roe's manager, Ann Poe,") tells which one is meant here; elsewhere it may mislead.
                if is_description(mention.sentence, mention.first, mention.last)
                and owner(mention) is None
                and begins_clause(mention)
            ]
            self._before_names = dict(reversed(lasting))  # the first that the text has stays
        return self._before_names.get(person.name)

    def in_office(self, mention: Mention) -> Person | None:
        """The person whom an office with "the" means, named before: "the mayor", after "Mayor Ann Poe"."""
        if self._offices is None:
            keys = {id(person): key for key, person in enumerate(self._people)}
            told = ((role, keys[id(person)]) for role, person in self.roles())
            self._offices = Offices(self._scene, told)
        key = self._offices.holder(mention)
        person = self._people[key] if key is not None else None
        return person if person is not None and person.offsets[0] < mention.start else None

    def roles(self) -> Iterable[tuple[str, Person]]:
        """What the text says that each person is: titles, and descriptions on either side of the name."""
        for person in self._people:
            for role in person.roles:
                yield role, person
        for _, described, printed in self._appositions():
            yield printed, described

    def _appositions(self) -> Sequence[tuple[Mention, Person, str]]:
        """The descriptions with a name in commas behind them, whose it is, and the words: "a spokesman, Tom Roe,"."""
        if self._apposed is None:
            self._apposed = list(self._find_appositions())
        return self._apposed

    def _find_appositions(self) -> Iterable[tuple[Mention, Person, str]]:
        for sentences in self._scene.paragraphs:
            for sentence in sentences:
                mentions = self._scene.parts(sentence).mentions
                for mention in mentions:
                    beside = in_apposition(mention, mentions) if mention.kind == "nominal" else None
                    described = self.of(beside) if beside is not None else None
                    if described is not None:
                        end = sentence.ends[extended(mention) - 1]
                        yield mention, described, self._scene.document.text[mention.start : end]


def named_in(mentions: Iterable[Mention]) -> Iterable[Mention]:
    """The names among mentions, and those whose something a mention is: "Ann Poe" in "Mayor Ann Poe's plan"."""
    for mention in mentions:
        if mention.kind == "name":
            if not SHORT_PLURAL.fullmatch(mention.sentence.words[mention.last - 1]):
                yield mention
        elif mention.kind == "nominal":
            whose = possessor(mention)
            if whose is not None and whose.kind == "name":
                yield whose


def _is_of_somebody(mention: Mention) -> bool:
    """Whether a description is of people: "an aide", "the board"."""
    if mention.kind != "nominal":
        return False
    return mention.sentence.tags[mention.last - 1] in "HL" or is_somebody(mention.head)


def _is_addressed(mention: Mention) -> bool:
    """Whether a name has a title that tells a man from a woman: "Mrs Poe"."""
    return mention.sentence.lowers[mention.first] in _TITLES
