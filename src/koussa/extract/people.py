"""Who the sources are: surnames joined to full names, pronouns and relatives to whom they stand for.

A surname alone joins its full name within a text, never across texts. Where two persons fit equally well, the
words stay as printed.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable

from koussa.extract.mentions import Mention, extended
from koussa.extract.names import Gender, NameParts, first_name_gender, name_parts, printed_words
from koussa.extract.offices import Offices
from koussa.extract.results import Speaker
from koussa.extract.scene import Scene
from koussa.extract.wordlists import words

_PRONOUN_GENDER: dict[str, Gender] = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
# What goes on from a description to the comma that closes it.
_CLOSED = re.compile(r"[DNHLUuIJ#'RY]*,")
_BRACKETS = re.compile(r"\([^)]*\)")
_SUFFIXES = words("jr. jr sr. sr ii iii iv")
# Longer "names" are headlines or lists of names.
_LONGEST_NAME = 5
# How many times more often one of two bearers of a surname must be named for the surname alone to mean that
# one.
_DOMINANCE = 3
# Bearers of one surname that are told apart in one text.
_MOST_BEARERS = 50
# What it adds to the score of a person for a pronoun that the gender is known, and by how much the best must lead:
# two subjects of one sentence are equally plausible, though only one first name is known.
_KNOWN = 0.4
_LEAST_LEAD = 0.5
# Names that end or begin with one of these are hardly a human being's.
_OF_THINGS = words("""
academy administration agency airlines airport army association authority avenue bank beach board bridge broadcasting
building bureau capital care center centre chamber city club coalition college commission committee communications
company conference congress corp corp. corporation council county court daily defense department district division
energy engineering enterprises estate europe express farm farms federation festival films fc financial force foods
force foundation freight fund gallery gas general group health herald high hills holdings hospital hotel house
inc inc. industries initiative institute institution insurance international island journal kingdom labs league
legion limited ltd ltd. magazine mail management market media memorial mine mines ministry motors mountain museum
national network news oil organisation organization park partners partnership party police port post power press
productions project radio railway records rail republic research review river road schools school securities senate
service services shipping society solutions square state states station street studio studios summit supreme systems
team technologies telecom television theatre theater times today tower town township tribune trust tv union united
university valley village virginia wales water wealth works world york zealand
""")
_OF_PLACES = words("""
new north south east west northern southern eastern western greater upper lower central saint st st. mount fort lake
port rhode puerto costa sri saudi united el san santa los las des hong old royal super world american british
national federal international
""")


class Person:
    """A person or an organisation under all the forms that a text uses."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self.words = words
        self.gender: Gender = ""
        self.role: str | None = None
        self.forms: dict[str, None] = {}
        self.offsets: list[int] = []
        self.in_full: list[int] = []

    @property
    def name(self) -> str:
        """The fullest form."""
        return " ".join(self.words)

    @property
    def is_thing(self) -> bool:
        """Whether the name is hardly a human being's: it has an article or a word such as "Council"."""
        if self.gender:
            return False
        lowers = [word.casefold() for word in self.words]
        return (
            not _OF_THINGS.isdisjoint(lowers[1:])
            or (len(lowers) > 1 and lowers[0] in _OF_PLACES)
            or (self.role is None and any(form[:4] in ("the ", "The ") for form in self.forms))
            or all(word.isupper() for word in self.words)
        )


