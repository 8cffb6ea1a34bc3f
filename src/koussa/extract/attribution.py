"""Who said what stands in quotation marks: one decision a quotation, in text order."""

import re
from collections.abc import Iterator
from math import exp

from koussa.extract.candidates import Candidate, Decision, far_candidates, near_candidates
from koussa.extract.choice import Choice, Rival, choose
from koussa.extract.evidence import Evidence, Look
from koussa.extract.features import Shape, shape_of
from koussa.extract.found import Found
from koussa.extract.hearsay import is_hearsay
from koussa.extract.model import Model, Weights, normalised, score
from koussa.extract.people import People
from koussa.extract.plain_sources import plain_source
from koussa.extract.scene import Scene
from koussa.extract.trees import Trees, value
from koussa.extract.works import names_a_work
from koussa.frozen import replace, slotted
from koussa.records import Directness
from koussa.text.marks import Run
from koussa.text.wordlists import word_set

# A run is left out when it is this probable that it is a title, a nickname or a word held at arm's length.
MOST_DOUBT = 0.5
# Where the likeliest candidate has this chance the first look is enough.
CERTAIN = 0.85
# Where a candidate weighs so much, the sentences around are not looked at: of 2,458 decisions in training articles
# 2,073 have such a one; in 16 of these somebody around had a chance of .05 to .14, in none more.
_BEYOND_RIVALS = 4.0
_DOCUMENTS = word_set(
    "cable report letter statement memo email e-mail filing lawsuit ruling study poll survey speech tweet post book"
)
# What a transcript remarks of a scene: "(Applause.)", "[crosstalk]".
_REMARK = re.compile(r"\([^()]*\)\.?|\[[^\[\]]*\]\.?")
# What a headline tells that somebody does, who says nothing by it.
_DEEDS = word_set("""
allow approve ban block close discover drop enact face fight file find force halt hear hit launch lead learn lose open
order pass prevent raise restrict see sign stop strike sue target test vote win
""")
# What begins another clause of it: "Councillors call for bypass as town “chokes”".
_TURNING = word_set("as after when while amid over following")
_FRAGMENT_WORDS = 4
# A source that stands beside a paragraph of a long quotation is the whole one's from this chance on, what is carried
# over left aside.
_LEAST_BESIDE = 0.7
_BESIDE_RULES = frozenset(["quotation-source-cue", "quotation-cue-source"])
_CARRIED_RULES = frozenset(["carried-over", "sentence-around", "no-source", "no-quotation"])
_CLAUSE_SIGNS = frozenset(",:;.?!-–—…")


def attribute(scene: Scene, people: People, model: Model) -> Iterator[Found]:
    """Decide for each run of a document whether it is a quotation, and whose, in text order."""
    looks = first_looks(scene, people, model.direct)
    _look_again(scene, people, looks, model.trees)
    if any(look.choice.candidate.rule == "carried-over" and look.shape.alone for look in looks):
        from koussa.extract.dialogue import take_turns

        take_turns(scene, people, looks)
    for look in looks:
        look.choice = _without_hearsay(look)
    pieces = [_piece(scene, look) for look in looks]
    _join_chains(pieces)
    for piece in pieces:
        if piece.kept:
            yield _found(scene, piece)


def _without_hearsay(look: Look) -> Choice:
    """What was chosen, or nobody where a sentence only tells what a court was told."""
    choice, shape = look.choice, look.shape
    source = choice.candidate.mention
    if source is None or source.sentence is not shape.sentence or shape.alone:
        return choice
    if not is_hearsay(shape.sentence, shape.at, choice.candidate.cue):
        return choice
    return Choice(Candidate(None, None, "no-source", []), choice.confidence, [])


def first_looks(scene: Scene, people: People, weights: Weights) -> list[Look]:
    """Weigh the candidates of each run by the log-linear model, in text order."""
    decided: list[Decision] = []
    looks: list[Look] = []
    goes_on = False
    for sentence in scene.narrated():
        for at, number in sentence.runs.items():
            run = scene.runs[number]
            shape = shape_of(scene, sentence, at)
            options, scores = _weighed(scene, shape, decided, weights)
            plain = plain_source(scene, shape, run, options)
            if plain is not None and all(option is not plain for option in options):
                options.append(plain)
            chances = [float(option is plain) for option in options] if plain else normalised(scores)
            most_doubt = _most_doubt(shape, run, chained=goes_on or run.continued)
            choice = choose(people, options, chances, most_doubt)
            best = choice.candidate
            looks.append(Look(number, run, shape, options, chances, choice, most_doubt, goes_on))
            decided.append(
                Decision(number, sentence, best.mention, best.cue, best.rule, best is not options[0])
            )
            goes_on = run.continued
    return looks


def _weighed(
    scene: Scene, shape: Shape, decided: list[Decision], weights: Weights
) -> tuple[list[Candidate], list[float]]:
    """The candidates of a quotation, and what their features weigh."""
    options = near_candidates(scene, shape, decided)
    scores = [score(weights, option.features) for option in options]
    if max(scores) < _BEYOND_RIVALS:
        far = list(far_candidates(scene, shape, decided))
        options += far
        scores += [score(weights, option.features) for option in far]
    return options, scores


def _look_again(scene: Scene, people: People, looks: list[Look], trees: Trees) -> None:
    """Weigh anew, by trees, what the first look left in doubt."""
    doubtful = [at for at, look in enumerate(looks) if max(look.chances) < CERTAIN]
    if not doubtful:
        return
    evidence = Evidence(scene, people, looks)
    again: list[tuple[Look, list[float]]] = []
    for at in doubtful:
        look = looks[at]
        chances = look.chances.copy()
        for alternative in evidence.alternatives(at):
            factor = exp(value(trees, alternative.numbers))
            for number in alternative.options:
                chances[number] *= factor
        total = sum(chances)
        again.append((look, [chance / total for chance in chances]))
    for look, chances in again:
        look.chances = chances
        look.choice = choose(people, look.options, chances, look.most_doubt)


