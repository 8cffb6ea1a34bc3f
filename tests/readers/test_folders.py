"""Paths to files: folders in order, what a pattern wants, nothing hidden, nothing beyond the folder."""

import os
from pathlib import Path

import pytest

from koussa.errors import KoussaError
from koussa.readers import expand


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    news = tmp_path / "news"
    for name in (
        "b.txt",
        "a.html",
        "2019/z.txt",
        "2019/05/c.txt",
        ".hidden.txt",
        ".git/config",
        "2019/.DS_Store",
    ):
        path = news / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    return news


def names(folder: Path, glob: str | None = None) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in expand([folder], glob)]


def test_a_folder_is_read_to_the_bottom_in_order(folder: Path) -> None:
    assert names(folder) == ["2019/05/c.txt", "2019/z.txt", "a.html", "b.txt"]


def test_files_and_folders_in_the_order_given(folder: Path) -> None:
    assert list(expand([folder / "b.txt", folder / "2019", folder / ".hidden.txt"])) == [
        folder / "b.txt",
        folder / "2019/05/c.txt",
        folder / "2019/z.txt",
        folder / ".hidden.txt",
    ]


@pytest.mark.parametrize(
    ("glob", "wanted"),
    [
        ("*.html", ["a.html"]),
        ("?.txt", ["2019/05/c.txt", "2019/z.txt", "b.txt"]),
        ("2019/*", ["2019/05/c.txt", "2019/z.txt"]),
    ],
)
def test_a_pattern_chooses_files_of_a_folder(folder: Path, glob: str, wanted: list[str]) -> None:
    assert names(folder, glob) == wanted
    assert list(expand([folder / "a.html"], "*.txt")) == [folder / "a.html"]


def test_links_lead_nowhere(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("x")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "up").symlink_to(tmp_path)
    (folder / "loop").symlink_to(folder)
    assert names(folder) == ["2019/05/c.txt", "2019/z.txt", "a.html", "b.txt"]
    assert list(expand([folder / "link.txt"])) == [folder / "link.txt"]


def test_pipes_are_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    assert "pipe.txt" not in names(folder)


def test_what_is_not_there_is_said(folder: Path) -> None:
    with pytest.raises(KoussaError, match="no such file or folder"):
        list(expand([folder / "nothing"]))
    with pytest.raises(KoussaError, match=r"no file like \*\.pdf"):
        list(expand([folder], "*.pdf"))
    (folder / "empty").mkdir()
    with pytest.raises(KoussaError, match="holds no file"):
        list(expand([folder / "empty"]))


def test_files_before_a_path_that_is_not_there_are_kept(folder: Path) -> None:
    found = expand([folder / "b.txt", folder / "nothing"])
    assert next(found) == folder / "b.txt"
    with pytest.raises(KoussaError):
        next(found)