class People:
    """Everybody whom a document names."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._people: list[Person] = []
        self._by_surname: dict[str, list[Person]] = {}
        self._by_first: dict[str, list[Person]] = {}
        self._of_mention: dict[tuple[int, int], Person | None] = {}
        self._offices: Offices | None = None
        named = [
            (mention, name_parts(mention))
            for sentences in scene.paragraphs
            for sentence in sentences
            for mention in scene.parts(sentence).mentions
            if mention.kind == "name"
        ]
        for wanted in (True, False):  # full names first: a headline's surname belongs to the name below it
            for mention, parts in named:
                if (len(parts.words) > 1) == wanted:
                    self._take_in(mention, parts)
        for person in self._people:
            person.offsets.sort()

    def of(self, mention: Mention) -> Person | None:
        """The person whom a name mention means."""
        key = (mention.start, mention.last)
        if key not in self._of_mention:  # the owner in "Ms. Poe's letter" is within another mention
            named = mention.kind == "name"
            self._of_mention[key] = self._match(mention, name_parts(mention)) if named else None
        return self._of_mention[key]

    def labelled(self, label: str) -> str:
        """The fullest name for a speaker's label in a transcript."""
        fitting = self._by_surname.get(_key(label.split()), []) if len(label.split()) == 1 else []
        return fitting[0].name if len(fitting) == 1 else label

    def speakers(self, spoken: Iterable[str]) -> tuple[Speaker, ...]:
        """Those of the names given that are a person's, in order of appearance."""
        wanted = set(spoken)
        return tuple(
            Speaker(person.name, person.role, tuple(person.forms))
            for person in self._people
            if person.name in wanted
        )

    def _take_in(self, mention: Mention, parts: NameParts) -> None:
        person = self._match(mention, parts)
        if person is None:
            person = Person(parts.words)
            self._people.append(person)
            self._by_surname.setdefault(_key(parts.words), []).append(person)
            if len(parts.words) > 1 and first_name_gender(parts.words[0]):
                self._by_first.setdefault(_folded(parts.words[0]), []).append(person)
        elif _fuller(parts.words, person.words) and not mention.sentence.headline:
            person.words = parts.words
        person.gender = person.gender or parts.gender
        person.role = person.role or parts.role or _apposition(mention)
        person.forms.setdefault(mention.text(self._scene.document.text))
        person.offsets.append(mention.start)
        if len(parts.words) > 1:
            person.in_full.append(mention.start)
        self._of_mention[mention.start, mention.last] = person

    def _match(self, mention: Mention, parts: NameParts) -> Person | None:
        known = self._by_surname.get(_key(parts.words), [])
        if not known and len(parts.words) == 1:
            known = self._by_first.get(_key(parts.words), [])
        fitting = [
            person
            for person in known[-_MOST_BEARERS:]
            if _compatible(person.words, parts.words)
            and not (parts.gender and person.gender and parts.gender != person.gender)
        ]
        if len(fitting) <= 1:
            return fitting[0] if fitting else None
        exact = [person for person in fitting if person.words == parts.words]
        if exact:
            return exact[0]
        ranked = sorted(fitting, key=lambda person: -len(person.offsets))
        if len(ranked[0].offsets) >= _DOMINANCE * len(ranked[1].offsets):
            return ranked[0]
        paragraph = self._scene.document.paragraphs[mention.sentence.paragraph]
        near = [person for person in fitting if _named_between(person, paragraph.start, mention.start)]
        return near[0] if len(near) == 1 else None

    def pronoun(self, mention: Mention, last_source: Person | None) -> Person | None:
        """Whom "he" or "she" means, when only one person near by fits best.

        Args:
            mention: the pronoun.
            last_source: the source of the quotation before, if it stands close.
        """
        gender = _PRONOUN_GENDER.get(mention.head)
        if gender is None:
            return None
        scores: dict[int, float] = {}
        persons: dict[int, Person] = {}
        told: set[int] = set()
        for weight, near in self._before(mention):
            person = self.of(near)
            if person is None or not self._may_be(person, near, gender):
                continue
            subject = near.first == 0 or near.sentence.tags[near.last : near.last + 1] in tuple("CEX,")
            oblique = near.first > 0 and near.sentence.tags[near.first - 1] == "I"
            score = (
                weight + (1.5 if subject else 0) - (1 if oblique else 0) + (_KNOWN if person.gender else 0)
            )
            key = id(person)
            persons[key] = person
            scores[key] = max(scores.get(key, 0.0), score)
            if subject and not oblique and self._told_since(near, mention):
                told.add(key)
        if last_source is not None and last_source.gender in ("", gender) and not last_source.is_thing:
            key = id(last_source)
            persons[key] = last_source
            # Another told of since is as likely to go on.
            bonus = 2.0 if not told or key in told else 0.0
            scores[key] = scores.get(key, 0.0) + bonus + (_KNOWN if last_source.gender else 0)
        if not scores:
            return None
        ranked = sorted(scores.items(), key=lambda item: -item[1])
        if ranked[0][1] < 2.0 or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < _LEAST_LEAD):
            return None
        best = persons[ranked[0][0]]
        best.gender = best.gender or gender
        return best

    def _may_be(self, person: Person, near: Mention, gender: Gender) -> bool:
        """Whether "he" or "she" may stand for a person named in a sentence."""
        if person.gender:
            return person.gender == gender
        if not _personal(person) or near.sentence.headline:
            return False
        names = 0
        for other in self._scene.parts(near.sentence).mentions:
            if other.kind == "name" and other.last <= near.first:
                names += 1
        # In "Roe would not comment, but his lawyer did" nobody but Roe can be meant by "his".
        after = near.sentence.lowers[near.last :]
        first = next((_PRONOUN_GENDER[word] for word in after if word in _PRONOUN_GENDER), gender)
        return first == gender or names > 0

    def _told_since(self, near: Mention, pronoun: Mention) -> bool:
        """Whether a name stands in the sentence right before a pronoun's, and nothing is quoted there."""
        earlier = self._scene.before(pronoun.sentence, 1)
        return earlier is near.sentence and "Q" not in earlier.tags

    def _before(self, mention: Mention) -> Iterable[tuple[float, Mention]]:
        """Name mentions before a pronoun, the nearer the heavier."""
        sentence = mention.sentence
        for near in self._scene.parts(sentence).mentions:
            if near.kind == "name" and near.last <= mention.first:
                yield 1.5, near
        for steps, weight in ((1, 2.0), (2, 1.0)):
            earlier = self._scene.before(sentence, steps)
            if earlier is not None:
                yield from (
                    (weight, near) for near in self._scene.parts(earlier).mentions if near.kind == "name"
                )
        if sentence.number < 2 and sentence.paragraph:
            for earlier in self._scene.paragraphs[sentence.paragraph - 1][-2:]:
                yield from (
                    (1.0, near) for near in self._scene.parts(earlier).mentions if near.kind == "name"
                )

    def meant(self, mention: Mention) -> Person | None:
        """Whom any mention means, as far as it shows: a relative by its antecedent, a pronoun by what is near."""
        if mention.kind == "relative":
            mention = self.antecedent(mention) or mention
        if mention.kind == "nominal":
            mention = self.in_apposition(mention) or self.described_by(mention) or mention
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
            and nearest.sentence.tags[nearest.first - 1] == "I"
            and before[-2].last == nearest.first - 1
        ):
            before.pop()
            nearest = before[-1]
        return nearest

    def in_apposition(self, mention: Mention) -> Mention | None:
        """The name beside a nominal mention: "a spokeswoman, Ann Poe, said", "the mayor of Hull, Ann Poe, said"."""
        tags, last = mention.sentence.tags, extended(mention)
        if tags[last : last + 1] != ",":
            return None
        for near in self._scene.parts(mention.sentence).mentions:
            if near.first == last + 1 and near.kind == "name" and len(name_parts(near).words) > 1:
                # "the mayor of Springfield, New Jersey, said"
                place = last > mention.last and mention.sentence.lowers[near.first] in _OF_PLACES
                return near if not place and tags[near.last : near.last + 1] in (",", ".", ":", "") else None
        return None

    def described_by(self, mention: Mention) -> Mention | None:
        """The name that a nominal mention describes: "As Ann Poe, a clerk of the town, put it"."""
        sentence, first = mention.sentence, mention.first
        tags = sentence.tags
        if first < 2 or tags[first - 1] != "," or not _CLOSED.match(tags, mention.last):
            return None
        for near in self._scene.parts(sentence).mentions:
            if near.last == first - 1 and near.kind == "name":
                before = tags[near.first - 1] if near.first else ""
                # "After talks with Roe, a clerk said" is no description.
                free = before in ("", "Q", ",", "S", "-", "t", ":")
                return near if free or sentence.lowers[near.first - 1] == "as" else None
        return None

    def in_office(self, mention: Mention) -> Person | None:
        """The person whom an office alone means, named before: "the mayor", after "Mayor Ann Poe"."""
        if self._offices is None:
            self._offices = Offices(self._scene, self._roles())
        key = self._offices.holder(mention)
        person = self._people[key] if key is not None else None
        return person if person is not None and person.offsets[0] < mention.start else None

    def _roles(self) -> Iterable[tuple[str, int]]:
        """What the text says that each person is: titles, and descriptions on either side of the name."""
        keys = {id(person): key for key, person in enumerate(self._people)}
        for person in self._people:
            if person.role is not None:
                yield person.role, keys[id(person)]
        for sentences in self._scene.paragraphs:
            for sentence in sentences:
                for mention in self._scene.parts(sentence).mentions:
                    beside = self.in_apposition(mention) if mention.kind == "nominal" else None
                    described = self.of(beside) if beside is not None else None
                    if described is not None:
                        start, end = mention.start, mention.sentence.ends[extended(mention) - 1]
                        yield self._scene.document.text[start:end], keys[id(described)]

    def named_with(self, mention: Mention) -> Mention | None:
        """The name before "and other leaders", where that is the mention."""
        sentence, first = mention.sentence, mention.first
        if first < 2 or sentence.tags[first - 1] != "J" or sentence.lowers[first] != "other":
            return None
        for near in self._scene.parts(sentence).mentions:
            if near.last == first - 1 and near.kind == "name":
                return near
        return None


