"""Is a sentence asserted at all? Questions, conditions, hedges and other people's words are told apart here."""

from collections.abc import Sequence

from koussa.check.statements.tokens import QUOTATION_MARKS, Token, tokenize

_CONDITIONS = {"if", "whether", "unless", "suppose", "supposing"}
_HEDGES = {
    "may", "might", "could", "would", "should", "perhaps", "possibly", "probably", "likely", "allegedly", "alleged",
    "reportedly", "reported", "rumoured", "rumored", "purportedly", "supposedly", "apparently", "expected", "planned",
    "plans", "hopes", "intends", "proposed", "scheduled", "projected", "predicted", "suspected", "unconfirmed",
}  # fmt: skip
REPORTING = {
    "said", "says", "say", "told", "tells", "claimed", "claims", "claim", "argued", "argues", "alleged", "alleges",
    "insisted", "insists", "stated", "states", "suggested", "suggests", "believes", "believed", "thinks", "thought",
    "asserted", "asserts", "denied", "denies", "warned", "warns", "wrote", "writes", "added", "adds",
}  # fmt: skip
_LONGEST_SOURCE = 8
"""Words and marks before a verb of saying that may be its source, asides left out."""

_ASIDES = {"who", "which", "of"}
_SETTINGS = {"on", "in", "at"}
_LONGEST_SETTING = 3
"""Words that tell when or where something was said: "on Monday night"."""

_ACCORDING = ("according", "to")


def is_question(tokens: Sequence[Token]) -> bool:
    """Whether the sentence asks."""
    marks = [
        token.form for token in tokens if token.kind == "mark" and token.form not in {'"', "'", ")", "]"}
    ]
    return bool(marks) and marks[-1] == "?" and tokens[-1].form in {"?", '"', "'", ")", "]"}


def is_conditional(tokens: Sequence[Token]) -> bool:
    """Whether the sentence opens with a condition ("if", "should Roe win"): what follows is not said to be so."""
    first = next((token for token in tokens if token.kind != "mark"), None)
    return first is not None and (first.form in _CONDITIONS or first.form == "should")


def hedges(tokens: Sequence[Token]) -> list[Token]:
    """Return the words that make a sentence less than an assertion."""
    return [
        token for token in tokens if token.form in _HEDGES and not (token.form == "may" and token.capital)
    ]


def source_of(text: str) -> str | None:
    """Return the words of a sentence that name whom it gives its content to; see :func:`claimant`."""
    span = claimant(tokenize(text))
    return text[slice(*span)] if span else None


def claimant(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Return the code points of whoever the sentence gives its content to: "X said that …", "according to X".

    ``None`` when the sentence speaks in its own voice. Only a source at the very beginning or the very end of the
    sentence is read: there the whole of it is reported.
    """
    for at, token in enumerate(tokens):
        if (token.form, *(each.form for each in tokens[at + 1 : at + 2])) == _ACCORDING:
            return _according(tokens, at)
        opens = token.form in REPORTING and at > 0 and not _ends(tokens, at) and _opens_content(tokens, at)
        if opens and _is_source(_without_aside(tokens[:at])):
            if any(each.form in QUOTATION_MARKS for each in tokens[max(0, at - 2) : at]):
                return _following_source(tokens, at)
            return tokens[0].start, tokens[at - 1].end
        goes_on = any(each.form == "that" for each in tokens[at + 1 : at + 4])
        if (
            token.form in REPORTING
            and not goes_on
            and at >= len(tokens) - 8
            and at > 2
            and _closes(tokens, at)
        ):
            return _closing_source(tokens, at)
    return None


def _ends(tokens: Sequence[Token], verb: int) -> bool:
    """Whether nothing follows a verb of saying but when or where it was said: "Ann Poe said on Tuesday."."""
    after = [token.form for token in tokens[verb + 1 :] if token.kind == "word"]
    return not after or (after[0] in _SETTINGS and len(after) <= _LONGEST_SETTING)


def _without_aside(before: Sequence[Token]) -> Sequence[Token]:
    """What stands before a verb without what commas close right before it: "Ann Poe, who sang, | said"."""
    commas = [at for at, token in enumerate(before) if token.form == ","]
    return before[: commas[0]] if commas and commas[0] < commas[-1] == len(before) - 1 else before


def _is_source(before: Sequence[Token]) -> bool:
    """Whether what stands before the verb is one noun phrase, as far as marks can tell."""
    return len(before) <= _LONGEST_SOURCE and not any(
        token.form in {";", ":", "(", "which", "who", "that"} for token in before
    )


def _opens_content(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a clause follows the verb of saying: "said that", "said: …", "told reporters that", "said he"."""
    for token in tokens[verb + 1 : verb + 5]:
        if token.form in {"that", ":", '"', "“", "``"}:
            return True
        if token.form in {",", ".", ";"}:
            break
    after = tokens[verb + 1] if verb + 1 < len(tokens) else None
    return (
        after is not None
        and tokens[verb].form in {"said", "says", "claimed", "claims"}
        and after.kind == "word"
    )


def _closes(tokens: Sequence[Token], verb: int) -> bool:
    """Whether the sentence ends with its source: "…, Pires said."."""
    window = range(max(0, verb - 5), verb)
    return any(tokens[position].form in {",", '"', "”", "''"} for position in window)


def _closing_source(tokens: Sequence[Token], verb: int) -> tuple[int, int]:
    first = verb
    while first and tokens[first - 1].kind == "word":
        first -= 1
    last = verb
    while last + 1 < len(tokens) and tokens[last + 1].kind == "word":
        last += 1
    if 1 < first < verb and tokens[first].form in _ASIDES:
        return _closing_source(tokens, first - 1)
    if first < verb:
        return tokens[first].start, tokens[verb - 1].end
    if tokens[verb - 1].form == "," and tokens[verb - 2].kind == "word" and _ends(tokens, verb):
        return _closing_source(tokens, verb - 1)
    return tokens[min(verb + 1, last)].start, tokens[last].end


def _following_source(tokens: Sequence[Token], verb: int) -> tuple[int, int]:
    """Who is named after the verb: "“We won,” said Ann Poe, who"."""
    last = verb + 1
    while last + 1 < len(tokens) and tokens[last + 1].kind == "word":
        last += 1
    return tokens[min(verb + 1, len(tokens) - 1)].start, tokens[min(last, len(tokens) - 1)].end


def _according(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    last = at + 2
    while last < len(tokens) and tokens[last].kind != "mark":
        last += 1
    first = min(at + 2, len(tokens) - 1)
    return tokens[first].start, tokens[max(first, last - 1)].end
