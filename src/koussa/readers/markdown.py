"""Markdown: the source as it is, its blocks found by markdown-it (which Rich brings along).

Only block structure is parsed. Marks inside a paragraph (``**``, ``[text](url)``, the ``>`` of a later line)
stay in the text, so that offsets count in what the writer typed. Blocks of HTML are cut at their own blocks, and
tables at their rows.
"""

import re
from collections.abc import Iterator
from itertools import accumulate

from koussa.documents import Document, Paragraph, ParagraphKind
from koussa.frozen import replace
from koussa.readers.encoding import Decoded
from koussa.readers.front import with_front
from koussa.readers.printed_dates import to_edtf
from koussa.text.markdown import without_marks

# Compiled when a text first needs them.
_FRONT_MATTER = r"---\n(?P<fields>(?:[^\n]*\n){0,200}?)(?:---|\.\.\.)(?:\n|\Z)"
_FIELD = r"(?mi)^(title|author|authors|publisher|date|published|lang|language|url|canonical_url):[ \t]+(.+)$"
_FIELD_OF = {"authors": "author", "date": "published", "lang": "language", "canonical_url": "url"}
_MARKERS = r"[ \t]*(?:>[ \t]?|[-*+][ \t]+|\d{1,9}[.)][ \t]+|#{1,6}(?=[ \t\n])[ \t]*)*"
_ROW = r"[ \t>]*\|?[ \t]*(?P<cells>.*?)[ \t]*(?:(?<!\\)\|)?[ \t]*\Z"
_CLOSING = r"[ \t]+#+[ \t]*\Z|\s+\Z"
# The last line of a block quotation that may say whose it is: "— Ann Poe, owner".
_SIGNING_LINE = r"\n[ \t>]*(?=(?:[—–]|--)[ \t]*[A-ZÀ-Þ][^\n]{0,100}\Z)"
_LONGEST_VALUE = 500
_FORMS = frozenset({"inline", "fence", "code_block", "html_block", "tr_open"})
# With what a line of any block begins that is neither a paragraph nor a heading, or a line that looks empty.
_MARKED = r"(?m)^[ \t>*+\-_=`~\[<\d|:]"
_HEADING = r"#{1,6}(?:[ \t]|\Z)"

_Block = tuple[int, int, ParagraphKind, str]


def read_markdown(decoded: Decoded) -> Document:
    """Find the blocks of a Markdown text, its front matter and its first heading."""
    text = decoded.text
    matter = re.match(_FRONT_MATTER, text) if text.startswith("---") else None
    fields = _fields(matter["fields"]) if matter else {}
    offset = matter.end() if matter and fields else 0
    paragraphs = _blocks(text, offset)
    if offset:
        paragraphs.insert(0, Paragraph(0, offset - 1 if text[offset - 1] == "\n" else offset, "metadata"))
    document = Document(
        text,
        tuple(paragraphs),
        title=fields.get("title"),
        publisher=fields.get("publisher"),
        author=fields.get("author"),
        published=fields.get("published"),
        language=fields.get("language"),
        url=fields.get("url"),
        format="markdown",
        encoding=decoded.encoding,
    )
    document = with_front(document)
    return replace(document, title=without_marks(document.title)) if document.title else document


def _fields(matter: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in re.findall(_FIELD, matter):
        field = _FIELD_OF.get(name.lower(), name.lower())
        words: str | None = value.strip().strip("[]\"'").strip()[:_LONGEST_VALUE]
        if field == "published":
            words = to_edtf(words or "")
        if words:
            found.setdefault(field, words)
    return found


def _blocks(text: str, offset: int) -> list[Paragraph]:
    body = text[offset:]
    starts = list(accumulate((len(line) + 1 for line in body.split("\n")), initial=offset))
    paragraphs: list[Paragraph] = []
    for first, last, kind, form in _parsed(body) if re.search(_MARKED, body) else _unmarked(body):
        start, end = starts[first], min(starts[last], len(text))
        if form == "html_block":
            from koussa.readers.html_blocks import html_paragraphs  # patterns that few texts need

            paragraphs += html_paragraphs(text, start, end, kind)
        elif form == "tr_open":
            _add_row(text, start, end, kind, paragraphs)
        else:
            _add(text, start, end, kind, paragraphs)
    return paragraphs


def _unmarked(body: str) -> Iterator[_Block]:
    """The blocks of a text of paragraphs and headings alone, as :func:`_parsed` has them: the parser loads slowly."""
    first = 0
    for number, line in enumerate([*body.split("\n"), ""]):
        is_heading = line.startswith("#") and re.match(_HEADING, line) is not None
        if line and not is_heading:
            continue
        if first < number:
            yield first, number, "body", "inline"
        if is_heading:
            yield number, number + 1, "heading", "inline"
        first = number + 1


def _parsed(body: str) -> Iterator[_Block]:
    """The blocks of a text: the first line, the line behind the last, the kind, and what the parser calls it."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark")
    if "|" in body:
        parser.enable("table")
    parser.core.ruler.enableOnly(["block"])
    around: list[str] = []
    for token in parser.parse(body):
        if token.nesting == 1:
            around.append(token.type)
        elif token.nesting == -1:
            around.pop()
        if token.map and token.type in _FORMS and (token.type == "tr_open" or "tr_open" not in around):
            yield token.map[0], token.map[1], _kind(token.type, around), token.type


def _add_row(text: str, start: int, end: int, kind: ParagraphKind, paragraphs: list[Paragraph]) -> None:
    """Add a row of a table without the bars at its ends."""
    row = re.match(_ROW, text[start:end].rstrip("\n"))
    if row and row["cells"]:
        paragraphs.append(Paragraph(start + row.start("cells"), start + row.end("cells"), kind))


def _kind(type_: str, around: list[str]) -> ParagraphKind:
    if type_ in {"fence", "code_block"}:
        return "code"
    if "heading_open" in around:
        return "heading"
    if "blockquote_open" in around:
        return "quote"
    return "list" if "list_item_open" in around else "body"


def _add(text: str, start: int, end: int, kind: ParagraphKind, paragraphs: list[Paragraph]) -> None:
    """Add a block without the markers before it, the white space after it and the blank lines at its end."""
    if kind != "code":
        marker = re.compile(_MARKERS).match(text, start, end)
        start = marker.end() if marker else start
    piece = text[start:end]
    piece = piece[: len(piece.rstrip())]
    if kind == "heading":
        piece = re.sub(_CLOSING, "", piece)
    leading = len(piece) - len(piece.lstrip())
    signing = re.search(_SIGNING_LINE, piece) if kind == "quote" else None
    if signing and piece[: signing.start()].strip():
        paragraphs.append(Paragraph(start + leading, start + signing.start(), kind))
        paragraphs.append(Paragraph(start + signing.end(), start + len(piece), kind))
    elif piece.strip():
        paragraphs.append(Paragraph(start + leading, start + len(piece), kind))
