"""What replaces the metadata of a file, and what a document may be read from."""

import gzip
from pathlib import Path

from koussa.readers import Overrides, read

from .files import ARTICLE, LONG, only, page


class TestOverridesAndSources:
    def test_overrides_replace_what_was_found(self) -> None:
        text = f"Harbour to close\n\nBy Ines Varga\n\nMay 4, 2019\n\n{LONG}"
        given = Overrides("2019-05", "Courier", "Another title", "Tam Reid", "https://x.example")
        document = only(text.encode(), overrides=given)
        assert (document.published, document.publisher, document.title) == (
            "2019-05",
            "Courier",
            "Another title",
        )
        assert (document.author, document.url) == ("Tam Reid", "https://x.example")
        assert only(text.encode(), overrides=Overrides(title="Another")).author == "Ines Varga"

    def test_a_file_a_stream_and_bytes_are_the_same(self, tmp_path: Path) -> None:
        path = tmp_path / "a.txt"
        path.write_bytes(LONG.encode())
        with path.open("rb") as stream:
            (streamed,) = read(stream)
        assert only(path) == only(LONG.encode()) == streamed

    def test_gzip_is_unpacked_whatever_is_in_it(self) -> None:
        assert only(gzip.compress(page(ARTICLE))).format == "html"
        assert only(gzip.compress(LONG.encode())).text == LONG
