"""A description with no name beside it is given the name of the only one it can mean, and nobody's elsewhere."""

import pytest
from tests.extract.documents import document

from koussa.extract import extract

NAMED = (
    # The sentence before tells of one alone, and begins with the name.
    ("Keith Orr scored late. “I was lucky,” the striker said.", "Keith Orr"),
    ("Keith Orr scored late.\n\n“I was lucky,” said the striker.", "Keith Orr"),
    ("Paolo Ricci made three changes. “We were poor,” the Italian said.", "Paolo Ricci"),
    ("Keith Orr, 34, left early. Ann Poe, 29, stayed. “It is late,” the 34-year-old said.", "Keith Orr"),
    ("Keith Orr (34) left. Ann Poe stayed. “It is late,” the 34-year-old said.", "Keith Orr"),
    ("A 34-year-old clerk, Keith Orr, left. “It is late,” the 34-year-old said.", "Keith Orr"),
    ("Keith Orr left by the back door. “It is late,” the 34-year-old said.", "Keith Orr"),
    ("“It is late,” Keith Orr said. “Go home.”\n\nThe former teacher said he was tired.", "Keith Orr"),
    ("“It is late,” said Keith Orr.\n\nThe former teacher said he was tired.", "Keith Orr"),
    ("Ann Poe beat three defenders from Hull. “It was fun,” the winger said.", "Ann Poe"),
    ("Ann Poe came with Tim Roe. “It was fun,” the winger said.", "Ann Poe"),
    ("Ann Poe (Lab) spoke first. “It was fun,” the former nurse said.", "Ann Poe"),
    ("Marco Diaz spoke over boos. The Florida senator said he would go on.", "Marco Diaz"),
    # It is what the text says of one alone.
    ("Cllr Ann Poe came, and Tim Roe. “It is ours,” the councillor said.", "Ann Poe"),
    ("Ann Poe, a marine biologist, met Tim Roe. “It is ours,” the biologist said.", "Ann Poe"),
    (
        "Republican presidential candidate Max Orr met Ann Poe. “No,” the Republican candidate said.",
        "Max Orr",
    ),
    ("The chief executive, Ann Poe, met Tim Roe. The company's chief executive said no.", "Ann Poe"),
    # The same words meant somebody before.
    (
        "Ann Poe walked in with a box. The anaesthetist said nothing. It rained. “Go,” the anaesthetist said.",
        "Ann Poe",
    ),
)
AS_PRINTED = (
    # Two are told of, or the one told of does not lead the sentence.
    ("Keith Orr passed and Ann Poe scored. “It was fun,” the striker said.", "the striker"),
    ("After a letter to Keith Orr, the striker said he would go.", "the striker"),
    ("A crowd cheered Keith Orr. “It was fun,” the striker said.", "the striker"),
    ("Keith Orr's agent rang. “It was fun,” the striker said.", "the striker"),
    ("Keith Orr played well. A substitute scored. “It was fun,” the striker said.", "the striker"),
    # Somebody without a name was told of by that word.
    ("A striker was hurt. Keith Orr left the pitch. “It was fun,” the striker said.", "the striker"),
    # Words for those who stand in a relation to somebody.
    ("Keith Orr sued. “We will see,” the lawyer said.", "the lawyer"),
    ("Keith Orr applied for a job. “We need papers,” the employer said.", "the employer"),
    ("Keith Orr was late. “Sit down,” the driver said.", "the driver"),
    # An office of which the text does not say that it is held by whom it names.
    ("Councillor Ann Poe wants the road shut. “It stays,” the mayor said.", "the mayor"),
    ("Ann Poe wants the road shut. “It stays,” the mayor said.", "the mayor"),
    ("Mayor Bill Doe closed the unit. “Open it,” the Republican candidate said.", "the Republican candidate"),
    (
        "President Bill Doe talked all week with Ann Roe. “We mourn,” the French president said.",
        "the French president",
    ),
    # Another age, another party, another sex.
    ("Ann Poe scored late. The striker, who came in May, said he had “dreamt” of it.", "The striker"),
    ("Keith Orr, 34, left early. “It is late,” the 43-year-old said.", "the 43-year-old"),
    ("Keith Orr, 34, and Ann Poe, 34, left. “It is late,” the 34-year-old said.", "the 34-year-old"),
    ("Democratic Rep. Ann Poe spoke. “It is late,” the Republican said.", "the Republican"),
    ("Keith Orr waved. “It is late,” the actress said.", "the actress"),
    # Another one, or told which by more words.
    ("Keith Orr waved. “It is late,” the younger striker said.", "the younger striker"),
    ("Keith Orr waved. “It is late,” the next striker said.", "the next striker"),
    ("Keith Orr waved. “It is late,” the striker of Hull said.", "the striker of Hull"),
    # Ends as words for human beings do, and is none.
    ("Keith Orr waved. “Stay away,” the poster said.", "the poster"),
    ("Keith Orr waved. “It is late,” the broadcaster said.", "the broadcaster"),
    ("Keith Orr waved. “It is late,” the newspaper said.", "the newspaper"),
    # Between "the chief executive" and the nearest.
    (
        "Chief Executive Ann Poe left. Finance chief Tim Roe stayed. “It is late,” the executive said.",
        "the executive",
    ),
)


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_named(text: str, name: str) -> None:
    found = extract(document(text)).quotations[-1]
    assert found.speaker == name
    assert found.speaker_text is not None
    assert name not in found.speaker_text


