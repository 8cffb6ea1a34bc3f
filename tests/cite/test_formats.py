"""The styles for programs: BibTeX, CSL-JSON and Wikipedia's template, by each one's rules."""

import html
import json
import re
from dataclasses import replace
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from koussa.output.citations.bibtex import bibtex
from koussa.output.citations.csl import csl
from koussa.output.citations.wikipedia import wikipedia
from koussa.output.inert import inert
from koussa.records import Event

from .harbour import ARTICLE, CLAIM, QUOTE, citation

TEX = {
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
    r"\textless{}": "<",
    r"\textgreater{}": ">",
    r"\textbar{}": "|",
    **{f"\\{mark}": mark for mark in "#$%&_"},
}
# What of the CSL 1.0.2 data schema these items may use.
CSL = {
    "type": "array",
    "minItems": 1,
    "maxItems": 1,
    "items": {
        "type": "object",
        "required": ["type", "id"],
        "additionalProperties": False,
        "properties": {
            "type": {"enum": ["article-magazine", "article-newspaper", "webpage", "document"]},
            **{
                name: {"type": "string"}
                for name in ("id", "title", "container-title", "section", "language", "URL", "note")
            },
            "author": {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": {"literal": {"type": "string"}},
                    "required": ["literal"],
                    "additionalProperties": False,
                },
            },
            "issued": {
                "type": "object",
                "additionalProperties": False,
                "properties": {
                    "date-parts": {
                        "type": "array",
                        "minItems": 1,
                        "maxItems": 2,
                        "items": {
                            "type": "array",
                            "items": {"type": "integer"},
                            "minItems": 1,
                            "maxItems": 3,
                        },
                    },
                    "circa": {"type": "boolean"},
                    "literal": {"type": "string"},
                },
            },
            "custom": {"type": "object"},
        },
    },
}


def item(made: str) -> dict[str, Any]:
    """The one item of a list, held against the schema."""
    items = json.loads(made)
    jsonschema.validate(items, CSL)
    found: dict[str, Any] = items[0]
    return found


def field(entry: str, name: str) -> str | None:
    """What a BibTeX entry has for a field, without the outer braces."""
    found = re.search(rf"^  {name} = (.*?),?$", entry, re.MULTILINE)
    return found and found.group(1).removeprefix("{").removesuffix("}")


def read_tex(value: str) -> str:
    """The text that TeX would print."""
    return re.sub("|".join(map(re.escape, TEX)), lambda found: TEX[found[0]], value)


def test_a_bibtex_entry() -> None:
    assert bibtex(citation(QUOTE, replace(ARTICLE, author="Jo & Co"))) == (
        "@article{harbour:q1,\n"
        "  author = {{Jo \\& Co}},\n"
        "  title = {{Harbour to Close}},\n"
        "  journal = {The Coast Gazette},\n"
        "  year = {2019},\n"
        "  month = jun,\n"
        "  day = {4},\n"
        "  url = {https://gazette.example/harbour?id=7&page=2},\n"
        "  note = {Par. 4: Ada Quay, 3 June 2019, at the town hall:"
        " “The harbour will be closed by the winter, and for good.”}\n"
        "}"
    )


@pytest.mark.parametrize(
    ("published", "fields", "note"),
    [
        ("2019-06-04", ("2019", "jun", "4"), ""),
        ("2019-12", ("2019", "dec", None), ""),
        ("2019", ("2019", None, None), ""),
        ("2019~", ("2019", None, None), "Published 2019 (about)."),
        ("2018/2019", (None, None, None), "Published 2018 to 2019."),
        ("../2019", (None, None, None), "Published by 2019."),
        (None, (None, None, None), ""),
    ],
)
def test_bibtex_dates(published: str | None, fields: tuple[str | None, ...], note: str) -> None:
    entry = bibtex(citation(replace(ARTICLE, published=published)))
    assert tuple(field(entry, name) for name in ("year", "month", "day")) == fields
    assert (field(entry, "note") or "") == note


@pytest.mark.parametrize(
    ("identifier", "key"),
    [("a:b-c_d.e", "a:b-c_d.e"), ("a b", "au20b"), ("{a},\\%", "u7bau7du2cu5cu25"), ("é", "ue9")],
)
def test_bibtex_keys(identifier: str, key: str) -> None:
    assert bibtex(citation(replace(QUOTE, id=identifier))).startswith(f"@article{{{key},\n")


@given(st.text(min_size=1))
def test_bibtex_holds_any_text(words: str) -> None:
    entry = bibtex(citation(replace(QUOTE, text=words), replace(ARTICLE, title=words, author=words)))
    depth = 0
    for mark in entry:
        depth += (mark == "{") - (mark == "}")
        assert depth >= 0
    assert depth == 0
    assert read_tex((field(entry, "title") or "")[1:-1]) == inert(words)
    assert f"“{inert(words)}”" in read_tex(field(entry, "note") or "")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1))
def test_a_bibtex_reader_finds_what_was_written(words: str) -> None:
    parser = pytest.importorskip("bibtexparser", reason="bibtexparser is not installed")
    library = parser.parse_string(bibtex(citation(QUOTE, replace(ARTICLE, title=words))))
    assert not library.failed_blocks
    (entry,) = library.entries
    assert entry.key == "harbour:q1"
    assert read_tex(entry["title"][1:-1]) == inert(words)


