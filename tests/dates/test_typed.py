"""Dates as people type them: EDTF, prose, and numbers where they can mean one day only."""

import pytest

from koussa.dates import parse_typed


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("2025-05-12", "2025-05-12"),
        ("2011/2013", "2011/2013"),
        ("12 May 2025", "2025-05-12"),
        (" May 12, 2025 ", "2025-05-12"),
        ("March 2011", "2011-03"),
        ("14/04/2025", "2025-04-14"),
        ("04/14/2025", "2025-04-14"),
        ("14.04.2025", "2025-04-14"),
        ("5/5/2025", "2025-05-05"),
        ("2025/05/12", "2025-05-12"),
        ("2025-5-2", "2025-05-02"),
        ("2025.5.12", "2025-05-12"),
        ("20250512", "2025-05-12"),
    ],
)
def test_a_date_that_means_one_thing_is_read(typed: str, edtf: str) -> None:
    assert str(parse_typed(typed)) == edtf


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("04/05/2025", "may be two days; write 2025-05-04 or 2025-04-05"),
        ("45/05/2025", "is no date; write one like 2011-03-30"),
        ("2025/13/01", "is no date: months run from 01 to 12"),
        ("2025-5/2", "is not a date like 2011-03-30"),
        ("yesterday", "is not a date like 2011-03-30"),
        ("the 12 May 2025 issue", "is not a date like 2011-03-30"),
        ("", "is not a date like 2011-03-30"),
    ],
)
def test_of_any_other_a_sentence_says_how_to_write_it(typed: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        parse_typed(typed)
