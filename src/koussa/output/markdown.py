"""A page as Markdown (CommonMark) that shows the same words wherever it is pasted."""

from collections.abc import Iterable
from itertools import groupby

from koussa.output.page import LABEL_WIDTH, Line, Span

# Every ASCII punctuation character may be escaped (CommonMark 0.31, section 2.4); these can mean something.
_ESCAPES = {ord(mark): f"\\{mark}" for mark in "\\`*_{}[]<>()#+-.!|~&$@:"}
_IN_LIST = ("- ", "  ")
# Fields within fields, and the values of one: what follows the first of them is a list in lists.
_NESTED = ("label", "item")
_STEP = 2
_BOLD = ("words", "good", "bad", "doubtful", "match")


def markdown(page: Iterable[Line]) -> str:
    """The page as Markdown text."""
    rows: list[str] = []
    record = False
    for line in page:
        text = _spans(line.spans).strip()
        if record or (line.spans and line.spans[0].style in _NESTED):
            rows.append(_nested(line, text, rows))
            record = True
        elif line.label:
            rows.append(f"- **{escaped(line.label)}** {text}".rstrip())
        elif text and line.indent >= LABEL_WIDTH and rows and rows[-1].startswith(_IN_LIST):
            # What continues a label's text goes under it, after a hard line break.
            rows[-1] += "\\"
            rows.append(f"  {text}")
        elif not text:
            rows.append("")
        elif line.spans and line.spans[0].style == "heading" and not line.indent:
            rows += [f"### {text}", ""]
        else:
            rows += [text, ""]
    return "\n".join(_tidied(rows)) + "\n"


def _nested(line: Line, text: str, rows: list[str]) -> str:
    """A row of a list in lists; the first field of an object stands at the mark of the object."""
    if rows and rows[-1].strip() == "-":
        before = rows.pop()
        return f"{before} **{escaped(line.label)}** {text}".rstrip()
    margin = " " * max(line.indent - _STEP, 0)
    if line.label:
        return f"{margin}- **{escaped(line.label)}** {text}".rstrip()
    if line.spans and line.spans[0].style == "label":
        return f"{margin}- **{text.removesuffix(escaped(':'))}**"
    return f"{margin}- {text.removeprefix(escaped('-')).strip()}".rstrip()


def _spans(spans: Iterable[Span]) -> str:
    """Spans of one weight and link together: marks that touch, as in ``**a****b**``, are not read as marks."""
    alike = groupby(spans, key=lambda span: (span.style in _BOLD, span.link))
    return "".join(
        _marked(escaped("".join(span.text for span in group)), bold=bold, link=link)
        for (bold, link), group in alike
    )


def _marked(text: str, *, bold: bool, link: str | None) -> str:
    bare = text.strip()
    if not bare:
        return text
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    if (
        link
        and link.startswith(("http://", "https://"))
        and not set(link) & set("<> \\\n")
        and link.isprintable()
    ):
        return f"{before}[{bare}](<{link}>){after}"
    return f"{before}**{bare}**{after}" if bold else text


def escaped(text: str) -> str:
    """Text in which nothing is Markdown."""
    return text.translate(_ESCAPES)


def _tidied(rows: list[str]) -> list[str]:
    """No two blank rows together, none at either end, and one before a list."""
    kept: list[str] = []
    for row in rows:
        if row.startswith("- ") and kept and kept[-1] and not kept[-1].startswith(_IN_LIST):
            kept.append("")
        if row or (kept and kept[-1]):
            kept.append(row)
    return kept[:-1] if kept and not kept[-1] else kept
