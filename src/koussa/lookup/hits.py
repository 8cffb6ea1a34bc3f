"""What a look-up answers with."""

from collections.abc import Iterator

from koussa.frozen import frozen
from koussa.library.place import LibraryName
from koussa.records import Article, Claim, Correction, Person, Record


@frozen
class Hit:
    """One record that answers a query.

    Attributes:
        record: the record, its people filled in with ids and roles where the library knows them.
        article: the article it comes from.
        library: which library holds it; ``None`` for texts that stand in for one.
        score: how alike its words and the query are, 0 to 100, 100 for words that occur as asked; ``None`` in a list.
        match: the spans of ``record.text`` that answer, in code points, half-open.
        doubts: the claims that a quotation makes and that verification did not bear out.
        corrections: what editors put right in a quotation, the first one first.
        attributions: how many quotations, of every attribution type, are those of a person; ``None`` for other kinds.
    """

    record: Record
    article: Article | None
    library: LibraryName | None
    score: float | None = None
    match: tuple[tuple[int, int], ...] = ()
    doubts: tuple[Claim, ...] = ()
    corrections: tuple[Correction, ...] = ()
    attributions: int | None = None


@frozen
class Answer:
    """All that a look-up found for one query; to go through it is to go through its hits.

    Attributes:
        query: the words asked for; ``None`` when filters alone asked.
        index: number of the query among those of one run, from 0.
        hits: best first, at most as many as were asked for.
        total: how many there are in all.
        nearest: the nearest thing there is, when nothing was found.
        speaker: the words of the query that were taken for the speaker's name.
    """

    query: str | None
    index: int
    hits: tuple[Hit, ...]
    total: int
    nearest: Hit | None = None
    speaker: str | None = None

    def __iter__(self) -> Iterator[Hit]:
        return iter(self.hits)

    def __len__(self) -> int:
        return len(self.hits)


@frozen
class Found:
    """Some of the records in which somebody takes part, and how many there are in all."""

    hits: tuple[Hit, ...] = ()
    total: int = 0


@frozen
class PersonHit:
    """Somebody who goes by a name that was asked for, with what is known of them.

    Attributes:
        id: of the record that describes them, or one made from their name.
        name: the name they go by.
        person: what describes them.
        library: which library describes them, or names them first.
        score: how alike the names are, 0 to 100.
        matched: the spelling, or the words of the role, that answer.
        whole: whether it is all of a name that was asked for, and as it is spelled; a surname alone is not.
        said: what they said, words as spoken before paraphrases, newest first.
        relays: whose words they pass on; ``relayed`` theirs as somebody passes them on.
        claims: what is claimed of them; ``claimed`` what they claim themselves.
        articles: every article in which they speak, newest first.
    """

    id: str
    name: str
    person: Person | None
    library: LibraryName
    score: float
    matched: str
    whole: bool = False
    said: Found = Found()
    relays: Found = Found()
    relayed: Found = Found()
    claims: Found = Found()
    claimed: Found = Found()
    articles: tuple[Article, ...] = ()


@frozen
class PeopleAnswer:
    """All who answer to one name.

    Attributes:
        query: the name asked for.
        index: number of the query among those of one run, from 0.
        people: likeliest first, at most as many as were asked for.
        total: how many there are in all.
        nearest: the nearest name that there is, when nobody was found.
    """

    query: str
    index: int
    people: tuple[PersonHit, ...]
    total: int
    nearest: str | None = None

    def __iter__(self) -> Iterator[PersonHit]:
        return iter(self.people)

    def __len__(self) -> int:
        return len(self.people)
