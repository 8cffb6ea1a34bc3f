"""HTML: a page's main text, as trafilatura finds it, with the markup's own quotations and the page's data.

The text of the document is put together from the main text: a paragraph from each block, white space as a
browser shows it. ``<q>`` is replaced by marks of our own before trafilatura sees the page, since it keeps the
words of a ``<q>`` but not always where they end; ``<blockquote>`` comes through its tree. Nothing is ever
fetched.
"""

import re
from typing import Any

from koussa.documents import Document, ParagraphKind
from koussa.frozen import replace
from koussa.readers.builder import TextBuilder, collapse
from koussa.readers.encoding import Decoded
from koussa.readers.front import with_front
from koussa.readers.linked_data import LinkedData, read_linked_data
from koussa.readers.plain import read_plain
from koussa.readers.printed_dates import to_edtf
from koussa.readers.signatures import mark_signatures
from koussa.readers.tidying import part_at_blank_lines, pull_quotes, tidy
from koussa.readers.trouble import UnreadableError, guarded, hush, needs

# An lxml element; the library ships no types.
_Element = Any

# The longest page, in code points: trafilatura's own limit. The longest articles of newspapers have a
# hundredth.
_LONGEST_PAGE = 20_000_000
# libxml2 stops at 256 levels and at text of ten million bytes: the rest of the page would be lost in silence.
_STOPPED = re.compile(r"depth|huge", re.IGNORECASE)
# Brackets that hardly any page prints; the first pair that a page does not is put round the words of each <q>,
# the second round what signs a block quotation.
_MARK_PAIRS = ("⟬⟭", "⦅⦆", "⦗⦘", "⧼⧽", "❲❳")
_STRUCK = ("del", "s", "strike")
_FEWEST_BLOCKS = 2
# What no XML text may hold; pages have it by accident.
_NO_CONTROLS = dict.fromkeys([*set(range(32)) - {9, 10}, 127, 0xFFFE, 0xFFFF])
_BLOCKS: dict[str, ParagraphKind] = {
    "p": "body",
    "head": "heading",
    "quote": "quote",
    "list": "list",
    "item": "list",
    "table": "body",
    "row": "body",
}
# Within these, a paragraph is of their kind.
_PREVAILING = frozenset({"quote", "list", "heading"})
_BREAK = "\0"  # cannot come from a page: a text that holds it is refused
_PARAGRAPH_BREAK = re.compile(r"\s*\0\s*\0[\s\0]*")
_LINE_BREAK = re.compile(r" ?\0 ?")
_BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def read_html(decoded: Decoded, address: str | None = None) -> Document:
    """Read a saved page.

    Args:
        decoded: the page.
        address: where it came from, when that is known from elsewhere.

    Raises:
        UnreadableError: the page is damaged beyond reading, nests too deeply, or holds no text.
    """
    if len(decoded.text) > _LONGEST_PAGE:
        raise UnreadableError(f"it is a page of more than {_LONGEST_PAGE:,} characters")
    with needs("web", "HTML files"):
        import trafilatura  # noqa: F401 - whether it is there
    for library in ("trafilatura", "htmldate", "justext", "courlan", "charset_normalizer"):
        hush(library)
    with guarded("HTML page"):
        tree = _parse(decoded.text)
        if tree is None:
            raise UnreadableError("it is an HTML page without text")
        language = tree.get("lang") or ""
        linked = read_linked_data(_scripts(tree))
        page, builder = _extracted(tree)
        if len(builder.paragraphs) < _FEWEST_BLOCKS:
            # A page with hardly any markup, of which trafilatura gives the bare words.
            tree = _parse(decoded.text)
            if part_at_blank_lines(tree):
                page, builder = _extracted(tree)
    text, paragraphs = builder.text, pull_quotes(builder.text, builder.paragraphs)
    if linked.body and (len(linked.body) > 2 * len(text) or linked.body.split() == text.split()):
        # An article that a script draws stands in the page's data, with its paragraphs.
        text, paragraphs = linked.body, read_plain(Decoded(linked.body)).paragraphs
        builder.quoted.clear()
    if not paragraphs and not linked.reviews:
        raise UnreadableError("it is an HTML page without text")
    document = Document(
        text,
        paragraphs,
        language=language if _LANGUAGE.fullmatch(language) else linked.language,
        format="html",
        encoding=decoded.encoding,
        quoted=tuple(builder.quoted),
        reviews=linked.reviews,
    )
    return with_front(_with_metadata(document, linked, page, address))


