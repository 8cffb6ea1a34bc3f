"""What speaks for the likeliest sources of a quotation, in numbers, once every quotation has had a first look.

The first look (:mod:`.candidates`, :mod:`.model`) weighs each quotation by what stands before it. The numbers here
add what that look cannot see: who was chosen for the quotations before *and after*, how often somebody speaks in
the article, whether the quotation names the candidate, and how several of these go together. Trees
(:mod:`.trees`) weigh them.
"""

from collections import Counter
from math import log

from koussa.extract.candidates import Candidate
from koussa.extract.choice import Choice
from koussa.extract.features import FIRST_PERSON, FUNCTION, WORD, Nest, Shape
from koussa.extract.measures import NONE, has_word, of_cue, of_mention, of_place, tag_at
from koussa.extract.mentions import Mention
from koussa.extract.not_quoted import NAMING, TITLED
from koussa.extract.people import People
from koussa.extract.person import Person
from koussa.extract.scene import Scene
from koussa.extract.verbs import CUE_FORMS, SPEECH_VERBS
from koussa.frozen import slotted
from koussa.text.marks import Run
from koussa.text.wordlists import word_set

# Only mentions at least this probable after the first look, and no more than so many, are looked at again.
_LEAST_CHANCE = 0.01
_MOST_MENTIONS = 8
_SMALL = 1e-6
_NEGLIGIBLE = 0.0005
_HELD_OFF = word_set(
    "so-called called word term phrase words slogan motto nickname known dubbed labeled titled entitled as"
)
_KINDS = {"name": 0.0, "nominal": 1.0, "pronoun": 2.0, "relative": 3.0}
_RULES = {
    "no-quotation": 0.0,
    "no-source": 1.0,
    "source-cue-quotation": 2.0,
    "cue-source-quotation": 3.0,
    "quotation-source-cue": 4.0,
    "quotation-cue-source": 5.0,
    "carried-over": 6.0,
    "sentence-around": 7.0,
    "owner": 8.0,
    "sentence-after": 9.0,
}
_FAR = 99.0

_NUMBERS = """
chance lead rank source-chance rule
kind times-source share-source times-named words-of-name gender same-before same-before-2 same-after same-after-2
speaks-here speaks-before speaks-after named-in-quotation paragraphs-back sentences-back
tag-before tag-after first-token begins-clause tokens tag-of-head clauses-before verbs-before owned
cue-group cue-form cue-helper left-of-cue gap gap-squeezed gap-enclosed gap-verbs gap-clauses gap-commas
to-quotation verbs-to-quotation cues-to-quotation clauses-to-quotation marks-to-quotation
subject depth clause outer-speech inner-speech depths ways
chance-none chance-nobody chance-best
words capitals first-person function-words first-letter last-sign alone token tokens-after
tag-before-quotation tag-after-quotation tag-before-2 naming-before title-near naming-near marks
speech-before speech-after quotations-in-sentence nth-in-sentence sentence sentences headline
times-quoted times-held doubt
near-before rule-before alone-before near-after rule-after alone-after quotations
"""
NAMES = tuple(_NUMBERS.split())
"""What each number measures, in order."""

Key = tuple[str, object]


@slotted
class Look:
    """The first look at a quotation: its candidates, how probable each is, and the choice."""

    number: int
    run: Run
    shape: Shape
    options: list[Candidate]
    chances: list[float]
    choice: Choice
    most_doubt: float
    chained: bool

    @property
    def quotation(self) -> bool:
        """Whether it was held for a quotation."""
        return self.choice.candidate is not self.options[0]


@slotted
class Alternative:
    """A possible outcome: no quotation, no source, or a mention, with all candidates that name it."""

    mention: Mention | None
    options: list[int]
    best: Candidate
    chance: float
    numbers: list[float]


