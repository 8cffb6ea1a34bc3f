"""Files of every format, with what must and must not be read and found in each of them.

Texts and pages stand in ``format_cases.toml``; here are the files that have to be put together.
"""

import gzip
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .files import docx, page, pdf, warc, warc_of_chunks, with_member

VOTE = "The harbour at Kelso will close in June, the council decided on Friday, after a vote that lasted four hours."
CREWS = "Forty crews work there, and most of them learned of the vote from the radio on their way home."
CLOSING = "“The harbour is closed,” Odile Brandt said."
WORDS = "The harbour is closed until the wall is mended."
Said = tuple[tuple[str, str | None], ...]


@dataclass(frozen=True)
class Case:
    """A file; the head of ``format_cases.toml`` says what the fields mean.

    Attributes:
        meta: fields of ``Document``, ``None`` where the file does not say.
        said: ``None`` for nobody.
    """

    kind: str
    name: str
    data: bytes
    file: str = "file"
    meta: dict[str, str | None] = field(default_factory=dict)
    pieces: tuple[tuple[str, str], ...] = ()
    said: Said = ()
    never: tuple[str, ...] = ()
    documents: int = 1
    short: bool = False

    @property
    def title(self) -> str:
        """The kind and the name."""
        return f"{self.kind}: {self.name}"


BRANDT: Said = (("The harbour is closed", "Odile Brandt"),)
SIGNED: Said = ((WORDS, "Odile Brandt"),)


def _article(inner: str, head: str = "") -> bytes:
    return page(f"<article><p>{VOTE}</p><p>{CREWS}</p>{inner}</article>", head)


def _written() -> list[Case]:
    table = tomllib.loads(Path(__file__).with_name("format_cases.toml").read_text("utf-8"))
    return [_case(kind, fields) for kind, rows in table.items() for fields in rows]


def _case(kind: str, fields: dict[str, Any]) -> Case:
    if "article" in fields:
        data = _article(fields["article"], fields.get("head", ""))
    else:
        text = fields["text"].replace("\n", fields.get("line_ends", "\n"))
        encoding = fields.get("encoding", "utf-8")
        data = (b"\xfe\xff" if encoding == "utf-16-be" else b"") + text.encode(encoding)
    return Case(
        kind,
        fields["name"],
        gzip.compress(data) if fields.get("packed") else data,
        fields.get("file", "file"),
        fields.get("meta", {}) | dict.fromkeys(fields.get("without", ())),
        tuple((kind, words) for kind, words in fields.get("pieces", ())),
        tuple((words, None if speaker == "-" else speaker) for words, speaker in fields.get("said", ())),
        tuple(fields.get("never", ())),
        fields.get("documents", 1),
        fields.get("short", False),
    )


def _run(text: str) -> str:
    return f"<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>"


def _word(name: str, runs: str, never: tuple[str, ...] = ()) -> Case:
    """A DOCX file with a paragraph of the runs given."""
    data = with_member(docx(VOTE, "XX"), "word/document.xml", {"<w:r><w:t>XX</w:t></w:r>": runs})
    return Case("docx", name, data, said=BRANDT, never=never)


