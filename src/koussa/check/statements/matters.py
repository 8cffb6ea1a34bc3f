"""What a text names, and whether a statement names anything that a source has."""

from collections.abc import Iterator

from koussa.check.statements.aligned import days_of_the_week
from koussa.check.statements.sentence import read_sentence
from koussa.check.statements.sides import has_name


def names_in(text: str) -> Iterator[str]:
    """Yield the names of a text as printed, any string; adjectives of nations and days of the week are none."""
    sentence = read_sentence(text)
    for name in sentence.names:
        if not name.nationality and not days_of_the_week().issuperset(name.words):
            yield text[name.start : name.end]


def is_named_there(statement: str, *texts: str) -> bool:
    """Whether any of some texts has one of the names of a statement."""
    one = read_sentence(statement)
    names = [
        each for each in one.names if not each.nationality and not days_of_the_week().issuperset(each.words)
    ]
    opening = one.tokens[0].text if one.tokens else ""
    # "Pay will rise" names nobody, and "Poe will go" does: no text has "poe".
    names = [each for each in names if each.last > 1 or any(opening in text for text in texts)]
    return any(has_name(read_sentence(text), name, one) for name in names for text in texts)
