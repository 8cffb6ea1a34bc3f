"""Whether a stream gets colour: decided here once, without what does the colouring."""

import os


def color_wanted(choice: str, *, is_terminal: bool) -> bool:
    """Whether to colour: what was asked for, then ``NO_COLOR``, ``FORCE_COLOR``, ``CLICOLOR_FORCE``, the terminal.

    Args:
        choice: "auto", "always" or "never".
        is_terminal: whether the stream is one.
    """
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    for name in ("FORCE_COLOR", "CLICOLOR_FORCE"):
        if os.environ.get(name, "0") not in ("", "0"):
            return True
    return is_terminal and os.environ.get("TERM") != "dumb"
