"""Words that are somebody's by a noun for them ("Poe's verdict: “…”", "in the words of Poe, “…”"), or who was asked."""

import re
from collections.abc import Iterator, Sequence

from koussa.extract.analysis import Sentence
from koussa.extract.candidates import Candidate
from koussa.extract.cues import Cue
from koussa.extract.features import Shape
from koussa.extract.mentions import Mention, owner
from koussa.extract.scene import Scene
from koussa.text.wordlists import word_set

UTTERANCES = word_set("""
answer reply response statement letter tweet post message comment comments remark remarks speech email e-mail memoir
autobiography essay op-ed testimony words word verdict warning advice assessment conclusion description view motto
""")
"""What is one's own words."""

# "the verdict | was damning: | “…”", "the verdict | : | “…”"
_LEADS_TO = re.compile(r"(?:X[RM]*[NHCEgIUD#]{0,4})?:")
# "That was the | verdict of", "Such were the | words of"
_POINTING = word_set("that those these this such")
_POINTS = re.compile(r"[tDPRNH]X[DRN]*[NH]I")
# "Asked if she would stay, Poe was coy."
_ASKED = word_set("asked pressed questioned quizzed challenged")
_OPENING = _ASKED | {"when"}


def utterer(scene: Scene, shape: Shape) -> Candidate | None:
    """The one whose words a noun beside a quotation says that it is, in its sentence or the one right after it."""
    sentence, at = shape.sentence, shape.at
    for mention in _before(scene.parts(sentence).mentions, at):
        tags, first, last = sentence.tags, mention.first, mention.last
        if (
            tags[last:at] in (",", ":", "")
            and _is_of_words(sentence, first)
            and sentence.lowers[first - 3] == "the"
        ):
            return _candidate(mention, first - 2)
        whose = owner(mention) if mention.head in UTTERANCES and first == 0 else None
        if whose is not None and _LEADS_TO.fullmatch(tags, last, at):
            return _candidate(whose, last - 1)
    if not shape.alone:
        return None
    later = scene.after(sentence) or scene.first_of(sentence.paragraph + 1)
    if later is None or later.lowers[0] not in _POINTING:
        return _answering(scene, scene.before(sentence, 1))
    points = _POINTS.match(later.tags)
    for mention in scene.parts(later).mentions if points is not None else ():
        if points is not None and mention.first == points.end() and _is_of_words(later, mention.first):
            return _candidate(mention, mention.first - 2)
    return None


def _answering(scene: Scene, asked: Sentence | None) -> Candidate | None:
    """Who is asked in the sentence before a quotation: "Asked if she would stay, | Poe | was coy"."""
    if asked is None or _ASKED.isdisjoint(asked.lowers[:2]) or asked.lowers[0] not in _OPENING:
        return None
    for mention in scene.parts(asked).mentions:
        if asked.tags[mention.first - 1] == "," and asked.tags[mention.last : mention.last + 1] in (
            "C",
            "E",
            "X",
        ):
            return Candidate(mention, None, "sentence-around", [])
    return None


def _before(mentions: Sequence[Mention], at: int) -> Iterator[Mention]:
    """The noun phrases before a quotation that may be whose it is."""
    return (mention for mention in mentions if mention.last <= at and mention.kind in ("name", "nominal"))


def _is_of_words(sentence: Sentence, first: int) -> bool:
    """Whether "words of" stands before a noun phrase."""
    return first > 2 and sentence.lowers[first - 1] == "of" and sentence.lowers[first - 2] in UTTERANCES


def _candidate(mention: Mention, noun: int) -> Candidate:
    cue = Cue(noun, noun + 1, mention.sentence.lowers[noun], "noun")
    return Candidate(mention, cue, "owner", [])
