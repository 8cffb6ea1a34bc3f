"""Whom the messages of a check speak of: the library, or the sources that a draft is held against in its place."""

from koussa.frozen import frozen


@frozen
class Holder:
    """What has the words that a draft is held against, as the subject of a message.

    Attributes:
        name: with its article.
        has: name and verb, as the other forms are: "the library has", "the sources have".
        gives: "the library gives".
        seems: "the library seems".
        does: its verb alone, in "and does not say".
    """

    name: str
    has: str
    gives: str
    seems: str
    does: str


LIBRARY = Holder("the library", "the library has", "the library gives", "the library seems", "does")
SOURCES = Holder("the sources", "the sources have", "the sources give", "the sources seem", "do")
"""Texts of one's own: ``--against`` and :func:`koussa.open_texts`."""
