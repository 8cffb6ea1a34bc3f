"""What makes a sentence checkable: a quantity, a date, something named, a comparison, an event.

What is checkable follows the annotation schemes of claim detection (Konstantinovskiy, Price, Babakar and Zubiaga,
"Towards automated factchecking", 2021): a quantity, a date, a named thing of which something is said, a change of
office, a comparison. Recall goes before precision: a sentence left out can never be checked. So whatever somebody did,
does or will do counts, too; what is left out asks, orders, exclaims, says what ought to be, or only describes.
"""

import re
from collections.abc import Iterator

from koussa.extract.analysis import Sentence
from koussa.extract.dating import Dating
from koussa.extract.scene import Scene
from koussa.extract.verbs import LEMMAS
from koussa.text.wordlists import word_set

# Events that two words tell: "He died.", "Prices rose."
_EVENTS = word_set("""
appointed elected named nominated resigned fired dismissed died killed born arrested charged convicted sentenced
founded launched signed passed banned won lost defeated married divorced joined left defected invaded attacked
bombed destroyed opened closed bought sold acquired merged awarded published ordered approved rejected vetoed
landed arrived fled rose fell grew shrank doubled halved dropped increased decreased
""")
_COUNTS = word_set("""
one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands
million millions billion billions half third quarter double twice most majority percent percentage
second fourth fifth sixth seventh eighth ninth tenth
""")
# How many, too, but not in "Nobody can be sure".
_ALL_OR_NONE = word_set("both none no nobody every")
_COMPARISON = re.compile(
    r"\b(?:first|last|only|most|least|best|worst|record|never|(?<!rather )(?<!other )than"
    r"|the (?!latest |rest |(?:in|for|ar|pri|te)\w*est )\w{3,}est)\b"
)
# What a press release says to those who print it.
_NOTICE = re.compile(
    r"[*_#\s]*(?:media )?(?:contacts?|e-?mail|tel|telephone|phone)\b[^\w\n]{0,4}:",
    re.IGNORECASE,
)
_FEWEST_TOKENS = 3
_FEWEST_WITHOUT_EVENT = 4
_FEWEST_WORDS = 4
_KNOWN_VERB = re.compile(r"[CEXM]")
# A figure beside a noun states something without a verb, too: "Two dead in avalanche".
_TELEGRAM = re.compile(r"(?=.*[NH])[^~:;/(]{4,}$")
# A verb after auxiliaries, or right after its subject.
_PREDICATE = re.compile(r"[XM][RMP]*[CEgN]|(?:(?<=[NHUL#P),W])|(?<=^[CE]))[RM]*[CE]")
_OBJECTS = frozenset("DNHUO#LITP")
_SIGNS = frozenset("Q,.:;-?()~'")
_ASKING = word_set("how why whether")
_HEDGES = word_set("perhaps maybe let")
_OUGHT = word_set("should ought")
_MAY_BE = word_set("should ought may might shouldn't shouldn’t")
_CAN = word_set("can could must cannot can't can’t couldn't couldn’t")
# Who can or must is a fact when a law or a machine says so: its subject is a noun.
_OF_THINGS = tuple("NHU")
# What follows these, whatever it is, is a verb.
_WITH_VERB = word_set("do does did will would 'll ’ll don't don’t doesn't doesn’t didn't didn’t won't won’t")
_SELF = word_set("i we you")


