"""Names of newspapers and charities whose first word is a day or a deed: "the Sunday Times", "Save the Children"."""

_PAPERS = frozenset(["Times", "Telegraph", "Mirror", "Express", "Herald", "Mail"])
_DEEDS = frozenset(["Save", "Help", "Feed", "Stop", "Protect"])


def retag_names(words: list[str], lowers: list[str], tags: list[str]) -> None:
    """Make such a word a part of the name, in place; after "on" a day is a day.

    Args:
        words: the tokens of a sentence as printed.
        lowers: the same in lower case.
        tags: one a token (see :mod:`.lexicon`).
    """
    if "sunday" in lowers:
        for at in range(len(words) - 1):
            if lowers[at] == "sunday" and words[at + 1] in _PAPERS and lowers[max(0, at - 1)] != "on":
                tags[at : at + 2] = "UU"
    if not _DEEDS.isdisjoint(words):
        for at in range(len(words) - 2):
            if words[at] in _DEEDS and words[at + 1] == "the" and tags[at + 2] == "U":
                tags[at : at + 2] = "Uu"
