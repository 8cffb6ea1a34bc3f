"""Noun phrases and pronouns that may name a source."""

import re
from typing import Literal

from koussa.extract.analysis import Sentence
from koussa.extract.datelines import dateline
from koussa.extract.lexicon import VERB_TAGS
from koussa.frozen import slotted
from koussa.text.wordlists import word_set

MentionKind = Literal["name", "nominal", "pronoun", "relative"]

_PHRASE = re.compile(
    # After a determiner everything up to the head belongs to the phrase ("the former Hull mayor").
    r"D(?:R*[ECgR](?=[NHLU#]))?(?:[N#HL]|U|R(?=[NH])|u(?=u*U)|'(?=[N#HLUEu]))+"
    # Without one, a name takes in lower-case nouns only on the way to a source noun, another name or what they own.
    r"|(?:[#HL]|U|u(?=u*U)|(?<!U)N|N(?=N*(?:[HU]|'[N#HLU]))|'(?=[N#HLUEu]))+"
    r"|[PWO]"
    r"|[tD](?=[RXM]*[CE])"
    r"|D(?=[I.,;]|$)"
)
# Titles that are surnames too.
_SURNAMES = word_set("king prince pope bishop major judge justice price")
_QUESTION_AND_ANSWER = frozenset("QA")
NOT_LABELS = word_set("""
NOTE UPDATE WATCH READ MORE PHOTO VIDEO RELATED CORRECTION EDITOR SOURCE BREAKING LIVE ALSO SUBJECT SUBJECTS TOPIC
TOPICS ATTENTION CONTACT CONTACTS DATE TIME PLACE VENUE LOCATION PROGRAM PROGRAMME TRANSCRIPT STORY CAPTION TAGS
""")
"""Words in capitals before a colon that name a section, and nobody who speaks."""
_REFLEXIVES = word_set("himself herself itself themselves")
POSSESSIVES_OF_PEOPLE = word_set("my your his her our their")
"""Words that tell that something is somebody's; what is "its" is nobody's who speaks."""

POSSESSIVES = POSSESSIVES_OF_PEOPLE | {"its"}
"""Words that tell whose something is by pointing back."""

AFTER_NAMES = word_set("KC QC SC MP MSP MEP MLA MPP TD MBE OBE CBE KBE DBE KCMG FRS FRSE PhD DPhil Esq Esq.")
"""Honours, seats and degrees as they stand behind a name."""
_HEADLESS = frozenset("#'")
# Times say nothing: "the firm this week said", "hours after Poe spoke".
_TIMES = word_set("""
time times moment moments minute minutes hour hours day days week weeks weekend weekends month months year years decade
decades century morning mornings afternoon afternoons evening evenings night nights
""")
_BESIDE = re.compile(r",[D#NHLUuI'J]+,")
_YEAR = re.compile(r"(?:19|20)\d\d")
# What tells where a place before it lies, not who speaks: "a clerk in Salem, Massachusetts, said".
_REGIONS = word_set("""
alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana
iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska
nevada newhampshire newjersey newmexico newyork northcarolina northdakota ohio oklahoma oregon pennsylvania rhodeisland
southcarolina southdakota tennessee texas utah vermont virginia washington westvirginia wisconsin wyoming
ala. ariz. ark. calif. colo. conn. d.c. dc del. fla. ga. ill. ind. kan. ky. la. mass. md. mich. minn. miss. mo. mont.
n.c. n.d. n.h. n.j. n.m. n.y. neb. nev. okla. ore. pa. r.i. s.c. s.d. tenn. tex. va. vt. w.va. wash. wis. wyo.
ontario quebec alberta england scotland wales ireland britain france germany italy spain belgium poland greece turkey
russia ukraine israel egypt syria iraq iran india pakistan china japan canada mexico brazil australia newzealand
southafrica
""")
_EXTENDING = word_set("of for from at in with on to")
# "a person close to the campaign", "an official briefed on the talks"
_INFORMED = word_set("close familiar briefed involved knowledgeable loyal")
_MOST_EXTENSIONS = 3
_INDEFINITE = word_set("a an one another some several many two three four five")
# "released on Friday", "conducted in March by a university", "calling himself Roe"
_PARTICIPLE = re.compile(r"[CEg](?:R*[IYT#]|R*[DO]|P)?[DNHLUuYIT#'R]{0,12}(?<![IDT'])")
# Initials that describe and name nobody: "GPs", "other MPs", "one GP".
_CALLINGS = word_set("GP MP MEP MSP TD NGO CEO PCSO")
SHORT_PLURAL = re.compile(r"[A-Z]{2,4}s")
"""Initials of several, nobody's name: "BATs", "super PACs"."""
_FINITE_ONLY = word_set("want put get let")
SHORT_OFFICES = {
    "PM": "prime minister",
    "CM": "chief minister",
    "FM": "first minister",
    "AG": "attorney general",
}
"""Offices in initials."""
OF_PEOPLES = word_set("""
american argentine argentinian australian austrian belgian brazilian briton bulgarian cameroonian canadian chilean
colombian croat croatian czech dane dutchman dutchwoman egyptian englishman englishwoman finn frenchman frenchwoman
german ghanaian greek hungarian icelander indian irishman irishwoman italian ivorian jamaican kenyan kiwi lithuanian
mexican moroccan nigerian norwegian pole portuguese romanian russian scot scotsman scotswoman senegalese serb serbian
slovak slovenian spaniard swede swiss texan tunisian turk ukrainian uruguayan welshman welshwoman conservative tory
""")
"""Somebody of a people, or of a party whose name is no title."""


