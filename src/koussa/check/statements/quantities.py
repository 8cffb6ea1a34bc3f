"""Numbers of a sentence as intervals with a unit: "more than 6m" is (6,000,000, ∞), "about 40" is [36, 44]."""

from functools import lru_cache

from koussa.check.statements.ages import read_age
from koussa.check.statements.comparators import allowed, comparator_of
from koussa.check.statements.compound import compound
from koussa.check.statements.context import Context, context_of, head_of_subject, share_lead
from koussa.check.statements.interval import Interval
from koussa.check.statements.tokens import QUOTATION_MARKS, Tokens
from koussa.frozen import frozen
from koussa.text.numbers import CARDINALS, MAGNITUDES, cardinal, may_be_ordinal, ordinal

_CURRENCIES = {
    "$": "$", "€": "€", "£": "£", "¥": "¥", "₹": "₹", "rs": "₹", "dollar": "$", "euro": "€", "pound": "£",
    "rupee": "₹", "yen": "¥", "usd": "$", "eur": "€", "gbp": "£",
}  # fmt: skip
_PERCENT = {"%", "percent", "pc", "pct", "percentage"}

_UP_TO = ["up", "to"]
_ROUNDING = {"about", "nearly"}
_CONDITIONS = {"after", "following"}
_VAGUE = {
    "dozens": (24.0, 99.0),
    "hundreds": (200.0, 999.0),
    "thousands": (2e3, 999e3),
    "millions": (2e6, 999e6),
    "billions": (2e9, 999e9),
}
"""Round numbers without a figure, with the least and the most that they say."""

CURRENCIES = frozenset(_CURRENCIES.values())
"""Units of money."""

_FRACTIONS = {
    "half": 1 / 2,
    "third": 1 / 3,
    "quarter": 1 / 4,
    "fifth": 1 / 5,
    "sixth": 1 / 6,
    "tenth": 1 / 10,
}
_PARTS = {f"{word}s": share for word, share in _FRACTIONS.items()}
_OF_SO_MANY = (("in",), ("in", "every"), ("of", "every"), ("out", "of"), ("out", "of", "every"))
SCORE = "score"
"""Unit of the points of a match."""

_WINNER = 1000
"""What a point of the winner's counts in a score, so that a score is one number."""

_MOST_SHARES = 1000
"""The most that one is told to be one of: "one in a thousand"."""

_LONGEST = 12
"""Words of the longest number that is read."""

_LINKS = {"-", "–", "—", "to"}


@frozen
class Quantity:
    """A number with what it counts.

    As a :class:`~koussa.check.statements.pairing.Mention` it has its tokens and the words round it.

    Attributes:
        interval: the numbers that the words allow.
        unit: "count", "%", "of 10" (a rating), "ordinal", "score", a currency sign, or that of an age.
        value: the figure itself, before any comparator.
        compared: whether a comparator ("more than", "about") stands with it.
        limits: whether it names the most that may be: "up to", "within".
        rounds: whether that says that the figure is the nearest round one: "about", "nearly".
        owner: of an age, the words of the name beside it, without titles.
        condition: whether it says under which condition the rest holds: "after 31 reviews".
        first: first token; ``last`` the one after the last.
        start: first code point; ``end`` the one after the last.
        context: the words round it.
    """

    interval: Interval
    unit: str
    value: float
    compared: bool
    limits: bool
    rounds: bool
    owner: tuple[str, ...]
    condition: bool
    first: int
    last: int
    start: int
    end: int
    context: Context


@frozen
class _Figure:
    """A number as it stands, before its comparator is read."""

    low: float
    high: float
    unit: str
    first: int
    last: int


def find_quantities(tokens: Tokens, taken: frozenset[int]) -> tuple[Quantity, ...]:
    """Return the quantities of a sentence; ``taken`` are the tokens that belong to dates."""
    figures = _figures(tokens, taken)
    used = taken | {position for figure in figures for position in range(figure.first, figure.last)}
    quantities = tuple(_quantity(tokens, figure, used) for figure in figures)
    share_lead(tokens, quantities)
    return quantities


def _figures(tokens: Tokens, taken: frozenset[int]) -> list[_Figure]:
    figures: list[_Figure] = []
    at = 0
    while at < len(tokens):
        begins = at not in taken and _may_begin(tokens[at].form)
        figure = (_in_two_units(tokens, at) or _read(tokens, at)) if begins else None
        if figure is None:
            at += 1
        elif _in_a_title(tokens, figure):
            at = figure.last
        else:
            figures.append(figure)
            at = figure.last
    return figures


@lru_cache(maxsize=8192)
def _may_begin(form: str) -> bool:
    """Whether a number may begin with a word: few do, and each reader asks for others."""
    named = form in CARDINALS or form in _VAGUE or form in {"a", "an", "half"}
    return named or form[:1].isdigit() or may_be_ordinal(form)


