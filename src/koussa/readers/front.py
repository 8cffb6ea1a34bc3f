"""What stands above an article's body in plain words: headline, byline, date, picture credits.

Modest by intent: a line counts only when all of it has the form, and only near the top. A line that is not
recognised stays body text, where it does no harm.
"""

import re
from collections.abc import Sequence

from koussa.documents import Document, Paragraph, ParagraphKind
from koussa.frozen import replace
from koussa.readers.printed_dates import PRINTED, from_match, to_edtf

_TOP = 12  # paragraphs that are looked at
_LONGEST_LINE = 200
_LONGEST_HEADING = 80
_LOOKED_AT = 400
_BODY_FROM = 80  # code points from which a paragraph below a heading is body text

# Patterns are compiled where they are used, behind a plain test: most texts have none of these lines.
_FIELD = r"(?i)(title|headline|author|publisher|publication|url|link|date|published)\s*:\s+(\S.*)"
_FIELD_OF = {"headline": "title", "publication": "publisher", "link": "url", "date": "published"}
_PARTICLE = r"(?:al|bin|ibn|da|de|del|der|di|dos|du|el|la|le|van|von|ten|ter)\b[\w'’-]*"
_WORD = rf"(?:(?:[dl]['’])?[^\W\d_a-z][\w.'’-]*|{_PARTICLE})"
_NAME = rf"{_WORD}(?:\s+{_WORD}){{0,5}}"
_BYLINE = rf"[Bb][Yy]:?\s+(?P<names>{_NAME}(?:(?:,\s+|,?\s+and\s+|\s*&\s*){_NAME})*)(?P<rest>.*)"
_BYLINE_REST = r"\s*(?:\Z|[,|•·–—(/-]|(?:in|for|of|at)\s)"
_BETWEEN_NAMES = r"\s*,?\s+and\s+|\s*&\s*|\s*,\s+"
# What follows a comma in a byline and is no second name.
_POSITION = (
    r"(?i)\b(?:staff|writers?|reporters?|correspondents?|editors?|press|news|times|post|journal|reuters|ap|afp"
    r"|bureau)\b"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_TIME = r"(?:,?\s*(?:at\s+|[|·•–—-]\s*)?\d{1,2}[:.]\d\d.{0,30}|\s*)"
_DATE_LINE = (
    rf"(?i)(?P<label>(?:first\s+|last\s+)?(?:published|posted|updated|modified|date)(?:\s+on)?\s*:?\s*)?{_WEEKDAY}"
    rf"(?:{PRINTED}|(?P<iso>\d{{4}}-\d\d-\d\d)){_TIME}"
)
_LATER = ("updated", "modified", "last")
_DATELINE = (
    rf"[A-Z][A-Z.'’ -]{{2,40}}(?:,\s+[A-Z][\w.'’ ]{{1,30}})?,\s+{PRINTED}\s*(?:\([^()]{{1,40}}\)\s*)?[—–-]"
)
_AGENCIES = "reuters|ap|afp|epa|associated press|agence france-presse|getty images|bloomberg|xinhua"
_CREDIT = (
    r"(?i)(?:photo(?:graph)?s?|image|picture|caption|credit)(?:\s+(?:by|credit|courtesy)(?:\s+of)?)?\s*:.{1,180}"
    rf"|[^.!?\n]{{3,120}}\s?/\s?(?:{_AGENCIES})\W*"
)
# "Read also: …", "ALSO READ | …" between paragraphs
_ELSEWHERE = r"(?i)(?:also read|read also|read more|see also|more on this)\b(?![^\n]*[\"“”])"
_ELSEWHERE_STARTS = frozenset("AaRrSsMm")
# "Ann Poe and Tom Roe pictured at the weir today", anywhere between paragraphs
_PICTURED = r"(?:[A-ZÀ-Þ][\w.'’-]*[,)]?|\))\s(?:was\s|were\s)?pictured\b"
# A turn of an interview: "**Ann Poe:** Why?"
_BOLD_LABEL = r"\*\*[^*\n]{1,60}(?::\*\*|\*\*:)\s+\S"
_LONGEST_LABEL = 60
_LIST_STARTS = frozenset("•◦▪‣●-*–(0123456789")
_LIST_ITEM = r"(?:[•◦▪‣●]\s*|[-*–]\s+|\(?\d{1,3}[.)]\s+)\S"
_CLOSING = ('"', "”", "»")
_QUOTE_MARKS = ('"', "“", "”", "„", "«", "»", "‹", "›", "''", "``")


def with_front(document: Document) -> Document:
    """Recognise the headline, byline, date and credits of a document, and the kinds of its paragraphs.

    Args:
        document: what its format says of it already stands: its metadata, and paragraphs of a kind but ``body``.
    """
    text, paragraphs = document.text, document.paragraphs
    found: dict[str, str] = {}
    kinds: list[ParagraphKind] = []
    for index, paragraph in enumerate(paragraphs):
        kind = paragraph.kind
        if kind == "body":
            after_credit = index > 0 and kinds[-1] == "caption"
            kind = _kind(_line(document, index), paragraphs, index, after_credit, found)
        kinds.append(kind)
    title = _headline(text, paragraphs, kinds)
    if title is not None:
        found.setdefault("title", text[paragraphs[title].start : paragraphs[title].end].replace("\n", " "))
        kinds[title] = "heading"
    return replace(
        document,
        paragraphs=tuple(
            paragraph if paragraph.kind == kind else replace(paragraph, kind=kind)
            for paragraph, kind in zip(paragraphs, kinds, strict=True)
        ),
        title=document.title or found.get("title"),
        author=document.author or found.get("author"),
        publisher=document.publisher or found.get("publisher"),
        published=document.published or found.get("published"),
        url=document.url or found.get("url"),
    )


def _line(document: Document, index: int) -> str:
    """How a paragraph begins, as its readers see it."""
    paragraph = document.paragraphs[index]
    line = document.text[paragraph.start : min(paragraph.end, paragraph.start + _LOOKED_AT)]
    if document.format == "markdown" and index < _TOP:
        from koussa.text.markdown import without_marks

        line = without_marks(line)
    return line.strip("*_")


def _kind(
    line: str, paragraphs: Sequence[Paragraph], index: int, after_credit: bool, found: dict[str, str]
) -> ParagraphKind:
    """Tell what a paragraph is, and put what it says of the document into ``found``."""
    if index < _TOP:
        kind = _front_kind(line, found)
        if kind:
            return kind
        if after_credit and _is_unpunctuated(line):
            return "caption"
    beside = _kind_beside(line)
    if beside:
        return beside
    if line[:1] in _LIST_STARTS and re.match(_LIST_ITEM, line):
        return "list"
    if line.startswith(">"):
        return "quote"
    return "heading" if _is_heading(line, paragraphs, index) else "body"


def _kind_beside(line: str) -> ParagraphKind | None:
    """Tell what a line between paragraphs is that is no text: one that leads elsewhere, or stands below a picture."""
    if not _is_unpunctuated(line):
        return None
    if line[:1] in _ELSEWHERE_STARTS and re.match(_ELSEWHERE, line):
        return "metadata"
    return "caption" if "pictured" in line and re.search(_PICTURED, line) else None


def split_names(names: str) -> str:
    """Return the names of a byline with "; " between them ("Ines Varga and Tam Reid" is two)."""
    parts = re.split(_BETWEEN_NAMES, names.strip())
    return "; ".join(part for part in parts if part and not re.search(_POSITION, part))


def _front_kind(line: str, found: dict[str, str]) -> ParagraphKind | None:
    """Tell what a line near the top is, and put what it says into ``found``."""
    _read_dateline(line, found)
    if len(line) > _LONGEST_LINE:
        return None
    kind = _read_field(line, found) or _read_date(line, found) or _read_byline(line, found)
    if kind is None and (":" in line or "/" in line) and re.fullmatch(_CREDIT, line):
        return "caption"
    return kind


def _read_field(line: str, found: dict[str, str]) -> ParagraphKind | None:
    match = re.fullmatch(_FIELD, line) if ":" in line else None
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
    match = re.fullmatch(_DATE_LINE, line) if _has_digit(line) else None
    if not match:
        return None
    published = to_edtf(match["iso"]) if match["iso"] else from_match(match)
    if published and not (match["label"] or "").lower().startswith(_LATER):
        found.setdefault("published", published)
    return "metadata"


def _read_byline(line: str, found: dict[str, str]) -> ParagraphKind | None:
    match = re.fullmatch(_BYLINE, line) if line[:2].lower() == "by" else None
    if not match or not re.match(_BYLINE_REST, match["rest"]) or line.endswith((":", "?", "!")):
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
    match = re.match(_DATELINE, line) if line[:3].isupper() and _has_digit(line) else None
    published = from_match(match) if match else None
    if published:
        found.setdefault("published", published)


def _has_digit(line: str) -> bool:
    return any(map(str.isdigit, line))


def _is_unpunctuated(line: str) -> bool:
    return len(line) <= _LONGEST_LINE and "\n" not in line and line[-1:] not in ".?!:;,\"”'’"


def _is_heading(line: str, paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Say whether a paragraph is a cross-heading: a short line without a full stop between body texts."""
    if len(line) > _LONGEST_HEADING or not 0 < index < len(paragraphs) - 1:
        return False
    before, after = paragraphs[index - 1], paragraphs[index + 1]
    return (
        _is_unpunctuated(line)
        and line[:1].isupper()
        and before.end - before.start >= _BODY_FROM
        and after.end - after.start >= _BODY_FROM
        and not any(mark in line for mark in _QUOTE_MARKS)
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
            and (line[:1] not in '"“«(' or _says_more_than_it_quotes(line))
            and not (line.startswith("**") and re.match(_BOLD_LABEL, line))
            and not _is_turn(line, text, paragraphs)
        ):
            return index
        return None
    return None


def _is_turn(line: str, text: str, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a line opens with the label of a turn, which comes again, if only in initials: "Ann Poe: …", "AP: …"."""
    label, colon, said = line.partition(": ")
    if not colon or not said or len(label) > _LONGEST_LABEL:
        return False
    initials = "".join(word[0] for word in label.split())
    again = (f"{label}:", f"{initials}:") if len(initials) > 1 else (f"{label}:",)
    return any(text.startswith(again, each.start) for each in paragraphs[1:])


def _says_more_than_it_quotes(line: str) -> bool:
    """Whether a line that begins with a quotation goes on as a headline does: "“We will close it,” says mayor"."""
    return (
        line[0] != "("
        and "\n" not in line
        and line[-1:] not in _CLOSING
        and any(mark in line[1:] for mark in _CLOSING)
    )