def _piece(scene: Scene, look: Look) -> "_Piece":
    best = _document_source(scene, look.shape, look.choice.candidate)
    if scene.document.paragraphs[look.shape.sentence.paragraph].kind == "heading" and not _is_told_by(
        look.shape, best
    ):
        best = look.options[1]  # no source
    beside = _beside(look) if look.chained else None
    no_words = _REMARK.fullmatch(look.shape.body) or names_a_work(scene.document.text, look.run)
    kept = look.quotation and not no_words
    choice = look.choice
    return _Piece(look.shape, look.run, best, choice.confidence, choice.others, kept, look.chained, beside)


def _is_told_by(shape: Shape, best: Candidate) -> bool:
    """Whether a headline gives words to somebody, and does not tell of a deed: "School bans “silly” shoes"."""
    mention, cue = best.mention, best.cue
    if mention is None or cue is None or mention.sentence is not shape.sentence or cue.first > shape.at:
        return True
    if ":" in shape.sentence.tags[mention.last : shape.at]:
        return True
    at = shape.at - (shape.sentence.tags[shape.at - 1] == "D")
    between = shape.sentence.lowers[cue.last : at - 1]  # not so in "slams plan as a “fraud”"
    return cue.lemma not in _DEEDS and _TURNING.isdisjoint(between)


def _beside(look: Look) -> tuple[Candidate, float] | None:
    """The source that probably stands after a quotation in its sentence, were it not known who spoke before."""
    own = [
        (chance, option)
        for option, chance in zip(look.options, look.chances, strict=True)
        if option.rule != "carried-over"
    ]
    best = max(own, key=lambda each: each[0])[1]
    if best.rule not in _BESIDE_RULES:
        return None
    same = sum(chance for chance, option in own if option.mention == best.mention)
    share = same / sum(chance for chance, _ in own)
    return (best, share) if share >= _LEAST_BESIDE else None


@slotted
class _Piece:
    """What was decided of a run.

    Attributes:
        goes_on: whether it continues the quotation of the paragraph before.
        beside: then, the source that stands after it in its sentence, and how probable that is.
    """

    shape: Shape
    run: Run
    best: Candidate
    confidence: float
    others: list[Rival]
    kept: bool
    goes_on: bool
    beside: tuple[Candidate, float] | None


def _most_doubt(shape: Shape, run: Run, *, chained: bool) -> float:
    """How probable it must be that a run is no quotation for it to be left out."""
    # A whole sentence in marks, and alone, is hardly ever anything but a quotation.
    in_full = shape.alone and shape.end in ".?!," and shape.length != "1" and run.style == "double"
    return 1.0 if chained or in_full or run.style == "markup" else MOST_DOUBT


def _join_chains(pieces: list[_Piece]) -> None:
    """Give every paragraph of one quotation the same source."""
    chain: list[_Piece] = []
    for piece in [*pieces, None]:
        if piece is not None and piece.goes_on:
            chain.append(piece)
            continue
        if len(chain) > 1:
            _join(chain)
        chain = [piece] if piece is not None else []


def _join(chain: list[_Piece]) -> None:
    """Give all the source that is surest; one that stands beside a paragraph comes before one that is carried over."""
    surest = max(chain, key=lambda member: (member.best.mention is not None, member.confidence))
    best, confidence, others = surest.best, surest.confidence, surest.others
    if best.rule in _CARRIED_RULES:
        named = next((member for member in reversed(chain) if member.beside is not None), None)
        if named is not None and named.beside is not None:
            surest, (best, confidence), others = named, named.beside, []
    for member in chain:
        member.best = best if member is surest else replace(best, rule="quotation-goes-on")
        member.confidence, member.others = confidence, others


def _document_source(scene: Scene, shape: Shape, best: Candidate) -> Candidate:
    """The document that a sentence opens with, when a passive names nobody: "In a cable, Roe is called "…"."""
    sentence = shape.sentence
    if best.rule != "no-source" or sentence.tags[:1] != "I" or sentence.lowers[0] != "in":
        return best
    mentions = scene.parts(sentence).mentions
    passive = next(
        (cue for cue in scene.parts(sentence).cues if cue.form == "be-past" and cue.first < shape.at), None
    )
    if passive is not None and mentions and mentions[0].first == 1 and mentions[0].head in _DOCUMENTS:
        return replace(best, mention=mentions[0], cue=passive, rule="document")
    return best


def _found(scene: Scene, piece: _Piece) -> Found:
    text, shape, run, best = scene.document.text, piece.shape, piece.run, piece.best
    start, end = run.start, run.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    directness = _directness(text[start:end], shape)
    # The comma before "she said" is the reporter's; a full stop may be the source's.
    if text[end - 1 : end] == "," and end - 1 > start:
        end -= 1
    return Found(
        start,
        end,
        shape.sentence,
        directness,
        best.mention,
        best.cue,
        best.rule,
        min(piece.confidence, 1.0),
        others=piece.others,
    )


def _directness(body: str, shape: Shape) -> Directness:
    """Partial when it is a fragment within a sentence of the reporter's."""
    if shape.alone:
        return "direct"
    count = len(body.split())
    before = shape.sentence.words[shape.at - 1] if shape.at else ","
    first = next((letter for letter in body if letter.isalpha()), "A")
    runs_on = first.islower() and before[:1] not in _CLAUSE_SIGNS
    return "partial" if runs_on or (count < _FRAGMENT_WORDS and body[-1] not in ".?!,") else "direct"
