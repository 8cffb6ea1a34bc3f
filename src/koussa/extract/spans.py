"""Which words of a sentence may be the content of a cue: what somebody says, without quotation marks."""

import re
from collections.abc import Iterator, Sequence

from koussa.extract.analysis import Sentence
from koussa.extract.clauses import Clause
from koussa.extract.cues import Cue
from koussa.extract.datelines import dateline
from koussa.extract.lexicon import VERB_TAGS
from koussa.extract.mentions import Mention
from koussa.extract.scene import Parts
from koussa.extract.verbs import CUE_NOUNS, SPEECH_VERBS
from koussa.frozen import slotted
from koussa.text.wordlists import word_set

_MOST_CLAUSE_ENDS = 5
_MOST_PHRASE_ENDS = 2
_REACH_OF_OBJECT = 8
_REACH_OF_THAT = 16
_CLAUSE_ENDS = frozenset(",;:-JSW(")
_PHRASE_ENDS = frozenset("IRTYgP")
_PHRASE_WORDS = frozenset("NHLUO#P")
_NOUN_PHRASE = frozenset("NHLU#")
# Verbs whose content is a clause: a phrase after them says where and when.
_CLAUSAL = word_set("say add write tell state reply declare insist")
# Verbs that nobody is the object of: "said the network equipment maker was ready".
_WITHOUT_OBJECT = word_set("say state declare insist claim argue believe think")
# When it was said, before what was: "ruled on Thursday that", "wrote on 3 May that", "vowed on Friday to".
_WHEN = re.compile(r"I?#?Y[Y#,]*[tT]")
_SETTING = frozenset("RIY")
_RESUMED_ENDS = frozenset(",;-J(")
_AUXILIARIES = frozenset("XRM")
_RELATIVES = frozenset(["", "W", "t", "IW"])
_RAISING = word_set("seem appear")
_FINAL = frozenset(".?:;-,~")

# Verbs that stand before their source at the end of a sentence.
_INVERTED = word_set("say report write add note argue claim explain suggest warn announce")
_SOURCE_ALONE = re.compile(
    r"[DNHLUu'#]*[NHLU](?:I[DNHLUu'#]*[NHLU])*"
    r"(?:,?W[^;]*|(?:,[DPNHLUu'#IYR][DPNHLUu'#IYRJ]*)+)?"  # who that is, or when and where it was said
)
# A name between commas after the verb, and no clause for it to begin: "…, says Ann Poe, and it leaks".
_SOURCE_BETWEEN = re.compile(r"D?L*[Uu]*U(?:[IT]?Y)?,")
# "In Poe's view, the pier leaks."
_OPINIONS = word_set("view opinion estimate estimation judgment judgement account")
# "…, the mayor has warned", "…, two officials told the board on Friday"
_SAID_LAST = re.compile(r",(?:D?[NHLUu'#]+X|PXX?)C(?:I?Y)?")
_TOLD_LAST = re.compile(r",D?[NHLUu'#]+X?CD?[NHLUu#]+(?:I?Y)?")
_HAVING = word_set("has have had")
_MOST_TOLD = 6
# "As Ann Poe says, the pier leaks."
_AS_SAID = re.compile(r"ID?[NHLUuP]+[XR]*C(?:I?Y)?")
_SORRY = word_set("apologise apologize")
_SOMEWHERE = word_set("after at before during from in on to")
# What somebody does who says something more, or says on what it rests.
_TELLING = word_set(
    "add argue blame call cite claim describe explain insist note quote refer say stress suggest tell urge vow warn"
)
# A name between commas after a noun phrase: ", Dr Ann Poe,".
_APPOSED = re.compile(r",L*[Uu]*U,(?=[DPNUHL#])")
# Whom something is told, when a clause follows at once: "told Radio 4 the tour was off", "told the jury Roe had lied".
_TO_SOMEBODY = word_set("tell inform assure remind warn promise")
_TOLD = re.compile(r"D?L*[Uu]*U#?(?=[DP])|D[NH]*[NH](?=[UP])")