class Evidence:
    """Measures the alternatives of a document's quotations."""

    def __init__(self, scene: Scene, people: People, looks: list[Look]) -> None:
        self._scene = scene
        self._people = people
        self._looks = looks
        self._persons: dict[tuple[int, int], Person | None] = {}
        self._chosen = [self._key(look.choice.candidate.mention) for look in looks]
        self._spoken = Counter(key for key in self._chosen if key is not None)
        self._bodies = Counter(look.shape.body.casefold() for look in looks)
        self._held = Counter(look.shape.body.casefold() for look in looks if look.quotation)
        self._doubt = sum(look.chances[0] for look in looks) / max(len(looks), 1)
        self._speakers: dict[int, Counter[Key]] = {}

    def alternatives(self, at: int) -> list[Alternative]:
        """The likeliest outcomes of a quotation, "no quotation" and "no source" first, with their numbers."""
        look = self._looks[at]
        found = _likely(look)
        keys = [self._key(each.mention) for each in found]
        of_source: dict[Key, float] = {}
        for key, each in zip(keys, found, strict=True):
            if key is not None:
                of_source[key] = of_source.get(key, 0.0) + each.chance
        shared = self._of_quotation(at)
        nest = Nest(self._scene, look.shape)
        order = sorted(range(len(found)), key=lambda number: -found[number].chance)
        for number, (key, each) in enumerate(zip(keys, found, strict=True)):
            others = found[order[0] if order[0] != number else order[1]].chance
            each.numbers = [
                log(max(each.chance, _SMALL)),
                log(max(each.chance, _SMALL) / max(others, _SMALL)),
                float(order.index(number)),
                of_source[key] if key is not None else each.chance,
                _RULES[each.best.rule],
                *self._of_alternative(at, each, key, nest),
                *shared,
            ]
        return found

    def _key(self, mention: Mention | None) -> Key | None:
        """Whom a mention means, or the head of its words."""
        if mention is None:
            return None
        place = (mention.start, mention.end)
        if place not in self._persons:
            self._persons[place] = self._people.meant(mention)
        person = self._persons[place]
        return ("person", id(person)) if person is not None else ("words", mention.head)

    def _person(self, mention: Mention) -> Person | None:
        return self._persons.get((mention.start, mention.end))

    def _of_quotation(self, at: int) -> list[float]:
        """What is the same for all alternatives of a quotation."""
        look = self._looks[at]
        shape, sentence = look.shape, look.shape.sentence
        folded = shape.body.casefold()
        speech = [cue for cue in self._scene.parts(sentence).cues if cue.lemma in SPEECH_VERBS]
        numbers = sorted(sentence.runs)
        return [
            look.chances[0],
            look.chances[1],
            max(look.chances),
            *_of_shape(look),
            float(sum(cue.first < shape.at for cue in speech)),
            float(sum(cue.first > shape.at for cue in speech)),
            float(len(numbers)),
            float(numbers.index(shape.at)),
            float(sentence.number),
            float(len(self._scene.paragraphs[sentence.paragraph])),
            float(sentence.headline),
            float(self._bodies[folded]),
            float(self._held[folded] - look.quotation),
            self._doubt,
            *_neighbour(look, self._looks[at - 1] if at else None),
            *_neighbour(look, self._looks[at + 1] if at + 1 < len(self._looks) else None),
            float(len(self._looks)),
        ]

    def _of_alternative(self, at: int, each: Alternative, key: Key | None, nest: Nest) -> list[float]:
        mention, cue = each.mention, each.best.cue
        if mention is None or key is None:
            return [NONE] * _OF_ALTERNATIVE
        look = self._looks[at]
        person = self._person(mention)
        sentence = look.shape.sentence
        spoken = self._spoken[key] - (self._chosen[at] == key)
        gender = "" if person is None else person.gender
        numbers = [
            _KINDS[mention.kind],
            float(spoken),
            spoken / max(len(self._looks) - 1, 1),
            float(len(person.offsets)) if person is not None else NONE,
            float(len(person.words)) if person is not None else NONE,
            {"m": 1.0, "f": 2.0, "": 0.0}[gender] if person is not None else NONE,
            self._same(at - 1, key, look),
            self._same(at - 2, key, look),
            self._same(at + 1, key, look),
            self._same(at + 2, key, look),
            float(self._speakers_of(sentence.paragraph)[key]),
            float(self._speakers_of(sentence.paragraph - 1)[key]),
            float(self._speakers_of(sentence.paragraph + 1)[key]),
            self._named_inside(look.shape, mention, person),
            float(sentence.paragraph - mention.sentence.paragraph),
            float(sentence.number - mention.sentence.number)
            if sentence.paragraph == mention.sentence.paragraph
            else _FAR,
            *of_mention(mention),
        ]
        within = mention.sentence is sentence
        place = of_place(nest, mention, cue) if within else [NONE] * 6
        return [*numbers, *of_cue(look.shape, mention, cue, within=within), *place, float(len(each.options))]

    def _same(self, other: int, key: Key, look: Look) -> float:
        """Whether another quotation has the same source: 1 or 0, 2 more when it is in the same paragraph."""
        if not 0 <= other < len(self._looks):
            return NONE
        sentence = self._looks[other].shape.sentence
        near = 2.0 if sentence.paragraph == look.shape.sentence.paragraph else 0.0
        near += 2.0 if sentence is look.shape.sentence else 0.0
        if self._chosen[other] is None:
            return near - 1.0 if near else -1.0
        return near + (self._chosen[other] == key) * 0.5

    def _speakers_of(self, paragraph: int) -> Counter[Key]:
        """How often each stands as the subject of a verb of speech in a paragraph."""
        if paragraph not in self._speakers:
            found: Counter[Key] = Counter()
            inside = 0 <= paragraph < len(self._scene.paragraphs)
            for sentence in self._scene.paragraphs[paragraph] if inside else ():
                parts = self._scene.parts(sentence)
                for cue in parts.cues:
                    if cue.lemma not in SPEECH_VERBS:
                        continue
                    nearest = [mention for mention in parts.mentions if mention.last <= cue.first][-1:]
                    found.update(key for key in map(self._key, nearest) if key is not None)
            self._speakers[paragraph] = found
        return self._speakers[paragraph]

    def _named_inside(self, shape: Shape, mention: Mention, person: Person | None) -> float:
        """Whether the quotation speaks of the candidate by name."""
        name = (
            person.words[-1]
            if person is not None and person.words
            else mention.sentence.words[mention.last - 1]
        )
        return float(name[:1].isupper() and has_word(shape.body[:2000], name))


