"""Turns of transcripts: reports of parliaments, press briefings, courts and interviews."""

import pytest

from koussa.extract import extract
from koussa.readers.plain import plain_document


def turns(text: str) -> list[tuple[str | None, str]]:
    """Speaker and words of each turn; every span slices to its words."""
    found = [one for one in extract(plain_document(text)).quotations if one.rule == "turn"]
    assert all(text[one.start : one.end] == one.text for one in found)
    return [(one.speaker, one.text) for one in found]


COMMONS = """Harbour Tolls

12.00 pm

1. Ann Poe (Hull North) (Lab): If he will make a statement on harbour tolls. [905123]

The Prime Minister (Robert Day): Before I answer, I thank the crews who brought the ferry home.

This morning I had meetings with ministerial colleagues.

Ann Poe: My constituents pay twice what they paid last year. Will he freeze the toll?

Hon. Members: Hear, hear!

Column 234

The Prime Minister: We shall look at it in the spring. [Interruption.] I will come to that.

(Interruption.)

People should know what is coming.

Mr Speaker: Order. The House must listen to the Prime Minister.

Sir Peter Lind (Whitby) (Con): Does my right hon. Friend agree that he left the harbour in debt?

Several hon. Members rose—

Mr Speaker: Order. We now come to the statement.

Question put and agreed to.
"""


def test_a_report_of_the_commons() -> None:
    assert turns(COMMONS) == [
        ("Ann Poe", "If he will make a statement on harbour tolls. [905123]"),
        ("Robert Day", "Before I answer, I thank the crews who brought the ferry home."),
        ("Robert Day", "This morning I had meetings with ministerial colleagues."),
        ("Ann Poe", "My constituents pay twice what they paid last year. Will he freeze the toll?"),
        ("Hon. Members", "Hear, hear!"),
        ("Robert Day", "We shall look at it in the spring. [Interruption.] I will come to that."),
        ("Robert Day", "People should know what is coming."),
        ("Mr Speaker", "Order. The House must listen to the Prime Minister."),
        ("Peter Lind", "Does my right hon. Friend agree that he left the harbour in debt?"),
        ("Mr Speaker", "Order. We now come to the statement."),
    ]


def test_titles_in_the_brackets_behind_an_office() -> None:
    text = (
        "The Secretary of State for Ports (Mr Gavin Lind): We have paid for it.\n\n"
        "Ann Poe (Hull North) (Lab): Will the Secretary of State visit?\n\n"
        "Mr Lind: I should be delighted to.\n\n"
        "Madam Deputy Speaker (Dame Zarna Roe): Order. We must move on.\n\n"
        "The Minister of State (Lord Hale of Ely) (Con): My Lords, I agree.\n"
    )
    assert [speaker for speaker, _ in turns(text)] == [
        "Gavin Lind",
        "Ann Poe",
        "Gavin Lind",
        "Zarna Roe",
        "Lord Hale of Ely",
    ]


def test_who_is_talked_to_by_somebody_told_of_asks() -> None:
    text = (
        "The novelist Zarna Poe had her first book out at 52. She talks to Tom Roe about fish.\n\n"
        "Q: Why so late?\n\nA: I was busy.\n\nQ: And now?\n\nA: I am not.\n"
    )
    assert [speaker for speaker, _ in turns(text)] == ["Tom Roe", "Zarna Poe"] * 2


def test_a_speech_goes_on_over_many_paragraphs() -> None:
    text = (
        "7.15 pm\n\nIain Roe (Skye) (SNP): I am grateful for the chance to raise this.\n\n"
        "People have missed appointments. One woman told me that she had waited. “I cannot plan,” she said.\n\n"
        "That is not good enough.\n\nThe operator has too few boats.\n\nThe boats are old.\n\n7.30 pm\n\n"
        "The Parliamentary Under-Secretary of State for Transport (Tom Hale): I congratulate the hon. Member.\n\n"
        "Two new vessels are on order.\n\nI hope that helps.\n\nQuestion put and agreed to.\n\nHouse adjourned.\n"
    )
    assert [speaker for speaker, _ in turns(text)] == ["Iain Roe"] * 5 + ["Tom Hale"] * 3


@pytest.mark.parametrize(
    "said",
    [
        "Prices rose.",
        "The water was still rising.",
        "Bill made me a fair offer. I took it at once.",
        "The House has made its choice, and I will live with it.",
        "Questions were put to us every day.",
    ],
)
def test_what_is_said_in_the_words_of_a_clerk(said: str) -> None:
    text = f"ANN ROE: We went back to the mill.\n\n{said}\n\nBOB POE: What then?\n\nANN ROE: I sold it all.\n"
    assert turns(text)[1] == ("ANN ROE", said)


