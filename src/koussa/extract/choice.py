"""The choice among the candidates of a quotation, when each has its probability.

Chances add up twice: over pairs of cue and noun phrase that name the same words, and over words that mean the same
person or stand side by side, so that "he" and "Mr. Poe", or "Ms. Poe and her deputies", or "the mayor, who",
do not stand in each other's way.
"""

from itertools import product

from koussa.extract.candidates import Candidate
from koussa.extract.mentions import Mention
from koussa.extract.people import People
from koussa.extract.person import Person
from koussa.extract.verbs import SPEECH_VERBS
from koussa.frozen import slotted

# A speaker must be likelier than all others together: a wrong name is worse than none.
LEAST_CONFIDENCE = 0.51
# Words that are less probable than this are not worth resolving.
_WORTH_RESOLVING = 0.04
# A cue that has this share of the chances of its noun phrase may be named in place of a farther one.
_LEAST_SHARE = 0.05
_NEGLIGIBLE = 0.0005
# Of a source that is less probable than this nothing is said; its chance stays open.
_LEAST_OTHER = 0.02
# Where all others together have less, none is named.
_LEAST_OPEN = 0.05
_NOBODY = (-1, -1)
# What stands between noun phrases that are one source together or one beside its description, and before "who".
_JOINTS = frozenset(["J", ",J", ",", "-"])
_BEFORE_RELATIVES = frozenset(["", ",", "-"])
_JOINING = frozenset("J,-Wt")

Rival = tuple[Mention, float]
"""The words that name a source, and how probable it is, from 0 to 1."""


@slotted
class Choice:
    """What was chosen, how sure it is, from 0 to 1, and the other sources with what chance each has."""

    candidate: Candidate
    confidence: float
    others: list[Rival]


@slotted
class _Words:
    """The candidates that name the same words, with their chances, and the sum of these."""

    mention: Mention | None
    options: list[tuple[float, Candidate]]
    chance: float = 0.0


def choose(people: People, options: list[Candidate], chances: list[float], most_doubt: float) -> Choice:
    """The best of the options of a quotation.

    Args:
        people: everybody in the document.
        options: "no quotation", "no source", and the mentions (see :func:`.candidates.candidates`).
        chances: how probable each is.
        most_doubt: "no quotation" must be more probable than this to be chosen.
    """
    if chances[0] > most_doubt:
        return Choice(options[0], chances[0], [])
    by_words: dict[tuple[int, int], _Words] = {}
    for option, chance in zip(options[1:], chances[1:], strict=True):
        mention = option.mention
        if chance < _NEGLIGIBLE and mention is not None:
            continue
        key = (mention.start, mention.end) if mention is not None else _NOBODY
        same = by_words.get(key)
        if same is None:
            same = by_words[key] = _Words(mention, [])
        same.options.append((chance, option))
        same.chance += chance
    by_source: dict[tuple[int, int], list[_Words]] = {}
    for key, same in by_words.items():
        person = _person(people, same)
        by_source.setdefault(key if person is None else (-2, id(person)), []).append(same)
    _join_coordinated(by_source)
    shares = [sum(same.chance for same in group) for group in by_source.values()]
    quoted = max(1.0 - chances[0], 1e-9)
    confidence = min(max(shares) / quoted, 1.0)
    likeliest = [max(group, key=lambda same: same.chance) for group in by_source.values()]
    at = shares.index(max(shares))
    chosen = likeliest[at]
    if chosen.mention is None or confidence < LEAST_CONFIDENCE:
        nobody = sum(share for same, share in zip(likeliest, shares, strict=True) if same.mention is None)
        return Choice(options[1], min(nobody / quoted, 1.0), _rivals(likeliest, shares, quoted))
    shares[at] = 0.0
    return Choice(_nearest_cue(chosen), confidence, _rivals(likeliest, shares, quoted))


def _rivals(likeliest: list[_Words], shares: list[float], quoted: float) -> list[Rival]:
    """The sources that are worth naming beside the chosen one, the likeliest first."""
    if sum(shares) < _LEAST_OPEN * quoted:
        return []
    found = [
        (same.mention, share / quoted)
        for same, share in zip(likeliest, shares, strict=True)
        if same.mention is not None and share >= _LEAST_OTHER * quoted
    ]
    return sorted(found, key=lambda rival: -rival[1])


def _join_coordinated(by_source: dict[tuple[int, int], list[_Words]]) -> None:
    """Put together what stands side by side: "Poe and her deputies", "Poe, the mayor, who" are one source each."""
    mentions = [same.mention for group in by_source.values() for same in group]
    # Hardly ever are two so near that they may be one, and most quotations have many.
    begin = {(id(each.sentence), each.first) for each in mentions if each is not None}
    firsts = [each for each in mentions if each is not None and _may_be_joined(each, begin)]
    if not any(_are_joined(first, second) for first in firsts for second in mentions):
        return
    for key in list(by_source):
        for other in list(by_source):
            if key != other and key in by_source and other in by_source:
                pairs = product(by_source[key], by_source[other])
                if any(_are_joined(one.mention, two.mention) for one, two in pairs):
                    by_source[key] = by_source[key] + by_source.pop(other)


def _may_be_joined(mention: Mention, begin: set[tuple[int, int]]) -> bool:
    """Whether "and", a comma, a dash or "who" stands after a noun phrase, and at most a token later one begins."""
    sentence, last = mention.sentence, mention.last
    if sentence.tags[last : last + 1] not in _JOINING:
        return False
    key = id(sentence)
    return not begin.isdisjoint([(key, last), (key, last + 1), (key, last + 2)])


def _are_joined(first: Mention | None, second: Mention | None) -> bool:
    if first is None or second is None or first.last > second.first or first.sentence is not second.sentence:
        return False
    if first.kind == "relative":
        return False
    joints = _BEFORE_RELATIVES if second.kind == "relative" else _JOINTS
    return first.sentence.tags[first.last : second.first] in joints


def _person(people: People, same: _Words) -> Person | None:
    """Whom words mean, when they are probable enough to ask."""
    mention = same.mention
    if mention is None or same.chance < _WORTH_RESOLVING:
        return None
    return people.meant(mention)


def _nearest_cue(same: _Words) -> Candidate:
    """Of the options that name the same words, the most probable, or one with a verb of speech nearer by."""
    _, best = max(same.options, key=lambda item: item[0])
    if best.rule != "source-cue-quotation":
        return best
    least = same.chance * _LEAST_SHARE
    for chance, other in same.options:
        if other.rule != best.rule or other.cue is None or best.cue is None or chance < least:
            continue
        if other.cue.lemma in SPEECH_VERBS and other.cue.first > best.cue.first:
            best = other
    return best
