"""What stands where words or a thought would and is neither: whom somebody thanks, "it", who was dismissed."""

from koussa.extract.cues import Cue
from koussa.extract.mentions import Mention
from koussa.extract.scene import Parts
from koussa.extract.titles import is_person
from koussa.text.wordlists import word_set

_VERBAL = frozenset("CEXg")
_TELLING = ("W", "C", "E", "X", "")
# Whom somebody speaks to stands right behind these, or behind "to": "thanked Poe", "told the paper on 1 May".
_SPEAKING_TO = word_set("apologize apologise speak talk complain appeal write reply shout whisper read")
_ADDRESSING = word_set("""
thank tell ask congratulate inform notify remind assure reassure warn urge advise email text phone message instruct
""")
# What is applied for, and refused without a word: "rejected the application".
_REQUESTS = word_set(
    "application applications bid bids applicant applicants candidate candidates appeal appeals"
)
# Without a verb what a cue weighs so little is hardly ever said: of such in the training articles one in four is.
_LEAST_PHRASE = 0.2
_LEAST_BEHIND_PREPOSITION = 0.3


def is_no_content(
    parts: Parts, cue: Cue, source: Mention | None, span: tuple[int, int], confidence: float
) -> bool:
    """Whether what a cue seems to introduce are no words and no thought.

    Args:
        parts: the sentence of the cue.
        cue: the word of saying or thinking.
        source: whose it would be.
        span: the tokens of the content, half-open.
        confidence: how probable it is that the cue introduces it.
    """
    sentence, (first, last) = parts.sentence, span
    tags = sentence.tags[first:last]
    passive = cue.form in ("be-past", "be-base")  # "was read"
    if passive and source is not None and first < source.first and source.last == last < cue.first:
        return True  # "The mother wept as the statement | was read"
    if cue.lemma in ("dismiss", "reject") and _is_of_deed(parts, cue):
        return True
    if not _VERBAL.isdisjoint(tags):
        return False
    if tags == "P" and first >= cue.last:
        return True  # "retweeted it"
    least = _LEAST_BEHIND_PREPOSITION if tags[:1] in "IT" else _LEAST_PHRASE
    listener = not passive and cue.lemma in (_SPEAKING_TO if tags[:1] == "T" else _ADDRESSING)
    return confidence < least or (listener and _is_listener(parts, cue, first + (tags[:1] == "T"), last))


def _is_of_deed(parts: Parts, cue: Cue) -> bool:
    """Whether somebody is sent away or an application refused, not what is said: "dismissed their manager"."""
    sentence = parts.sentence
    for mention in parts.mentions:
        if mention.first == cue.last and "'" not in sentence.tags[mention.first : mention.last]:
            if cue.lemma == "reject":
                return mention.head in _REQUESTS
            told = sentence.tags[mention.last : mention.last + 1] in _TELLING  # "dismissed critics who"
            return _is_somebody(mention) and not told and sentence.lowers[mention.last] != "as"
    return False


def _is_listener(parts: Parts, cue: Cue, first: int, last: int) -> bool:
    """Whether a phrase is whom somebody speaks to, with or without a time behind."""
    for mention in parts.mentions:
        if mention.first == first:
            rest = parts.sentence.tags[mention.last : last]
            return (
                mention.first in (cue.last, cue.last + 1)
                and _is_somebody(mention)
                and rest.strip("IDY#R") == ""
            )
    return False


def _is_somebody(mention: Mention) -> bool:
    """Whether a noun phrase is of a human being or a body that one speaks to."""
    head, sentence = mention.head, mention.sentence
    return mention.kind in ("name", "pronoun") or is_person(head) or sentence.tags[mention.last - 1] == "H"
