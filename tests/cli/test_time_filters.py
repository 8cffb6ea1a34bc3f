"""What ``--since`` and ``--until`` let through: records by their own days, those without any by their article's."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from koussa.dates import When

Run = Callable[..., CompletedProcess[str]]
_PUBLISHED = {"a:spring": "2014-05-08", "a:span": "2013-11/2014-02", "a:late": "2020", "a:undated": None}
_DATES = ("2014-05-08", "2014", "2012/2021", "../2003", "2016/..", None)
_ASKED = (
    ("2014-05-08", "2014-05-08"),
    ("2014-05-09", None),
    (None, "2014-01-01"),
    ("2003-12-31", "2014-02"),
    ("2021", None),
    (None, "1999"),
)


def _quotes() -> list[dict[str, object]]:
    return [
        {
            "id": f"{article}:q{number}",
            "text": f"The ferry sails at {number}.",
            "date": day,
            "article": article,
        }
        for article in (*_PUBLISHED, "a:nowhere")
        for number, day in enumerate(_DATES)
    ]


def _articles() -> list[dict[str, object]]:
    return [
        {"kind": "article", "id": name, "title": name, "published": day} for name, day in _PUBLISHED.items()
    ]


def _import(koussa: Run, folder: Path, rows: list[dict[str, object]]) -> None:
    (folder / "rows.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    assert koussa("import", str(folder / "rows.jsonl"), "-q").returncode == 0


def _overlapping(published: dict[str, str | None], since: str | None, until: str | None) -> set[object]:
    """The ids of the quotations that are of the time asked for, worked out from what was imported."""
    opening = When.parse(since).earliest or date.min if since else date.min
    closing = When.parse(until).latest or date.max if until else date.max
    found = set()
    for quote in _quotes():
        day = quote["date"] or published.get(str(quote["article"]))
        if day is not None:
            when = When.parse(str(day))
            if (when.earliest or date.min) <= closing and (when.latest or date.max) >= opening:
                found.add(quote["id"])
    return found


def _found(koussa: Run, since: str | None, until: str | None, *more: str) -> set[object]:
    given = [*(("--since", since) if since else ()), *(("--until", until) if until else ())]
    result = koussa("quote", *more, *given, "--no-bundled", "--json", "-n", "0")
    (query,) = json.loads(result.stdout)["queries"]
    assert query["total"] == len(query["hits"])
    return {hit["id"] for hit in query["hits"]}


@pytest.mark.parametrize("articles_first", [True, False])
@pytest.mark.parametrize(("since", "until"), _ASKED)
def test_what_has_no_day_of_its_own_is_of_its_articles(
    koussa: Run, tmp_path: Path, articles_first: bool, since: str | None, until: str | None
) -> None:
    rows = [*_articles(), *_quotes()]
    _import(koussa, tmp_path, rows if articles_first else rows[::-1])
    assert _found(koussa, since, until) == _overlapping(_PUBLISHED, since, until)
    # By their words they are found through the same filters.
    assert _found(koussa, since, until, "ferry sails") == _overlapping(_PUBLISHED, since, until)


def test_it_follows_its_article_to_another_day(koussa: Run, tmp_path: Path) -> None:
    _import(koussa, tmp_path, [*_articles(), *_quotes()])
    moved: dict[str, str | None] = {**_PUBLISHED, "a:spring": "2018-01-01", "a:late": None}
    _import(
        koussa,
        tmp_path,
        [{"kind": "article", "id": name, "published": moved[name]} for name in ("a:spring", "a:late")],
    )
    for since, until in _ASKED:
        assert _found(koussa, since, until) == _overlapping(moved, since, until)
    assert koussa("library", "verify").returncode == 0
