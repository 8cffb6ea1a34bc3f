"""A passage of our own writing, with the quotations and sources that must and must not come out of it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Passage:
    """A text, what is quoted in it and who says so.

    Attributes:
        name: the hazard.
        text: paragraphs parted by line breaks.
        direct: words in marks (or set as a quotation), each with its speaker.
        indirect: words that must be part of an indirect quotation, each with its speaker.
        never: words that must be in no direct or partial quotation.
        nobody: names that must be nobody's speaker.
    """

    name: str
    text: str
    direct: tuple[tuple[str, str | None], ...] = ()
    indirect: tuple[tuple[str, str | None], ...] = ()
    never: tuple[str, ...] = ()
    nobody: tuple[str, ...] = ()
