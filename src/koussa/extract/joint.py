"""Sources that speak together: "Ann Poe and John Roe said", "according to the mayor and her deputy"."""

from collections.abc import Iterable, Sequence

from koussa.extract.cues import Cue
from koussa.extract.links import begins_clause
from koussa.extract.mentions import Mention, extended
from koussa.extract.scene import Parts
from koussa.text.wordlists import word_set

_TOGETHER = word_set("and nor")
_OF_ALL = word_set("both neither")
_JOINTS = frozenset(["J", ",J"])
_LISTING = frozenset(["J", ",J", ","])
# What may stand between those who speak and their verb: auxiliaries, adverbs, "on Friday", "all", "both".
_BEFORE_CUE = frozenset("XMRIYD#T")
# What ends the last name behind a cue; where a verb follows it, another clause has begun.
_ENDS = frozenset(",.?;-~(QIYW")


def together(parts: Parts, mention: Mention, cue: Cue) -> Sequence[Mention]:
    """Those who speak together with a source, it among them, in the order of the text.

    Args:
        parts: the sentence in which both stand.
        mention: the source, as it was chosen.
        cue: of which it is the source, in the same sentence.

    Returns:
        The source alone where nobody is joined to it, or where it does not show that they share the verb ("Ann Poe
        sued Tom Doe and John Roe said"); the name alone where two phrases say who that is.
    """
    tags = mention.sentence.tags
    if "J" not in tags or mention.kind not in ("name", "nominal") or cue.form == "noun":
        return [mention]
    listed = [*_left_of(parts, mention), mention, *_right_of(parts, mention)]
    if len(listed) > 1 and mention.last <= cue.first:
        listed = _from_subject(listed) if _lead_to(listed[-1], cue) else []
    elif len(listed) > 1 and tags[extended(listed[-1]) :][:1] not in _ENDS | {""}:
        listed = []
    if len(listed) < 2 or mention not in listed:
        return [mention]
    if _are_several(listed):
        return listed
    # "party leader and former mayor Ann Poe" has her name last.
    return listed[1:] if listed[0].kind == "nominal" and listed[-1].kind == "name" else [mention]


def without_both(mention: Mention) -> int:
    """Where the words of the first of several begin, without the reporter's "both" or "neither"."""
    both = mention.sentence.lowers[mention.first] in _OF_ALL and mention.last - mention.first > 1
    return mention.sentence.starts[mention.first + both]


def listed(names: Iterable[str | None]) -> str:
    """Names as a phrase: "A", "A and B", "A, B and C", each once."""
    known = list(dict.fromkeys(name for name in names if name))
    return " and ".join([", ".join(known[:-1]), known[-1]] if len(known) > 1 else known)


def _left_of(parts: Parts, mention: Mention) -> list[Mention]:
    """Those named before a source: the nearest by "and", others by commas."""
    found: list[Mention] = []
    last = mention
    for near in reversed(parts.mentions):
        if near.last > last.first:
            continue
        if not _are_joined(near, last, _LISTING if found else _JOINTS):
            break
        found.insert(0, near)
        last = near
    return found


def _right_of(parts: Parts, mention: Mention) -> list[Mention]:
    """Those named behind a source, up to the one with "and" before it."""
    found: list[Mention] = []
    last = mention
    for near in parts.mentions:
        if near.first < last.last:
            continue
        if not _are_joined(last, near, _LISTING):
            return []
        found.append(near)
        if _are_joined(last, near, _JOINTS):
            return found
        last = near
    return []


def _are_joined(first: Mention, second: Mention, joints: frozenset[str]) -> bool:
    between = first.sentence.tags[first.last : second.first]
    if (
        between not in joints
        or second.kind not in ("name", "nominal")
        or first.kind not in ("name", "nominal")
    ):
        return False
    return between == "," or first.sentence.lowers[second.first - 1] in _TOGETHER


def _lead_to(last: Mention, cue: Cue) -> bool:
    """Whether nothing stands between the last of some and their verb but when they spoke."""
    return _BEFORE_CUE.issuperset(last.sentence.tags[last.last : cue.first])


def _from_subject(listed: list[Mention]) -> list[Mention]:
    """Those of some noun phrases that begin a clause: "Poe and Roe" in "In Hull, Poe and Roe said"."""
    for at, mention in enumerate(listed):
        before = mention.sentence.tags[listed[at - 1].last : mention.first] if at else ""
        if begins_clause(mention) and (before != "," or listed[at - 1].first == 1):
            return listed[at:]
        if at and before == "J":
            return []
    return []


def _are_several(listed: list[Mention]) -> bool:
    """Whether a list has more than one person.

    "Ann Poe, the mayor and a doctor" and "former mayor and party leader Ann Poe" are one, "the old and weary" too.
    """
    first, second = listed[0], listed[-1]
    if len(listed) > 2:
        return len({mention.kind for mention in listed}) == 1
    lowers, tags = first.sentence.lowers, first.sentence.tags
    if first.kind == "name" or tags[first.last : second.first] == ",J":
        return tags[first.last : second.first] == "J"
    if second.kind == "name":
        return tags[first.first] == "D" and tags[second.first] in "ULuD"
    alone = tags[first.first] == "D" and tags[second.first] != "D" and lowers[first.first] not in _OF_ALL
    return not alone or second.head.endswith("s")
