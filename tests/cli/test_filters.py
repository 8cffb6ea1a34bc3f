"""Filters that nothing answers to, dates as people write them, and files that lack a column."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Koussa = Callable[..., CompletedProcess[str]]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--speaker", "Napoleon"), "nobody by the name “Napoleon” is known here"),
        (("pariah", "--article", "nope"), "no article like “nope” is known here"),
        (
            ("pariah", "--publisher", "The Harbour Gazette"),
            "no publisher like “The Harbour Gazette” is known here",
        ),
        (("--since", "2030"), "nothing passes these filters"),
    ],
)
def test_a_filter_that_nothing_answers_to_is_named(
    koussa: Koussa, arguments: tuple[str, ...], said: str
) -> None:
    result = koussa("quote", *arguments)
    assert result.returncode == 1
    assert said in result.stderr


@pytest.mark.parametrize("typed", ["2011-03-30", "30 March 2011", "March 30, 2011"])
def test_a_date_may_be_typed_as_it_is_printed(koussa: Koussa, typed: str) -> None:
    assert koussa("when", typed, "--json").stdout == koussa("when", "2011-03-30", "--json").stdout


def test_what_is_of_the_day_asked_for_comes_before_what_is_of_a_longer_time(koussa: Koussa) -> None:
    rows = koussa(
        "when", "2011-03-07", "--format", "tsv", "--fields", "date,about_date,kind"
    ).stdout.splitlines()[1:]
    of_the_day = [("2011-03-07" in row.split("\t")[:2]) for row in rows]
    assert any(of_the_day)
    assert not all(of_the_day)
    assert of_the_day == sorted(of_the_day, reverse=True)


def test_a_heading_that_a_table_lacks_is_named_once(koussa: Koussa, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("Words,Who\nThe tide is high.,Ada Osei\nThe tide is low.,Ada Osei\n", "utf-8")
    result = koussa("import", str(table), "--text-column", "Quote", library=tmp_path / "own.sqlite3")
    assert result.returncode == 2
    assert result.stderr.count("has no column “Quote”; its headings are “Words”, “Who”") == 1
    assert "line" not in result.stderr


def test_a_device_is_no_library(koussa: Koussa) -> None:
    result = koussa("quote", "pariah", "--library", "/dev/null")
    assert result.returncode == 2
    assert "is a device or pipe" in result.stderr


def test_a_blank_filter_of_the_timeline_is_refused_as_elsewhere(koussa: Koussa) -> None:
    for command in (("quote",), ("claim",), ("when", "2011")):
        result = koussa(*command, "--article", " ")
        assert result.returncode == 2
        assert "--article is blank" in result.stderr


def test_an_id_of_bytes_that_are_no_text_is_an_unknown_one(koussa: Koussa) -> None:
    for command in ("show", "cite"):
        result = koussa(command, "\udcff")
        assert result.returncode == 1
        assert "no record has the id" in result.stderr


def test_in_a_library_with_beliefs_a_look_up_of_quotations_answers_with_quotations(
    koussa: Koussa, tmp_path: Path
) -> None:
    library, article = tmp_path / "own.sqlite3", tmp_path / "article.txt"
    article.write_text(
        "“My door is open,” said the mayor, who ordered the bridge closed on 3 May 2019.\n\n"
        "Ada Osei hopes that the tide will turn.\n",
        "utf-8",
    )
    assert koussa("add", str(article), library=library).returncode == 0
    found = koussa("quote", "my door is open", "--no-bundled", "--json", library=library)
    hits = json.loads(found.stdout)["queries"][0]["hits"]
    assert [(hit["kind"], hit["directness"]) for hit in hits] == [("quote", "direct")]
    hidden = koussa("quote", "the tide will turn", "--no-bundled", "--json", library=library)
    assert json.loads(hidden.stdout)["queries"][0]["hits"] == []
    asked = koussa("quote", "the tide will turn", "--type", "all", "--no-bundled", "--json", library=library)
    assert [hit["kind"] for hit in json.loads(asked.stdout)["queries"][0]["hits"]] == ["quote"]
