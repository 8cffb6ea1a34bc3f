"""Headlines, dialogues, obituaries, labels and descriptions: what they say of who speaks, and what they do not."""

import pytest
from tests.extract.documents import document

from koussa.documents import Document, Paragraph
from koussa.extract import Quotation, extract


def quoted(text: str) -> list[str | None]:
    """The speakers of what stands in marks."""
    return [each.speaker for each in extract(document(text)).quotations if each.directness != "indirect"]


def under(headline: str) -> tuple[Quotation, ...]:
    """What is found in a headline over a short text."""
    text = f"{headline}\n\nIt rained on the weir for the whole of the day."
    parts = (Paragraph(0, len(headline), "heading"), Paragraph(len(headline) + 2, len(text)))
    return extract(Document(text, parts)).quotations


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("School bans ‘distracting’ shoes", None),
        ("Councillors call for a bypass as the high street ‘chokes’", None),
        ("Doctors warn of ‘perfect storm’ after rates fall", "Doctors"),
        ("Green leader slams plan as a ‘fraud’", "Green leader"),
    ],
)
def test_a_headline_gives_words_to_who_says_something_in_it(headline: str, speaker: str | None) -> None:
    assert [each.speaker for each in under(headline) if each.directness != "indirect"] == [speaker]


@pytest.mark.parametrize(
    ("headline", "contents"),
    [
        ("Tianhe posts first loss in nine years", []),
        ("Teens charged after overnight chase", []),
        ("Budget vote: government wins by three", []),
        ("Mayor says the weir will be rebuilt", ["the weir will be rebuilt"]),
        ("Mayor slams the plan for a new weir", ["the plan for a new weir"]),
        ("Police: man drove into weir", ["man drove into weir"]),
    ],
)
def test_a_headline_s_deeds_are_no_paraphrases(headline: str, contents: list[str]) -> None:
    assert [each.text for each in under(headline) if each.directness == "indirect"] == contents


TALKED = (
    # Three paragraphs alone: the third is the first one's again.
    (
        "“You are the bridge,” says Hamish Roe.\n\n“I measure water,” says Catriona Poe.\n\n“That is how it starts.”",
        ["Hamish Roe", "Catriona Poe", "Hamish Roe"],
    ),
    # The same one goes on where only one has spoken.
    (
        "“We lost the bridge,” said Hamish Roe, who ran the ferry.\n\n“I shall not row again after this.”",
        ["Hamish Roe", "Hamish Roe"],
    ),
    # A man and a woman by turns.
    (
        "“The cap is a floor,” Maria Poe said.\n\n“Is it?” Tom Roe asked.\n\n“You will see on Thursday,” she said.",
        ["Maria Poe", "Tom Roe", "Maria Poe"],
    ),
    # Who asks does not answer.
    ("The member Aylin Poe asked whether Robin Roe had come by train. “I did,” he answered.", ["Robin Roe"]),
    # Something of hers begins the paragraph that goes on with "she".
    (
        "Priyanka Roe waits. “It hears,” said Tui Poe.\n\nRoe’s interest grew when she fell. “It moved,” she says.",
        ["Tui Poe", "Priyanka Roe"],
    ),
    # The agent of a passive is not whom the next sentence is about.
    ("Tess Poe was told by a teacher, Miss Roe, that she would fail. “It made me,” she said.", ["Tess Poe"]),
    # Who died says nothing, and who is asked is named behind.
    (
        "“I sing,” says Odette Roe.\n\nHer mother, Rosamund, a nun, died when she was six. “I hear her,” she says.",
        ["Odette Roe", "Odette Roe"],
    ),
    (
        "Premier Una Poe came. “It is,” Bonnie Roe said.\n\nAsked if she ran, the premier shrugged. “No,” she said.",
        ["Bonnie Roe", "Una Poe"],
    ),
    # Neighbours are human beings.
    ("My neighbour Consuelo, who cleans offices, laughed. “I am never late,” she told me.", ["Consuelo"]),
    # By whom somebody is called so.
    ("The yard’s owner, called “a cheat” by Ann Roe, the MSP for Skerry, resigned in 2022.", ["Ann Roe"]),
    ("Outside, Jamie “Spud” Poe, brother of Alan Poe, said: “He should have asked us first.”", ["Jamie Poe"]),
)  # fmt: skip


@pytest.mark.parametrize(("text", "speakers"), TALKED)
def test_whose_turn_it_is(text: str, speakers: list[str]) -> None:
    assert quoted(text) == speakers


OBITUARY = (
    "Doreen Applethwaite, who has died aged 91, was a potter. She was born in Gateshead.\n\n"
    "Her daughter, Jean Applethwaite, said she had worked to the last. “She swore,” Jean said.\n\n"
)


@pytest.mark.parametrize(
    ("paragraph", "speaker"),
    [
        ("She disliked exhibitions. “Artists starve,” she once said.", "Doreen Applethwaite"),
        # "She said" goes on with who spoke.
        ("She said the kiln was cold. “It will stay so,” she said.", "Jean Applethwaite"),
    ],
)
def test_an_obituary_is_about_one(paragraph: str, speaker: str) -> None:
    assert quoted(OBITUARY + paragraph)[-1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "PROS: The sea. The beard.\n\nCONS: That second hour.",
        "Home: 55. Away: 60.\n\nHome: 12. Away: 14.\n\nAway: 12.",
        "HULL: 2 GOOLE: 4\n\nGOOLE: 1 HULL: 0",
        "Volume 711: debated in March.\n\nVolume 712: debated in April.",
        "Parking: five pounds.\n\nDogs: on leads.\n\nParking: shut at nine.",
        "Comets: Lost their fifth straight.\n\nPilots: Host Utah.\n\nComets: At Hull.\n\nPilots: At Ely.",
        "Ann Poe, who made “Fjordland”, lives in Hull.",
        "Ann Poe made albums under the name “Wet Paint”.",
        "The minister was telling Radio Hull’s “Face the Day” of it.",
    ],
)
def test_nobody_speaks(text: str) -> None:
    assert [each for each in extract(document(text)).quotations if each.directness != "indirect"] == []


def test_two_whose_labels_are_towns_do_speak() -> None:
    assert quoted("HULL: We talk about roads.\n\nGOOLE: They are better.\n\nHULL: They are not.") == [
        "HULL",
        "GOOLE",
        "HULL",
    ]


def test_who_is_named_most_before_an_interview_answers() -> None:
    text = (
        "Five questions for Marisol Poe\n\nMarisol Poe runs Cell Kitchen. She spoke to Desert Plate about beans.\n\n"
        "Q: What surprised you?\n\nA: How quiet it is. I could hear myself chop.\n\nQ: And now?\n\nA: I cook."
    )
    assert [each for each in quoted(text) if each] == ["Marisol Poe", "Marisol Poe"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "Ann Poe, Managing Director of Northgate Rail, said: “It is done.”",
            "Managing Director of Northgate Rail",
        ),
        ("Rail Minister Ann Poe said: “It is done.”", "Rail Minister"),
        ("Ann Poe, Mayor Tom Roe and others came. Poe said: “It is done.”", None),
    ],
)
def test_an_office_in_capitals(text: str, role: str | None) -> None:
    assert [each.role for each in extract(document(text)).quotations if each.directness == "direct"] == [role]
