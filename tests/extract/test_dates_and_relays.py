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


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ('Ann Lee, who was elected in 2016, said on 7 May 2025: "We are ready."', "2025-05-07"),
        ('Ann Lee, who was elected in 2016, said: "We are ready."', None),
        ('In the town where the mill closed in 1999, Ann Lee said: "We are ready."', None),
        ('Ann Lee, who left the army in March 2001, said "We are ready."', None),
        ('"We are ready," said Ann Lee, who left the army in March 2001.', None),
        ('Ann Lee, elected in 2016, said: "We are ready."', None),
        ('Ann Lee, born on 3 May 1970, said: "We are ready."', None),
        ('Ann Lee, mayor since 2016, said: "We are ready."', None),
        ('Ann Lee, the mayor from 2012 to 2016, said: "We are ready."', None),
        ('Ann Lee, the 2016 winner, said: "We are ready."', None),
        ('The 2016 winner, Ann Lee, said: "We are ready."', None),
        ('The winner of the 2016 election, Ann Lee, said: "We are ready."', None),
        ('"We are ready," said Ann Lee, mayor since 2016.', None),
        ('"We are ready," said Ann Lee, mayor in 2016.', None),
        ('"We are ready," said Ann Lee, the 2016 winner.', None),
        ('"We are ready," said Ann Lee, the mayor, on Tuesday.', "2025-05-27"),
        ('"We are ready," said Ann Lee, the mayor of Leeds, in 2016.', "2016"),
        ('After the mill closed in 1999, Ann Lee said: "We are ready."', None),
        ('After the fire of 1999, Ann Lee said: "We are ready."', None),
        (
            'When the mill closed in March 1999, Ann Lee told reporters on 7 May 2025: "We are ready."',
            "2025-05-07",
        ),
        ('On Monday, Ann Lee, who won the seat in 2016, said: "We are ready."', "2025-05-26"),
        ('On 3 March 2025 Ann Lee told reporters: "We are ready."', "2025-03-03"),
        ('In a 2016 interview, Ann Lee said: "We are ready."', "2016"),
        ('In a letter dated 5 May 2025, Ann Lee said: "We are ready."', "2025-05-05"),
        ('In a statement issued on Tuesday, Ann Lee said: "We are ready."', "2025-05-27"),
        ('Speaking on Monday, Ann Lee said: "We are ready."', "2025-05-26"),
        ('Asked on Monday about the mill, Ann Lee said: "We are ready."', "2025-05-26"),
        ('Ann Lee on Monday said: "We are ready."', "2025-05-26"),
        ('Ann Lee, in 2016, said: "We are ready."', "2016"),
        ('The White House late Monday said: "We are ready."', "2025-05-26"),
        ('Last year Ann Lee said: "We are ready."', "2024"),
        ('Ann Lee won the seat in 2016 and said: "We are ready."', None),
        ('Ann Lee joined the board in 2016, and she said on Monday: "We are ready."', "2025-05-26"),
        ('Ann Lee, whose father ran the mill until 1999, said: "We are ready."', None),
        ('Having joined in 2010, Ann Lee said: "We are ready."', None),
        ('Ann Lee (elected in 2016) said: "We are ready."', None),
        ('Ann Lee, 43, who moved to Leeds in 2016, told the Globe in May 2025: "We are ready."', "2025-05"),
        ('Ann Lee, convicted on 3 May 2024, told the court: "We are ready."', None),
        ('At a meeting in Leeds on 3 May 2025, Ann Lee said: "We are ready."', "2025-05-03"),
        ('During a hearing on Tuesday, Ann Lee said: "We are ready."', "2025-05-27"),
        ('Ann Lee, who had said in 2016 that she would stay, said: "We are ready."', None),
        ('Standing where the mill burned in 1999, Ann Lee said: "We are ready."', None),
        ('Ann Lee, a teacher in 1999, said: "We are ready."', None),
        ('Two days after the fire, Ann Lee said: "We are ready."', None),
    ],
)
def test_time_words_of_the_background_are_not_the_day_of_saying(text: str, day: str | None) -> None:
    (found,) = [one for one in extract(document(text, "2025-06-01")).quotations if one.directness == "direct"]
    assert found.date == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ('Ann Lee said in 2019: "We are fine." She now says: "We are not ready."', None),
        ('Ann Lee said in 2019: "We are fine." "We are ready," she later added.', None),
        ('Ann Lee said in 2019: "We are fine." She added: "We are ready."', "2019"),
        ('Ann Lee said in 2019: "We are fine." On Monday she said: "We are ready."', "2025-05-26"),
    ],
)
def test_a_day_is_carried_on_unless_the_cue_tells_of_another_time(text: str, day: str | None) -> None:
    found = [one for one in extract(document(text, "2025-06-01")).quotations if "ready" in one.text]
    assert [one.date for one in found] == [day]


