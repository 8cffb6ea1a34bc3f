"""DOCX files: paragraphs, headings, metadata."""

from .files import LONG, docx, only, pieces, with_member, words


class TestDocx:
    def test_paragraphs_by_their_styles(self) -> None:
        data = docx(
            ("Harbour to close", "Title"),
            "By Ines Varga",
            LONG,
            ("What next", "Heading 1"),
            ("We go on.", "Quote"),
            ("One vote", "List Bullet"),
            author="python-docx",
        )
        document = only(data)
        assert pieces(document) == [
            ("heading", "Harbour to close"),
            ("byline", "By Ines Varga"),
            ("body", LONG),
            ("heading", "What next"),
            ("quote", "We go on."),
            ("list", "One vote"),
        ]
        assert (document.title, document.author, document.format) == (
            "Harbour to close",
            "Ines Varga",
            "docx",
        )

    def test_tracked_changes_are_read_as_if_accepted(self) -> None:
        data = docx("They lost FOUR boats.")
        run = "<w:t>They lost FOUR boats.</w:t></w:r>"
        changed = with_member(
            data,
            "word/document.xml",
            {
                run: "<w:t xml:space='preserve'>They lost </w:t></w:r>"
                "<w:del w:id='1' w:author='x'><w:r><w:delText>four</w:delText></w:r></w:del>"
                "<w:moveFrom w:id='3' w:author='x'><w:r><w:t>nine</w:t></w:r></w:moveFrom>"
                "<w:ins w:id='2' w:author='x'><w:r><w:t>five</w:t></w:r></w:ins>"
                "<w:r><w:t xml:space='preserve'> boats</w:t></w:r><w:r><w:tab/><w:t>today.</w:t></w:r>"
            },
        )
        assert words(only(changed)) == ["They lost five boats\ttoday."]

    def test_footnotes_follow_the_body(self) -> None:
        data = docx(LONG)
        relation = (
            '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"'
            ' Target="footnotes.xml"/></Relationships>'
        )
        kind = (
            '<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument'
            '.wordprocessingml.footnotes+xml"/></Types>'
        )
        notes = (
            '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="1">'
            "<w:p><w:r><w:t>He said so in 2018.</w:t></w:r></w:p></w:footnote></w:footnotes>"
        )
        data = with_member(data, "word/_rels/document.xml.rels", {"</Relationships>": relation})
        data = with_member(data, "[Content_Types].xml", {"</Types>": kind})
        data = with_member(data, "word/footnotes.xml", notes.encode())
        assert words(only(data)) == [LONG, "He said so in 2018."]

    def test_tables_are_read_once(self) -> None:
        import io

        import docx as library

        made = library.Document()
        made.add_paragraph(LONG)
        made.add_table(1, 2).cell(0, 1).text = "Twelve boats"
        stream = io.BytesIO()
        made.save(stream)
        assert words(only(stream.getvalue())) == [LONG, "Twelve boats"]
