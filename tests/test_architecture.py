"""The floors of docs/architecture.md, as the imports have them."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "koussa"
ROW = re.compile(r"^\| (\d) \| (`[^|]+`) \|", re.MULTILINE)
FLOORS = {
    name: int(floor)
    for floor, names in ROW.findall((ROOT / "docs" / "architecture.md").read_text("utf-8"))
    for name in re.findall(r"`(\w+)`", names)
}
# What is run, and what `import koussa` gives.
DOORS = {"__init__", "__main__"}
STATEMENT = re.compile(r"\b(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|PRAGMA) [a-z*(?1]", re.ASCII)


def room(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


MODULES = [path for path in sorted(SOURCE.rglob("*.py")) if room(path) not in DOORS]


def imported(path: Path) -> Iterator[str]:
    """The rooms that a module imports from, those that only type checkers see among them."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            for name in (
                [node.module] if node.module != "koussa" else [f"koussa.{each.name}" for each in node.names]
            ):
                if name.startswith("koussa.") and name != "koussa.__version__":
                    yield name.split(".")[1]


def test_every_room_stands_in_the_table() -> None:
    assert {room(path) for path in MODULES} == FLOORS.keys()


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_no_room_imports_from_a_floor_above_its_own(name: str) -> None:
    above = {
        f"{path.relative_to(SOURCE)}: {other}"
        for path in MODULES
        if room(path) == name
        for other in imported(path)
        if FLOORS[other] > FLOORS[name]
    }
    assert not above


def test_no_two_rooms_import_each_other() -> None:
    pairs = {(room(path), other) for path in MODULES for other in imported(path) if other != room(path)}
    assert not {pair for pair in pairs if pair[::-1] in pairs}


def test_sql_is_written_in_two_rooms_alone() -> None:
    written = {room(path) for path in MODULES if STATEMENT.search(path.read_text("utf-8"))}
    assert written == {"library", "lookup"}
