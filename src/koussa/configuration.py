"""What a project says of itself in ``koussa.toml``, or under ``[tool.koussa]`` in ``pyproject.toml``.

The keys are the names of the options that they stand in for. A key that is none is an error: a mistyped one that is
passed over would be a setting that silently does not hold.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from koussa.errors import KoussaError
from koussa.frozen import frozen
from koussa.paths import expanded

House = Literal["strict", "news", "lenient"]
"""The profile of a check: how much may change between the marks of a quotation."""

Level = Literal["never", "error", "warning", "not-found", "note", "all"]
"""How much of what a check finds fails it, or is shown: from nothing to everything."""

COLORS = ("auto", "always", "never")
HOUSES: tuple[House, ...] = ("strict", "news", "lenient")
LEVELS: tuple[Level, ...] = ("never", "error", "warning", "not-found", "note", "all")
FAILING: tuple[Level, ...] = LEVELS[:-1]

WORDS: dict[str, tuple[str, ...]] = {
    "color": COLORS,
    "house": HOUSES,
    "fail-on": FAILING,
    "show": LEVELS,
}
"""The words that a setting takes, by its key."""
_PATHS = ("library", "baseline")
_SWITCHES = ("no-bundled",)
_LISTS = ("exclude",)
KEYS = (*_PATHS, *_SWITCHES, *WORDS, *_LISTS)


@frozen
class Configuration:
    """Settings of a project; ``None`` where it says nothing.

    Attributes:
        library: the library's file; a relative path starts at the file that names it. ``baseline`` likewise.
        no_bundled: whether to leave the bundled article out.
        color: "auto", "always" or "never".
        house: the profile of a check.
        fail_on: from which level on a check fails; ``show`` from which on it reports.
        exclude: articles that may not vouch for a draft.
    """

    library: Path | None = None
    baseline: Path | None = None
    no_bundled: bool | None = None
    color: str | None = None
    house: House | None = None
    fail_on: Level | None = None
    show: Level | None = None
    exclude: tuple[str, ...] = ()


def configuration_of(settings: Mapping[str, object], file: Path) -> Configuration:
    """Make a configuration of a table of TOML.

    Args:
        settings: the table, as read.
        file: where it stands, for messages and relative paths.

    Raises:
        KoussaError: a key is unknown, or its value is not what the option takes.
    """
    values = {key.replace("-", "_"): _value(key, value, file) for key, value in settings.items()}
    return Configuration(**values)  # type: ignore[arg-type]  # each value was checked for its key


def _value(key: str, value: object, file: Path) -> object:
    if key in WORDS:
        return _word(key, value, file)
    if key in _PATHS:
        if isinstance(value, str) and value.strip():
            return file.parent / expanded(value)
        raise _wrong(key, "a path", file)
    if key in _SWITCHES:
        if isinstance(value, bool):
            return value
        raise _wrong(key, "true or false", file)
    if key in _LISTS:
        if isinstance(value, list) and all(isinstance(item, str) and item.strip() for item in value):
            return tuple(value)
        raise _wrong(key, "a list of articles", file)
    from difflib import get_close_matches  # only where a key was mistyped

    close = get_close_matches(key.replace("_", "-").lower(), KEYS, 1)
    meant = f"did you mean {close[0]}?" if close else f"the keys are {', '.join(KEYS)}"
    raise KoussaError(f"{file}: there is no key “{key[:40]}”; {meant}")


def _word(key: str, value: object, file: Path) -> str:
    if isinstance(value, str) and value in WORDS[key]:
        return value
    raise _wrong(key, ", ".join(WORDS[key]), file)


def _wrong(key: str, wanted: str, file: Path) -> KoussaError:
    return KoussaError(f"{file}: {key} must be {wanted}")
