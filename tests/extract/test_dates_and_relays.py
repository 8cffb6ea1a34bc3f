"""When something was said, whom a source passes on, and what kind of attribution it is."""

import pytest
from tests.extract.documents import document

from koussa.extract import Quotation, extract

PUBLISHED = "2020-05-07"  # a Thursday


def first(text: str, words: str) -> Quotation:
    """The first quotation of a text that holds some words."""
    found = [
        quotation for quotation in extract(document(text, PUBLISHED)).quotations if words in quotation.text
    ]
    assert found, f"{words!r} is in no quotation"
    return found[0]


@pytest.mark.parametrize(
    ("text", "words", "day", "because"),
    [
        ("“We are shut,” Ann Poe said on Tuesday.", "We are shut", "2020-05-05", "Tuesday"),
        ("On March 3, Ann Poe told reporters: “We are shut.”", "We are shut", "2020-03-03", "March 3"),
        ("Ann Poe said on Monday that the line was shut.", "the line was shut", "2020-05-04", "Monday"),
        (
            "“We are shut,” said Ann Poe, speaking to the Globe late Wednesday.",
            "We are",
            "2020-05-06",
            "Wednesday",
        ),
        (
            "The mill burned on May 4. “We are shut,” Ann Poe said the next day.",
            "We are shut",
            "2020-05-05",
            "the next day",
        ),
        (
            "“We are shut,” Ann Poe said on Tuesday. “It is over,” she said.",
            "It is over",
            "2020-05-05",
            "Tuesday",
        ),
    ],
)
def test_day_of_saying(text: str, words: str, day: str, because: str) -> None:
    found = first(text, words)
    assert found.date == day
    assert because in (found.date_resolved_from or "")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“We are shut,” Ann Poe said.", "We are shut"),
        ("Ann Poe said that the line had closed on Tuesday.", "the line had closed"),
        ("“We are shut,” said Ann Poe, who came to Hull when the mill burned in March.", "We are shut"),
        ("The mill burned on Monday. “We are shut,” Ann Poe said.", "We are shut"),
    ],
)
def test_no_day_rather_than_a_guess(text: str, words: str) -> None:
    assert first(text, words).date is None


def test_relayed_speech() -> None:
    found = first(
        "Ann Poe said Tom Roe told her last month that the bridge was unsafe.", "the bridge was unsafe"
    )
    assert (found.speaker, found.relays) == ("Ann Poe", "Tom Roe")


@pytest.mark.parametrize(
    "text",
    [
        "Ann Poe said she believed the bridge was unsafe.",
        "Ann Poe said the bridge was unsafe.",
        "Ann Poe said that the money was gone.",
    ],
)
def test_nobody_is_relayed(text: str) -> None:
    assert all(quotation.relays is None for quotation in extract(document(text)).quotations)


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Ann Poe said that the bridge was safe.", "the bridge was safe", "assertion"),
        ("Ann Poe denied that the bridge was safe.", "the bridge was safe", "denial"),
        ("Ann Poe never said that the bridge was safe.", "the bridge was safe", "denial"),
        ("Ann Poe believes that the bridge is safe.", "the bridge is safe", "belief"),
        ("Ann Poe wants to close the bridge.", "to close the bridge", "intention"),
        ("Ann Poe is expected to say that the bridge is safe.", "the bridge is safe", "intention"),
        ("Ann Poe declined to comment on the bridge.", "the bridge", "intention"),
        ("Ann Poe is confident that the bridge is safe.", "the bridge is safe", "belief"),
        ("Ann Poe's hope that the bridge is safe is well known.", "the bridge is safe", "belief"),
        ("Ann Poe's promise to close the bridge was kept.", "to close the bridge", "intention"),
        ("Ann Poe's claim that the bridge is safe was doubted.", "the bridge is safe", "assertion"),
        ("If Ann Poe says the bridge is safe, it will open.", "the bridge is safe", "intention"),
    ],
)
def test_kind_of_attribution(text: str, words: str, kind: str) -> None:
    found = [quotation for quotation in extract(document(text)).quotations if words in quotation.text]
    assert kind in {quotation.attribution_type for quotation in found}


@pytest.mark.parametrize(
    ("text", "words", "name", "role"),
    [
        ("“No,” said British Foreign Secretary Ann Poe.", "No", "Ann Poe", "British Foreign Secretary"),
        (
            "“It is over,” said Ann Poe, a former mayor of Hull.",
            "It is over",
            "Ann Poe",
            "a former mayor of Hull",
        ),
        ("“It is over,” said Mr. Roe.", "It is over", "Roe", None),
    ],
)
def test_roles_stand_apart_from_names(text: str, words: str, name: str, role: str | None) -> None:
    found = first(text, words)
    assert (found.speaker, found.role) == (name, role)


def test_a_pronoun_is_given_as_printed_and_resolved() -> None:
    text = "Ann Poe runs the mill. “We shall close it,” she said."
    found = first(text, "We shall close it")
    assert (found.speaker, found.speaker_text, found.cue) == ("Ann Poe", "she", "said")
    assert (found.speaker_start, found.cue_start) == (text.index("she"), text.rindex("said"))


def test_two_bearers_of_a_surname_are_kept_apart() -> None:
    text = (
        "Ann Poe runs the mill. Tom Poe runs the port.\n\n"
        "“It is mine,” Ms. Poe said.\n\n“It is not,” Mr. Poe said."
    )
    assert first(text, "It is mine").speaker == "Ann Poe"
    assert first(text, "It is not").speaker == "Tom Poe"


def test_selector_and_context() -> None:
    text = "The mill burned. Ann Poe wept. “It was my life,” she said. Nobody answered."
    found = first(text, "It was my life")
    assert found.selector.exact == found.text
    assert (found.selector.prefix or "").endswith("wept. “")
    assert (found.selector.suffix or "").startswith(",” she said")
    assert "“It was my life,” she said." in found.context
