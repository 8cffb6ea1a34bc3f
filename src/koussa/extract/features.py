"""What speaks for a candidate source: features as short strings, whose weights are learned.

Each feature is a letter for its template and the values filled in; templates that join two or three values stand for
what only matters together (which verb, and on which side of the quotation). No word of a quotation is ever part of a
feature but function words.
"""

import re

from koussa.extract.analysis import Sentence
from koussa.extract.links import Link, begins_clause, squeeze
from koussa.extract.mentions import Mention
from koussa.extract.scene import Scene
from koussa.extract.verbs import CUE_FORMS
from koussa.extract.wordlists import words
from koussa.frozen import slotted
from koussa.text.marks import Run

_ALONE = re.compile(r"[-~:.,(]*Q[-~:.,)]*")
_FIRST_PERSON = words("i we my our us me you your i'm we're i've we've i'd let's")
_FUNCTION = words("""
the a an of to in for on and or but is are was were be been it he she they this that not with as by have has had do
does did will would can could should just so if what who why how no never always about there all
""")
_WORD = re.compile(r"[^\W_][\w'’-]*")
_LOOK = 14


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


def no_quotation(scene: Scene, shape: Shape, last: bool | None) -> list[str]:
    """What speaks for a title, a nickname or a word held at arm's length.

    Args:
        scene: the document.
        shape: the run.
        last: whether the run before it in the sentence was a quotation; ``None`` when there is none.
    """
    sentence, at, tags, lowers = shape.sentence, shape.at, shape.sentence.tags, shape.sentence.lowers
    run = scene.runs[sentence.runs[at]]
    body = _WORD.findall(shape.body[:200])[:_LOOK]
    capitals = sum(word[0].isupper() for word in body)
    spoken = {word.lower() for word in body}
    titled = "T" if len(body) > 1 and capitals * 3 >= len(body) * 2 else "t"
    personal = "I" if spoken & _FIRST_PERSON else "-"
    function = str(min(len(spoken & _FUNCTION), 3))
    look = shape.length + shape.end + shape.capital
    left, right = tags[max(0, at - 2) : at] or "^", tags[at + 1 : at + 3] or "$"
    before = lowers[at - 1] if at else "^"
    verb = CUE_FORMS.get(before, "")
    after = lowers[at + 1] if at + 1 < len(lowers) else "$"
    verbs = str(min(tags.count("C") + tags.count("a"), 3))
    kind = scene.document.paragraphs[sentence.paragraph].kind
    size = shape.length
    return [
        "0",
        "0a" + look,
        "0b" + left,
        "0c" + right,
        "0d" + left[-1:] + size + shape.capital + titled,
        "0e" + right[:1] + size + shape.capital,
        "0f" + titled + size + shape.end,
        "0g" + (before if left[-1:] in "DICXRSNTtWJ" else "-"),
        "0h" + (after if right[:1] in "INHCJ" else "-"),
        "0i" + left[-1:] + right[:1] + size,
        "0j" + verbs + size,
        "0k" + run.style + str(run.closed) + size,
        "0l" + kind + str(sentence.headline) + run.style,
        "0m" + str(min(len(sentence.runs), 4)) + size,
        "0n" + str(shape.alone) + size + shape.end,
        "0o" + str(last) + size,
        "0p" + personal + size,
        "0q" + function + size + titled,
        "0r" + verb,
        "0s" + left[-1:] + shape.end + right[:1],
        "0t" + personal + verbs + function,
    ]


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
    """A quotation, with the sources of those before it: the last one's head word, and those in this sentence."""

    scene: Scene
    shape: Shape
    last_head: str
    chosen: frozenset[int]


def _between(shape: Shape, link: Link, side: str) -> str:
    """The tags between a quotation and the nearer of cue and noun phrase."""
    tags, at, mention, cue = shape.sentence.tags, shape.at, link.mention, link.cue
    if side == "B":
        return tags[max(cue.last, mention.last) : at] if link.side == "R" else tags[cue.last : at]
    return tags[at + 1 : min(cue.first, mention.first)] if link.side == "L" else tags[at + 1 : cue.first]


