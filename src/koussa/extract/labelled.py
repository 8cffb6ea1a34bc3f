"""Speech that the layout marks: transcripts with labelled speakers, block quotations, and markup such as ``<q>``."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from koussa.documents import Document, Paragraph
from koussa.extract.found import Found
from koussa.extract.mentions import NOT_LABELS
from koussa.extract.scene import Scene
from koussa.extract.wordlists import words
from koussa.frozen import frozen
from koussa.text.marks import Run
from koussa.text.signatures import is_signature

# "ROE: ...", "Ms. Poe: ...", "INTERVIEWER: ...": a few capitalised words and a colon at the start of a line.
# Markdown may set the label in bold ("**Roe:** …", "**Roe**: …"), or the whole turn ("**Q: …**"); a transcript that is
# quoted has a quotation mark before each label, or the label in marks of its own ("“ROE”: “…”"). A broadcast has the
# time before a label, and the office behind the first one ("[14:00:00] ANN ROE, PRESS SECRETARY: …").
# Radio writes "Mr. ANN ROE (Author, \"Tides\"): …".
_LABEL = re.compile(
    r"(?P<mark>[\"“”]|'')?(?P<bold>\*\*|__)?(?:\[?\d{1,2}:\d\d(?::\d\d)?\]?[ \t]+)?"
    r"(?P<label>[A-Z][\w.'’-]*?(?: (?:[A-Z][\w.'’-]*?|#?\d+)){0,3})(?: \((?P<also>[^)\n]{1,80})\))?"
    r"(?:, (?P<office>[A-Z][^:a-z\n]{1,60}))?"
    r"(?(mark)(?P<closed>[\"”]|'')?)(?::(?P=bold)?|(?P=bold):)[ \t]+(?=\S)"
)
# "Q. Why?", "Q    Why?"
_QUESTION = re.compile(
    r"(?P<mark>[\"“”]|'')?(?P<bold>\*\*|__)?(?P<label>[QA])(?:\.[ \t]|[ \t]{2})[ \t]*(?=\S)"
)
# A label with a paragraph of its own: "Mayor Ann Roe (02:15):"
_STANDING = re.compile(
    r"(?P<label>[A-Z][\w.'’-]*(?: [A-Z0-9][\w.'’-]*){0,5}) \(\d{1,2}:\d\d(?::\d\d)?\):?\s*\Z"
)
# What reopens a quotation, where no remark in brackets follows ("(Applause.)").
_MARK = re.compile(r"(?:[\"“”]|'')(?=\w)")
_CLOSING = ('"', "”", "''")
# "THE CHAIR (Baroness Wilmot)": the office first, then who holds it.
_OFFICES = ("THE ", "The ")
_QUESTION_AND_ANSWER = frozenset("QA")
# One label alone may be a heading; a label in small letters must come back, or stand in bold beside one that does.
_FEWEST_TURNS = 2
_COURTESY = words("MR MR. MRS MRS. MS MS. DR DR. SEN. REP. GOV. PROF. SIR LORD LADY")
# Between two turns a paragraph without a label goes on with the one before: where one in two has a label, or where it
# speaks of itself. A lone question there is an interviewer's, and what stands in brackets nobody's.
_LABELLED_SHARE = 0.5
_OF_ITSELF = re.compile(r"\b(?:I|I['’](?:m|ve|ll|d)|[Ww]e|[Ww]e['’](?:re|ve|ll|d)|[Mm]y|[Oo]ur|me|us)\b")
_ASIDES = ("(", "[", "*", "“", '"')
_LONE_QUESTION = re.compile(r"[^.!?]*\?\s*\Z")


@frozen
class Label:
    """The label of a turn in a transcript, and the first code point of what is said."""

    speaker: str
    start: int


def labels(document: Document) -> dict[int, Label]:
    """The labelled turns of a document, by paragraph index.

    Paragraphs that the reader marked as turns count as they are; in other text the labels must show a pattern.
    """
    text = document.text
    found = _Labels()
    for index, paragraph in enumerate(document.paragraphs):
        if paragraph.kind == "turn" and paragraph.speaker:
            found.marked[index] = Label(paragraph.speaker, _after_label(document, paragraph))
        elif paragraph.kind == "body" or (paragraph.kind == "heading" and index):
            found.take_in(text, index, paragraph)
    found.choose()
    _go_on(document, found.marked, found.quoted)
    _go_on_without_marks(document, found.marked)
    return {
        index: Label(found.holders.get(label.speaker, label.speaker), label.start)
        for index, label in found.marked.items()
    }


class _Labels:
    """What looks like a label, by paragraph, until the whole document shows which of it are labels.

    Attributes:
        marked: what is a label.
        quoted: paragraphs whose label stands within quotation marks.
        holders: who holds an office that is a label.
    """

    def __init__(self) -> None:
        self.marked: dict[int, Label] = {}
        self.quoted: set[int] = set()
        self.holders: dict[str, str] = {}
        self._capital: dict[int, Label] = {}
        self._small: dict[int, Label] = {}
        self._bold: set[int] = set()

    def take_in(self, text: str, index: int, paragraph: Paragraph) -> None:
        """Look for a label at the start of a paragraph; a heading can be a short turn with one in capitals."""
        start, end = paragraph.start, paragraph.end
        match = _QUESTION.match(text, start, end) or _LABEL.match(text, start, end)
        if match is None or not _is_label(match["label"]):
            standing = _STANDING.match(text, start, end)
            if standing is not None:
                self._capital[index] = Label(standing["label"], end)
            return
        parts = match.groupdict()
        label = parts["label"]
        if _is_capital(label):
            self._capital[index] = _label(text, match)
        elif paragraph.kind == "body":
            self._small[index] = _label(text, match)
        if parts["bold"] and " " in label:
            self._bold.add(index)
        if parts["mark"] and not parts.get("closed"):
            self.quoted.add(index)
        if parts.get("also") and label.startswith(_OFFICES):
            self.holders[label] = parts["also"]
        elif parts.get("office"):
            self.holders.setdefault(parts["office"], label)

    def choose(self) -> None:
        """Mark the labels that show a pattern: two speakers at least, and small letters that come back."""
        often = Counter(label.speaker for label in self._small.values())
        if max(often.values(), default=0) < _FEWEST_TURNS:
            self._bold.clear()  # "**Opening hours:** nine to five"
        small = {
            index: label
            for index, label in self._small.items()
            if index in self._bold or often[label.speaker] >= _FEWEST_TURNS
        }
        for labels_of_kind in (self._capital, small):
            if len({label.speaker for label in labels_of_kind.values()}) >= _FEWEST_TURNS:
                self.marked.update(labels_of_kind)


def _is_capital(label: str) -> bool:
    """Whether a label is in capitals, or all of it but a courtesy title: "Mr. ANN ROE"."""
    first, _, rest = label.partition(" ")
    return label.isupper() or (rest.isupper() and first.upper() in _COURTESY)


def _label(text: str, match: re.Match[str]) -> Label:
    """A label as matched; what is said begins within the marks of its own when the label has some too."""
    start = match.end()
    mark = _MARK.match(text, start) if match.groupdict().get("closed") else None
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


def _go_on_without_marks(document: Document, marked: dict[int, Label]) -> None:
    """Give a paragraph without a label between two turns to who speaks before it."""
    turns_of = sorted(marked)
    if not turns_of:
        return
    mostly = len(turns_of) >= _LABELLED_SHARE * (turns_of[-1] - turns_of[0] + 1)
    for index in range(turns_of[0] + 1, min(turns_of[-1] + 2, len(document.paragraphs))):
        before, paragraph = marked.get(index - 1), document.paragraphs[index]
        if index in marked or before is None or paragraph.kind != "body":
            continue
        said = document.text[paragraph.start : paragraph.end]
        stands = before.start == document.paragraphs[index - 1].end
        if said.startswith(_ASIDES) or _LABEL.match(said):
            continue
        goes_on = index < turns_of[-1] and not _LONE_QUESTION.match(said)
        if stands or (goes_on and (mostly or _OF_ITSELF.search(said))):
            marked[index] = Label(before.speaker, paragraph.start)


def _is_label(label: str) -> bool:
    return not NOT_LABELS & set(label.upper().split())


def _after_label(document: Document, paragraph: Paragraph) -> int:
    """Where the words of a turn begin: after its label, when that is part of the text."""
    at = paragraph.start
    label = f"{paragraph.speaker}:"
    if document.text.startswith(label, at):
        at += len(label)
    while at < paragraph.end and document.text[at].isspace():
        at += 1
    return at


def turns(scene: Scene) -> Iterator[Found]:
    """Each turn of a transcript, as words of its speaker."""
    for index, label in scene.turns.items():
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
