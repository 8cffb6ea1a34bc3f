"""Words that are somebody's by a noun for them, and low single marks."""

import pytest
from tests.extract.documents import document

from koussa.extract import Quotation, extract


def quoted(text: str) -> Quotation:
    (quotation,) = [each for each in extract(document(text)).quotations if each.directness != "indirect"]
    return quotation


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("In the words of Ann Poe, “the pier leaks badly”.", "Ann Poe"),
        ("It is, in the words of one docker, “a wreck”.", "one docker"),
        ("Ann Poe's verdict: “The pier leaks.”", "Ann Poe"),
        ("Ann Poe's message was simple: “Go home.”", "Ann Poe"),
        ("Ann Poe's reply? “Go home.”", "Ann Poe"),
        ("Ann Poe laughed. Her answer was short: “Go home, all of you.”", "Ann Poe"),
        ("“A disgrace from start to end.” That was the verdict of Ann Poe.", "Ann Poe"),
        ("“A disgrace from start to end.”\n\nThose were the words of Ann Poe, a clerk.", "Ann Poe"),
        (
            "“It was like a train” – that's how one neighbour of the mill described it.",
            "one neighbour of the mill",
        ),
        ("The harbour board left for what it called “a better offer”.", "The harbour board"),
        # Whose they are is told by a verb.
        ("Ann Poe's report was late: “a scandal”, said John Roe.", "John Roe"),
        ("“The pier leaks.” That was the end of John Roe, Ann Poe said.", "Ann Poe"),
    ],
)
def test_whose_words_a_noun_says_that_they_are(text: str, speaker: str) -> None:
    assert quoted(text).speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Asked if he would play on, Zarna Poe was coy. “Let us see.”", "Zarna Poe"),
        ("When asked about Roe's goal, captain Zarna Poe laughed. “Let us see.”", "Zarna Poe"),
        # Who said so is told.
        ("Asked about it, Zarna Poe laughed. “Let us see,” said Roe.", "John Roe"),
    ],
)
def test_who_was_asked_answers(text: str, speaker: str) -> None:
    found = extract(document(f"“It was poor,” said John Roe.\n\n{text}")).quotations
    assert [each.speaker for each in found if each.directness == "direct"] == ["John Roe", speaker]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("‚The pier leaks‘, said Ann Poe.", "The pier leaks"),
        ("‹The pier leaks badly›, said Ann Poe.", "The pier leaks badly"),
        ("Ann Poe said: ‚I don’t like it.‘", "I don’t like it."),
        ("‘He kept saying, “Go home.”’ Ann Poe said.", "He kept saying, “Go home.”"),
        ("Ann Poe said: ‘I told him, “Go home,” and he went.’", "I told him, “Go home,” and he went."),
        ("'He told me, \"Go home,\" and I went,' said Ann Poe.", 'He told me, "Go home," and I went'),
        # Apostrophes, and no marks.
        ("In the ‘90s the dockers’ crew was “slow”, said Ann Poe.", "slow"),
        ("„She said: ‚Go home.‘ So I went“, said Ann Poe.", "She said: ‚Go home.‘ So I went"),
    ],
)
def test_single_marks_that_open_low_or_point(text: str, words: str) -> None:
    found = quoted(text)
    assert (found.text, found.speaker) == (words, "Ann Poe")


def test_a_low_comma_is_no_mark() -> None:
    assert extract(document("The pier‚ the jetty‚ and the mill’s roof leak.")).quotations == ()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The union representing clerks at the mill said it would strike.",
            "The union representing clerks at the mill",
        ),
        ("Clerks polled by the union said it would strike.", "Clerks"),
        ("The rising tide said it would strike.", "The rising tide"),
    ],
)
def test_who_speaks_is_not_whom_a_participle_tells_of(text: str, speaker: str) -> None:
    assert extract(document(text)).quotations[0].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Nobody knows, says Tom Roe, a vet.\n\nFor Ian Poe, a vet too, that is wrong. “We do,” he says.",
            "Ian Poe",
        ),
        ("Harbour Point, which owns the pier, renewed its call. “It leaks,” it said.", "Harbour Point"),
        ("The bench was not convinced. “Then why did it fall?” it asked.", "The bench"),
    ],
)
def test_whom_a_pronoun_means_that_follows_a_topic(text: str, speaker: str) -> None:
    assert extract(document(text)).quotations[-1].speaker == speaker
