"""Time words against a day of publication: a gold set of our own sentences, by kind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from koussa.dates import When, expressions
from koussa.dates.resolve import find_dates

THURSDAY = "2011-03-31"  # the day most of these sentences are published
WEDNESDAY = "2026-01-14"

GOLD = [
    # weekdays: the last one, the day of publication included
    ("The minister resigned on Thursday.", THURSDAY, ["Thursday=2011-03-31"]),
    ("He landed late Wednesday night in a small jet.", THURSDAY, ["late Wednesday night=2011-03-30"]),
    ("Wednesday's vote was close.", THURSDAY, ["Wednesday=2011-03-30"]),
    ("On Tuesday morning the talks broke down.", THURSDAY, ["Tuesday morning=2011-03-29"]),
    ("She arrived last Thursday.", THURSDAY, ["last Thursday=2011-03-24"]),
    ("“We told them on Friday,” he said.", THURSDAY, ["Friday=2011-03-25"]),
    ("The court ruled Monday that he may stay.", "2012-01-02", ["Monday=2012-01-02"]),
    # around the turn of the year, and what is still to come
    ("The deck will be closed on March 7, she said.", WEDNESDAY, ["March 7=2026-03-07"]),
    ("The deck will be closed to lorries from March 7.", WEDNESDAY, ["from March 7=2026-03-07/.."]),
    ("The deck was closed on March 7, she said.", WEDNESDAY, ["March 7=2025-03-07"]),
    ("The tunnel is to be shut on Friday.", WEDNESDAY, ["Friday=2026-01-16"]),
    ("It won't be mended on Jan. 20.", WEDNESDAY, ["Jan. 20=2026-01-20"]),
    ("The mayor was due to open it on March 7.", WEDNESDAY, ["March 7=2026-03-07"]),
    ("The mayor said it would open on March 7.", WEDNESDAY, ["March 7=2026-03-07"]),
    ("The mayor said it would open on Monday.", WEDNESDAY, []),
    ("The mayor would not speak on Monday.", WEDNESDAY, ["Monday=2026-01-12"]),
    ("The two were expected to meet on Thursday.", WEDNESDAY, []),
    ("The vote is on Friday.", WEDNESDAY, ["Friday=2026-01-16"]),
    ("The hearing is Monday.", WEDNESDAY, ["Monday=2026-01-19"]),
    ("The trial begins Monday.", WEDNESDAY, ["Monday=2026-01-19"]),
    ("The trial began Monday.", WEDNESDAY, ["Monday=2026-01-12"]),
    ("The mayor is ill, and spoke on Friday.", WEDNESDAY, ["Friday=2026-01-09"]),
    ("The mayor resigned on Wednesday.", WEDNESDAY, ["Wednesday=2026-01-14"]),
    ("On Dec. 30 the mayor resigned.", WEDNESDAY, ["Dec. 30=2025-12-30"]),
    ("The report came out in mid-February.", WEDNESDAY, ["mid-February=2025-02-11/2025-02-20"]),
    ("The report will be out in mid-February.", WEDNESDAY, ["mid-February=2026-02-11/2026-02-20"]),
    ("The hall was sold in November.", WEDNESDAY, ["November=2025-11"]),
    ("The hall will be sold in November.", WEDNESDAY, ["November=2026-11"]),
    ("The council bought the hall in November.", WEDNESDAY, ["November=2025-11"]),
    ("Two workers underwent tests in November.", WEDNESDAY, ["November=2025-11"]),
    ("A hall bought in November leaks.", WEDNESDAY, ["November=2025-11"]),
    ("The hall did not open in February.", WEDNESDAY, ["February=2025-02"]),
    ("The hall wasn't open in February.", WEDNESDAY, ["February=2025-02"]),
    ("The hall is to be sold in November.", WEDNESDAY, ["November=2026-11"]),
    # a verb whose past is its base, where the clause has no other and nothing makes it a noun or an infinitive
    ("The council cut the fare in February.", WEDNESDAY, ["February=2025-02"]),
    ("In February, the choir quit.", WEDNESDAY, ["February=2025-02"]),
    ("The council will announce a fare cut in February.", WEDNESDAY, ["February=2026-02"]),
    ("The council should cut the fare in February.", WEDNESDAY, ["February=2026-02"]),
    ("The council can't cut the fare in February.", WEDNESDAY, ["February=2026-02"]),
    ("Cut the fare in February.", WEDNESDAY, ["February=2026-02"]),
    (
        "The strike may grow and cost the Harbour Pilots' Union a seat on the new board on Feb. 3.",
        WEDNESDAY,
        ["Feb. 3=2026-02-03"],
    ),
    # past forms that are no past, and plans without "is"
    ("They travel to the United States in February.", WEDNESDAY, ["February=2026-02"]),
    ("The agreed sum falls due in February.", WEDNESDAY, ["February=2026-02"]),
    ("The fair is held in February.", WEDNESDAY, ["February=2026-02"]),
    ("The fair isn't always held in February.", WEDNESDAY, ["February=2026-02"]),
    ("They make the result known in February.", WEDNESDAY, ["February=2026-02"]),
    ("The hall, set to close in February, leaks.", WEDNESDAY, ["February=2026-02"]),
    ("A film set for release on Feb. 3 has no end.", WEDNESDAY, ["Feb. 3=2026-02-03"]),
    ("On Feb. 3 last year the hall burned.", WEDNESDAY, ["Feb. 3 last year=2025-02-03"]),
    ("On 3 February this year it reopens.", WEDNESDAY, ["3 February this year=2026-02-03"]),
    ("The hall burned in March last year.", WEDNESDAY, ["March last year=2025-03"]),
    ("The hall burned on New Year's Eve.", WEDNESDAY, ["New Year's Eve=2025-12-31"]),
    ("The hall will open on Christmas Day.", WEDNESDAY, ["Christmas Day=2026-12-25"]),
    ("The mayor was born on March 7.", WEDNESDAY, []),
    ("The mayor was born on Christmas Day.", WEDNESDAY, []),
    ("The mayor, born on March 7, 1961, retired.", WEDNESDAY, ["March 7, 1961=1961-03-07"]),
    # weekdays to come
    ("The court will rule on Monday.", THURSDAY, ["Monday=2011-04-04"]),
    ("On Monday, the panel will publish its report.", THURSDAY, ["Monday=2011-04-04"]),
    ("Envoys are due to meet Saturday in Doha.", THURSDAY, ["Saturday=2011-04-02"]),
    ("He will speak on Friday and again in May.", THURSDAY, ["Friday=2011-04-01", "May=2011-05"]),
    ("They meet again next Tuesday.", THURSDAY, ["next Tuesday=2011-04-05"]),
    ("He said on Tuesday that he will stay.", THURSDAY, ["Tuesday=2011-03-29"]),
    ("The board will decide on Thursday.", THURSDAY, []),
    ("The vote is this Friday.", THURSDAY, ["this Friday=2011-04-01"]),
    ("She spoke this Monday.", THURSDAY, ["this Monday=2011-03-28"]),
    # names that hold a weekday
    ("Shops were full on Black Friday.", "2011-11-30", []),
    ("The Sunday Times reported it first.", THURSDAY, []),
    ("They met on Mondays.", THURSDAY, []),
    # near days
    ("He spoke yesterday, and again today.", THURSDAY, ["yesterday=2011-03-30", "today=2011-03-31"]),
    ("It ended last night.", "2011-03-01", ["last night=2011-02-28"]),
    ("A vote follows tomorrow.", "2011-12-31", ["tomorrow=2012-01-01"]),
    ("She told the “Today” programme.", THURSDAY, []),
    ("She quit the day before yesterday.", THURSDAY, ["the day before yesterday=2011-03-29"]),
    # weeks, months, years near by
    ("Earlier this month he met the envoy.", THURSDAY, ["Earlier this month=2011-03"]),
    ("He met the envoy earlier this month.", THURSDAY, ["earlier this month=2011-03"]),
    ("This week has been hard for them.", THURSDAY, ["This week=2011-03-28/2011-04-03"]),
    ("It was announced this week.", THURSDAY, ["this week=2011-03-28/2011-04-03"]),
    ("It was announced earlier this week.", THURSDAY, ["earlier this week=2011-03-28/2011-03-31"]),
    ("Prices fell last week.", THURSDAY, ["last week=2011-03-21/2011-03-27"]),
    ("Prices fell last month.", "2011-01-15", ["last month=2010-12"]),
    ("Prices fell last year.", THURSDAY, ["last year=2010"]),
    ("Prices fell late last year.", THURSDAY, ["late last year=2010-09/2010-12"]),
    ("A treaty is planned for next year.", THURSDAY, ["next year=2012"]),
    ("Thousands marched over the weekend.", THURSDAY, ["over the weekend=2011-03-26/2011-03-27"]),
    # month and day
    ("He took questions on March 7.", THURSDAY, ["March 7=2011-03-07"]),
    ("He took questions on 7 March.", THURSDAY, ["7 March=2011-03-07"]),
    ("He took questions on the 7th of March.", THURSDAY, ["7th of March=2011-03-07"]),
    ("He took questions on March 7, 2009.", THURSDAY, ["March 7, 2009=2009-03-07"]),
    ("He took questions on 7 March 2009.", THURSDAY, ["7 March 2009=2009-03-07"]),
    ("He took questions on Monday, March 7.", THURSDAY, ["Monday, March 7=2011-03-07"]),
    ("The letter is dated Dec. 28.", "2011-01-05", ["Dec. 28=2010-12-28"]),
    ("The trial opened on Sept. 11.", "2011-10-01", ["Sept. 11=2011-09-11"]),
    ("The trial opened on June 5.", THURSDAY, ["June 5=2010-06-05"]),
    ("The fair is on March 1.", "2016-10-20", ["March 1=2016-03-01"]),
    ("The trial will open on June 5.", THURSDAY, ["June 5=2011-06-05"]),
    ("The trial will open on Jan. 9.", "2011-12-20", ["Jan. 9=2012-01-09"]),
    ("He denied a part in the Nov. 13 attacks.", "2016-05-02", []),
    ("The meeting of Feb. 30 never was.", THURSDAY, []),
    ("They met on Feb. 29.", "2013-03-01", ["Feb. 29=2012-02-29"]),
    ("The summit ran March 7-9.", THURSDAY, ["March 7-9=2011-03-07/2011-03-09"]),
    ("The summit ran from 7 to 9 March 2010.", THURSDAY, ["from 7 to 9 March 2010=2010-03-07/2010-03-09"]),
    ("The cable of 2009-05-04 says so.", None, ["2009-05-04=2009-05-04"]),
    ("Signed 03/07/2011 in Tripoli.", THURSDAY, []),
    ("Signed 13/07/2010 in Tripoli.", THURSDAY, ["13/07/2010=2010-07-13"]),
    ("Signed 07/13/2010 in Tripoli.", THURSDAY, ["07/13/2010=2010-07-13"]),
    # months
    ("Protests broke out in mid-February.", THURSDAY, ["mid-February=2011-02-11/2011-02-20"]),
    ("Protests broke out in early March.", THURSDAY, ["early March=2011-03-01/2011-03-10"]),
    ("Protests broke out in late February 2008.", THURSDAY, ["late February 2008=2008-02-21/2008-02-29"]),
    ("He visited Rome in March.", THURSDAY, ["March=2011-03"]),
    ("He visited Rome in December.", THURSDAY, ["December=2010-12"]),
    ("He will visit Rome in May.", THURSDAY, ["May=2011-05"]),
    ("He visited Rome in March 2009.", THURSDAY, ["March 2009=2009-03"]),
    ("He visited Rome in Sept. 2009.", THURSDAY, ["Sept. 2009=2009-09"]),
    ("He visited Rome last August.", THURSDAY, ["last August=2010-08"]),
    ("He visited Rome last February.", THURSDAY, []),
    ("The show opens next June.", THURSDAY, ["next June=2011-06"]),
    ("They marry next March.", THURSDAY, ["next March=2012-03"]),
    ("Soldiers march in step; Theresa May watched.", THURSDAY, []),
    # years and decades
    ("He became minister in 2009.", THURSDAY, ["2009=2009"]),
    ("The 1969 coup brought him to power.", None, ["1969=1969"]),
    ("He studied there in the 1970s.", None, ["1970s=1970/1979"]),
    ("He studied there in the mid-1990s.", None, ["mid-1990s=1994/1996"]),
    ("He studied there in the '80s.", THURSDAY, ["'80s=1980/1989"]),
    ("Trade grew in late 2003.", None, ["late 2003=2003-09/2003-12"]),
    ("Resolution 1973 allows it; some 2000 people fled.", THURSDAY, []),
    ("The fund paid $2000 in 1,200 cases.", THURSDAY, []),
    # spans
    ("He has lived there since 2008.", THURSDAY, ["since 2008=2008/.."]),
    ("He stayed until March.", THURSDAY, ["until March=../2011-03"]),
    ("It was written before 2005.", THURSDAY, ["before 2005=../2004"]),
    ("It was written after March 7.", THURSDAY, ["after March 7=2011-03-08/.."]),
    ("He led the service from 1994 to 2009.", THURSDAY, ["from 1994 to 2009=1994/2009"]),
    ("He led it between 1994 and 2009.", THURSDAY, ["between 1994 and 2009=1994/2009"]),
    (
        "They fought from March 19 until March 30.",
        THURSDAY,
        ["from March 19 until March 30=2011-03-19/2011-03-30"],
    ),
    ("Shops open from Monday through Friday.", THURSDAY, []),
    ("He was jailed in 1994 and 2009.", THURSDAY, ["1994=1994", "2009=2009"]),
    # ago, and how long
    ("He fled two days ago.", THURSDAY, ["two days ago=2011-03-29"]),
    ("He fled two weeks ago.", THURSDAY, ["two weeks ago=2011-03-17~"]),
    ("He fled three months ago.", "2011-02-10", ["three months ago=2010-11~"]),
    ("He fled nearly 20 years ago.", THURSDAY, ["nearly 20 years ago=1991~"]),
    ("He has ruled for nearly 42 years.", THURSDAY, ["has ruled for nearly 42 years=1969~/2011-03-31"]),
    ("Over the past two years exports doubled.", THURSDAY, ["Over the past two years=2009~/2011-03-31"]),
    ("Exports doubled over the past two years.", THURSDAY, ["over the past two years=2009~/2011-03-31"]),
    ("A sentence of 20 years was asked for.", THURSDAY, []),
    # counted from a day named before
    (
        "He spoke on March 7. The next day he was gone.",
        THURSDAY,
        ["March 7=2011-03-07", "The next day=2011-03-08"],
    ),
    (
        "He spoke on March 7; two days later he left.",
        THURSDAY,
        ["March 7=2011-03-07", "two days later=2011-03-09"],
    ),
    (
        "On March 7, or two days before, he left.",
        THURSDAY,
        ["March 7=2011-03-07", "two days before=2011-03-05"],
    ),
    ("The next day he was gone.", THURSDAY, []),
    ("He left two days after the conference.", THURSDAY, []),
    # no day of publication, or not to the day
    ("He came on Thursday and left on March 7.", None, []),
    ("He studied there in the '80s.", None, []),
    ("He came on Thursday.", "2011-03", []),
    ("He came last year.", "2011-03", ["last year=2010"]),
    ("He came in March.", "2011-04", ["March=2011-03"]),
    ("He came in March.", "2011", []),
]


@pytest.mark.parametrize(("text", "published", "expected"), GOLD)
def test_time_words_mean_what_a_reader_takes_them_for(
    text: str, published: str | None, expected: list[str]
) -> None:
    found = find_dates(text, When.parse(published) if published else None)
    assert [f"{date.words}={date.when}" for date in found] == expected
    assert all(text[date.start : date.end] == date.words for date in found)


def test_the_next_day_follows_the_anchor_that_is_given() -> None:
    found = find_dates("The next day he was gone.", When.parse(THURSDAY), anchor=When.parse("2011-02-28"))
    assert [str(date.when) for date in found] == ["2011-03-01"]


def test_words_may_be_parted_by_any_white_space() -> None:
    found = find_dates("on March\n 7,\u00a02009", None)
    assert [str(date.when) for date in found] == ["2009-03-07"]


WORDS = """
    on Thursday March 7 2011 last next week in the 1990s early mid- ago two years until since 0000 31/02/2011
    9999 before January 1 Feb. 29 , - – to and between ' 0001 twenty decades later
