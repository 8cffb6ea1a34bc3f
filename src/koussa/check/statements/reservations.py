"""What keeps a sentence from bearing out a statement that has its words: the sense of small words and of order.

"Voted for" does not bear "voted against" out, nor "might close" "would close", "some of the staff" "all the staff",
"sells if the council agrees" "sells", or "Day sued Moss" "Moss sued Day".
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from koussa.check.statements.modality import hedges
from koussa.check.statements.modified import of_somebody_else
from koussa.check.statements.negation import opposites
from koussa.check.statements.predicate import of_another_time
from koussa.check.statements.quantities import CURRENCIES
from koussa.check.statements.sentence import Sentence
from koussa.check.statements.slots import Span
from koussa.check.statements.ties import otherwise_tied
from koussa.check.statements.tokens import Token
from koussa.check.statements.unrealised import unrealised
from koussa.check.statements.vocabulary import is_past, stem
from koussa.frozen import frozen
from koussa.text.numbers import CARDINALS

_OPPOSED = "before after; inside outside; into from; to from; up down; onto off; over under; above below"
"""Prepositions that are contrary before the same word."""

_SIDES = {"for": "against", "against": "for"}
"""Those that are contrary after the same word, whatever follows."""

WEAK = {"may", "might", "could", "perhaps", "possibly"}
"""What leaves it open whether something is so; "would" and "should" do not."""

_FAVOUR = {"favour", "favor"}
_NO_CONDITION = {"as", "even", "what"}
"""Before "if" they make no condition of it: "as if"."""

_ASIDE = {"any", "known", "necessary", "needed", "possible"}
"""After "if" they put nothing but what stands beside it under a condition: "if known"."""
_ASKING = {"ask", "wonder", "know", "see", "check", "doubt", "sure", "unclear", "question", "decid"}
"""Before "if" they ask: "asked if the mill was closed"; as concepts."""

_QUANTIFIERS = {
    "all": 3, "every": 3, "each": 3, "entire": 3, "whole": 3,
    "most": 2,
    "some": 1, "several": 1, "many": 1, "part": 1, "certain": 1,
    "few": 0,
    "none": -1,
}  # fmt: skip
_ALL = 3
_SOME = 1
_NONE = -1
_STILL = {"has", "have", "is", "are", "been", "be"}
"""Before a past form they tell of what is: "has played"."""

_LEADS = {",", "who", "which", "he", "she", "it"}
"""What stands before a verb, besides a name, where a noun would not."""

_MERELY = {"just", "merely", "only"}
_LESS = {"less", "fewer"}
_REACH = 3
"""Words between a quantifier and what it counts: "some of the staff"."""


def reservation(statement: Sentence, evidence: Sentence) -> str | None:
    """Return, as a phrase, why a sentence that has a statement's words does not bear it out; ``None`` if it does."""
    return (
        _opposed(statement, evidence)
        or unrealised(statement, evidence)
        or of_somebody_else(statement, evidence)
        or _of_the_past(statement, evidence)
        or _less_sure(statement, evidence)
        or _not_only(statement, evidence)
        or _of_other_share(statement, evidence)
        or _under_condition(statement, evidence)
        or _only_asked(statement, evidence)
        or otherwise_tied(statement, evidence)
        or _of_other_sum(statement, evidence)
        or _of_other_hour(statement, evidence)
        or _more_or_less(statement, evidence)
        or ("of so many others" if of_other_part(statement, evidence) else None)
    )


def _of_the_past(statement: Sentence, evidence: Sentence) -> str | None:
    """Whether the evidence tells of what was where a statement tells of what is; "was named" may hold still."""
    was = any(
        one.form in {"was", "were"} and not is_past(after.form) for one, after in pairwise(evidence.tokens)
    )
    if was and of_another_time(statement, evidence):
        return "of what was so"
    past = {
        stem(token.form): token
        for before, token in pairwise(evidence.tokens)
        if is_past(token.form) and before.form not in _STILL
    }
    named = {name.last for name in statement.names}
    for at, token in enumerate(statement.tokens):
        led = at in named or (at > 0 and statement.tokens[at - 1].form in _LEADS)
        now = led and token.form.endswith("s") and token.content and not token.capital
        if now and stem(token.form) in past and token.form not in evidence.forms:
            return f"of what was so: “{past[stem(token.form)].text}”"
    return None