@pytest.mark.parametrize(("text", "words"), AS_PRINTED)
def test_as_printed(text: str, words: str) -> None:
    assert extract(document(text)).quotations[-1].speaker == words


def test_a_pronoun_goes_on_from_a_description() -> None:
    text = "Keith Orr lost. The former teacher said that Tom Low was ill. “I am sick of it,” he said."
    assert extract(document(text)).quotations[-1].speaker == "Keith Orr"


def test_an_age_or_a_people_is_no_role() -> None:
    for words in ("the Italian", "the 43-year-old"):
        (found,) = extract(document(f"Keith Orr waved. “It is late,” {words} said.")).quotations
        assert (found.speaker, found.role) == ("Keith Orr", None)


def test_what_a_headline_says_of_somebody_is_no_name() -> None:
    text = "Late Orr strike sinks Hull\n\nKeith Orr scored late.\n\n“I was lucky,” Orr said."
    assert extract(document(text)).quotations[-1].speaker == "Keith Orr"


HEARSAY = (
    ("A vicar used the fund “like his own till” to buy boats, a jury has heard.", None),
    ("A vicar used the fund “like his own till”, Hull Crown Court heard on Tuesday.", None),
    ("Keith Orr was “shaking with rage” when he left the party, it's claimed.", None),
    ("Keith Orr was “shaking with rage” when he left the party, it has been claimed.", None),
    # Who speaks in the sentence itself keeps the words.
    ("Ann Poe said the town was “a hole”, a court has heard.", "Ann Poe"),
    ("Ann Poe called the town “a hole”, it has emerged.", "Ann Poe"),
    ("A jury heard that Ann Poe had called the town “a hole”.", "Ann Poe"),
)


@pytest.mark.parametrize(("text", "name"), HEARSAY)
def test_words_that_a_court_was_told_of_are_not_the_subjects(text: str, name: str | None) -> None:
    marked = [q for q in extract(document(text)).quotations if q.directness != "indirect"]
    assert [q.speaker for q in marked] == [name]


SPOKEN_BY = (
    ("Mr Poe's answer was to describe her as “a clerk”. Tom Poe left.", "Tom Poe"),
    ("Ann Poe's letter said it was “too late”.", "Ann Poe"),
    ("It was the turn of Ann Poe, leader of the council, who declared a “war on holes”.", "Ann Poe"),
    ("The minister, Ann Poe of the NLP, said it was “too late”.", "Ann Poe"),
    ("Suresh Poe T. said it was “too late”.", "Suresh Poe T."),
    ("Kavitha R., a clerk, said it was “too late”.", "Kavitha R."),
    ("Churchwarden Daphne Poe said it was “too late”.", "Daphne Poe"),
    ("Bird expert Prof Ann Poe said it was “too late”.", "Ann Poe"),
    # Another's: the lawyer's, the paper's.
    ("Ann Poe's lawyer said it was “too late”.", "Ann Poe's lawyer"),
    ("Ann Poe's obituary said it was “too late”.", "Ann Poe's obituary"),
)


@pytest.mark.parametrize(("text", "name"), SPOKEN_BY)
def test_who_is_named_beside_what_speaks(text: str, name: str) -> None:
    marked = [q for q in extract(document(text)).quotations if q.directness != "indirect"]
    assert [q.speaker for q in marked] == [name]


def test_a_sentence_as_full_of_capitals_as_a_headline_names_somebody_with_an_age() -> None:
    text = "Ann Poe left. Customer Maddy Liu, 23, is on Team Tom. “He is a thief,” she said."
    assert extract(document(text)).quotations[-1].speaker == "Maddy Liu"
