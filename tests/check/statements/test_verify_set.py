"""The gate: the figures of ``benchmarks/results/verify.md`` must hold on the development set."""

import json
from collections import Counter
from pathlib import Path

from koussa.check.statements import compare

BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}


def plain(text: str) -> str:
    for code, bracket in BRACKETS.items():
        text = text.replace(code, bracket)
    return text


def test_contradictions_are_right_and_found(shared: Path) -> None:
    lines = (shared / "eval/verify/items.jsonl").read_text(encoding="utf-8").splitlines()
    said: Counter[str] = Counter()
    found: Counter[tuple[str, bool]] = Counter()
    for item in map(json.loads, lines):
        contradicted = compare(plain(item["claim"]), plain(item["evidence"])).verdict == "contradicted"
        said[item["label"]] += contradicted
        if item["label"] == "contradicts":
            found[item["kind"], contradicted] += 1
    supports = sum(json.loads(line)["label"] == "supports" for line in lines)
    assert said["contradicts"] / sum(said.values()) >= 0.95
    assert said["supports"] / supports <= 0.011
    recall = {kind: found[kind, True] / (found[kind, True] + found[kind, False]) for kind, _ in found}
    assert recall["number"] >= 0.79
    assert recall["date"] >= 0.7
    assert recall["name"] >= 0.41
    assert recall["negation"] >= 0.5
