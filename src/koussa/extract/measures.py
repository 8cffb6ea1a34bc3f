"""How a cue, a noun phrase and a quotation stand to each other, in numbers (see :mod:`.evidence`)."""

from koussa.extract.cues import Cue
from koussa.extract.features import Nest, Shape
from koussa.extract.links import begins_clause, squeeze
from koussa.extract.mentions import Mention
from koussa.extract.verbs import SPEECH_VERBS, THOUGHT_VERBS

NONE = -9.0
"""What is not known."""
_TAGS = {tag: float(number) for number, tag in enumerate("QULHNDPOWt'CEgXMRITJSYau#.,:;?()-~^$")}
_CLAUSES = "-MWtScg"
_FORMS = {"past": 0.0, "third": 1.0, "base": 2.0, "ing": 3.0}
_HELPERS = {"be": 1.0, "to": 2.0, "have": 3.0, "not": 4.0}


def tag_at(tags: str, at: int) -> float:
    """The tag of a token as a number; beyond either end of the sentence, a number for that end."""
    if at < 0:
        return _TAGS["^"]
    return _TAGS.get(tags[at], 40.0) if at < len(tags) else _TAGS["$"]


def has_word(body: str, word: str) -> bool:
    """Whether a text has a word as a whole."""
    at = body.find(word)
    while at >= 0:
        end = at + len(word)
        if not body[max(at - 1, 0) : at].isalnum() and not body[end : end + 1].isalnum():
            return True
        at = body.find(word, end)
    return False


def _count(tags: str, wanted: str) -> float:
    """How many of some tags are among others."""
    return float(sum(map(tags.count, wanted)))


def of_place(nest: Nest, mention: Mention, cue: Cue | None) -> list[float]:
    """Where cue and mention stand among the clauses around the quotation."""
    if cue is None:
        return [NONE] * 6
    place = nest.place(mention, cue)
    return [
        float("?-SA".find(place.fit)),
        float("0123".find(place.depth)),
        _CLAUSES.find(place.kind[0]) + 0.5 * (len(place.kind) > 1),
        float(place.outer),
        float(place.inner),
        float(nest.depth),
    ]


def of_mention(mention: Mention) -> list[float]:
    """What a noun phrase shows by itself."""
    tags = mention.sentence.tags
    return [
        tag_at(tags, mention.first - 1),
        tag_at(tags, mention.last),
        float(mention.first),
        float(begins_clause(mention)),
        float(mention.last - mention.first),
        tag_at(tags, mention.last - 1),
        _count(tags[: mention.first], "tSW"),
        _count(tags[: mention.first], "CE"),
        float("'" in tags[mention.first : mention.last]),
    ]


def of_cue(shape: Shape, mention: Mention, cue: Cue | None, *, within: bool) -> list[float]:
    """How cue, mention and quotation stand to each other."""
    if cue is None:
        return [NONE] * 15
    tags = mention.sentence.tags
    left, right = (mention.last, cue.first) if mention.last <= cue.first else (cue.last, mention.first)
    gap = tags[left:right]
    enclosed = len(gap) > 1 and gap[0] in ",-(" and gap[-1] in ",-)"
    between = ""
    if within:
        between = tags[cue.last : shape.at] if cue.first < shape.at else tags[shape.at + 1 : cue.first]
    return [
        _group(cue),
        _FORMS.get(cue.form.rsplit("-", 1)[-1], 4.0),
        _HELPERS.get(cue.form.split("-", 1)[0], 0.0),
        float(mention.last <= cue.first),
        float(right - left),
        float(len(squeeze(gap))),
        float(enclosed),
        _count(gap, "CEX"),
        _count(gap, "tSW"),
        float(gap.count(",")),
        float(len(between)) if within else NONE,
        _count(between, "CEX") if within else NONE,
        _count(between, "CEg") if within else NONE,
        _count(between, "tS") if within else NONE,
        float(between.count("Q") + 10 * between.count(",")) if within else NONE,
    ]


def _group(cue: Cue) -> float:
    if cue.lemma in SPEECH_VERBS:
        return 3.0
    if cue.lemma in THOUGHT_VERBS:
        return 2.0
    if cue.lemma in (":", "-", "according to"):
        return 4.0
    return 0.0 if cue.lemma == "*" else 1.0
