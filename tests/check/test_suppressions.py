"""Comments that wave a finding through, and baselines that accept it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from koussa.check.baseline import apply_baseline, fingerprint, read_baseline, write_baseline
from koussa.check.suppressions import find_suppressions
from koussa.check.verdicts import Finding
from koussa.errors import KoussaError

from .drafting import check_text

WRONG = "“The council shall pay nothing,” Baptiste said."
RIGHT = "“The council shall pay half,” Baptiste said."


def codes(text: str) -> list[str]:
    return [finding.code for finding in check_text(text).findings if finding.code[0] in "QK"]


def test_a_comment_covers_its_own_paragraph() -> None:
    text = f"<!-- koussa: ignore[Q101] heard it myself --> {WRONG}"
    assert codes(text) == []
    assert check_text(text).suppressed == 1


def test_a_comment_alone_covers_the_paragraph_after_it() -> None:
    assert codes(f"<!-- koussa: ignore[Q101] heard it myself -->\n\n{WRONG}\n\n{WRONG}") == ["Q101"]


def test_a_comment_covers_only_the_codes_that_it_names() -> None:
    assert codes(f"{WRONG} <!-- koussa: ignore[Q103, Q104] heard it myself -->") == ["Q101", "K101"]


def test_several_codes_and_any_case() -> None:
    wrong = "“We will begin in June, unless the river rises,” Adams said."
    assert codes(f"{wrong} <!-- koussa: ignore[q103,q101] heard it myself -->") == []


def test_an_unused_comment_is_reported_where_it_stands() -> None:
    text = f"{RIGHT} <!-- koussa: ignore[Q101] heard it myself -->"
    finding = check_text(text).findings[-1]
    assert (finding.code, finding.severity) == ("K101", "warning")
    assert text[finding.start : finding.end] == "<!-- koussa: ignore[Q101] heard it myself -->"


@pytest.mark.parametrize(
    ("comment", "says"),
    [
        ("<!-- koussa: ignore -->", "names no code"),
        ("<!-- koussa: ignore[] because -->", "names no code"),
        ("<!-- koussa: ignore[Q999] because -->", "Q999"),
        ("<!-- koussa: ignore[Q101] -->", "no reason"),
    ],
)
def test_a_comment_without_code_or_reason_waves_nothing_through(comment: str, says: str) -> None:
    findings = check_text(f"{WRONG} {comment}").findings
    assert [finding.code for finding in findings] == ["Q101", "K102"]
    assert says in findings[1].message


@given(st.text("<!-->koussa:ignore[Q103]x \n", max_size=120))
def test_any_comment_is_read(text: str) -> None:
    for held in find_suppressions(text):
        assert text[held.start : held.end].startswith("<!--")
        assert held.covers[0] <= held.start


def findings() -> tuple[Finding, ...]:
    return check_text(f"{WRONG}\n\n{RIGHT}").findings


def test_what_is_accepted_is_not_reported_again_wherever_it_stands() -> None:
    accepted = read_baseline(write_baseline(findings()))
    moved = check_text(f"A new first line.\n\n{WRONG}").findings
    assert apply_baseline(moved, accepted) == []


def test_an_entry_accepts_one_finding() -> None:
    accepted = read_baseline(write_baseline(findings()))
    twice = check_text(f"{WRONG}\n\n{WRONG}").findings
    assert [finding.code for finding in apply_baseline(twice, accepted)] == ["Q101"]
    assert [finding.code for finding in apply_baseline(twice, accepted)] == ["Q101", "Q101"]


def test_fine_quotations_need_no_accepting_and_stay() -> None:
    content = write_baseline(findings())
    assert [entry["code"] for entry in json.loads(content)["findings"]] == ["Q101"]
    assert [finding.code for finding in apply_baseline(findings(), read_baseline(content))] == ["Q110"]


def test_a_fingerprint_tells_rules_and_words_apart() -> None:
    wrong, right = findings()
    assert fingerprint(wrong) != fingerprint(right)
    assert fingerprint(wrong) == fingerprint(check_text(f"Said again: {WRONG}").findings[0])


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"schema_version": 2, "findings": []}', "{", "nul\0"])
def test_what_is_no_baseline_is_refused(content: str) -> None:
    with pytest.raises(KoussaError, match=r"accepted\.json"):
        read_baseline(content, "accepted.json")
