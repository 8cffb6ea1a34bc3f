"""Count what extraction takes for the reporter's own statements, on a table of sentences that says what is.

    python -m benchmarks.eval.stated tests/extract/sets/claims_*.tsv

A line of a table is a verdict, a tab and a sentence; sentences up to a blank line are one passage, in one paragraph
but for lines without a full stop, which stand alone; ``#`` begins a comment. Verdicts: ``stated`` (the article's own
claim), ``said NAME`` (words of NAME and not the article's), ``both NAME`` (words of NAME, in a sentence that states
something besides), ``not`` (nothing to check).
A verdict that ends in ``!`` is known not to be met.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.eval.tables import arguments, report

from koussa.documents import Document, Paragraph
from koussa.extract import Extraction, extract
from koussa.text.paragraphs import paragraph_spans

PUBLISHED = "2020-05-07"
_ENDS = ".?!”"


@dataclass(frozen=True)
class Sentence:
    """A line of the table.

    Attributes:
        verdict: ``stated``, ``said``, ``both`` or ``not``.
        source: who is quoted in it.
        text: as printed.
        start: first code point in the passage.
        short: whether it is known not to be met.
    """

    verdict: str
    source: str | None
    text: str
    start: int
    short: bool


@dataclass(frozen=True)
class Passage:
    """Sentences that belong together, and their text."""

    text: str
    sentences: tuple[Sentence, ...]


def passages(path: Path) -> Iterator[Passage]:
    """The passages of a table."""
    rows: list[tuple[str, str]] = []
    for line in [*path.read_text("utf-8").splitlines(), ""]:
        if line.startswith("#"):
            continue
        if line:
            verdict, _, text = line.partition("\t")
            rows.append((verdict, text))
        elif rows:
            yield _passage(rows)
            rows = []


def _passage(rows: list[tuple[str, str]]) -> Passage:
    sentences = []
    whole = ""
    for verdict, text in rows:
        word, _, source = verdict.rstrip("!").partition(" ")
        sentences.append(Sentence(word, source or None, text, len(whole), verdict.endswith("!")))
        whole += text + (" " if text[-1] in _ENDS else "\n\n")
    return Passage(whole, tuple(sentences))


def outcome(passage: Passage) -> list[tuple[Sentence, bool, bool]]:
    """Each sentence with whether it came out as a statement, and whether its source was found."""
    paragraphs = tuple(Paragraph(*span) for span in paragraph_spans(passage.text))
    document = Document(passage.text, paragraphs, published=PUBLISHED)
    found = extract(document)
    return [(one, _stated(one, found), _said(one, found)) for one in passage.sentences]


def met(sentence: Sentence, stated: bool, said: bool) -> bool:
    """Whether what came out is what the table asks for."""
    if sentence.verdict == "said":
        return said and not stated
    return stated == (sentence.verdict != "not") and (said or sentence.verdict != "both")


def _stated(sentence: Sentence, found: Extraction) -> bool:
    end = sentence.start + len(sentence.text)
    return any(
        min(end, one.end) - max(sentence.start, one.start) > len(sentence.text) / 2
        for one in found.statements
    )


def _said(sentence: Sentence, found: Extraction) -> bool:
    end = sentence.start + len(sentence.text)
    return any(
        sentence.start <= one.start < end
        and (one.speaker or one.speaker_text or "").casefold() == (sentence.source or "").casefold()
        for one in found.quotations
    )


def main() -> None:
    """Read the arguments and print the figures, and the sentences that are not met."""
    given = arguments(__doc__, tables=True)
    for path in given.tables:
        rows = [row for passage in passages(path) for row in outcome(passage)]
        counts = Counter((one.verdict, stated) for one, stated, _ in rows)
        wanted = sum(counts[verdict, True] + counts[verdict, False] for verdict in ("stated", "both"))
        kept = counts["stated", True] + counts["both", True]
        wrong = counts["said", True] + counts["not", True]
        quoted = [said for one, _, said in rows if one.source]
        report(
            f"{path}: {len(rows)} sentences; stated: {kept} of {wanted} found, {wrong} of {len(rows) - wanted} others "
            f"kept; sources: {sum(quoted)} of {len(quoted)}; as asked: {sum(met(*row) for row in rows)}",
            (
                f"{one.verdict:7}{'stated' if stated else '':8}{'said' if said else '':6}{one.text}"
                for one, stated, said in rows
                if not met(one, stated, said)
            ),
            wanted=given.errors,
        )


if __name__ == "__main__":
    main()
