"""Files of every format, with what must and must not come out of them."""

import pytest
from benchmarks.eval.formats import faults

from .format_cases import CASES, Case


@pytest.mark.parametrize(
    "case",
    [pytest.param(case, id=case.title, marks=[pytest.mark.xfail] if case.short else []) for case in CASES],
)
def test_file(case: Case) -> None:
    assert list(faults(case)) == []


def test_the_set_is_as_large_as_promised() -> None:
    assert len({case.title for case in CASES}) == len(CASES) >= 100