@slotted
class Mention:
    """A candidate source: tokens ``first`` to ``last`` (exclusive) of a sentence, ``start`` to ``end`` of the text."""

    sentence: Sentence
    first: int
    last: int
    kind: MentionKind
    start: int
    end: int

    def __init__(self, sentence: Sentence, first: int, last: int, kind: MentionKind) -> None:
        self.sentence = sentence
        self.first = first
        self.last = last
        self.kind = kind
        # Each is asked for five times.
        self.start = sentence.starts[first]
        self.end = sentence.ends[last - 1]

    @property
    def head(self) -> str:
        """The last word, in lower case."""
        return self.sentence.lowers[self.last - 1]

    def text(self, text: str) -> str:
        """The words as printed."""
        return text[self.start : self.end]


def find_mentions(sentence: Sentence) -> list[Mention]:
    """The noun phrases and pronouns of a sentence, outside quotations, in order."""
    found: list[Mention] = []
    tags = sentence.tags
    for match in _PHRASE.finditer(tags, dateline(sentence)):
        first, last = match.span()
        while last > first and tags[last - 1] in _HEADLESS:
            last -= 1
        if last - first > 1 and tags[first] == "'":
            if tags[first - 2 : first] == "IY" and tags[last : last + 1] == "C":
                continue  # "an aide who spoke ahead of Monday's vote"
            first += 1  # "Monday | 's report"
        if last - first > 1 and tags[first] == "#" and tags[first - 1 : first] == "Y":
            first += 1  # "the May 10 Hull poll" has no ten polls
        if last - first > 1 and tags[first + 1] == "U" and _opens_with_time(sentence, first):
            first += 1
        last = _without_time(sentence, first, last)
        if last == first or _bracketed(tags, first, last) or _stresses(sentence, first, found):
            continue
        if tags[last : last + 1] == ":" and _is_no_speaker(sentence, first, last):
            continue
        if _locates(sentence, first, last):
            continue
        found.append(Mention(sentence, first, last, _kind(sentence, first, last)))
    return found


def _is_no_speaker(sentence: Sentence, first: int, last: int) -> bool:
    """Whether what stands before a colon is the head of a section ("VIDEO:"), or of a question ("Q:")."""
    if sentence.words[last - 1] in _QUESTION_AND_ANSWER:
        return True
    heads = {word for word in sentence.words[first:last] if word.isupper()}
    return first == 0 and not NOT_LABELS.isdisjoint(heads)


def _opens_with_time(sentence: Sentence, first: int) -> bool:
    """Whether a time stands right before a name: "Last | week | Ann Poe said", "In | 2019 | Ann Poe wrote"."""
    tag, lower = sentence.tags[first], sentence.lowers[first]
    if tag == "#":
        return sentence.tags[first - 1 : first] == "I" and _YEAR.fullmatch(lower) is not None
    return tag == "N" and lower in _TIMES


def _without_time(sentence: Sentence, first: int, last: int) -> int:
    """The token after a phrase without the time that it ends in: "a study | last year"; ``first`` for a time alone."""
    tags = sentence.tags
    if last == first or tags[last - 1] != "N" or sentence.lowers[last - 1] not in _TIMES:
        return last
    last -= 1
    return last - 1 if last - first > 1 and tags[last - 1] == "R" and tags[last - 2] in "NHLU" else first


