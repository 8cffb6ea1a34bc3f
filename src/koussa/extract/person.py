"""A person or an organisation of a text, under all the forms of the name."""

from typing import TYPE_CHECKING

from koussa.extract.bodies import OF_BODIES
from koussa.extract.lexicon import SOURCE_NOUNS, TITLES
from koussa.extract.things import OF_PLACES, OF_THINGS
from koussa.text.wordlists import word_set

if TYPE_CHECKING:
    from koussa.extract.first_names import Gender

# Titles of human beings, without the words that are none by themselves: "the Democratic National Convention".
_OF_PERSONS = TITLES - word_set(
    "republican democratic democrat former prime foreign deputy assistant acting executive vice"
)
_JOINING = OF_BODIES | {"and", "&"}


class Person:
    """A person or an organisation under all the forms that a text uses.

    Attributes:
        words: the fullest name, without titles.
        gender: what titles, first name, kinship or a pronoun showed.
        role: title or description, as printed.
        roles: every one that the text has, as printed.
        described: whether a noun of one human being stands before the name: "my neighbour Ann".
        addressed: whether by "Mr", "Mrs" or the like.
        aged: whether an age stands beside the name, as it does beside a human being's only.
        forms: every form of the name, with where it is first.
        offsets: where the person is named.
        in_full: where by more than one word.
        by_surname: how often by one word alone.
        as_owner: how many of those in full are whose something is ("Ann Poe's plan").
    """

    def __init__(self, words: tuple[str, ...]) -> None:
        self.words = words
        self.gender: Gender = ""
        self.role: str | None = None
        self.roles: list[str] = []
        self.addressed = False
        self.described = False
        self.aged = False
        self.forms: dict[str, int] = {}
        self.offsets: list[int] = []
        self.in_full: list[int] = []
        self.as_owner = 0
        self.by_surname = 0

    @property
    def name(self) -> str:
        """The fullest form."""
        return " ".join(self.words)

    def form_at(self, text: str, start: int) -> str:
        """The longest form of the name that stands at a place of the text; empty where none does."""
        return max((form for form in self.forms if text.startswith(form, start)), key=len, default="")

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
            or (self.role is None and any(map(self._has_article, self.forms)))
            or all(word.isupper() for word in self.words)
        )

    def _has_article(self, form: str) -> bool:
        """Whether a form of the name has an article of its own: "the wide Aral Sea", not "the campaign Poe led"."""
        if form[:4] not in ("the ", "The "):
            return False
        before = [word for word in form[4:].split() if word not in self.words]
        return not before or before[-1] not in SOURCE_NOUNS

    @property
    def is_personal(self) -> bool:
        """Whether the name may well be a human being's."""
        if self.gender or self.aged or self.described or self._has_title:
            return True
        return len(self.words) > 1 and not self.is_thing

    @property
    def is_told_of(self) -> bool:
        """Whether the text shows that it is a human being, or says what it is."""
        return bool(self.gender) or self.aged or self.described or self.role is not None

    @property
    def _has_title(self) -> bool:
        """Whether a title of human beings stands before the name: "President Poe"."""
        return self.role is not None and self.role.rpartition(" ")[2].casefold() in _OF_PERSONS