def test_relayed_speech() -> None:
    found = first(
        "Ann Poe said Tom Roe told her last month that the bridge was unsafe.", "the bridge was unsafe"
    )
    assert (found.speaker, found.relays) == ("Ann Poe", "Tom Roe")


def test_the_words_passed_on_say_who_is_relayed_by_themselves_too() -> None:
    text = "Ann Poe said Bob Roe told the council that the bridge was unsafe and old."
    assert [(each.speaker, each.relays) for each in extract(document(text)).quotations] == [
        ("Ann Poe", "Bob Roe"),
        ("Ann Poe", "Bob Roe"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Poe said she believed the bridge was unsafe.",
        "Ann Poe said the bridge was unsafe.",
        "Ann Poe said that the money was gone.",
        "Ann Poe denied that the company had delayed the study.",
        "Ann Poe denied that the mayor had said the bridge was safe.",
        "Ann Poe said members had voted to leave.",
        "Ann Poe said the company believed the bridge was safe.",
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


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        # A participle shares the time of the verb before it.
        ("A judge on Monday fined Bob Roe, telling him he had “no excuse”.", "no excuse", "2020-05-04"),
        # Some other verb has the day.
        ("Ann Poe praised what Bob Roe did in 1999, saying it was “no crime”.", "no crime", None),
        ("Ann Poe praised the man who shut the mill in 1999, saying it was “no crime”.", "no crime", None),
        ("Ann Poe accused the board on Monday of waste, calling it “a sieve”.", "a sieve", "2020-05-04"),
        # What is to come was not said then, and what would be done on a day was said on another.
        (
            "“We were not asked,” Ann Poe said, adding that marches would be held on May 6.",
            "We were not",
            None,
        ),
        (
            "“We were not asked,” Ann Poe said at the gate of a mine that shuts on June 3.",
            "We were not",
            None,
        ),
    ],
)
def test_day_of_saying_by_the_verb_that_a_participle_goes_with(
    text: str, words: str, day: str | None
) -> None:
    assert first(text, words).date == day


@pytest.mark.parametrize(
    ("text", "words", "speaker", "relays"),
    [
        ("The agency quoted Ann Poe as saying the mine was “shut”.", "shut", "The agency", "Ann Poe"),
        ("The Times cited a senior official as saying it was “mad”.", "mad", "Times", "a senior official"),
        ("Ann Poe was quoted as saying it was “dead”.", "dead", "Ann Poe", None),
    ],
)
def test_whom_somebody_quotes_as_saying_is_passed_on(
    text: str, words: str, speaker: str, relays: str | None
) -> None:
    found = first(text, words)
    assert (found.speaker, found.relays) == (speaker, relays)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # An object makes a verb of publishing another deed, at another time.
        ("Ann Poe, who made her debut in March, said: “It leaks.”", None),
        ("Ann Poe, who issued the first permit in March, said: “It leaks.”", None),
        ("In a letter dated 3 March, Ann Poe said: “It leaks.”", "2020-03-03"),
        ("Ann Poe, interviewed on Tuesday, said: “It leaks.”", "2020-05-05"),
        # What she does in a clause beside is not of the time at which she speaks.
        ("Ann Poe, who backed the weir in March, said in a note that it had “a leak”.", None),
        ("Ann Poe, who backed the weir in March, said on Tuesday that it had “a leak”.", "2020-05-05"),
        # Words that somebody used to say are not of the interview before them.
        ("“We hid,” Ann Poe said on Tuesday. “It leaks,” she used to say.", None),
        ("“We hid,” Ann Poe said on Tuesday. “It leaks,” she said.", "2020-05-05"),
    ],
)
def test_a_deed_beside_the_saying_does_not_date_it(text: str, day: str | None) -> None:
    assert first(text, "leak").date == day


@pytest.mark.parametrize(
    "text", ["Last week Ann Poe said “it is shut”.", "In 2019 Ann Poe wrote that “it is shut”."]
)
def test_a_time_before_a_name_is_no_part_of_it(text: str) -> None:
    assert first(text, "it is shut").speaker_text == "Ann Poe"


def test_a_name_beside_an_office_is_whom_a_paper_quoted() -> None:
    text = "The paper quoted the mayor of Hull, Ann Poe, as saying that the mill was shut."
    (found,) = extract(document(text)).quotations
    assert (found.text, found.speaker, found.relays) == ("the mill was shut", "The paper", "Ann Poe")