def _apposition(mention: Mention) -> str | None:
    """The description after a name: "a former mayor of Hull" in "Ann Poe, a former mayor of Hull, said"."""
    sentence = mention.sentence
    at = mention.last
    if sentence.tags[at : at + 1] != ",":
        return None
    first = at + 1
    if sentence.tags[first : first + 1] not in tuple("DHLN"):
        return None
    last = first
    while last < len(sentence.tags) and sentence.tags[last] in "D#NHLUu'IJE":
        last += 1
    if sentence.tags[last : last + 1] not in (",", ".") or last - first > 14:
        return None
    if not any(tag in "HL" for tag in sentence.tags[first:last]):
        return None
    return printed_words(sentence.words[first:last])


def _named_between(person: Person, start: int, end: int) -> bool:
    """Whether a person's full name stands in a stretch of the text."""
    at = bisect_left(person.in_full, start)
    return at < len(person.in_full) and person.in_full[at] < end


def _personal(person: Person) -> bool:
    """Whether a name may well be a human being's."""
    return bool(person.gender) or (len(person.words) > 1 and not person.is_thing)


def _fuller(new: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Whether a name says more than the one known, and not because other words ran into it."""
    return len(known) < len(new) <= _LONGEST_NAME and _key(new) == _key(known)


def _folded(word: str) -> str:
    return word.casefold().rstrip(".")


def _key(words: Iterable[str]) -> str:
    kept = [word for word in words if word.casefold() not in _SUFFIXES]
    return _folded(kept[-1]) if kept else ""


def _compatible(known: tuple[str, ...], new: tuple[str, ...]) -> bool:
    """Whether two names can be one person's: the longer has the shorter's words, or initials of them."""
    one_suffix = (known[-1].casefold() in _SUFFIXES) != (new[-1].casefold() in _SUFFIXES)
    if one_suffix and min(len(known), len(new)) > 1:
        return False
    longer, shorter = (known, new) if len(known) >= len(new) else (new, known)
    rest = {_folded(word) for word in longer}
    initials = {word for word in rest if len(word) == 1}
    return all(_folded(word) in rest or _folded(word)[:1] in initials for word in shorter)