@slotted
class Span:
    """Tokens ``first`` to ``last`` (exclusive) as the content of a cue.

    Attributes:
        kind: ``after`` or ``before`` the cue, ``around`` it, ``subject`` from its subject on, or ``object`` when
            the cue's clause is relative to it.
        opening: how it begins: ``cue`` right after it, ``that`` or ``if`` at such a word, ``object`` after the
            person told, ``time`` after a time, ``prep`` after a preposition, ``comma``, ``start`` of the sentence;
            what kind of subject it is, or the tags of what stands between a noun and its relative clause.
        closing: the tag of the token that ends it.
    """

    first: int
    last: int
    kind: str
    opening: str
    closing: str


def spans(parts: Parts, cue: Cue, subject: Mention | None, own: Clause | None) -> list[Span]:
    """The candidate contents of a cue.

    Args:
        parts: the sentence in which it stands.
        cue: a word of saying or thinking.
        subject: the noun phrase that may be its subject: of a passive ("the plan was denounced") it is the content.
        own: its clause, as far as it is read there.
    """
    tags = parts.sentence.tags
    stop = _end(tags)
    found: list[Span] = []
    last = _may_be_inverted(tags, cue)
    resumed = last and _is_resumed(tags, cue, own)
    silent = (last and not resumed) or _speaks_somewhere(parts.sentence, cue)
    for first, opening in [] if silent else _openings(tags, parts.sentence.lowers, cue, stop):
        if opening != "that" or first == cue.last or not _is_owned(parts.sentence, first - 1):
            found.extend(_after(tags, first, opening, stop))
    if cue.lemma in _CLAUSAL:
        found = [span for span in found if not _is_setting(tags, cue, span)]
    if not resumed:
        found.extend(_before(parts, cue, stop, inverted=last))
    if subject is not None:
        found.extend(_of_subject(tags, cue, subject, stop))
        found.extend(_relative(parts, cue, subject))
    return found


def _end(tags: str) -> int:
    """The token after the last word of a sentence."""
    stop = len(tags)
    while stop > 0 and tags[stop - 1] in _FINAL:
        stop -= 1
    return stop


def told_last(sentence: Sentence, cue: Cue, options: list[Span]) -> Span | None:
    """What is said where a sentence ends with who has said it, or told whom: "The pier is lost, Poe has warned"."""
    tags = sentence.tags
    stop = _end(tags)
    if stop - cue.last > _MOST_TOLD or cue.lemma not in SPEECH_VERBS:
        return None
    has_said = sentence.lowers[cue.first - 1] in _HAVING
    for span in options:
        if (
            span.kind != "before"
            or span.opening != "start"
            or VERB_TAGS.isdisjoint(tags[span.first : span.last])
        ):
            continue
        if cue.lemma == "tell":
            found = _TOLD_LAST.fullmatch(tags, span.last, stop)
        elif (sentence.lowers[span.last + 1] == "it") != has_said:
            found = _SAID_LAST.fullmatch(tags, span.last, stop)
        else:
            continue
        if found is not None:
            return span
    return None


def is_inverted(tags: str, cue: Cue, own: Clause | None) -> bool:
    """Whether the source stands after its verb, and nothing else but who it is: "…, say two officers of the port"."""
    return _may_be_inverted(tags, cue) and not _is_resumed(tags, cue, own)


def _may_be_inverted(tags: str, cue: Cue) -> bool:
    if cue.lemma not in _INVERTED or tags[cue.first - 1 : cue.first] not in (",", "Q"):
        return False
    stop = _end(tags)
    return (
        _SOURCE_ALONE.fullmatch(tags, cue.last, stop) or _SOURCE_BETWEEN.match(tags, cue.last, stop)
    ) is not None


def _is_resumed(tags: str, cue: Cue, own: Clause | None) -> bool:
    """Whether a clause goes on at its verb after an aside: "The firm, based in Hull, said the tax works"."""
    if own is None or own.subject is None or own.subject.last >= cue.first - 1:
        return False
    if tags[own.subject.last] != ",":  # what follows may be a verb that we do not know: "Poe lacks support"
        return False
    if "Q" in tags[own.subject.last : cue.first]:  # its verb may stand in marks
        return False
    return all(tags[verb - 1] == "," and tags[verb] != "X" for verb in own.verbs if verb != cue.first)


