"""Count whom extraction gives quotations to, on passages that say who is meant.

    python -m benchmarks.eval.people tests/extract/sets/people_*.toml

The head of a table says what its fields mean. A source is right, wrong (another's name is given) or missing (nobody is
named, or the quotation is not found).
"""

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.eval.tables import arguments, report

from koussa.documents import Document, Paragraph
from koussa.extract import Quotation, extract
from koussa.text.paragraphs import paragraph_spans

PUBLISHED = "2020-05-07"
_FIELDS = (("speaker", "speaker"), ("printed", "speaker_text"), ("role", "role"), ("relays", "relays"))


def passages(path: Path) -> list[dict[str, Any]]:
    """The passages of a table."""
    found: list[dict[str, Any]] = tomllib.loads(path.read_text("utf-8"))["passage"]
    return found


def quotations(passage: Mapping[str, Any]) -> tuple[Quotation, ...]:
    """What extraction finds in a passage."""
    text = passage["text"].strip()
    paragraphs = tuple(Paragraph(*span) for span in paragraph_spans(text))
    return extract(Document(text, paragraphs, published=PUBLISHED)).quotations


def outcomes(passage: Mapping[str, Any]) -> Iterator[tuple[Mapping[str, Any], str, Quotation | None]]:
    """Each quotation that a passage asks for: "right", "wrong" or "missing", with the one that was found."""
    found = quotations(passage)
    for asked in passage["said"]:
        near = [one for one in found if asked["words"] in one.text]
        best = min(near, key=lambda one: len(one.text), default=None)
        yield asked, _outcome(asked, best), best


def _outcome(asked: Mapping[str, Any], found: Quotation | None) -> str:
    if found is None:
        return "missing"
    wrong = [
        ours for theirs, ours in _FIELDS if theirs in asked and not _is(asked[theirs], getattr(found, ours))
    ]
    if not wrong:
        return "right"
    return "missing" if wrong[0] == "speaker" and found.speaker is None else "wrong"


def _is(asked: str | list[str], found: str | None) -> bool:
    either = [asked] if isinstance(asked, str) else asked
    return (found or "-").casefold() in {one.casefold() for one in either}


def main() -> None:
    """Read the arguments and print the figures, and what is not right."""
    given = arguments(__doc__, tables=True)
    for path in given.tables:
        table = passages(path)
        rows = [(passage, *row) for passage in table for row in outcomes(passage)]
        counts = Counter(outcome for _, _, outcome, _ in rows)
        report(
            f"{path}: {len(table)} passages, {len(rows)} quotations: {counts['right']} right, "
            f"{counts['wrong']} wrong, {counts['missing']} missing",
            (
                f"{outcome:8}{passage['name']}: {asked} <- {found and _told(found)}"
                for passage, asked, outcome, found in rows
                if outcome != "right"
            ),
            wanted=given.errors,
        )


def _told(found: Quotation) -> tuple[str | None, ...]:
    return found.speaker, found.speaker_text, found.role, found.relays, found.rule


if __name__ == "__main__":
    main()
