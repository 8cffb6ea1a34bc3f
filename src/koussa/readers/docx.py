"""DOCX: the words as they would be printed if every tracked change were accepted, footnotes after the body.

python-docx opens the file; its own text of a paragraph lacks what a tracked change inserted, so the
paragraph's elements are read here: insertions count, deletions and what was moved away do not. The file is a
ZIP archive that anybody may have made, so what it would unpack to is looked at first. Nothing that it links
to is ever fetched.
"""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from koussa.documents import Document, ParagraphKind
from koussa.readers.builder import TextBuilder
from koussa.readers.front import with_front
from koussa.readers.office import believable
from koussa.readers.source import size
from koussa.readers.trouble import UnreadableError, guarded, needs

_MAIN_PART = "word/document.xml"
_OTHERS = {
    "xl/workbook.xml": "an Excel workbook",
    "ppt/presentation.xml": "a PowerPoint presentation",
    "META-INF/container.xml": "an EPUB book",
    "content.xml": "an OpenDocument file; save it as DOCX",
}
# XML shrinks to a tenth or a twentieth; a hundredth is padding, and so is an archive of ten thousand members.
_WORST_RATIO = 100
_RATIO_COUNTS_FROM = 8 * 1024 * 1024
_MOST_MEMBERS = 10_000
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_NOTES = ("footnotes", "endnotes")
_LEFT_OUT = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}rt", _FALLBACK})
_CHARACTERS = {
    f"{_W}tab": "\t",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "\u2011",
    f"{_W}softHyphen": "\u00ad",
}
_STYLES: tuple[tuple[str, ParagraphKind], ...] = (
    ("heading", "heading"),
    ("title", "heading"),
    ("subtitle", "heading"),
    ("quote", "quote"),
    ("intense quote", "quote"),
    ("block text", "quote"),
    ("list", "list"),
    ("caption", "caption"),
)


def read_docx(data: bytes, limit: int) -> Document:
    """Read a Word document.

    Args:
        data: the file.
        limit: the most bytes that it may unpack to.

    Raises:
        UnreadableError: the file is damaged, another kind of archive, or unpacks to too much.
    """
    _inspect(data, limit)
    with needs("docx", "DOCX files"):
        import docx
    builder = TextBuilder()
    with guarded("DOCX file"):
        opened = docx.Document(io.BytesIO(data))
        titles = [words for words in _add_body(opened, builder) if words]
        _add_notes(opened, builder)
        properties = opened.core_properties
        title, author = believable(properties.title), believable(properties.author)
        language = properties.language or None
    if not builder.paragraphs:
        raise UnreadableError("it is a DOCX file without text")
    document = Document(
        builder.text,
        tuple(builder.paragraphs),
        title=titles[0] if titles else title,
        author=author,
        language=language,
        format="docx",
    )
    return with_front(document)


def why_not_ole(data: bytes) -> str:
    """Say why a file in Microsoft's old container cannot be read: it is encrypted, or of before 2007."""
    if _ENCRYPTED in data:
        return "it is an Office file protected by a password; save a copy without one"
    return "it is an Office file of before 2007; save it as DOCX"


def _inspect(data: bytes, limit: int) -> None:
    with guarded("ZIP archive"), zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = archive.infolist()
        names = {member.filename for member in members}
        unpacked = sum(member.file_size for member in members)
        if _MAIN_PART not in names:
            kind = next((kind for name, kind in _OTHERS.items() if name in names), None)
            raise UnreadableError(f"it is {kind}" if kind else "it is a ZIP archive; unpack it first")
        if any(member.flag_bits & 1 for member in members):
            raise UnreadableError("it is a DOCX file protected by a password; save a copy without one")
    if unpacked > limit:
        raise UnreadableError(f"it is a DOCX file that unpacks to more than {size(limit)}")
    if len(members) > _MOST_MEMBERS or unpacked > max(_RATIO_COUNTS_FROM, len(data) * _WORST_RATIO):
        raise UnreadableError(
            f"it unpacks to more than {_WORST_RATIO} times its size, as a decompression bomb does"
        )


def _add_body(opened: Any, builder: TextBuilder) -> Iterator[str]:
    """Add the paragraphs of the body, of tables and text boxes too, and yield those in the style Title."""
    styles = {style.style_id: (style.name or "").lower() for style in opened.styles}
    for paragraph in opened.element.body.iter(f"{_W}p"):
        if _is_left_out(paragraph):
            continue
        text = _text(paragraph)
        style = styles.get(paragraph.style or "", "")
        builder.add(text, _kind(paragraph, style))
        if style == "title":
            yield " ".join(text.split())


def _add_notes(opened: Any, builder: TextBuilder) -> None:
    from docx.oxml import parse_xml

    for relation in opened.part.rels.values():
        if relation.is_external or not relation.reltype.endswith(_NOTES):
            continue
        # python-docx gives parts that it has no class for as bytes; its parser resolves no entities.
        for paragraph in parse_xml(relation.target_part.blob).iter(f"{_W}p"):
            builder.add(_text(paragraph))


def _is_left_out(paragraph: Any) -> bool:
    return any(ancestor.tag in _LEFT_OUT for ancestor in paragraph.iterancestors())


def _kind(paragraph: Any, style: str) -> ParagraphKind:
    for prefix, kind in _STYLES:
        if style.startswith(prefix):
            return kind
    return "list" if paragraph.find(f"{_W}pPr/{_W}numPr") is not None else "body"


def _text(paragraph: Any) -> str:
    """Return the words of a paragraph, without those of paragraphs in a text box within it."""
    parts: list[str] = []
    stack = list(reversed(paragraph))
    while stack:
        element = stack.pop()
        if element.tag in _LEFT_OUT or element.tag == f"{_W}p":
            continue
        if element.tag == f"{_W}t":
            parts.append(element.text or "")
        elif element.tag in _CHARACTERS:
            parts.append(_CHARACTERS[element.tag])
        elif element.tag != f"{_W}pPr":
            stack.extend(reversed(element))
    return "".join(parts)
