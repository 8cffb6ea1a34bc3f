"""A sentence read once: its tokens, dates, numbers and what it is about."""

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from koussa.check.statements.date_mentions import DateMention, find_dates
from koussa.check.statements.entailment import phrases_of
from koussa.check.statements.modality import claimant, is_conditional, is_question
from koussa.check.statements.name_mentions import NameMention, find_names, initials_of
from koussa.check.statements.negation import Denial, find_denials
from koussa.check.statements.quantities import CURRENCIES, Quantity, find_quantities
from koussa.check.statements.resolved_dates import resolve_dates
from koussa.check.statements.tokens import Token, Tokens, tokenize
from koussa.check.statements.vocabulary import stem
from koussa.lazy import lazy

if TYPE_CHECKING:
    from koussa.dates import When


NAME_STEM = 5
"""Names that share so many first letters are of one stem: Germany, German."""

_HEADLINE = 0.7
_FEWEST_OF_HEADLINE = 3
_KEPT = 1024  # a sentence of a source is held against one statement after the other


class Sentence:
    """A statement or a sentence of evidence, of which each part is read when it is first asked for.

    Args:
        text: any string.
        published: when it was published; with it "on Thursday" is a date too.
    """

    def __init__(self, text: str, published: "When | None" = None) -> None:
        self.text = text
        self.published = published

    @lazy
    def tokens(self) -> Tokens:
        """Its words, numbers and marks."""
        return tokenize(self.text)

    @lazy
    def dates(self) -> tuple[DateMention, ...]:
        """Its dates."""
        dates = find_dates(self.tokens)
        return resolve_dates(self.text, self.tokens, dates, self.published) if self.published else dates

    @lazy
    def dated(self) -> frozenset[int]:
        """The tokens that belong to dates."""
        return frozenset(position for each in self.dates for position in range(each.first, each.last))

    @lazy
    def quantities(self) -> tuple[Quantity, ...]:
        """Its numbers, those of dates left out."""
        return find_quantities(self.tokens, self.dated)

    @lazy
    def names(self) -> tuple[NameMention, ...]:
        """Its names."""
        return find_names(self.tokens, self.dated)

    @lazy
    def asserts(self) -> bool:
        """Whether it says that something is so: it neither asks nor opens with a condition."""
        return not (is_question(self.tokens) or is_conditional(self.tokens))

    @lazy
    def wording(self) -> str:
        """Its words and numbers, folded, with a space before and behind each; no marks but those of currencies."""
        return f" {' '.join(token.form for token in self.tokens if _is_said(token))} "

    @lazy
    def is_headline(self) -> bool:
        """Whether most of its words have a capital, so that names do not show."""
        if self.text.endswith("."):
            return False  # "The Holm Town Council sued Ann Poe."
        words = [token for token in self.tokens if token.kind == "word"]
        return len(words) > _FEWEST_OF_HEADLINE and sum(token.capital for token in words) > _HEADLINE * len(
            words
        )

    @lazy
    def denials(self) -> tuple[Denial, ...]:
        """Its denials."""
        return find_denials(self.tokens)

    @lazy
    def concepts(self) -> frozenset[str]:
        """What its content words mean, those of dates left out."""
        return frozenset(
            token.concept for at, token in enumerate(self.tokens) if token.content and at not in self.dated
        )

    @lazy
    def forms(self) -> frozenset[str]:
        """Its words, numbers and marks, folded."""
        return frozenset(token.form for token in self.tokens)

    @lazy
    def joined(self) -> frozenset[str]:
        """Each two neighbouring words as one, as other sentences may write them: "snowman"."""
        words = [token.form for token in self.tokens if token.form != "-"]
        return frozenset(one + other for one, other in pairwise(words))

    @lazy
    def stems(self) -> frozenset[str]:
        """The stems of its words, and of the words that its phrases stand for."""
        stems = {stem(token.form) for token in self.tokens if token.kind == "word"}
        return frozenset(stems.union(meant for _, _, meant in self.phrases))

    @lazy
    def phrases(self) -> tuple[tuple[int, int, str], ...]:
        """Its phrases that stand for another word: first token, the one after the last, the stem of the word."""
        return tuple(phrases_of([token.form for token in self.tokens]))

    @lazy
    def name_stems(self) -> dict[str, tuple[str, ...]]:
        """Its words with a capital by their first letters, by which "Germany" and "German" may be one."""
        words: dict[str, list[str]] = {}
        for token in self.tokens:
            if token.capital and len(token.form) >= NAME_STEM:
                words.setdefault(token.form[:NAME_STEM], []).append(token.form)
        return {begins: tuple(forms) for begins, forms in words.items()}

    @lazy
    def initials(self) -> frozenset[str]:
        """The initials of its names of several words: "UN" of the United Nations."""
        return frozenset(initials_of(name) for name in self.names if len(name.words) > 1)

    @lazy
    def claimant(self) -> tuple[int, int] | None:
        """The code points of whoever it gives its content to; ``None`` when it speaks in its own voice."""
        return claimant(self.tokens)

    @lazy
    def figures(self) -> frozenset[str]:
        """Its numbers as printed, those of dates left out."""
        return frozenset(
            token.form
            for at, token in enumerate(self.tokens)
            if token.kind == "number" and at not in self.dated
        )


def _is_said(token: Token) -> bool:
    return token.kind != "mark" or token.form in CURRENCIES


@lru_cache(maxsize=_KEPT)
def read_sentence(text: str, published: "When | None" = None) -> Sentence:
    """Read a sentence, any string; with the day of publication "on Thursday" is a date too."""
    return Sentence(text, published)