PDF = (
    Case(
        "pdf",
        "lines",
        pdf(
            [
                [
                    (760.0, "Harbour to close"),
                    (730.0, "By Ines Varga"),
                    (700.0, "The harbour at Kelso will close in June, the council"),
                    (686.0, "decided on Friday, after a vote that lasted four hours."),
                    (672.0, '"The harbour is closed until the'),
                    (658.0, 'wall is mended," Odile Brandt said.'),
                ]
            ]
        ),
        meta={"title": "Harbour to close", "author": "Ines Varga"},
        said=(("The harbour is closed until the\nwall is mended", "Odile Brandt"),),
    ),
    Case(
        "pdf",
        "a word broken at the line's end",
        pdf([[(700.0, '"The har-'), (686.0, 'bour is closed," Odile Brandt said.')]]),
        said=BRANDT,
    ),
    Case(
        "pdf",
        "a quotation over two pages",
        pdf([[(700.0, '"The harbour is'), (60.0, "closed until")], [(760.0, 'May," Odile Brandt said.')]]),
        said=(("The harbour is\nclosed until\nMay", "Odile Brandt"),),
    ),
    Case(
        "pdf",
        "the file's properties",
        pdf(
            [[(700.0, '"The harbour is closed," Odile Brandt said.')]],
            "/Title (Harbour to close) /Author (Ines Varga) /CreationDate (D:20190504)",
        ),
        meta={"title": "Harbour to close", "author": "Ines Varga", "published": None},
        said=BRANDT,
    ),
)
DOCX = (
    Case(
        "docx",
        "paragraphs",
        docx(("Harbour to close", "Title"), "By Ines Varga", VOTE, CLOSING),
        meta={"title": "Harbour to close", "author": "Ines Varga"},
        said=BRANDT,
    ),
    Case(
        "docx",
        "a block quotation, signed",
        docx(VOTE, (WORDS, "Quote"), ("— Odile Brandt", "Quote"), CREWS),
        pieces=(("quote", WORDS),),
        said=SIGNED,
    ),
    Case(
        "docx",
        "a line break before the signature",
        with_member(
            docx(VOTE, ("XX", "Quote"), CREWS),
            "word/document.xml",
            {"<w:t>XX</w:t>": f"<w:t>{WORDS}</w:t><w:br/><w:t>— Odile Brandt</w:t>"},
        ),
        said=SIGNED,
    ),
    _word(
        "an insertion within a quotation",
        _run("“The harbour is ")
        + f"<w:del w:id='1' w:author='x'>{_run('open').replace('w:t', 'w:delText')}</w:del>"
        + f"<w:ins w:id='2' w:author='x'>{_run('closed')}</w:ins>"
        + _run(",” Odile Brandt said."),
        never=("open",),
    ),
    _word(
        "a link within a quotation",
        f"{_run('“The ')}<w:hyperlink w:anchor='a'>{_run('harbour')}</w:hyperlink>"
        + _run(" is closed,” Odile Brandt said."),
    ),
    _word(
        "a form's field",
        f"{_run('“The ')}<w:sdt><w:sdtContent>{_run('harbour')}</w:sdtContent></w:sdt>"
        + _run(" is closed,” Odile Brandt said."),
    ),
    _word(
        "a field's instructions",
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>HYPERLINK secret</w:instrText></w:r>"
        f"<w:r><w:fldChar w:fldCharType='end'/></w:r>{_run(CLOSING)}",
        never=("secret",),
    ),
    _word(
        "bold and slanted runs",
        _run("“The ")
        + _run("harbour").replace("<w:t ", "<w:rPr><w:b/></w:rPr><w:t ")
        + _run(" is closed,” Odile Brandt said."),
    ),
    Case(
        "docx",
        "a program's author",
        docx(VOTE, CLOSING, author="python-docx"),
        meta={"author": None, "published": None},
        said=BRANDT,
    ),
    Case(
        "docx",
        "a list",
        docx(
            VOTE,
            ("“It is a shame,” said Tam Reid.", "List Bullet"),
            ("“It is about time,” said Ana Ruiz.", "List Bullet"),
        ),
        pieces=(("list", "“It is about time,” said Ana Ruiz."),),
        said=(("It is a shame", "Tam Reid"),),
    ),
)
_ADDRESS = "https://courier.example/1"
_PAGE = _article(f"<p>{CLOSING}</p>", "<title>Harbour to close</title>")
_DATED = _article(f"<p>{CLOSING}</p>", "<meta property='article:published_time' content='2019-05-04'>")
WARC = (
    Case("warc", "a page", warc((_ADDRESS, "text/html", _PAGE)), "a.warc", {"url": _ADDRESS}, said=BRANDT),
    Case(
        "warc",
        "packed",
        warc((_ADDRESS, "text/html", _PAGE), compressed=True),
        "a.warc.gz",
        {"url": _ADDRESS},
        said=BRANDT,
    ),
    Case("warc", "in chunks, packed", warc_of_chunks(_ADDRESS, _PAGE), "a.warc", said=BRANDT),
    Case(
        "warc",
        "two pages and a picture",
        warc(
            (_ADDRESS, "text/html; charset=utf-8", _PAGE),
            ("https://courier.example/2", "image/png", b"\x89PNG"),
            ("https://courier.example/3", "text/html", _PAGE),
        ),
        "a.warc",
        said=BRANDT,
        documents=2,
    ),
    Case(
        "warc",
        "the server's encoding",
        warc((_ADDRESS, "text/html; charset=windows-1252", _PAGE.decode().encode("cp1252"))),
        "a.warc",
        said=BRANDT,
    ),
    Case(
        "warc",
        "a page with its day",
        warc((_ADDRESS, "text/html", _DATED)),
        "a.warc",
        {"published": "2019-05-04"},
        said=BRANDT,
    ),
)
CASES = (*_written(), *PDF, *DOCX, *WARC)
