"""Words, numbers and marks of a sentence, with their places in it and the forms they are compared by."""

import re
from functools import cache, lru_cache
from itertools import accumulate
from typing import Literal, NamedTuple

from koussa.check.statements.vocabulary import concept_of, is_function_word
from koussa.lazy import lazy
from koussa.text.fold import fold

Kind = Literal["word", "number", "mark"]

QUOTATION_MARKS = frozenset({'"', "'", "``", "''"})
"""Quotation marks as they are after folding, and as the Penn Treebank writes them."""


class Token(NamedTuple):
    """One word, number or mark: a named tuple, since a draft of a page is held against ten thousand of them.

    Attributes:
        text: as printed.
        form: folded.
        concept: the stem, or the name of the group of synonyms that the stem belongs to.
        start: first code point in the sentence; ``end`` the one after the last.
        kind: word, number (digits) or mark.
        content: whether the word says what the sentence is about (not "the", "of", "has").
        capital: whether it is printed with a capital.
    """

    text: str
    form: str
    concept: str
    start: int
    end: int
    kind: Kind
    content: bool
    capital: bool


class Tokens(tuple[Token, ...]):
    """The tokens of a sentence, which may be asked for beyond either end."""

    @lazy
    def _forms(self) -> list[str]:
        return [token.form for token in self]

    def at(self, place: int) -> Token:
        """Return the token at a place; beyond either end one that says nothing."""
        return self[place] if 0 <= place < len(self) else _NOTHING

    def forms(self, first: int, last: int) -> list[str]:
        """Return the forms from a place up to another one, as far as there are any."""
        return self._forms[max(0, first) : max(0, last)]


_NOTHING = Token("", "", "", 0, 0, "mark", content=False, capital=False)
_made = tuple.__new__


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        r"""
        (   [^\W\d_]++ (?=[\s,])                  # most words, which need none of what follows
          | \d{1,3} (?: ,\d{2,3} )+ (?: \.\d+ )? (?!\d) | \d+ (?: \.\d+ )?
          | (?: [^\W\d_]\. ){2,}                  # initials: U.S.
          | (?<![^\W_]) [^\W\d_]\.[^\W\d_] (?![^\W_])  # without the last full stop: U.S
          # O'Neal, didn't; not the 's of a possessive. A letter may have its accent behind it.
          | (?: [^\W\d_]++ [\u0300-\u036f]*+ )++ (?: ['’] (?!s\b) (?: [^\W\d_]++ [\u0300-\u036f]*+ )++ )*
          | ``|''|\S )
        """,
        re.VERBOSE,
    )


@lru_cache(maxsize=16384)
def _read(text: str) -> tuple[str, str, Kind, bool, bool]:
    """Return form, concept and kind, whether it is a content word, and whether it has a capital."""
    form = fold(text)
    if text[0].isdecimal():
        return form, form, "number", False, False
    kind: Kind = "word" if text[0].isalnum() else "mark"
    form = form.replace(".", "") or text
    told = kind == "word" and len(form) > 1
    content = not is_function_word(form) or form == "us" != text.lower() or text == "US"
    return form, concept_of(form), kind, told and content, text[0].isupper()


def tokenize(sentence: str) -> Tokens:
    """Cut a sentence into tokens; any string is accepted."""
    tokens: list[Token] = []
    # White space, token, white space ...: no match object need be made for each.
    pieces = _pattern().split(sentence)
    places = accumulate(map(len, pieces))
    for text, start, end in zip(pieces[1::2], places, places, strict=False):
        form, concept, kind, content, capital = _read(text)
        if form == "place" and tokens and tokens[-1].concept == "tak":
            tokens[-1] = tokens[-1]._replace(content=False)  # "took place" says no more than "was"
        if form == "ground" and tokens and tokens[-1].concept == "break":  # for a building
            tokens[-1], concept = tokens[-1]._replace(concept=concept_of("begin")), concept_of("build")
        # The constructor of a named tuple is a call in Python, and a long draft has a million.
        tokens.append(_made(Token, (text, form, concept, start, end, kind, content, capital)))
    return Tokens(tokens)
