"""EDTF values: reading, writing, comparing, and what a person is told about a mistake."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from koussa.dates import Point, When, describe, parse_range

VALUES = [
    # EDTF, earliest, latest, precision, in words
    ("2011-03-30", date(2011, 3, 30), date(2011, 3, 30), "day", "30 March 2011"),
    ("2011-03", date(2011, 3, 1), date(2011, 3, 31), "month", "March 2011"),
    ("2012-02", date(2012, 2, 1), date(2012, 2, 29), "month", "February 2012"),
    ("1900-02", date(1900, 2, 1), date(1900, 2, 28), "month", "February 1900"),
    ("2011", date(2011, 1, 1), date(2011, 12, 31), "year", "2011"),
    ("0044", date(44, 1, 1), date(44, 12, 31), "year", "44"),
    ("2003~", date(2003, 1, 1), date(2003, 12, 31), "about", "2003 (about)"),
    ("2011-04~", date(2011, 4, 1), date(2011, 4, 30), "about", "April 2011 (about)"),
    ("2003?", date(2003, 1, 1), date(2003, 12, 31), "about", "2003 (uncertain)"),
    ("2003%", date(2003, 1, 1), date(2003, 12, 31), "about", "2003 (about, uncertain)"),
    ("1994/2009", date(1994, 1, 1), date(2009, 12, 31), "range", "1994 to 2009"),
    ("2001~/2004~", date(2001, 1, 1), date(2004, 12, 31), "range", "2001 (about) to 2004 (about)"),
    ("2011-02-15/2011-02-17", date(2011, 2, 15), date(2011, 2, 17), "range", "15 to 17 February 2011"),
    ("2011-02-28/2011-03-02", date(2011, 2, 28), date(2011, 3, 2), "range", "28 February to 2 March 2011"),
    (
        "2010-12-30/2011-01-02",
        date(2010, 12, 30),
        date(2011, 1, 2),
        "range",
        "30 December 2010 to 2 January 2011",
    ),
    ("2003-03/2003-12", date(2003, 3, 1), date(2003, 12, 31), "range", "March to December 2003"),
    ("2004-04/2004-09-20", date(2004, 4, 1), date(2004, 9, 20), "range", "April 2004 to 20 September 2004"),
    ("../2011-03", None, date(2011, 3, 31), "range", "by March 2011"),
    ("2011-03-28/..", date(2011, 3, 28), None, "range", "from 28 March 2011"),
]


@pytest.mark.parametrize(("text", "earliest", "latest", "precision", "words"), VALUES)
def test_a_value_keeps_its_bounds_precision_and_form(
    text: str, earliest: date | None, latest: date | None, precision: str, words: str
) -> None:
    when = When.parse(text)
    assert (when.earliest, when.latest, when.precision) == (earliest, latest, precision)
    assert str(when) == text
    assert describe(when) == words


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2011-02-30", "February 2011 has 28 days"),
        ("2011-02-00", "February 2011 has 28 days"),
        ("2011-13", "months run from 01 to 12"),
        ("2011-00-01", "months run from 01 to 12"),
        ("0000", "years run from 0001"),
        ("", "is not a date like"),
        ("yesterday", "is not a date like"),
        ("2011-3-30", "is not a date like"),
        ("30-03-2011", "is not a date like"),
        ("2011-03-30T10:00", "is not a date like"),
        ("٢٠١١", "is not a date like"),
        ("2011²", "is not a date like"),
        ("2011~~", "is not a date like"),
        ("/2011", "write .. for one that is open"),
        ("2011/", "write .. for one that is open"),
        ("../..", "says nothing"),
        ("2011-04/2011-03", "2011-04 is after 2011-03; exchange them"),
        ("2011/2012/2013", "is not a date like"),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=r".") as refusal:
        When.parse(text)
    assert reason in str(refusal.value)


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("2011-03-30", "2011-03-30"),
        (" 2011-03 ", "2011-03"),
        ("..2004", "../2004"),
        ("2011-03-28..", "2011-03-28/.."),
        ("2011-01..2011-03", "2011-01/2011-03"),
        ("2011-01 .. 2011-03", "2011-01/2011-03"),
        ("1994/2009", "1994/2009"),
        ("../2011-03", "../2011-03"),
        ("2011-03-28/..", "2011-03-28/.."),
        ("2011..2011", "2011/2011"),
    ],
)
def test_a_typed_range_is_read(typed: str, edtf: str) -> None:
    assert str(parse_range(typed)) == edtf


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("  ", "no date given"),
        ("..", "says nothing"),
        ("2012..2011", "the range runs backwards: 2012 is after 2011"),
        ("2011-02..2011-02-31", "February 2011 has 28 days"),
        ("2011...2012", "is not a date like"),
        ("last week", "is not a date like"),
    ],
)
def test_a_mistyped_range_is_refused_with_the_reason(typed: str, reason: str) -> None:
    with pytest.raises(ValueError, match=r".") as refusal:
        parse_range(typed)
    assert reason in str(refusal.value)


def test_a_long_or_unprintable_mistake_is_repeated_short_and_inert() -> None:
    with pytest.raises(ValueError, match=r".") as refusal:
        When.parse("\x1b[31m\ud800" + "9" * 10_000)
    assert len(str(refusal.value)) < 120
    assert str(refusal.value).isprintable()


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        ("2011-03-30", "2011-03", True),
        ("2011-03-30", "2011-04", False),
        ("../2004", "2004-12-31", True),
        ("../2004", "2005", False),
        ("2011-03-28/..", "2011", True),
        ("2011-03-28/..", "2011-03-27", False),
        ("../2011", "2011/..", True),
        ("2003~", "2004", False),
    ],
)
def test_overlap_is_a_day_that_both_may_mean(one: str, other: str, overlap: bool) -> None:
    assert When.parse(one).overlaps(When.parse(other)) is overlap
    assert When.parse(other).overlaps(When.parse(one)) is overlap


def test_a_timeline_runs_by_first_day_then_length() -> None:
    ordered = ["../2011-03", "2010", "2011-03-01", "2011-03", "2011-03/..", "2011-03-30"]
    assert [
        str(when) for when in sorted(map(When.parse, reversed(ordered)), key=lambda w: w.sort_key)
    ] == ordered


points = st.one_of(
    st.builds(Point, st.integers(1, 9999)),
    st.builds(Point, st.integers(1, 9999), st.integers(1, 12)),
    st.builds(Point.of, st.dates()),
)
qualified = st.builds(
    lambda p, q: Point(p.year, p.month, p.day, q), points, st.sampled_from(["", "~", "?", "%"])
)


@given(qualified)
def test_every_point_round_trips(point: Point) -> None:
    when = When(point, point)
    assert When.parse(str(when)) == when
    assert describe(when)


@given(st.none() | qualified, st.none() | qualified)
def test_every_interval_round_trips_or_is_refused(first: Point | None, last: Point | None) -> None:
    try:
        when = When.between(first, last)
    except ValueError:
        assert (first is None and last is None) or (
            first is not None and last is not None and first.first > last.last
        )
        return
    assert When.parse(str(when)) == when
    assert when.overlaps(when)
    assert describe(when)


@given(st.text() | st.text(alphabet="0123456789-/.~?% "))
def test_any_text_is_a_date_or_a_value_error(text: str) -> None:
    for parse in (When.parse, parse_range):
        try:
            when = parse(text)
        except ValueError:
            continue
        assert When.parse(str(when)) == when