def _extracted(tree: _Element) -> tuple[Any, TextBuilder]:
    """What trafilatura finds in a page, which it changes, and the paragraphs of it."""
    import trafilatura

    marks, signing = _unprinted(tree)
    _mark_quoted(tree, marks)
    if signing:
        mark_signatures(tree, signing)
    page = trafilatura.bare_extraction(
        tree,
        with_metadata=True,
        include_comments=False,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    return page, TextBuilder() if page is None else _main_text(page.body, marks, signing)  # type: ignore[union-attr]


def _with_metadata(document: Document, linked: LinkedData, page: Any, address: str | None) -> Document:
    """Add what the page says of itself: its linked data first, since that is written for machines to read."""

    def found(name: str) -> str | None:
        value = getattr(page, name, None)
        return collapse(value).strip() or None if isinstance(value, str) else None

    date = found("date")
    urls = (linked.url, found("url"), address)
    return replace(
        document,
        title=linked.title or found("title"),
        author=linked.author or found("author"),
        publisher=linked.publisher or found("sitename"),
        published=linked.published or (to_edtf(date) if date else None),
        url=next((url for url in urls if url and url.startswith(("http://", "https://"))), None),
    )


def _parse(text: str) -> _Element | None:
    from lxml import etree, html  # type: ignore[import-untyped]

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(
            text.translate(_NO_CONTROLS).encode("utf-8", "replace"), parser=parser
        )
    except etree.ParserError:
        return None
    for entry in parser.error_log:
        if entry.level_name == "FATAL" and _STOPPED.search(entry.message):
            raise UnreadableError("it nests too deeply, or runs on too long without markup, for an HTML page")
    etree.strip_elements(tree, *_STRUCK, with_tail=False)
    tidy(tree)
    for element in list(tree.iter("pre")):
        _unwrap_preformatted(element, etree)
    return tree


def _unwrap_preformatted(element: _Element, etree: Any) -> None:
    """Make paragraphs of preformatted text, which trafilatura would take for a block quotation."""
    blocks = [block for block in _BLANK_LINES.split(element.text_content()) if block.strip()]
    tail = element.tail
    element.clear()
    element.tag, element.tail = "div", tail
    for block in blocks:
        etree.SubElement(element, "p").text = block


def _scripts(tree: _Element) -> list[str]:
    scripts = tree.iter("script")
    return [
        script.text for script in scripts if script.text and "ld+json" in (script.get("type") or "").lower()
    ]


def _unprinted(tree: _Element) -> tuple[str, str]:
    """Two pairs of brackets that a page does not print, for quotations and signatures; empty where it prints them."""
    marked = any(True for _ in tree.iter("q", "blockquote"))
    printed = tree.text_content() if marked else ""
    free = [pair for pair in _MARK_PAIRS if marked and pair[0] not in printed and pair[1] not in printed]
    return (*free, "", "")[0], (*free, "", "")[1]


def _mark_quoted(tree: _Element, marks: str) -> None:
    """Put marks round the words of every ``<q>``."""
    for quote in list(tree.iter("q")):
        if marks:
            quote.text = marks[0] + (quote.text or "")
            if len(quote):
                quote[-1].tail = (quote[-1].tail or "") + marks[1]
            else:
                quote.text += marks[1]
        quote.drop_tag()


def _main_text(body: _Element, marks: str, signing: str) -> TextBuilder:
    """Turn trafilatura's tree into paragraphs."""
    from lxml import etree

    builder = TextBuilder()
    pieces: list[str] = []
    kinds: list[ParagraphKind] = ["body"]

    def flush() -> None:
        _add_paragraphs("".join(pieces), kinds[-1], (marks, signing), builder)
        pieces.clear()

    for event, element in etree.iterwalk(body, events=("start", "end")):
        block = _BLOCKS.get(element.tag)
        if event == "start":
            if block:
                flush()
                kinds.append(kinds[-1] if kinds[-1] in _PREVAILING else block)
            pieces.append(_BREAK if element.tag == "lb" else element.text or "")
            continue
        if block:
            flush()
            kinds.pop()
        elif element.tag == "cell" and element.getnext() is not None and not len(element):
            pieces.append(" | ")
        if element is not body:
            pieces.append(element.tail or "")
    flush()
    return builder


def _add_paragraphs(raw: str, kind: ParagraphKind, marks: tuple[str, str], builder: TextBuilder) -> None:
    quoting, signing = marks
    for piece in _PARAGRAPH_BREAK.split(raw):
        text = _LINE_BREAK.sub("\n", collapse(piece)).strip(" \n|")
        if signing and text[:1] == signing[0]:
            builder.add(text.strip(signing), "signature")
            continue
        text, quoted = _take_marks(text, quoting)
        builder.add(text, kind, quoted=quoted)


def _take_marks(text: str, marks: str) -> tuple[str, list[tuple[int, int]]]:
    """Return the text without our marks, and the outermost spans that they stood round."""
    if not marks or (marks[0] not in text and marks[1] not in text):
        return text, []
    kept: list[str] = []
    quoted: list[tuple[int, int]] = []
    length = depth = start = 0
    for piece in re.split(f"([{re.escape(marks)}])", text):
        if piece == marks[0]:
            start = start if depth else length
            depth += 1
        elif piece == marks[1]:
            # One without its opening ends a quotation that began before a blank line.
            depth = max(0, depth - 1)
            if not depth:
                quoted.append((start, length))
                start = length
        else:
            kept.append(piece)
            length += len(piece)
    if depth:
        quoted.append((start, length))
    return "".join(kept), quoted
