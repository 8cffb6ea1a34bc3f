"""Whom a message names as the one who alone says something."""

from koussa.check.statements.tokens import Token, tokenize
from koussa.check.statements.vocabulary import is_function_word
from koussa.text.wordlists import word_set

_SOMEBODY = "somebody whom it quotes"

_MARKS = " ,;:\"'“”‘’"
_LONGEST = 12
"""Words of a phrase that names somebody; what is longer has a clause in it."""

_PRONOUNS = word_set("i you he she it we they me him us them who what there here")
_OF_CLAUSES = word_set(
    "am is are was were be been do does did not have has had will would can could may might must shall should if when"
    " where because while although"
)
"""Words that stand in clauses, and not in the name of somebody."""


def only_as(whose: str) -> str:
    """Say what a source has that has what a statement says only according to somebody: "the same, but …".

    Args:
        whose: who that is, as printed. What is no name and no noun phrase ("We do not", "") is not repeated.
    """
    return f"the same, but only according to {_presentable(whose)}"


def claimed_by(whose: str) -> str:
    """Say who alone claims something; ``whose`` as for :func:`only_as`."""
    return f"claimed by {_presentable(whose)}"


def _presentable(whose: str) -> str:
    text = whose.strip(_MARKS)
    tokens = tokenize(text)
    if not _names_somebody(tokens):
        return _SOMEBODY
    # What only opens the sentence loses its capital: "The engineers said".
    opens = is_function_word(tokens[0].form)
    return text[:1].lower() + text[1:] if opens else text


def _names_somebody(tokens: tuple[Token, ...]) -> bool:
    """Whether words are a name or a noun phrase: they end in a noun, and no clause is among them."""
    if not tokens or len(tokens) > _LONGEST or not (tokens[-1].content or tokens[-1].capital):
        return False
    forms = {token.form for token in tokens}
    clause = not forms.isdisjoint(_OF_CLAUSES) and not all(
        token.capital for token in tokens if token.form in _OF_CLAUSES
    )
    return not clause and tokens[0].form not in _PRONOUNS
