"""Every format, told by its content, comes out as the same kind of document."""

import gzip
import json
import re
from pathlib import Path

import pytest

from koussa.errors import KoussaError
from koussa.readers import Overrides, read

from .files import LONG, docx, only, page, pdf, pieces, until_error, warc, warc_of_chunks, with_member, words

ARTICLE = f"<p>{LONG}</p><p>Mayor Odile Brandt said nothing more than that, and went home on foot.</p>"


class TestHtml:
    def test_the_main_text_without_what_stands_round_it(self) -> None:
        around = ("<nav><a href='/'>Home</a></nav>", "<footer>Copyright</footer>")
        body = f"<article><h1>Harbour to close</h1>{ARTICLE}</article>".join(around)
        document = only(page(body))
        assert pieces(document)[:2] == [("heading", "Harbour to close"), ("body", LONG)]
        assert "Home" not in document.text
        assert "Copyright" not in document.text
        assert document.format == "html"

    @pytest.mark.parametrize(
        ("markup", "quoted"),
        [
            ("He said <q>we will\n win</q>, and left.", ["we will win"]),
            ("He said <q>“we will win”</q>, and left.", ["we will win"]),
            ("<q>We will win,</q> he said. <q>Soon.</q>", ["We will win,", "Soon."]),
            ("He said <q>she told me <q>no</q> twice</q>.", ["she told me no twice"]),
            ("He said <q><b>we</b> will <i>win</i></q>.", ["we will win"]),
            ("He said <q> </q> nothing.", []),
            ("He said ⟬<q>no</q>⟭ and left.", ["no"]),
            ("He said “no” and left.", []),
        ],
    )
    def test_the_spans_of_q_without_their_marks(self, markup: str, quoted: list[str]) -> None:
        document = only(page(f"<article>{ARTICLE}<p>{markup}</p></article>"))
        assert [document.text[start:end] for start, end in document.quoted] == quoted

    def test_q_outside_a_paragraph(self) -> None:
        document = only(page(f"<article>{ARTICLE}<div><q>We will win</q> she said.</div>{ARTICLE}</article>"))
        assert [document.text[start:end] for start, end in document.quoted] == ["We will win"]
        assert "We will win she said." in words(document)

    def test_block_quotations_lists_and_headings(self) -> None:
        body = (
            f"<article>{ARTICLE}<h2>What comes next</h2><blockquote><p>Nothing changes the sums.</p><p>We go on.</p>"
            "</blockquote><ul><li>A hearing on Monday.</li><li>A vote in July.</li></ul></article>"
        )
        assert pieces(only(page(body)))[2:] == [
            ("heading", "What comes next"),
            ("quote", "Nothing changes the sums."),
            ("quote", "We go on."),
            ("list", "A hearing on Monday."),
            ("list", "A vote in July."),
        ]

    def test_preformatted_text_is_no_quotation(self) -> None:
        document = only(page(f"<article>{ARTICLE}<pre>{LONG}\n\nIt was late.</pre></article>"))
        assert pieces(document)[2:] == [("body", LONG), ("body", "It was late.")]

    def test_line_breaks_and_spaces_as_a_browser_shows_them(self) -> None:
        body = f"<article>{ARTICLE}<div>One\n   line<br>another<br><br>{LONG} 40&nbsp;more</div></article>"
        assert words(only(page(body)))[2:] == ["One line\nanother", f"{LONG} 40\u00a0more"]

    def test_brackets_and_entities_survive(self) -> None:
        document = only(
            page(f"<article>{ARTICLE}<p>We was [sic] robbed &amp; &lt;ruined&gt;, he said.</p></article>")
        )
        assert "We was [sic] robbed & <ruined>, he said." in words(document)

    def test_struck_out_words_are_not_read(self) -> None:
        document = only(page(f"<article>{ARTICLE}<p>They lost <del>four</del> five boats.</p></article>"))
        assert "They lost five boats." in words(document)

    def test_a_table_is_read_by_rows(self) -> None:
        table = "<table><tr><td>Boats</td><td>12</td></tr><tr><td>Crews</td><td>40</td></tr></table>"
        assert words(only(page(f"<article>{ARTICLE}{table}</article>")))[2:] == ["Boats | 12", "Crews | 40"]

    def test_a_page_of_one_sentence(self) -> None:
        document = only(b"<p>He said <q>no</q>.</p>")
        assert document.text == "He said no."
        assert document.quoted == ((8, 10),)

    def test_metadata_of_the_head(self) -> None:
        head = (
            "<title>Harbour to close | The Kelso Courier</title><meta name='author' content='Ines Varga'>"
            "<meta property='og:site_name' content='The Kelso Courier'>"
            "<meta property='article:published_time' content='2019-05-04T09:00:00+01:00'>"
            "<link rel='canonical' href='https://courier.example/harbour'>"
        )
        document = only(page(f"<article>{ARTICLE}</article>", head, "en-GB"))
        assert (document.author, document.publisher) == ("Ines Varga", "The Kelso Courier")
        assert (document.published, document.language) == ("2019-05-04", "en-GB")
        assert document.url == "https://courier.example/harbour"
        assert document.title is not None
        assert document.title.startswith("Harbour to close")

    def test_a_date_only_in_the_text_is_not_the_day_of_publication(self) -> None:
        document = only(
            page(f"<article>{ARTICLE}<p>The last vote was held on 3 March 2011 in this hall.</p></article>")
        )
        assert document.published is None

    def test_linked_data_of_an_article(self) -> None:
        data = {
            "@context": "https://schema.org",
            "@graph": [
                {"@type": "WebSite", "name": "Elsewhere"},
                {
                    "@type": ["NewsArticle", "Article"],
                    "headline": "Harbour  to close",
                    "datePublished": "2019-05-04T09:00:00Z",
                    "author": [{"@type": "Person", "name": "Ines Varga"}, {"name": "Tam Reid"}],
                    "publisher": {"@type": "Organization", "name": "The Kelso Courier"},
                    "inLanguage": "en",
                    "mainEntityOfPage": {"@id": "https://courier.example/harbour"},
                },
            ],
        }
        document = only(page(f"<article>{ARTICLE}</article>", _script(data), language=""))
        assert (document.title, document.author) == ("Harbour to close", "Ines Varga; Tam Reid")
        assert (document.publisher, document.published) == ("The Kelso Courier", "2019-05-04")
        assert (document.language, document.url) == ("en", "https://courier.example/harbour")

    def test_linked_data_of_a_fact_check(self) -> None:
        data = {
            "@type": "ClaimReview",
            "claimReviewed": "The harbour closed in 2018.",
            "url": "https://check.example/1",
            "datePublished": "2019-06-01",
            "author": {"name": "Kelso Check"},
            "itemReviewed": {
                "@type": "Claim",
                "author": {"name": "Odile Brandt"},
                "datePublished": "2019-05-30",
            },
            "reviewRating": {"ratingValue": 1, "alternateName": "False"},
        }
        (review,) = only(page(f"<article>{ARTICLE}</article>", _script(data))).reviews
        assert (review.claim, review.claimant, review.rating) == (
            "The harbour closed in 2018.",
            "Odile Brandt",
            "False",
        )
        assert (review.claim_date, review.reviewed) == ("2019-05-30", "2019-06-01")
        assert (review.reviewer, review.url) == ("Kelso Check", "https://check.example/1")

    def test_an_article_that_only_the_data_holds(self) -> None:
        text = "\n\n".join([LONG] * 3)
        document = only(
            page("<p>Please turn scripts on.</p>", _script({"@type": "NewsArticle", "articleBody": text}))
        )
        assert words(document) == [LONG] * 3

    @pytest.mark.parametrize(
        "script", ["{", "[" * 50_000, '{"@type": 5}', '{"@type": "ClaimReview"}', "null", '"\\ud800"']
    )
    def test_damaged_linked_data_is_passed_over(self, script: str) -> None:
        document = only(
            page(f"<article>{ARTICLE}</article>", f'<script type="application/ld+json">{script}</script>')
        )
        assert words(document)[0] == LONG
        assert document.reviews == ()