def reasons(scene: Scene, sentence: Sentence, dating: Dating) -> Iterator[str]:
    """Say what makes a sentence checkable; nothing when it asserts nothing.

    Args:
        scene: the document.
        sentence: one of its sentences.
        dating: the document's dates.

    Yields:
        "number", "date", "name", "comparison" and "event", each at most once.
    """
    tags = sentence.tags
    if len(tags) < _FEWEST_TOKENS or sentence.words[-1] == "?" or tags[:2] == "ST":
        return
    lowers = set(sentence.lowers)
    numbered = "#" in tags or not lowers.isdisjoint(_COUNTS)
    happened = not lowers.isdisjoint(_EVENTS)
    if not happened and (
        len(tags) < _FEWEST_WITHOUT_EVENT or not (_has_verb(sentence) or (numbered and _TELEGRAM.match(tags)))
    ):
        return
    if _NOTICE.match(scene.document.text, sentence.start):
        return
    if not numbered:
        numbered = not lowers.isdisjoint(_ALL_OR_NONE) and lowers.isdisjoint(_CAN)
    dated = bool(dating.of_sentence(sentence))
    if not ("#" in tags or dated) and _asserts_nothing(sentence):
        return
    if numbered:
        yield "number"
    if dated:
        yield "date"
    named = _is_named(sentence)
    if named:
        yield "name"
    compared = _COMPARISON.search(scene.document.text[sentence.start : sentence.end].lower()) is not None
    if compared:
        yield "comparison"
    if happened or (not (numbered or dated or named or compared) and _tells_a_deed(sentence)):
        yield "event"


def _asserts_nothing(sentence: Sentence) -> bool:
    """Whether a sentence exclaims, asks, orders or says what ought to be."""
    lowers, tags = sentence.lowers, sentence.tags
    first = lowers[0]
    if sentence.words[-1] == "!" or lowers[:2] == ["if", "only"] or first in _HEDGES:
        return True
    if first in _ASKING and "," not in tags:
        return True
    auxiliary = tags.find("X")
    if auxiliary >= 0 and lowers[auxiliary] in _OUGHT:
        return True
    orders = tags[0] in "CE" and LEMMAS.get(first) == first
    return orders and not _tells_a_deed(sentence)


def _is_named(sentence: Sentence) -> bool:
    """Whether something is said of a name; a capital at the head of a sentence shows none by itself."""
    tags = sentence.tags
    if "U" in tags[1:] or tags[:2] in ("U'", "LU"):
        return True
    if tags[0] != "U":
        return False
    described = tags[1] in "XM" and _words(tags) >= _FEWEST_WORDS  # not "Enough is enough"
    return described or _tells_a_deed(sentence, _FEWEST_WORDS - 1)


def _words(tags: str) -> int:
    """How many words, signs not counted."""
    return sum(tag not in _SIGNS for tag in tags)


def _has_verb(sentence: Sentence) -> bool:
    return _KNOWN_VERB.search(sentence.tags) is not None


def _tells_a_deed(sentence: Sentence, fewest_words: int = _FEWEST_WORDS) -> bool:
    """Whether somebody but the writer or the reader did, does or will do something, or had it done to them."""
    tags, lowers = sentence.tags, sentence.lowers
    if _words(tags) < fewest_words:
        return False
    for found in _PREDICATE.finditer(tags):
        first, at = found.start(), found.end() - 1
        if first and lowers[first - 1] in _SELF:
            continue
        if tags[first] in "XM" and lowers[first] != "never":
            if _is_done(sentence, first, at):
                return True
        elif _is_finite(sentence, at):
            return True
    return False


def _is_done(sentence: Sentence, auxiliary: int, at: int) -> bool:
    """Whether a verb with an auxiliary tells of a deed: "was stolen", "are set to" do, "is lovely" does not."""
    word = sentence.lowers[auxiliary]
    if word in _MAY_BE or (word in _CAN and sentence.tags[auxiliary - 1 : auxiliary] not in _OF_THINGS):
        return False
    if sentence.tags[at] != "N" or word in _WITH_VERB:
        return True
    return sentence.lowers[at].endswith("en") or sentence.tags[at + 1 : at + 2] == "T"


def _is_finite(sentence: Sentence, at: int) -> bool:
    """Whether a verb form after a noun phrase is that phrase's predicate: past, or present with an object."""
    word, following = sentence.lowers[at], sentence.tags[at + 1 : at + 2]
    lemma = LEMMAS.get(word)
    past = word.endswith("ed") or (lemma not in (None, word) and not word.endswith(("s", "ing")))
    return past or following in _OBJECTS or (word == lemma and sentence.lowers[at - 1].endswith("s"))
