"""What the first lines of a plain text say of it, and the kinds of its paragraphs: a table of our own writing."""

import pytest

from .files import LONG, only, pieces

BODY = LONG + " Nobody spoke against it."

# The lines above the body, then what must come out: title, author, published, and the kinds of the lines.
FRONTS = [
    ("Harbour to close", "Harbour to close", None, None, "heading"),
    ("Will the harbour close?", "Will the harbour close?", None, None, "heading"),
    ("HARBOUR TO CLOSE", "HARBOUR TO CLOSE", None, None, "heading"),
    (
        "Harbour to close, and crews are told\nto look for work",
        "Harbour to close, and crews are told to look for work",
        None,
        None,
        "heading",
    ),
    ("The harbour will close.", None, None, None, "body"),
    ("“We will close it”", None, None, None, "body"),
    (
        "“We will close it,” says harbour master",
        "“We will close it,” says harbour master",
        None,
        None,
        "heading",
    ),
    ('"Madness": crews on the vote', '"Madness": crews on the vote', None, None, "heading"),
    ("“We will close it,” she said.", None, None, None, "body"),
    ("Harbour to close:", None, None, None, "body"),
    ("Harbour to close\n\nBy Ines Varga", "Harbour to close", "Ines Varga", None, "heading byline"),
    ("Harbour to close\nBy Ines Varga", "Harbour to close", "Ines Varga", None, "heading byline"),
    ("By Ines Varga", None, "Ines Varga", None, "byline"),
    ("BY INES VARGA", None, "INES VARGA", None, "byline"),
    ("by Ines Varga", None, "Ines Varga", None, "byline"),
    ("By: Ines Varga", None, "Ines Varga", None, "byline"),
    ("By Ines Varga and Tam Reid", None, "Ines Varga; Tam Reid", None, "byline"),
    ("By Ines Varga, Tam Reid and Odile Brandt", None, "Ines Varga; Tam Reid; Odile Brandt", None, "byline"),
    ("By Ines Varga & Tam Reid", None, "Ines Varga; Tam Reid", None, "byline"),
    ("By Ines Varga, Staff Writer", None, "Ines Varga", None, "byline"),
    ("By Ines Varga | The Kelso Courier", None, "Ines Varga", None, "byline"),
    ("By Ines Varga in Kelso", None, "Ines Varga", None, "byline"),
    ("By Ines Varga for the Courier", None, "Ines Varga", None, "byline"),
    ("By Ines Varga | May 4, 2019", None, "Ines Varga", "2019-05-04", "byline"),
    ("By Jean-Luc d'Arcy", None, "Jean-Luc d'Arcy", None, "byline"),
    ("By Ludwig van der Berg", None, "Ludwig van der Berg", None, "byline"),
    ("By J. R. O’Neill", None, "J. R. O’Neill", None, "byline"),
    ("By Ólafur Þórsson", None, "Ólafur Þórsson", None, "byline"),
    ("By Monday the harbour was closed", "By Monday the harbour was closed", None, None, "heading"),
    ("By the time it closed, nobody was left.", None, None, None, "body"),
    ("By Ines Varga?", "By Ines Varga?", None, None, "heading"),
    ("May 4, 2019", None, None, "2019-05-04", "metadata"),
    ("4 May 2019", None, None, "2019-05-04", "metadata"),
    ("4th of May, 2019", None, None, "2019-05-04", "metadata"),
    ("Saturday, May 4, 2019", None, None, "2019-05-04", "metadata"),
    ("Sat 4 May 2019", None, None, "2019-05-04", "metadata"),
    ("Sept. 4, 2019", None, None, "2019-09-04", "metadata"),
    ("2019-05-04", None, None, "2019-05-04", "metadata"),
    ("2019-05-04 10:30", None, None, "2019-05-04", "metadata"),
    ("Published: May 4, 2019", None, None, "2019-05-04", "metadata"),
    ("Published on 4 May 2019 at 10.30am", None, None, "2019-05-04", "metadata"),
    ("First published May 4, 2019, 10:30 GMT", None, None, "2019-05-04", "metadata"),
    ("Posted May 4, 2019", None, None, "2019-05-04", "metadata"),
    ("Date: 2019-05", None, None, "2019-05", "metadata"),
    ("Updated May 4, 2019", None, None, None, "metadata"),
    ("Last modified: 4 May 2019", None, None, None, "metadata"),
    ("May 4", "May 4", None, None, "heading"),
    ("04/05/2019", "04/05/2019", None, None, "heading"),
    ("Published: 04/05/2019", "Published: 04/05/2019", None, None, "heading"),
    ("February 30, 2019", None, None, None, "metadata"),
    (
        "Title: Harbour to close\nAuthor: Ines Varga\nPublished: 2019-05-04",
        "Harbour to close",
        "Ines Varga",
        "2019-05-04",
        "metadata metadata metadata",
    ),
    ("Headline: Harbour to close", "Harbour to close", None, None, "metadata"),
    ("Published: soon", "Published: soon", None, None, "heading"),
    ("Harbour to close\n\nTam Reid / Reuters", "Harbour to close", None, None, "heading caption"),
    (
        "Harbour to close\n\nTam Reid / Reuters\n\nThe harbour wall at dusk",
        "Harbour to close",
        None,
        None,
        "heading caption caption",
    ),
    ("Harbour to close\n\nPhoto: Tam Reid", "Harbour to close", None, None, "heading caption"),
    ("Harbour to close\n\nImage credit: Tam Reid / AFP", "Harbour to close", None, None, "heading caption"),
    ("Harbour to close\n\nTam Reid / the man of the hour", "Harbour to close", None, None, "heading body"),
    ("Harbour to close\n\n• Share\n• Print", "Harbour to close", None, None, "heading list list"),
    ("Harbour to close\n\n1. One vote\n2. Two votes", "Harbour to close", None, None, "heading list list"),
    ("Harbour to close\n\n> We will win, they said.", "Harbour to close", None, None, "heading quote"),
    (
        "Harbour to close\n\nBy Ines Varga\n\nMay 4, 2019\n\nTam Reid / AP",
        "Harbour to close",
        "Ines Varga",
        "2019-05-04",
        "heading byline metadata caption",
    ),
]

