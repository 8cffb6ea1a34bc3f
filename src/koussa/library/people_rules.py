"""Names joined or parted by hand: who is the same person, and who only has the same name.

Rules are kept by name, not by record, so that they hold for articles that are added later. Joined names are brought
together when people are looked up, over all libraries at once; a name that means somebody else in one article is
parted when that article's records are stored.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from typing import Literal

from koussa.frozen import frozen, replace
from koussa.library.derived import folded_name

Action = Literal["merge", "alias", "split"]
ACTIONS: tuple[Action, ...] = ("merge", "alias", "split")


@frozen
class Rule:
    """One decision.

    Attributes:
        number: by which it is undone.
        action: "merge" for two people who are one, "alias" for a name that somebody has besides, "split" for a name
            that means somebody else in one article.
        name: of the person that stays, or that is parted.
        other: the name that is joined to it, or that the parted person goes by.
        article: where a split holds.
        by: who decided it, when they said so; ``reason`` what it rests on.
        day: when, EDTF; ``None`` of rules made before that was noted.
    """

    number: int
    action: Action
    name: str
    other: str
    article: str | None = None
    by: str | None = None
    day: str | None = None
    reason: str | None = None


class PeopleRules:
    """What a list of rules comes to."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._above: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._parted: dict[tuple[str, str], str] = {}
        self._families: dict[str, set[str]] = {}
        for rule in rules:
            name, other = folded_name(rule.name), folded_name(rule.other)
            if rule.action == "split":
                assert rule.article is not None
                self._parted[rule.article, name] = rule.other
                self._families.setdefault(name, {name}).add(other)
                continue
            for folded, printed in ((name, rule.name), (other, rule.other)):
                self._names.setdefault(folded, printed)
            first, second = self.person(rule.name), self.person(rule.other)
            if first != second:
                self._above[second] = first

    def person(self, name: str) -> str:
        """What all names of one person have in common: the folded name that they go by."""
        folded = folded_name(name)
        while folded in self._above:
            folded = self._above[folded]
        return folded

    def name(self, name: str) -> str:
        """The name by which somebody of that name goes."""
        return self._names.get(self.person(name), name)

    def groups(self) -> Iterator[tuple[str, ...]]:
        """The names of each person who has several by rule, the one they go by first."""
        found: dict[str, list[str]] = {}
        for folded, printed in self._names.items():
            person = self.person(folded)
            known = found.setdefault(person, [])
            known.insert(0 if folded == person else len(known), printed)
        for names in found.values():
            yield tuple(names)

    def names(self, name: str) -> tuple[str, ...]:
        """Every name that somebody has by rule, the one that they go by first; none without a rule."""
        person = self.person(name)
        return next((names for names in self.groups() if folded_name(names[0]) == person), ())

    def parted(self, article: str | None, name: str) -> str | None:
        """Who else a name means in an article."""
        return None if article is None else self._parted.get((article, folded_name(name)))

    def kept_apart(self, name: str) -> frozenset[str]:
        """The folded names of those who are not meant by a whole name, though theirs is like it."""
        folded = folded_name(name)
        others = {
            other for family in self._families.values() if folded in family for other in family - {folded}
        }
        return frozenset(other for other in others if self.person(other) != self.person(name))


def read_rules(connection: sqlite3.Connection) -> tuple[Rule, ...]:
    """The rules of a library in the order in which they were made."""
    return tuple(
        Rule(*row)
        for row in connection.execute(
            "SELECT n, action, name, other, article, editor, day, reason FROM people_rule ORDER BY n"
        )
    )


def has_rule(connection: sqlite3.Connection, rule: Rule) -> bool:
    """Whether a rule says the same of the same names already."""
    found = connection.execute(
        "SELECT 1 FROM people_rule WHERE action = ? AND name = ? AND other = ? AND article IS ?",
        (rule.action, rule.name, rule.other, rule.article),
    )
    return found.fetchone() is not None


def add_rule(connection: sqlite3.Connection, rule: Rule) -> Rule:
    """Store a rule under the next number; after a split, the article's records are to be connected anew."""
    number = connection.execute(
        "INSERT INTO people_rule (action, name, other, article, editor, day, reason)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (rule.action, rule.name, rule.other, rule.article, rule.by, rule.day, rule.reason),
    ).lastrowid
    assert number is not None
    return replace(rule, number=number)


def remove_rule(connection: sqlite3.Connection, number: int) -> Rule | None:
    """Take a rule back; returns it, or ``None`` when there is none of that number."""
    found = next((rule for rule in read_rules(connection) if rule.number == number), None)
    if found is not None:  # else the number may be larger than any that SQLite takes
        connection.execute("DELETE FROM people_rule WHERE n = ?", (number,))
    return found


class ErasedNames:
    """Notices which names of rules go with an article that is erased, so that the rules go too."""

    def __init__(self, connection: sqlite3.Connection, article: str) -> None:
        self._connection = connection
        self._article = article
        # A name that was parted in the article stands in its text, and is no person's there.
        parted = {folded_name(rule.name) for rule in read_rules(connection) if rule.article == article}
        self._before = self._present() | parted

    def forget(self) -> None:
        """Erase the rules about the article, and those with a name that nobody in the library has any more."""
        gone = self._before - self._present()
        for rule in read_rules(self._connection):
            if rule.article == self._article or gone & {folded_name(rule.name), folded_name(rule.other)}:
                remove_rule(self._connection, rule.number)

    def _present(self) -> set[str]:
        ruled = {
            folded_name(name) for rule in read_rules(self._connection) for name in (rule.name, rule.other)
        }
        return {
            name
            for name in ruled
            if self._connection.execute("SELECT 1 FROM person WHERE folded = ?", (name,)).fetchone()
        }
