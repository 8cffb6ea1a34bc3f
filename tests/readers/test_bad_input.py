"""Whatever is wrong with a file, one sentence says so; nothing is fetched, unpacked or waited for."""

import contextlib
import gzip
import io
import os
import re
import socket
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from koussa.errors import KoussaError
from koussa.readers import read

from .files import LONG, docx, only, page, pdf, warc, with_member, words

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99


def refusal(data: bytes, name: str = "a file", limit: int = 200 * 2**20) -> str:
    """Return the one line that says what is wrong with a file."""
    with pytest.raises(KoussaError) as caught:
        list(read(data, name, limit=limit))
    message = str(caught.value)
    assert message.startswith(f"cannot read {name}: ")
    assert "\n" not in message
    return message


def locked_pdf(password: str) -> bytes:
    import pypdf

    writer = pypdf.PdfWriter(io.BytesIO(pdf([[(700.0, LONG)]])))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def archive(**members: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members.items():
            made.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "it is empty"),
        (b" \n\t\r\n", "it holds no text"),
        (b"\xef\xbb\xbf", "it holds no text"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "a PNG image"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 50, "a JPEG image"),
        (b"{\\rtf1 hello}", "Rich Text"),
        (b"SQLite format 3\0" + b"\0" * 90, "an SQLite database"),
        (b"hello\0there", "NUL"),
        (LONG.encode() * 1000 + b"\0", "NUL"),
        (bytes(range(1, 32)) * 20, "not text"),
        (os.urandom(1) + b"\x01\x02\x03\x04" * 500, "not text"),
        (b"<?xml version='1.0'?><rss><channel/></rss>", "an XML file (rss)"),
        (b"<html><body></body></html>", "HTML page without text"),
        (b"<html>" + b"<div>" * 100_000 + b"deep", "nests too deeply"),
        (b"<html><p>" + b"word " * 3_000_000, "runs on too long"),
        (b"%PDF-1.4\n", "PDF file"),
        (b"%PDF-1.4\nnothing of the kind", "PDF file"),
        (pdf([[(700.0, LONG)]])[:300], "PDF file"),
        (locked_pdf("secret"), "PDF file protected by a password"),
        (b"PK\x03\x04", "damaged or cut short"),
        (docx(LONG)[:2000], "damaged or cut short"),
        (archive(a=b"b"), "a ZIP archive; unpack it first"),
        (archive(xl__workbook_xml=b"<x/>"), "an Excel workbook"),
        (archive(word__document_xml=b"<x/>"), "DOCX file"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (OLE, "before 2007"),
        (gzip.compress(LONG.encode() * 9)[:40], "gzip file that is damaged or cut short"),
        (b"\x1f\x8b\x08" + b"\0" * 40, "gzip"),
        (gzip.compress(gzip.compress(LONG.encode())), "gzip within gzip"),
        (gzip.compress(b""), "it is empty"),
        (b"WARC/1.0\r\n\r\n", "WARC file"),
        (b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99\r\n\r\nHTTP/1.1 200 OK\r\n", "WARC file"),
        (b"WEBVTT\n\nNOTE nothing\n", "no spoken words"),
        (b'{"title": "no text"}', "line 1: it has no text"),
        (b"> > >\n> >\n", "it holds no text"),
    ],
)  # fmt: skip
def test_one_sentence_names_the_file_and_what_is_wrong(data: bytes, said: str) -> None:
    assert said in refusal(data, "a.md" if data.startswith(b">") else "a file")


def test_the_limit_is_said() -> None:
    assert "larger than 10 kB" in refusal(b"word " * 10_000, limit=10_240)
    assert "larger than 10 kB" in refusal(gzip.compress(os.urandom(8000).hex().encode()), limit=10_240)
    assert "a text of more than 5 kB; give each article a file" in refusal(b"word " * 1_500, limit=10_240)
    assert "line 1 is longer than 10 kB" in refusal(
        b'{"text": "' + b"word " * 10_000 + b'"}', "a.jsonl", limit=10_240
    )
    assert "a page of more than 10 kB" in refusal(
        warc(("https://x.example", "text/html", page(LONG * 999))), limit=10_240
    )
    assert "unpacks to more than 100 kB" in refusal(
        with_member(docx(LONG), "a.bin", bytes(200_000)), limit=102_400
    )


def test_decompression_bombs_are_not_unpacked() -> None:
    start = time.process_time()
    assert "decompression bomb" in refusal(gzip.compress(b" " * 100_000_000))
    assert "decompression bomb" in refusal(with_member(docx(LONG), "word/media/a.bin", b"\0" * 60_000_000))
    liar = bytearray(with_member(docx(LONG), "word/document.xml", b"<x>" + b" " * 5_000_000))
    place = liar.rindex(b"PK\x01\x02", 0, liar.rindex(b"word/document.xml"))
    liar[place + 24 : place + 28] = (100).to_bytes(4, "little")
    assert "DOCX file" in refusal(bytes(liar))
    assert time.process_time() - start < 60  # a hang, not a measurement