def _speaks_somewhere(sentence: Sentence, cue: Cue) -> bool:
    """Whether it only tells where and when somebody speaks: "speaking at a rally", "apologised after he was late"."""
    word = "".join(sentence.lowers[cue.last : cue.last + 1])
    return word in _SOMEWHERE if cue.lemma == "speak" else cue.lemma in _SORRY and word == "after"


def _is_owned(sentence: Sentence, at: int) -> bool:
    """Whether a noun has its owner's words after it: "Roe's claim that …" tells what Roe claims, whoever rejects it."""
    return at > 0 and sentence.tags[at - 1] == "'" and sentence.lowers[at] in CUE_NOUNS


def _is_setting(tags: str, cue: Cue, span: Span) -> bool:
    """Whether words after "said" tell where and when: "said later in an interview"."""
    return tags[cue.last] in _SETTING and VERB_TAGS.isdisjoint(tags[span.first : span.last])


def _of_subject(tags: str, cue: Cue, subject: Mention, stop: int) -> Iterator[Span]:
    """The subject of a passive, or of "seem", alone and with what follows up to a comma."""
    first, last = subject.first, cue.first
    if not cue.form.startswith("be-") and cue.lemma not in _RAISING:
        if cue.form == "past" and subject.last == last:  # "a plan announced on Monday"
            yield Span(first, last, "subject", "reduced", tags[cue.last : cue.last + 1] or "$")
        return
    told = cue.lemma in _TO_SOMEBODY and (subject.kind != "nominal" or tags[subject.last - 1] == "H")
    if "Q" in tags[first:last] or told:  # "the court was told", but "the story was told"
        return
    while last > subject.last and tags[last - 1] in _AUXILIARIES:
        last -= 1
    yield Span(first, last, "subject", "phrase", tags[last])
    end = next((at for at in range(cue.last + 2, stop) if tags[at] in ",;-"), stop)
    if "Q" not in tags[first:end]:
        yield Span(first, end, "subject", "subject", tags[end] if end < stop else "$")


def _relative(parts: Parts, cue: Cue, subject: Mention) -> Iterator[Span]:
    """The noun phrase that a relative clause tells of: "the plan that she backed"."""
    tags = parts.sentence.tags
    for mention in reversed(parts.mentions):
        if mention.last > subject.first or mention.kind == "relative":
            continue
        between = tags[mention.last : subject.first]
        if between in _RELATIVES:
            yield Span(mention.first, mention.last, "object", between, tags[cue.last : cue.last + 1] or "$")
        return


def _openings(tags: str, lowers: Sequence[str], cue: Cue, stop: int) -> Iterator[tuple[int, str]]:
    """Where a content after the cue may begin."""
    at = cue.last
    leads = lowers[0] == ("in" if cue.form == "noun" else "as")
    if leads and tags[at : at + 1] == "," and (cue.lemma in _OPINIONS or _AS_SAID.fullmatch(tags, 0, at)):
        yield at + 1, "comma"
        return
    if cue.lemma == "according to":
        comma = tags.find(",", at)
        named = _APPOSED.match(tags, comma) if comma > 0 else None
        if named is not None:  # "according to the chief engineer, Dr Ann Poe, the slip …"
            comma = named.end() - 1
        if 0 < comma < stop - 1:
            yield comma + 1, "comma"
        return
    if at >= stop or tags[at] == ",":
        return
    if _WHEN.match(tags, at) is None:
        yield at, _COMPLEMENTS[tags[at]] if tags[at] in "tS" else "cue"
        if tags[at] == "I" and at + 1 < stop:
            yield at + 1, "prep"
    if cue.lemma in _TO_SOMEBODY:
        told = _TOLD.match(tags, at)
        if told is not None and told.end() < stop:
            yield told.end(), "object"
    yield from _later_openings(tags, at, stop, told=cue.lemma not in _WITHOUT_OBJECT)