def paired(context: Context, link: Link, side: str, rank: int) -> list[str]:
    """Features of a cue and a noun phrase in the sentence of the quotation.

    Args:
        context: the quotation.
        link: cue and noun phrase.
        side: ``B`` when the cue stands before the quotation, ``A`` after it.
        rank: how many cues are between.
    """
    shape, mention, cue = context.shape, link.mention, link.cue
    sentence, tags = shape.sentence, shape.sentence.tags
    rel, gap, lemma, form, kind = link.side, link.gap, cue.lemma, cue.form, mention.kind
    between = _between(shape, link, side)
    quoted = squeeze(between)
    verbs = str(min(between.count("C") + between.count("E"), 2))
    prior = tags[max(mention.first - 2, 0) : mention.first] or "^"
    follow = tags[mention.last : mention.last + 1] or "$"
    where = side + rel
    look = shape.end + shape.capital
    subject = link.subject_rank
    found = [
        f"a{where}{gap}|{kind}",
        f"b{side}{quoted}|{look}",
        f"c{side}{lemma}|{quoted}",
        f"d{lemma}{rel}|{gap}",
        f"e{where}{gap}|{quoted}",
        f"f{kind}{prior[-1]}{rel}",
        f"g{where}{link.rank}{rank}{verbs}",
        f"h{side}{form}|{quoted}",
        f"i{shape.length}{side}{rank}{verbs}{look}",
        f"j{rel}{mention.head if kind != 'name' else 'NAME'}",
        f"k{follow}{rel}{link.rank}",
        f"l{where}{mention.first == 0}{link.rank}",
        f"m{lemma}{side}",
        f"n{form}{rel}{gap}",
        f"o{kind}{where}{link.rank}",
        f"p{lemma}{kind}",
        f"q{lemma}{form}",
        f"r{where}{sentence.headline}",
        f"u{where}{subject}{rank}",
        f"v{where}{subject}{verbs}{form}",
        f"w{prior}{rel}{kind}",
        f"x{mention.head == context.last_head}{where}{kind}",
        f"y{form}{rel}{subject}{gap[-2:]}",
    ]
    if len(sentence.runs) > 1:
        found.append(f"s{side}{'Q' in between}{'Q' in gap}")
        if context.chosen:
            found.append(f"t{mention.start in context.chosen}{side}{'Q' in between}")
    return found


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
        f"B{near}{nth}{'C' in before or 'E' in before}{'C' in after}",
        f"C{near}{alone}{shape.capital}{shape.end}",
        f"D{near}{nth}{run.continued}{run.closed}",
        f"E{near}{alone}{mention.kind}{mention.start > run.start}",
        f"F{near}{squeeze(before)[-4:]}",
        f"G{near}{nth}{shape.sentence.number == 0}{shape.length}",
        f"H{near}{earlier.rule}{alone}",
        f"I{near}{nth}{mention.kind}",
        f"J{near}{squeeze(after)[:4]}",
    ]


@slotted
class Around:
    """A quotation and another sentence near it: ``s1`` and ``s2`` before, ``p`` the paragraph before, ``n`` after."""

    shape: Shape
    sentence: Sentence
    where: str
    last_head: str

    @property
    def base(self) -> str:
        """Where, and whether the quotation stands alone in its own sentence."""
        return self.where + ("alone" if self.shape.alone else "lead" if self.shape.at == 0 else "in")

    @property
    def ends(self) -> str:
        """Whether the other sentence ends in a colon, has quotations, and this one a cue of its own."""
        tags = self.sentence.tags
        own = "C" in self.shape.sentence.tags or "a" in self.shape.sentence.tags
        return f"{tags[-1:] == ':'}{'Q' in tags}{own}"


def first_around(around: Around, mention: Mention) -> list[str]:
    """Features of the first noun phrase of another sentence."""
    follow = around.sentence.tags[mention.last : mention.last + 1]
    base = around.base
    return [
        f"P{base}{mention.kind}",
        f"Q{around.where}{around.ends}",
        f"R{base}{mention.first == 0}{follow}",
        f"O{base}{mention.head == around.last_head}",
    ]


def linked_around(around: Around, link: Link, nth: int, last: bool) -> list[str]:
    """Features of a cue and a noun phrase in another sentence; ``nth`` of its cues, perhaps the ``last``."""
    mention, cue = link.mention, link.cue
    where, base, ends, shape = around.where, around.base, around.ends, around.shape
    prior = around.sentence.tags[mention.first - 1] if mention.first else "^"
    return [
        f"S{base}{mention.kind}{link.side}{link.gap}",
        f"T{where}{cue.lemma}",
        f"U{where}{ends}{last}{link.rank}{link.side}",
        f"V{base}{cue.form}{link.subject_rank}",
        f"W{where}{prior}",
        f"X{base}{ends}{cue.lemma}",
        f"Y{base}{min(nth, 2)}{last}",
        f"Z{where}{shape.end}{shape.capital}{link.subject_rank}",
        f"N{base}{mention.head == around.last_head}{begins_clause(mention)}",
    ]
