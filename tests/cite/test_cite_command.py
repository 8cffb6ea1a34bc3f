"""``koussa cite``: what is cited, what is refused, over the bundled article and a library."""

import json
import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from koussa.cli.commands.cite import STYLES
from koussa.records import Article, Event, Person, Quote, Source

from .harbour import ARTICLE, CLAIM, QUOTE

Koussa = Callable[..., tuple[int, str, str]]
Library = Callable[..., None]


def test_words_as_spoken_stand_in_marks(koussa: Koussa) -> None:
    status, out, err = koussa("cite", "time-koussa-2011:q03")
    assert (status, err) == (0, "")
    assert "Noman Benotman said on 30 March 2011, to TIME by phone: “Now it is all gone.”" in out
    assert "TIME, “The Gaddafi Regime Suffers a Huge Defection”, 31 March 2011 (inferred), par. 2" in out


@pytest.mark.parametrize("style", ["sentence", "text", "bibtex", "csl", "wikipedia"])
def test_a_paraphrase_never_stands_in_marks(koussa: Koussa, style: str) -> None:
    out = koussa("cite", "time-koussa-2011:r01", "--style", style)[1]
    assert "pariah state" in out
    assert "paraphrase" in out
    assert not re.search(r"“[^”]*pariah|\|quote=|\"quote\"", out)
    assert "relaying Moussa Koussa" in out or '"relays": "Moussa Koussa"' in out


@pytest.mark.parametrize("style", ["sentence", "text", "bibtex", "csl", "wikipedia"])
@pytest.mark.parametrize("identifier", ["time-koussa-2011:q03", "time-koussa-2011"])
def test_an_inferred_date_says_so(koussa: Koussa, style: str, identifier: str) -> None:
    assert "inferred" in koussa("cite", identifier, "--style", style)[1]


@pytest.mark.parametrize("style", ["sentence", "text", "bibtex", "csl", "wikipedia"])
def test_a_verdict_comes_along_with_its_sources(koussa: Koussa, style: str) -> None:
    out = koussa("cite", "time-koussa-2011:c11", "--style", style)[1]
    assert "contradicted by sources: " in out.lower()
    assert "The Irish Times" in out
    assert "checked 22 November 2026" in out


def test_a_quotation_brings_the_doubts_about_what_it_claims(koussa: Koussa) -> None:
    assert "a claim that is disputed: " in koussa("cite", "time-koussa-2011:q07")[1]


def test_what_sources_support_is_cited_without_a_word_more(koussa: Koussa, library: Library) -> None:
    library(ARTICLE, replace(CLAIM, verdict="supported"))
    out = koussa("cite", "harbour:c1", "--style", "text")[1]
    assert out.endswith("The Coast Gazette states: The harbour opened in 1902.\n")


def test_the_bundled_article_is_cited_as_a_magazine_without_an_author(koussa: Koussa) -> None:
    (item,) = json.loads(koussa("cite", "time-koussa-2011:q03", "--style", "csl")[1])
    assert item["type"] == "article-magazine"
    assert "author" not in item
    assert "author" not in koussa("cite", "time-koussa-2011:q03", "--style", "bibtex")[1]
    assert "author" not in koussa("cite", "time-koussa-2011:q03", "--style", "wikipedia")[1]


def test_an_event_that_the_article_lacks_is_cited_from_its_source(koussa: Koussa) -> None:
    out = koussa("cite", "time-koussa-2011:e26")[1]
    assert "International Criminal Court, “" in out
    assert "TIME" not in out
    assert "A warrant is not a conviction." in out


@pytest.mark.parametrize(
    "identifier", ["time-koussa-2011:r01", "time-koussa-2011:c11", "time-koussa-2011:e24"]
)
def test_only_words_as_spoken_get_a_link_to_the_words(koussa: Koussa, identifier: str) -> None:
    assert "#" not in koussa("cite", identifier, "--style", "link")[1]
    assert "#:~:text=He%20was" in koussa("cite", "time-koussa-2011:q02", "--style", "link")[1]


def test_a_person_is_not_cited(koussa: Koussa) -> None:
    status, out, err = koussa("cite", "time-koussa-2011:benotman")
    assert (status, out) == (2, "")
    assert "people are not cited" in err


def test_an_unknown_id_suggests(koussa: Koussa) -> None:
    status, out, err = koussa("cite", "time-koussa-2011:q0")
    assert (status, out) == (1, "")
    assert "time-koussa-2011:q0" in err.partition("did you mean")[2]
    assert koussa("cite", "time-koussa-2011:q0", "-q") == (1, "", "")


def test_an_unknown_style_lists_them(koussa: Koussa) -> None:
    status, out, err = koussa("cite", "time-koussa-2011:q03", "--style", "bibtext")
    assert (status, out) == (2, "")
    assert "did you mean bibtex?" in err
    assert all(style in err for style in STYLES)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    "record",
    [Quote("lone", "No page has this."), Event("lone", "A thing", "2001", in_article=False), Article("lone")],
)
def test_nothing_to_cite_is_one_sentence(
    koussa: Koussa, library: Library, record: Quote | Event | Article, style: str
) -> None:
    library(record)
    status, out, err = koussa("cite", "lone", "--style", style)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert "nothing to cite" in err


@pytest.mark.parametrize(
    "url", [None, "javascript:alert(1)", "https://x.example/\x1b]8;;", "ftp://x.example/"]
)
def test_no_link_without_an_address_that_can_be_one(
    koussa: Koussa, library: Library, url: str | None
) -> None:
    library(replace(ARTICLE, url=url), QUOTE)
    status, out, err = koussa("cite", "harbour:q1", "--style", "link")
    assert (status, out) == (2, "")
    assert "no web address" in err
    for style in ("sentence", "text", "bibtex", "csl", "wikipedia"):
        status, out, _ = koussa("cite", "harbour:q1", "--style", style)
        assert status == 0
        assert not url or url not in out


def test_wikipedia_demands_a_title(koussa: Koussa, library: Library) -> None:
    library(replace(ARTICLE, title=None), QUOTE)
    status, _, err = koussa("cite", "harbour:q1", "--style", "wikipedia")
    assert status == 2
    assert "has no title" in err


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("weekly magazine", "article-magazine"),
        ("regional newspaper", "article-newspaper"),
        ("news agency", "article-newspaper"),
        ("harbour authority", "webpage"),
        (None, "article-newspaper"),
    ],
)
def test_the_publisher_decides_what_the_page_is_part_of(
    koussa: Koussa, library: Library, role: str | None, expected: str
) -> None:
    library(ARTICLE, QUOTE, Person("gazette", "The Coast Gazette", "organisation", role))
    (item,) = json.loads(koussa("cite", "harbour:q1", "--style", "csl")[1])
    assert item["type"] == expected
    entry = koussa("cite", "harbour:q1", "--style", "bibtex")[1]
    assert entry.startswith("@misc{" if expected == "webpage" else "@article{")


def test_an_event_of_a_source_without_an_address_has_no_link(koussa: Koussa, library: Library) -> None:
    library(Event("e", "A thing", "2001", in_article=False, sources=(Source("s", "Archive", "Minutes"),)))
    assert koussa("cite", "e")[1] == "2001: A thing. (Archive, “Minutes”.)\n"
    assert koussa("cite", "e", "--style", "link")[0] == 2
