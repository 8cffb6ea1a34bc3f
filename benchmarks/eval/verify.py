"""Run the comparison of statements over a set of claims with evidence; see ``../shared/eval/verify``.

usage: python benchmarks/eval/verify.py ITEMS.jsonl > RUN.jsonl
"""

import json
import sys
from pathlib import Path

from koussa.check.statements import compare

ANSWERS = {"supported": "supports", "contradicted": "contradicts", "nothing": "nothing"}
PENN_BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}
"""How the treebank's tokeniser, which one part of the set went through, writes brackets."""


def plain(text: str) -> str:
    """Undo the treebank's brackets."""
    for code, bracket in PENN_BRACKETS.items():
        text = text.replace(code, bracket)
    return text


def main() -> None:
    """Print one answer a line."""
    with Path(sys.argv[1]).open(encoding="utf-8") as lines:
        for item in map(json.loads, lines):
            result = compare(plain(item["claim"]), plain(item["evidence"]))
            answer = {
                "id": item["id"],
                "verdict": ANSWERS[result.verdict],
                "slot": result.slot,
                "rule": result.rule,
            }
            print(json.dumps(answer))


if __name__ == "__main__":
    main()
