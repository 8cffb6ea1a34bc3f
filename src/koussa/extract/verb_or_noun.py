"""Which words that may be verb or noun are verbs where they stand: "the talks", "she talks".

A log-linear decision a word, from left to right, over the word, its form and what stands beside it. Its weights were
learned from the parts of speech that a published tagger gives (``benchmarks/train_verbs.py``).
"""

import re
from functools import lru_cache

from koussa.extract.lexicon import VERB_TAGS
from koussa.extract.model import Weights, score, weights_of
from koussa.extract.verbs import CUE_FORMS, LEMMAS

_DOUBTFUL = frozenset("cChkEg")
# Where :func:`is_doubtful` may hold, by the tags before any is decided: those here beside an "N" stay as they are.
_MAY_BE_DOUBTFUL = re.compile("[cChkEg]|(?<=[TXMPWt])N|N(?=[DPO])")
# A word that we do not know may be a verb after one of these, and after a noun or adverb before one of those.
_BEFORE_VERBS = frozenset("TXMPWt")
_SUBJECTS = frozenset("NHUP")
_OBJECTS = frozenset("DPO")
_AS_VERB = {"c": "C", "h": "C", "k": "C", "N": "E"}
_AS_NOUN = {"c": "N", "C": "N", "h": "H", "k": "H", "E": "N", "g": "N"}
# Words of these kinds tell more than their tags.
_TELLING = frozenset("DITXMJRSPtWOYa")
_PHRASES = frozenset("NHU")
_NOUNS = frozenset("NH")
# A clause at the end of a sentence in which no verb was found: "said that the pier leaks", "said on Friday it leaks".
_VERBLESS = re.compile(r"(?:[CYHN#]t|CI?#?Y#?)([D#NHLUu']*[NHU]N[NHDPRIU#]*)\.$")
# A sentence has a verb: where none is found, the likeliest word is taken for it, unless it weighs less than this.
_LEAST_LIKELY = -4.0


def settle(words: list[str], lowers: list[str], tags: list[str]) -> None:
    """Decide, in place, every tag of a sentence that may be a verb's or a noun's.

    Args:
        words: its tokens as printed.
        lowers: the same in lower case.
        tags: one a token (see :mod:`.lexicon`), ``c``, ``h`` and ``k`` for forms that may be cue or noun.
    """
    weights = _weights()
    first = "".join(tags)
    for found in _MAY_BE_DOUBTFUL.finditer(first):
        at = found.start()
        before = tags[at - 1] if at else "^"
        if is_doubtful(tags, at, before):
            tag = tags[at]
            if words[at][0].islower() or (not at and tag in "chk" and not "".join(words[1:2])[:1].isupper()):
                twice = tags[at - 2] if at > 1 else "^"
                is_verb = score(weights, features(lowers, tags, at, twice + before)) > 0.0
            else:  # a capital proves nothing, and what is left of words with one are forms of verbs
                is_verb = tag != "N"
            tags[at] = settled(tag, is_verb)
    if VERB_TAGS.isdisjoint(tags):
        _find_verb(words, lowers, first, tags, 1)
    elif tags[-1] == "." and tags[-2:-1] in (["N"], ["R"]) and VERB_TAGS.isdisjoint(tags[-4:]):
        clause = _VERBLESS.search("".join(tags))
        if clause is not None:
            _find_verb(words, lowers, first, tags, clause.start(1) + 1)


def _find_verb(words: list[str], lowers: list[str], first: str, tags: list[str], since: int) -> None:
    """Take for the verb of a sentence or clause without one the likeliest word, where one is likely enough."""
    weights = _weights()
    likeliest, most = -1, _LEAST_LIKELY
    for at in range(since, len(tags)):
        follows = tags[at - 1] in _SUBJECTS or (tags[at - 1] == "R" and _has_object(tags, at))
        if follows and tags[at] in _NOUNS and words[at][0].islower():
            before = tags[at - 2] + tags[at - 1] if at > 1 else "^" + tags[at - 1]
            value = score(weights, features(lowers, [*tags[:at], first[at], *tags[at + 1 :]], at, before))
            if value > most:
                likeliest, most = at, value
    if likeliest >= 0:
        tags[likeliest] = "C" if lowers[likeliest] in CUE_FORMS else "E"


def is_doubtful(tags: list[str], at: int, before: str) -> bool:
    """Whether the word at a token is one to decide, given the tag that was decided before it."""
    tag = tags[at]
    if tag != "N":
        return tag in _DOUBTFUL
    return before in _BEFORE_VERBS or ((before in _SUBJECTS or before == "R") and _has_object(tags, at))


def _has_object(tags: list[str], at: int) -> bool:
    return at + 1 < len(tags) and tags[at + 1] in _OBJECTS


def settled(tag: str, is_verb: bool) -> str:
    """The tag of a doubtful word, once it is known to be a verb or not."""
    return (_AS_VERB if is_verb else _AS_NOUN).get(tag, tag)


def features(lowers: list[str], tags: list[str], at: int, before: str) -> list[str]:
    """What speaks for a verb or a noun at a token; ``before`` are the two tags before it, ``^`` at the start."""
    lower, tag, previous = lowers[at], tags[at], before[1]
    form = _form(lower)
    following = tags[at + 1] if at + 1 < len(tags) else "$"
    last = lowers[at - 1] if previous in _TELLING else previous
    next_ = lowers[at + 1] if following in _TELLING else following
    plural = lowers[at - 1][-1:] == "s" if previous in _PHRASES else "-"
    return [
        f"*{form}{tag}",
        "w" + lower,
        f"q{before}{form}",
        f"P{last}{form}",
        f"N{next_}{form}",
        f"s{previous}{plural}{form}{following}",
    ]


def _form(lower: str) -> str:
    """``g``, ``d`` and ``s`` by the ending, ``i`` for another form of an irregular verb, ``b`` for any other word."""
    if lower.endswith("ing") and len(lower) > 4:
        return "g"
    if lower.endswith("ed") and len(lower) > 3:
        return "d"
    if lower.endswith("s") and not lower.endswith("ss"):
        return "s"
    return "i" if LEMMAS.get(lower, lower) != lower else "b"


@lru_cache(maxsize=1)
def _weights() -> Weights:
    return weights_of("verb")
