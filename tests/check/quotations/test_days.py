"""The day that a draft says against the day of speech and the day of print."""

import pytest

from koussa.check.checker import check
from koussa.check.memory import MemorySources
from koussa.check.verdicts import Finding

from ..drafting import document
from .conftest import Judge, passage

WORDS = "“We will not sell the harbour to anybody”"
PUBLISHED = "2024-05-15"  # a Wednesday


def findings(draft: str, source: str = f"{WORDS}, Ann Poe said on Monday.") -> list[Finding]:
    sources = MemorySources.of([("harbour", document(source, PUBLISHED))])
    return list(check(document(draft), sources).findings)


def test_the_day_of_print_is_told_apart_from_the_day_of_speech() -> None:
    day, words = findings(f"Ann Poe said on 15 May 2024: {WORDS}.")
    assert (day.verdict, day.severity, day.text) == ("misdated", "note", "15 May 2024")
    assert "of 13 May 2024" in day.message
    assert words.verdict == "exact"


def test_it_is_as_good_as_any_where_the_day_of_speech_is_not_known() -> None:
    (words,) = findings(f"Ann Poe said on 15 May 2024: {WORDS}.", f"{WORDS}, Ann Poe said.")
    assert words.verdict == "exact"


def test_a_day_of_speech_known_to_the_month_says_nothing_against_the_day_of_print(against: Judge) -> None:
    judgement = against("It cost us nine years.", sources=(passage(date="2023-05"),), date="2023-06-15")
    assert (judgement.verdict, judgement.remarks) == ("exact", ())


@pytest.mark.parametrize("printed", ["0001-01-01", "0001", "9999-12-31", "9999"])
@pytest.mark.parametrize("day", ["1 January 2024", "31 December 9999"])
def test_a_day_of_print_at_the_ends_of_the_calendar_is_one_like_any_other(printed: str, day: str) -> None:
    sources = MemorySources.of([("harbour", document(f"{WORDS}, Ann Poe said.", printed))])
    (words,) = check(document(f"Ann Poe said on {day}: {WORDS}."), sources).findings
    assert words.verdict in {"exact", "misdated"}


@pytest.mark.parametrize(
    "head",
    [
        "On 14 May 2024",
        "But on 14 May 2024",
        "Earlier, on 14 May 2024,",
        "Later, on 14 May 2024,",
        "A day later, on 14 May 2024,",
        "Two weeks earlier, on 14 May 2024,",
        "Speaking on 14 May 2024,",
    ],
)
def test_a_day_at_the_head_of_its_sentence_tells_when(head: str) -> None:
    (words,) = findings(f"{head} Ann Poe warned: {WORDS}.")
    assert words.verdict == "misdated"


@pytest.mark.parametrize(
    "head", ["Elected on 14 May 2021, Ann Poe warned", "Of the fire on 14 May 2021 Ann Poe warned"]
)
def test_a_day_of_something_else_does_not(head: str) -> None:
    (words,) = findings(f"{head}: {WORDS}.")
    assert words.verdict == "exact"


def of_words(draft: str, published: str | None = None) -> list[Finding]:
    source = document(f"Ann Poe said on 13 May 2024: {WORDS}.", PUBLISHED)
    found = check(document(draft.format(WORDS), published), MemorySources.of([("harbour", source)])).findings
    return [finding for finding in found if finding.code.startswith("Q")]


@pytest.mark.parametrize(
    "draft",
    [
        "In March 2024 the pier opened. In May 2024 Ann Poe said: {}.",
        "On 3 March the pier opened. On 13 May Ann Poe said: {}.",
        "In March 2024 the pier opened. Ann Poe said: {}.",
        "On 3 March 2024 Ann Poe spoke of the pier. On 13 May 2024, Ann Poe said: {}.",
        "{}, Ann Poe said on 13 May 2024. On 3 March 2024 she had told nobody.",
    ],
)
def test_the_day_of_another_sentence_is_not_the_one_of_the_words(draft: str) -> None:
    assert [found.verdict for found in of_words(draft)] == ["exact"]


@pytest.mark.parametrize(
    "draft",
    [
        "On Mar. 3, 2024, Ann Poe said: {}.",
        "On 3 March 2024, Mr. Poe said: {}.",
        "On 3 March 2024 Ann Poe gave an interview. {}, she said.",
        "Ann Poe said on 3 March 2024: {}. On 13 May 2024 the pier opened.",
    ],
)
def test_that_of_its_own_and_of_one_in_which_somebody_speaks_is(draft: str) -> None:
    (words,) = of_words(draft)
    assert (words.verdict, words.date) == ("misdated", "2024-03-03")


def test_a_day_that_is_still_to_come_is_one_of_the_year_before() -> None:
    draft = "On 13 May, a day on which the pier was closed, Ann Poe said: {}."
    assert [found.verdict for found in of_words(draft, "2025-04-20")] == ["exact"]