@pytest.mark.parametrize(
    "noted",
    ["Several hon. Members rose—", "Ann Poe rose—", "Mr. Roe (Hull) rose.", "Motion made, and Question put."],
)
def test_what_a_clerk_notes_is_nobodys(noted: str) -> None:
    text = (
        f"ANN ROE: We went back to the mill.\n\n{noted}\n\nBOB POE: What then?\n\nANN ROE: I sold it all.\n"
    )
    assert noted not in [said for _, said in turns(text)]


def test_a_page_of_a_parliament_has_names_in_lines_of_their_own() -> None:
    text = (
        "Harbour Tolls\n\nAnn Poe (Hull North) (Lab)\n\nIf he will make a statement on harbour tolls.\n\n"
        "The Prime Minister (Robert Day)\n\nI thank the crews who brought the ferry home in the storm.\n\n"
        "People should know what is coming.\n\nAnn Poe\n\nMy constituents pay twice what they paid last year.\n\n"
        "The Prime Minister\n\nWe shall look at it.\n\nMr Speaker\n\nOrder.\n"
    )
    assert turns(text) == [
        ("Ann Poe", "If he will make a statement on harbour tolls."),
        ("Robert Day", "I thank the crews who brought the ferry home in the storm."),
        ("Robert Day", "People should know what is coming."),
        ("Ann Poe", "My constituents pay twice what they paid last year."),
        ("Robert Day", "We shall look at it."),
    ]


def test_peers_keep_their_titles() -> None:
    text = (
        "Baroness Hill of Whitby (Con): My Lords, tolls have risen by 4%.\n\n"
        "Lord Marsh of Ely (LD): Is she aware that the ferry is late?\n\nBaroness Hill of Whitby: I take it myself.\n\n"
        "Noble Lords: Oh!\n\nLord Kerr of Stow (CB): My Lords, will the Minister—\n"
    )
    assert [speaker for speaker, _ in turns(text)] == [
        "Baroness Hill of Whitby",
        "Lord Marsh of Ely",
        "Baroness Hill of Whitby",
        "Noble Lords",
        "Lord Kerr of Stow",
    ]


def test_other_parliaments() -> None:
    canberra = (
        "Mr DAY (Fremantle—Minister for Ports) (14:01): I thank the member. The port will be rebuilt.\n\n"
        "Ms POE (Hindmarsh) (14:03): Why has the port been closed?\n\nOpposition members interjecting—\n\n"
        "The SPEAKER: Order!\n\nMr DAY: It was not safe.\n"
    )
    assert [speaker for speaker, _ in turns(canberra)] == ["Mr DAY", "Ms POE", "The SPEAKER", "Mr DAY"]
    ottawa = (
        "Hon. Ann Poe (Minister of Transport, Lib.): Mr. Speaker, the ferry will run in May.\n\n"
        "Some hon. members: Hear, hear!\n\nMr. Paul Roy (Laval, BQ): Mr. Speaker, she said that last year.\n\n"
        "Hon. Ann Poe: Mr. Speaker, and last year it did.\n"
    )
    assert [speaker for speaker, _ in turns(ottawa)] == [
        "Ann Poe",
        "Some hon. members",
        "Paul Roy",
        "Ann Poe",
    ]


BRIEFING = """Press Briefing by Press Secretary Karen Poe

1:05 P.M. EST

MS. POE:  Good afternoon, everybody.

The President will travel to Ohio on Thursday.

QUESTION:  Thank you, Karen.  Has he spoken to the governor?

MS POE:  He has.

(Laughter.)

Q    Does he still support the bill?

PRESS SECRETARY POE:  Yes.

MR. POE:  If I may add one thing.  The bill has forty sponsors.

It may have fifty by May.

END  1:40 P.M. EST
"""


