"""JSON Lines of articles."""

import json
import re

import pytest

from koussa.errors import KoussaError
from koussa.readers import read

from .files import LONG, only, until_error


class TestJsonLines:
    def test_each_line_is_a_document(self) -> None:
        lines = [
            {"title": "Harbour to close", "text": LONG, "published": "2019-05-04T09:00:00Z", "publisher": "Courier",
             "author": ["Ines Varga", "Tam Reid"], "url": "https://x.example/1", "extra": [1]},
            {"text": f"One.\r\n\r\n{LONG}", "published": "March 7, 2011", "title": None},
        ]  # fmt: skip
        data = "\n\n".join(json.dumps(line) for line in lines).encode()
        first, second = read(data)
        assert (first.title, first.published, first.publisher) == (
            "Harbour to close",
            "2019-05-04",
            "Courier",
        )
        assert (first.author, first.url, first.format) == (
            "Ines Varga; Tam Reid",
            "https://x.example/1",
            "jsonl",
        )
        assert (second.text, second.published) == (f"One.\n\n{LONG}", "2011-03-07")

    @pytest.mark.parametrize(
        ("line", "fault"),
        [
            (b"{", "not JSON"),
            (b"[1]", "not a JSON object"),
            (b"{}", "has no text"),
            (b'{"text": 5}', "has no text"),
            (b'{"text": " "}', "has no text"),
            (b'{"text": "a", "title": 5}', "its title is not text"),
            (b'{"text": "a\\u0000"}', "its text holds a NUL character"),
            (b'{"text": "a\\ud800"}', "its text holds half of a surrogate pair"),
            (b'{"text": "a", "author": "\\udfff"}', "its author holds half of a surrogate pair"),
            (b'{"text": "a", "published": "last week"}', "published, 'last week', is not a date"),
            (b'{"text":' * 50_000, "not JSON"),
            (b'{"text": "a\0"}', "not text|NUL"),
        ],
    )
    def test_a_bad_line_is_named_and_the_others_are_read(self, line: bytes, fault: str) -> None:
        good = json.dumps({"text": LONG}).encode()
        found, error = until_error(b"\n".join([good, line, good]), "a.jsonl")
        assert [document.text for document in found] == [LONG, LONG]
        assert re.match(rf"cannot read a\.jsonl: line 2: .*(?:{fault})", error)
        assert "\n" not in error

    def test_other_json_is_refused(self) -> None:
        with pytest.raises(KoussaError, match="not JSON Lines"):
            only(json.dumps([{"text": LONG}], indent=1).encode())

    def test_an_article_longer_than_the_part_that_is_sniffed(self) -> None:
        text = " ".join([LONG] * 2000)
        assert only(json.dumps({"text": text}).encode()).text == text

    def test_utf_16(self) -> None:
        assert only(json.dumps({"text": LONG}).encode("utf-16")).text == LONG


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "<p>It shut.</p><p>&ldquo;No,&rdquo; said Ann Poe.</p><script>x()</script>",
            "It shut.\n\n“No,” said Ann Poe.",
        ),
        (
            "“No,” said Ann Poe.<br/><br/>It rained<br>on Friday.",
            "“No,” said Ann Poe.\n\nIt rained\non Friday.",
        ),
        ("&quot;We&#39;re shut,&quot; said Ann Poe.", '"We\'re shut," said Ann Poe.'),
        ("<p>A<!-- <p>no</p> -->B <b>C</b></p><style>p {}</style><P>D</P>", "AB C\n\nD"),
        ("“5 < 6 and 7 > 3,” said Ann Poe & Sons.", "“5 < 6 and 7 > 3,” said Ann Poe & Sons."),
        ("She wrote <sic> and AT&T; that was all.", "She wrote <sic> and AT&T; that was all."),
    ],
)
def test_text_with_the_markup_of_a_page_is_read_as_it_shows(text: str, shown: str) -> None:
    (document,) = read(json.dumps({"title": "The <i>Fog</i> &amp; us", "text": text}).encode())
    assert document.text == shown
    assert document.title == "The Fog & us"
