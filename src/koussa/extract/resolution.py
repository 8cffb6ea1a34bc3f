"""From the words that name a source to whom they mean."""

from koussa.extract.mentions import Mention, extended
from koussa.extract.people import People, Person
from koussa.extract.scene import Scene
from koussa.frozen import frozen


@frozen
class Resolved:
    """Whom a mention means.

    Attributes:
        name: the fullest name, or the words of a nominal source; ``None`` when the text does not show it.
        role: title or description, apart from the name.
        person: the named person or organisation.
    """

    name: str | None = None
    role: str | None = None
    person: Person | None = None


def resolve(scene: Scene, people: People, mention: Mention, last_source: Person | None) -> Resolved:
    """Say whom a mention means.

    Args:
        scene: the document.
        people: everybody in it.
        mention: the words that name the source.
        last_source: the source of the quotation before, when it is near.
    """
    text = scene.document.text
    start, end = source_extent(mention)
    if mention.kind == "relative":
        antecedent = people.antecedent(mention)
        return resolve(scene, people, antecedent, last_source) if antecedent is not None else Resolved()
    if mention.kind == "pronoun":
        if end > mention.end:  # "one of the officials"
            return Resolved(text[start:end])
        person = people.pronoun(mention, last_source)
        return _of_person(person) or Resolved()
    if mention.kind == "name":
        return _of_person(people.of(mention)) or Resolved(mention.text(text))
    beside = people.in_apposition(mention) or people.named_with(mention) or people.described_by(mention)
    person = people.of(beside) if beside is not None else people.in_office(mention)
    return _of_person(person, role=text[start:end]) or Resolved(text[start:end])


def _of_person(person: Person | None, role: str | None = None) -> Resolved | None:
    return Resolved(person.name, person.role or role, person) if person is not None else None


def source_extent(mention: Mention) -> tuple[int, int]:
    """The words that name a source, with the prepositional phrases that a nominal source needs.

    "A spokesman" says less than "a spokesman for the campaign".
    """
    return mention.start, mention.sentence.ends[extended(mention) - 1]
