"""The line below a quotation that says whose it is: "— Ann Poe, owner"."""

import re
from functools import cache

from koussa.text.capitals import CAPITALISED

_DASHES = ("—", "–", "―", "-")


@cache
def _signed() -> "re.Pattern[str]":
    """Compile a dash, a name of two words or more, and perhaps a handle, what the person is, or a day."""
    return re.compile(
        r"(?:[—–―]|--?)\s*(?:" + CAPITALISED + r"*\s){1,4}" + CAPITALISED + r"*(?:\s\(@\w{1,30}\))?"
        r"(?:(?:,|\s(?=[A-Z][a-z]+\s\d))[^?!\n]{1,80}?)?\.?"
    )


def is_signature(line: str) -> bool:
    """Whether a line is no more than a dash and a name, with what the person is or a day after it."""
    line = line.strip()
    return line.startswith(_DASHES) and _signed().fullmatch(line) is not None


def is_name_alone(words: str) -> bool:
    """The same where the markup stands for the dash, or the dash is printed too."""
    return is_signature(words) or is_signature(f"— {words.strip()}")
