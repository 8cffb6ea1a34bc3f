"""Who said what stands in quotation marks: one decision a quotation, in text order."""

from collections.abc import Iterator

from koussa.extract.candidates import Candidate, Decision, candidates
from koussa.extract.features import Shape, shape_of
from koussa.extract.found import Found
from koussa.extract.model import Weights, probabilities
from koussa.extract.scene import Scene
from koussa.extract.verbs import SPEECH_VERBS
from koussa.records import Directness
from koussa.text.marks import Run

# Below this the text does not say clearly enough who speaks, and a wrong name is worse than none.
LEAST_CONFIDENCE = 0.3
# A run is left out when it is this probable that it is a title, a nickname or a word held at arm's length.
MOST_DOUBT = 0.5
_LEAST_SHARE = 0.05
_FRAGMENT_WORDS = 4
_CLAUSE_SIGNS = frozenset(",:;.?!-–—…")


def attribute(scene: Scene, weights: Weights) -> Iterator[Found]:
    """Decide for each run of a document whether it is a quotation, and whose, in text order."""
    decided: list[Decision] = []
    for sentence in scene.narrated():
        for at, number in sentence.runs.items():
            run = scene.runs[number]
            shape = shape_of(scene, sentence, at)
            options = candidates(scene, shape, decided)
            chances = probabilities(weights, [option.features for option in options])
            best, confidence = _best(options, chances, certain=run.style == "markup")
            kept = best is not options[0]
            decided.append(Decision(number, sentence, best.mention, best.cue, best.rule, kept))
            if kept:
                yield _found(scene, shape, run, best, confidence)


def _best(options: list[Candidate], chances: list[float], *, certain: bool) -> tuple[Candidate, float]:
    """The most probable option, the chances of options that name the same words added up.

    The first option is "no quotation", the second "no source" (see :func:`.candidates.candidates`); it is out of
    the question where ``certain``.
    """
    if chances[0] > MOST_DOUBT and not certain:
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


def _found(scene: Scene, shape: Shape, run: Run, best: Candidate, confidence: float) -> Found:
    text = scene.document.text
    start, end = run.start, run.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    directness = _directness(text[start:end], shape)
    return Found(
        start, end, shape.sentence, directness, best.mention, best.cue, best.rule, min(confidence, 1.0)
    )


def _directness(body: str, shape: Shape) -> Directness:
    """Partial when it is a fragment within a sentence of the reporter's."""
    if shape.alone:
        return "direct"
    words = body.split()
    before = shape.sentence.words[shape.at - 1] if shape.at else ","
    first = next((letter for letter in body if letter.isalpha()), "A")
    runs_on = first.islower() and before[:1] not in _CLAUSE_SIGNS
    return "partial" if runs_on or (len(words) < _FRAGMENT_WORDS and body[-1] not in ".?!,") else "direct"
