"""The bundled corpus: loaded once, and the files that it is made of."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from koussa.library.corpus import load_corpus
from koussa.records import Claim, Event, Person, Quote, Record

DATA = Path(__file__).resolve().parents[2] / "data"
FILES = ("article", "people", "quotes", "claims", "events", "sources")


@pytest.fixture(scope="session")
def folders() -> list[Path]:
    return sorted(path.parent for path in DATA.glob("*/article.toml"))


@pytest.fixture(scope="session")
def parsed(folders: list[Path]) -> dict[str, dict[str, Any]]:
    """The six files of each article, parsed, by the article's id and the file's name."""
    return {
        folder.name: {name: tomllib.loads((folder / f"{name}.toml").read_text("utf-8")) for name in FILES}
        for folder in folders
    }


@pytest.fixture(scope="session")
def records() -> list[Record]:
    return list(load_corpus(DATA))


@pytest.fixture(scope="session")
def people(records: list[Record]) -> list[Person]:
    return [record for record in records if isinstance(record, Person)]


@pytest.fixture(scope="session")
def quotes(records: list[Record]) -> list[Quote]:
    return [record for record in records if isinstance(record, Quote)]


@pytest.fixture(scope="session")
def claims(records: list[Record]) -> list[Claim]:
    return [record for record in records if isinstance(record, Claim)]


@pytest.fixture(scope="session")
def events(records: list[Record]) -> list[Event]:
    return [record for record in records if isinstance(record, Event)]
