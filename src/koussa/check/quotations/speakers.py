"""Whether the library gives words to the person that a draft gives them to."""

from collections.abc import Iterable
from functools import lru_cache

from koussa.check.quotations.model import DraftQuotation, SourceQuotation
from koussa.text.fold import fold, words

ALIKE = 70.0  # similarity of names (koussa.names) from which a draft's speaker may be the library's


def agrees(draft: DraftQuotation, quotation: SourceQuotation | None) -> bool | None:
    """Say whether a draft's speaker is the one of a quotation.

    ``None`` when either does not say, and when the words that name the source name the draft's speaker too: a
    spokeswoman's words given to the one she speaks for are no other person's.
    """
    if draft.speaker is None or quotation is None or quotation.speaker is None:
        return None
    if any(alike(draft.speaker, name) for name in (quotation.speaker, *quotation.other_names)):
        return True
    if not quotation.sure or is_named(draft.speaker, quotation.described):
        return None
    return None if is_named(quotation.speaker, draft.around) else False


@lru_cache(maxsize=4096)
def alike(one: str, other: str) -> bool:
    """Whether two names may be one person's."""
    from koussa.names.match import similarity  # only where there are two names: scripts and sounds are read

    return similarity(one, other) >= ALIKE


def is_named(name: str, text: str) -> bool:
    """Whether the last word of a name stands in a text; possessives count."""
    parts = _without_possessives(name)
    return bool(parts) and parts[-1] in _without_possessives(text)


def _without_possessives(text: str) -> list[str]:
    return [word.removesuffix("'s") for word in words(fold(text))]


def listed(names: Iterable[str | None]) -> str:
    """Return names as a phrase: "A", "A and B", "A, B and C", each once."""
    known = list(dict.fromkeys(name for name in names if name))
    return " and ".join([", ".join(known[:-1]), known[-1]] if len(known) > 1 else known)
