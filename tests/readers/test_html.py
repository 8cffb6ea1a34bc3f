"""HTML pages as readers see them: the main text, quotations, metadata."""

import json

import pytest

from .files import ARTICLE, LONG, only, page, pieces, words


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
            "itemReviewed": {
                "@type": "Claim",
                "author": {"name": "Odile Brandt"},
                "datePublished": "2019-05-30",
            },
            "datePublished": "2019-06-01",
            "author": {"name": "Kelso Check"},
            "reviewRating": {"ratingValue": 1, "alternateName": "False"},
        }
        document = only(page(f"<article>{ARTICLE}</article>", _script(data)))
        assert document.published == "2019-06-01", "the day of the check, not of what was checked"
        (review,) = document.reviews
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


def test_a_block_quotation_that_repeats_the_text_is_no_part_of_it() -> None:
    said = "“I like the fog, because nobody can see me,” Ann Poe said."
    pulled = "<blockquote>I like the fog, because nobody</blockquote>"
    own = "<blockquote>The sea does not wait for anybody.</blockquote>"
    document = only(page(f"<article>{ARTICLE}<p>{said}</p>{pulled}<p>{LONG}</p>{own}</article>"))
    kinds = {text: kind for kind, text in pieces(document)}
    assert kinds["I like the fog, because nobody"] == "metadata"
    assert kinds["The sea does not wait for anybody."] == "quote"


def test_what_a_page_shows_to_nobody_is_not_read() -> None:
    hidden = "<noscript>“Enable JavaScript,” said the browser.</noscript>"
    hidden += "<div style='display: none'>“Hidden,” said Bob Day.</div><p hidden>“Never,” said Tom Hale.</p>"
    text = only(page(f"<div>{LONG} “It is shut,” said Ann Poe.</div>{hidden}")).text
    assert "Ann Poe" in text
    assert not {"browser", "Day", "Hale"} & set(text.replace(".", " ").split())


def test_an_article_that_a_script_would_show_is_read() -> None:
    assert LONG in only(page(f"<div style='display:none'><article>{ARTICLE * 4}</article></div>")).text


@pytest.mark.parametrize(
    ("raised", "read"),
    [
        ("said Tom Hale<sup><a href='#1'>1</a></sup>.", "said Tom Hale."),
        ("said Tom Hale<sup>[2]</sup>, who", "said Tom Hale, who"),
        ("an area of 4 km<sup>2</sup> was", "an area of 4 km2 was"),
        ("on the 4<sup>th</sup> of May", "on the 4th of May"),
    ],
)
def test_the_number_of_a_note_is_no_part_of_a_name(raised: str, read: str) -> None:
    assert (
        read in only(page(f"<article>{ARTICLE}<p>The ferry was late, {raised} It left.</p></article>")).text
    )


def test_a_page_of_bare_lines_has_its_paragraphs() -> None:
    bare = f"<div>{LONG}<br><br>“No,” said <b>Ann Poe</b>, who had not voted.<br> <br>“Yes,”<br>said Tom Hale.</div>"
    found = words(only(page(f"<div><div>Harbour</div>{bare}</div>")))
    assert found[-3:] == [LONG, "“No,” said Ann Poe, who had not voted.", "“Yes,”\nsaid Tom Hale."]
