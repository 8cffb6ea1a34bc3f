"""From the words that name a source to whom they mean."""

import re

from koussa.extract.beside_descriptions import described_by
from koussa.extract.cues import Cue
from koussa.extract.joint import listed, together, without_both
from koussa.extract.mentions import OF_PEOPLES, Mention, extended, possessor, with_participle
from koussa.extract.people import People
from koussa.extract.person import Person
from koussa.extract.roles import is_description
from koussa.extract.scene import Scene
from koussa.extract.things import BODIES
from koussa.extract.uttered import UTTERANCES
from koussa.frozen import frozen
from koussa.text.wordlists import word_set

_COMPLEMENT = re.compile(r" (?:of|for|from|in|at|on|to|which|that) ")
_READING = word_set("read say state call describe declare warn tell claim accuse") | {"according to", ":"}


@frozen
class Resolved:
    """Whom a mention means.

    Attributes:
        name: the fullest name, or the words of a nominal source; ``None`` when the text does not show it.
        role: title or description, apart from the name.
        person: the named person or organisation; of several who speak together the one by whom they were found.
        several: the names of those who speak together.
        extent: the words that name these all, half-open.
    """

    name: str | None = None
    role: str | None = None
    person: Person | None = None
    several: tuple[str, ...] = ()
    extent: tuple[int, int] | None = None


def resolve(
    scene: Scene, people: People, mention: Mention, last: Resolved, cue: Cue | None = None
) -> Resolved:
    """Say whom a mention means.

    Args:
        scene: the document.
        people: everybody in it.
        mention: the words that name the source.
        last: the source of the quotation before, when it is near.
        cue: what it is the source of, in the same sentence.
    """
    text = scene.document.text
    start, end = source_extent(mention, cue)
    if mention.kind == "relative":
        antecedent = people.antecedent(mention)
        return resolve(scene, people, antecedent, last) if antecedent is not None else Resolved()
    if mention.kind == "pronoun":
        if end > mention.end:  # "one of the officials"
            return Resolved(text[start:end])
        if mention.head == "it":
            return _body(scene, people, mention, last)
        return _of_person(people, people.pronoun(mention, last.person)) or Resolved()
    if mention.kind == "name":
        others = scene.parts(mention.sentence).mentions
        described = described_by(mention, others) if mention.sentence.tags[mention.first] == "D" else None
        return _of_person(people, people.of(described or mention)) or Resolved(mention.text(text))
    role = _said_to_be(mention, text[start:end])
    person = _author(people, mention, cue) or people.described(mention)
    return _of_person(people, person, role) or Resolved(text[start:end])


def resolve_all(scene: Scene, people: People, mention: Mention, last: Resolved, cue: Cue | None) -> Resolved:
    """Say whom a mention means, and those who speak with it: "Poe and her deputy" are named together.

    The arguments are those of :func:`resolve`.
    """
    if mention.head == "they" and last.several:
        return Resolved(last.name, several=last.several)
    joined = together(scene.parts(mention.sentence), mention, cue) if cue is not None else [mention]
    alone = resolve(scene, people, mention if len(joined) > 1 else joined[0], last, cue)
    if len(joined) < 2:
        return alone
    named = [alone if each is mention else resolve(scene, people, each, last) for each in joined]
    names = [each.name for each in named if each.name is not None]
    if names and named[0].name == joined[0].text(scene.document.text):
        names[0] = scene.document.text[without_both(joined[0]) : joined[0].end]
    if len(set(names)) < len(joined):  # "the mayor and chairman, Ann Poe"
        return alone
    extent = (joined[0].start, source_extent(joined[-1], cue)[1])
    return Resolved(listed(names), None, alone.person, tuple(names), extent)


def _author(people: People, mention: Mention, cue: Cue | None) -> Person | None:
    """Who speaks in what is one's own words: "Poe's answer was to call it “…”", not "Poe's letter is a reminder of"."""
    if mention.head not in UTTERANCES or (cue is not None and cue.lemma not in _READING):
        return None
    whose = possessor(mention)
    return people.of(whose) if whose is not None and whose.kind == "name" else None


def _said_to_be(mention: Mention, printed: str) -> str | None:
    """What a description says that somebody is, without "its": not "the Italian", "the 43-year-old"."""
    sentence, first = mention.sentence, mention.first
    if mention.head in OF_PEOPLES or mention.head.endswith("-year-old"):
        return None
    if not is_description(sentence, first, mention.last):
        return None
    owned = sentence.lowers[first] in ("its", "whose")
    return printed[len(sentence.words[first]) :].lstrip() if owned else printed


def _body(scene: Scene, people: People, pronoun: Mention, last: Resolved) -> Resolved:
    """What "it said" means: the body that spoke last, or the one that the sentence before is about."""
    earlier = scene.before(pronoun.sentence, 1)
    leads = not pronoun.sentence.tags[: pronoun.first].strip("Q,.?-~")  # "“…,” it said"
    if not leads or _is_body(last):
        return last if _is_body(last) else Resolved()
    for near in scene.parts(earlier).mentions[:1] if earlier is not None else ():
        about = resolve(scene, people, near, Resolved()) if near.kind in ("name", "nominal") else Resolved()
        if _is_body(about) or (about.person is not None and _is_owner(about.person, near)):
            return about
    return Resolved()


def _is_owner(person: Person, mention: Mention) -> bool:
    """Whether a name of no human being that we know is one of a body: "Harbour Point, which"."""
    after = mention.sentence.lowers[mention.last : mention.last + 2]
    return not (person.gender or person.aged) and after == [",", "which"]


def _is_body(source: Resolved) -> bool:
    """Whether a source is an organisation, by its name or by the noun."""
    if source.person is not None:
        return not source.person.is_personal
    head = _COMPLEMENT.split((source.name or "").casefold(), maxsplit=1)[0]
    return head.rpartition(" ")[2] in BODIES


def _of_person(people: People, person: Person | None, role: str | None = None) -> Resolved | None:
    return (
        Resolved(person.name, person.role or people.role_of(person) or role, person)
        if person is not None
        else None
    )


def source_extent(mention: Mention, cue: Cue | None = None) -> tuple[int, int]:
    """The words that name a source, with the phrases that a nominal source needs.

    "A spokesman" says less than "a spokesman for the campaign", "a poll" than "a poll conducted in March".
    """
    last = extended(mention)
    if cue is not None:
        finite = not cue.form.startswith("to-") and not cue.form.endswith("ing")
        last = with_participle(mention, last, cue.first, finite=finite)
    return mention.start, mention.sentence.ends[last - 1]
