"""Whom an obituary is about: he or she whom a paragraph of it that begins with a pronoun means."""

import re

from koussa.extract.person import Person
from koussa.extract.scene import Scene

_HEAD = 800  # code points
# Patterns are compiled where a text has such a word at its head.
_DIED = r"\b(?:who|has|have|had) died\b|\bdie[ds] (?:on|at|in|of|last|aged|after)\b"
_LIFE = r"\b(?:was|were) born\b|\b[Bb]orn (?:in|on|to)\b|\bsurvived by\b|\bsurvives (?:him|her|them)\b"


def deceased(scene: Scene, everybody: list[Person]) -> Person | None:
    """The person whose life an obituary tells, named last before it tells of the death; ``None`` for other texts."""
    text = scene.document.text
    if text.find("died", 0, _HEAD) < 0 and text.find("dies", 0, _HEAD) < 0:
        return None
    died = re.compile(_DIED).search(text, 0, _HEAD)
    if died is None or re.search(_LIFE, text) is None:
        return None
    named = [(start, person) for person in everybody if person.is_personal for start in person.in_full[:2]]
    before = [each for each in named if each[0] < died.start()]
    return max(before, key=lambda each: each[0])[1] if before else None
