"""What is read in a sentence: numbers and dates as intervals, names, denials."""

import math
from datetime import date

import pytest

from koussa.check.statements import source_of
from koussa.check.statements.interval import Interval
from koussa.check.statements.sentence import read_sentence

INFINITY = math.inf


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("more than 6m people", 6e6, INFINITY, "count"),
        ("about 40 people", 36, 44, "count"),
        ("nearly 42 people", 37.8, 42, "count"),
        ("at least 12 people", 12, INFINITY, "count"),
        ("12 or more people", 12, INFINITY, "count"),
        ("up to 12 people", -INFINITY, 12, "count"),
        ("no more than 12 people", -INFINITY, 12, "count"),
        ("dozens of people", 24, 99, "count"),
        ("10-12 people", 10, 12, "count"),
        ("5 to 6 million people", 5e6, 6e6, "count"),
        ("1,20,000 people", 120_000, 120_000, "count"),
        ("40 per cent", 40, 40, "%"),
        ("40%", 40, 40, "%"),
        ("a third of it", 100 / 3, 100 / 3, "%"),
        ("$3bn", 3e9, 3e9, "$"),
        ("3 million euros", 3e6, 3e6, "€"),
        ("Rs 40 crore", 4e8, 4e8, "₹"),
        ("6.1/10", 6.1, 6.1, "of 10"),
        ("34 out of 100", 34, 34, "of 100"),
        ("the 12th man", 12, 12, "ordinal"),
    ],
)
def test_quantity(text: str, low: float, high: float, unit: str) -> None:
    (quantity,) = read_sentence(text).quantities
    assert quantity.interval.low == pytest.approx(low)
    assert quantity.interval.high == pytest.approx(high)
    assert quantity.unit == unit


@pytest.mark.parametrize(
    "text",
    ["COVID-19", "the F-35 jet", "Boeing 747s", "at 18:10", "Chapter 3 opens", "one of them", "in 1989"],
)
def test_digits_that_count_nothing(text: str) -> None:
    assert read_sentence(text).quantities == ()


@pytest.mark.parametrize(
    ("text", "first", "last", "relation"),
    [
        ("on 21 December 1988", "1988-12-21", "1988-12-21", "in"),
        ("on December 21st, 1988", "1988-12-21", "1988-12-21", "in"),
        ("in March 2016", "2016-03-01", "2016-03-31", "in"),
        ("before March 2016", "2016-03-01", "2016-03-31", "before"),
        ("prior to 2016", "2016-01-01", "2016-12-31", "before"),
        ("since 2016", "2016-01-01", "2016-12-31", "since"),
        ("by mid-2016", "2016-05-01", "2016-08-31", "by"),
        ("in late March 2016", "2016-03-21", "2016-03-31", "in"),
        ("in the 1980s", "1980-01-01", "1989-12-31", "in"),
        ("in the 19th century", "1801-01-01", "1900-12-31", "in"),
        ("in the late 19th century", "1867-01-01", "1900-12-31", "in"),
        ("in 2012-13", "2012-01-01", "2013-12-31", "in"),
        ("from 1987 to 1990", "1987-01-01", "1990-12-31", "in"),
        ("between March and May 2020", "2020-03-01", "2020-05-31", "in"),
        ("on 22–23 June 2012", "2012-06-22", "2012-06-23", "in"),
        ("on 30 February 2016", "2016-02-01", "2016-02-29", "in"),
        ("soon after that 1968 storm", "1968-01-01", "1968-12-31", "after"),
        ("in summer 1968", "1968-06-01", "1968-08-31", "in"),
    ],
)
def test_date(text: str, first: str, last: str, relation: str) -> None:
    (mention,) = read_sentence(text).dates
    days = Interval(date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal())
    assert (mention.days, mention.relation, mention.has_year) == (days, relation, True)


@pytest.mark.parametrize(
    "text",
    [
        "1838 storks",
        "$1988",
        "1,988",
        "she may march",
        "the march",
        "20th Century Fox",
        "the song “1999” plays",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert read_sentence(text).dates == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ana Pires met Paulo de Sousa.", ["Ana Pires", "Paulo de Sousa"]),
        ("The Lord of the Rings is long.", ["Lord of the Rings"]),
        ("On Monday the Danish envoy left.", ["Danish"]),
        ("Prices rose.", []),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    found = [text[name.start : name.end] for name in read_sentence(text).names]
    assert [name for name in found if name != "Monday"] == names


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("The ship did not sink.", ["sink"]),
        ("The ship didn't sink.", ["sink"]),
        ("No ship sank.", ["ship"]),
        ("She refused to sign.", ["sign"]),
        ("The clause was excluded.", ["clause"]),
        ("Not only ships sank.", []),
        ("The No. 1 ship sank.", []),
        ("It was not entirely new.", ["entirely"]),
        ("The form has yet to appear.", ["appear"]),
    ],
)
def test_denials(text: str, heads: list[str]) -> None:
    sentence = read_sentence(text)
    assert [
        sentence.tokens[denial.head].text for denial in sentence.denials if denial.head is not None
    ] == heads


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("The pier is shut, Ann Poe said.", "Ann Poe"),
        ("The pier is shut, the mayor said on Tuesday.", "the mayor"),
        ("The pier is shut, its owner, Ann Poe, said on Tuesday night.", "Ann Poe"),
        ("The pier is shut, Ann Poe, of Hull, said in May.", "Ann Poe"),
        ("The pier is shut, Ann Poe, who runs it, said.", "Ann Poe"),
        ("Ann Poe, the mayor, said on Tuesday that the pier is shut.", "Ann Poe, the mayor,"),
        ("The pier is shut on Tuesday.", None),
    ],
)
def test_who_a_sentence_gives_its_words_to(sentence: str, source: str | None) -> None:
    assert source_of(sentence) == source