def _not_only(statement: Sentence, evidence: Sentence) -> str | None:
    """What evidence calls "not just a" thing, which may be to say that it is none."""
    if not (_MERELY | {"but", "also"}).isdisjoint(statement.forms | (evidence.forms - _MERELY)):
        return None
    forms = [token.form for token in evidence.tokens]
    for denial, merely, article in zip(forms, forms[1:], forms[2:], strict=False):
        if denial in {"not", "n't"} and merely in _MERELY and article in {"a", "an"}:
            return f"“not {merely}”"
    return None


@cache
def _oppositions() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for row in _OPPOSED.split(";"):
        one, other = row.split()
        table.setdefault(one, set()).add(other)
        table.setdefault(other, set()).add(one)
    return {word: frozenset(others) for word, others in table.items()}


def _opposed(statement: Sentence, evidence: Sentence) -> str | None:
    found = opposed(statement, evidence)
    if found is None:
        return None
    ours, theirs = (
        each.text[span.start : span.end].lower()
        for each, span in zip((statement, evidence), found, strict=True)
    )
    return f"“{theirs}”, not “{ours}”"


def opposed(statement: Sentence, evidence: Sentence) -> tuple[Span, Span] | None:
    """Return a preposition for which the evidence has the contrary one beside the same word, and that one."""
    theirs = list(_prepositions(evidence))
    for ours in _prepositions(statement):
        if ours.form in _SIDES:
            there = [each for each in theirs if each.left == ours.left or each.right == ours.right != ""]
            contrary = [each for each in there if each.form == _SIDES[ours.form]]
        else:
            there = [each for each in theirs if each.right == ours.right]
            contrary = [each for each in there if each.form in _oppositions()[ours.form]]
        if contrary and all(each.form != ours.form for each in there):
            return ours.span, contrary[0].span
    return None


@frozen
class _Preposition:
    """A preposition that has a contrary one, with the words of content on either side, as concepts."""

    form: str
    left: str
    right: str
    span: Span


def _prepositions(sentence: Sentence) -> Iterator[_Preposition]:
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        first, last, form = at, at + 1, token.form
        if form == "in" and tokens.at(at + 1).form in _FAVOUR:
            last, form = at + 2 + (tokens.at(at + 2).form == "of"), "for"
        if any(each.start <= token.start < each.end for each in sentence.quantities):
            continue  # how much is over or under is a matter of numbers
        if form in _SIDES or form in _oppositions():
            left = _next(tokens[max(0, first - _REACH) : first][::-1])
            right = _next(tokens[last : last + 1 + _REACH])
            if left is not None if form in _SIDES else right is not None and last not in sentence.dated:
                yield _Preposition(form, left or "", right or "", Span(token.start, tokens[last - 1].end))


def _next(tokens: Sequence[Token]) -> str | None:
    """The first word of content or number, in the same clause."""
    for token in tokens:
        if token.kind == "mark":
            return None
        if token.content or token.kind == "number":
            return token.concept
    return None


def _less_sure(statement: Sentence, evidence: Sentence) -> str | None:
    hedged = hedges(evidence.tokens)
    weak = faint(evidence) if faint(statement) is None else None
    if weak is None and len(hedged) > len(hedges(statement.tokens)):
        weak = hedged[0]
    return f"less sure: “{weak.text}”" if weak else None


def faint(sentence: Sentence) -> Token | None:
    """Return the word that leaves open whether what a sentence says is so; a month is none."""
    return next((each for each in hedges(sentence.tokens) if each.form in WEAK), None)


def of_other_part(statement: Sentence, evidence: Sentence) -> bool:
    """Return whether each tells of so many of several, and not as many: one of four is open, three of four shut."""
    ours, theirs = (
        {one.form for one, other in pairwise(each.tokens) if other.form == "of" and _is_count(one)}
        for each in (statement, evidence)
    )
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


def _is_count(token: Token) -> bool:
    return token.kind == "number" or token.form in CARDINALS


def _more_or_less(statement: Sentence, evidence: Sentence) -> str | None:
    """Whether the one tells of more and the other of less, beside their figures: "50 hours a year more"."""
    ours, theirs = (
        {
            each.form in _LESS
            for each in sentence.tokens
            if each.form in _LESS | {"more"}
            and not any(held.start <= each.start < held.end for held in sentence.quantities)
        }
        for sentence in (statement, evidence)
    )
    return "the contrary: more for less" if len(ours) == 1 and theirs and ours.isdisjoint(theirs) else None


def _of_other_hour(statement: Sentence, evidence: Sentence) -> str | None:
    """Whether a time of day of the statement stands in the evidence with the other half of the day alone."""
    ours, theirs = hours(statement), hours(evidence)
    for hour, halves in ours.items():
        if hour in theirs and halves.isdisjoint(theirs[hour]):
            return f"“{hour} {min(theirs[hour])}”"
    return None


