"""The journey: a draft goes in, findings come out."""

from hypothesis import given, settings
from hypothesis import strategies as st

from koussa.check.verdicts import RULES, SEVERITIES, rule_of, severity_of

from .drafting import check_text


def test_every_quotation_gets_a_finding_with_its_place() -> None:
    text = (
        "Two voices.\n\n“The council shall pay half,” Baptiste said.\n\n"
        "“It is the worst news in forty years,” Kowalski said."
    )
    report = check_text(text)
    assert [(finding.line, finding.column, finding.verdict) for finding in report.findings] == [
        (3, 2, "exact"),
        (5, 2, "altered"),
    ]
    for finding in report.findings:
        assert text[finding.start : finding.end] == finding.text
        assert text.split("\n")[finding.end_line - 1][: finding.end_column - 1].endswith(finding.text)
    assert report.quotations == 2


def test_a_second_fault_stands_at_the_words_that_it_is_about() -> None:
    text = "Baptiste said on March 3, 2024: “The council shall pay nothing.”"
    misdated, altered = check_text(text).findings
    assert (misdated.verdict, misdated.text) == ("misdated", "March 3, 2024")
    assert (altered.verdict, altered.text) == ("altered", "The council shall pay nothing.")


def test_a_date_that_tells_of_something_else_is_not_held_against_the_draft() -> None:
    for text in (
        "Baptiste, elected on March 3, 2019, said: “The council shall pay half.”",
        "Of the fire of 12 April 2020 Baptiste said: “The council shall pay half.”",
        "“The council shall pay half,” Baptiste said. On March 3, 2019, the bridge fell.",
        "Baptiste said: “The council shall pay half.” The bridge fell on March 3, 2019.",
    ):
        assert [finding.verdict for finding in check_text(text).findings if finding.code.startswith("Q")] == [
            "exact"
        ]


def test_a_draft_without_quotations_has_no_findings_of_quotations() -> None:
    report = check_text("The town slept.")
    assert report.quotations == 0
    assert not [finding for finding in report.findings if finding.code.startswith("Q")]


def test_an_excluded_article_vouches_for_nothing() -> None:
    text = "“The council shall pay half,” Baptiste said."
    assert [finding.verdict for finding in check_text(text, exclude=("ferry",)).findings] == ["not_found"]


def test_an_excluded_article_does_not_crowd_out_the_others() -> None:
    from koussa.check.checker import check
    from koussa.check.memory import MemorySources

    from .drafting import ARTICLE, document

    copies = [(f"copy-{number}", document(ARTICLE, "2024-01-17")) for number in range(12)]
    sources = MemorySources.of([*copies, ("ferry", document(ARTICLE, "2024-01-16"))])
    draft = document("“The council shall pay half,” Baptiste said.")
    report = check(draft, sources, exclude=[name for name, _ in copies])
    assert [finding.verdict for finding in report.findings] == ["exact"]


def test_the_house_decides_what_passes() -> None:
    text = "“We will begin in March,” said Baptiste, “unless the river … rises.”"
    trimmed = "“It is … news in forty years,” Kowalski said."
    assert check_text(text).findings[0].severity == "ok"
    assert check_text(trimmed).findings[0].severity == "ok"
    assert check_text(trimmed, house="strict").findings[0].severity == "warning"


def test_the_same_draft_gives_the_same_findings() -> None:
    text = "“The council shall pay nothing,” Kowalski said. “It is the best news … in years,” he said."
    assert check_text(text) == check_text(text)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300) | st.text("“”\"'‘’«». ,…[]sic\n\0\u202e\ud800<b>Baptiste said", max_size=300))
def test_any_draft_is_checked(text: str) -> None:
    for finding in check_text(text).findings:
        assert text[finding.start : finding.end] == finding.text
        assert finding.line >= 1
        assert finding.column >= 1


def test_every_rule_is_explained_and_has_a_code_of_its_own() -> None:
    assert len({rule.code for rule in RULES}) == len({rule.verdict for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert rule_of(rule.code.lower()) is rule_of(rule.verdict) is rule
        assert rule.severity in SEVERITIES
        for text in (rule.what, rule.why, rule.example, rule.advice):
            assert text.endswith((".", "?", "-->", "”"))


def test_no_rule_speaks_of_truth_or_of_lies() -> None:
    for rule in RULES:
        words = f"{rule.what} {rule.why} {rule.advice}".lower()
        assert not {"lie", "lies", "fake", "fabricated", "untrue"} & set(words.split())


def test_severities_follow_the_house() -> None:
    assert severity_of("trimmed") == "ok"
    assert severity_of("trimmed", "strict") == "warning"
    assert severity_of("altered", "lenient") == "error"
    assert rule_of("Q000") is None
