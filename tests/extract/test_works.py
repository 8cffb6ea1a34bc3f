"""Titles of works, and names of operations and laws in marks, are nobody's words; what somebody calls a plan is."""

import pytest

from koussa.extract import extract
from koussa.readers.plain import plain_document

NAMES = (
    "Lena Holm, the host of “Harbour at Nine,” asked Poe about the toll.",
    "Poe told an episode of “Deep Water” that the toll would rise.",
    "Ann Poe said on Radio Hull's “Meet the Town” that the pier was shut.",
    "Ann Poe wrote in the Globe's “Morning Post” that it was late.",
    "Ann Poe said her book, titled “The Long Tide,” would be out in May.",
    "The report, entitled “A Harbour for All”, was published on Monday.",
    "Ann Poe wrote a novel called “Nine Days of Fog” in 1998.",
    "The operation, called “Northern Broom”, ended on Friday, police said.",
    "A bill called “The Safe Ports Act” passed the Senate on Tuesday.",
    "Poe published an essay titled “Why we must not build on the sand” last year.",
    "The mayor spoke at a conference entitled “Ports and people”, he said.",
    "In a blog post titled “We are closing,” Poe said the shop would shut.",
    "The song, called “Never Again Will I Sail,” was a hit for Tom Hale.",
    "The exhibition is called “Salt” and runs until June, the museum said.",
    "Her film, entitled “I Am Not the Sea”, won a prize in Oslo.",
    "The police operation named “Blue Net” led to nine arrests, officers said.",
    "Hale launched a podcast called “Deep Water” with Ann Poe.",
    "The campaign, dubbed “Clean Quay”, will cost two million crowns, Poe said.",
    "An editorial headlined “The Toll Must Go” appeared in the Post on Friday.",
    "The group released a statement titled “Statement on the closure of the mill”.",
    "The lecture, titled “Is the harbour dead?”, was given by Lena Holm.",
    "Poe's memoir, “The Long Tide,” was published in May.",
    "The play “Fog” opened in Hull on Friday, said Tom Hale.",
    "He starred in a series titled “The Pilot”.",
)
SAID = (
    ("Poe, the author of “nothing but trouble,” as Hale put it, left.", "nothing but trouble"),
    ("Ann Poe called the plan “a disgrace”.", "a disgrace"),
    ("Poe called it “the worst decision in forty years”.", "the worst decision in forty years"),
    (
        "The mayor called the strike “unnecessary and cruel”, and said he would not talk.",
        "unnecessary and cruel",
    ),
    ("“A disgrace,” Ann Poe called the plan.", "A disgrace"),
    ("Hale called Poe “a liar” and left the room.", "a liar"),
    ("He described the vote as “a turning point”.", "a turning point"),
    ("In an article titled “The Long Tide”, Poe wrote that “the harbour is dying”.", "the harbour is dying"),
    ("“We are closing,” Poe wrote in a post titled “The end”.", "We are closing"),
    (
        "Poe is entitled “to her opinion, but not to her facts,” Hale said.",
        "to her opinion, but not to her facts",
    ),
    ("“We are entitled to an answer,” Poe said.", "We are entitled to an answer"),
    ("The union called on the mayor to “stop the cuts now”.", "stop the cuts now"),
    ("The critic called the book “dull from end to end”.", "dull from end to end"),
    ("Poe called the operation “a great success for the town”.", "a great success for the town"),
    ("The plan was called “reckless” by Tom Hale.", "reckless"),
    ("What Poe called “a small delay” has lasted nine weeks.", "a small delay"),
    ("The so-called “experts” are wrong, said Poe.", "experts"),
    ("Hale called for “a full and independent inquiry”.", "a full and independent inquiry"),
    ("The song was called “beautiful” by Ann Poe.", "beautiful"),
    ("Poe called out “Stop the boat!” from the quay.", "Stop the boat!"),
    ("The bill has been called “an attack on every fisherman” by Ann Poe.", "an attack on every fisherman"),
    ("The report was titled wrongly, Poe said: “It should have had my name.”", "It should have had my name."),
    ("Poe, whom Hale called “Captain Fog”, said nothing.", "Captain Fog"),
    ("The mayor named “Cost” as the reason.", "Cost"),
    ("Poe said of the novel: “Fog on Every Page.”", "Fog on Every Page."),
)
AROUND = "The harbour of Hull is old. {}\n\nIt rained on Saturday.\n"


def marked(text: str) -> list[str]:
    found = extract(plain_document(AROUND.format(text))).quotations
    return [one.text for one in found if one.directness != "indirect"]


@pytest.mark.parametrize("text", NAMES)
def test_a_name_in_marks_is_no_quotation(text: str) -> None:
    assert marked(text) == []


@pytest.mark.parametrize(("text", "said"), SAID)
def test_what_somebody_says_of_a_work_is_one(text: str, said: str) -> None:
    assert marked(text) == [said]
