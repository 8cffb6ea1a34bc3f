"""Two who talk by turns: whose the words are that stand in a paragraph alone after one of each."""

from collections.abc import Sequence

from koussa.extract.candidates import Candidate
from koussa.extract.choice import Choice
from koussa.extract.evidence import Look
from koussa.extract.people import People
from koussa.extract.scene import Scene

# Tokens besides the quotations in a paragraph of a dialogue: "“…,” says Poe from the kitchen."
_MOST_TOLD = 8
# Quotations before one among which those of the two paragraphs before are.
_REACH = 4
_BESIDE = frozenset(["quotation-source-cue", "quotation-cue-source"])


def take_turns(scene: Scene, people: People, looks: Sequence[Look]) -> None:
    """Give words alone in a paragraph to the one who spoke before the last, where the two paragraphs before are of two.

    “You are the bridge,” says Roe. | “I measure the water,” says Poe. | “That is how it starts.”
    """
    for at, look in enumerate(looks):
        if look.chained or look.choice.candidate.rule != "carried-over" or not _is_alone(scene, look):
            continue
        paragraph = look.shape.sentence.paragraph
        before = looks[max(0, at - _REACH) : at]
        last, earlier = _turn(scene, before, paragraph - 1), _turn(scene, before, paragraph - 2)
        if last is None or earlier is None or last.mention is None or earlier.mention is None:
            continue
        one, other = people.meant(earlier.mention), people.meant(last.mention)
        if one is None or other is None or one is other:
            continue
        chance = look.choice.confidence
        look.choice = Choice(Candidate(earlier.mention, earlier.cue, "carried-over", []), chance, [])


def _is_alone(scene: Scene, look: Look) -> bool:
    return look.shape.alone and len(scene.paragraphs[look.shape.sentence.paragraph]) == 1


def _turn(scene: Scene, before: Sequence[Look], paragraph: int) -> Candidate | None:
    """Who is said to speak in a paragraph that is a turn of a dialogue, little more than words and their speaker."""
    here = [look for look in before if look.shape.sentence.paragraph == paragraph]
    told = sum(len(sentence.tags) - sentence.tags.count("Q") for sentence in scene.paragraphs[paragraph])
    named = [look.choice.candidate for look in here if look.choice.candidate.rule in _BESIDE]
    return named[-1] if named and told <= _MOST_TOLD else None
