"""``koussa library verify --source``: an article's quotations held against a copy of it, from the command line."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

Run = Callable[..., CompletedProcess[str]]
STORY = """\
The tide mill

“The mill will turn again,” Ann Abel, the miller, said on Monday. She said that the wheel was older than the town.

“Nobody will buy that flour,” Carl Coster, a baker, said on Tuesday. “Not one sack of it.”
"""


@pytest.fixture
def mill(koussa: Run, tmp_path: Path) -> Path:
    path = tmp_path / "mill.txt"
    path.write_text(STORY, encoding="utf-8")
    assert koussa("add", str(path), "--published", "2024-05-08", "--jobs", "1", "--quiet").returncode == 0
    return path


def verified(koussa: Run, source: Path, *options: str) -> tuple[int, dict[str, Any]]:
    result = koussa("library", "verify", "--source", str(source), "--json", *options)
    document: dict[str, Any] = json.loads(result.stdout)
    return result.returncode, document


def test_a_copy_that_did_not_change_has_everything(koussa: Run, mill: Path) -> None:
    status, document = verified(koussa, mill)
    assert status == 0
    assert document["summary"] == {"same": 4, "moved": 0, "changed": 0, "gone": 0}
    assert document["article"]["title"] == "The tide mill"
    for one in document["quotations"]:
        assert (
            STORY[one["found"]["start"] : one["found"]["end"]]
            == one["found"]["text"]
            == one["stored"]["text"]
        )


@pytest.mark.usefixtures("mill")
def test_what_became_of_each_is_told(koussa: Run, tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    text = STORY.replace("will turn again", "may turn again").replace(" “Not one sack of it.”", "")
    copy.write_text(text, encoding="utf-8")
    status, document = verified(koussa, copy)
    assert status == 1
    statuses = {one["stored"]["text"]: one["status"] for one in document["quotations"]}
    assert statuses == {
        "The mill will turn again": "changed",
        "the wheel was older than the town": "moved",
        "Nobody will buy that flour": "moved",
        "Not one sack of it.": "gone",
    }
    changes = document["quotations"][0]["changes"]
    assert {"kind": "replaced", "before": "will", "after": "may"} in changes
    page = koussa("library", "verify", "--source", str(copy)).stdout
    assert "The mill [-will-]{+may+} turn again" in page
    assert "4 quotations: 0 same, 2 moved, 1 changed, 1 gone." in page


@pytest.mark.usefixtures("mill")
def test_a_copy_under_another_title_is_named(koussa: Run, tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_text(STORY.replace("The tide mill", "Flour and water"), encoding="utf-8")
    result = koussa("library", "verify", "--source", str(copy))
    assert result.returncode == 2
    assert "--article" in result.stderr
    for words in (
        "The tide mill",
        json.loads(koussa("list", "articles", "--no-bundled", "--json").stdout)["queries"][0]["hits"][0][
            "id"
        ],
    ):
        status, document = verified(koussa, copy, "--article", words)
        assert status == 0
        assert document["summary"]["moved"] == 4


def test_the_bundled_article_is_verified_too(koussa: Run, shared: Path) -> None:
    status, document = verified(koussa, shared / "corpus" / "article.txt", "--article", "time-koussa-2011")
    assert (status, document["summary"]["same"]) == (0, 12)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--source", "no such file"), "no such file"),
        (("--article", "The tide mill"), "--source"),
        (("--source", "{mill}", "--article", "No such title"), "no article is"),
        (("--source", "{mill}", "--format", "csv"), "--format"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(
    koussa: Run, mill: Path, options: tuple[str, ...], message: str
) -> None:
    result = koussa("library", "verify", *(option.replace("{mill}", str(mill)) for option in options))
    assert result.returncode == 2
    assert message in result.stderr
    assert result.stderr.count("\n") == 1
