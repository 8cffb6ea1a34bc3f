"""Texts to search in, and a small library of them in memory."""

import sqlite3
from collections.abc import Mapping, Sequence

from koussa.library.index import TextIndex

TEXTS = (
    "The harbour will be open to every ship that pays its dues.",
    "I was distressed that they had once again made the island a pariah state.",
    "The territorial integrity of the republic is not for sale.",
    "We would rather die than sell the lighthouse.",
    "I'm aware of dozens of fishermen who are not happy.",
    "He was cooperative in liaison matters and key to our re-engagement with the mainland.",
    "Inflation rose to 2.5 per cent, and the deficit to $3bn.",
    "The mayor’s naïve café policy cost 5 % of the budget: £1,000 a day!",
    "To be or not to be was never the question here.",
    "وزير الخارجية موسى كوسا وصل إلى لندن",
    "Капитан сказал, что паром утонул.",
    "港は閉鎖された",
    "The island of the pariah was quiet, and the state said nothing.",
    "Nobody at the harbour knew the name of the ship.",
)


class Shelf:
    """An index over texts in memory, with the texts beside it."""

    def __init__(self, texts: Sequence[str] = TEXTS, more: Mapping[int, str] | None = None) -> None:
        self.connection = sqlite3.connect(":memory:")
        self.texts = dict(enumerate(texts))
        self.more = dict(more or {})
        self.index = TextIndex(self.connection, "words")
        self.index.create()
        self.index.add((row, text, self.more.get(row, "")) for row, text in self.texts.items())

    def fetch(self, rows: Sequence[int]) -> dict[int, str]:
        """The texts of rows."""
        return {row: self.texts[row] for row in rows}

    def dump(self) -> dict[str, list[tuple[object, ...]]]:
        """All that the index holds, in a form that does not depend on the order of work."""
        self.connection.execute(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.v USING fts5vocab(main, words, instance)"
        )
        statements = {
            "postings": "SELECT term, doc, col, offset FROM temp.v ORDER BY 1, 2, 3, 4",
            "vocabulary": "SELECT term, rows FROM words_vocabulary WHERE rows > 0 ORDER BY 1",
            "deletions": "SELECT key, v.term FROM words_deletion AS d JOIN words_vocabulary AS v ON v.n = d.term"
            " ORDER BY 1, 2",
        }
        return {name: self.connection.execute(statement).fetchall() for name, statement in statements.items()}
