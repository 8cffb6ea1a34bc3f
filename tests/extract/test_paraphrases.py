"""What is reported without quotation marks: the words of each paraphrase, and what is none."""

import pytest
from tests.extract.documents import document

from koussa.extract import extract

PARAPHRASES = (
    # The words of the source, without the reporter's "that", dateline, or setting.
    ("Ann Poe said that the pier was safe.", "the pier was safe"),
    (
        "Ann Poe said the pier was safe and that it would open in May.",
        "the pier was safe and that it would open in May",
    ),
    ("HULL, England — The pier is safe, Ann Poe said on Monday.", "The pier is safe"),
    ("Ann Poe told reporters on Monday that the pier was safe.", "the pier was safe"),
    ("The port will be shut on Friday, Ann Poe said.", "The port will be shut on Friday"),
    ("The pier, Ann Poe said, will stay shut until May.", "The pier, Ann Poe said, will stay shut until May"),
    (
        "According to a report, two of the cables have rusted through.",
        "two of the cables have rusted through",
    ),
    (
        "Two of the cables have rusted through, according to engineers.",
        "Two of the cables have rusted through",
    ),
    # Who says it stands last, with what tells who it is.
    ("The pier is safe, its owner, Ann Poe, said on Monday.", "The pier is safe"),
    ("The pier is safe, the chief engineer, Ann Poe, said.", "The pier is safe"),
    ("The pier is safe, Ann Poe, the mayor, said.", "The pier is safe"),
    (
        "The pier, which is old, is safe, Ann Poe, who runs it, told the board.",
        "The pier, which is old, is safe",
    ),
    ("Ann Poe said she spends N5,000 daily on fuel.", "she spends N5,000 daily on fuel"),
    ("Ann Poe said it had cost her Rs2,00,000 in May.", "it had cost her Rs2,00,000 in May"),
    (
        "Hm.\n\nNo.\n\nAlso speaking, the Managing Director of Eko Grid, Mr. Zarn Poe, said that it had lost N3bn.",
        "it had lost N3bn",
    ),
    (
        "Superintendent of Police Zarna Begum said at least seven people were held.",
        "at least seven people were held",
    ),
    # Questions, requests, accusations, promises.
    ("Ann Poe asked whether the government would help.", "whether the government would help"),
    ("The minister urged residents to stay at home.", "residents to stay at home"),
    ("Critics have accused the council of hiding the report.", "the council of hiding the report"),
    ("Ann Poe promised to rebuild the pier by March.", "to rebuild the pier by March"),
    # Nouns and adjectives.
    (
        "The council rejected Ann Poe's claim that the pier was safe.",
        "Ann Poe's claim that the pier was safe",
    ),
    ("There is growing belief among engineers that the pier is unsafe.", "the pier is unsafe"),
    ("Ann Poe is confident that the pier will open.", "the pier will open"),
)
NONE = (
    # Where and when something was said is not what was said.
    "“No,” Ann Poe said later in an interview on Tuesday.",
    "“No,” Ann Poe said on Monday.",
    "“No,” Ann Poe wrote in a letter to the council.",
    "“No,” added Ann Poe in Leeds.",
    "The pier burned on Monday.",
    "It was a sad and quiet evening.",
    # How somebody did.
    "Hull Foods posted a quarterly loss of £14m.",
)


@pytest.mark.parametrize(("text", "words"), PARAPHRASES)
def test_words_of_a_paraphrase(text: str, words: str) -> None:
    found = [
        quotation for quotation in extract(document(text)).quotations if quotation.directness == "indirect"
    ]
    assert words in [quotation.text for quotation in found]
    assert all(text[quotation.start : quotation.end] == quotation.text for quotation in found)


@pytest.mark.parametrize("text", NONE)
def test_no_paraphrase(text: str) -> None:
    assert not [
        quotation.text
        for quotation in extract(document(text)).quotations
        if quotation.directness == "indirect"
    ]


ASIDES = (
    (
        "An EU official who briefed reporters ahead of Friday's summit said no deal was near.",
        "An EU official",
        "no deal was near",
    ),
    # (text, source, content): a verb at the end of a sentence may look like a noun, and the sentence like one with
    # its source last.
    ("The company, based in Hull, said the tax works.", "The company", "the tax works"),
    ("The firm, founded in 1990, says the engine stalls.", "The firm", "the engine stalls"),
    ("Ann Poe, speaking on Radio Hull, said the tunnel floods.", "Ann Poe", "the tunnel floods"),
    ("The board, already late, said the crane rusts.", "The board", "the crane rusts"),
    # Here the source is last.
    ("The pier leaks, said Ann Poe.", "Ann Poe", "The pier leaks"),
    ("The pier leaks, said Ann Poe, its former head.", "Ann Poe", "The pier leaks"),
    ("The pier would close, says Ann Poe, who runs it.", "Ann Poe", "The pier would close"),
    ("The pier would close, said Ann Poe, mayor of Hull, on Monday.", "Ann Poe", "The pier would close"),
    (
        "The pier, says Ann Poe, who runs it, will close.",
        "Ann Poe",
        "The pier, says Ann Poe, who runs it, will close",
    ),
    (
        "The pier, which leaks, would close, said two officers of the port.",
        "two officers",
        "The pier, which leaks, would close",
    ),
)


@pytest.mark.parametrize(("text", "source", "content"), ASIDES)
def test_an_aside_before_the_verb_makes_no_content_of_its_subject(
    text: str, source: str, content: str
) -> None:
    (found,) = [each for each in extract(document(text)).quotations if each.directness == "indirect"]
    assert found.speaker_text is not None
    assert found.speaker_text.startswith(source)
    assert found.text == content


def test_who_speaks_last_says_nothing_but_what_stands_in_marks() -> None:
    text = "The plan is “a disaster for the town”, says Ann Poe, its former head."
    (quotation,) = extract(document(text)).quotations
    assert (quotation.text, quotation.role) == ("a disaster for the town", "its former head")


def test_a_quotation_before_the_verb_may_have_the_verb_of_its_sentence() -> None:
    text = "Ann Poe “did well in the towns” on the first day, said Hull professor Tom Roe."
    (quotation,) = extract(document(text)).quotations
    assert quotation.speaker == "Tom Roe"


def test_the_same_words_are_given_once() -> None:
    text = "Ann Poe said she hoped to win, and Tom Roe said that he expected her to lose."
    found = [
        quotation for quotation in extract(document(text)).quotations if quotation.directness == "indirect"
    ]
    for at, one in enumerate(found):
        for other in found[at + 1 :]:
            shared = min(one.end, other.end) - max(one.start, other.start)
            assert shared * 3 < max(one.end, other.end) - min(one.start, other.start)
