"""What a check leaves out: findings that a comment or a baseline waves through, and articles that may not vouch."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from tests.check_cli.conftest import ALTERED, EXACT, draft, findings, verdicts

Run = Callable[..., CompletedProcess[str]]


def test_a_comment_waves_a_finding_through_with_a_reason(harbour: Run, tmp_path: Path) -> None:
    comment = "<!-- koussa: ignore[Q101] heard it myself -->\n\n"
    result = harbour("check", draft(tmp_path, comment + ALTERED))
    assert result.returncode == 0
    assert "1 suppressed" in result.stdout


@pytest.mark.parametrize(
    ("comment", "verdict"),
    [
        ("<!-- koussa: ignore[Q105] verified by phone -->", "unused_suppression"),
        ("<!-- koussa: ignore[Q101] -->", "bad_suppression"),
        ("<!-- koussa: ignore -->", "bad_suppression"),
    ],
)
def test_a_comment_that_does_nothing_is_told(
    harbour: Run, tmp_path: Path, comment: str, verdict: str
) -> None:
    result = harbour("check", draft(tmp_path, f"{comment}\n\n{ALTERED}"), "--format", "jsonl")
    assert sorted(verdicts(result)) == sorted(["altered", verdict])


def test_of_several_codes_each_that_suppresses_nothing_is_named(harbour: Run, tmp_path: Path) -> None:
    def told(codes: str) -> list[tuple[str, str]]:
        path = draft(tmp_path, f"<!-- koussa: ignore[{codes}] heard it myself -->\n\n{ALTERED}")
        return [
            (finding["code"], finding["message"])
            for finding in findings(harbour("check", path, "-f", "jsonl"))
        ]

    assert told("Q101") == []
    assert told("Q103,Q101") == [("K101", "the comment names Q103, which suppresses nothing here")]
    assert told("Q105, Q101, Q103") == [
        ("K101", "the comment names Q103 and Q105, which suppress nothing here")
    ]
    assert min(told("Q103,Q105")) == ("K101", "the comment suppresses nothing here")


def test_a_baseline_accepts_what_was_there_and_nothing_new(harbour: Run, tmp_path: Path) -> None:
    accepted = str(tmp_path / "accepted.json")
    path = draft(tmp_path, ALTERED)
    written = harbour("check", path, "--baseline", accepted, "--write-baseline")
    assert (written.returncode, written.stdout) == (0, "")
    # An edit above moves the finding and does not bring it back; the same fault a second time is new.
    moved = harbour("check", draft(tmp_path, f"A new line.\n\n{ALTERED}"), "--baseline", accepted)
    assert moved.returncode == 0
    assert "1 in the baseline" in moved.stdout
    other = draft(tmp_path, ALTERED, "other.md")
    assert harbour("check", path, other, "--baseline", accepted).returncode == 1


def test_a_baseline_that_is_none_is_refused(harbour: Run, tmp_path: Path) -> None:
    path = draft(tmp_path, ALTERED)
    missing = harbour("check", path, "--baseline", str(tmp_path / "missing.json"))
    assert missing.returncode == 2
    assert "--write-baseline" in missing.stderr
    deep = harbour("check", path, "--baseline", draft(tmp_path, "[" * 99_999, "deep.json"))
    assert deep.returncode == 2
    assert "not a baseline file" in deep.stderr
    wrong = harbour("check", path, "--baseline", draft(tmp_path, "[]", "wrong.json"))
    assert wrong.returncode == 2
    assert harbour("check", path, "--write-baseline").returncode == 2


def test_an_excluded_article_does_not_vouch(harbour: Run, tmp_path: Path, source: Path) -> None:
    path = draft(tmp_path, EXACT)
    identifier = json.loads(harbour("list", "articles", "--json").stdout)["queries"][0]["hits"][0]["id"]
    for name in (identifier, str(source)):
        result = harbour("check", path, "--exclude", name, "--format", "jsonl", "--show", "all")
        assert verdicts(result) == ["not_found"], name
    unknown = harbour("check", path, "--exclude", "nobody-knows-it")
    assert "nobody-knows-it" in unknown.stderr
    assert unknown.returncode == 0
