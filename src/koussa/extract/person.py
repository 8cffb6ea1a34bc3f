"""A person or an organisation of a text, under all the forms of the name."""

from typing import TYPE_CHECKING

from koussa.extract.bodies import OF_BODIES
from koussa.extract.names import OF_PLACES, OF_THINGS

if TYPE_CHECKING:
    from koussa.extract.first_names import Gender

_JOINING = OF_BODIES | {"and", "&"}


class Person:
    """A person or an organisation under all the forms that a text uses.

    Attributes:
        words: the fullest name, without titles.
        gender: what titles, first name, kinship or a pronoun showed.
        role: title or description, as printed.
        addressed: whether by "Mr", "Mrs" or the like.
        aged: whether an age stands beside the name, as it does beside a human being's only.
        forms: every form of the name, in order of appearance.
        offsets: where the person is named.
        in_full: where by more than one word.
        opens_headline: whether a headline begins with it, so that its first word may be a capital of print.
        by_surname: how often by one word alone.
        as_owner: how many of those in full are whose something is ("Ann Poe's plan").
    """

    def __init__(self, words: tuple[str, ...]) -> None:
        self.words = words
        self.gender: Gender = ""
        self.role: str | None = None
        self.addressed = False
        self.aged = False
        self.forms: dict[str, None] = {}
        self.offsets: list[int] = []
        self.in_full: list[int] = []
        self.opens_headline = False
        self.as_owner = 0
        self.by_surname = 0

    @property
    def name(self) -> str:
        """The fullest form."""
        return " ".join(self.words)

    @property
    def is_thing(self) -> bool:
        """Whether the name is hardly a human being's: it has an article or a word such as "Council"."""
        if self.gender or self.aged:
            return False
        lowers = [word.casefold() for word in self.words]
        return (
            not OF_THINGS.isdisjoint(lowers[1:])
            or not _JOINING.isdisjoint(lowers)
            or (len(lowers) > 1 and lowers[0] in OF_PLACES)
            or (self.role is None and any(form[:4] in ("the ", "The ") for form in self.forms))
            or all(word.isupper() for word in self.words)
        )

    @property
    def is_personal(self) -> bool:
        """Whether the name may well be a human being's."""
        return bool(self.gender) or self.aged or (len(self.words) > 1 and not self.is_thing)
