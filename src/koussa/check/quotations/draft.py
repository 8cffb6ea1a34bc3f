"""The words between a draft's quotation marks, with what an editor put among them taken apart.

Dots that stand for words left out, and square brackets: ``[t]he`` for a changed capital, ``[sic]``, a gloss
added or put in place of a word (Chicago Manual of Style, 18th ed., 12.58-12.74; AP Stylebook, "ellipsis",
"brackets").
"""

import re
from bisect import bisect_left
from typing import Literal

from koussa.align.words import Token, tokens
from koussa.frozen import frozen

BreakKind = Literal["dots", "bracket", "part"]

_DOTS = re.compile(
    r"[\[(<]\s*(?:…|\.(?:\s?\.){2,})\s*[\])>]"
    r"|(?:…\s*)+\.?|\.(?:[ \u00a0\u202f]?\.){2,}|\*(?:\s\*){2}"
)
_CASE = re.compile(r"\[(\w)\](?=\w)")
_BRACKET = re.compile(r"(\w*)\[([^\[\]]*)\](\w*)")
_SIC = frozenset(
    {"sic", "sic!", "sic.", "recte", "emphasis added", "emphasis mine", "my emphasis", "italics added"}
)


@frozen
class DraftWords:
    """A quotation of a draft, ready to be compared.

    Attributes:
        parts: what stands between the draft's marks.
        text: the parts, joined by a space.
        words: the speaker's words, folded; spans count code points of ``text``.
        breaks: before which word (number of words for the end) something was left out or put in, and what.
        glosses: the bracketed words that are not the speaker's.
    """

    parts: tuple[str, ...]
    text: str
    words: tuple[Token, ...]
    breaks: dict[int, BreakKind]
    glosses: tuple[str, ...] = ()

    @property
    def folded(self) -> tuple[str, ...]:
        """The words alone."""
        return tuple(word.text for word in self.words)

    def break_between(self, first: int, last: int) -> BreakKind | None:
        """Return what stands before one of the words ``first`` to ``last``; dots before all else."""
        kinds = {self.breaks[position] for position in range(first, last + 1) if position in self.breaks}
        for kind in ("dots", "part", "bracket"):
            if kind in kinds:
                return kind
        return None


def read_draft(parts: tuple[str, ...]) -> DraftWords:
    """Take the words of a draft's quotation apart; ``parts`` are what stands between its marks."""
    text = " ".join(parts)
    joined = {match.end(): match[1] for match in _CASE.finditer(text)}
    places: list[tuple[int, BreakKind]] = [(match.start(), "dots") for match in _DOTS.finditer(text)]
    hidden: list[tuple[int, int]] = []
    glosses: list[str] = []
    for match in _BRACKET.finditer(text):
        if (match.end(2) + 1 in joined and not match[1]) or _DOTS.fullmatch(match[0]):
            continue
        hidden.append(match.span())
        if match[2].strip().lower() not in _SIC:
            places.append((match.start(), "bracket"))
            glosses.append(match[0])
    position = 0
    for part in parts[:-1]:
        position += len(part) + 1
        places.append((position, "part"))
    words = _speaker_words(text, joined, hidden)
    starts = [word.start for word in words]
    breaks: dict[int, BreakKind] = {}
    for place, kind in sorted(places, key=lambda found: found[1] == "dots"):  # dots win where two meet
        breaks[bisect_left(starts, place)] = kind
    return DraftWords(parts, text, words, breaks, tuple(glosses))


def _speaker_words(text: str, joined: dict[int, str], hidden: list[tuple[int, int]]) -> tuple[Token, ...]:
    """The words outside brackets; a bracketed initial is put back before the rest of its word."""
    kept: list[Token] = []
    for word in tokens(text):
        if any(start <= word.start < end for start, end in hidden):
            continue
        if word.start in joined and kept:
            initial = kept.pop()
            kept.append(Token(initial.text + word.text, initial.start, word.end))
        else:
            kept.append(word)
    return tuple(kept)