def _read(tokens: Tokens, at: int) -> _Figure | None:
    """Read the figure that starts at ``at``, with its unit and its range."""
    one_in = _one_in(tokens, at)
    if one_in:
        return one_in
    if _part_of_a_name(tokens, at) or _no_quantity(tokens, at):
        return None
    form = tokens[at].form
    if form in _VAGUE:
        return _Figure(*_VAGUE[form], "count", at, at + 1)
    place = ordinal(tokens.forms(at, at + 4))
    if place and not (form in {"third", "fifth"} and tokens.at(at - 1).form in {"a", "one"}):
        return _Figure(place.value, place.value, "ordinal", at, at + place.length)
    number = _number(tokens, at)
    return _with_unit(tokens, at, number) if number else None


def _in_two_units(tokens: Tokens, at: int) -> _Figure | None:
    """Read "three years and four months" as one figure; there "one" is a number, too."""
    number = None if _part_of_a_name(tokens, at) else _number(tokens, at)
    whole = compound(tokens, number, lambda there: _number(tokens, there)) if number else None
    return _Figure(whole[0], whole[0], "count", at, whole[1]) if whole else None


def _one_in(tokens: Tokens, at: int) -> _Figure | None:
    """Read "one in five" and "one of every nine" as a share."""
    if tokens[at].form not in {"one", "1"}:
        return None
    for words in _OF_SO_MANY:
        if tuple(tokens.forms(at + 1, at + 1 + len(words))) == words:
            number = _number(tokens, at + 1 + len(words))
            if number and 1 < number[0] <= _MOST_SHARES:
                return _Figure(100 / number[0], 100 / number[0], "%", at, number[1])
    return None


def _with_unit(tokens: Tokens, at: int, number: tuple[float, int]) -> _Figure:
    """Read on from a number: the second half of a range, the unit, or what a rating is out of."""
    value, after = number
    if tokens[at].kind == "word" and tokens[after - 1].form in _FRACTIONS.keys() | _PARTS.keys():
        return _Figure(100 * value, 100 * value, "%", at, after)
    high = value
    if tokens.at(after).form in _LINKS:
        upper = _number(tokens, after + 1)
        if upper and _is_score(tokens, at, after, upper):
            points = _WINNER * value + upper[0]
            return _Figure(points, points, SCORE, at, upper[1])
        if upper and (upper[0] > value or _scaled(value, upper[0]) > value):
            value, (high, after) = _scaled(value, upper[0]), upper
    unit, first, last = _unit(tokens, at, after)
    share = _share(tokens, value, last) if unit == "count" else None
    if share:
        return _Figure(share[0], share[0], share[1], first, share[2])
    return _Figure(value, high, unit, first, last)


def _is_score(tokens: Tokens, first: int, after: int, upper: tuple[float, int]) -> bool:
    """Whether two numbers with a dash between are the score of a match, the winner's first: "3-1"."""
    plain = [tokens[each].form.isdecimal() and len(tokens[each].form) < 4 for each in (after - 1, after + 1)]
    close = tokens[after - 1].end == tokens[after].start and tokens[after].end == tokens[after + 1].start
    whole = after - 1 == first and upper[1] == after + 2
    return all(plain) and close and whole and upper[0] <= float(tokens[first].form)


def _scaled(low: float, high: float) -> float:
    """Read "5-6 million" as five million to six million."""
    for magnitude in (1e3, 1e6, 1e9):
        if high >= magnitude > low and low < high / magnitude < 1000:
            return low * magnitude
    return low


def _part_of_a_name(tokens: Tokens, at: int) -> bool:
    """Whether digits belong to a word: "COVID-19", "Got7", "F-35", "767s"; "Windows 10" is for :func:`_in_a_title`."""
    if tokens[at].kind != "number" or at == 0:
        return False
    before, after = tokens[at - 1], tokens.at(at + 1)
    if after.form == "s" and after.start == tokens[at].end:
        return True  # "767s"
    if before.end != tokens[at].start:
        return False
    if before.kind == "word":
        return before.form not in _CURRENCIES
    hyphen = before.form == "-" and at > 1 and tokens[at - 2].end == before.start
    if before.form in {"-", "−"} and not hyphen:
        return True  # "the -200"
    return hyphen and tokens[at - 2].kind == "word" and cardinal([tokens[at - 2].form]) is None


def _in_a_title(tokens: Tokens, figure: _Figure) -> bool:
    """Whether a plain number is the end or the beginning of a name: "Chapter 3", "Three Mile Island"."""
    first, last = figure.first, figure.last
    if figure.unit != "count" or last - first > 1:
        return False
    if tokens[first].kind == "word":
        return first > 0 and tokens[first].capital and tokens.at(last).capital
    before = tokens.at(first - 1)
    named = before.kind == "word" and before.content and before.text != before.text.lower()
    return named and tokens[first].form.isdecimal()


