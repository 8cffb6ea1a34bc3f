"""PDF: the text layer, by pypdf, with the paragraphs that the spacing of its lines shows.

A PDF holds no paragraphs, only words at places. A gap between lines wider than the page's usual one ends a
paragraph. Lines that come back on page after page (running heads, page numbers) are left out, and a word that
was broken at the end of a line is made whole.
"""

import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from statistics import median
from typing import Any

from koussa.documents import Document
from koussa.frozen import slotted
from koussa.readers.builder import TextBuilder, collapse
from koussa.readers.front import with_front
from koussa.readers.office import believable
from koussa.readers.trouble import UnreadableError, guarded, hush, needs

_MOST_PAGES = 20_000
_MOST_CHARACTERS = 100_000_000
# Between paragraphs the gap is at least this much wider than the page's usual one between lines.
_WIDE = 1.3
_DIGITS = re.compile(r"\d+")
_RUNNING_LINES = 2  # lines at the top and at the foot of a page that may be running heads
_RUNNING_PAGES = 3  # pages that must show one
_LONGEST_RUNNING = 100
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_OPEN_COMPOUNDS = frozenset(
    {"half", "self", "vice", "well"}
)  # "well-known"; nobody breaks "wellington" there
_BROKEN = re.compile(r"([^\W\d_]{2,})([-\u00ad\u2010])\Z")
_GOES_ON = re.compile(r"[^\W\d_A-Z]{2,}")


@slotted
class _Line:
    text: str
    height: float = 0.0  # of its base line above the foot of the page, in points


def read_pdf(data: bytes) -> Document:
    """Read the text layer of a PDF file.

    Raises:
        UnreadableError: the file is damaged, protected by a password, or has no text (a scan).
    """
    with needs("pdf", "PDF files"):
        import pypdf
    hush("pypdf")
    with guarded("PDF file"):
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not _opens(reader):
            raise UnreadableError("it is a PDF file protected by a password; save a copy without one")
        pages = list(_pages(reader))
        title, author = _information(reader)
    builder = TextBuilder()
    for paragraph in _paragraphs(_without_running_lines(pages)):
        builder.add(paragraph)
    if not builder.paragraphs:
        raise UnreadableError(
            "it is a PDF file without text; if it is a scan, run text recognition (OCR) first"
        )
    document = Document(builder.text, tuple(builder.paragraphs), title=title, author=author, format="pdf")
    return with_front(document)


def _opens(reader: Any) -> bool:
    """Say whether an encrypted file opens without a password: many only forbid printing."""
    import pypdf

    try:
        return bool(reader.decrypt(""))
    except (pypdf.errors.DependencyError, NotImplementedError):
        return False


def _pages(reader: Any) -> Iterator[list[_Line]]:
    length = 0
    for number, page in enumerate(reader.pages):
        lines = _lines(page)
        length += sum(len(line.text) + 1 for line in lines)
        if number >= _MOST_PAGES or length > _MOST_CHARACTERS:
            raise UnreadableError("it is a PDF file with more text than a newspaper prints in a year")
        yield lines


def _lines(page: Any) -> list[_Line]:
    lines = [_Line("")]

    def visit(text: str, around: list[float], matrix: list[float], _font: object, _size: object) -> None:
        for number, piece in enumerate(text.split("\n")):
            if number:
                lines.append(_Line(""))
            if piece.strip() and not lines[-1].text.strip():
                lines[-1].height = matrix[5] * around[3] + around[5]
            lines[-1].text += piece

    page.extract_text(visitor_text=visit)
    for line in lines:
        line.text = line.text.replace("\0", "").replace("\r", " ").encode("utf-8", "replace").decode().strip()
    return [line for line in lines if line.text]


def _without_running_lines(pages: list[list[_Line]]) -> list[list[_Line]]:
    """Leave out the lines, digits aside, that stand at the head or foot of several pages."""
    shown: Counter[str] = Counter()
    for page in pages:
        shown.update({_form(line) for line in _edges(page)})
    running = {form for form, times in shown.items() if times >= max(_RUNNING_PAGES, len(pages) // 3)}
    kept: list[list[_Line]] = []
    for page in pages:
        edges = [line for line in _edges(page) if _form(line) in running]
        kept.append([line for line in page if line not in edges])
    return [page for page in kept if page]


def _edges(page: list[_Line]) -> list[_Line]:
    return [
        line for line in page[:_RUNNING_LINES] + page[-_RUNNING_LINES:] if len(line.text) <= _LONGEST_RUNNING
    ]


def _form(line: _Line) -> str:
    return _DIGITS.sub("0", collapse(line.text))


def _paragraphs(pages: list[list[_Line]]) -> Iterator[str]:
    """Yield the lines that belong together; a sentence that the end of a page or column cuts goes on."""
    hyphenated = _Hyphens(line.text for page in pages for line in page)
    parts: list[str] = []
    for page in pages:
        usual = _usual_gap(page)
        above: _Line | None = None
        for line in page:
            cut = above is None or (line.height > above.height and line.text[0].islower())  # page or column
            ends = _ends_sentence(parts) if above is None or cut else _are_apart(above, line, usual)
            if ends and parts:
                yield "".join(parts)
                parts = []
            hyphenated.append(parts, line.text)
            above = line
    yield "".join(parts)


def _usual_gap(page: list[_Line]) -> float:
    gaps = [above.height - below.height for above, below in pairwise(page)]
    downward = [gap for gap in gaps if gap > 0]
    return median(downward) if downward else 0.0


def _are_apart(above: _Line, below: _Line, usual: float) -> bool:
    """Say whether two lines are further apart than lines of a paragraph, or the second is in another column."""
    return not 0 <= above.height - below.height <= usual * _WIDE


def _ends_sentence(parts: list[str]) -> bool:
    return bool(parts) and parts[-1][-1] in '.?!:"”’'


class _Hyphens:
    """Tells a hyphen at a line's end from a word's own, by how the text writes the word elsewhere."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._compounds: set[str] = set()
        self._words: set[str] = set()
        for line in lines:
            words = _WORD.findall(line.lower())
            self._words.update(words)
            self._compounds.update(word for word in words if "-" in word)

    def append(self, parts: list[str], line: str) -> None:
        """Add a line to the lines of a paragraph."""
        if not parts:
            parts.append(line)
            return
        before, after = _BROKEN.search(parts[-1]), _GOES_ON.match(line)
        if not before or not after:
            parts.extend(("\n", line))
            return
        whole = (before[1] + after[0]).lower()
        compound = f"{before[1]}-{after[0]}".lower()
        keeps = (
            before[2] == "-"
            and whole not in self._words
            and (compound in self._compounds or before[1].lower() in _OPEN_COMPOUNDS)
        )
        parts[-1] = parts[-1] if keeps else parts[-1][:-1]
        parts.append(line)


def _information(reader: Any) -> tuple[str | None, str | None]:
    information = reader.metadata
    if information is None:
        return None, None
    return believable(information.title), believable(information.author)
