"""Words of a text with their places, and how two lists of words differ."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from koussa.frozen import frozen
from koussa.text.fold import find_words, fold_with_offsets

EditKind = Literal["same", "replaced", "added", "dropped"]


@frozen
class Token:
    """A word as it is compared, and where it stands in the text that it came from.

    Attributes:
        text: folded (:mod:`koussa.text.fold`).
        start: first code point in the original text.
        end: the code point after the last.
    """

    text: str
    start: int
    end: int


@frozen
class Edit:
    """What happened to a stretch of words between a draft and its source.

    ``added`` words stand in the draft alone, ``dropped`` ones in the source alone. Both spans are half-open
    and count words; one of them is empty for added and for dropped words.
    """

    kind: EditKind
    draft: tuple[int, int]
    source: tuple[int, int]


@frozen
class DiffPart:
    """A piece of a word diff: what the draft has and what the library has, as each printed it.

    The two are equal, or alike but for typography, where ``kind`` is "same".
    """

    kind: EditKind
    draft: str
    library: str


def in_signs(diff: Sequence[DiffPart]) -> str:
    """Write a diff out as plain text: ``We [-would-]{+will+} die``, the draft's words struck, the library's put in."""
    return " ".join(part.draft if part.kind == "same" else _in_signs(part) for part in diff)


def _in_signs(part: DiffPart) -> str:
    struck = f"[-{part.draft}-]" if part.draft else ""
    return struck + (f"{{+{part.library}+}}" if part.library else "")


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[Token, ...]:
    """Return the words of ``text`` in order, folded, with their code point spans in ``text``."""
    folded = fold_with_offsets(text)
    return tuple(Token(word.text, *folded.span(word.start, word.end)) for word in find_words(folded.text))


def compare_words(draft: Sequence[str], source: Sequence[str]) -> list[Edit]:
    """Align two short lists of words so that as few as possible differ.

    Returns:
        Edits in order that together cover both lists; neighbouring changes are one edit. The alignment is a
        longest common subsequence (Hunt and Szymanski 1977), by RapidFuzz.
    """
    from rapidfuzz.distance import LCSseq

    edits: list[Edit] = []
    for operation in LCSseq.opcodes(draft, source):
        first = (operation.src_start, operation.src_end)
        second = (operation.dest_start, operation.dest_end)
        if edits and operation.tag != "equal" and edits[-1].kind != "same":
            first, second = (edits[-1].draft[0], first[1]), (edits[-1].source[0], second[1])
            edits.pop()
        edits.append(edit_between(first, second, same=operation.tag == "equal"))
    return edits


def edit_between(draft: tuple[int, int], source: tuple[int, int], *, same: bool = False) -> Edit:
    """Make the edit that turns the words of one span into those of the other."""
    if same:
        return Edit("same", draft, source)
    if draft[0] == draft[1]:
        return Edit("dropped", draft, source)
    return Edit("added" if source[0] == source[1] else "replaced", draft, source)
