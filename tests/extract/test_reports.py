"""What news reports do beside the plain sentence: offices before names, datelines, single marks, headlines."""

from pathlib import Path

import pytest
from tests.extract.documents import document

from koussa.documents import Document, Paragraph
from koussa.extract import Quotation, extract
from koussa.frozen import replace
from koussa.readers import read

NAMES = (
    ("Tidewater Inc Chief Executive Ann Poe said the mill would close.", "Ann Poe", "Tidewater Inc Chief Executive"),
    ("Research In Salt CEO Ann Poe said the mill would close.", "Ann Poe", None),
    ("Labour MP Ann Poe said the mill would close.", "Ann Poe", "Labour MP"),
    ("The Tory MP Sir John Roe said the mill would close.", "John Roe", "Tory MP"),
    ("Co-Chief Executive John Roe said the mill would close.", "John Roe", "Co-Chief Executive"),
    ("Business Secretary Lord Tamworth said the mill would close.", "Lord Tamworth", "Business Secretary"),
    ("The Ambassador to Norway John Roe said the mill would close.", "John Roe", "Ambassador to Norway"),
    ("Valley News’ Ann Poe said the mill would close.", "Ann Poe", "Valley News"),
    ("The Mayor’s Office said the mill would close.", "Mayor’s Office", None),
    ("Coun Ann Poe said the mill would close.", "Ann Poe", "Coun"),
    ("Coroner Ann Poe said the mill would close.", "Ann Poe", "Coroner"),
    ("Green TD Aoibhe Poe said the mill would close.", "Aoibhe Poe", "Green TD"),
    ("Minister for Transport Aoibhe Poe said the mill would close.", "Aoibhe Poe", "Minister for Transport"),
    ("University of Tamworth ice scientist Aoibhe Poe said the mill would close.", "Aoibhe Poe",
     "University of Tamworth ice scientist"),
    ("A spokesman for Mayor Ann Poe said the mill would close.", "A spokesman for Mayor Ann Poe", None),
    ("HULL • A clerk on Thursday said the mill would close.", "A clerk", None),
    ("Other CEOs said the mill would close.", "Other CEOs", None),
    # Ranks and forms of address, one or more.
    ("Det Con Shelley Poe, of Tamworth Police, said the mill would close.", "Shelley Poe", "Det Con"),
    ("Brig Gen Tom Roe said the mill would close.", "Tom Roe", "Brig Gen"),
    ("The president of the association, Alhaji Sani Poe-Musa, said the mill would close.", "Sani Poe-Musa", None),
    ("Comrade Ifeanyi Roe said the mill would close.", "Ifeanyi Roe", "Comrade"),
    ("His Excellency Tamuno Poe said the mill would close.", "Tamuno Poe", None),
    ("Madam Poe said the mill would close.", "Poe", None),
    ("The vicar, the Rev Tom Ely, said the mill would close.", "Tom Ely", "Rev"),
    ("Co-author Tui Poe-Marsh said the mill would close.", "Tui Poe-Marsh", "Co-author"),
    ("District Engineer Fergal O'Poe said the mill would close.", "Fergal O'Poe", "District Engineer"),
    ("Roe's attorney, Public Defender Lyle Poe, said the mill would close.", "Lyle Poe", "Public Defender"),
    ("Det Ch Insp Ann Poe said the mill would close.", "Ann Poe", "Det Ch Insp"),
    ("Asst Ch Con Ann Poe said the mill would close.", "Ann Poe", "Asst Ch Con"),
    ("Defender Kyle Poe said the mill would close.", "Kyle Poe", "Defender"),
    ("Parker Ann Poe said the mill would close.", "Parker Ann Poe", None),
    ("Ms Tan Mei Poe said the mill would close.", "Tan Mei Poe", None),
    ("Minister for Ports and the Environment Quek Li Poe said the mill would close.", "Quek Li Poe",
     "Minister for Ports and the Environment"),
    ("The Duchess of Tamworth said the mill would close.", "Duchess of Tamworth", None),
    ("Governor Nelson arap Poe said the mill would close.", "Nelson arap Poe", "Governor"),
    ("The critic José Poe-Llorca y Vidal said the mill would close.", "José Poe-Llorca y Vidal", "critic"),
    ("A driver at Ojota, Mr. Sunday Poe, said the mill would close.", "Sunday Poe", "A driver at Ojota"),
    ("“It leaks,” Frame concedes.", "Frame", None),
    ("Alberta Premier Colette Poe-Wright said the mill would close.", "Colette Poe-Wright", "Alberta Premier"),
    ("“It leaks,” the 7-foot Senegalese said.", "the 7-foot Senegalese", None),
    ("“It leaks,” said the Dane.", "the Dane", None),
    ("GISBORNE: Farmers on the flats of the river said on Monday that the mill would close.", "Farmers", None),
    ("PESHAWAR: Prime Minister Asad Poe on Wednesday said that the mill on the river would close.", "Asad Poe",
     "Prime Minister"),
    ("Ministry spokesperson He Yadan said the mill would close.", "He Yadan", "Ministry spokesperson"),
    ("The petitioner, Fathima Poe of Arasaradi, said the mill would close.", "Fathima Poe", "The petitioner"),
    ("Two of the men who fled said the mill would close.", "Two of the men", None),
    ("The International Federation of Red Cross and Red Crescent Societies said the mill would close.",
     "International Federation of Red Cross and Red Crescent Societies", None),
)  # fmt: skip


