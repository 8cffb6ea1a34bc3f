"""PDF files: paragraphs out of lines, and metadata."""

import pytest

from koussa.errors import KoussaError

from .files import only, pdf, pieces, words


class TestPdf:
    LINES = (
        (760.0, "Harbour to close"),
        (730.0, "By Ines Varga"),
        (700.0, "The harbour will close in June, the coun-"),
        (686.0, "cil said on Friday. A well-"),
        (672.0, "known crew left; the council, well-known for"),
        (658.0, "its thrift, said no."),
        (630.0, '"We was [sic] robbed," said Tam (the fisher),'),
    )

    def test_paragraphs_by_the_gaps_between_lines(self) -> None:
        document = only(pdf([list(self.LINES)]))
        assert pieces(document) == [
            ("heading", "Harbour to close"),
            ("byline", "By Ines Varga"),
            (
                "body",
                (
                    "The harbour will close in June, the council said on Friday. A well-known crew left; the council,"
                    " well-known for\nits thrift, said no."
                ),
            ),
            ("body", '"We was [sic] robbed," said Tam (the fisher),'),
        ]
        assert (document.title, document.author, document.format) == ("Harbour to close", "Ines Varga", "pdf")

    def test_a_sentence_goes_on_over_the_page_and_running_lines_are_left_out(self) -> None:
        names = ("Ana", "Tam", "Odile", "Ines")
        pages = [
            [
                (800.0, "The Courier"),
                (700.0, f"{name} left and"),
                (686.0, f"then {name}"),
                (40.0, f"Page {number}"),
            ]
            for number, name in enumerate(names, start=1)
        ]
        assert words(only(pdf(pages))) == ["\n".join(f"{name} left and\nthen {name}" for name in names)]

    def test_the_file_s_own_title_unless_a_program_gave_it(self) -> None:
        line = [(700.0, "The harbour will close.")]
        assert only(pdf([line], "/Title (Harbour to close) /Author (Ines Varga)")).title == "Harbour to close"
        assert only(pdf([line], "/Title (Microsoft Word - a.docx) /Author (admin)")).title is None
        assert only(pdf([line], "/Title (Microsoft Word - a.docx) /Author (admin)")).author is None

    def test_a_scan_has_no_text(self) -> None:
        with pytest.raises(KoussaError, match=r"PDF file without text.*OCR"):
            only(pdf([[]]))

    def test_a_sentence_goes_on_in_the_next_column(self) -> None:
        left = [(760.0, "The council voted on Monday."), (746.0, 'Tom Hale voted yes. "The')]
        right = [
            (760.0, 'money comes from somewhere," he'),
            (746.0, "said."),
            (732.0, "A well-"),
            (718.0, "known pilot left."),
        ]
        (first, *_) = words(only(pdf([left + right])))
        assert first == (
            'The council voted on Monday.\nTom Hale voted yes. "The\nmoney comes from somewhere," he\nsaid.\n'
            "A well-known pilot left."
        )

    def test_another_column_that_opens_a_sentence_is_another_paragraph(self) -> None:
        columns = [
            (760.0, "The council voted"),
            (746.0, "on Monday"),
            (760.0, "Mayor Hale left"),
            (746.0, "at four."),
        ]
        assert words(only(pdf([columns])))[-1] == "Mayor Hale left\nat four."