_COMPLEMENTS = {"t": "that", "S": "if", "T": "to"}


def _later_openings(tags: str, at: int, stop: int, *, told: bool) -> Iterator[tuple[int, str]]:
    """Where a content may begin after whom it was ``told``, if the verb has such an object, or when."""
    skip = at + 1 if tags[at] == "I" else at
    for step in range(at + 1, min(at + _REACH_OF_THAT, stop)):
        tag, before = tags[step], tags[step - 1]
        if tag in "CX,;:":
            break
        far = step - at >= _REACH_OF_OBJECT
        if step == skip or (far and tag != "t"):
            continue
        if tag in _COMPLEMENTS:
            yield step, _COMPLEMENTS[tag]
            break
        if before == "Y" and tag not in "Y#I":
            yield step, "time"
        elif told and before in "OH" and tag in "DPUN":
            yield step, "object"


def _after(tags: str, first: int, opening: str, stop: int) -> Iterator[Span]:
    """The spans from a beginning to the end of the sentence, and to boundaries before it."""
    if "Q" not in tags[first:stop]:
        yield Span(first, stop, "after", opening, "$")
    clauses = phrases = 0
    for at in range(first + 1, stop):
        tag = tags[at]
        if tag == "Q" or clauses >= _MOST_CLAUSE_ENDS:
            break
        if tag in _CLAUSE_ENDS and tags[at - 1] not in _CLAUSE_ENDS:
            clauses += 1
            yield Span(first, at, "after", opening, tag)
        elif tag in _PHRASE_ENDS and tags[at - 1] in _PHRASE_WORDS and phrases < _MOST_PHRASE_ENDS:
            phrases += 1
            yield Span(first, at, "after", opening, tag)


def _before(parts: Parts, cue: Cue, stop: int, *, inverted: bool) -> Iterator[Span]:
    """The spans that end at a comma before the cue, and what stands around a cue between commas."""
    tags, first = parts.sentence.tags, dateline(parts.sentence)
    while first < cue.first and tags[first] in "J-~R,":
        if tags[first] == "R" and tags[first + 1] in _NOUN_PHRASE:  # "Last year", "First responders"
            break
        first += 1
    commas = [at for at in range(first + 1, cue.first) if tags[at] in ",-"][-3:]
    for comma in reversed(commas):
        if "Q" in tags[comma : cue.first]:
            break
        if "Q" in tags[first:comma]:
            continue
        split = inverted and VERB_TAGS.isdisjoint(tags[first:comma])
        if not split or _SOURCE_ALONE.fullmatch(
            tags, cue.last, stop
        ):  # "The pier, said Ann Poe on Friday, leaks"
            yield Span(first, comma, "before", "start", tags[comma])
        opening = tags.find(",", first, comma)
        if opening > first:
            yield Span(opening + 1, comma, "before", "comma", tags[comma])
        if (
            comma == commas[-1]
            and _goes_on(parts, cue, stop, inverted=inverted)
            and "Q" not in tags[first:stop]
        ):
            yield Span(first, stop, "around", "start", "$")
            resumed = tags.find(",", cue.last, stop) + 2
            end = next((at for at in range(resumed, stop) if tags[at] in _RESUMED_ENDS), None)
            if end is not None:
                yield Span(first, end, "around", "start", tags[end])


def _goes_on(parts: Parts, cue: Cue, stop: int, *, inverted: bool) -> bool:
    """Whether a content goes on after its cue and a comma, unlike in "it leaks, she said, adding that"."""
    tags = parts.sentence.tags
    comma = tags.find(",", cue.last, stop)
    if inverted and comma >= 0 and tags[comma + 1] == "W" and "," not in tags[comma + 1 : stop]:
        return False  # "…, says Poe, who runs it."
    saying = (each.first for each in parts.cues if each.form == "ing" and each.lemma in _TELLING)
    return comma >= 0 and comma + 1 not in saying
