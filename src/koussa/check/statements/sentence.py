"""A sentence read once: its tokens, dates, numbers and what it is about."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from koussa.check.statements.date_mentions import DateMention, find_dates
from koussa.check.statements.name_mentions import NameMention, find_names
from koussa.check.statements.negation import Denial, find_denials
from koussa.check.statements.quantities import Quantity, find_quantities
from koussa.check.statements.resolved_dates import resolve_dates
from koussa.check.statements.tokens import Token, tokenize

if TYPE_CHECKING:
    from koussa.dates import When


@dataclass(frozen=True, slots=True)
class Sentence:
    """A statement or a sentence of evidence.

    Attributes:
        text: as given.
        tokens: its words, numbers and marks.
        dates: its dates; ``quantities`` its other numbers; ``names`` its names; ``denials`` its denials.
        concepts: what its content words mean, those of dates left out.
        figures: its numbers as printed, those of dates left out.
        dated: the tokens that belong to dates.
    """

    text: str
    tokens: tuple[Token, ...]
    dates: tuple[DateMention, ...]
    quantities: tuple[Quantity, ...]
    names: tuple[NameMention, ...]
    denials: tuple[Denial, ...]
    concepts: frozenset[str]
    figures: frozenset[str]
    dated: frozenset[int]


def read_sentence(text: str, published: "When | None" = None) -> Sentence:
    """Read a sentence, any string; with the day of publication "on Thursday" is a date too."""
    tokens = tokenize(text)
    dates = find_dates(tokens)
    if published is not None:
        dates = resolve_dates(text, tokens, dates, published)
    dated = frozenset(position for each in dates for position in range(each.first, each.last))
    return Sentence(
        text=text,
        tokens=tokens,
        dates=dates,
        quantities=find_quantities(tokens, dated),
        names=find_names(tokens, dated),
        denials=find_denials(tokens),
        concepts=frozenset(
            token.concept for position, token in enumerate(tokens) if token.content and position not in dated
        ),
        figures=frozenset(
            token.form
            for position, token in enumerate(tokens)
            if token.kind == "number" and position not in dated
        ),
        dated=dated,
    )