"""


@given(
    st.one_of(st.text(), st.lists(st.sampled_from(WORDS.split())).map(" ".join)),
    st.none()
    | st.sampled_from(["0001-01-01", "9999-12-31", "2012-02-29", "2011", "../2011", "2011-03/2011-04"]),
)
def test_any_text_gives_dates_that_lie_in_it_in_order(text: str, published: str | None) -> None:
    end = 0
    for date in find_dates(text, When.parse(published) if published else None):
        assert end <= date.start < date.end <= len(text)
        assert text[date.start : date.end] == date.words
        assert When.parse(str(date.when)) == date.when
        end = date.end


_PIECES = (
    "March 7",
    "7 March 2011",
    "mid-February",
    "last week",
    "2011-03-30",
    "3/7/2011",
    "the 1990s",
    "’80s",
    "in 2009",
    "late Wednesday night",
    "yesterday",
    "this morning",
    "over the weekend",
    "two years ago",
    "has ruled for 42 years",
    "the next day",
    "three days later",
    "LAST MONTH",
    "Sept. 11",
    "he said",
    "a market",
    "5 per cent",
    "laſt week",
    "7th\nof\tMay",
    "the 1st\u00a0March",
    "March 3–5",
    "Sunday, Dec. 4",
    "early 2011",
    "NEXT March",
    "for the past\nthree decades",
    "the day before",
    "that same day",
    "a month earlier",
    "Late Last Year",
)


@given(st.lists(st.sampled_from(_PIECES), max_size=8).map(" ".join))
def test_a_pattern_that_is_passed_over_matches_nothing(text: str) -> None:
    tried = {name for name, _ in expressions.expressions_for(text, dated=True)}
    for name in expressions._PATTERNS.keys() - tried:
        assert not expressions._compiled(name).search(text), name
