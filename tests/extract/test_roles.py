"""Which words beside a name say who somebody is, and which words with capitals are no part of the name."""

import pytest
from tests.extract.documents import document

from koussa.documents import Document, Paragraph
from koussa.extract import extract


def speaker(text: str) -> tuple[str | None, str | None]:
    (found,) = [each for each in extract(document(text)).quotations if each.directness == "direct"]
    return found.speaker, found.role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        # Before the name.
        ("In came hotelier Ann Poe. “It leaks,” Poe said.", "hotelier"),
        ("His running mate Ann Poe came. “It leaks,” Poe said.", "running mate"),
        ("It was her colleague Ann Poe. “It leaks,” Poe said.", "colleague"),
        ("Hull Post Editor-in-Chief Ann Poe came. “It leaks,” Poe said.", "Hull Post Editor-in-Chief"),
        ("Dock Union Treasurer Ann Poe came. “It leaks,” Poe said.", "Dock Union Treasurer"),
        ("Director of Harbour Affairs Ann Poe came. “It leaks,” Poe said.", "Director of Harbour Affairs"),
        ("“It leaks,” said Hull Post’s Ann Poe.", "Hull Post"),
        ("“It leaks,” said Beacon’s Ann Poe.", "Beacon"),
        # With what an office is of or for, and a title between.
        ("“It leaks,” Supervisor of Elections Ann Poe said.", "Supervisor of Elections"),
        ("“It leaks,” said Deputy Clerk of Courts Ann Poe.", "Deputy Clerk of Courts"),
        ("“It leaks,” said Superintendent of Police Zarna Poe.", "Superintendent of Police"),
        ("“It leaks,” said UN Coordinator for South Sudan Zarna Poe.", "UN Coordinator for South Sudan"),
        ("“It leaks,” said Clerk of the Council Zarna Poe.", "Clerk of the Council"),
        ("“It leaks,” said Chief Minister Smt. Zarna Poe.", "Chief Minister"),
        ("“It leaks,” said Labour MP for Hull North Dame Ann Poe.", "Labour MP for Hull North"),
        ("“It leaks,” said DLP MLA from Aligarh Dr. Zarna Poe.", "DLP MLA from Aligarh"),
        ("“It leaks,” said Leader of the Opposition Shri Zarn Poe.", "Leader of the Opposition"),
        (
            "“It leaks,” said High Commissioner for Human Rights Zarn Poe.",
            "High Commissioner for Human Rights",
        ),
        ("“It leaks,” said Harbour Governor Prof. Ann Poe.", "Harbour Governor"),
        ("“It leaks,” said an aide to the Rev. Ann Poe.", None),
        ("Mother-of-three Zarna Poe came. “It leaks,” Poe said.", "Mother-of-three"),
        ("Orchardist Zarna Poe came. “It leaks,” Poe said.", "Orchardist"),
        # Who owns the thing, or where it lies.
        ("It stands in Tom Roe’s Fog. “It leaks,” said Tom Roe’s Fog.", None),
        # What she did something to, or what was done.
        ("It was typical of a campaign Mrs. Poe has led. “It leaks,” Mrs. Poe said.", None),
        ("It is a bill Ann Poe backed. “It leaks,” Poe said.", None),
        ("He trails rivals Ann Poe and Tom Roe. “It leaks,” Poe said.", None),
        ("These are voters Mrs. Poe must win. “It leaks,” Mrs. Poe said.", None),
        ("Asked whether he would counsel Ann Poe to go, he left. “It leaks,” Poe said.", None),
        # After it.
        ("Ann Poe, head of the harbour board, came. “It leaks,” Poe said.", "head of the harbour board"),
        ("Dr. Ann Poe, a reader at Hull, came. “It leaks,” Poe said.", "a reader at Hull"),
        ("The pier is old, says Dr. Ann Poe. “It leaks,” Poe said.", "Dr."),
        ("Ann Poe, a senior fellow at Hull, came. “It leaks,” Poe said.", "a senior fellow at Hull"),
        ("Ann Poe, an analyst at Hull who sells fog, came. “It leaks,” Poe said.", "an analyst at Hull"),
        ("They backed Ann Poe, a signal which few saw. “It leaks,” Poe said.", None),
        ("Ann Poe, a broker based in Hull, came. “It leaks,” Poe said.", "a broker based in Hull"),
        ("Ann Poe, one of the port’s lawyers, came. “It leaks,” Poe said.", "one of the port’s lawyers"),
        ("They backed Ann Poe, a signal of her rise in the party. “It leaks,” Poe said.", None),
        ("They heckled Ann Poe, an odd pattern in a party. “It leaks,” Poe said.", None),
    ],
)
def test_a_role_says_who_somebody_is(text: str, role: str | None) -> None:
    assert speaker(text)[1] == role


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was Smt. Zarna Poe. “It leaks,” Smt. Poe said.", "Zarna Poe"),
        ("The minister, Engr. Zarn Poe, came. “It leaks,” Engr. Poe said.", "Zarn Poe"),
        ("His mum, Zarna, said: “It leaks.”", "Zarna"),
        ("“It leaks,” said one GP in Hull.", "one GP in Hull"),
        ("“It leaks,” GPs in Kent said.", "GPs in Kent"),
        ("“It leaks,” one of them said.", "one of them"),
        ("“It leaks,” said a leader of the Kelso Pilots Council.", "a leader of the Kelso Pilots Council"),
    ],
)
def test_who_speaks_where_a_title_has_a_point_or_is_all_there_is(text: str, name: str) -> None:
    assert speaker(text)[0] == name


