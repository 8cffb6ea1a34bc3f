"""For any bytes: documents whose offsets slice, or one KoussaError, the same whatever the line ends."""

import gzip
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from koussa.documents import Document
from koussa.errors import KoussaError
from koussa.readers import read

from .files import LONG, docx, page, pdf, warc

SAMPLES = {
    "text": f"Harbour\n\nBy Ines Varga\n\nMay 4, 2019\n\n{LONG}\n\n• One\n\n{LONG}".encode(),
    "markdown": b"---\ntitle: x\n---\n\n# Head\n\n> quote\n> more\n\n- item\n\n```\ncode\n```\n\nText **b**.\n",
    "html": page(
        f"<article><h1>T</h1><p>{LONG} <q>No <q>way</q></q></p><blockquote>{LONG}</blockquote></article>"
    ),
    "jsonl": json.dumps({"title": "T", "text": LONG, "published": "2019-05-04"}).encode(),
    "webvtt": b"WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ana>We go &amp; stay.</v>\n\n00:05.000 --> 00:06.000\n- No.\n",
    "srt": b"1\n00:00:01,000 --> 00:00:04,000\nRUIZ: We go.\n\n2\n00:00:05,000 --> 00:00:06,000\n>> TAM: No.\n",
    "pdf": pdf([[(700.0, LONG), (660.0, "By Ines Varga")]]),
    "docx": docx(LONG, ("Head", "Heading 1")),
    "warc": warc(("https://x.example/1", "text/html", page(f"<p>{LONG}</p>"))),
    "gzip": gzip.compress(LONG.encode()),
}
NAMES = ["a", "a.txt", "a.md", "a.html", "a.jsonl", "a.json", "a.vtt", "a.pdf"]
TEXTUAL = ["text", "markdown", "html", "jsonl", "webvtt", "srt"]
QUIET = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def documents(data: bytes, name: str = "a") -> list[Document] | None:
    """Read a file and check what every document promises; ``None`` when it was refused in one line."""
    found: list[Document] = []
    refusal: KoussaError | None = None
    try:
        found.extend(read(data, name))
    except KoussaError as error:
        refusal = error
    assert found or refusal
    assert "\n" not in str(refusal)
    for document in found:
        check(document)
    return None if refusal else found


def check(document: Document) -> None:
    document.text.encode("utf-8")
    assert "\0" not in document.text
    assert "\r" not in document.text
    position = 0
    for paragraph in document.paragraphs:
        assert position <= paragraph.start < paragraph.end <= len(document.text)
        position = paragraph.end
        piece = document.text[paragraph.start : paragraph.end]
        assert piece == piece.strip()
    position = 0
    for start, end in document.quoted:
        assert position <= start < end <= len(document.text)
        position = end
        assert any(paragraph.start <= start and end <= paragraph.end for paragraph in document.paragraphs)


@given(data=st.binary(max_size=400), name=st.sampled_from(NAMES))
@QUIET
def test_any_bytes(data: bytes, name: str) -> None:
    documents(data, name)


@given(text=st.text(max_size=300), name=st.sampled_from(NAMES))
@QUIET
def test_any_text(text: str, name: str) -> None:
    documents(text.encode("utf-8", "surrogatepass"), name)


@pytest.mark.parametrize("kind", SAMPLES)
@given(data=st.data())
@settings(QUIET, max_examples=25)
def test_damaged_files(kind: str, data: st.DataObject) -> None:
    sample = SAMPLES[kind]
    place = data.draw(st.integers(0, len(sample)))
    length = data.draw(st.integers(0, 40))
    change = data.draw(st.binary(max_size=40))
    documents(sample[:place] + change + sample[place + length :])


@pytest.mark.parametrize("kind", SAMPLES)
def test_the_samples_themselves_are_read(kind: str) -> None:
    assert documents(SAMPLES[kind]) is not None


ALPHABET = st.sampled_from(
    ["\n", "\n\n", "> ", "- ", "# ", "By ", "Ana Ruiz", "4 May 2019", ": ", "<q>", "</q>", "<p>", "<br>", '"', "RUIZ: ",
     ">> ", "00:00:01,000 --> 00:00:02,000", "word ", "---", "```", "&amp;", "(", "1. ", "\u00a0", "é", "🙂", "**"]
)  # fmt: skip


@pytest.mark.parametrize("kind", TEXTUAL)
@given(parts=st.lists(ALPHABET, max_size=30))
@settings(QUIET, max_examples=30)
def test_line_ends_do_not_matter(kind: str, parts: list[str]) -> None:
    if kind == "jsonl":
        text = json.dumps({"text": "".join(parts)}) + "\n" + SAMPLES[kind].decode()
    else:
        text = SAMPLES[kind].decode() + "\n\n" + "".join(parts)
    expected = documents(text.encode())
    assert documents(text.replace("\n", "\r\n").encode()) == expected
    if kind != "jsonl":
        assert documents(text.replace("\n", "\r").encode()) == expected


@given(
    text=st.text(st.sampled_from("ab .\n\t>-#*é“”1"), max_size=200), name=st.sampled_from(["a.txt", "a.md"])
)
@QUIET
def test_plain_text_and_markdown_are_never_rewritten(text: str, name: str) -> None:
    found = documents(text.encode(), name)
    if found:
        assert found[0].text == text
        outside = set(text) - {" ", "\n", "\t"}
        if name == "a.txt" and found[0].format == "text":
            covered = "".join(text[part.start : part.end] for part in found[0].paragraphs)
            assert outside - {">"} <= set(covered)  # the marks of quoted lines belong to no paragraph
