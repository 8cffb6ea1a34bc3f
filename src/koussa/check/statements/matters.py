"""What a text names, and whether a statement names anything that a source has."""

from collections.abc import Iterator

from koussa.check.statements.aligned import days_of_the_week
from koussa.check.statements.sentence import read_sentence


def names_in(text: str) -> Iterator[str]:
    """Yield the names of a text as printed, any string; adjectives of nations and days of the week are none."""
    sentence = read_sentence(text)
    for name in sentence.names:
        if not name.nationality and not days_of_the_week().issuperset(name.words):
            yield text[name.start : name.end]
