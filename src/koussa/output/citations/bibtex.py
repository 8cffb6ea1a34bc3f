"""A citation as a BibTeX entry."""

from koussa.dates import describe
from koussa.dates.when import MONTHS
from koussa.output.citations.citation import Citation
from koussa.output.citations.phrases import INFERRED, capitalised, caveats, remark, sentence_end
from koussa.output.inert import inert
from koussa.records import Article

# What TeX takes for its own. BibTeX counts braces without regard to a backslash before them, so that a brace is
# written by its name (btxdoc, "BibTeXing", section 4); < > | print as other marks in TeX's oldest encoding.
_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "<": r"\textless{}",
        ">": r"\textgreater{}",
        "|": r"\textbar{}",
        **{mark: f"\\{mark}" for mark in "#$%&_"},
    }
)


def bibtex(citation: Citation) -> str:
    """An ``@article`` of a periodical, else ``@misc``; an author who is not known is not made up.

    The key is the record's id. Title and author stand in double braces: a headline keeps its capitals, and a byline
    stays as printed, because nothing says where the names in it end.
    """
    work = citation.work
    kind, publisher = ("article", "journal") if citation.periodical else ("misc", "howpublished")
    fields = [
        ("author", f"{{{_tex(work.author)}}}" if work.author else ""),
        ("title", f"{{{_tex(work.title)}}}" if work.title else ""),
        (publisher, _tex(work.publisher or "")),
        *_date(citation),
        # An address is no TeX text: the styles' \url takes it to the letter.
        ("url", work.url or ""),
        ("note", _tex(_note(citation))),
    ]
    rows = "".join(f",\n  {name} = {_value(name, value)}" for name, value in fields if value)
    return f"@{kind}{{{_key(citation.record.id)}{rows}\n}}"


def _value(name: str, value: str) -> str:
    return value if name == "month" else f"{{{value}}}"  # a month is a macro, which each style prints its way


def _date(citation: Citation) -> list[tuple[str, str]]:
    """Year, month and day, as far as a single date is known."""
    when = citation.published
    if when is None or when.interval or when.start is None:
        return []
    point = when.start
    return [
        ("year", str(point.year)),
        ("month", MONTHS[point.month - 1][:3].lower() if point.month else ""),
        ("day", str(point.day) if point.day else ""),
    ]


def _note(citation: Citation) -> str:
    when = citation.published
    notes = []
    if when and when.precision in {"about", "range"}:
        notes.append(f"Published {describe(when)}.")
    if citation.published_inferred:
        notes.append(f"{capitalised(INFERRED)}.")
    if not isinstance(citation.record, Article):
        notes.append(sentence_end(remark(citation)))
    return " ".join((*notes, *caveats(citation)))


def _tex(text: str) -> str:
    return inert(text).translate(_TEX)


def _key(identifier: str) -> str:
    """An id as a key: letters and digits of ASCII and ``:._-`` stay, the rest is written by its number."""
    return "".join(
        mark if mark.isascii() and (mark.isalnum() or mark in ":._-") else f"u{ord(mark):x}"
        for mark in identifier
    )