def test_a_csl_item() -> None:
    assert item(csl(citation(QUOTE, replace(ARTICLE, author="Jo Mole")))) == {
        "id": "harbour:q1",
        "type": "article-newspaper",
        "title": "Harbour to Close",
        "container-title": "The Coast Gazette",
        "author": [{"literal": "Jo Mole"}],
        "issued": {"date-parts": [[2019, 6, 4]]},
        "language": "en",
        "URL": "https://gazette.example/harbour?id=7&page=2",
        "note": "Par. 4: Ada Quay, 3 June 2019, at the town hall:"
        " “The harbour will be closed by the winter, and for good.”",
        "custom": {
            "quote": "The harbour will be closed by the winter, and for good.",
            "speaker": "Ada Quay",
            "date": "2019-06-03",
            "paragraph": 4,
            "published-status": "stated",
        },
    }


@pytest.mark.parametrize(
    ("published", "status", "issued"),
    [
        ("2019-06", "stated", {"date-parts": [[2019, 6]]}),
        ("2019-06", "inferred", {"date-parts": [[2019, 6]], "circa": True}),
        ("2019~", "stated", {"date-parts": [[2019]], "circa": True}),
        ("2019-06-04?", "stated", {"date-parts": [[2019, 6, 4]], "circa": True}),
        ("2018-12/2019-01", "stated", {"date-parts": [[2018, 12], [2019, 1]]}),
        ("2019/..", "stated", {"literal": "from 2019"}),
        (None, None, None),
    ],
)
def test_csl_dates(published: str | None, status: Any, issued: dict[str, Any] | None) -> None:
    made = csl(citation(QUOTE, replace(ARTICLE, published=published, published_status=status)))
    assert item(made).get("issued") == issued


@given(st.text(min_size=1))
def test_csl_holds_any_text(words: str) -> None:
    made = csl(citation(replace(QUOTE, text=words), replace(ARTICLE, title=words)))
    assert item(made)["custom"]["quote"] == words
    made.encode()


@pytest.mark.parametrize("record", [CLAIM, ARTICLE, Event("e", "A thing", "2001~", article="harbour")])
def test_csl_of_every_kind(record: Any) -> None:
    item(csl(citation(record)))
    assert item(csl(citation(CLAIM)))["custom"]["verdict"] == "contradicted"


def test_a_wikipedia_template() -> None:
    assert wikipedia(citation(QUOTE, replace(ARTICLE, author="Jo Mole", language="de"))) == (
        "{{cite news |author=Jo Mole |title=Harbour to Close |work=The Coast Gazette |date=4 June 2019"
        " |url=https://gazette.example/harbour?id=7&page=2 |language=de |at=par. 4"
        " |quote=The harbour will be closed by the winter, and for good.}}"
    )


@pytest.mark.parametrize(
    ("published", "date"),
    [
        ("2019-06", "June 2019"),
        ("2019", "2019"),
        ("2019~", "c. 2019"),
        ("2018/2019", "2018–2019"),
        ("2019-06/2019-08", "June–August 2019"),
        ("2018-12/2019-01", "December 2018 – January 2019"),
        ("2019-06-04/2019-06-06", "4–6 June 2019"),
        ("2019-06-29/2019-07-02", "29 June – 2 July 2019"),
        ("2018-12-30/2019-01-02", "30 December 2018 – 2 January 2019"),
    ],
)
def test_wikipedia_dates(published: str, date: str) -> None:
    assert f"|date={date} " in wikipedia(citation(replace(ARTICLE, published=published)))


@pytest.mark.parametrize(
    "published", ["2019-06-04~", "2019?", "../2019", "2019/..", "2018/2019-06", "2018~/2019"]
)
def test_a_date_that_the_template_cannot_hold_goes_beside_it(published: str) -> None:
    made = wikipedia(citation(replace(ARTICLE, published=published)))
    assert "|date=" not in made
    assert made.partition("}}")[2].startswith("<!-- published ")


@given(st.text(min_size=1))
def test_wikitext_holds_any_text(words: str) -> None:
    made = wikipedia(citation(replace(QUOTE, text=words), replace(ARTICLE, title=words, url=None)))
    assert made.count("{{") == made.count("}}") == 1
    body = made.removeprefix("{{cite news |").removesuffix("}}")
    values = dict(part.split("=", 1) for part in re.split(r" \|(?=work=|date=|language=|at=|quote=)", body))
    assert list(values) == ["title", "work", "date", "at", "quote"]
    assert html.unescape(values["quote"]) == inert(words)
    assert not re.search(r"[|<>\[\]{}=]|''|~~~|__", values["quote"])


@given(st.text(alphabet=st.sampled_from("a|=[]{}<>-'&~_!* \n")))
def test_a_wikitext_reader_finds_one_template(words: str) -> None:
    parser = pytest.importorskip("mwparserfromhell", reason="mwparserfromhell is not installed")
    doubted = replace(CLAIM, text=words, correction=words)
    made = parser.parse(wikipedia(citation(replace(QUOTE, text=words or "-"), doubts=(doubted,))))
    (template,) = made.filter_templates()
    assert html.unescape(str(template.get("quote").value)) == inert(words or "-")
    outside = [node for node in made.nodes if node is not template]
    assert all(type(node).__name__ == "Comment" for node in outside)
    assert len(outside) == 1


def test_wikipedia_gives_no_quote_for_a_paraphrase() -> None:
    made = wikipedia(citation(replace(QUOTE, verbatim=False, directness="indirect")))
    assert "|quote=" not in made
    assert "(paraphrase): The harbour will be closed" in made.partition("}}")[2]
