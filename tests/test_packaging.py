"""Wheel and source distribution: complete, and at home on a machine that has no checkout."""

import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def hatchling(folder: Path, target: str, source: Path) -> Path:
    """What hatchling, the build backend, makes of a source tree."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(folder)],
        cwd=source, check=True, capture_output=True,
    )  # fmt: skip
    (made,) = folder.iterdir()
    return made


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hatchling(tmp_path_factory.mktemp("sdist"), "sdist", ROOT)


@pytest.fixture(scope="module")
def unpacked(sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(sdist) as archive:
        archive.extractall(folder, filter="data")
    (source,) = folder.iterdir()
    return source


@pytest.fixture(scope="module")
def wheel(unpacked: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the source distribution: whoever packages koussa needs no more than that."""
    return hatchling(tmp_path_factory.mktemp("wheel"), "wheel", unpacked)


def test_the_source_distribution_is_complete(unpacked: Path) -> None:
    for name in (
        "pyproject.toml",
        "README.md",
        "LICENSE",
        "NOTICE",
        "CHANGELOG.md",
        "hatch_build.py",
        "data/LICENSE.md",
    ):
        assert (unpacked / name).is_file(), name
    for folder in ("src/koussa", "data", "docs", "tests"):
        kept = {path.relative_to(ROOT) for path in (ROOT / folder).rglob("*") if is_source(path)}
        assert kept <= {path.relative_to(unpacked) for path in (unpacked / folder).rglob("*")}, folder
    assert not list(unpacked.rglob("*.sqlite3")), "what is made of data/ is made anew"
    assert not list(unpacked.rglob("__pycache__"))


def is_source(path: Path) -> bool:
    generated = path.suffix in (".pyc", ".sqlite3") or "__pycache__" in path.parts
    return path.is_file() and not generated and not path.name.startswith(".")


def test_the_wheel_holds_the_package_the_article_and_both_licences(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        article = archive.read("koussa/bundled.sqlite3")
    assert article.startswith(b"SQLite format 3\0")
    package = ROOT / "src" / "koussa"
    modules = {
        f"koussa/{path.relative_to(package).as_posix()}" for path in package.rglob("*") if is_source(path)
    }
    assert modules <= names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert any(name.endswith("licenses/data/LICENSE.md") for name in names)
    assert not any(name.startswith(("tests/", "benchmarks/", "data/")) for name in names)


def test_the_article_is_made_of_the_same_text_to_the_byte(wheel: Path, tmp_path: Path) -> None:
    from koussa.library.bundle import build_bundled

    build_bundled(ROOT / "data", tmp_path / "bundled.sqlite3")
    with zipfile.ZipFile(wheel) as archive:
        assert archive.read("koussa/bundled.sqlite3") == (tmp_path / "bundled.sqlite3").read_bytes()


def test_the_wheel_answers_on_a_machine_without_the_checkout(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "environment"
    venv.create(home, with_pip=False)
    python = home / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    installed = subprocess.run(
        [sys.executable, "-m", "pip", "--python", str(python), "install", "-q", "--no-input", str(wheel)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if installed.returncode:
        pytest.skip(f"pip cannot install here: {installed.stderr.strip()[-200:]}")
    around = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "KOUSSA"))}
    program = python.with_name("koussa.exe" if sys.platform == "win32" else "koussa")
    result = subprocess.run(
        [program, "quote", "pariah"],
        cwd=tmp_path, env={**around, "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "share")},
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    assert "Noman Benotman" in result.stdout
    assert "paraphrase: not to be put in quotation marks" in result.stdout
    assert not (tmp_path / "share").exists()
    where = subprocess.run(
        [python, "-c", "import koussa; print(koussa.__file__)"],
        cwd=tmp_path,
        env=around,
        capture_output=True,
        check=True,
    )
    assert str(ROOT).encode() not in where.stdout