def headed(title: str, body: str) -> str | None:
    text = f"{title}\n\n{body}"
    start = len(title) + 2
    paragraphs = (Paragraph(0, len(title), "heading"), Paragraph(start, len(text)))
    (found,) = [
        each for each in extract(Document(text, paragraphs)).quotations if each.directness == "direct"
    ]
    return found.speaker


@pytest.mark.parametrize(
    "title",
    [
        "9 Dreadful Things Ann Poe Has Said",
        "Challenger Ann Poe Ousts The Mayor",
        "Paper Wrongly Blames Ann Poe",
        "Ann Poe Backs Tom Roe",
        "Ann Poe Fully Backs The Pier",
    ],
)
def test_no_word_of_a_headline_becomes_part_of_a_name(title: str) -> None:
    assert headed(title, "Ann Poe came to Hull. “It leaks,” Poe said.") == "Ann Poe"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Certainly Ann Poe had doubts. They asked Ann Poe. “It leaks,” Poe said.", "Ann Poe"),
        ("They asked Ann Poe. Entrusting Ann Poe with it paid. “It leaks,” Poe said.", "Ann Poe"),
        ("Senators Ann Poe, the majority leader, and Tom Roe came. “It leaks,” Ms. Poe said.", "Ann Poe"),
        ("Entrusting Ann Poe with it paid. “It leaks,” Poe said.", "Ann Poe"),
        ("9 Dreadful Things Ann Poe Has Said.\n\nThey asked Ann Poe. “It leaks,” Poe said.", "Ann Poe"),
        # What is known of the name is less than what the sentence opens with.
        ("They asked Brown Poe. Ann Brown Poe had doubts. “It leaks,” Poe said.", "Ann Brown Poe"),
    ],
)
def test_no_word_that_runs_into_a_name_becomes_part_of_it(text: str, name: str) -> None:
    assert speaker(text)[0] == name


def test_a_newspaper_that_opens_a_headline_is_not_the_place_that_it_is_named_after() -> None:
    text = "New York Times: It Leaks\n\nThe mayor of New York came. “It leaks,” the New York Times wrote."
    assert speaker(text)[0] == "New York Times"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Six papers in New Hull, including the Deal Press, said he was unfit for office.", "Deal Press"),
        ("It was backed by the liberal media, Tom Roe and others.", "the liberal media"),
    ],
)
def test_a_thing_beside_a_name_is_not_whose_name_it_is(text: str, name: str) -> None:
    (found,) = extract(document(text)).quotations
    assert found.speaker == name
