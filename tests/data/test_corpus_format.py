"""The files against their schema and the loader: what is wrong is refused, by file, entry and field."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from koussa.errors import KoussaError
from koussa.library.corpus import load_article, load_corpus
from koussa.library.corpus_entry import Entry
from koussa.records import Locator

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = ROOT / "data" / "time-koussa-2011"


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    schema = json.loads((ROOT / "docs" / "corpus.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the bundled article that a test may spoil."""
    return shutil.copytree(ARTICLE, tmp_path / ARTICLE.name)


def edit(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    content = path.read_text("utf-8")
    assert content.count(old) >= 1
    path.write_text(content.replace(old, new, 1), "utf-8")


def test_the_files_are_valid_by_the_schema(
    parsed: dict[str, dict[str, Any]], validator: jsonschema.Draft202012Validator
) -> None:
    for article, files in parsed.items():
        problems = [(list(error.absolute_path), error.message) for error in validator.iter_errors(files)]
        assert problems == [], article


def test_every_source_is_cited(parsed: dict[str, dict[str, Any]], folders: list[Path]) -> None:
    for folder in folders:
        records = load_article(folder)
        cited = {
            source.id
            for record in records
            for source in (*record.sources, *getattr(record, "other_sources", ()))
        }
        assert parsed[folder.name]["sources"].keys() == cited


@pytest.mark.parametrize(
    ("file", "entry", "change"),
    [
        ("claims", "c42", {"verdict": "false"}),
        ("claims", "c42", {"correction": None}),
        ("claims", "c43", {"correction": "None is needed."}),
        ("claims", "c43", {"sources": None}),
        ("claims", "c43", {"claimant_name": "somebody"}),
        ("claims", "c43", {"sauces": ["fbi-pan-am-103"]}),
        ("quotes", "r01", {"directness": "direct"}),
        ("quotes", "q01", {"directness": "indirect"}),
        ("quotes", "q01", {"date": "March 7"}),
        ("quotes", "q01", {"where": "2.3"}),
        ("people", "koussa", {"wikidata": "19878"}),
        ("people", "koussa", {"spellings": [{"name": "x", "script": "Arabic"}]}),
        ("sources", "fbi-pan-am-103", {"url": "www.fbi.gov"}),
        ("sources", "tenet-book", {"date": None}),
        ("events", "e01", {"date": None}),
        ("article", None, {"published_status": None}),
    ],
)
def test_the_schema_refuses(
    parsed: dict[str, dict[str, Any]],
    validator: jsonschema.Draft202012Validator,
    file: str,
    entry: str | None,
    change: dict[str, Any],
) -> None:
    files = json.loads(json.dumps(parsed["time-koussa-2011"]))
    table = files[file] if entry is None else files[file][entry]
    for name, value in change.items():
        table.pop(name, None)
        if value is not None:
            table[name] = value
    assert not validator.is_valid(files)


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (
            "claims.toml",
            'claimant = "time"',
            'claimant = "times"',
            r"claims\.toml, \[c01\]: claimant names 'times'",
        ),
        (
            "claims.toml",
            'claimant = "time"',
            'colour = "red"',
            r"\[c01\]: claimant or claimant_name must be there",
        ),
        ("claims.toml", 'confidence = "high"', 'confidenze = "high"', r"\[c01\]: confidenze is not a field"),
        (
            "claims.toml",
            'verdict = "supported"',
            'verdict = "true"',
            r"\[c01\]: verdict is 'true'; expected one of",
        ),
        (
            "claims.toml",
            'where = "P1 S1"',
            'where = "1.1"',
            r"\[c01\]: where is '1\.1'; write paragraph and sentence",
        ),
        (
            "claims.toml",
            '"no10-briefing"',
            '"number-10"',
            r"\[c01\]: sources names 'number-10', which sources\.toml",
        ),
        ("claims.toml", "keywords = [", "keywords = [\n  3,", r"\[c01\]: keywords must be text"),
        (
            "claims.toml",
            'subjects = ["koussa"]',
            "subjects = []",
            r"\[c01\]: subjects must be a list of at least one",
        ),
        (
            "quotes.toml",
            'date = "2011-03-30"',
            'date = "2011-02-30"',
            r"\[q01\]: date .*February 2011 has 28 days",
        ),
        (
            "quotes.toml",
            'date = "2011-03-30"',
            "date = 2011-03-30",
            r"\[q01\]: date must be text in quotation marks",
        ),
        ("quotes.toml", 'directness = "direct"', "", r"\[q01\]: directness is missing"),
        (
            "quotes.toml",
            'claims = ["c17"]',
            'claims = ["c99"]',
            r"\[q01\]: claims names 'c99', which claims\.toml",
        ),
        (
            "quotes.toml",
            'relays = "koussa"',
            'relays = "kusa"',
            r"\[r01\]: relays names 'kusa', which people\.toml",
        ),
        ("quotes.toml", 'source = "afp-7-march"', 'source = "afp"', r"\[q11\.variants\]: source names 'afp'"),
        ("quotes.toml", 'source = "afp-7-march"', 'via = "x"', r"\[q11\.variants\]: source is missing"),
        ("events.toml", 'date = "1969-09-01"', "", r"events\.toml, \[e01\]: date is missing"),
        (
            "events.toml",
            "in_article = false\nsubjects",
            'in_article = "no"\nsubjects',
            r"\[e05\]: in_article must be true or false",
        ),
        (
            "people.toml",
            'script = "Arab"',
            'skript = "Arab"',
            r"\[koussa\.spellings\]: skript is not a field",
        ),
        (
            "people.toml",
            '  "spy chief",',
            '  "spy chief",\n  "spy chief",',
            r"\[koussa\]: keywords has 'spy chief' twice",
        ),
        (
            "people.toml",
            'name = "Moussa Koussa"',
            'name = " Moussa Koussa"',
            r"\[koussa\]: name must be one line",
        ),
        ("sources.toml", 'publisher = "TIME"', "", r"sources\.toml, \[time-article\]: publisher is missing"),
        (
            "sources.toml",
            "[time-article]",
            'stray = "x"\n[time-article]',
            r"sources\.toml: stray stands before",
        ),
        ("article.toml", 'publisher = "TIME"', "", r"article\.toml: publisher is missing"),
        ("article.toml", "inferred", "guessed", r"article\.toml: published_status is 'guessed'"),
        ("events.toml", "[e02]", "[e01]", r"events\.toml cannot be read"),
        ("events.toml", "[e01]", "[e01", r"events\.toml cannot be read"),
    ],
)
def test_the_loader_names_what_is_wrong(copy: Path, file: str, old: str, new: str, expected: str) -> None:
    edit(copy, file, old, new)
    with pytest.raises(KoussaError, match=expected):
        load_article(copy)