def test_a_press_briefing() -> None:
    assert turns(BRIEFING) == [
        ("Karen Poe", "Good afternoon, everybody."),
        ("Karen Poe", "The President will travel to Ohio on Thursday."),
        (None, "Thank you, Karen.  Has he spoken to the governor?"),
        ("Karen Poe", "He has."),
        (None, "Does he still support the bill?"),
        ("Karen Poe", "Yes."),
        ("MR. POE", "If I may add one thing.  The bill has forty sponsors."),
        ("MR. POE", "It may have fifty by May."),
    ]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            (
                "Remarks by Secretary Ann Poe and Foreign Minister Jean Dulac\n\nFOREIGN MINISTER DULAC:  Welcome.\n\n"
                "SECRETARY POE:  Thank you, Jean.\n\nFOREIGN MINISTER DULAC:  The same."
            ),
            ["Jean Dulac", "Ann Poe", "Jean Dulac"],
        ),
        (
            "The painter Ann Day was there.\n\nPRESIDENT DAY: I am glad.\n\nROE: So am I.",
            ["PRESIDENT DAY", "ROE"],
        ),
        (
            (
                "CROSS-EXAMINATION BY MR. DAY:\n\nQ. Where were you?\n\nA. At home.\n\nTHE COURT: Please speak up.\n\n"
                "BY MS. HOLM:\n\nQ. Alone?\n\nA. With my brother."
            ),
            ["MR. DAY", None, "THE COURT", "MS. HOLM", None],
        ),
        (
            (
                "Lena Holm: Your new pictures are all blue. Why?\n\nAnn Poe: I had a lot of blue left.\n\n"
                "LH: Is that a joke?\n\nAP: Half of one.\n\nLH: I am sorry.\n\nAP: Thank you."
            ),
            ["Lena Holm", "Ann Poe", "Lena Holm", "Ann Poe", "Lena Holm", "Ann Poe"],
        ),
        (
            "Host: Welcome back.\n\nAnn: Thanks for having me.\n\nTom: Me too.\n\nHost: How was it?\n\nAnn: Long.",
            ["Host", "Ann", "Tom", "Host", "Ann"],
        ),
    ],
)
def test_labels_mean_whoever_the_text_names(text: str, speakers: list[str | None]) -> None:
    assert [speaker for speaker, _ in turns(text)] == speakers


TALKED = "Ann Poe has run the ferry for thirty years. {}\n\nQ: When did you start?\n\nA: In 1988. My father had it.\n"


@pytest.mark.parametrize(
    ("said", "speakers"),
    [
        ("We met her on the quay for an interview.", [None, "Ann Poe"]),
        ("Tom Hale of the Harbour Post spoke to her on Friday.", ["Tom Hale", "Ann Poe"]),
        ("She and Bob Lind sat down with us for an interview.", [None, None]),
        ("Readers had questions about it.", [None, None]),
    ],
)
def test_questions_and_answers_are_whose_the_lines_above_say(said: str, speakers: list[str | None]) -> None:
    assert [speaker for speaker, _ in turns(TALKED.format(said))] == speakers


def test_the_byline_of_an_interview_asks() -> None:
    text = (
        "“I like the fog”\n\nBy Lena Holm\n\nAnn Poe steers the ferry. We met her for an interview.\n\n"
        "Question: Do you like the sea?\n\nAnswer: I like the fog.\n"
    )
    assert [speaker for speaker, _ in turns(text)] == ["Lena Holm", "Ann Poe"]


def test_what_readers_ask_is_answered_by_nobody_named() -> None:
    text = (
        "Minister Ann Poe answered some questions on the toll.\n\nQ: Who must pay?\n\n"
        "A: Everybody over 16. You can apply online.\n\nQ: What does it cost?\n\nA: Four crowns.\n"
    )
    assert [speaker for speaker, _ in turns(text)] == [None] * 4


LAST = "Host: How was the winter?\n\nAnn: Long.\n\nHost: And now?\n\nAnn: Now we paint the boat.\n\n"


@pytest.mark.parametrize(
    ("after", "taken"),
    [
        ("I like that.\n", 1),
        ("It is the best part of the year.\n", 1),
        ("The boat is blue.\n\nMy father painted it red.\n", 2),
        ("The boat is blue.\n", 0),
        ("This interview has been edited for length.\n", 0),
        ("Harbour Talk is produced by Tom Hale. You can find us anywhere.\n", 0),
        ("Ann waved. I drove home.\n", 0),
        ("More from the harbour\n\nI like it.\n", 0),
    ],
)
def test_the_last_turn_goes_on_as_far_as_it_shows(after: str, taken: int) -> None:
    assert [speaker for speaker, _ in turns(LAST + after)[4:]] == ["Ann"] * taken


@pytest.mark.parametrize(
    "text",
    [
        "Hull North\n\nAnn Poe (Hull North) (Lab): 14,223\n\nSir Peter Lind (Hull North) (Con): 13,001\n",
        "The mayor (Ann Poe): elected in 2019.\n\nThe Harbour Master (Tom Hale): appointed in 2020.\n",
        (
            "Parking: At the quay.\n\nTickets: On board.\n\nParking: Four crowns.\n\nWe sail.\n\nFood: None.\n"
            "\nIt rains.\n\nIt snows.\n\nIt blows.\n"
        ),
        "Ann Poe (Hull North) (Lab)\n\n14,223\n\nSir Peter Lind (Hull North) (Con)\n\n13,001\n\nElected in May.\n",
        "Present:\n\nAnn Poe (Hull North) (Lab)\n\nTom Hale (Leeds) (Con)\n\nOur Committee met. We heard two men.\n",
        "Mr Tom Hale (treasurer): 01482 123\n\nMs Ann Poe (chair): 01482 124\n",
    ],
)
def test_lists_are_no_transcripts(text: str) -> None:
    assert turns(text) == []
