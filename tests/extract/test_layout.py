"""Sources that the layout shows: who signs a block quotation, and who is told of after a dateline."""

import pytest
from tests.extract.documents import document

from koussa.documents import Document, Paragraph, ParagraphKind
from koussa.extract import extract
from koussa.readers.encoding import Decoded
from koussa.readers.markdown import read_markdown


def in_blocks(*blocks: tuple[str, ParagraphKind]) -> Document:
    """A document of paragraphs of given kinds."""
    text, paragraphs = "", []
    for words, kind in blocks:
        paragraphs.append(Paragraph(len(text), len(text) + len(words), kind))
        text += words + "\n\n"
    return Document(text, tuple(paragraphs))


@pytest.mark.parametrize("signature", ["— Bob Day, owner", "– Bob Day", "-- Bob Day, who ran the shop"])
def test_a_block_quotation_is_its_signer_s(signature: str) -> None:
    found = extract(
        in_blocks(
            ("Ann Poe shut the shop.", "body"),
            ("We tried everything we could.", "quote"),
            ("It was not enough.", "quote"),
            (signature, "quote"),
            ("It is empty now.", "body"),
        )
    ).quotations
    assert [(one.text, one.speaker) for one in found] == [
        ("We tried everything we could.", "Bob Day"),
        ("It was not enough.", "Bob Day"),
    ]


@pytest.mark.parametrize(
    ("introduction", "speaker"),
    [
        ("From the letter of Ann Poe:", "the letter of Ann Poe"),
        ("Ann Poe is the mayor of Hull. Poe's letter reads:", "Ann Poe"),
        ("Not so Ann Poe, in her letter to the council:", "Ann Poe"),
        ("The council's report, by Ann Poe, put it otherwise:", "The council's report"),
        ("She told the Hull Herald:", "Dana Frost"),
        ("Frost wrote in a letter to Ann Poe:", "Dana Frost"),
        ("She went on:", "Dana Frost"),
        ("The pier was shut.", "Dana Frost"),
    ],
)
@pytest.mark.parametrize("kind", ["quote", "body"])
def test_what_is_introduced_by_a_name_is_not_given_to_who_spoke_before(
    introduction: str, speaker: str, kind: ParagraphKind
) -> None:
    words = "The pier has leaked for ten years, and nobody has looked at it."
    block = words if kind == "quote" else f"“{words}”"
    said = f"“We will mend it,” said Dana Frost. {introduction}"
    *_, last = extract(in_blocks((said, "body"), (block, kind))).quotations
    assert (last.text, last.speaker) == (words, speaker)


def test_a_block_quotation_that_ends_in_a_dash_is_no_signature() -> None:
    found = extract(in_blocks(("We tried.", "quote"), ("— and then we shut the shop.", "quote"))).quotations
    assert [one.text for one in found] == ["We tried.", "— and then we shut the shop."]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("LEEDS, 20 January 2025 — Hull Foods today announced that it would close its mill.", "Hull Foods"),
        ("HULL, May 3 — Ann Poe said that the mill would close.", "Ann Poe"),
        ("LEEDS (PA) “The mill will close,” Ann Poe said.", "Ann Poe"),
        ("A] LEEDS: “The mill will close,” Ann Poe said.", "Ann Poe"),
        ("LEEDS announced that it would close its mill.", "LEEDS"),
    ],
)
def test_a_dateline_says_nothing(text: str, speaker: str) -> None:
    assert [one.speaker for one in extract(document(text)).quotations] == [speaker]


@pytest.mark.parametrize("between", ["\n>\n> ", "\n> "])
def test_a_markdown_block_quotation_signed_in_its_last_line(between: str) -> None:
    text = f"# Shops\n\nIt shut.\n\n> We tried everything.{between}— Bob Day, owner\n\nIt is empty.\n"
    found = extract(read_markdown(Decoded(text))).quotations
    assert [(one.text, one.speaker) for one in found] == [("We tried everything.", "Bob Day")]
