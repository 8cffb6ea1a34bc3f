"""Which words of a paraphrase are the source's, and of what kind it is, in plain sentences."""

import pytest
from tests.extract.documents import document

from koussa.extract import Quotation, extract


def told(text: str) -> list[Quotation]:
    return [each for each in extract(document(text)).quotations if each.directness == "indirect"]


@pytest.mark.parametrize(
    "text",
    [
        "Mr Poe, speaking at a rally in Hull on Monday, said he would go.",
        "Speaking to dockers in Hull, Mr Poe said he would go.",
    ],
)
def test_where_somebody_speaks_is_not_what_is_said(text: str) -> None:
    assert [each.text for each in told(text)] == ["he would go"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("It fired a missile, the army said, in what Japan called a “grave threat”.", "Japan"),
        ("The army said it fired a missile, which Japan called a “grave threat”.", "Japan"),
        ("Sales rose, the firm said, in what analysts described as “a surprise”.", "analysts"),
        ("Ann Poe said it had fired what she called “a new weapon”.", "Ann Poe"),
    ],
)
def test_what_somebody_calls_so_is_not_called_so_by_who_tells_of_it(text: str, speaker: str | None) -> None:
    (quotation,) = [each for each in extract(document(text)).quotations if each.directness != "indirect"]
    assert quotation.speaker == speaker


def test_what_somebody_has_criticised_is_not_what_is_said() -> None:
    assert told("The pier relies on a grant, a deal the harbour board has criticised.") == []


def test_who_speaks_after_a_quotation_is_nothing_said() -> None:
    assert told("“It is lost,” said a docker who spoke on condition of anonymity.") == []


def test_nothing_is_said_by_who_is_sorry_after_something() -> None:
    assert told("The council has apologised after a pensioner was sent 14 fines.") == []


@pytest.mark.parametrize("text", ["“It is what it is,” shrugged Poe.", "Poe grinned: “It is what it is.”"])
def test_a_gesture_that_words_come_with_is_no_intention(text: str) -> None:
    (found,) = extract(document(text)).quotations
    assert (found.speaker, found.attribution_type) == ("Poe", "assertion")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ann Poe said in an interview the pier was unsafe.", "the pier was unsafe"),
        ("Ann Poe said in a statement on Monday the pier was unsafe.", "the pier was unsafe"),
        ("Ann Poe said at a news conference in Hull the pier was unsafe.", "the pier was unsafe"),
        ("Ann Poe wrote in a letter to the council that the pier was unsafe.", "the pier was unsafe"),
        ("Ann Poe said by phone the pier was unsafe.", "the pier was unsafe"),
        ("Ann Poe said in a speech she would leave.", "she would leave"),
        # A town is not where somebody says something, and what somebody does with a message is no clause of its own.
        ("Ann Poe said in the town the pier was unsafe.", "in the town the pier was unsafe"),
        # What is told of the saying is not said.
        ("The pier leaks, Ann Poe said, citing a report.", "The pier leaks"),
        ("The pier leaks, Ann Poe said, adding that it would close.", "The pier leaks"),
        ("The pier leaks, Ann Poe said, and will close.", "The pier leaks, Ann Poe said, and will close"),
    ],
)
def test_where_it_was_said_and_what_else_was_done_is_left_out(text: str, content: str) -> None:
    assert content in [each.text for each in told(text)]
    assert all(each.text == content or content not in each.text for each in told(text))


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ann Poe's claim that the pier was unsafe was rejected by Tom Roe.", "the pier was unsafe"),
        ("The claim that the pier was sold in May has been denied.", "the pier was sold in May"),
        ("Reports that the pier had been sold were denied by the board.", "the pier had been sold"),
        ("The allegation that she lied is false, said Ms Poe.", "she lied"),
        ("Her belief that piers are ugly has not changed.", "piers are ugly"),
        # Here nothing follows the clause.
        ("The claim that he said the pier was ugly was false.", "the pier was ugly was false"),
        (
            "He repeated his claim that the pier was old and was cold.",
            "his claim that the pier was old and was cold",
        ),
    ],
)
def test_a_claim_ends_where_the_sentence_goes_on_with_the_claim(text: str, content: str) -> None:
    assert content in [each.text for each in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The court heard that Tom Roe had stabbed the clerk.",
        "Hull Crown Court heard that Tom Roe had stabbed the clerk.",
        "The jury was told that Tom Roe had stabbed the clerk.",
        "“He was drunk,” the court heard.",
        "“He was drunk,” Hull Crown Court was told.",
        "“He was drunk,” Ann Poe was told.",
    ],
)
def test_who_listens_is_no_source(text: str) -> None:
    (found,) = extract(document(text)).quotations
    assert (found.speaker, found.attribution_type) == (None, "assertion")