@pytest.mark.parametrize(("text", "name", "role"), NAMES)
def test_a_name_is_parted_from_the_office_before_it(text: str, name: str, role: str | None) -> None:
    (quotation,) = extract(document(text)).quotations
    assert quotation.speaker == name
    assert role is None or quotation.role == role


@pytest.mark.parametrize(
    "text", ["A worried Ann Poe said it leaks.", "It leaks, said the news business Poe has left."]
)
def test_what_is_no_description_of_anybody_is_no_role(text: str) -> None:
    assert [each.role for each in extract(document(text)).quotations] == [None]


def test_who_owns_something_is_named_by_that_too() -> None:
    text = "Mayor Ann Poe’s plan is old. Poe listed the costs. “It leaks,” she said."
    assert [each.speaker for each in of_kind(text, "direct")] == ["Ann Poe"]


def test_an_owner_does_not_take_the_surname_from_who_acts() -> None:
    text = "Ann Poe runs the mill. It was Tom Poe’s idea. “It leaks,” Poe said."
    assert [each.speaker for each in of_kind(text, "direct")] == ["Ann Poe"]


def test_an_office_in_initials_is_its_holder() -> None:
    text = "Chief Minister Ann Poe came to the weir. “It leaks,” said the CM. “It does not,” said the PM."
    assert [each.speaker for each in of_kind(text, "direct")] == ["Ann Poe", "the PM"]


WHO = (
    ("Days after a rebuke from Ann Poe, who said the weir was “a danger to all”, it was shut.", "Ann Poe"),
    ("It was shut by an aide to Ann Poe, who said the weir was “a danger to all”.", "an aide to Ann Poe"),
    ("Roe, speaking on Radio Hull, said: “It leaks, and it has leaked for years.”", "Roe"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), WHO)
def test_whom_a_phrase_is_about_is_not_who_stands_in_it(text: str, speaker: str) -> None:
    assert [each.speaker for each in extract(document(text)).quotations if each.directness != "indirect"] == [
        speaker
    ]


