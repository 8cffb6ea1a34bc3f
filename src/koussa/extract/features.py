"""What speaks for a candidate source: features as short strings, whose weights are learned.

Each feature is a letter for its template and the values filled in; templates that join two or three values stand for
what only matters together (which verb, and on which side of the quotation). No word of a quotation is ever part of a
feature but function words.
"""

import re

from koussa.extract.analysis import Sentence
from koussa.extract.cues import Cue
from koussa.extract.links import Link, begins_clause, squeeze
from koussa.extract.mentions import Mention
from koussa.extract.scene import Scene
from koussa.extract.verbs import CUE_FORMS, SPEECH_VERBS
from koussa.frozen import slotted
from koussa.text.marks import Run
from koussa.text.wordlists import word_set

_ALONE = re.compile(r"[-~:.,(]*Q[-~:.,)]*")
FIRST_PERSON = word_set("i we my our us me you your i'm we're i've we've i'd let's")
FUNCTION = word_set("""
the a an of to in for on and or but is are was were be been it he she they this that not with as by have has had do
does did will would can could should just so if what who why how no never always about there all
""")
WORD = re.compile(r"[^\W_][\w'’-]*")
SMALL = frozenset("ISTtJWXMPRD")
# Tokens of a sentence, and letters of it squeezed, that may be no more than the signature of a quotation.
_SHORT = 14
_SIGNATURE = 6


@slotted
class Shape:
    """How a quotation looks, and where in its sentence it stands.

    Attributes:
        sentence: its sentence.
        at: its token there.
        body: the words between the marks.
        end: its last sign: one of ``.,?!``, ``-`` for another, ``w`` for none.
        capital: ``A`` when it begins with a capital, ``a`` with a small letter, ``#`` with neither.
        length: its words, in classes.
        alone: whether it is all of the sentence.
    """

    sentence: Sentence
    at: int
    body: str
    end: str
    capital: str
    length: str
    alone: bool


def shape_of(scene: Scene, sentence: Sentence, at: int) -> Shape:
    """The shape of the quotation at a token of a sentence."""
    run = scene.runs[sentence.runs[at]]
    body = scene.document.text[run.start : run.end].strip()
    count = body.count(" ") + 1
    last = body[-1:]
    end = last if last and last in ".,?!" else ("-" if last in "—–-…:;" else "w")
    first = next((letter for letter in body[:6] if letter.isalnum()), "x")
    capital = "A" if first.isupper() else "a" if first.islower() else "#"
    length = "1" if count == 1 else "3" if count < 4 else "6" if count < 7 else "15" if count < 16 else "L"
    return Shape(sentence, at, body, end, capital, length, _ALONE.fullmatch(sentence.tags) is not None)


def no_source(shape: Shape) -> list[str]:
    """What speaks for words whose source the text does not name."""
    tags = shape.sentence.tags
    verbs = str(min(tags.count("C") + tags.count("a"), 2))
    passive = str("XC" in tags[: shape.at])
    return [
        "1",
        "1a" + shape.length + shape.end,
        "1b" + str(shape.alone),
        "1c" + verbs,
        "1d" + passive + str("by" in shape.sentence.lowers),
        "1e" + (tags[shape.at - 1] if shape.at else "^") + shape.length,
    ]


@slotted
class Context:
    """A quotation and the clauses around it.

    Attributes:
        chosen: where the sources of the quotations before it in its sentence begin.
        closing: whether the sentence closes with a clause of its own that says who spoke ("…, Poe said.").
    """

    shape: Shape
    nest: "Nest"
    chosen: frozenset[int]
    closing: bool


def _between(shape: Shape, link: Link, side: str) -> str:
    """The tags between a quotation and the nearer of cue and noun phrase."""
    tags, at, mention, cue = shape.sentence.tags, shape.at, link.mention, link.cue
    if side == "B":
        return tags[max(cue.last, mention.last) : at] if link.side == "R" else tags[cue.last : at]
    return tags[at + 1 : min(cue.first, mention.first)] if link.side == "L" else tags[at + 1 : cue.first]


@slotted
class Place:
    """Where a cue stands among the clauses around a quotation, and a noun phrase beside it.

    Attributes:
        fit: ``S`` when the noun phrase is the subject of the cue, ``A`` when it is the agent of a passive ("by Poe"),
            ``-`` when another is the subject, ``?`` when none is known.
        depth: how many clauses lie between the cue's and the quotation; ``-`` when it is none of those around it.
        kind: of the clause (see :class:`.clauses.Clause`), ``+`` when it goes on to another verb.
        outer: verbs of speech in the clauses outside.
        inner: verbs of speech in the clauses within.
        own: whether the cue is one itself.
    """

    fit: str
    depth: str
    kind: str
    outer: int
    inner: int
    own: bool


