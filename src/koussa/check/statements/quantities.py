"""Numbers of a sentence as intervals with a unit: "more than 6m" is (6,000,000, ∞), "about 40" is [36, 44]."""

from collections.abc import Sequence

from koussa.check.statements.ages import read_age
from koussa.check.statements.comparators import allowed, comparator_of
from koussa.check.statements.compound import compound
from koussa.check.statements.context import Context, context_of, head_of_subject, share_lead
from koussa.check.statements.interval import Interval
from koussa.check.statements.tokens import QUOTATION_MARKS, Token
from koussa.frozen import frozen
from koussa.text.numbers import MAGNITUDES, cardinal, ordinal

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

    @property
    def whole(self) -> float | None:
        """What a rating is out of: 100 for per cent, 10 for "6.1/10"; ``None`` for anything else."""
        if self.unit == "%":
            return 100.0
        return float(self.unit[3:]) if self.unit.startswith("of ") else None


@frozen
class _Figure:
    """A number as it stands, before its comparator is read."""

    low: float
    high: float
    unit: str
    first: int
    last: int


def find_quantities(tokens: Sequence[Token], taken: frozenset[int]) -> tuple[Quantity, ...]:
    """Return the quantities of a sentence; ``taken`` are the tokens that belong to dates."""
    figures = _figures(tokens, taken)
    used = taken | {position for figure in figures for position in range(figure.first, figure.last)}
    quantities = tuple(_quantity(tokens, figure, used) for figure in figures)
    share_lead(tokens, quantities)
    return quantities


def _figures(tokens: Sequence[Token], taken: frozenset[int]) -> list[_Figure]:
    forms = [token.form for token in tokens]
    figures: list[_Figure] = []
    at = 0
    while at < len(tokens):
        figure = None if at in taken else _in_two_units(tokens, forms, at) or _read(tokens, forms, at)
        if figure is None:
            at += 1
        elif _in_a_title(tokens, figure):
            at = figure.last
        else:
            figures.append(figure)
            at = figure.last
    return figures


def _read(tokens: Sequence[Token], forms: Sequence[str], at: int) -> _Figure | None:
    """Read the figure that starts at ``at``, with its unit and its range."""
    one_in = _one_in(tokens, forms, at)
    if one_in:
        return one_in
    if _part_of_a_name(tokens, at) or _no_quantity(forms, at):
        return None
    if forms[at] in _VAGUE:
        return _Figure(*_VAGUE[forms[at]], "count", at, at + 1)
    place = ordinal(forms[at : at + 4])
    if place and not _is_fraction(forms, at):
        return _Figure(place.value, place.value, "ordinal", at, at + place.length)
    number = _number(tokens, forms, at)
    return _with_unit(tokens, forms, at, number) if number else None


def _in_two_units(tokens: Sequence[Token], forms: Sequence[str], at: int) -> _Figure | None:
    """Read "three years and four months" as one figure; there "one" is a number, too."""
    number = None if _part_of_a_name(tokens, at) else _number(tokens, forms, at)
    whole = compound(tokens, number, lambda there: _number(tokens, forms, there)) if number else None
    return _Figure(whole[0], whole[0], "count", at, whole[1]) if whole else None


def _one_in(tokens: Sequence[Token], forms: Sequence[str], at: int) -> _Figure | None:
    """Read "one in five" and "one of every nine" as a share."""
    if forms[at] not in {"one", "1"}:
        return None
    for words in _OF_SO_MANY:
        if tuple(forms[at + 1 : at + 1 + len(words)]) == words:
            number = _number(tokens, forms, at + 1 + len(words))
            if number and 1 < number[0] <= _MOST_SHARES:
                return _Figure(100 / number[0], 100 / number[0], "%", at, number[1])
    return None


def _with_unit(tokens: Sequence[Token], forms: Sequence[str], at: int, number: tuple[float, int]) -> _Figure:
    """Read on from a number: the second half of a range, the unit, or what a rating is out of."""
    value, after = number
    if tokens[at].kind == "word" and forms[after - 1] in _FRACTIONS.keys() | _PARTS.keys():
        return _Figure(100 * value, 100 * value, "%", at, after)
    high = value
    if after < len(forms) and forms[after] in _LINKS:
        upper = _number(tokens, forms, after + 1)
        if upper and _is_score(tokens, at, after, upper):
            points = _WINNER * value + upper[0]
            return _Figure(points, points, SCORE, at, upper[1])
        if upper and (upper[0] > value or _scaled(value, upper[0]) > value):
            value, (high, after) = _scaled(value, upper[0]), upper
    unit, first, last = _unit(forms, at, after)
    share = _share(forms, value, last) if unit == "count" else None
    if share:
        return _Figure(share[0], share[0], share[1], first, share[2])
    return _Figure(value, high, unit, first, last)


def _is_score(tokens: Sequence[Token], first: int, after: int, upper: tuple[float, int]) -> bool:
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


