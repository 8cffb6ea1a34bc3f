"""WARC: every page of an archive."""

import re

import pytest

from koussa.errors import KoussaError
from koussa.readers import read

from .files import ARTICLE, page, until_error, warc, warc_of_chunks, words


class TestWarc:
    @pytest.mark.parametrize("compressed", [False, True])
    def test_every_html_response(self, compressed: bool) -> None:
        data = warc(
            (
                "https://x.example/1",
                "text/html; charset=windows-1252",
                page(f"<article>{ARTICLE}<p>“Café”, he said.</p></article>".replace("é", "\u00e9")),
            ),
            ("https://x.example/a.png", "image/png", b"\x89PNG"),
            (
                "https://x.example/2",
                "text/html; charset=windows-1252",
                "<p>He said “café” to her.</p>".encode("windows-1252"),
            ),
            compressed=compressed,
        )
        first, second = read(data)
        assert (first.url, second.url) == ("https://x.example/1", "https://x.example/2")
        assert "“Café”, he said." in words(first)
        assert (second.text, second.encoding, second.format) == (
            "He said “café” to her.",
            "windows-1252",
            "html",
        )

    def test_pages_sent_compressed_and_in_chunks(self) -> None:
        data = warc_of_chunks("https://x.example/1", page(ARTICLE))
        assert [document.url for document in read(data * 2)] == ["https://x.example/1"] * 2

    def test_no_page_in_it(self) -> None:
        with pytest.raises(KoussaError, match="WARC file without an HTML page"):
            list(read(warc(("https://x.example/a.png", "image/png", b"\x89PNG"))))

    def test_what_was_read_before_the_damage_is_kept(self) -> None:
        data = warc(
            ("https://x.example/1", "text/html", page(ARTICLE)),
            ("https://x.example/2", "text/html", page(ARTICLE * 50)),
        )
        found, error = until_error(data[: len(data) - 3000])
        assert [document.url for document in found] == ["https://x.example/1"]
        assert re.search("damaged|cut short", error)
