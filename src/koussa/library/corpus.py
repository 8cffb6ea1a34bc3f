"""The corpus of articles that koussa brings along: folders of TOML that people review → records.

One folder an article, named like its id, with six files; ``docs/corpus.md`` describes every field. Ids in
the files are short; the records carry them after the article's, as in ``time-koussa-2011:c42``. Reading is
strict: an unknown field, a reference to nothing or a date that is none is an error that names file, entry
and field.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path

from koussa.errors import KoussaError
from koussa.library.corpus_entry import Entry
from koussa.records import (
    ATTRIBUTION_TYPES,
    DIRECTNESS,
    VERDICTS,
    Article,
    Claim,
    Event,
    Person,
    PersonRef,
    Quote,
    Record,
    Selector,
    Source,
    Spelling,
    Variant,
)


def load_corpus(root: Path) -> Iterator[Record]:
    """Yield the records of every article folder in ``root``, folders in the order of their names.

    Raises:
        KoussaError: when there is no article, or when one of them cannot be read.
    """
    folders = sorted(path.parent for path in root.glob("*/article.toml"))
    if not folders:
        raise KoussaError(f"{root} has no article: it should hold folders with an article.toml")
    for folder in folders:
        yield from load_article(folder)


def load_article(folder: Path) -> tuple[Record, ...]:
    """Return the records of one article: itself, then its people, quotations, claims and events.

    Raises:
        KoussaError: with file, entry and field, when something is missing, unknown or wrong.
    """
    return _Folder(folder).records()


class _Folder:
    """One article's folder: its files, and the people, sources and claims that they may refer to."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.id = folder.name
        self.sources = {entry.key: _source(entry) for entry in self.entries("sources")}
        self.people = {entry.key: entry for entry in self.entries("people")}
        self.claims = {entry.key: entry for entry in self.entries("claims")}
        self.names = {key: entry.required("name") for key, entry in self.people.items()}
        self.roles = {key: entry.text("role") for key, entry in self.people.items()}

    def records(self) -> tuple[Record, ...]:
        path = self.folder / "article.toml"
        return (
            self.article(Entry(path, "", _read(path))),
            *(self.person(entry) for entry in self.people.values()),
            *(self.quote(entry) for entry in self.entries("quotes")),
            *(self.claim(entry) for entry in self.claims.values()),
            *(self.event(entry) for entry in self.entries("events")),
        )

    def entries(self, name: str) -> list[Entry]:
        path = self.folder / f"{name}.toml"
        tables = _read(path).items()
        for key, fields in tables:
            if not isinstance(fields, dict):
                raise KoussaError(f"{path}: {key} stands before the first entry, such as [{key}-1]")
        return [Entry(path, key, fields) for key, fields in tables if isinstance(fields, dict)]

    def article(self, entry: Entry) -> Article:
        record = Article(
            id=self.id,
            title=entry.required("title"),
            publisher=entry.required("publisher"),
            author=entry.text("author"),
            url=entry.text("url"),
            published=entry.date("published"),
            published_status=entry.choice("published_status", ("stated", "inferred")),
            published_resolved_from=entry.text("published_resolved_from"),
            section=entry.text("section"),
            language=entry.text("language"),
            note=entry.text("note"),
            sources=self.cited(entry, "sources"),
        )
        entry.close()
        return record

    def person(self, entry: Entry) -> Person:
        record = Person(
            id=self.full(entry.key),
            name=self.names[entry.key],
            entity_type=entry.choice("entity_type", ("person", "organisation")) or "person",
            role=self.roles[entry.key],
            country=entry.text("country"),
            keywords=entry.texts("keywords"),
            spellings=tuple(_spelling(entry, item) for item in entry.items("spellings")),
            wikidata=entry.text("wikidata"),
            note=entry.text("note"),
            locators=entry.places("where"),
            sources=self.cited(entry, "sources"),
        )
        entry.close()
        return record

    def quote(self, entry: Entry) -> Quote:
        text = entry.required("text")
        directness = entry.choice("directness", DIRECTNESS) or entry.fail("directness", "is missing")
        verbatim = directness != "indirect"
        record = Quote(
            id=self.full(entry.key),
            text=text,
            directness=directness,
            verbatim=verbatim,
            article=self.id,
            speaker=self.named(entry, "speaker", with_role=True),
            relays=self.ref(entry, "relays", entry.text("relays")),
            date=entry.date("date"),
            date_resolved_from=entry.text("date_resolved_from"),
            about_date=entry.date("about_date"),
            medium=entry.text("medium"),
            context=entry.text("context"),
            attribution=entry.text("attribution"),
            attribution_type=entry.choice("attribution_type", ATTRIBUTION_TYPES),
            claims=self.claim_ids(entry),
            corroboration=entry.text("corroboration"),
            variants=tuple(self.variant(entry, item) for item in entry.items("variants")),
            keywords=entry.texts("keywords"),
            note=entry.text("note"),
            locator=entry.place("where"),
            selector=Selector(exact=text) if verbatim else None,
            sources=self.cited(entry, "sources"),
        )
        entry.close()
        return record

    def variant(self, entry: Entry, item: object) -> Variant:
        if not isinstance(item, dict):
            entry.fail("variants", "must be tables such as [[q11.variants]]")
        part = Entry(entry.file, f"{entry.key}.variants", item)
        record = Variant(
            text=part.required("text"),
            publisher=part.required("publisher"),
            date=part.date("date"),
            source=self.source(part, "source", part.required("source")),
        )
        part.close()
        return record

    def claim(self, entry: Entry) -> Claim:
        record = Claim(
            id=self.full(entry.key),
            text=entry.required("text"),
            title=entry.text("title"),
            article=self.id,
            claimant=self.named(entry, "claimant"),
            subjects=self.subjects(entry),
            date=entry.date("date"),
            date_resolved_from=entry.text("date_resolved_from"),
            about_date=entry.date("about_date"),
            verdict=entry.choice("verdict", VERDICTS),
            confidence=entry.choice("confidence", ("high", "medium", "low")),
            correction=entry.text("correction"),
            explanation=entry.text("explanation"),
            checked=entry.date("checked"),
            keywords=entry.texts("keywords"),
            note=entry.text("note"),
            locator=entry.place("where"),
            also_at=entry.places("also_at"),
            sources=self.cited(entry, "sources"),
            other_sources=self.cited(entry, "other_sources"),
        )
        entry.close()
        return record

    def event(self, entry: Entry) -> Event:
        record = Event(
            id=self.full(entry.key),
            text=entry.required("text"),
            date=entry.date("date") or entry.fail("date", "is missing"),
            article=self.id,
            date_resolved_from=entry.text("date_resolved_from"),
            resolution=entry.text("resolution"),
            in_article=entry.flag("in_article", default=True),
            subjects=self.subjects(entry),
            note=entry.text("note"),
            locators=entry.places("where"),
            sources=self.cited(entry, "sources"),
        )
        entry.close()
        return record

    def full(self, key: str) -> str:
        return f"{self.id}:{key}"

    def source(self, entry: Entry, field: str, key: str) -> Source:
        return self.sources.get(key) or entry.fail(field, f"names {key!r}, which sources.toml does not have")

    def cited(self, entry: Entry, field: str) -> tuple[Source, ...]:
        return tuple(self.source(entry, field, key) for key in entry.texts(field))

    def subjects(self, entry: Entry) -> tuple[PersonRef, ...]:
        refs = (self.ref(entry, "subjects", key) for key in entry.texts("subjects"))
        return tuple(ref for ref in refs if ref is not None)

    def named(self, entry: Entry, field: str, *, with_role: bool = False) -> PersonRef:
        """Return who ``field`` names: a key of people.toml, or in ``<field>_name`` somebody without one."""
        key, name = entry.text(field), entry.text(f"{field}_name")
        if (key is None) == (name is None):
            entry.fail(field, f"or {field}_name must be there, and not both")
        return self.ref(entry, field, key, with_role=with_role) or PersonRef(name=name or "")

    def ref(self, entry: Entry, field: str, key: str | None, *, with_role: bool = False) -> PersonRef | None:
        if key is None:
            return None
        if key not in self.people:
            entry.fail(field, f"names {key!r}, which people.toml does not have")
        return PersonRef(self.names[key], self.full(key), self.roles[key] if with_role else None)

    def claim_ids(self, entry: Entry) -> tuple[str, ...]:
        keys = entry.texts("claims")
        for key in keys:
            if key not in self.claims:
                entry.fail("claims", f"names {key!r}, which claims.toml does not have")
        return tuple(self.full(key) for key in keys)


def _read(path: Path) -> dict[str, object]:
    try:
        with path.open("rb") as file:
            return tomllib.load(file)
    except FileNotFoundError as error:
        raise KoussaError(f"{path} is missing: an article has six files, as docs/corpus.md says") from error
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise KoussaError(f"{path} cannot be read: {error}") from error


def _source(entry: Entry) -> Source:
    record = Source(
        id=entry.key,
        publisher=entry.required("publisher"),
        title=entry.text("title"),
        url=entry.text("url"),
        date=entry.date("date"),
        language=entry.text("language"),
        via=entry.text("via"),
        agency=entry.text("agency"),
        note=entry.text("note"),
    )
    entry.close()
    return record


def _spelling(entry: Entry, item: object) -> Spelling:
    """Return a spelling: a plain text, or a table with the name and its script or a note."""
    part = Entry(entry.file, f"{entry.key}.spellings", item if isinstance(item, dict) else {"name": item})
    record = Spelling(part.required("name"), script=part.text("script"), note=part.text("note"))
    part.close()
    return record
