"""Links that open a page at the words: text fragments.

The form is ``#:~:text=[prefix-,]start[,end][,-suffix]`` (WICG, "URL Fragment Text Directives"). The limits are those
of the reference generator (text-fragments-polyfill, ``fragment-generation-utils.js``): words of up to 300 characters
are given whole, longer ones or several paragraphs by their ends; under 20 characters they need context. The generator
looks at the page to see whether a fragment is ambiguous; here there is no page, so short words without known context
get none.
"""

from urllib.parse import quote

from koussa.records import Selector

_LONGEST_WHOLE = 300
_SHORTEST_ALONE = 20
# An end of a long passage: as many words as the generator starts with, and as long as what stands alone.
_FEWEST_WORDS = 3


def with_fragment(url: str, selector: Selector) -> str:
    """The address that opens a page at some words of it, or the plain address where they cannot be told apart.

    Args:
        url: a page's address, as :func:`~koussa.output.citations.urls.page_url` gives it.
        selector: words that stand on the page as printed there, and what is known of their surroundings.
    """
    directive = text_directive(selector)
    if directive is None:
        return url
    page, _, anchor = url.partition("#")
    # An address that has a directive already gets ours in its place.
    return f"{page}#{anchor.partition(':~:')[0]}:~:text={directive}"


def text_directive(selector: Selector) -> str | None:
    """The value of a text directive, percent-encoded; ``None`` when none would find these words alone."""
    paragraphs = [words for line in selector.exact.splitlines() if (words := line.split())]
    if not any(mark.isalnum() for mark in selector.exact):
        return None
    exact = " ".join(word for words in paragraphs for word in words)
    try:
        if len(paragraphs) > 1 or len(exact) > _LONGEST_WHOLE:
            ends = _ends(paragraphs)
            return ends and ",".join(map(_encoded, ends))
        if len(exact) >= _SHORTEST_ALONE:
            return _encoded(exact)
        prefix, suffix = _before(selector.prefix), _after(selector.suffix)
        if not (prefix or suffix):
            return None
        before = [f"{_encoded(prefix)}-"] if prefix else []
        after = [f"-{_encoded(suffix)}"] if suffix else []
        return ",".join((*before, _encoded(exact), *after))
    except UnicodeEncodeError:
        return None  # a lone surrogate: no address can hold it


def _ends(paragraphs: list[list[str]]) -> tuple[str, str] | None:
    """The first and the last words; neither goes over the bound of a paragraph, nor into the other."""
    first = _enough(paragraphs[0])
    last = _enough(paragraphs[-1][::-1])[::-1]
    start, end = " ".join(first), " ".join(last)
    overlap = len(paragraphs) == 1 and len(first) + len(last) > len(paragraphs[0])
    return None if overlap or min(len(start), len(end)) < _SHORTEST_ALONE else (start, end)


def _enough(words: list[str]) -> list[str]:
    for count in range(_FEWEST_WORDS, len(words)):
        if len(" ".join(words[:count])) >= _SHORTEST_ALONE:
            return words[:count]
    return words


def _before(prefix: str | None) -> str:
    """The whole words of a selector's prefix that stand in the paragraph of the passage."""
    lines = (prefix or "").rstrip().splitlines()
    return _context(lines[-1] if len(lines) > 1 else _without_first(lines[0])) if lines else ""


def _after(suffix: str | None) -> str:
    """The whole words of a selector's suffix that stand in the paragraph of the passage."""
    lines = (suffix or "").lstrip().splitlines()
    return _context(lines[0] if len(lines) > 1 else _without_first(lines[0][::-1])[::-1]) if lines else ""


def _without_first(line: str) -> str:
    """A line without its first word, which may be cut, unless a space shows that it is whole."""
    return line if line[:1].isspace() else line.partition(" ")[2]


def _context(words: str) -> str:
    """Words between single spaces; marks alone tell no two passages apart."""
    return " ".join(words.split()) if any(map(str.isalnum, words)) else ""


def _encoded(text: str) -> str:
    # The dash has a meaning in a directive, and no function for addresses encodes it.
    return quote(text, safe="").replace("-", "%2D")
