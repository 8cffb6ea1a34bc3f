"""Speech that the layout marks: the turns of transcripts, block quotations, and markup such as ``<q>``."""

import re
from collections.abc import Iterator, Sequence

from koussa.documents import Document
from koussa.extract.found import Found
from koussa.extract.labels import ANSWERS, QUESTIONS
from koussa.extract.scene import Scene
from koussa.text.marks import Run
from koussa.text.signatures import is_signature

# What reopens a quotation, where no remark in brackets follows ("(Applause.)").
_MARK = re.compile(r"(?:[\"“”]|'')(?=\w)")
_CLOSING = ('"', "”", "''")


def turns(scene: Scene, talking: tuple[str | None, str | None] = (None, None)) -> Iterator[Found]:
    """Each turn of a transcript, as words of its speaker; ``talking`` are those who speak after "Q:" and "A:"."""
    unnamed = dict.fromkeys(QUESTIONS, talking[0]) | dict.fromkeys(ANSWERS, talking[1])
    for index, label in scene.turns.items():
        sentences = scene.paragraphs[index]
        end = scene.document.paragraphs[index].end
        if sentences and any(map(str.isalnum, scene.document.text[label.start : end])):
            speaker = unnamed.get(label.speaker, label.speaker)
            yield Found(
                label.start,
                _without_marks(scene.document.text, scene.document.paragraphs[index].start, label.start, end),
                sentences[0],
                "direct",
                None,
                None,
                "turn",
                1.0,
                speaker,
            )


def _without_marks(text: str, outer_start: int, start: int, end: int) -> int:
    """Where the words of a turn end: before the mark that closes a turn in quotation marks, or one in bold."""
    if _MARK.match(text, outer_start):
        for mark in _CLOSING:
            if text.endswith(mark, start, end):
                return end - len(mark)
    for mark in ("**", "__"):
        if text.endswith(mark, start, end) and mark not in text[start : end - len(mark)]:
            return end - len(mark)
    return end


def markup_runs(document: Document, runs: Sequence[Run]) -> list[Run]:
    """The runs of a document together with what only its markup says is quoted, in order and apart."""
    text = document.text
    quoted = [(start, end) for start, end in document.quoted if 0 <= start < end <= len(text)]
    quoted += [
        (paragraph.start, paragraph.end)
        for paragraph in document.paragraphs
        if paragraph.kind == "quote" and not is_signature(text[paragraph.start : paragraph.end])
    ]
    merged = list(runs)
    for start, end in quoted:
        if any(map(str.isalnum, text[start:end])):
            merged.append(Run(start, end, start, end, "markup"))
    merged.sort(key=lambda run: (run.outer_start, run.style == "markup", -run.outer_end))
    apart: list[Run] = []
    for run in merged:
        if not apart or run.outer_start >= apart[-1].outer_end:
            apart.append(run)
    return apart
