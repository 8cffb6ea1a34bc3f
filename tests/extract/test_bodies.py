"""Names of bodies that go on past a preposition, a comma or an "and"."""

import pytest
from tests.extract.documents import document

from koussa.extract import extract

ONE_NAME = (
    "Bank of England",
    "Royal Bank of Scotland",
    "Joint Chiefs of Staff",
    "Ministry of Defence",
    "Office for National Statistics",
    "Society for the Protection of Birds",
    "Church of Jesus Christ of Latter-day Saints",
    "Council on Foreign Relations",
    "City of London Corporation",
    "Department for Culture, Media and Sport",
    "Ministry of Housing and Urban Affairs",
    "Organisation for Economic Co-operation and Development",
    "Centers for Disease Control and Prevention",
    "Health and Safety Executive",
    "Nursing and Midwifery Council",
    "Food and Drug Administration",
    "Digital, Culture, Media and Sport Committee",
    "Truth and Reconciliation Commission",
    "Securities and Exchange Commission",
)


@pytest.mark.parametrize("name", ONE_NAME)
def test_the_name_is_given_whole(name: str) -> None:
    (quotation,) = extract(document(f"The {name} said on Friday that the pier was “unsafe”.")).quotations
    assert (quotation.speaker, quotation.speaker_text) == (name, f"The {name}")


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("St Mary's Hospital", "St Mary's Hospital"),
        ("The town's St Mary's Hospital", "St Mary's Hospital"),
        ("King's College Hull", "King's College Hull"),
        ("The Women's Tennis Association", "Women's Tennis Association"),
        ("The Kelso Pilots' Union", "Kelso Pilots' Union"),
        ("The Pilots' Union", "Pilots' Union"),
        ("The Pilots' Alliance", "Pilots' Alliance"),
        ("Women's Aid", "Women's Aid"),
        # Whose it is, and no part of the name.
        ("Kelso's Supreme Court", "Supreme Court"),
        ("The company's Board", "Board"),
        ("The pilots' Ann Poe", "Ann Poe"),
    ],
)
def test_an_owner_is_part_of_the_name_of_its_body(printed: str, name: str) -> None:
    (quotation,) = extract(document(f"{printed} said on Friday that the pier was “unsafe”.")).quotations
    assert (quotation.speaker, quotation.speaker_text) == (name, printed)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Kelso Pilots' Union (KPU) came. The KPU called it “grim”.", "Kelso Pilots' Union"),
        ("The Association of Rural Ports (ARP) came. ARP called it “grim”.", "Association of Rural Ports"),
        ("Diane Dodd (DUP) came. The DUP called it “grim”.", "DUP"),
        ("The Kelso Pilots' Union (RSO) came. The RSO called it “grim”.", "RSO"),
    ],
)
def test_the_capitals_behind_a_name_stand_for_it(text: str, speaker: str) -> None:
    (quotation,) = extract(document(text)).quotations
    assert quotation.speaker == speaker


@pytest.mark.parametrize(
    "name", ["Marks and Spencer", "Johnson & Johnson", "Roe & Daughters", "Her Majesty's Revenue and Customs"]
)
def test_a_name_without_an_article_is_given_whole(name: str) -> None:
    (quotation,) = extract(document(f"“It was late,” {name} said.")).quotations
    assert quotation.speaker == name


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        (
            "Police and Crime Commissioner Ann Poe called it “grim”.",
            "Ann Poe",
            "Police and Crime Commissioner",
        ),
        (
            "“It is grim,” Culture, Media and Sport Secretary Ann Poe said.",
            "Ann Poe",
            "Culture, Media and Sport Secretary",
        ),
        (
            "“It is old,” said University of Hull geologist Ann Poe.",
            "Ann Poe",
            "University of Hull geologist",
        ),
        ("The Bank of Hull's governor called it “grim”.", "The Bank of Hull's governor", None),
        ("Ann Poe of the Bank of Hull called it “grim”.", "Ann Poe", None),
        # Two sources, each with a name of its own.
        ("Ann Poe and Bob Roe called it “grim”.", "Ann Poe and Bob Roe", None),
        # Surnames that look like fields.
        ("Harding and Energy Secretary Ann Poe said it was “grim”.", "Harding and Ann Poe", None),
        ("Mr Fleming and Health Minister Ann Poe said it was “grim”.", "Fleming and Ann Poe", None),
        ("Helen Law and Transport Minister Ann Poe said it was “grim”.", "Helen Law and Ann Poe", None),
        # Offices in a body, and a field that is a title, too.
        ("Church of England Bishop Ann Poe called it “grim”.", "Ann Poe", "Church of England Bishop"),
        ("The House of Commons Speaker Ann Poe called it “grim”.", "Ann Poe", "House of Commons Speaker"),
        ("Labour and Justice Secretary Ann Poe called it “grim”.", "Ann Poe", "Labour and Justice Secretary"),
    ],
)
def test_who_speaks_for_a_body_is_not_the_body(text: str, speaker: str, role: str | None) -> None:
    (quotation,) = extract(document(text)).quotations
    assert (quotation.speaker, quotation.role) == (speaker, role)


def test_two_bodies_are_not_made_one() -> None:
    text = "The Bar Council and the Law Society called it “grim”. The White House and State Department said “no”."
    extraction = extract(document(text))
    assert [quotation.speaker for quotation in extraction.quotations] == [
        "Bar Council and Law Society",
        "White House and State Department",
    ]
    assert {speaker.name for speaker in extraction.speakers} == {
        "Bar Council",
        "Law Society",
        "White House",
        "State Department",
    }


def test_a_short_form_joins_the_name_within_a_text() -> None:
    text = "The Bank of Hull raised its rate. “It was time,” the Bank said."
    (quotation,) = extract(document(text)).quotations
    assert quotation.speaker == "Bank of Hull"


def test_a_short_form_that_two_bodies_have_stays_as_printed() -> None:
    text = "The Bank of Hull and the Bank of Goole raised their rates. “It was time,” the Bank said."
    (quotation,) = extract(document(text)).quotations
    assert quotation.speaker == "Bank"