def test_entities_are_neither_expanded_nor_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret words")
    bomb = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(1, 9))
    kinds = {
        "laughs": f'<!DOCTYPE x [<!ENTITY e1 "ha">{bomb}]>',
        "outside": f'<!DOCTYPE x [<!ENTITY e9 SYSTEM "{secret.as_uri()}">]>',
    }
    for doctype in kinds.values():
        data = with_member(
            docx(LONG),
            "word/document.xml",
            {"?>\n<w:document": f"?>\n{doctype}<w:document", LONG: f"Before &e9; after, {LONG}"},
        )
        try:
            found = only(data).text
        except KoussaError as error:
            found = str(error)
        assert "secret words" not in found
        assert "haha" not in found


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a reader reached for the network")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    links = (
        "<base href='https://x.example/'><link rel='stylesheet' href='https://x.example/a.css'>"
        "<script src='https://x.example/a.js'></script><meta http-equiv='refresh' content='0; url=https://x.example'>"
        "<link rel='canonical' href='https://x.example/1'>"
    )
    body = f"<article><p>{LONG}</p><img src='https://x.example/a.png'><iframe src='https://x.example/'></iframe></article>"
    assert LONG in words(only(page(body, links)))
    assert LONG in words(only(b"<!DOCTYPE html SYSTEM 'https://x.example/a.dtd'><html><p>" + LONG.encode()))
    remote = with_member(
        docx(LONG),
        "word/_rels/document.xml.rels",
        {
            "</Relationships>": '<Relationship Id="rId77" Target="https://x.example/t.dotx" TargetMode="External" Type='
            '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/></Relationships>'
        },
    )
    assert words(only(remote)) == [LONG]


def test_a_wrong_name_does_not_matter() -> None:
    assert only(LONG.encode(), "a.pdf").format == "text"
    assert only(page(f"<p>{LONG}</p>"), "a.txt").format == "html"
    assert only(pdf([[(700.0, LONG)]]), "a.docx").format == "pdf"


def test_a_pdf_that_only_forbids_printing_is_read() -> None:
    assert only(locked_pdf("")).text == LONG


def test_half_a_file_is_read_as_far_as_it_goes() -> None:
    text = "“Die Straße ist gesperrt – wie öfter”, sagte die Bürgermeisterin für Verkehr."
    cut = text.encode() + "ü".encode()[:1]
    document = only(cut)
    assert document.text == f"{text}\ufffd"
    assert document.encoding == "utf-8, damaged"


def test_names_stay_on_one_line(tmp_path: Path) -> None:
    with pytest.raises(KoussaError, match=r"cannot read a\\n\\x1b\[31mb\\udcff: it is empty"):
        list(read(b"", "a\n\x1b[31mb\udcff"))
    with pytest.raises(KoussaError, match="no such file"):
        list(read(tmp_path / "none.txt"))
    with pytest.raises(KoussaError, match="is a directory"):
        list(read(tmp_path))


@pytest.mark.parametrize(
    ("library", "extra", "make"),
    [
        ("pypdf", "pdf", "pdf([[(700.0, LONG)]])"),
        ("docx", "docx", "docx_bytes"),
        ("trafilatura", "web", "page(LONG)"),
        ("webvtt", "transcripts", "b'WEBVTT\\n\\n00:01.000 --> 00:02.000\\nHello.'"),
        ("warcio", "warc", "warc(('https://x.example', 'text/html', page(LONG)))"),
    ],
)
def test_a_missing_library_is_named_with_what_to_install(
    library: str, extra: str, make: str, tmp_path: Path
) -> None:
    (tmp_path / "docx.bin").write_bytes(docx(LONG))
    code = (
        f"import sys; sys.path.insert(0, {str(Path(__file__).parents[1])!r}); from pathlib import Path\n"
        f"from readers.files import *; docx_bytes = Path({str(tmp_path / 'docx.bin')!r}).read_bytes(); data = {make}\n"
        f"sys.modules[{library!r}] = None\n"
        "try: list(read(data))\nexcept KoussaError as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    told = re.search(r'run pip install "([^"]+)"', done.stdout)
    assert told is not None
    origin, _, extras = told[1].partition("[")
    assert extras == f"{extra}]"
    assert origin == "koussa" or (Path(origin) / "pyproject.toml").is_file()
    assert done.stderr == ""


def test_plain_text_needs_no_library_and_reads_without_one() -> None:
    code = (
        "import sys; from koussa.readers import read\n"
        f"(document,) = read({LONG!r}.encode()); print(document.text)\n"
        "heavy = {'lxml', 'trafilatura', 'pypdf', 'docx', 'warcio', 'webvtt', 'markdown_it', 'charset_normalizer',"
        " 'json', 'logging', 'zipfile', 'gzip', 'email', 'html', 'statistics'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == f"{LONG}\n[]\n"


def test_damaged_files_say_nothing_on_standard_error(capfd: pytest.CaptureFixture[str]) -> None:
    pages = warc(
        ("https://x.example", "text/html", page(LONG)), ("https://x.example", "text/html", page(LONG))
    )
    for data in (
        pages.replace(b"hours", b""),
        pdf([[(700.0, LONG)]]).replace(b"endobj", b"end"),
        page("<p>x" * 3),
    ):
        with contextlib.suppress(KoussaError):
            list(read(data))
    assert capfd.readouterr() == ("", "")