class Nest:
    """The clauses around a quotation: the subject of each verb, and how deep each verb stands.

    Attributes:
        subjects: the subject of each verb of the sentence, by the verb's token.
        verbs: depth and kind of the clause of each verb around the quotation.
        depth: how many clauses there are.
    """

    def __init__(self, scene: Scene, shape: Shape) -> None:
        read = scene.clauses(shape.sentence)
        chain = read.chains.get(shape.at, [])
        self.subjects = read.subjects
        self.depth = len(chain)
        self.verbs: dict[int, tuple[int, str]] = {}
        self._spoken: list[bool] = []
        for depth, clause in enumerate(chain):
            self._spoken.append(any(says(shape.sentence, verb) for verb in clause.verbs))
            for verb in clause.verbs:
                self.verbs.setdefault(verb, (depth, clause.kind + ("" if verb == clause.verbs[-1] else "+")))

    def place(self, mention: Mention, cue: Cue) -> Place:
        """Where a cue and a noun phrase stand."""
        subject = self.subjects.get(cue.first)
        if is_agent(mention, cue):
            fit = "A"
        else:
            fit = "?" if subject is None else "S" if subject.first == mention.first else "-"
        own = cue.lemma in SPEECH_VERBS
        found = self.verbs.get(cue.first)
        if found is None:
            return Place(fit, "-", "-", 0, min(sum(self._spoken), 2), own)
        depth, kind = found
        outer, inner = sum(self._spoken[depth + 1 :]), sum(self._spoken[:depth])
        return Place(fit, str(min(depth, 3)), kind, min(outer, 2), min(inner, 2), own)


def is_agent(mention: Mention, cue: Cue) -> bool:
    """Whether a noun phrase is the agent of a passive: "described by Poe", "asked repeatedly by Poe"."""
    before = mention.first - 1
    near = cue.last <= before <= cue.last + 1
    return near and mention.sentence.lowers[before] == "by" and cue.form.endswith("past")


def says(sentence: Sentence, at: int) -> bool:
    """Whether a token is a verb of speech."""
    return CUE_FORMS.get(sentence.lowers[at], "") in SPEECH_VERBS


def paired(context: Context, link: Link, side: str) -> list[str]:
    """Features of a cue and a noun phrase in the sentence of the quotation.

    Args:
        context: the quotation.
        link: cue and noun phrase.
        side: ``B`` when the cue stands before the quotation, ``A`` after it.
    """
    shape, mention, cue = context.shape, link.mention, link.cue
    sentence, tags = shape.sentence, shape.sentence.tags
    rel, gap, lemma, form, kind = link.side, link.gap, cue.lemma, cue.form, mention.kind
    between = _between(shape, link, side)
    quoted = squeeze(between)
    prior = tags[max(mention.first - 2, 0) : mention.first] or "^"
    where = side + rel
    found = [
        f"a{where}{gap}|{kind}",
        f"c{side}{lemma}|{quoted}",
        f"d{lemma}{rel}|{gap}",
        f"e{where}{gap}|{quoted}",
        f"f{kind}{prior[-1]}{rel}",
        f"j{rel}{mention.head if kind != 'name' else 'NAME'}",
        f"m{lemma}{side}",
        f"w{prior}{rel}{kind}",
    ]
    place = context.nest.place(mention, cue)
    found += [
        f"2{where}{place.fit}{place.depth}{place.kind}",
        f"3{place.fit}{place.depth}{place.outer}{place.inner}{place.own}",
        f"4{lemma}{place.fit}{place.depth}",
        f"5{place.fit}{kind}{link.subject_rank}{where}",
        f"6{place.fit}{place.depth}{form}{side}",
        f"8{lemma}{rel}{tags[cue.last : cue.last + 2]}",
        f"9{_small(sentence, mention.first - 1)}{place.fit}{rel}",
    ]
    if side == "A":
        left = min(cue.first, mention.first)
        verbs = min(sum(map(between.count, "CEX")), 3)
        found.append(f"!{rel}{place.own}{place.fit}{tags[left - 1]}{verbs}{gap if len(gap) < 2 else '~'}")
    elif context.closing:
        found.append(f"?{place.own}{place.fit}{place.depth}")
    if len(sentence.runs) > 1:
        found.append(f"s{side}{'Q' in between}{'Q' in gap}")
        if context.chosen:
            found.append(f"t{mention.start in context.chosen}{side}{'Q' in between}")
    return found


def _small(sentence: Sentence, at: int) -> str:
    """The word at a token when it is a small one, else its tag."""
    tag = sentence.tags[at] if at >= 0 else "^"
    return sentence.lowers[at] if tag in SMALL else tag


