"""Sources of quotations that the form of a sentence names without any doubt, so that no weights are asked.

"“…” Ann Poe said on Friday.", "“…” — Ann Poe, mayor of Hull", "as Ann Poe put it", "called “a cheat” by Ann Poe".
"""

import re
from collections.abc import Iterator

from koussa.extract.analysis import Sentence
from koussa.extract.candidates import Candidate
from koussa.extract.cues import Cue
from koussa.extract.features import Shape
from koussa.extract.lexicon import VERB_TAGS
from koussa.extract.mentions import Mention, extended
from koussa.extract.not_quoted import NAMING
from koussa.extract.scene import Scene
from koussa.extract.uttered import utterer
from koussa.text.marks import Run
from koussa.text.wordlists import word_set

# What follows a name in a sentence that does no more than name the speaker of the one before.
_SAID = re.compile(r"R*C[RYI#DNUHL,]*[.?]?")
# A quotation and the signature of its source.
_SIGNED = re.compile(r"Q-[LU#u]*U(?:,[^CEXQ:]*)?\.?")
# "Carla Diaz | , standing beside her, | added"
_ASIDE = re.compile(",[CEg][^XSQ,]*,")
_SAYING = word_set("say state declare explain remark announce tell add")
_SHORT = 12  # tokens of a sentence that only names the speaker of the one before
_PUTTING = word_set("put describe say express")


def plain_source(scene: Scene, shape: Shape, run: Run, options: list[Candidate]) -> Candidate | None:
    """The source that certainly is a quotation's, if its form names one.

    Args:
        scene: the document.
        shape: the quotation.
        run: what stands in marks there.
        options: its candidates; what is returned is mostly one of these.
    """
    return (
        _said_after(scene, shape, run, options)
        or _signer(scene, shape, options)
        or _put_so(shape, options)
        or _agent(shape, options)
        or _interrupted(shape, options)
        or _namer(scene, shape, options)
        or utterer(scene, shape)
    )


def _with_cue(options: list[Candidate], sentence: Sentence) -> Iterator[tuple[Candidate, Mention, Cue]]:
    """The candidates of a sentence that have a cue, with their noun phrase and that cue."""
    for option in options:
        if option.mention is not None and option.cue is not None and option.mention.sentence is sentence:
            yield option, option.mention, option.cue


def _said_after(scene: Scene, shape: Shape, run: Run, options: list[Candidate]) -> Candidate | None:
    """The candidate that a sentence of its own names after a quotation: "…" and then "Ann Poe said on Friday."."""
    if not shape.alone or not run.closed or run.style != "double":
        return None
    later = scene.after(shape.sentence)
    if later is None:
        later = scene.first_of(shape.sentence.paragraph + 1)
        if later is not None and scene.after(later) is not None:
            return None
    if later is None or len(later.tags) > _SHORT:
        return None
    for option, mention, cue in _with_cue(options, later):
        if mention.first:
            continue
        if cue.lemma in _SAYING and _SAID.fullmatch(later.tags, mention.last):
            option.rule = "sentence-after"
            return option
    return None


def _signer(scene: Scene, shape: Shape, options: list[Candidate]) -> Candidate | None:
    """The candidate who signs a quotation, right after it: "“…” — Ann Poe, mayor of Hull"."""
    signed = shape.sentence
    if _SIGNED.fullmatch(signed.tags) is None:
        later = scene.after(signed) if shape.alone else None
        if later is None or _SIGNED.fullmatch(f"Q{later.tags}") is None:
            return None
        signed = later
    for option in options:
        mention = option.mention
        if mention is not None and mention.sentence is signed and mention.kind == "name":
            return option if signed.tags[mention.first - 1] == "-" else None
    return None


def _put_so(shape: Shape, options: list[Candidate]) -> Candidate | None:
    """The candidate who put it so: "“…,” as Poe put it", "“…” – that's how Poe described it"."""
    at, lowers = shape.at, shape.sentence.lowers
    begins = at + 2
    if lowers[at + 1 : at + 2] != ["as"]:
        begins += 2 + (shape.sentence.tags[at + 1] in ",-") if begins < len(lowers) else 0
        if lowers[begins - 1 : begins] != ["how"] or lowers[begins - 3] not in ("that", "this"):
            return None
    for option, mention, cue in _with_cue(options, shape.sentence):
        if mention.first != begins or cue.first != extended(mention):
            continue
        if lowers[begins - 1] == "how" and cue.lemma in _PUTTING:
            return option
        if cue.lemma == "put" and lowers[cue.last : cue.last + 1] == ["it"]:
            return option
    return None


def _interrupted(shape: Shape, options: list[Candidate]) -> Candidate | None:
    """The subject before an aside and the verb of saying: "and Carla Diaz, standing beside her, added, “…”"."""
    tags = shape.sentence.tags
    for option, mention, cue in _with_cue(options, shape.sentence):
        if cue.lemma not in _SAYING or cue.last > shape.at or tags[cue.last : shape.at] not in (",", ":", ""):
            continue
        joins = mention.kind == "name" and tags[: mention.first].endswith(",J")
        if joins and _ASIDE.fullmatch(tags, mention.last, cue.first):
            return option
    return None


def _agent(shape: Shape, options: list[Candidate]) -> Candidate | None:
    """The candidate by whom somebody is called so: "the owner, called “a cheat” by Ann Poe, resigned"."""
    at, sentence = shape.at, shape.sentence
    if sentence.lowers[at + 1 : at + 2] != ["by"] or shape.capital != "a":
        return None
    verb = at - 1 - (sentence.lowers[at - 1] == "as")
    if verb < 1 or sentence.tags[verb - 1] in "PWO":
        return None
    for option, mention, cue in _with_cue(options, sentence):
        if mention.first != at + 2:
            continue
        if cue.last == verb + 1 and cue.form in ("past", "be-past") and cue.lemma in NAMING:
            return option
    return None


def _namer(scene: Scene, shape: Shape, options: list[Candidate]) -> Candidate | None:
    """The one by whom something is called so, whoever tells of it: "it fell, he said, in what Poe called “…”"."""
    at, sentence = shape.at, shape.sentence
    verb = at - 1
    while verb > 0 and (sentence.tags[verb] == "D" or sentence.lowers[verb] == "as"):
        verb -= 1
    if sentence.tags[verb] not in VERB_TAGS:
        return None
    for option, mention, cue in _with_cue(options, sentence):
        if cue.lemma not in NAMING:
            continue
        if cue.last != verb + 1 or mention.last != cue.first or cue.form == "ing":
            continue
        if sentence.lowers[mention.first - 1] not in ("what", "which"):
            continue
        if mention.kind in ("name", "nominal"):
            return option
        first = scene.parts(sentence).mentions[0]
        if mention.head == "it" and first.kind in ("name", "nominal"):
            return Candidate(first, cue, option.rule, [])  # "The board left for what it called “…”"
    return None
