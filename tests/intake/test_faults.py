"""A fault of ours at one file of many: it is named, the others are done, and the status tells of a fault."""

from collections.abc import Callable
from multiprocessing import get_start_method
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from koussa.check import checker, memory
from koussa.cli import extracting
from koussa.documents import Document
from koussa.extract import Extraction, extract
from koussa.intake import adding

Run = Callable[..., CompletedProcess[str]]


def write_files(folder: Path) -> None:
    for number in range(6):
        words = "The pier leaks" if number != 3 else "The pier is doomed"
        (folder / f"{number}.txt").write_text(f"“{words}, badly,” said Ann Poe of pier {number}.\n", "utf-8")


def failing(document: Document, *, checkable: bool = True) -> Extraction:
    if "doomed" in document.text:
        raise ZeroDivisionError("planted")
    return extract(document, checkable=checkable)


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
    write_files(tmp_path)
    monkeypatch.setattr(adding, "extract", failing)
    arguments = ("add", str(tmp_path), "--glob", "*.txt", "--jobs", jobs)
    result = koussa(*arguments, env={"KOUSSA_TRACEBACK": ""})
    assert result.returncode == 3
    assert f"{tmp_path / '3.txt'}: a fault of ours: ZeroDivisionError: planted" in result.stderr
    assert "articles: 5 added" in result.stderr
    with pytest.raises(ZeroDivisionError):
        koussa(*arguments)


@pytest.mark.parametrize("kind", ["text", "json", "jsonl", "csv"])
@pytest.mark.parametrize("command", [("extract",), ("check", "--no-bundled", "--show", "all")])
def test_the_other_files_are_extracted_and_checked(
    koussa: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...], kind: str
) -> None:
    write_files(tmp_path)
    for module in (extracting, checker):
        monkeypatch.setattr(module, "extract", failing)
    result = koussa(*command, str(tmp_path), "--format", kind, env={"KOUSSA_TRACEBACK": ""})
    assert result.returncode == 3
    assert f"{tmp_path / '3.txt'}: a fault of ours: ZeroDivisionError: planted" in result.stderr
    assert [str(tmp_path / f"{number}.txt") in result.stdout for number in range(6)] == [
        number != 3 for number in range(6)
    ]


def test_a_source_that_a_fault_comes_from_is_named(
    koussa: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(tmp_path)
    monkeypatch.setattr(memory, "extract", failing)
    arguments = ("check", "--text", "“It leaks,” said Ann Poe.", "--against", str(tmp_path))
    result = koussa(*arguments, env={"KOUSSA_TRACEBACK": ""})
    assert (result.returncode, result.stdout) == (3, "")
    assert f"{tmp_path / '3.txt'}: a fault of ours" in result.stderr
