"""Words that may be verb or noun, in sentences of our own; the third column is the word, the fourth its tag."""

import pytest
from tests.extract.documents import document

from koussa.extract.engine import scene_of

VERB, COMMON, SOURCE = "verb", "noun", "noun that may name a source"
_KINDS = {"C": VERB, "E": VERB, "g": VERB, "N": COMMON, "H": SOURCE}

WORDS = (
    ("The ruling surprised the port.", "ruling", COMMON),
    ("The judge is ruling on it today.", "ruling", VERB),
    ("An early tweet quoted the mayor.", "tweet", SOURCE),
    ("Officials tweet about the pier every day.", "tweet", VERB),
    ("The talk was long.", "talk", COMMON),
    ("They talk about the pier.", "talk", VERB),
    ("The plan to expand the pier failed.", "expand", VERB),
    ("The minister fled the island.", "fled", VERB),
    ("The court document filed by Ann Poe was read.", "document", SOURCE),
    ("Photographs document the damage.", "document", VERB),
    ("The council made a new offer.", "offer", COMMON),
    ("They offer the council new ferries.", "offer", VERB),
    ("He gave his own answer.", "own", COMMON),
    ("They own the pier.", "own", VERB),
    ("Her support for the plan grew.", "support", COMMON),
    ("The unions support the plan.", "support", VERB),
    ("The meeting began late.", "meeting", COMMON),
    ("The White House press secretary resigned.", "press", SOURCE),
    ("The conservative talk radio host left.", "talk", COMMON),
    ("The board will hurt the port.", "hurt", VERB),
)


@pytest.mark.parametrize(("text", "word", "kind"), WORDS)
def test_verb_or_noun(text: str, word: str, kind: str) -> None:
    sentence = next(scene_of(document(text)).narrated())
    assert _KINDS.get(sentence.tags[sentence.words.index(word)]) == kind
