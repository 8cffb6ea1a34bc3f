"""Newspapers that have a day in their name: "the Sunday Times"."""

_PAPERS = frozenset(["Times", "Telegraph", "Mirror", "Express", "Herald", "Mail"])


def retag_sunday_papers(words: list[str], lowers: list[str], tags: list[str]) -> None:
    """Make the day a part of a newspaper's name, in place; after "on" it is a day.

    Args:
        words: the tokens of a sentence as printed.
        lowers: the same in lower case.
        tags: one a token (see :mod:`.lexicon`).
    """
    if "sunday" not in lowers:
        return
    for at in range(len(words) - 1):
        if lowers[at] == "sunday" and words[at + 1] in _PAPERS and lowers[max(0, at - 1)] != "on":
            tags[at : at + 2] = "UU"
