"""Every source that a quotation in marks might have, each with the features that speak for or against it.

For each quotation the candidates are pairs of a cue and a noun phrase near it, in the same sentence and in
those around it, and the sources of the quotations before. A log-linear model (:mod:`.model`) weighs their
features.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from koussa.documents import Document
from koussa.extract.analysis import Sentence
from koussa.extract.cues import Cue, find_cues
from koussa.extract.mentions import Mention, find_mentions, possessor
from koussa.text.marks import Run

_CUES_BEFORE = 4
_CUES_AFTER = 3
_LEFT_MENTIONS = 4
_CARRIED = 3
_ALONE = re.compile(r"[-~:.,(]*Q[-~:.,)]*")
_PHRASE_TAGS = str.maketrans(dict.fromkeys("D#NHLUu'", "n"))
_PHRASES = re.compile("n+")


@dataclass(slots=True)
class Candidate:
    """A possible source of a quotation; ``mention`` is ``None`` for "no source" and "no quotation"."""

    mention: Mention | None
    cue: Cue | None
    rule: str
    features: list[str]


@dataclass(slots=True)
class Decision:
    """What was decided of a run: the base for those that follow."""

    run: int
    mention: Mention | None
    sentence: Sentence
    cue: Cue | None = None
    rule: str = ""


@dataclass(slots=True)
class Parts:
    """A sentence with its noun phrases and cues."""

    sentence: Sentence
    mentions: list[Mention]
    cues: list[Cue]


@dataclass(slots=True)
class Scene:
    """A document under analysis: its sentences by paragraph, and their parts as they are asked for."""

    document: Document
    runs: list[Run]
    paragraphs: list[list[Sentence]]
    _parts: dict[int, Parts] = field(default_factory=dict)

    def parts(self, sentence: Sentence) -> Parts:
        """The noun phrases and cues of a sentence."""
        key = sentence.starts[0]
        found = self._parts.get(key)
        if found is None:
            found = self._parts[key] = Parts(sentence, find_mentions(sentence), find_cues(sentence))
        return found

    def before(self, sentence: Sentence, steps: int) -> Sentence | None:
        """The sentence so many steps before in the same paragraph."""
        at = sentence.number - steps
        return self.paragraphs[sentence.paragraph][at] if at >= 0 else None

    def after(self, sentence: Sentence) -> Sentence | None:
        """The next sentence of the same paragraph."""
        sentences = self.paragraphs[sentence.paragraph]
        return sentences[sentence.number + 1] if sentence.number + 1 < len(sentences) else None

    def last_of_paragraph(self, paragraph: int) -> Sentence | None:
        """The last sentence of a paragraph."""
        if paragraph < 0 or not self.paragraphs[paragraph]:
            return None
        return self.paragraphs[paragraph][-1]

    def first_of_paragraph(self, paragraph: int) -> Sentence | None:
        """The first sentence of a paragraph."""
        if paragraph >= len(self.paragraphs) or not self.paragraphs[paragraph]:
            return None
        return self.paragraphs[paragraph][0]


@dataclass(slots=True)
class Shape:
    """How a quotation looks, and where in its sentence it stands."""

    sentence: Sentence
    at: int
    end: str
    capital: str
    length: str
    alone: bool


_SQUEEZED: dict[str, str] = {}


def squeeze(tags: str) -> str:
    """A stretch of tags with adverbs left out and noun phrases made one letter, cut to eight."""
    short = _SQUEEZED.get(tags)
    if short is None:
        short = _PHRASES.sub("n", tags.replace("R", "").translate(_PHRASE_TAGS))
        if len(short) > 8:
            short = short[:4] + "~" + short[-3:]
        if len(_SQUEEZED) > 20_000:
            _SQUEEZED.clear()
        _SQUEEZED[tags] = short
    return short


def shape_of(scene: Scene, sentence: Sentence, at: int) -> Shape:
    """The shape of the quotation at a token of a sentence."""
    run = scene.runs[sentence.runs[at]]
    body = scene.document.text[run.start : run.end].rstrip()
    words = body.count(" ") + 1
    last = body[-1:]
    end = last if last in ".,?!" else ("-" if last in "—–-…:;" else "w")
    first = next((letter for letter in body[:6] if letter.isalnum()), "x")
    capital = "A" if first.isupper() else "a" if first.islower() else "#"
    length = "1" if words == 1 else "3" if words < 4 else "6" if words < 7 else "15" if words < 16 else "L"
    return Shape(sentence, at, end, capital, length, _ALONE.fullmatch(sentence.tags) is not None)


def candidates(scene: Scene, shape: Shape, decided: list[Decision]) -> list[Candidate]:
    """The candidates for a quotation.

    Args:
        scene: the document.
        shape: the quotation.
        decided: what was decided of the quotations before it, in text order.

    Returns:
        At least two: "no quotation" and "no source", and then the mentions.
    """
    found = [_no_quotation(scene, shape), _no_source(shape)]
    found.extend(_same_sentence(scene, shape, decided))
    found.extend(_carried(scene, shape, decided))
    found.extend(_around(scene, shape))
    return found


def _no_quotation(scene: Scene, shape: Shape) -> Candidate:
    sentence, at, tags = shape.sentence, shape.at, shape.sentence.tags
    run = scene.runs[sentence.runs[at]]
    body = scene.document.text[run.start : run.end].split()
    capitals = sum(word[:1].isupper() for word in body[:12])
    titled = "T" if len(body) > 1 and capitals * 3 >= min(len(body), 12) * 2 else "t"
    look = shape.length + shape.end + shape.capital
    left, right = tags[max(0, at - 2) : at] or "^", tags[at + 1 : at + 3] or "$"
    lowers = sentence.lowers
    before = lowers[at - 1] if at else "^"
    after = lowers[at + 1] if at + 1 < len(lowers) else "$"
    before_word = before if tags[at - 1 : at] in ("D", "I", "C", "X", "R", "S", "N") and at else "-"
    verbs = sum(tag == "C" for tag in tags)
    kind = scene.document.paragraphs[sentence.paragraph].kind
    features = [
        "0",
        "0look" + look,
        "0left" + left,
        "0right" + right,
        "0l1" + left[-1:] + shape.length + shape.capital + titled,
        "0r1" + right[:1] + shape.length + shape.capital,
        "0tt" + titled + shape.length + shape.end,
        "0bw" + before_word,
        "0aw" + (after if right[:1] in "INHC" else "-"),
        "0lr" + left[-1:] + right[:1] + shape.length,
        "0v" + str(min(verbs, 3)) + shape.length,
        "0st" + run.style + ("" if run.closed else "!") + shape.length,
        "0k" + kind,
        "0h" + str(sentence.headline) + run.style,
        "0q" + str(min(len(sentence.runs), 4)) + shape.length,
        "0alone" + str(shape.alone) + shape.length + shape.end,
    ]
    return Candidate(None, None, "no-quotation", features)


def _no_source(shape: Shape) -> Candidate:
    verbs = sum(tag in "Ca" for tag in shape.sentence.tags)
    features = [
        "1",
        "1look" + shape.length + shape.end,
        "1alone" + str(shape.alone),
        "1v" + str(min(verbs, 2)),
        "1by" + str("by" in shape.sentence.lowers),
    ]
    return Candidate(None, None, "no-source", features)


def _same_sentence(scene: Scene, shape: Shape, decided: list[Decision]) -> Iterator[Candidate]:
    parts = scene.parts(shape.sentence)
    before = [cue for cue in parts.cues if cue.first < shape.at][-_CUES_BEFORE:]
    after = [cue for cue in parts.cues if cue.first > shape.at][:_CUES_AFTER]
    chosen = {
        (decision.mention.start, decision.cue.first if decision.cue else -1)
        for decision in decided[-3:]
        if decision.mention is not None and decision.mention.sentence is shape.sentence
    }
    mentions_chosen = {start for start, _ in chosen}
    for rank, cue in enumerate(reversed(before)):
        for link in _links(parts, cue):
            yield _paired(shape, link, "B", rank, mentions_chosen)
    for rank, cue in enumerate(after):
        for link in _links(parts, cue):
            yield _paired(shape, link, "A", rank, mentions_chosen)


@dataclass(slots=True)
class _Link:
    """A noun phrase near a cue: on which side (L, R), how many others are between, and the tags between."""

    mention: Mention
    cue: Cue
    side: str
    rank: int
    gap: str


def _links(parts: Parts, cue: Cue) -> Iterator[_Link]:
    tags = parts.sentence.tags
    left = [mention for mention in parts.mentions if mention.last <= cue.first]
    nearest = left[-_LEFT_MENTIONS:]
    if len(left) > _LEFT_MENTIONS:
        nearest.insert(0, left[0])
    for rank, mention in enumerate(reversed(nearest)):
        gap = squeeze(tags[mention.last : cue.first])
        yield _Link(mention, cue, "L", rank, gap)
        owner = possessor(mention)
        if owner is not None:
            yield _Link(owner, cue, "L", rank, "'" + gap)
    for mention in parts.mentions:
        if mention.first >= cue.last:
            yield _Link(mention, cue, "R", 0, squeeze(tags[cue.last : mention.first]))
            break


def _paired(shape: Shape, link: _Link, side: str, rank: int, chosen: set[int]) -> Candidate:
    sentence, at, tags = shape.sentence, shape.at, shape.sentence.tags
    mention, cue, rel, gap = link.mention, link.cue, link.side, link.gap
    if side == "B":
        between = tags[max(cue.last, mention.last) : at] if rel == "R" else tags[cue.last : at]
    else:
        between = tags[at + 1 : min(cue.first, mention.first)] if rel == "L" else tags[at + 1 : cue.first]
    quoted = squeeze(between)
    verbs = str(min(between.count("C") + between.count("E"), 2))
    lemma, form, kind = cue.lemma, cue.form, mention.kind
    prior = tags[mention.first - 1] if mention.first else "^"
    follow = tags[mention.last] if mention.last < len(tags) else "$"
    where = side + rel
    look = shape.end + shape.capital
    head = mention.head if kind != "name" else "NAME"
    features = [
        f"a{where}{gap}|{kind}",
        f"b{side}{quoted}|{look}",
        f"c{side}{lemma}|{quoted}",
        f"d{lemma}{rel}|{gap}",
        f"e{where}{gap}|{quoted}",
        f"f{kind}{prior}{rel}",
        f"g{where}{link.rank}{rank}{verbs}",
        f"h{side}{form}|{quoted}",
        f"i{shape.length}{side}{rank}{verbs}{look}",
        f"j{rel}{head}",
        f"k{follow}{rel}{link.rank}",
        f"l{where}{mention.first == 0}{link.rank}",
        f"m{lemma}{side}",
        f"n{form}{rel}{gap}",
        f"o{kind}{where}{link.rank}",
        f"p{lemma}{kind}",
        f"q{lemma}{form}",
        f"r{where}{sentence.headline}",
    ]
    if len(sentence.runs) > 1:
        features.append(f"s{side}{'Q' in between}{'Q' in gap}")
        if chosen:
            features.append(f"t{mention.start in chosen}{side}")
    rule = f"{'cue-before-quotation' if side == 'B' else 'cue-after-quotation'}"
    return Candidate(mention, cue, rule, features)


def _carried(scene: Scene, shape: Shape, decided: list[Decision]) -> Iterator[Candidate]:
    sentence = shape.sentence
    seen: set[int] = set()
    verbs_before = "C" in sentence.tags[: shape.at] or "E" in sentence.tags[: shape.at]
    verbs_after = "C" in sentence.tags[shape.at + 1 :]
    lead = squeeze(sentence.tags[: shape.at])[-4:]
    for nth, decision in enumerate(reversed(decided[-_CARRIED:])):
        mention = decision.mention
        if mention is None or mention.start in seen:
            continue
        seen.add(mention.start)
        run = scene.runs[decision.run]
        paragraphs = sentence.paragraph - decision.sentence.paragraph
        steps = sentence.number - decision.sentence.number
        if paragraphs > 3:
            break
        near = f"p{paragraphs}" if paragraphs else f"s{min(steps, 3)}"
        alone = "alone" if shape.alone else "lead" if shape.at == 0 else "in"
        newer = mention.start > run.start
        features = [
            f"A{near}{nth}{alone}",
            f"B{near}{nth}{verbs_before}{verbs_after}",
            f"C{near}{alone}{shape.capital}{shape.end}",
            f"D{near}{nth}{run.continued}{run.closed}",
            f"E{near}{alone}{mention.kind}{newer}",
            f"F{near}{lead}",
            f"G{near}{nth}{sentence.number == 0}{shape.length}",
            f"H{near}{decision.rule}{alone}",
            f"I{near}{nth}{mention.kind}",
        ]
        yield Candidate(mention, decision.cue, "carried-over", features)


def _around(scene: Scene, shape: Shape) -> Iterator[Candidate]:
    sentence = shape.sentence
    own_cue = any(tag in "Ca" for tag in sentence.tags)
    for steps in (1, 2):
        earlier = scene.before(sentence, steps)
        if earlier is not None:
            yield from _from_sentence(scene, shape, earlier, f"s{steps}", own_cue)
    if sentence.number == 0:
        earlier = scene.last_of_paragraph(sentence.paragraph - 1)
        if earlier is not None:
            yield from _from_sentence(scene, shape, earlier, "p", own_cue)
    if shape.alone:
        later = scene.after(sentence)
        if later is not None:
            yield from _from_sentence(scene, shape, later, "n", own_cue)
        else:
            later = scene.first_of_paragraph(sentence.paragraph + 1)
            if later is not None:
                yield from _from_sentence(scene, shape, later, "m", own_cue)


def _from_sentence(
    scene: Scene, shape: Shape, other: Sentence, where: str, own_cue: bool
) -> Iterator[Candidate]:
    parts = scene.parts(other)
    colon = other.tags[-1:] == ":"
    quotes = "Q" in other.tags
    alone = "alone" if shape.alone else "lead" if shape.at == 0 else "in"
    base = where + alone
    ends = f"{colon}{quotes}{own_cue}"
    last = len(parts.cues) - 1
    if parts.mentions:
        first = parts.mentions[0]
        features = [
            f"P{base}{first.kind}",
            f"Q{where}{ends}",
            f"R{base}{first.first == 0}{other.tags[first.last : first.last + 1]}",
        ]
        yield Candidate(first, None, "sentence-around", features)
    for nth, cue in enumerate(parts.cues):
        if nth > 2 and nth != last:
            continue
        left = [mention for mention in parts.mentions if mention.last <= cue.first][-2:]
        for rank, mention in enumerate(reversed(left)):
            gap = squeeze(other.tags[mention.last : cue.first])
            features = [
                f"S{base}{mention.kind}{gap}",
                f"T{where}{cue.lemma}",
                f"U{where}{ends}{nth == last}{rank}",
                f"V{base}{cue.form}{rank}",
                f"W{where}{other.tags[mention.first - 1] if mention.first else '^'}",
                f"X{base}{colon}{cue.lemma}",
                f"Y{base}{min(nth, 2)}{nth == last}",
                f"Z{where}{shape.end}{shape.capital}{own_cue}{rank}",
            ]
            yield Candidate(mention, cue, "sentence-around", features)
