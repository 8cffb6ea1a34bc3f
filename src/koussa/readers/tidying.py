"""What is taken out of a page before its main text is looked for, and block quotations that only repeat the text."""

import re
from collections.abc import Sequence
from typing import Any

from koussa.documents import Paragraph
from koussa.frozen import replace

# An lxml element; the library ships no types.
_Element = Any

_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_SHORT = 300  # code points; what is longer may be the article, which a script shows
_REFERENCE = re.compile(r"\s*[\[(]?(?:\d{1,3}|[*†‡]|[a-z])[\])]?\s*")
_AFTER_WORD = re.compile(r"(?:[^\W\d_]{3,}|[.,;:!?”\"’)])\s*\Z")  # a reference, where "km²" is a measure
_BROKEN = ("div", "td", "section", "article", "body")
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "big",
        "cite",
        "code",
        "em",
        "font",
        "i",
        "img",
        "mark",
        "q",
        "small",
        "span",
        "strong",
        "sub",
        "u",
    ]
)
_LETTERS = re.compile(r"[^\W\d_]+")
_MOST_SEARCHED = 50_000_000  # code points; no page of news comes near
_FEWEST = 3  # words of a pull quote


def tidy(tree: _Element) -> None:
    """Take out short hidden parts and the numbers of notes."""
    for element in list(tree.iter("noscript", "template")):
        _drop_if_short(element)
    for element in list(tree.xpath("//*[@hidden or @style]")):
        if element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
            _drop_if_short(element)
    for element in list(tree.iter("sup")):
        if _is_reference(element):
            element.drop_tree()


def part_at_blank_lines(tree: _Element) -> bool:
    """Make paragraphs of what two ``<br>`` part, as a browser shows it; return whether there was any."""
    parted = [_part(element) for element in list(tree.iter(*_BROKEN))]
    return any(parted)


def _drop_if_short(element: _Element) -> None:
    if element.getparent() is not None and len(element.text_content()) < _SHORT:
        element.drop_tree()


def _is_reference(element: _Element) -> bool:
    """Whether a raised number or letter refers to a note: it leads there, or stands after a word."""
    parent = element.getparent()
    if parent is None or not _REFERENCE.fullmatch(element.text_content()):
        return False
    if parent.tag == "a" or next(element.iter("a"), None) is not None:
        return True
    previous = element.getprevious()
    before = (parent.text if previous is None else previous.tail or previous.text_content()) or ""
    return element.text_content().strip(" []()").isdigit() and _AFTER_WORD.search(before) is not None


def _part(element: _Element) -> bool:
    children = list(element)
    blank = {at for at in range(len(children) - 1) if _is_blank_line(children[at], children[at + 1])}
    if not blank:
        return False
    text, element.text = element.text, None
    for child in children:
        element.remove(child)
    block = _paragraph(element, text)
    for at, child in enumerate(children):
        tail, child.tail = child.tail, None
        if at in blank:
            block = _paragraph(element, None)
        elif at - 1 in blank:
            block.text = tail
        elif child.tag in _INLINE or child.tag == "br":
            child.tail = tail
            block.append(child)
        else:
            element.append(child)
            block = _paragraph(element, tail)
    return True


def _is_blank_line(element: _Element, after: _Element) -> bool:
    return element.tag == after.tag == "br" and not (element.tail or "").strip()


def _paragraph(parent: _Element, text: str | None) -> _Element:
    block = parent.makeelement("p")
    block.text = text
    parent.append(block)
    return block


def pull_quotes(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs, a block quotation that only repeats words of another one as no part of the text."""
    quotes = [each for each in paragraphs if each.kind == "quote"]
    if not quotes:
        return tuple(paragraphs)
    prose = "\n".join(_words(text, each) for each in paragraphs if each.kind == "body")
    if len(quotes) * len(prose) > _MOST_SEARCHED:
        return tuple(paragraphs)

    def repeats(each: Paragraph) -> bool:
        words = _words(text, each)
        return words.count(" ") >= _FEWEST and words in prose

    return tuple(
        replace(each, kind="metadata") if each.kind == "quote" and repeats(each) else each
        for each in paragraphs
    )


def _words(text: str, paragraph: Paragraph) -> str:
    """The letters of a paragraph, folded, each word between spaces."""
    return f" {' '.join(_LETTERS.findall(text[paragraph.start : paragraph.end].casefold()))} "
