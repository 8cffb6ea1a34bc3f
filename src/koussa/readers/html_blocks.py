"""Blocks of HTML in a Markdown text, cut into paragraphs at the tags that a browser breaks a line at."""

import re

from koussa.documents import Paragraph, ParagraphKind

# What stands between the words of two blocks: tags of blocks, comments, and what a page runs or declares.
_BREAK = re.compile(
    r"(?is)<!--.*?(?:-->|\Z)|<(script|style|pre|textarea)\b.*?(?:</\1\s*>|\Z)|<[?!][^>]*>"
    r"|<(?P<close>/?)(?P<block>address|article|aside|blockquote|body|caption|center|dd|details|div|dl|dt|fieldset"
    r"|figcaption|figure|footer|form|h[1-6]|header|head|hr|html|legend|li|link|main|menu|meta|nav|ol|p|section|summary"
    r"|table|tbody|td|tfoot|th|thead|title|tr|ul)\b[^>]*>"
)
_KINDS: dict[str, ParagraphKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dd", "dt"), "list"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
    "blockquote": "quote",
    "title": "metadata",
}
_TAG = re.compile(r"<[^<>]*>")


def html_paragraphs(text: str, start: int, end: int, kind: ParagraphKind) -> list[Paragraph]:
    """The paragraphs of a block of HTML.

    Args:
        text: the whole text.
        start: where the block begins.
        end: where it ends.
        kind: what a paragraph of it is, where no tag says more.
    """
    paragraphs: list[Paragraph] = []
    around: list[str] = []
    at = start
    for found in _BREAK.finditer(text, start, end):
        _add(text, at, found.start(), _kind(around, kind), paragraphs)
        at = found.end()
        block = (found["block"] or "").lower()
        if found["close"]:
            if block in around:
                del around[len(around) - 1 - around[::-1].index(block) :]
        elif block in _KINDS:
            around.append(block)
    _add(text, at, end, _kind(around, kind), paragraphs)
    return paragraphs


def _kind(around: list[str], kind: ParagraphKind) -> ParagraphKind:
    """What the innermost block that says it says; what is quoted is quoted in all its blocks."""
    if "blockquote" in around:
        return "quote"
    return _KINDS[around[-1]] if around else kind


def _add(text: str, start: int, end: int, kind: ParagraphKind, paragraphs: list[Paragraph]) -> None:
    piece = text[start:end]
    if _TAG.sub("", piece).strip():
        first = start + len(piece) - len(piece.lstrip())
        paragraphs.append(Paragraph(first, start + len(piece.rstrip()), kind))
