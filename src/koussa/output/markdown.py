"""A page as Markdown (CommonMark) that shows the same words wherever it is pasted."""

from collections.abc import Iterable

from koussa.output.page import Line, Span

# Every ASCII punctuation character may be escaped (CommonMark 0.31, section 2.4); these can mean something.
_ESCAPES = {ord(mark): f"\\{mark}" for mark in "\\`*_{}[]<>()#+-.!|~&$@:"}
_BOLD = ("words", "good", "bad", "doubtful", "match")


def markdown(page: Iterable[Line]) -> str:
    """The page as Markdown text."""
    rows = []
    for line in page:
        text = "".join(map(_span, line.spans)).strip()
        if line.label:
            rows.append(f"- **{_escaped(line.label)}** {text}".rstrip())
        elif not text:
            rows.append("")
        elif line.spans and line.spans[0].style == "heading" and not line.indent:
            rows += [f"### {text}", ""]
        else:
            rows += [text, ""]
    return "\n".join(_tidied(rows)) + "\n"


def _span(span: Span) -> str:
    text = _escaped(span.text)
    bare = text.strip()
    if not bare:
        return text
    if span.link and span.link.startswith(("http://", "https://")) and not set(span.link) & set("<> \n"):
        return text.replace(bare, f"[{bare}](<{span.link}>)")
    return text.replace(bare, f"**{bare}**") if span.style in _BOLD else text


def _escaped(text: str) -> str:
    return text.translate(_ESCAPES)


def _tidied(rows: list[str]) -> list[str]:
    """No two blank rows together, none at either end, and one before a list."""
    kept: list[str] = []
    for row in rows:
        if row.startswith("- ") and kept and kept[-1] and not kept[-1].startswith("- "):
            kept.append("")
        if row or (kept and kept[-1]):
            kept.append(row)
    return kept[:-1] if kept and not kept[-1] else kept
