"""Who signs a block quotation in a page: what ``<footer>``, ``<cite>``, a caption or a dash says below its words.

The signature becomes the last paragraph of the quotation, within marks by which it is known again after the main
text was found: without them ``<footer>`` would be left out as the page's, and ``<cite>`` taken for words quoted.
"""

import re
from typing import Any

from koussa.readers.builder import collapse
from koussa.text.signatures import is_name_alone, is_signature

# An lxml element; the library ships no types.
_Element = Any

_LONGEST = 160
_INLINE = frozenset(["a", "abbr", "b", "br", "cite", "em", "i", "small", "span", "strong", "time", "u"])
_CLASS = re.compile(r"\b(?:attribution|quote-?author|quote-?source|citation|signature)\b", re.IGNORECASE)


def mark_signatures(tree: _Element, marks: str) -> None:
    """Move the signature of every block quotation of a page to its end, within a pair of marks.

    Args:
        tree: the page; it is changed.
        marks: two characters that the page does not print.
    """
    from lxml import html  # type: ignore[import-untyped]

    for quotation in reversed(list(tree.iter("blockquote"))):  # the inner before the outer
        signature = _in_caption(quotation) or _in_element(quotation) or _after_dash(quotation)
        if signature:
            paragraph = html.Element("p")
            paragraph.text = f"{marks[0]}{signature}{marks[1]}"
            quotation.append(paragraph)


def _in_caption(quotation: _Element) -> str | None:
    """Take the caption of a figure without a picture; the figure goes too, or its words would be left out with it."""
    figure = next(quotation.iterancestors("figure"), None)
    if figure is None:
        return None
    captions = figure.findall("figcaption")
    signature = _taken(captions[0]) if len(captions) == 1 and figure.find(".//img") is None else None
    figure.drop_tag()
    return signature


def _in_element(quotation: _Element) -> str | None:
    """Take a footer, or a last element that is a citation and nothing else."""
    for footer in quotation.iter("footer"):
        return _taken(footer)
    last = quotation[-1] if len(quotation) else None
    if last is None or (last.tail or "").strip():
        return None
    cited = last.tag == "cite" or _CLASS.search(last.get("class") or "")
    if not cited and last.tag in ("p", "div") and len(last) == 1 and last[0].tag == "cite":
        beside = collapse((last.text or "") + (last[0].tail or ""))
        cited = not any(map(str.isalnum, beside))
    return _taken(last) if cited and is_name_alone(collapse(last.text_content())) else None


def _after_dash(quotation: _Element) -> str | None:
    """Take what follows the last paragraph when a dash begins it: "— Ann Poe (@annpoe) May 4, 2019"."""
    following: list[_Element] = []
    for element in reversed(quotation):
        if element.tag not in _INLINE:
            words = (element.tail or "") + "".join(one.text_content() + (one.tail or "") for one in following)
            signature = collapse(words).strip()
            if not is_signature(signature) or len(signature) > _LONGEST:
                return None
            element.tail = None
            for one in following:
                quotation.remove(one)
            return signature
        following.insert(0, element)
    return None


def _taken(element: _Element) -> str | None:
    """The words of an element that is taken out of the page, if they are few."""
    words = collapse(element.text_content()).strip()
    if not words or len(words) > _LONGEST:
        return None
    element.drop_tree()
    return words
