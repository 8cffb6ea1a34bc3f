"""Markdown: what is markup, and what it says of the text."""

from hypothesis import given
from hypothesis import strategies as st

from .files import ARTICLE, LONG, only, page, pieces

# Lines of paragraphs and headings, and what looks like other blocks and is none.
_LINES = (
    *(
        "",
        "",
        "The harbour will close.",
        "“Go,” she said. # No",
        "# Harbour to close #",
        "## What next",
        "#",
        "#tag",
    ),
    *(
        "####### Seven",
        "#\tTab",
        "\\# Not",
        "| a | b |",
        "(1) no list",
        "\x0b",
        "\xa0",
        "Trailing  ",
        "…",
        "é",
    ),
)


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

    @given(st.lists(st.sampled_from(_LINES), max_size=8))
    def test_paragraphs_and_headings_are_the_same_with_another_block_behind_them(
        self, lines: list[str]
    ) -> None:
        text = "\n".join([LONG, "", LONG, *lines, "", LONG])
        alone = pieces(only(text.encode(), "draft.md"))
        assert pieces(only(f"{text}\n\n- One vote".encode(), "draft.md")) == [*alone, ("list", "One vote")]
