"""Subjects and clauses of sentences of our own, and the trees and numbers of the second look."""

import pytest
from tests.extract.documents import document

from koussa.extract.attribution import first_looks
from koussa.extract.engine import scene_of
from koussa.extract.evidence import NAMES, Evidence
from koussa.extract.model import shipped
from koussa.extract.people import People
from koussa.extract.trees import value

SUBJECTS = (
    ("Ann Poe, a clerk who runs the board, which meets monthly, said it was late.", "said", "Ann Poe"),
    ("The lift was so slow that a porter for the Hull Hotel could only sigh.", "sigh", "a porter"),
    ("When told what it would cost, Ms. Poe shrugged and said nothing.", "said", "Ms. Poe"),
    ("Tom Roe left on Friday, saying that the pier was unsafe.", "saying", "Tom Roe"),
    ("Tom Roe, whose uncle built the pier, called it unsafe.", "called", "Tom Roe"),
    ("Ann Poe praised a letter calling the pier unsafe.", "calling", "a letter"),
    ("Tom Roe says the mayor described the pier badly.", "described", "the mayor"),
    ("After Tom Roe resigned, Ann Poe promised a new pier.", "promised", "Ann Poe"),
    (
        "In a poll held on Thursday, 73 percent of the dockers accepted that the pier was lost.",
        "accepted",
        "73 percent",
    ),
    ("In a poll held on Thursday, Ann Poe, a clerk, said that the pier was lost.", "said", "Ann Poe"),
    ("In a poll held on Thursday, Ann Poe said that the pier was lost.", "held", "a poll"),
    ("A clerk briefed on the plan said that the pier was lost.", "said", "A clerk"),
    (
        "At a fair in Hull, Mass., on Friday, Mayor Ann Poe of Hull opened the pier.",
        "opened",
        "Mayor Ann Poe",
    ),
    ("A docker in Hull, Massachusetts, told her that the pier was lost.", "told", "A docker"),
    ("A study last year by the board said that the pier was lost.", "said", "A study"),
    ("A paper owned by Roe also this week published an interview.", "published", "A paper"),
    ("Tom Roe said that the mayor would win, adding that the pier was safe.", "adding", "Tom Roe"),
    ("Tom Roe said that the mayor would win, hurting the pier.", "hurting", "the mayor"),
)


def test_times_and_what_tells_where_a_place_lies_are_no_noun_phrases() -> None:
    text = "A clerk in Salem, Oregon, told Poe last month, hours after a fire this week, that Virginia, his aunt, left."
    scene = scene_of(document(text))
    named = [mention.text(text) for mention in scene.parts(next(scene.narrated())).mentions]
    assert named == ["A clerk", "Salem", "Poe", "a fire", "Virginia", "his aunt"]


@pytest.mark.parametrize(("text", "verb", "subject"), SUBJECTS)
def test_subject(text: str, verb: str, subject: str) -> None:
    scene = scene_of(document(text))
    sentence = next(scene.narrated())
    found = scene.clauses(sentence).subjects[sentence.words.index(verb)]
    assert found is not None
    assert found.text(text) == subject


def test_clauses_around_a_quotation_from_within_outwards() -> None:
    text = "Ann Poe said that Tom Roe, who left, had called the pier “a trap for boats” last year."
    scene = scene_of(document(text))
    sentence = next(scene.narrated())
    chain = scene.clauses(sentence).chains[next(iter(sentence.runs))]
    named = [clause.subject.text(text) for clause in chain if clause.subject is not None]
    assert named == ["Tom Roe", "Ann Poe"]


def test_every_number_of_the_second_look_has_a_name() -> None:
    text = "Ann Poe met Tom Roe. She said his plan was “a trap.” Roe called “the pier” her “folly.”"
    scene = scene_of(document(text))
    people = People(scene)
    looks = first_looks(scene, people, shipped().direct)
    evidence = Evidence(scene, people, looks)
    assert looks
    for at in range(len(looks)):
        for alternative in evidence.alternatives(at):
            assert len(alternative.numbers) == len(NAMES)


def test_trees_add_up() -> None:
    trees = [[0, 1.5, 2.0, [1, 0.0, -1.0, 4.0]], 0.5]
    assert value(trees, [1.5, 9.0]) == 2.5
    assert value(trees, [2.0, 0.0]) == -0.5
    assert value(trees, [2.0, 0.1]) == 4.5


def test_shipped_trees_ask_for_numbers_that_there_are() -> None:
    def asked(node: object) -> set[int]:
        if not isinstance(node, list):
            return set()
        return {node[0]} | asked(node[2]) | asked(node[3])

    numbers = set().union(*(asked(tree) for tree in shipped().trees))
    assert numbers
    assert numbers <= set(range(len(NAMES)))
