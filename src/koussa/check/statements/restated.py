"""A statement as it is told from the other side: who sold something to somebody is whom that one bought it from.

Each row is a verb with its converse, and holds either way for all that the words say: none adds or leaves out a thing.
"""

import re
from functools import lru_cache

from koussa.check.statements.sentence import Sentence

_NP = r"[^,;:]+?"
_SUM = r"[$€£]?\d[\d,.]*(?:m|bn)?(?: (?:million|billion))?(?: \w+)?"
_REST = r"(?P<rest>(?: in| on| at| by| for| last) .*|)"
# Compiled when a statement has its word.
_ROWS = {
    "sold": (rf"(?P<x>{_NP}) sold (?P<y>{_NP}) to (?P<z>{_NP}){_REST}", "{z} bought {y} from {x}{rest}"),
    "bought": (rf"(?P<x>{_NP}) bought (?P<y>{_NP}) from (?P<z>{_NP}){_REST}", "{z} sold {y} to {x}{rest}"),
    "paid": (rf"(?P<x>{_NP}) paid (?P<m>{_SUM}) for (?P<y>(?:a|an|the|its|his|her) .*)", "{x} bought {y} for {m}"),
    "lost": (
        rf"(?P<x>{_NP}) (?:ha[ds] |have )?lost (?:(?P<m>\d+-\d+) )?to (?P<z>{_NP}){_REST}",
        "{z} beat {x} {m}{rest}",
    ),
    "beat": (
        rf"(?P<x>{_NP}) beat (?P<y>{_NP}) (?P<m>\d+-\d+){_REST}",
        "{y} lost {m} to {x}{rest}",
    ),
    "used": (rf"(?P<x>{_NP}) used to be (?:an? )(?P<rest>.*)", "{x} is a former {rest}"),
    "lead": (rf"(?P<x>{_NP}) has a lead of (?P<m>\d+ \w+) over (?P<rest>.*)", "{x} leads {rest} by {m}"),
    "ahead": (rf"(?P<x>{_NP}) (?:is|was) (?P<m>\d+ \w+) ahead of (?P<rest>.*)", "{x} leads {rest} by {m}"),
}  # fmt: skip
"""A word of a statement to what the statement is, in full, and how the other side tells it."""


@lru_cache(maxsize=512)
def restated(statement: Sentence) -> tuple[str, ...]:
    """Return a statement as it is told from the other side; nothing for most."""
    cues = _ROWS.keys() & statement.forms
    if not cues or statement.denials:
        return ()
    text = statement.text.strip().rstrip(".")
    found = ((re.fullmatch(_ROWS[cue][0], text), _ROWS[cue][1]) for cue in sorted(cues))
    return tuple(_told(match, other) for match, other in found if match)


def _told(match: re.Match[str], other: str) -> str:
    words = {name: part or "" for name, part in match.groupdict().items()}
    return " ".join(other.format(**words).split())