_OF_ALTERNATIVE = NAMES.index("chance-none") - NAMES.index("kind")


def _likely(look: Look) -> list[Alternative]:
    """No quotation, no source, and the likeliest mentions, each with the candidates that name it."""
    by_words: dict[tuple[int, int], Alternative] = {}
    best_chance: dict[tuple[int, int], float] = {}
    for number in range(2, len(look.options)):
        option, chance = look.options[number], look.chances[number]
        if option.mention is None or chance < _NEGLIGIBLE:
            continue
        key = (option.mention.start, option.mention.end)
        if key not in by_words:
            by_words[key] = Alternative(option.mention, [], option, 0.0, [])
            best_chance[key] = chance
        same = by_words[key]
        same.options.append(number)
        same.chance += chance
        if chance > best_chance[key]:
            same.best, best_chance[key] = option, chance
    likely = sorted(by_words.values(), key=lambda each: -each.chance)[:_MOST_MENTIONS]
    none = [Alternative(None, [number], look.options[number], look.chances[number], []) for number in (0, 1)]
    return none + [each for each in likely if each.chance >= _LEAST_CHANCE]


def _of_shape(look: Look) -> list[float]:
    """How a quotation looks, and what stands beside it."""
    shape, run, lowers = look.shape, look.run, look.shape.sentence.lowers
    tags, at = shape.sentence.tags, shape.at
    body = WORD.findall(shape.body[:400])
    spoken = [word.lower() for word in body]
    before = lowers[at - 1] if at else "^"
    naming = (CUE_FORMS.get(word, "") in NAMING for word in lowers[max(0, at - 6) : at])
    return [
        float(len(body)),
        sum(word[0].isupper() for word in body) / max(len(body), 1),
        float(sum(word in FIRST_PERSON for word in spoken)),
        float(sum(word in FUNCTION for word in spoken)),
        float("AA#a".find(shape.capital)),
        float(".,?!-w".find(shape.end)),
        float(shape.alone),
        float(at),
        float(len(tags) - at - 1),
        tag_at(tags, at - 1),
        tag_at(tags, at + 1),
        tag_at(tags, at - 2),
        float(CUE_FORMS.get(before, "") in NAMING) + 2.0 * (before in _HELD_OFF),
        float(not TITLED.isdisjoint(lowers[max(0, at - 5) : at + 4])),
        float(any(naming)),
        float(run.closed) + 2 * float(run.continued) + 4 * float(run.style != "double"),
    ]


def _neighbour(look: Look, other: Look | None) -> list[float]:
    """How far another quotation is, and what was decided of it."""
    if other is None:
        return [_FAR, NONE, NONE]
    one, two = look.shape.sentence, other.shape.sentence
    paragraphs = abs(one.paragraph - two.paragraph)
    near = 0.0 if one is two else 1.0 if not paragraphs else 1.0 + min(paragraphs, 5)
    decided = _RULES[other.choice.candidate.rule]
    return [near, decided, float(other.shape.alone)]
