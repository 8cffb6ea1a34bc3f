"""The forms of a word that an index holds: "close", "closed" and "closing" have one stem."""

from koussa.library.index import TextIndex
from koussa.text.stems import stem

_SHORT_STEM = 3
_ENDINGS = ("", "s", "es", "e", "ed", "d", "ing", "er", "ers", "y", "ies", "ied")
_MOST = 80  # terms that begin with a stem, of which some are its inflections
# A final y has become i, and the end of "redundancy" and "violence" that of "redundant" and "violent".
_CHANGED = (("i", "y"), ("ant", "c"), ("ent", "c"))


def forms(index: TextIndex, one: str) -> dict[str, int]:
    """The terms of a stem, ``one``, with the rows that hold each."""
    if len(one) > _SHORT_STEM:
        found = index.beginning(one, _MOST)
        for ending, before in _CHANGED:
            if one.endswith(ending):
                found |= index.beginning(one[:-1] + before, _MOST)
    else:
        # Too many words begin like that: the forms it may have, its last letter doubled too.
        found = index.frequencies({start + ending for start in (one, one + one[-1:]) for ending in _ENDINGS})
    return {term: rows for term, rows in found.items() if stem(term) == one}
