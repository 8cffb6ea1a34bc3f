"""Names that are common words, too: "Al From", "Mr. Sunday Effiong", "spokesperson He Yadan"."""

import re

from koussa.extract.verbs import CUE_FORMS
from koussa.text.persons import ACADEMIC, COURTESY, as_printed

# A surname that is a common word has its capital within a sentence: "Al From, who", "“…,” Read said"; at its head what
# describes the bearer stands after it: "Poll, who had a cold, said", "Poll, 52, said".
_SURNAME = re.compile(
    r"(?<=[Uu])(?:C(?=[CE,'X])|[IR](?=[CE,.'X]))|(?<=Q)[CI](?=C)|(?<![^Q])C(?=,(?:[CEgDW][^,.:;Q]*|#),R*[CEX])"
)
# Before a day or "He" that is part of somebody's name.
_BEFORE_DAYS = as_printed(COURTESY - {"miss"} | ACADEMIC) | {"chief", "pastor"}
# What are adverbs elsewhere: "the People First Party".
_IN_NAMES = ("First", "Last")
_SHORTEST = 4


def with_surnames(words: list[str], tags: str) -> str:
    """The tags of a sentence, names among them that only their place tells to be such.

    Args:
        words: the tokens of a sentence as printed.
        tags: one a token (see :mod:`.lexicon`).
    """
    for found in _SURNAME.finditer(tags):
        at = found.start()
        lower = words[at].lower()
        apart = at > 0 or CUE_FORMS.get(lower) == lower
        if apart and words[at][0].isupper() and not words[at + 1][0].isupper():
            tags = f"{tags[:at]}U{tags[at + 1 :]}"
    at = tags.find("PU", 1)
    if at > 0 and words[at] == "He" and tags[at - 1] in "HLU":
        tags = f"{tags[:at]}U{tags[at + 1 :]}"
    at = tags.find("URU") + 1
    if at and words[at] in _IN_NAMES:
        tags = f"{tags[:at]}U{tags[at + 1 :]}"
    at = tags.find("YU", 1)
    if at > 0 and words[at - 1].lower() in _BEFORE_DAYS:
        tags = f"{tags[:at]}U{tags[at + 1 :]}"
    if tags[0] in "CQ":
        if tags[1:2] == "L" and words[1][0].isupper() and CUE_FORMS.get(words[0].lower()) == words[0].lower():
            return f"U{tags[1:]}"  # "Trade Secretary Ann Poe"
        if _is_all_there_is(words, tags):
            return f"QUC{tags[3:]}"
    return tags


def _is_all_there_is(words: list[str], tags: str) -> bool:
    """Whether a sentence is a quotation and two words that may be verbs: "“…,” Frame concedes."."""
    short = len(tags) >= _SHORTEST and tags[0] == "Q" and tags[1] in "CE" and tags[3] in ".,"
    return short and words[1][0].isupper() and words[2] in CUE_FORMS