def _part_of_a_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether digits belong to a word: "COVID-19", "Got7", "F-35", "767s"; "Windows 10" is for :func:`_in_a_title`."""
    if tokens[at].kind != "number" or at == 0:
        return False
    before = tokens[at - 1]
    glued = at + 1 < len(tokens) and tokens[at + 1].start == tokens[at].end
    if glued and tokens[at + 1].form == "s":
        return True  # "767s"
    if before.end != tokens[at].start:
        return False
    if before.kind == "word":
        return before.form not in _CURRENCIES
    hyphen = before.form == "-" and at > 1 and tokens[at - 2].end == before.start
    if before.form in {"-", "−"} and not hyphen:
        return True  # "the -200"
    return hyphen and tokens[at - 2].kind == "word" and cardinal([tokens[at - 2].form]) is None


def _in_a_title(tokens: Sequence[Token], figure: _Figure) -> bool:
    """Whether a plain number is the end or the beginning of a name: "Chapter 3", "Three Mile Island"."""
    first, last = figure.first, figure.last
    if figure.unit != "count" or last - first > 1:
        return False
    before = tokens[first - 1] if first else None
    if tokens[first].kind == "word":
        after = tokens[last] if last < len(tokens) else None
        return bool(first and tokens[first].capital and after and after.capital)
    named = before and before.kind == "word" and before.content and before.text != before.text.lower()
    return bool(named and tokens[first].form.isdecimal())


def _no_quantity(forms: Sequence[str], at: int) -> bool:
    """Whether a number word is none ("one of the", "two-way"), or digits are a title (“1999”) or a time ("18:10")."""
    beside = [*forms[max(0, at - 1) : at], *forms[at + 1 : at + 2]]
    if len(beside) == 2 and all(form in QUOTATION_MARKS for form in beside):
        return True
    if forms[at] == "one":  # a pronoun or an article more often than a count
        many = at + 1 < len(forms) and forms[at + 1] in MAGNITUDES
        return not many and not (at > 1 and forms[at - 1] in {"than", "least", "most", "only"})
    if list(forms[at + 1 : at + 3]) == ["-", "way"]:
        return True  # "a two-way race"
    return ":" in beside and forms[at].isdecimal()


def _is_fraction(forms: Sequence[str], at: int) -> bool:
    return at > 0 and forms[at] in {"third", "fifth"} and forms[at - 1] in {"a", "one"}


def _number(tokens: Sequence[Token], forms: Sequence[str], at: int) -> tuple[float, int] | None:
    """Read a number in digits or words; return it and the position after it."""
    if at >= len(tokens):
        return None
    if tokens[at].kind == "number":
        value, after = float(forms[at].replace(",", "")), at + 1
    else:
        written = cardinal(forms[at : at + 12])
        if written is None:
            return _fraction(forms, at)
        value, after = written.value, at + written.length
        part = _parts(forms, after)
        if part:
            return value * part[0], part[1]
    while after < len(tokens):
        factor = _factor(tokens, after)
        if factor is None:
            break
        value, after = value * factor, after + 1
    return value, after


def _parts(forms: Sequence[str], at: int) -> tuple[float, int] | None:
    """Read what a number counts parts of: "thirds"; three quarters may be nine months, where no "of" follows."""
    at += forms[at : at + 1] == ["-"]
    share = _PARTS.get(forms[at]) if at < len(forms) else None
    if share is None or (forms[at] == "quarters" and list(forms[at + 1 : at + 2]) != ["of"]):
        return None
    return share, at + 1


def _factor(tokens: Sequence[Token], at: int) -> float | None:
    """Return what the word at ``at`` multiplies the number before it by: "million", "crores", "bn" in "3bn"."""
    form = tokens[at].form
    if len(form) > 2:
        return MAGNITUDES.get(form, MAGNITUDES.get(form.removesuffix("s")))
    return MAGNITUDES.get(form) if tokens[at].start == tokens[at - 1].end else None


def _fraction(forms: Sequence[str], at: int) -> tuple[float, int] | None:
    if forms[at] == "half":
        return 0.5, at + 1
    if forms[at] in {"a", "one"} and at + 1 < len(forms):
        after = at + 1 + (forms[at + 1] == "-")
        if after < len(forms) and forms[after] in _FRACTIONS:
            return _FRACTIONS[forms[after]], after + 1
    return None


def _unit(forms: Sequence[str], first: int, last: int) -> tuple[str, int, int]:
    """Return the unit and the bounds of the figure with it."""
    if first and forms[first - 1] in _CURRENCIES:
        return _CURRENCIES[forms[first - 1]], first - 1, last
    if last < len(forms):
        if forms[last] in _PERCENT:
            return "%", first, last + 1
        if forms[last] == "per" and forms[last + 1 : last + 2] == ["cent"]:
            return "%", first, last + 2
        if forms[last].removesuffix("s") in _CURRENCIES:
            return _CURRENCIES[forms[last].removesuffix("s")], first, last + 1
    return "count", first, last


def _share(forms: Sequence[str], value: float, last: int) -> tuple[float, str, int] | None:
    """Read "6.1/10" and "34 out of 100" as ratings."""
    whole = None
    if forms[last : last + 1] == ["/"]:
        whole = last + 1
    elif list(forms[last : last + 2]) == ["out", "of"]:
        whole = last + 2
    if whole is None or whole >= len(forms) or not forms[whole].isdecimal() or not int(forms[whole]):
        return None
    return value, f"of {forms[whole]}", whole + 1


def _quantity(tokens: Sequence[Token], figure: _Figure, used: frozenset[int]) -> Quantity:
    forms = [token.form for token in tokens]
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
