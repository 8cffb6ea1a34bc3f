"""Check drafts with faults planted in them against the articles that they report on, from tables of our own.

    python -m benchmarks.eval.planted tests/check/sets/*.txt [--errors]

A table holds articles: ``=== DAY | TITLE``, paragraphs, and then statements of a draft on it, a line each.
``true:`` the article says so in other words, ``elsewhere:`` it says nothing of it (another year, another town), and
``KIND:`` is a fault of that kind (place, date, sum …); one that is known not to be found ends in ``!``. All articles of
the tables are one library, and each article's statements are one draft, a paragraph each. Prints for each kind how many
were contradicted, supported, and neither; a statement that is not checked counts as neither.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.eval.tables import arguments, report

import koussa
from koussa.documents import Document, Paragraph
from koussa.text.paragraphs import paragraph_spans

SOUND = ("true", "elsewhere")
"""What is no fault."""

_LINE = re.compile(r"(?P<kind>[a-z]+)(?P<short>!?): (?P<text>.+)")


@dataclass(frozen=True)
class Planted:
    """A statement of a draft.

    Attributes:
        kind: ``true``, ``elsewhere``, or the kind of fault.
        short: whether it is a fault that is known not to be found.
        text: as the draft has it.
    """

    kind: str
    short: bool
    text: str


@dataclass(frozen=True)
class Story:
    """An article and the statements of a draft on it."""

    article: Document
    statements: tuple[Planted, ...]


def stories(path: Path) -> Iterator[Story]:
    """The articles of a table with their statements."""
    for block in path.read_text("utf-8").split("=== ")[1:]:
        head, *lines = block.splitlines()
        day, _, title = head.partition(" | ")
        found = [_LINE.fullmatch(line) for line in lines]
        text = "\n".join(line for line, row in zip(lines, found, strict=True) if row is None).strip()
        paragraphs = tuple(Paragraph(*span) for span in paragraph_spans(text))
        yield Story(
            Document(text, paragraphs, title=title, published=day),
            tuple(Planted(row["kind"], bool(row["short"]), row["text"]) for row in found if row),
        )


def verdicts(told: Sequence[Story]) -> Iterator[tuple[Planted, str, str]]:
    """Check each story's draft against all articles; yield each statement with its verdict and message."""
    desk = koussa.open_texts({f"article {number}": each.article for number, each in enumerate(told)})
    for story in told:
        draft = "\n\n".join(each.text for each in story.statements)
        findings = desk.check(draft)
        end = 0
        for each in story.statements:
            start = draft.index(each.text, end)
            end = start + len(each.text)
            own = [finding for finding in findings if finding.start < end and finding.end > start]
            said = [finding.verdict for finding in own]
            against = [verdict for verdict in said if verdict in {"contradicted", "mixed"}]
            borne_out = bool(said) and set(said) == {"supported"}
            verdict = "contradicted" if against else "supported" if borne_out else "nothing"
            yield each, verdict, "; ".join(finding.message for finding in own)


def counted(found: Iterable[tuple[Planted, str, str]]) -> dict[str, Counter[str]]:
    """Count the verdicts of each kind."""
    counts: dict[str, Counter[str]] = {}
    for planted, verdict, _ in found:
        counts.setdefault(planted.kind, Counter())[verdict] += 1
    return counts


def main() -> None:
    """Print the counts, and with ``--errors`` what was not found and what was contradicted without a fault."""
    asked = arguments(__doc__, tables=True)
    found = list(verdicts([story for table in asked.tables for story in stories(table)]))
    counts = counted(found)
    rows = [
        f"{kind:10} {each['contradicted']:4} contradicted {each['supported']:4} supported {each['nothing']:4} neither"
        for kind, each in sorted(counts.items(), key=lambda row: (row[0] not in SOUND, row[0]))
    ]
    faults = [verdict for planted, verdict, _ in found if planted.kind not in SOUND]
    rows.append(f"faults found: {faults.count('contradicted')} of {len(faults)}")
    errors = (
        f"{planted.kind}: {verdict}: {planted.text} ({message})"
        for planted, verdict, message in found
        if (planted.kind in SOUND) == (verdict == "contradicted")
    )
    report("\n".join(rows), errors, wanted=asked.errors)


if __name__ == "__main__":
    main()
