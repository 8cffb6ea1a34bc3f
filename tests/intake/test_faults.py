"""A fault of ours at one file of many: it is named, the other files are added, and the status tells of a fault."""

from collections.abc import Callable
from multiprocessing import get_start_method
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from koussa.documents import Document
from koussa.extract import Extraction, extract
from koussa.intake import adding

Run = Callable[..., CompletedProcess[str]]


@pytest.mark.parametrize(
    "jobs",
    [
        "1",
        pytest.param(
            "2",
            marks=pytest.mark.skipif(
                get_start_method() != "fork", reason="a fault is planted in processes that are forked"
            ),
        ),
    ],
)
def test_the_file_is_named_and_the_others_are_added(
    koussa: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jobs: str
) -> None:
    for number in range(6):
        words = "The pier leaks" if number != 3 else "The pier is doomed"
        (tmp_path / f"{number}.txt").write_text(
            f"“{words}, badly,” said Ann Poe of pier {number}.\n", "utf-8"
        )

    def failing(document: Document) -> Extraction:
        if "doomed" in document.text:
            raise ZeroDivisionError("planted")
        return extract(document)

    monkeypatch.setattr(adding, "extract", failing)
    arguments = ("add", str(tmp_path), "--glob", "*.txt", "--jobs", jobs)
    result = koussa(*arguments, env={"KOUSSA_TRACEBACK": ""})
    assert result.returncode == 3
    assert f"{tmp_path / '3.txt'}: a fault of ours: ZeroDivisionError: planted" in result.stderr
    assert "articles: 5 added" in result.stderr
    with pytest.raises(ZeroDivisionError):
        koussa(*arguments)