def hours(sentence: Sentence) -> dict[str, set[str]]:
    """Return the times of day that a sentence gives with "am" or "pm", each with which of them."""
    found: dict[str, set[str]] = {}
    for number, half in pairwise(sentence.tokens):
        if half.form in {"am", "pm"} and number.kind == "number":
            found.setdefault(number.form, set()).add(half.form)
    return found


def _of_other_sum(statement: Sentence, evidence: Sentence) -> str | None:
    """What a figure of the statement is of in the evidence, where that is the contrary: "a loss of 28 million"."""
    theirs = {(each.unit, each.value): summed(evidence, each.first) for each in evidence.quantities}
    for each in statement.quantities:
        ours, other = summed(statement, each.first), theirs.get((each.unit, each.value))
        if ours and other and other.concept in opposites().get(ours.concept, frozenset()):
            return f"“{other.text}”, not “{ours.text}”"
    return None


def summed(sentence: Sentence, at: int) -> Token | None:
    """Return the noun that "of" joins to the figure at a token: "a loss of 28 million"."""
    while at and sentence.tokens[at - 1].form in CURRENCIES:
        at -= 1
    led = at > 1 and sentence.tokens[at - 1].form == "of"
    return sentence.tokens[at - 2] if led else None


def _of_other_share(statement: Sentence, evidence: Sentence) -> str | None:
    theirs = _shares(evidence)
    for counted, (share, token) in _shares(statement).items():
        other = theirs.get(counted)
        if other is not None and other[0] != share:
            return f"“{other[1].form}”, not “{token.form}”"
    return None


def other_share(statement: Sentence, evidence: Sentence) -> tuple[Token, Token] | None:
    """Return the word for a share of what both speak of that cannot be right if the evidence's is: "all", "most"."""
    theirs = _shares(evidence)
    for counted, (share, token) in _shares(statement).items():
        if counted in theirs:
            other, found = theirs[counted]
            least, most = sorted((share, other))
            more = share == _ALL and other != _SOME  # some may be all
            if share != other and (more or least == _NONE or (least == 0 and most > _SOME)):
                return token, found
    return None


def _shares(sentence: Sentence) -> dict[str, tuple[int, Token]]:
    """How much of what a sentence speaks of: the share and its word, by the concept counted."""
    found: dict[str, tuple[int, Token]] = {}
    for at, token in enumerate(sentence.tokens):
        share = _QUANTIFIERS.get(token.form)
        if share is None:
            continue
        if token.form == "few" and sentence.tokens.at(at - 1).form == "a":
            share = _QUANTIFIERS["some"]
        after = [each for each in sentence.tokens[at + 1 : at + 2 + _REACH] if each.form not in _QUANTIFIERS]
        counted = _next(after)
        if counted is not None:
            found[counted] = share, token
    return found


def _under_condition(statement: Sentence, evidence: Sentence) -> str | None:
    """A condition that the evidence has, and the statement has not."""
    if condition(statement) is not None:
        return None
    found = condition(evidence)
    return f"under a condition: “{found}”" if found else None


def _only_asked(statement: Sentence, evidence: Sentence) -> str | None:
    """Whether words of the statement stand in the evidence only as a question: "asked whether she would resign"."""
    if "whether" in statement.forms:
        return None
    tokens, asked = evidence.tokens, set[int]()
    for at, token in enumerate(tokens):
        if token.form == "whether" or (token.form == "if" and at and tokens[at - 1].concept in _ASKING):
            end = next((end for end in range(at, len(tokens)) if tokens[end].kind == "mark"), len(tokens))
            asked.update(range(at, end))
    said = {token.concept for at, token in enumerate(tokens) if at not in asked}
    only = {tokens[at].concept for at in asked if tokens[at].content} - said
    return "only as a question" if only & statement.concepts else None


def condition(sentence: Sentence) -> str | None:
    """Return the words that put what a sentence says under a condition."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        before, after = tokens.at(at - 1), tokens.at(at + 1).form
        asks = before.form in _NO_CONDITION or before.concept in _ASKING
        if token.form in {"if", "unless"} and after not in _ASIDE and not asks:
            return token.text
        if token.form in {"provided", "providing"} and after == "that":
            return sentence.text[token.start : tokens[at + 1].end]
        if tokens.forms(at, at + 3) == ["as", "long", "as"]:
            return sentence.text[token.start : tokens[at + 2].end]
    return None
