"""What stands above an article's body in plain words: headline, byline, date, picture credits.

Modest by intent: a line counts only when all of it has the form, and only near the top. A line that is not
recognised stays body text, where it does no harm.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from koussa.documents import Document, Paragraph, ParagraphKind
from koussa.readers.printed_dates import PRINTED, from_match, to_edtf

_TOP = 12  # paragraphs that are looked at
_LONGEST_LINE = 200
_LONGEST_HEADING = 80
_BODY_FROM = 80  # code points from which a paragraph below a heading is body text

_FIELD = re.compile(
    r"(title|headline|author|publisher|publication|url|link|date|published)\s*:\s+(\S.*)", re.IGNORECASE
)
_FIELD_OF = {
    "headline": "title",
    "publication": "publisher",
    "link": "url",
    "date": "published",
}
_WORD = r"(?:[^\W\d_a-z][\w.'’-]*|(?:al|bin|ibn|da|de|del|der|di|dos|du|el|la|le|van|von|ten|ter)\b[\w'’-]*)"
_NAME = rf"{_WORD}(?:\s+{_WORD}){{0,5}}"
_BYLINE = re.compile(rf"[Bb][Yy]:?\s+(?P<names>{_NAME}(?:(?:,\s+|,?\s+and\s+|\s*&\s*){_NAME})*)(?P<rest>.*)")
_BYLINE_REST = re.compile(r"\s*(?:\Z|[,|•·–—(/-]|(?:in|for|of|at)\s)")
_BETWEEN_NAMES = re.compile(r"\s*,?\s+and\s+|\s*&\s*|\s*,\s+")
# What follows a comma in a byline and is no second name.
_POSITION = re.compile(
    r"\b(?:staff|writers?|reporters?|correspondents?|editors?|press|news|times|post|journal|reuters|ap|afp|bureau)\b",
    re.IGNORECASE,
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_TIME = r"(?:,?\s*(?:at\s+|[|·•–—-]\s*)?\d{1,2}[:.]\d\d.{0,30}|\s*)"
_DATE_LINE = re.compile(
    rf"(?P<label>(?:first\s+|last\s+)?(?:published|posted|updated|modified|date)(?:\s+on)?\s*:?\s*)?{_WEEKDAY}"
    rf"(?:{PRINTED}|(?P<iso>\d{{4}}-\d\d-\d\d)){_TIME}",
    re.IGNORECASE,
)
_LATER = re.compile(r"updated|modified|last", re.IGNORECASE)
_DATELINE = re.compile(
    rf"[A-Z][A-Z.'’ -]{{2,40}}(?:,\s+[A-Z][\w.'’ ]{{1,30}})?,\s+{PRINTED}\s*(?:\([^()]{{1,40}}\)\s*)?[—–-]"
)
_AGENCIES = "reuters|ap|afp|epa|associated press|agence france-presse|getty images|bloomberg|xinhua"
_CREDIT = re.compile(
    r"(?:photo(?:graph)?s?|image|picture|caption|credit)(?:\s+(?:by|credit|courtesy)(?:\s+of)?)?\s*:.{1,180}"
    rf"|[^.!?\n]{{3,120}}\s?/\s?(?:{_AGENCIES})\W*",
    re.IGNORECASE,
)
_LIST_ITEM = re.compile(r"(?:[•◦▪‣●]\s*|[-*–]\s+|\(?\d{1,3}[.)]\s+)\S")
_QUOTED_LINE = re.compile(r">\s?\S")
_QUOTE_MARKS = re.compile(r"[\"“”„«»‹›]|''|``")


@dataclass(frozen=True, slots=True)
class Front:
    """What the lines above the body say, and the paragraphs with their kinds."""

    paragraphs: tuple[Paragraph, ...]
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None


def read_front(text: str, paragraphs: Sequence[Paragraph]) -> Front:
    """Recognise headline, byline, date and credits, and the kinds of paragraphs that plain text shows.

    Args:
        text: the whole text.
        paragraphs: of it; those of a kind other than ``body`` keep it.
    """
    found: dict[str, str] = {}
    kinds: list[ParagraphKind] = [paragraph.kind for paragraph in paragraphs]
    for index, paragraph in enumerate(paragraphs):
        if paragraph.kind != "body":
            continue
        line = text[paragraph.start : min(paragraph.end, paragraph.start + 400)].strip("*_")  # Markdown
        kind = _front_kind(line, found) if index < _TOP else None
        after_credit = index > 0 and kinds[index - 1] == "caption" and index < _TOP
        if kind is None and after_credit and _is_unpunctuated(line):
            kind = "caption"
        if kind is None and _is_heading(text, paragraphs, index):
            kind = "heading"
        kinds[index] = kind or _plain_kind(line)
    title = _headline(text, paragraphs, kinds)
    if title is not None:
        found.setdefault("title", text[paragraphs[title].start : paragraphs[title].end].replace("\n", " "))
        kinds[title] = "heading"
    marked = zip(paragraphs, kinds, strict=True)
    return Front(tuple(p if p.kind == kind else replace(p, kind=kind) for p, kind in marked), **found)


def with_front(document: Document) -> Document:
    """Return a document with what its first lines say, where nothing better said it."""
    front = read_front(document.text, document.paragraphs)
    return replace(
        document,
        paragraphs=front.paragraphs,
        title=document.title or front.title,
        author=document.author or front.author,
        publisher=document.publisher or front.publisher,
        published=document.published or front.published,
        url=document.url or front.url,
    )


def split_names(names: str) -> str:
    """Return the names of a byline with "; " between them ("Ines Varga and Tam Reid" is two)."""
    parts = _BETWEEN_NAMES.split(names.strip())
    return "; ".join(part for part in parts if part and not _POSITION.search(part))


def _front_kind(line: str, found: dict[str, str]) -> ParagraphKind | None:
    """Tell what a line near the top is, and put what it says into ``found``."""
    if len(line) > _LONGEST_LINE:
        _read_dateline(line, found)
        return None
    kind = _read_field(line, found) or _read_date(line, found) or _read_byline(line, found)
    if kind is None and _CREDIT.fullmatch(line):
        kind = "caption"
    if kind is None:
        _read_dateline(line, found)
    return kind


def _read_field(line: str, found: dict[str, str]) -> ParagraphKind | None:
    match = _FIELD.fullmatch(line)
    if not match:
        return None
    name = _FIELD_OF.get(match[1].lower(), match[1].lower())
    value: str | None = match[2].strip()
    if name == "published":
        value = to_edtf(match[2])
    elif name == "author":
        value = split_names(match[2])
    elif name == "url" and not match[2].startswith(("http://", "https://")):
        value = None
    if not value:
        return None
    found.setdefault(name, value)
    return "metadata"


def _read_date(line: str, found: dict[str, str]) -> ParagraphKind | None:
    match = _DATE_LINE.fullmatch(line)
    if not match:
        return None
    published = to_edtf(match["iso"]) if match["iso"] else from_match(match)
    if published and not _LATER.match(match["label"] or ""):
        found.setdefault("published", published)
    return "metadata"


def _read_byline(line: str, found: dict[str, str]) -> ParagraphKind | None:
    match = _BYLINE.fullmatch(line)
    if not match or not _BYLINE_REST.match(match["rest"]) or line.endswith((":", "?", "!")):
        return None
    names = split_names(match["names"])
    if not names:
        return None
    found.setdefault("author", names)
    published = to_edtf(match["rest"])
    if published:
        found.setdefault("published", published)
    return "byline"


def _read_dateline(line: str, found: dict[str, str]) -> None:
    match = _DATELINE.match(line)
    published = from_match(match) if match else None
    if published:
        found.setdefault("published", published)


def _plain_kind(line: str) -> ParagraphKind:
    if _LIST_ITEM.match(line):
        return "list"
    return "quote" if _QUOTED_LINE.match(line) else "body"


def _is_unpunctuated(line: str) -> bool:
    return len(line) <= _LONGEST_LINE and "\n" not in line and line[-1:] not in ".?!:;,\"”'’"


def _is_heading(text: str, paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Say whether a paragraph is a cross-heading: a short line without a full stop between body texts."""
    paragraph = paragraphs[index]
    if paragraph.end - paragraph.start > _LONGEST_HEADING or not 0 < index < len(paragraphs) - 1:
        return False
    line = text[paragraph.start : paragraph.end]
    before, after = paragraphs[index - 1], paragraphs[index + 1]
    return (
        _is_unpunctuated(line)
        and line[:1].isupper()
        and not _LIST_ITEM.match(line)
        and not _QUOTE_MARKS.search(line)
        and before.end - before.start >= _BODY_FROM
        and after.end - after.start >= _BODY_FROM
    )


def _headline(text: str, paragraphs: Sequence[Paragraph], kinds: Sequence[ParagraphKind]) -> int | None:
    """Return the index of the headline: the first line that is nothing else and has no full stop."""
    for index, paragraph in enumerate(paragraphs[:_TOP]):
        if kinds[index] in {"metadata", "byline", "caption"}:
            continue
        line = text[paragraph.start : paragraph.end]
        fits = len(line) <= _LONGEST_LINE and line.count("\n") <= 1 and line[-1:] not in ".:;,"
        if (
            fits
            and kinds[index] in {"body", "heading"}
            and index < len(paragraphs) - 1
            and line[:1] not in '"“«('
        ):
            return index
        return None
    return None
