"""Words that a source denied, in a draft that says so in words of its own, and in one that does not."""

import pytest

from koussa.check.checker import check
from koussa.check.memory import MemorySources

from ..drafting import document

MILL = "“I will not sell the mill to anyone in this county,” Ann Poe said. “The case is not closed for good,” she said."


def verdicts(draft: str) -> list[str]:
    report = check(document(draft), MemorySources.of([("mill", document(MILL, "2024-05-15"))]))
    return [finding.verdict for finding in report.findings if finding.code.startswith("Q")]


@pytest.mark.parametrize(
    "draft",
    [
        "Ann Poe refused to “sell the mill to anyone in this county”.",
        "Ann Poe said that she would never “sell the mill to anyone in this county”.",
        "Ann Poe denied that the case was “closed for good”.",
        "Ann Poe said that the case wasn't “closed for good”.",
    ],
)
def test_a_draft_may_deny_in_its_own_words_what_the_source_denied(draft: str) -> None:
    assert verdicts(draft) == ["exact"]


@pytest.mark.parametrize(
    "draft",
    [
        "Ann Poe vowed to “sell the mill to anyone in this county”.",
        "Ann Poe said that the case was “closed for good”.",
        "Ann Poe did not wait but said that the case was “closed for good”.",
    ],
)
def test_what_the_draft_does_not_deny_is_cut_from_its_denial(draft: str) -> None:
    assert verdicts(draft) == ["truncated"]
