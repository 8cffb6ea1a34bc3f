"""Whether the library gives words to the person that a draft gives them to."""

import re
from functools import lru_cache

from koussa.check.quotations.model import (
    PLAIN,
    DraftQuotation,
    PossibleSpeaker,
    SourceQuotation,
)
from koussa.extract.lexicon import KIN
from koussa.text.fold import fold, words
from koussa.text.wordlists import word_set

ALIKE = 70.0  # similarity of names (koussa.names) from which a draft's speaker may be the library's
# The chance up to which a draft's speaker is held against it (benchmarks/results/misquotes.md).
_UNLIKELY = 0.05
_WORTH_NAMING = 0.1  # chance of a speaker from which a finding names them
# Who is named by somebody else, and speaks for nobody but themselves; spokeswomen, aides and bodies' members do not.
_ON_THEIR_OWN = (KIN - {"partner"}) | word_set(
    """
    accuser admirer adversary ally allies attacker backer biographer brother-in-law challenger classmate colleague
    colleagues confidant confidante counterpart coworker co-worker critic critics daughter-in-law detractor enemy
    ex-husband ex-wife father-in-law fiance fiancee flatmate foe follower friend friends heir housemate killer lover
    loyalist mentor mother-in-law neighbor neighbors neighbour neighbours opponent opponents predecessor protege rival
    rivals roommate sibling sister-in-law son-in-law spouse successor supporter supporters teammate teammates victim
    """
)


def agrees(draft: DraftQuotation, quotation: SourceQuotation | None) -> bool | None:
    """Say whether a draft's speaker is the one of a quotation.

    ``None`` when either does not say, and where the draft's speaker may be the one: likely enough among those who come
    into question, or named by the words that name the source. A spokeswoman's words given to the one she speaks for
    are no other person's; a rival's are.
    """
    if draft.speaker is None or quotation is None:
        return None
    if _is_one_of(draft.speaker, quotation.possible[0]):
        return True
    others = _somebody_else(draft.speaker, quotation)
    return None if not others or any(is_named(other, draft.around) for other in others) else False


def given_to(draft: DraftQuotation, quotation: SourceQuotation | None) -> str | None:
    """Return to whom words are given: "A", or "A, or perhaps B" where it is one of two, neither the draft's speaker."""
    if quotation is None:
        return None
    others = _somebody_else(draft.speaker, quotation) if draft.speaker else {}
    likely = [name for name, chance in others.items() if chance >= _WORTH_NAMING]
    return ", or perhaps ".join(likely[:2]) or quotation.speaker


def _somebody_else(name: str, quotation: SourceQuotation) -> dict[str, float]:
    """Who may have spoken, the likeliest first, with their chances, where the bearer of a name did not; else nobody."""
    others: dict[str, float] = {}
    own = 0.0
    for possible in quotation.possible:
        if _is_one_of(name, possible) or _speaks_for(name, possible.described):
            own += possible.chance
        elif possible.name is not None:
            others[possible.name] = others.get(possible.name, 0.0) + possible.chance
    return others if sum(others.values()) >= PLAIN and own <= _UNLIKELY else {}


def _is_one_of(name: str, possible: PossibleSpeaker) -> bool:
    return possible.name is not None and any(
        alike(name, known) for known in (possible.name, *possible.other_names)
    )


def _speaks_for(name: str, described: str) -> bool:
    """Whether words that name a source name somebody else for or with whom it speaks: "Roe's aide", "Day and Lee"."""
    if not is_named(name, described):
        return False
    own = rf"\b{re.escape(_without_possessives(name)[-1])}\b"
    told = fold(described)
    beside = (
        *re.findall(rf"{own}(?:'s?)?((?: (?!and\b)[\w.-]+){{1,4}})", told),
        *re.findall(rf"([\w-]+) (?:of|to|for|with)(?: (?!and\b)[\w.'-]+){{0,3}} {own}", told),
    )
    return not any(word in _ON_THEIR_OWN for phrase in beside for word in phrase.split())


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
