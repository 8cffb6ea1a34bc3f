"""Text that has the markup of a web page in it: fields of exports from content management systems."""

import html
import re

_MARKUP = re.compile(
    r"</(?:p|div|h[1-6]|li|ul|ol|blockquote|section)>|<br ?/?>|<p(?: [^<>]{0,200})?>", re.IGNORECASE
)
_ENTITY = re.compile(
    r"&(?:[lr][sd]quo|quot|amp|nbsp|[mn]dash|hellip|apos|#0?39|#8\d{3}|#x?20[0-9a-f]{2});", re.IGNORECASE
)
# Bounded, so that the time grows with the text, whatever it holds. A comment opens and closes like a tag.
_TAG = re.compile(r"(<!--|-->|</?[A-Za-z][A-Za-z0-9]{0,20}(?:\s[^<>]{0,2000})?/?>)")
_NAME = re.compile(r"</?([A-Za-z0-9]+)")
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "ul",
        "ol",
        "blockquote",
        "section",
        "article",
        "table",
        "tr",
    ]
)
_UNSEEN = frozenset(["script", "style", "noscript", "template"])
_BLANK = re.compile(r"\s+")
_BREAKS = re.compile(r" ?\n ?(?:\n\s*)+")


def without_markup(text: str) -> str:
    """Return text without the tags and entities of HTML, a blank line between blocks; other text as it is.

    Only text with tags of blocks, or with entities that no prose has, counts as HTML: "5 < 6" does not.
    """
    if not _MARKUP.search(text):
        return html.unescape(text).replace("\xa0", " ") if _ENTITY.search(text) else text
    pieces: list[str] = []
    until = ""  # the tag that ends what a browser does not show
    for number, piece in enumerate(_TAG.split(text)):
        if not number % 2:
            if not until:
                pieces.append(_BLANK.sub(" ", html.unescape(piece)))
            continue
        name = _NAME.match(piece)
        tag = name[1].lower() if name else piece
        if until:
            closes = tag == until and (piece == tag or piece[1] == "/")
            until = "" if closes else until
        elif tag in _UNSEEN and piece[1] != "/":
            until = tag
        elif tag == "<!--":
            until = "-->"
        elif tag in _BLOCKS or tag == "br":
            pieces.append("\n" if tag == "br" else "\n\n")
    return _BREAKS.sub("\n\n", "".join(pieces)).strip()
