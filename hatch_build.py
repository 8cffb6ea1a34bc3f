"""Makes the library file of the bundled article when a wheel is built, from the text in ``data/``."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BundleHook(BuildHookInterface):  # type: ignore[type-arg]
    """Called by hatchling; named in ``pyproject.toml``."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Build the file beside the package, and tell hatchling to ship it although git ignores it."""
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        try:
            from koussa.library.bundle import build_bundled
        finally:
            sys.path.pop(0)
        target = root / "src" / "koussa" / "bundled.sqlite3"
        build_bundled(root / "data", target)
        build_data["artifacts"].append("src/koussa/bundled.sqlite3")
