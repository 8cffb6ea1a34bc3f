"""Where the user's library is when nobody says."""

import os
from pathlib import Path


def default_library() -> Path:
    """The file that ``KOUSSA_LIBRARY`` names, else one in the user's data directory."""
    named = os.environ.get("KOUSSA_LIBRARY", "").strip()
    if named:
        return Path(named).expanduser()
    from platformdirs import user_data_path

    return user_data_path("koussa", appauthor=False) / "library.sqlite3"