def closes(scene: Scene, shape: Shape) -> bool:
    """Whether a sentence closes with a clause of its own that says who spoke: "…, Poe said."."""
    tags = shape.sentence.tags
    for cue in reversed(scene.parts(shape.sentence).cues):
        if cue.first < shape.at + 3:
            break
        if cue.lemma in SPEECH_VERBS:
            subject = scene.clauses(shape.sentence).subjects.get(cue.first)
            if subject is not None and 0 < subject.first < cue.first and tags[subject.first - 1] in ",Q":
                return subject.first > shape.at + 2
            return tags[cue.first - 1] in ",Q"
    return False


def owned(shape: Shape, owner: Mention, cue: Cue, rank: int) -> list[str]:
    """Features of the owner of what the sentence speaks of, where that may be the words quoted."""
    tags, at = shape.sentence.tags, shape.at
    between = tags[cue.last : at] if cue.first < at else "Q"
    gap = squeeze(between)
    prior = tags[owner.first - 1] if owner.first else "^"
    verbs = min(sum(between.count(tag) for tag in "CEX"), 2)
    known = cue.lemma != "*"
    return [
        f"7a{cue.lemma}",
        f"7b{known}{gap}",
        f"7c{owner.kind}{rank}{known}",
        f"7d{shape.length}{shape.end}{shape.capital}{known}",
        f"7e{prior}{known}",
        f"7f{verbs}{rank}{known}",
        f"7g{min(tags.count('C', 0, at), 3)}{known}",
        f"7h{shape.sentence.lowers[cue.last] if cue.last < at else '-'}{known}",
    ]


@slotted
class Earlier:
    """The source of an earlier quotation.

    Attributes:
        mention: the source.
        run: the earlier quotation.
        near: how far it is: ``s`` and sentences, or ``p`` and paragraphs.
        nth: how many sources are between.
        rule: how that source was found.
    """

    mention: Mention
    run: Run
    near: str
    nth: int
    rule: str


def carried(shape: Shape, earlier: Earlier) -> list[str]:
    """Features of the source of an earlier quotation."""
    mention, run, near, nth = earlier.mention, earlier.run, earlier.near, earlier.nth
    tags = shape.sentence.tags
    before, after = tags[: shape.at], tags[shape.at + 1 :]
    alone = "alone" if shape.alone else "lead" if shape.at == 0 else "in"
    return [
        f"A{near}{nth}{alone}",
        f"D{near}{nth}{run.continued}{run.closed}",
        f"F{near}{squeeze(before)[-4:]}",
        f"G{near}{nth}{shape.sentence.number == 0}{shape.length}",
        f"H{near}{earlier.rule}{alone}",
        f"I{near}{nth}{mention.kind}",
        f"J{near}{squeeze(after)[:4]}",
    ]


class Around:
    """A quotation and another sentence near it.

    Attributes:
        sentence: the other sentence.
        where: ``s1`` and ``s2`` before, ``p`` the paragraph before, ``n`` and ``m`` after.
        last_head: the head word of the source before.
        base: where, and whether the quotation stands alone in its own sentence.
        ends: whether the other sentence ends in a colon, has quotations, and the quotation's a cue of its own.
        whole: all of the other sentence when it is as short as a signature ("- Ann Poe.") or "Ann Poe said.".
    """

    __slots__ = ("base", "ends", "last_head", "sentence", "where", "whole")

    def __init__(self, shape: Shape, sentence: Sentence, where: str, last_head: str) -> None:
        self.sentence = sentence
        self.where = where
        self.last_head = last_head
        self.base = where + ("alone" if shape.alone else "lead" if shape.at == 0 else "in")
        tags, around = sentence.tags, shape.sentence.tags
        self.ends = f"{tags[-1:] == ':'}{'Q' in tags}{'C' in around or 'a' in around}"
        short = squeeze(tags) if len(tags) < _SHORT else "~" * _SIGNATURE
        self.whole = short if len(short) < _SIGNATURE else "~"


def first_around(around: Around, mention: Mention) -> list[str]:
    """Features of the first noun phrase of another sentence."""
    base = around.base
    return [
        f"L{base}{around.whole}",
        f"P{base}{mention.kind}",
        f"Q{around.where}{around.ends}",
        f"O{base}{mention.head == around.last_head}",
    ]


def linked_around(around: Around, link: Link, last: bool) -> list[str]:
    """Features of a cue and a noun phrase in another sentence, the cue perhaps its ``last``."""
    mention, cue = link.mention, link.cue
    where, base = around.where, around.base
    return [
        f"K{base}{around.whole}",
        f"S{base}{mention.kind}{link.side}{link.gap}",
        f"T{where}{cue.lemma}",
        f"U{where}{around.ends}{last}{link.rank}{link.side}",
        f"V{base}{cue.form}{link.subject_rank}",
        f"N{base}{mention.head == around.last_head}{begins_clause(mention)}",
    ]