DATELINES = [
    ("KELSO, May 4, 2019 — ", "2019-05-04"),
    ("KELSO, Scotland, May 4, 2019 (Reuters) - ", "2019-05-04"),
    ("NEW KELSO, 4 May 2019 – ", "2019-05-04"),
    ("ST. ANDREW'S, May 4, 2019 — ", "2019-05-04"),
    ("KELSO, Scotland, May 4 — ", None),
    ("KELSO (Reuters) - ", None),
    ("KELSO — ", None),
    ("Kelso, May 4, 2019 — ", None),
    ("On May 4, 2019, ", None),
]


@pytest.mark.parametrize(("lines", "title", "author", "published", "kinds"), FRONTS)
def test_lines_above_the_body(
    lines: str, title: str | None, author: str | None, published: str | None, kinds: str
) -> None:
    text = f"{lines}\n\n{BODY}\n\n{BODY}"
    document = only(text.encode())
    assert (document.title, document.author, document.published) == (title, author, published)
    found = pieces(document)
    assert [kind for kind, _ in found] == [*kinds.split(), "body", "body"]
    assert found[-1][1] == BODY
    assert document.text == text


@pytest.mark.parametrize(("dateline", "published"), DATELINES)
def test_datelines_date_an_article_only_with_their_year(dateline: str, published: str | None) -> None:
    document = only(f"{dateline}{BODY}\n\n{BODY}".encode())
    assert document.published == published
    assert [kind for kind, _ in pieces(document)] == ["body", "body"]


def test_a_short_line_between_body_texts_is_a_heading() -> None:
    lines = (BODY, "What comes next", BODY, "“We go”", BODY, "Nobody came.", BODY)
    document = only("\n\n".join(lines).encode())
    assert [kind for kind, _ in pieces(document)] == [
        "body",
        "heading",
        "body",
        "body",
        "body",
        "body",
        "body",
    ]


def test_lines_further_down_say_nothing_of_the_article() -> None:
    document = only("\n\n".join([BODY] * 20 + ["By Ines Varga", "May 4, 2019", BODY]).encode())
    assert (document.title, document.author, document.published) == (None, None, None)


def test_hard_wrapped_lines_are_one_paragraph_with_their_breaks_kept() -> None:
    wrapped = (
        "The harbour will close in June, the\ncouncil said on Friday, after a vote\nthat lasted four hours."
    )
    document = only(f"{wrapped}\n\n{wrapped}".encode())
    assert pieces(document) == [("body", wrapped), ("body", wrapped)]