def _locates(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a name tells where the place before it lies; not the subject of a verb ("In Vienna, Iran said")."""
    tags = sentence.tags
    after = tags[last : last + 1]
    if tags[max(first - 2, 0) : first] != "U," or after in ("C", "E", "X", "R"):
        return False
    # "In Vienna, Iran on Monday said", "In Vienna, Iran and Iraq said"
    if after in ("I", "J") and tags[0] == "I" and VERB_TAGS.isdisjoint(tags[:first]):
        return False
    return "".join(sentence.lowers[first:last]) in _REGIONS


def _bracketed(tags: str, first: int, last: int) -> bool:
    """Whether a phrase stands alone in brackets, like a party and state after a name ("(D-N.Y.)")."""
    return first > 0 and tags[first - 1] == "(" and tags[last : last + 2].lstrip(".")[:1] == ")"


def _stresses(sentence: Sentence, first: int, found: list[Mention]) -> bool:
    """Whether a word only stresses the phrase before it: "himself" in "Roe himself said"."""
    return bool(found) and found[-1].last == first and sentence.lowers[first] in _REFLEXIVES


def extended(mention: Mention) -> int:
    """The token after a mention and the prepositional phrases that a nominal one needs ("a clerk | of the city")."""
    sentence, last = mention.sentence, mention.last
    tags = sentence.tags
    if is_described(mention) or tags[last - 1] == "D":
        for _ in range(_MOST_EXTENSIONS):
            at = last + (not _INFORMED.isdisjoint(sentence.lowers[last : last + 1]))
            if tags[at : at + 1] not in ("I", "T") or sentence.lowers[at] not in _EXTENDING:
                break
            first = end = at + 1
            while end < len(tags) and tags[end] in "D#NHLUu'":
                end += 1
            if end == first or tags[end - 1] not in "NHLU" or _heads(mention, at, end):
                break
            last = end
        if sentence.lowers[last : last + 2] == ["of", "them"]:
            last += 2
    return last


def quoted_as(mention: Mention) -> int:
    """The "as" behind a noun phrase and the name beside it ("quoted the mayor, Ann Poe, | as saying"), else -1."""
    sentence, last = mention.sentence, extended(mention)
    beside = _BESIDE.match(sentence.tags, last)
    at = beside.end() if beside else last
    return at if sentence.lowers[at : at + 1] == ["as"] else -1


def _heads(mention: Mention, at: int, end: int) -> bool:
    """Whether "on" tells whom the words of a heading are about: "Judge | on Poe: “He lied.”"."""
    sentence = mention.sentence
    bare = mention.first == 0 and mention.last == at and sentence.tags[0] != "D"
    return bare and sentence.lowers[at] == "on" and sentence.tags[end : end + 1] == ":"


def is_described(mention: Mention) -> bool:
    """Whether a phrase describes its source in place of naming it: "a clerk", "one Republican"."""
    if mention.kind == "nominal":
        return True
    return mention.kind == "name" and mention.sentence.lowers[mention.first] in _INDEFINITE


def with_participle(mention: Mention, last: int, cue: int, *, finite: bool) -> int:
    """The token after a described source and the participle that tells which: "the order | released on Friday".

    Args:
        mention: the source.
        last: the token after its phrase.
        cue: the first token of the cue that it is the source of.
        finite: whether the cue is the verb of the sentence; where it is not, as in "the board issued a note saying",
            what looks like a participle before it is.
    """
    if not is_described(mention):
        return last
    match = _PARTICIPLE.match(mention.sentence.tags, last)
    if match is None or not _may_be_participle(mention.sentence.lowers[last]):
        return last
    if cue >= last:
        return cue if finite and match.end() == cue else last
    return match.end()


def _may_be_participle(lower: str) -> bool:
    return lower.endswith(("ed", "ing", "n", "t", "ght")) and lower not in _FINITE_ONLY


def possessor(mention: Mention) -> Mention | None:
    """The noun phrase before the last possessive of a phrase: "Ms. Poe" in "Ms. Poe's letter"."""
    at = mention.sentence.tags.rfind("'", mention.first, mention.last)
    if at <= mention.first:
        return None
    return Mention(mention.sentence, mention.first, at, _kind(mention.sentence, mention.first, at))


def owner(mention: Mention) -> Mention | None:
    """The possessor of a phrase, or the possessive pronoun that it begins with."""
    if mention.sentence.lowers[mention.first] in POSSESSIVES_OF_PEOPLE and mention.last - mention.first > 1:
        return Mention(mention.sentence, mention.first, mention.first + 1, "pronoun")
    return possessor(mention)


def _describes(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a phrase after "the" is an office in initials, or somebody of a people: "the PM", "the Italian"."""
    if "U" in sentence.tags[first + 1 : last - 1]:
        return False
    if last - first == 2 and sentence.words[first + 1] in SHORT_OFFICES:
        return True
    return last - first > 1 and sentence.lowers[last - 1] in OF_PEOPLES


def _kind(sentence: Sentence, first: int, last: int) -> MentionKind:
    tag = sentence.tags[last - 1]
    if tag in "Wt":
        return "relative"
    if tag in "PO" or (tag == "D" and last - first == 1):
        return "pronoun"
    if tag == "U" and (
        (sentence.lowers[first] == "the" and _describes(sentence, first, last))
        or sentence.words[last - 1].removesuffix("s") in _CALLINGS
    ):
        return "nominal"
    if tag == "U" or (tag == "L" and _ends_name(sentence, first, last)):
        return "name"
    return "nominal"


def _ends_name(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a title ends a name: "Ann King", "Mamata Sen", "Ann Poe MP"."""
    lower, tags = sentence.lowers[last - 1], sentence.tags[first:last]
    # As a title "Sen" has its full stop, or a name behind it.
    return (
        lower == "sen"
        or (tags == "UL" and lower in _SURNAMES)
        or (tags.endswith("UUL") and sentence.words[last - 1] in AFTER_NAMES)
    )
