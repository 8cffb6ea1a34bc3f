"""Every rule is documented, and exemplified by a draft that gets it."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from tests.check_cli.conftest import ARTICLE, findings
from tests.conftest import ROOT

from koussa.check.verdicts import RULES, Rule

Run = Callable[..., CompletedProcess[str]]

# A draft for each rule, checked against the article of conftest.py and the one below.
OTHER = "The new bridge opened in June 1987 and cost 40 million crowns.\n"
EXAMPLES = {
    "Q101": "“We shall raise the toll this year,” said Ines Varga.",
    "Q102": "“The bridge is safe. I promise nothing before June,” Ines Varga said.",
    "Q103": "“The money has to come from somewhere, and the sooner the better,” said Ines Varga.",
    "Q104": "“We will sell the old pier,” Tom Reid said.",
    "Q105": "On 9 March 2018 Ines Varga said: “We shall not raise the toll this year.”",
    "Q106": "“Nobody has ever counted the gulls of this coast properly,” said Ines Varga.",
    "Q107": "They spoke of a so-called “reform” all evening.",
    "Q108": "“The money has to come from somewhere … the sooner the better,” Tom Reid said.",
    "Q109": "“[W]e shall not raise the toll this year,” said Ines Varga.",
    "Q110": "“We shall not raise the toll this year,” said Ines Varga.",
    "S101": "The new bridge opened in June 1979.",
    "S102": "The new bridge opened in June 1988.",
    "S103": "The new bridge opened in June 1988.",
    "S104": "The ferry sank in 1902 with all hands.",
    "S105": "Koussa was flown out on a British military jet.",
    "K101": "<!-- koussa: ignore[Q101] I was there -->\n\n“We shall not raise the toll this year,” said Ines Varga.",
    "K102": "<!-- koussa: ignore -->\n\n“We shall raise the toll this year,” said Ines Varga.",
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_draft_gets_it(koussa: Run, tmp_path: Path, rule: Rule) -> None:
    sources = []
    # Claims with verdicts come from a library; texts have none.
    texts = {"S102": (ARTICLE, OTHER), "S105": ()}.get(rule.code, (ARTICLE,))
    for number, text in enumerate(texts):
        path = tmp_path / f"source{number}.txt"
        path.write_text(text, "utf-8")
        sources += ["--against", str(path)]
    result = koussa("check", "--text", EXAMPLES[rule.code], *sources, "--format", "jsonl")
    found = {finding["code"]: finding for finding in findings(result)}
    assert rule.code in found, found
    assert (found[rule.code]["verdict"], found[rule.code]["severity"]) == (rule.verdict, rule.severity)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_it_is_explained_by_code_and_by_name(koussa: Run, rule: Rule) -> None:
    pages = {
        koussa("rule", name).stdout
        for name in (rule.code, rule.code.lower(), rule.verdict, rule.verdict.replace("_", "-"))
    }
    (page,) = pages
    for words in (rule.code, rule.what, rule.why, rule.example, rule.advice):
        assert words in page


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_its_page_says_what_the_program_says(rule: Rule) -> None:
    text = (ROOT / "docs" / "rules.md").read_text("utf-8")
    _, _, rest = text.partition(f"## {rule.code} {rule.verdict.replace('_', ' ')}\n")
    section = " ".join(re.split(r"\n## ", rest)[0].split())
    assert rest, "docs/rules.md has no such heading"
    assert f"({rule.severity})" in section
    for words in (rule.what, rule.why, rule.example, rule.advice):
        assert " ".join(words.split()) in section


def test_the_page_has_no_rule_that_is_none() -> None:
    text = (ROOT / "docs" / "rules.md").read_text("utf-8")
    assert re.findall(r"^## ([A-Z]\d+) ", text, re.MULTILINE) == [rule.code for rule in RULES]


def test_all_are_listed(koussa: Run) -> None:
    listed = koussa("rule").stdout
    assert [line.split()[0] for line in listed.splitlines()[: len(RULES)]] == [rule.code for rule in RULES]
    rows = json.loads(koussa("rule", "--json").stdout)["rules"]
    assert [row["code"] for row in rows] == [rule.code for rule in RULES]
    assert all(all(row.values()) for row in rows)
    assert len(koussa("rule", "--format", "jsonl").stdout.splitlines()) == len(RULES)
    assert koussa("rule", "--format", "csv").stdout.startswith("code,verdict,severity,")


def test_a_mistyped_one_is_refused_with_what_was_meant(koussa: Run) -> None:
    for name, meant in (("Q13", "Q103"), ("misatributed", "misattributed"), ("zzz", "koussa rule")):
        result = koussa("rule", name)
        assert result.returncode == 2
        assert meant in result.stderr
