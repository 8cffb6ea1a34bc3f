"""Which libraries there are, and where the user's is when nobody says."""

import os
from pathlib import Path
from typing import Literal

from koussa.paths import expanded

LibraryName = Literal["bundled", "user"]


def default_library() -> Path:
    """The file that ``KOUSSA_LIBRARY`` names, else one in the user's data directory."""
    named = os.environ.get("KOUSSA_LIBRARY", "").strip()
    if named:
        return expanded(named)
    return data_folder() / "library.sqlite3"


def data_folder() -> Path:
    """Where the user's library is when nobody says; the only folder that is made for it."""
    from platformdirs import user_data_path

    return user_data_path("koussa", appauthor=False)