DAYS = (
    ("Ann Poe said Roe “knew what he did” when he posted a picture last year.", None),
    ("Ann Poe said on Monday that the weir “leaks” as of last year.", "2021-06-07"),
    ("Ann Poe had noted that the opening on May 29 might be late.\n\n“We shall see, and we hope,” she said.", None),
    ("“It leaks and it has leaked,” Ann Poe said in a letter posted on Monday.", "2021-06-07"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_the_day_of_what_is_told_is_not_the_day_of_the_telling(text: str, day: str | None) -> None:
    found = extract(replace(document(text), published="2021-06-09")).quotations
    assert {each.date for each in found if each.directness != "indirect"} == {day}


def test_marks_of_two_apostrophes_open_with_either() -> None:
    text = "The mayor said:\n\n‘’It leaks, as Ann Poe said. I shall tell her.’’"
    assert [(each.text, each.speaker) for each in of_kind(text, "direct")] == [
        ("It leaks, as Ann Poe said. I shall tell her.", "The mayor")
    ]


def test_who_is_pictured_says_nothing_of_the_text_beside_it(tmp_path: Path) -> None:
    body = "Roe spoke to the council of the weir for an hour and would not be moved by anybody there."
    text = f"The weir\n\n{body}\n\nTom Hill and Ann Poe pictured at the weir today\n\n“It leaks, and it has for years.”"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (found,) = [
        each
        for each in extract(next(iter(read(tmp_path / "a.txt")))).quotations
        if each.directness == "direct"
    ]
    assert found.speaker != "Ann Poe"


def test_a_line_that_leads_elsewhere_is_nobodys(tmp_path: Path) -> None:
    text = (
        "The weir\n\nThe mayor of Hull said:\n\n“It leaks, and it has for years.\n\n"
        "Read also Poe vs Roe: Former mayor meets dockers behind closed doors\n\n“It was I who said so.”"
    )
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    found = extract(next(iter(read(tmp_path / "a.txt")))).quotations
    assert not [each for each in found if "ormer mayor" in (each.speaker or "")]


def test_what_a_minister_is_for_is_not_who_it_is() -> None:
    text = "Hull’s Minister for Humber Delta Development, Ann Poe, has said it leaks. “It is bad,” she said."
    assert [each.speaker for each in extract(document(text)).quotations] == ["Ann Poe", "Ann Poe"]


def test_a_peer_is_one_person_with_and_without_the_title() -> None:
    text = "Lord Tamworth opened the weir. “It holds,” Tamworth said."
    assert [each.speaker for each in of_kind(text, "direct")] == ["Lord Tamworth"]


def test_whose_sentencing_it_is_names_nobody() -> None:
    text = "Envoy Deplores Hull Court’s Sentencing Of Dockers\n\nThe men may appeal, the court said."
    (quotation,) = [each for each in extract(document(text)).quotations if each.cue == "said"]
    assert quotation.speaker == "the court"


CONTENTS = (
    ("The court ruled on Thursday that the yard must pay £4,000 to each of the dockers.", "the yard must pay"),
    ("The board concluded on Monday that the weir was unsafe.", "the weir was unsafe"),
    ("He also said the network equipment maker was unlikely to lose its lead in Hull.", "the network equipment maker"),
    ("HULL (Humber Press / Wire - 30th July, 2020) The weir at Hull was unsafe, Ann Poe said on Thursday.", "The weir"),
    ("Last year, 75,000 dockers joined the union, according to Ann Poe.", "Last year, 75,000"),
    ("First responders were slow to arrive, Ann Poe said.", "First responders"),
    ("Also, the weir at Hull was unsafe, Ann Poe said.", "the weir"),
    ("(Wire) - The weir at Hull was unsafe, Ann Poe said on Thursday.", "The weir at Hull"),
    ("Hull (Humber) [England], February 8 (HPA): The weir at Hull was unsafe, Ann Poe said on Friday.", "The weir"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "begins"), CONTENTS)
def test_a_paraphrase_begins_after_day_and_dateline(text: str, begins: str) -> None:
    (quotation,) = extract(document(text)).quotations
    assert quotation.text.startswith(begins)


def test_single_marks_that_stay_open_go_on_in_the_next_paragraph() -> None:
    text = (
        "The member for Hull asked: ‘Will the minister say why the dockers’ pay was cut?\n\n"
        "‘And will she say who asked for it?’\n\n"
        "Poe called it ‘nonsense’ on the floor of the house.\n\n"
        "‘I was in Leeds,’ she added."
    )
    found = [each.text for each in extract(document(text)).quotations if each.directness != "indirect"]
    assert found == [
        "Will the minister say why the dockers’ pay was cut?",
        "And will she say who asked for it?",
        "nonsense",
        "I was in Leeds",
    ]


def test_an_apostrophe_before_a_paragraph_in_single_marks_opens_nothing() -> None:
    text = "The ‘90s were good to Hull and its yards.\n\n‘They were,’ Ann Poe said."
    assert "They were" in [each.text for each in extract(document(text)).quotations]


def test_a_pronoun_after_a_quotation_goes_to_who_was_told_of_before_it() -> None:
    text = (
        "Owen Roe said: “We played well.”\n\n"
        "“It was a fair game,” he added.\n\n"
        "Meanwhile, Hull coach Carlos Tamm rued the lost chances. “A game is a river.\n\n"
        "“We know the league,” he said."
    )
    found = extract(document(text)).quotations
    assert [each.speaker for each in found if each.directness == "direct"] == [
        "Owen Roe",
        "Owen Roe",
        "Carlos Tamm",
        "Carlos Tamm",
    ]


@pytest.mark.parametrize("listeners", ["court told", "panel told"])
def test_who_was_told_in_a_headline_is_no_source(listeners: str) -> None:
    text = f"‘Rotten’ weir was left unmended for years, {listeners}\n\nThe weir broke in May."
    assert [each.speaker for each in of_kind(text, "partial")] == [None]


def test_a_time_of_day_is_no_source() -> None:
    text = "Mill To Close\n\nPosted on 05/30/2013 6:48 pm\n\n“It is the end,” Ann Poe said."
    assert {each.speaker for each in extract(document(text)).quotations} <= {"Ann Poe", None}


def test_what_a_relative_clause_denies_is_no_denial() -> None:
    (quotation,) = of_kind("The docker, who cannot be named, said the “rusty” crane fell.", "partial")
    assert quotation.attribution_type == "assertion"
    (quotation,) = of_kind("The docker did not immediately say that the crane was “rusty”.", "partial")
    assert quotation.attribution_type == "denial"


FOUND = (
    ("Pleas by the UN Secretary-General, Ann Poe on aid failed. “It is late,” the Secretary-General said.", "Ann Poe"),
    ("John Roe, 34, ran. His wife, Zarina, said: “I heard a roar.”", "Zarina"),
    ("Oxhelp warned of famine. “People are hungry,” it said.", "Oxhelp"),
    ("Mark Roe, our Lead Peer Trainer, expressed his joy. “We have worked for years.”", "Mark Roe"),
    ("Dr Ann Poe, a Hull scientist then based in Leeds, said: “It is a guess.”", "Ann Poe"),
    ("New Hull, Dec. 14 (HPA): In a rebuke to Roe, the Dockers Union on Monday said: “A lie.”", "Dockers Union"),
    ("Karen Poe (Labour): “The mill must close.”", "Karen Poe"),
    ("The ministry issued a statement. It said: “We are sure of it.”", "The ministry"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), FOUND)
def test_a_source_is_named_as_the_text_names_it(text: str, speaker: str) -> None:
    assert [each.speaker for each in of_kind(text, "direct")] == [speaker]


def test_a_paraphrase_has_the_source_that_is_described_and_named() -> None:
    text = "Earlier, a spokesman for the port of Hull, Ann Poe, said records show the weir was unsafe."
    assert [each.speaker for each in of_kind(text, "indirect")] == ["Ann Poe"]


def test_a_broadcast_has_times_and_offices_in_its_labels() -> None:
    text = (
        "[14:00:00] ANN ROE, WHITE HALL PRESS SECRETARY: The rule is clear.\n\n(CROSSTALK)\n\n"
        "ROE: So thank you.\n\nJOHN DAY, HOST: A last one.\n\n14:05 ROE: No."
    )
    assert [(each.speaker, each.text) for each in of_kind(text, "direct")] == [
        ("ANN ROE", "The rule is clear."),
        ("ANN ROE", "So thank you."),
        ("JOHN DAY", "A last one."),
        ("ANN ROE", "No."),
    ]


TURNS = (
    (
        (
            "ANN ROE, HARBOUR MASTER: The quay is shut.\n\nIt was shut by the storm, which took two cranes.\n\n"
            "JOHN DAY, HOST: For how long?\n\nHARBOUR MASTER: Till May.\n\nDAY: Thank you."
        ),
        ("ANN ROE", "ANN ROE", "JOHN DAY", "ANN ROE", "JOHN DAY"),
    ),
    (
        "TOM HILL, PRESENTER: Captain Ann Roe is here.\n\nCAPTAIN: We sail on Monday.\n\nHILL: Good.",
        ("TOM HILL", "Ann Roe", "TOM HILL"),
    ),
    (
        (
            'The guest is Ann Roe.\n\nMr. TOM HILL (Author, "Tides of the North Sea: Notes"): Hello.\n\nROE: Hello.\n\n'
            "Unidentified Man #2: Hello from me.\n\nMr. HILL: Who is that?"
        ),
        ("TOM HILL", "Ann Roe", "Unidentified Man #2", "TOM HILL"),
    ),
    (
        "MR. ROE:  The weir holds.\n\nI saw it.\n\n(Laughter.)\n\nQ    Does it leak?\n\nMR. ROE:  It does not.",
        ("MR. ROE", "MR. ROE", None, "MR. ROE"),
    ),
    (
        "Mayor Ann Roe (00:00):\n\nThe weir holds, and we watch it.\n\nChief Tom Hill (02:15):\n\nDoes it?",
        ("Ann Roe", "Tom Hill"),
    ),
    ("ROE: It leaks.\n\nDAY: Where?\n\nAnd does it matter?\n\nROE: Everywhere.", ("ROE", "DAY", "ROE")),
    ("LOOK HERE: Join our channel!\n\nThe weir leaks.\n\nLOOK HERE: Get the best news!", ()),
    ("SUBJECTS: The weir; the quay.\n\nROE: It leaks.\n\nDAY: It does not.", ("ROE", "DAY")),
)  # fmt: skip


@pytest.mark.parametrize(("text", "speakers"), TURNS)
def test_each_turn_of_a_transcript_has_who_speaks_it(text: str, speakers: tuple[str | None, ...]) -> None:
    assert tuple(each.speaker for each in of_kind(text, "direct")) == speakers


@pytest.mark.parametrize("head", ["VIDEO", "STORY", "SUBJECTS", "PAY ATTENTION"])
def test_the_head_of_a_section_says_nothing(head: str) -> None:
    text = f"{head}: “The weir leaks in the middle.”\n\nThe dockers met the mayor on the quay for an hour."
    assert head not in [each.speaker for each in extract(document(text)).quotations]


def test_a_name_in_capitals_is_the_name_that_stands_elsewhere() -> None:
    text = "MAYOR ANN ROE has shut the quay. “It leaks,” Roe said. Ann Roe was elected in May."
    assert [each.speaker for each in of_kind(text, "direct")] == ["Ann Roe"]


def of_kind(text: str, directness: str) -> list[Quotation]:
    return [each for each in extract(document(text)).quotations if each.directness == directness]


def test_words_without_a_source_between_do_not_change_whom_a_pronoun_means() -> None:
    text = (
        "Ann Poe filmed it. “Stay back,” she says.\n\nFour boats are seen to drift.\n\n“It leaks,” she said."
    )
    assert [each.speaker for each in of_kind(text, "direct")] == ["Ann Poe", "Ann Poe"]
    text = "Rakeyia Poe filmed it. “Stay back,” she says.\n\nThe gate is seen.\n\n“It leaks,” she said."
    assert [each.speaker for each in of_kind(text, "direct")] == ["Rakeyia Poe", "Rakeyia Poe"]


SAID_WHEN = (
    ("The mayor said Friday afternoon the pier would be closed.", "the pier would be closed"),
    ("Ann Poe said Tuesday night she would vote for it.", "she would vote for it"),
    ("Officials said early Monday three boats had sunk.", "three boats had sunk"),
    ("Ann Poe said last week the pier was lost.", "the pier was lost"),
    ("Ann Poe said earlier this month that she had left the board.", "she had left the board"),
    ("Ann Poe said last year was hard for the town.", "last year was hard for the town"),
    ("Ann Poe said this week’s storm was bad.", "this week’s storm was bad"),
    ("Last week the pier was lost, Ann Poe said.", "Last week the pier was lost"),
)


@pytest.mark.parametrize(("text", "content"), SAID_WHEN)
def test_when_it_was_said_is_no_part_of_what_was_said(text: str, content: str) -> None:
    assert [each.text for each in of_kind(text, "indirect")] == [content]


def test_who_follows_a_name_in_another_clause_is_not_what_somebody_is() -> None:
    text = "Asked about Ann Roe, Mrs Poe paused. “It leaks,” Roe said."
    assert [each.role for each in of_kind(text, "direct")] == [None]
    text = "Ann Roe, a former judge, came. “It leaks,” Roe said."
    assert [each.role for each in of_kind(text, "direct")] == ["a former judge"]


def headed(title: str, body: str) -> list[str | None]:
    text = f"{title}\n\n{body}"
    paragraphs = (Paragraph(0, len(title), "heading"), Paragraph(len(title) + 2, len(text)))
    found = extract(Document(text, paragraphs)).quotations
    return [each.speaker for each in found if each.directness == "direct"]


@pytest.mark.parametrize(
    ("title", "body", "name"),
    [
        ("Challenger Tom Brake ousts the mayor", "Tom Brake came. “It leaks,” Brake said.", "Tom Brake"),
        # A first name is no description.
        ("Ann Rose Brake ousts the mayor", "Rose Brake came. “It leaks,” Brake said.", "Ann Rose Brake"),
        ("Challenger Tom Brake ousts the mayor", "“It leaks,” Brake said.", "Tom Brake"),
        ("Marvellous Tom Brake ousts the mayor", "“It leaks,” Brake said.", "Marvellous Tom Brake"),
    ],
)
def test_a_headline_s_first_word_is_no_part_of_a_name_that_is_whole_without_it(
    title: str, body: str, name: str
) -> None:
    assert headed(title, body) == [name]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("“It leaks,” said Cathaoirleach Ann Poe.", "Ann Poe", "Cathaoirleach"),
        ("“It leaks,” said the Minister of Transport, Hon Ann Poe.", "Ann Poe", "the Minister of Transport"),
        ("“It leaks,” said Hong Poe.", "Hong Poe", None),
    ],
)
def test_honours_and_offices_of_other_parliaments_are_no_names(
    text: str, name: str, role: str | None
) -> None:
    (quotation,) = of_kind(text, "direct")
    assert (quotation.speaker, quotation.role) == (name, role)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It leaks,” said Save the Children.", "Save the Children"),
        ("Help the Aged told Poe: “It leaks.”", "Help the Aged"),
        ("“It leaks,” a spokesman for Save the Children said.", "a spokesman for Save the Children"),
        ("“Save the Weir,” said Ann Poe.", "Ann Poe"),
        ("Ann Poe of Save the Children said: “It leaks.”", "Ann Poe"),
    ],
)
def test_a_charity_may_be_named_after_what_it_does(text: str, speaker: str) -> None:
    assert [each.speaker for each in of_kind(text, "direct")] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Hale, who is described as “a lean, unbuttered sort of man”, never speaks.", None),
        ("Ann Poe, who called the weir “a sieve of a thing”, resigned.", "Ann Poe"),
        ("Ann Poe, who was quoted as saying that it was “a sieve”, resigned.", "Ann Poe"),
    ],
)
def test_who_is_described_in_a_clause_is_not_who_says_so(text: str, speaker: str | None) -> None:
    assert [each.speaker for each in extract(document(text)).quotations] == [speaker]
