"""The configuration that holds where a command is run: found once a run, and read only where there is one."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from typer._click.globals import get_current_context

from koussa.errors import KoussaError

if TYPE_CHECKING:
    from koussa.configuration import Configuration

_OWN, _SHARED = "koussa.toml", "pyproject.toml"
_TABLE = b"tool.koussa"
_KEPT = "koussa.configuration"


def configured() -> "Configuration | None":
    """The configuration of the nearest folder upward that has one; ``None`` where none has, and with ``--isolated``.

    Raises:
        KoussaError: when its file cannot be read, is no TOML, or holds what is no setting.
    """
    context = get_current_context(silent=True)
    if context is None:
        return find_configuration(Path.cwd())
    if _isolated():
        return None
    kept = context.find_root().meta
    if _KEPT not in kept:
        kept[_KEPT] = find_configuration(Path.cwd())
    found: Configuration | None = kept[_KEPT]
    return found


def given(parameter: str) -> bool:
    """Whether an option of the command that runs was given, on the command line or by the environment."""
    return _source(parameter) in {"COMMANDLINE", "ENVIRONMENT"}


def typed(parameter: str) -> bool:
    """Whether an option of the command that runs was given on the command line."""
    return _source(parameter) == "COMMANDLINE"


def _source(parameter: str) -> str | None:
    context = get_current_context(silent=True)
    source = context.get_parameter_source(parameter) if context else None
    return source.name if source is not None else None


def find_configuration(folder: Path) -> "Configuration | None":
    """Read the configuration of ``folder`` or of the nearest one above it.

    A folder's ``koussa.toml`` goes before its ``pyproject.toml``, of which only ``[tool.koussa]`` is read, and which
    is not even parsed where that does not occur.

    Raises:
        KoussaError: see :func:`configured`.
    """
    for place in (folder, *folder.parents):
        for name in (_OWN, _SHARED):
            # Asked for as plain text: a look-up in a deep folder asks for dozens of files.
            path = os.path.join(place, name)  # noqa: PTH118
            if os.path.isfile(path):  # noqa: PTH113
                content = _content(Path(path))
                if name == _OWN or _TABLE in content:
                    found = _parsed(content, Path(path), shared=name == _SHARED)
                    if found is not None:
                        return found
    return None


def _isolated() -> bool:
    context = get_current_context(silent=True)
    while context is not None:
        if context.params.get("isolated"):
            return True
        context = context.parent
    return False


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise KoussaError(f"cannot read {path}: {(error.strerror or str(error)).lower()}") from error


def _parsed(content: bytes, path: Path, *, shared: bool) -> "Configuration | None":
    import tomllib

    from koussa.configuration import configuration_of

    try:
        settings = tomllib.loads(content.decode())
    except UnicodeDecodeError as error:
        raise KoussaError(f"{path}: not UTF-8; save the file as UTF-8") from error
    except ValueError as error:
        raise KoussaError(f"{path}: not TOML: {error}") from error
    except RecursionError as error:
        raise KoussaError(f"{path}: nested too deeply for a configuration") from error
    if shared:
        tools = settings.get("tool")
        table = tools.get("koussa") if isinstance(tools, dict) else None
        return configuration_of(table, path) if isinstance(table, dict) else None
    return configuration_of(settings, path)
