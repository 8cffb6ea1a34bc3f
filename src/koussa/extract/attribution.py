"""Who said what stands in quotation marks: one decision a quotation, in text order."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from koussa.extract.candidates import Candidate, Decision, candidates
from koussa.extract.features import Shape, shape_of
from koussa.extract.found import Found
from koussa.extract.model import Weights, probabilities
from koussa.extract.scene import Scene
from koussa.extract.verbs import SPEECH_VERBS
from koussa.extract.wordlists import words
from koussa.records import Directness
from koussa.text.marks import Run

# Below this the text does not say clearly enough who speaks, and a wrong name is worse than none.
LEAST_CONFIDENCE = 0.3
# A run is left out when it is this probable that it is a title, a nickname or a word held at arm's length.
MOST_DOUBT = 0.5
_DOCUMENTS = words(
    "cable report letter statement memo email e-mail filing lawsuit ruling study poll survey speech tweet post book"
)
_LEAST_SHARE = 0.05
_FRAGMENT_WORDS = 4
_CLAUSE_SIGNS = frozenset(",:;.?!-–—…")


def attribute(scene: Scene, weights: Weights) -> Iterator[Found]:
    """Decide for each run of a document whether it is a quotation, and whose, in text order."""
    decided: list[Decision] = []
    pieces: list[_Piece] = []
    goes_on = False
    for sentence in scene.narrated():
        for at, number in sentence.runs.items():
            run = scene.runs[number]
            shape = shape_of(scene, sentence, at)
            options = candidates(scene, shape, decided)
            chances = probabilities(weights, [option.features for option in options])
            chained = goes_on or run.continued
            best, confidence = _best(options, chances, most_doubt=_most_doubt(shape, run, chained=chained))
            best = _document_source(scene, shape, best)
            decided.append(
                Decision(number, sentence, best.mention, best.cue, best.rule, best is not options[0])
            )
            pieces.append(_Piece(shape, run, best, confidence, best is not options[0], goes_on))
            goes_on = run.continued
    _join_chains(pieces)
    for piece in pieces:
        if piece.kept:
            yield _found(scene, piece)


@dataclass(slots=True)
class _Piece:
    """What was decided of a run; ``goes_on`` when it continues the quotation of the paragraph before."""

    shape: Shape
    run: Run
    best: Candidate
    confidence: float
    kept: bool
    goes_on: bool


def _most_doubt(shape: Shape, run: Run, *, chained: bool) -> float:
    """How probable it must be that a run is no quotation for it to be left out."""
    # A whole sentence in marks, and alone, is hardly ever anything but a quotation.
    in_full = shape.alone and shape.end in ".?!," and shape.length != "1" and run.style == "double"
    return 1.0 if chained or in_full or run.style == "markup" else MOST_DOUBT


def _join_chains(pieces: list[_Piece]) -> None:
    """Give every paragraph of one quotation the source of the paragraph whose source is surest."""
    chain: list[_Piece] = []
    for piece in [*pieces, None]:
        if piece is not None and piece.goes_on:
            chain.append(piece)
            continue
        if len(chain) > 1:
            surest = max(chain, key=lambda member: (member.best.mention is not None, member.confidence))
            for member in chain:
                if member.best.mention is None or member.confidence < surest.confidence:
                    member.best = (
                        replace(surest.best, rule="quotation-goes-on")
                        if member is not surest
                        else member.best
                    )
                    member.confidence = surest.confidence
        chain = [piece] if piece is not None else []


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


def _best(options: list[Candidate], chances: list[float], *, most_doubt: float) -> tuple[Candidate, float]:
    """The most probable option, the chances of options that name the same words added up.

    The first option is "no quotation", the second "no source" (see :func:`.candidates.candidates`); it must be more
    probable than ``most_doubt``.
    """
    if chances[0] > most_doubt:
        return options[0], chances[0]
    by_words: dict[int, list[tuple[float, Candidate]]] = {}
    for option, chance in zip(options[1:], chances[1:], strict=True):
        key = option.mention.start if option.mention is not None else -1
        by_words.setdefault(key, []).append((chance, option))
    key, same = max(by_words.items(), key=lambda item: sum(chance for chance, _ in item[1]))
    total = sum(chance for chance, _ in same)
    confidence = total / max(1.0 - chances[0], 1e-9)
    if key == -1 or confidence < LEAST_CONFIDENCE:
        return options[1], confidence
    return _nearest_cue(same, total), confidence


def _nearest_cue(same: list[tuple[float, Candidate]], total: float) -> Candidate:
    """Of the options that name the same words, the most probable, or one with a verb of speech nearer by."""
    _, best = max(same, key=lambda item: item[0])
    if best.rule != "source-cue-quotation":
        return best
    for chance, other in same:
        if other.rule != best.rule or other.cue is None or best.cue is None or chance < total * _LEAST_SHARE:
            continue
        if other.cue.lemma in SPEECH_VERBS and other.cue.first > best.cue.first:
            best = other
    return best


def _found(scene: Scene, piece: _Piece) -> Found:
    text, shape, run, best = scene.document.text, piece.shape, piece.run, piece.best
    start, end = run.start, run.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    directness = _directness(text[start:end], shape)
    return Found(
        start, end, shape.sentence, directness, best.mention, best.cue, best.rule, min(piece.confidence, 1.0)
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
