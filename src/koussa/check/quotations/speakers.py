"""Whether the library gives words to the person that a draft gives them to."""

from collections.abc import Iterable
from functools import lru_cache

from koussa.check.quotations.model import PLAIN, DraftQuotation, SourceQuotation
from koussa.text.fold import fold, words

# The most probable that a draft's speaker may be who is held against it (benchmarks/results/misquotes.md).
_UNLIKELY = 0.05
ALIKE = 70.0  # similarity of names (koussa.names) from which a draft's speaker may be the library's


def agrees(draft: DraftQuotation, quotation: SourceQuotation | None) -> bool | None:
    """Say whether a draft's speaker is the one of a quotation.

    ``None`` when either does not say, and where the draft's speaker may be the one: likely enough among the speakers
    who come into question, or named by the words that name the source. A spokeswoman's words given to the one she
    speaks for are no other person's.
    """
    if draft.speaker is None or quotation is None:
        return None
    if any(alike(draft.speaker, name) for name in (quotation.speaker, *quotation.other_names) if name):
        return True
    others = _others(draft.speaker, quotation)
    return None if not others or any(is_named(name, draft.around) for name in others) else False


def _others(name: str, quotation: SourceQuotation) -> list[str]:
    """Who spoke, the likeliest first, where it was not the bearer of a name; nobody where it may have been."""
    others: list[str] = []
    against = own = 0.0
    for possible in quotation.possible:
        names = filter(None, (possible.name, *possible.other_names))
        if is_named(name, possible.described) or any(alike(name, known) for known in names):
            own += possible.chance
        elif possible.name is not None:
            against += possible.chance
            others.append(possible.name)
    return others if against >= PLAIN and own <= _UNLIKELY else []


def given_to(name: str | None, quotation: SourceQuotation | None) -> str | None:
    """Return to whom a quotation is given that is not the bearer of a name: "A", or "A, or perhaps B"."""
    if quotation is None:
        return None
    if quotation.sure or name is None:
        return quotation.speaker
    others = list(dict.fromkeys(_others(name, quotation)))
    return ", or perhaps ".join(others[:2]) or quotation.speaker


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