def _script(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


class TestMarkdown:
    SOURCE = (
        "---\ntitle: 'Harbour to close'\nauthor: Ines Varga\ndate: 2019-05-04\n---\n\n# Harbour to close #\n\n"
        "The harbour **will** close,\nthe council said.\n\n> We will win\n> the argument.\n\n"
        "- One vote\n- Two votes\n\n```\ncode\n```\n\nWhat next\n---------\n\n[a]: https://x.example\nThe end.\n"
    )

    def test_blocks_and_front_matter(self) -> None:
        document = only(self.SOURCE.encode(), "draft.md")
        assert document.text == self.SOURCE
        assert pieces(document)[1:] == [
            ("heading", "Harbour to close"),
            ("body", "The harbour **will** close,\nthe council said."),
            ("quote", "We will win\n> the argument."),
            ("list", "One vote"),
            ("list", "Two votes"),
            ("code", "```\ncode\n```"),
            ("heading", "What next"),
            ("body", "The end."),
        ]
        assert (document.title, document.author, document.published) == (
            "Harbour to close",
            "Ines Varga",
            "2019-05-04",
        )
        assert document.format == "markdown"

    def test_told_by_its_signs_without_a_name(self) -> None:
        assert only(self.SOURCE.encode()).format == "markdown"

    def test_one_sign_alone_is_plain_text(self) -> None:
        assert only(f"# 1 in the county: Kelso\n\n{LONG}".encode()).format == "text"

    def test_a_page_is_html_whatever_its_name(self) -> None:
        assert only(page(ARTICLE), "draft.md").format == "html"


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


class TestTranscripts:
    VTT = (
        "WEBVTT - Council\nLanguage: en\n\nNOTE a remark\n\n00:01.000 --> 00:04.000 align:start\n"
        "<v Odile Brandt>We will <i>close</i> it\nin June &amp; not before.</v>\n\n2\n00:00:05.000 --> 00:00:07.000\n"
        "<v.loud Tam Reid>No.</v> <v Odile Brandt>Yes.\n\n00:00:08.000 --> 00:00:09.500\n- Who asked?\n- I did.\n"
    )

    def test_webvtt_voices(self) -> None:
        document = only(self.VTT.encode())
        assert _turns(document) == [
            ("Odile Brandt", "We will close it\nin June & not before."),
            ("Tam Reid", "No."),
            ("Odile Brandt", "Yes."),
            (None, "Who asked?"),
            (None, "I did."),
        ]
        assert (document.format, document.language) == ("webvtt", "en")

    @pytest.mark.parametrize(
        ("cues", "turns"),
        [
            (["BRANDT: We close it.", "In June."], [("BRANDT", "We close it.\nIn June.")]),
            ([">> Tam Reid: No.", ">> Yes."], [("Tam Reid", "No."), (None, "Yes.")]),
            ([">> Tam Reid: No.", ">> Tam Reid: Never."], [("Tam Reid", "No.\nNever.")]),
            (
                ["Ines: One.", "Tam: Two.", "Ines: Three.", "Tam: Four."],
                [("Ines", "One."), ("Tam", "Two."), ("Ines", "Three."), ("Tam", "Four.")],
            ),
            (["Note: it rained."], [(None, "Note: it rained.")]),
            (["One thing: it rained."], [(None, "One thing: it rained.")]),
            (["Remember this: we go."], [(None, "Remember this: we go.")]),
            (["It was 10:30 when he came."], [(None, "It was 10:30 when he came.")]),
            (["We lost -- and it hurt."], [(None, "We lost -- and it hurt.")]),
            (["- Who?\n- Me."], [(None, "Who?"), (None, "Me.")]),
            (["[TAM REID]: No."], [("TAM REID", "No.")]),
            (["TAM REID (crying): No."], [("TAM REID", "No.")]),
            (["<font color='red'>Red</font> {\\an8}alert."], [(None, "Red alert.")]),
        ],
    )
    def test_srt_labels_are_kept_and_none_invented(
        self, cues: list[str], turns: list[tuple[str | None, str]]
    ) -> None:
        data = "\n".join(
            f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{cue}\n" for n, cue in enumerate(cues, start=1)
        )
        document = only(data.encode())
        assert document.format == "srt"
        assert _turns(document) == turns

    def test_a_long_turn_is_several_paragraphs_of_one_speaker(self) -> None:
        cues = [
            f"{n}\n00:00:01,000 --> 00:00:02,000\n{'BRANDT: ' if n == 1 else ''}{LONG}\n"
            for n in range(1, 30)
        ]
        turns = _turns(only("\n".join(cues).encode()))
        assert {speaker for speaker, _ in turns} == {"BRANDT"}
        assert 3 <= len(turns) <= 4


def _turns(document: object) -> list[tuple[str | None, str]]:
    from koussa.documents import Document

    assert isinstance(document, Document)
    assert {part.kind for part in document.paragraphs} == {"turn"}
    return [(part.speaker, document.text[part.start : part.end]) for part in document.paragraphs]


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
