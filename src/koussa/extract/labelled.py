"""Speech that the layout marks: transcripts with labelled speakers, block quotations, and markup such as ``<q>``."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from koussa.documents import Document, Paragraph
from koussa.extract.found import Found
from koussa.extract.scene import Scene
from koussa.extract.wordlists import words
from koussa.frozen import frozen
from koussa.text.marks import Run
from koussa.text.signatures import is_signature

# "ROE: ...", "Ms. Poe: ...", "INTERVIEWER: ...": a few capitalised words and a colon at the start of a line.
# Markdown may set the label in bold ("**Roe:** …", "**Roe**: …"), or the whole turn ("**Q: …**"); a transcript that is
# quoted has a quotation mark before each label, or the label in marks of its own ("“ROE”: “…”"). A broadcast has the
# time before a label, and the office behind the first one ("[14:00:00] ANN ROE, PRESS SECRETARY: …").
_LABEL = re.compile(
    r"(?P<mark>[\"“”]|'')?(?P<bold>\*\*|__)?(?:\[?\d{1,2}:\d\d(?::\d\d)?\]?[ \t]+)?"
    r"(?P<label>[A-Z][\w.'’-]*?(?: [A-Z][\w.'’-]*?){0,3})(?: \((?P<also>[^)\n]{1,40})\))?"
    r"(?:, [A-Z][^:a-z\n]{1,60})?"
    r"(?(mark)(?P<closed>[\"”]|'')?)(?:(?P<sign>:|\.)(?P=bold)?|(?P=bold)(?P<after>:))[ \t]+(?=\S)"
)
# What reopens a quotation, where no remark in brackets follows ("(Applause.)").
_MARK = re.compile(r"(?:[\"“”]|'')(?=\w)")
_CLOSING = ('"', "”", "''")
# "THE CHAIR (Baroness Wilmot)": the office first, then who holds it.
_OFFICES = ("THE ", "The ")
_QUESTION_AND_ANSWER = frozenset("QA")
_NOT_LABELS = words(
    "NOTE UPDATE WATCH READ MORE PHOTO VIDEO RELATED CORRECTION EDITOR SOURCE BREAKING LIVE ALSO"
)
# One label alone may be a heading; a label in small letters must come back, or stand in bold beside one that does.
_FEWEST_TURNS = 2


@frozen
class Label:
    """The label of a turn in a transcript, and the first code point of what is said."""

    speaker: str
    start: int


def labels(document: Document) -> dict[int, Label]:
    """The labelled turns of a document, by paragraph index.

    Paragraphs that the reader marked as turns count as they are; in other text the labels must show a pattern.
    """
    marked: dict[int, Label] = {}
    quoted: set[int] = set()
    capital: dict[int, Label] = {}
    small: dict[int, Label] = {}
    bold: set[int] = set()
    holders: dict[str, str] = {}
    for index, paragraph in enumerate(document.paragraphs):
        if paragraph.kind == "turn" and paragraph.speaker:
            marked[index] = Label(paragraph.speaker, _after_label(document, paragraph))
        elif paragraph.kind == "body":
            match = _LABEL.match(document.text, paragraph.start, paragraph.end)
            if match is not None and _is_label(match["label"], match["sign"] or ":"):
                kind = capital if match["label"].isupper() else small
                kind[index] = _label(document.text, match)
                if match["bold"] and " " in match["label"]:
                    bold.add(index)
                if match["mark"] and not match["closed"]:
                    quoted.add(index)
                if match["also"] and match["label"].startswith(_OFFICES):
                    holders[match["label"]] = match["also"]
    often = Counter(label.speaker for label in small.values())
    if max(often.values(), default=0) < _FEWEST_TURNS:
        bold.clear()  # "**Opening hours:** nine to five"
    small = {
        index: label
        for index, label in small.items()
        if index in bold or often[label.speaker] >= _FEWEST_TURNS
    }
    if len(capital) >= _FEWEST_TURNS:
        marked.update(capital)
    if len({label.speaker for label in small.values()}) >= _FEWEST_TURNS:
        marked.update(small)
    _go_on(document, marked, quoted)
    return {
        index: Label(holders.get(label.speaker, label.speaker), label.start)
        for index, label in marked.items()
    }


def _label(text: str, match: re.Match[str]) -> Label:
    """A label as matched; what is said begins within the marks of its own when the label has some too."""
    start = match.end()
    mark = _MARK.match(text, start) if match["closed"] else None
    return Label(match["label"], mark.end() if mark is not None else start)


def _go_on(document: Document, marked: dict[int, Label], quoted: set[int]) -> None:
    """Give the paragraphs between two turns of a quoted transcript, reopened by a mark, to who speaks before them."""
    for index in range(min(quoted, default=0), max(marked, default=0)):
        if index in marked or index - 1 not in quoted or index - 1 not in marked:
            continue
        before, start = document.paragraphs[index - 1], document.paragraphs[index].start
        mark = _MARK.match(document.text, start)
        if mark is not None and not document.text.endswith(_CLOSING, before.start, before.end):
            marked[index] = Label(marked[index - 1].speaker, mark.end())
            quoted.add(index)


def _is_label(label: str, sign: str) -> bool:
    if sign == ".":
        return label in _QUESTION_AND_ANSWER
    return not _NOT_LABELS & set(label.upper().split())


def _after_label(document: Document, paragraph: Paragraph) -> int:
    """Where the words of a turn begin: after its label, when that is part of the text."""
    at = paragraph.start
    label = f"{paragraph.speaker}:"
    if document.text.startswith(label, at):
        at += len(label)
    while at < paragraph.end and document.text[at].isspace():
        at += 1
    return at


def turns(scene: Scene, labelled: Mapping[int, Label]) -> Iterator[Found]:
    """Each turn of a transcript, as words of its speaker."""
    for index, label in labelled.items():
        sentences = scene.paragraphs[index]
        end = scene.document.paragraphs[index].end
        if sentences and any(map(str.isalnum, scene.document.text[label.start : end])):
            speaker = None if label.speaker in _QUESTION_AND_ANSWER else label.speaker
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
