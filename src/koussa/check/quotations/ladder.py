"""How exactly a draft prints words that are the same: letter for letter, or but for typography.

The rungs, from the strictest: identical; spaces and invisible characters; the first letter's case; ``[t]he``,
``[sic]`` and a gloss; the shape of marks and the punctuation. A comma before the closing mark where the
source has a full stop is the convention of American print, and identical.
"""

import re

from koussa.check.quotations.reading import Reading

_ENDS = " \t\n.,"
_BRACKET = re.compile(r"\s*\[[^\]\w]*(\w)\](?=\w)|\s*\[[^\]]*\]")


def typography(reading: Reading) -> tuple[str, ...]:
    """Return what differs in print though the words are the same, in plain words; empty when nothing does."""
    parts = [part.strip(_ENDS) for part in reading.draft.parts]
    ours = " ".join(parts)
    theirs = " ".join(reading.source.printed(*span) for span in reading.stretches()).strip(_ENDS)
    if theirs in {ours, ", ".join(parts)}:  # a comma may be lost in the one before "she said"
        return ()
    plain = _BRACKET.sub(lambda bracket: bracket[1] or "", ours).strip(_ENDS)
    spaced, their_spaced = " ".join(plain.split()), " ".join(theirs.split())
    found = {
        "brackets": plain != ours and "[" not in theirs,
        "spaces": (plain != spaced or theirs != their_spaced) and plain != theirs,
        "the first letter": spaced[:1] != their_spaced[:1],
        "marks": spaced[1:] != their_spaced[1:],
    }
    return tuple(name for name, differs in found.items() if differs)