def _no_quantity(tokens: Tokens, at: int) -> bool:
    """Whether a number word is none ("one of the", "two-way"), or digits are a title (“1999”) or a time ("18:10")."""
    before, form, after = tokens.at(at - 1).form, tokens[at].form, tokens.at(at + 1).form
    if {before, after} <= QUOTATION_MARKS:
        return True
    if form == "one":  # a pronoun or an article more often than a count
        return after not in MAGNITUDES and before not in {"than", "least", "most", "only"}
    if tokens.forms(at + 1, at + 3) == ["-", "way"]:
        return True  # "a two-way race"
    return ":" in {before, after} and form.isdecimal()


def _number(tokens: Tokens, at: int) -> tuple[float, int] | None:
    """Read a number in digits or words; return it and the position after it."""
    if at >= len(tokens):
        return None
    if tokens[at].kind == "number":
        value, after = float(tokens[at].form.replace(",", "")), at + 1
    else:
        written = cardinal(tokens.forms(at, at + _LONGEST))
        if written is None:
            return _fraction(tokens, at)
        value, after = written.value, at + written.length
        part = _parts(tokens, after)
        if part:
            return value * part[0], part[1]
    while after < len(tokens):
        factor = _factor(tokens, after)
        if factor is None:
            break
        value, after = value * factor, after + 1
    return value, after


def _parts(tokens: Tokens, at: int) -> tuple[float, int] | None:
    """Read what a number counts parts of: "thirds"; three quarters may be nine months, where no "of" follows."""
    at += tokens.at(at).form == "-"
    share = _PARTS.get(tokens.at(at).form)
    if share is None or (tokens[at].form == "quarters" and tokens.at(at + 1).form != "of"):
        return None
    return share, at + 1


def _factor(tokens: Tokens, at: int) -> float | None:
    """Return what the word at ``at`` multiplies the number before it by: "million", "crores", "bn" in "3bn"."""
    form = tokens[at].form
    if len(form) > 2:
        return MAGNITUDES.get(form, MAGNITUDES.get(form.removesuffix("s")))
    return MAGNITUDES.get(form) if tokens[at].start == tokens[at - 1].end else None


def _fraction(tokens: Tokens, at: int) -> tuple[float, int] | None:
    if tokens[at].form == "half":
        return 0.5, at + 1
    if tokens[at].form not in {"a", "one"}:
        return None
    after = at + 1 + (tokens.at(at + 1).form == "-")
    share = _FRACTIONS.get(tokens.at(after).form)
    return (share, after + 1) if share is not None else None


def _unit(tokens: Tokens, first: int, last: int) -> tuple[str, int, int]:
    """Return the unit and the bounds of the figure with it."""
    before, after = tokens.at(first - 1).form, tokens.at(last).form
    if before in _CURRENCIES:
        return _CURRENCIES[before], first - 1, last
    if after in _PERCENT:
        return "%", first, last + 1
    if tokens.forms(last, last + 2) == ["per", "cent"]:
        return "%", first, last + 2
    currency = _CURRENCIES.get(after.removesuffix("s"))
    return (currency, first, last + 1) if currency else ("count", first, last)


def _share(tokens: Tokens, value: float, last: int) -> tuple[float, str, int] | None:
    """Read "6.1/10" and "34 out of 100" as ratings."""
    if tokens.at(last).form == "/":
        at = last + 1
    elif tokens.forms(last, last + 2) == ["out", "of"]:
        at = last + 2
    else:
        return None
    whole = tokens.at(at).form
    return (value, f"of {whole}", at + 1) if whole.isdecimal() and int(whole) else None


def _quantity(tokens: Tokens, figure: _Figure, used: frozenset[int]) -> Quantity:
    forms = tokens.forms(0, len(tokens))
    compared = comparator_of(forms, figure.first, figure.last, ordinal=figure.unit == "ordinal")
    first, last = (compared.first, compared.last) if compared else (figure.first, figure.last)
    age = read_age(tokens, figure.first, figure.last) if figure.unit == "count" else None
    if age:
        first, last = min(first, age.first), max(last, age.last)
    context = context_of(tokens, first, last, used)
    subject = head_of_subject(tokens, first)
    if subject:
        context[subject] = max(1.0, context.get(subject, 0.0))
    return Quantity(
        interval=allowed(figure.low, figure.high, compared),
        unit=age.unit if age else figure.unit,
        value=figure.low,
        compared=compared is not None,
        limits=forms[first : first + 2] == _UP_TO or forms[first] == "within",
        rounds=compared is not None and compared.name in _ROUNDING,
        owner=age.owner if age else (),
        condition=figure.unit == "count" and first > 0 and forms[first - 1] in _CONDITIONS,
        first=figure.first,
        last=figure.last,
        start=tokens[first].start,
        end=tokens[last - 1].end,
        context=context,
    )