def test_who_heard_it_may_be_one_who_knows_it() -> None:
    (found,) = told("Ann Poe heard that the pier had been sold.")
    assert (found.speaker, found.attribution_type) == ("Ann Poe", "belief")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ann Poe agreed that the pier was ugly.", "assertion"),
        ("Ann Poe agreed to sell the pier.", "intention"),
        ("Ann Poe will agree that the pier is ugly.", "intention"),
        ("Ann Poe did not agree that the pier was ugly.", "denial"),
        ("Ann Poe is set to tell MPs that the pier is unsafe.", "intention"),
        ("Ann Poe is to announce that the pier will be sold.", "intention"),
        ("Ann Poe was forced to say that the pier was unsafe.", "assertion"),
        ("No one said the pier was unsafe.", "denial"),
        ("Nobody has said the pier was unsafe.", "denial"),
        ("None of the officials said the pier was unsafe.", "denial"),
        ("Neither side said the pier was unsafe.", "denial"),
        ("Ann Poe said no one was hurt.", "assertion"),
        ("No 10 said the pier was unsafe.", "assertion"),
        ("Ann Poe, whom no one knew, said the pier was unsafe.", "assertion"),
        # What is asked for or about is no words of anybody's.
        ("Ann Poe asked the clerk about the pier.", "intention"),
        ("Ann Poe asked for the pier to be closed.", "intention"),
        ("Ann Poe asked whether the pier was safe.", "assertion"),
        ("Ann Poe asked the clerk of the town council why the pier was closed.", "assertion"),
    ],
)
def test_the_kind_of_an_attribution(text: str, kind: str) -> None:
    assert [each.attribution_type for each in told(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“Never again,” Ann Poe vowed.", "assertion"),
        ("“Quiet, all of you,” demanded Ann Poe.", "assertion"),
        ("“Mind the step,” Ann Poe would tell them.", "assertion"),
        ("“It is all over,” thought Ann Poe.", "belief"),
        ("“It is over,” Ann Poe will say.", "intention"),
        ("“It is over,” Ann Poe never said.", "denial"),
        # A fragment goes on with what she vows to do.
        ("Ann Poe vowed to “fight on”.", "intention"),
    ],
)
def test_whole_sentences_in_marks_were_said_whatever_the_verb(text: str, kind: str) -> None:
    (quotation,) = extract(document(text)).quotations
    assert quotation.attribution_type == kind


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("The pier leaks, says Ann Poe, and the jetty would open.", None, "Ann Poe"),
        ("The pier, said Ann Poe on Friday, leaks badly.", None, "Ann Poe"),
        ("As Ann Poe says, the pier leaks.", "the pier leaks", "Ann Poe"),
        ("The pier is yet to be mended, Poe has warned.", "The pier is yet to be mended", "Poe"),
        ("Poe resigned, two officials told the Hull Gazette.", "Poe resigned", "two officials"),
        ("The pier is lost, it was reported on Friday.", "The pier is lost", None),
        ("In Poe's view, the pier is lost.", "the pier is lost", "Poe"),
        ("The clerk told the jury Ann Roe had been there.", "Ann Roe had been there", "The clerk"),
        ("17.42: The pier is shut, the board says.", "The pier is shut", "the board"),
        ("As the harbour board noted, the pier leaks.", "the pier leaks", "the harbour board"),
        ("Ann Poe wrote on 12 May that the pier leaks.", "the pier leaks", "Ann Poe"),
        ("Ann Poe vowed on Friday to mend the pier.", "to mend the pier", "Ann Poe"),
        ("The claim that piers harm eels is false.", "piers harm eels", None),
        ("The belief that eels sleep is common.", "eels sleep", None),
        ("Ann Poe's plan to close the pier surprised the board.", "to close the pier", "Ann Poe"),
        ("Polls show that the pier is loved.", "the pier is loved", "Polls"),
        ("Research suggests that eels sleep.", "eels sleep", "Research"),
        ("Recent studies by Roe's group suggest that eels sleep.", "eels sleep", "Recent studies"),
        ("The Hull First Party said the pier leaks.", "the pier leaks", "Hull First Party"),
    ],
)
def test_what_is_said_and_by_whom(text: str, content: str | None, speaker: str | None) -> None:
    (found,) = told(text)
    assert (found.text, found.speaker) == (content or text.removesuffix("."), speaker)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Ann Poe wrote on 12 May that the pier leaks.", "2026-05-12"),
        ("Ann Poe vowed on Friday to mend the pier.", "2026-11-27"),
        ("The pier, said Ann Poe on Friday, leaks badly.", "2026-11-27"),
        ("Ann Poe said on Friday the pier leaks.", "2026-11-27"),
        ("Late on Thursday Ann Poe said the pier leaks.", "2026-11-26"),
        ("Sentencing him on Thursday, Ann Poe said that he had lied.", "2026-11-26"),
    ],
)
def test_when_it_was_said_before_what_was(text: str, date: str) -> None:
    (found,) = extract(document(text, "2026-11-30")).quotations
    assert found.date == date


def test_who_is_cited_in_passing_speaks_no_more() -> None:
    text = "As Ann Poe reported, John Roe met the board. “It was a bad day,” he said."
    assert extract(document(text)).quotations[-1].speaker == "John Roe"


def test_a_name_of_which_nothing_is_told_may_be_who_is_described() -> None:
    text = (
        "Manager Lou Vane hailed the keeper.\n\n"
        "Marsh refused to blame anyone. “I should have scored it twice,” the striker said."
    )
    assert extract(document(text)).quotations[-1].speaker != "Lou Vane"
