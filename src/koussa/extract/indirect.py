"""What somebody is said to have said or thought, without quotation marks.

For each cue two decisions: which words, if any, are its content, and which noun phrase is its source. Both are made
by a log-linear model (:mod:`.model`) over the candidates of :mod:`.spans` and :mod:`.links`.
"""

from collections.abc import Iterator

from koussa.extract.analysis import Sentence
from koussa.extract.cues import Cue, find_noun_cues
from koussa.extract.found import Found
from koussa.extract.indirect_features import (
    beginning,
    beginning_features,
    cue_features,
    no_source_features,
    source_features,
    span_features,
    subject_of,
)
from koussa.extract.links import links
from koussa.extract.mentions import Mention
from koussa.extract.model import Model, Weights, normalised, probabilities, score
from koussa.extract.scene import Parts, Scene
from koussa.extract.spans import Span, spans

# Accepted at this summed probability: where the F-score over the training articles, each judged by a model that
# had not seen it, is greatest.
LEAST_CONFIDENCE = 0.25
_SOURCE_CONFIDENCE = 0.4
# A cue whose own features speak so strongly against it needs no look at its contents.
_HOPELESS = 5.0
_CONSIDERED = 8
_TRIMMED = frozenset(" \t\r\n\u00a0\"“”'‘’`.,;:!?…—–-")


def indirect_quotations(scene: Scene, model: Model) -> Iterator[Found]:
    """The indirect quotations of a document, in the order of their sentences."""
    for sentence in scene.narrated():
        seen: set[tuple[int, int]] = set()
        for found in _of_sentence(scene, sentence, model):
            if (found.start, found.end) not in seen:
                seen.add((found.start, found.end))
                yield found


def cues_of(scene: Scene, sentence: Sentence) -> list[Cue]:
    """The cues of a sentence that may have a content without marks."""
    verbs = [cue for cue in scene.parts(sentence).cues if cue.lemma not in ":-"]
    return verbs + find_noun_cues(sentence)


def _of_sentence(scene: Scene, sentence: Sentence, model: Model) -> Iterator[Found]:
    parts = scene.parts(sentence)
    for cue in cues_of(scene, sentence):
        against = score(model.indirect, cue_features(parts, cue))
        if against > _HOPELESS:
            continue
        options = spans(sentence, cue, subject_of(parts, cue)[0])
        if not options:
            continue
        chances = normalised([against, *_scores(sentence, cue, options, model.indirect)])
        if 1.0 - chances[0] < LEAST_CONFIDENCE:
            continue
        best = _best(scene.document.text, sentence, options, chances[1:])
        if best is not None and best[2] >= LEAST_CONFIDENCE:
            source, sure = source_of(parts, cue, model.source)
            yield Found(
                start=best[0],
                end=best[1],
                sentence=sentence,
                directness="indirect",
                source=source,
                cue=cue,
                rule=f"content-{best[3]}-cue",
                confidence=min(best[2] * sure, 1.0),
            )


def _scores(sentence: Sentence, cue: Cue, options: list[Span], weights: Weights) -> Iterator[float]:
    """The score of each content; how it begins is weighed once for all that begin alike."""
    begun: dict[tuple[str, str, str], float] = {}
    for span in options:
        begins = beginning(sentence, span)
        if begins not in begun:
            begun[begins] = score(weights, beginning_features(cue, *begins))
        yield begun[begins] + score(weights, span_features(sentence, cue, span))


def _best(
    text: str, sentence: Sentence, options: list[Span], chances: list[float]
) -> tuple[int, int, float, str] | None:
    """The content that agrees best with all that are probable: its ends, its confidence and its kind."""
    likely = sorted(range(len(options)), key=lambda at: -chances[at])[:_CONSIDERED]
    found = [(*trimmed(text, sentence, options[at]), chances[at]) for at in likely]
    best: tuple[int, int, float, str] | None = None
    for at, (start, end, _) in zip(likely, found, strict=True):
        if start >= end:
            continue
        agreed = _agreed(start, end, found)
        if best is None or agreed > best[2] + 1e-9:
            best = (start, end, agreed, options[at].kind)
    return best


def _agreed(start: int, end: int, found: list[tuple[int, int, float]]) -> float:
    """The summed chances of the spans that share with one at least half of what the two cover together."""
    agreed = 0.0
    for first, last, chance in found:
        shared = min(end, last) - max(start, first)
        if shared * 3 >= (end - start) + (last - first):
            agreed += chance
    return agreed


def trimmed(text: str, sentence: Sentence, span: Span) -> tuple[int, int]:
    """The ends of a span in the text, without white space and punctuation around it."""
    start, end = sentence.starts[span.first], sentence.ends[span.last - 1]
    while start < end and text[start] in _TRIMMED:
        start += 1
    while end > start and text[end - 1] in _TRIMMED:
        end -= 1
    return start, end


def source_of(parts: Parts, cue: Cue, weights: Weights) -> tuple[Mention | None, float]:
    """The noun phrase that is most probably the source of a cue, and how probable it is."""
    near = links(parts, cue)
    features = [no_source_features(cue), *(source_features(link) for link in near)]
    chances = probabilities(weights, features)
    best = max(range(len(chances)), key=chances.__getitem__)
    if best == 0 or chances[best] < _SOURCE_CONFIDENCE:
        return None, chances[best]
    return near[best - 1].mention, chances[best]