def test_a_missing_file_and_an_empty_corpus_are_named(copy: Path, tmp_path: Path) -> None:
    (copy / "events.toml").unlink()
    with pytest.raises(KoussaError, match=r"events\.toml is missing"):
        load_article(copy)
    with pytest.raises(KoussaError, match="has no article"):
        list(load_corpus(tmp_path / "nothing"))


def test_bytes_that_are_no_text_are_named(copy: Path) -> None:
    (copy / "people.toml").write_bytes(b"\xff\xfe[koussa]")
    with pytest.raises(KoussaError, match=r"people\.toml cannot be read"):
        load_article(copy)


def test_ids_take_the_name_of_the_folder(copy: Path) -> None:
    other = copy.rename(copy.parent / "other-2012")
    ids = [record.id for record in load_article(other)]
    assert ids[0] == "other-2012"
    assert all(name.startswith("other-2012:") for name in ids[1:])


def test_articles_come_in_the_order_of_their_names_and_each_first_itself(copy: Path) -> None:
    shutil.copytree(copy, copy.parent / "another-2010")
    kinds = [record.id for record in load_corpus(copy.parent) if ":" not in record.id]
    assert kinds == ["another-2010", "time-koussa-2011"]
    assert next(load_corpus(copy.parent)).id == "another-2010"


@given(
    st.dictionaries(st.text(max_size=8), st.recursive(st.text() | st.integers() | st.booleans(), st.lists))
)
def test_an_entry_takes_anything_or_says_what_is_wrong(fields: dict[str, object]) -> None:
    entry = Entry(Path("file.toml"), "key", fields)
    for name, value in fields.items():
        one = Entry(Path("file.toml"), "key", {name: value})
        if isinstance(value, str) and value and value == " ".join(value.split()):
            assert one.text(name) == value
        else:
            with pytest.raises(KoussaError, match=re.escape(f"file.toml, [key]: {name} must be ")):
                one.text(name)
    if fields:
        with pytest.raises(KoussaError, match=r"file\.toml, \[key\]"):
            entry.close()


@given(st.text(alphabet="PS 0123456789", max_size=8))
def test_a_place_is_paragraph_and_sentence_or_nothing(text: str) -> None:
    entry = Entry(Path("file.toml"), "key", {"where": text})
    try:
        place = entry.place("where")
    except KoussaError:
        return
    assert text == f"P{place.paragraph} S{place.sentence}"
    assert Locator() != place
