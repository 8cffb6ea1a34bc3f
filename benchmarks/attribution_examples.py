"""Gold attributions as examples of the decisions that extraction makes."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.eval.attribution import document
from benchmarks.marked_paraphrases import marked

from koussa.extract.analysis import Sentence
from koussa.extract.candidates import Candidate, Decision, candidates
from koussa.extract.cues import Cue
from koussa.extract.engine import scene_of
from koussa.extract.features import shape_of
from koussa.extract.indirect import cues_of, trimmed
from koussa.extract.indirect_features import (
    content_features,
    cue_features,
    no_source_features,
    source_features,
    standing_features,
    subject_of,
)
from koussa.extract.links import links
from koussa.extract.mentions import Mention
from koussa.extract.scene import Scene
from koussa.extract.spans import spans
from koussa.extract.standing import Order
from koussa.extract.verbs import CUE_FORMS, SPEECH_VERBS
from koussa.text.marks import Run

Span = tuple[int, int]
_DOUBLE_MARK = re.compile(r"[“”\"]|'{2,}")
# What follows the head of a noun phrase.
_AFTER_HEAD = re.compile(
    r"\s(?:of|for|from|in|with|at|on|to|by|about|during|after|before|under|near|who|whom|whose|which|that|where|when"
    r"|as|is|was|said|says)\b.*",
    re.DOTALL,
)
_SEGMENT = re.compile(r"[^,;:/()\n]+")
_LEAST_SHARE = 0.5
_LEAST_SHARE_UNCLOSED = 0.8
_GOOD_ENOUGH = 0.85
# What a decision about words that we put in marks ourselves counts beside one about a quotation: by cross-validation.
_MARKED_WEIGHT = 0.2


@dataclass(frozen=True)
class Example:
    """A decision: the features of each alternative, which of them are right, and how much it counts."""

    features: list[list[str]]
    right: list[bool]
    weight: float = 1.0


Examples = dict[str, list[Example]]


def examples_of(article: dict[str, Any]) -> Examples:
    """The decisions of an article, by kind: ``direct``, ``indirect`` and ``source``."""
    scene = scene_of(document(article))
    gold = [Gold(article["text"], attribution) for attribution in article["attributions"]]
    unmarked = [each for each in gold if each.content and each.cue and not each.has_marks]
    return {
        "direct": [*_direct(scene, gold), *_marked(article)],
        "indirect": list(_indirect(scene, unmarked)),
        "source": list(_sources(scene, unmarked)),
    }


def _marked(article: dict[str, Any]) -> Iterator[Example]:
    """The decisions who said what is put in marks (see :mod:`benchmarks.marked_paraphrases`)."""
    with_marks, starts = marked(article)
    gold = [Gold(with_marks["text"], attribution) for attribution in with_marks["attributions"]]
    yield from _direct(scene_of(document(with_marks)), gold, starts)


class Gold:
    """A gold attribution."""

    def __init__(self, text: str, attribution: dict[str, Any]) -> None:
        self.source: list[Span] = [tuple(span) for span in attribution["source"]]
        self.cue: list[Span] = [tuple(span) for span in attribution["cue"]]
        self.content: list[Span] = [tuple(span) for span in attribution["content"]]
        if _is_swapped(text, self.source, self.cue):
            self.source, self.cue = self.cue, self.source
        self.has_marks = any(_DOUBLE_MARK.search(text, *span) for span in self.content)
        self._heads = [head for span in self.source for head in _heads(text, span)]

    def covers(self, run: Run) -> int:
        """How many code points of a run are content."""
        return sum(max(0, min(run.end, end) - max(run.start, start)) for start, end in self.content)

    def names(self, mention: Mention | None) -> bool:
        """Whether a noun phrase is the source: it overlaps it, and ends where one of its heads does."""
        if mention is None:
            return False
        return any(
            mention.start < end and mention.end > start and abs(mention.end - end) <= 2
            for start, end in self._heads
        ) or any(_agreement((mention.start, mention.end), span) >= _LEAST_SHARE for span in self.source)

    def agreement(self, span: Span) -> float:
        """Intersection over union of a span and the content."""
        size = sum(end - start for start, end in self.content)
        shared = sum(max(0, min(span[1], end) - max(span[0], start)) for start, end in self.content)
        return shared / (size + span[1] - span[0] - shared)


def _is_swapped(text: str, source: Sequence[Span], cue: Sequence[Span]) -> bool:
    """Whether an annotation has the source where the cue belongs: "said" as the source, "Ann Poe" as the cue."""
    named = [text[start:end].lower() for start, end in source]
    told = {word for start, end in cue for word in text[start:end].lower().split()}
    verbs = [word for word in (*named, *told) if CUE_FORMS.get(word, "") in SPEECH_VERBS]
    return len(named) == 1 and bool(told) and verbs == named


def gold_of_run(run: Run, gold: Sequence[Gold]) -> Gold | None:
    """The attribution whose content a run is; ``None`` when it is no quotation."""
    best = max(gold, key=lambda each: each.covers(run), default=None)
    least = _LEAST_SHARE if run.closed or run.continued else _LEAST_SHARE_UNCLOSED
    return best if best is not None and best.covers(run) >= least * (run.end - run.start) else None


def _heads(text: str, span: Span) -> Iterator[Span]:
    """The parts of a source up to the end of each head noun: "Ann Poe" and "a clerk" in "Ann Poe, a clerk of Hull"."""
    for segment in _SEGMENT.finditer(text, *span):
        kept = _AFTER_HEAD.sub("", segment[0]).rstrip()
        if kept.strip():
            yield segment.start(), segment.start() + len(kept)


def _agreement(one: Span, other: Span) -> float:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, shared) / (max(one[1], other[1]) - min(one[0], other[0]))


def _direct(scene: Scene, gold: Sequence[Gold], marked: Container[int] | None = None) -> Iterator[Example]:
    """One example for each run, the sources of those before it being the gold ones.

    With ``marked`` those that begin there are the only examples, of who said it alone; other runs know nothing of them.
    """
    decided: list[Decision] = []
    for sentence in scene.narrated():
        for at, number in sentence.runs.items():
            run = scene.runs[number]
            options = candidates(scene, shape_of(scene, sentence, at), decided)
            right = _right(options, gold_of_run(run, gold))
            features = [option.features for option in options]
            if marked is None:
                yield Example(features, right)
            elif run.start in marked:
                yield Example(features[2:], right[2:], _MARKED_WEIGHT)
                continue
            chosen = next((option for option, ok in zip(options, right, strict=True) if ok), None)
            quotation = chosen is None or chosen.rule != "no-quotation"
            if chosen is None:
                decided.append(Decision(number, sentence, None))
            else:
                decided.append(Decision(number, sentence, chosen.mention, chosen.cue, chosen.rule, quotation))


def _right(options: Sequence[Candidate], best: Gold | None) -> list[bool]:
    """Which candidates of a run are right, given the attribution whose content it is."""
    if best is None:
        return [option.rule == "no-quotation" for option in options]
    if not best.source:
        return [option.rule == "no-source" for option in options]
    return [best.names(option.mention) for option in options]


def _touches(sentence: Sentence, cue: Cue, gold: Gold) -> bool:
    start, end = sentence.starts[cue.first], sentence.ends[cue.last - 1]
    return any(start < last and end > first for first, last in gold.cue)


def _indirect(scene: Scene, gold: Sequence[Gold]) -> Iterator[Example]:
    """One example for each cue: its content, or none. Of several cues of one attribution the best counts."""
    for sentence in scene.narrated():
        near = [each for each in gold if any(sentence.start <= start < sentence.end for start, _ in each.cue)]
        parts = scene.parts(sentence)
        clauses = scene.clauses(sentence)
        order = Order(parts, clauses)
        rows: list[tuple[Cue, Example, list[float]]] = []
        for cue in cues_of(scene, sentence):
            subject, gap = subject_of(parts, cue)
            options = spans(parts, cue, subject, clauses.own(cue))
            if not options:
                continue
            contents = [content_features(order, cue, span) for span in options]
            ends = [trimmed(scene.document.text, sentence, span) for span in options]
            agreed = [0.0] * len(options)
            for each in near:
                if _touches(sentence, cue, each):
                    found = [each.agreement(span) if span[0] < span[1] else 0.0 for span in ends]
                    agreed = max(agreed, found, key=max)
            against = [*cue_features(parts, cue, subject, gap), *standing_features(order, cue)]
            rows.append((cue, Example([against, *contents], []), agreed))
        yield from _best_of(sentence, rows, near)


def _best_of(
    sentence: Sentence, rows: Sequence[tuple[Cue, Example, list[float]]], near: Sequence[Gold]
) -> Iterator[Example]:
    """The examples of a sentence; a cue that another cue of the same attribution beats teaches nothing."""
    winners = set()
    for each in near:
        touching = [row for row in rows if _touches(sentence, row[0], each)]
        if touching:
            best = max(touching, key=lambda row: max(row[2]))
            if max(best[2]) >= _LEAST_SHARE:
                winners.add(best[0])
    for cue, example, agreed in rows:
        if cue in winners:
            least = min(_GOOD_ENOUGH, max(agreed))
            yield Example(example.features, [False, *(share >= least for share in agreed)])
        elif not any(_touches(sentence, cue, each) for each in near):
            yield Example(example.features, [True] + [False] * len(agreed))


def _sources(scene: Scene, gold: Sequence[Gold]) -> Iterator[Example]:
    """One example for each attribution: its source among the noun phrases near its cue."""
    for sentence in scene.narrated():
        parts = scene.parts(sentence)
        cues = cues_of(scene, sentence)
        for each in gold:
            if not any(sentence.start <= start < sentence.end for start, _ in each.cue):
                continue
            cue = next((cue for cue in cues if _touches(sentence, cue, each)), None)
            if cue is not None:
                near = links(parts, cue)
                subject = scene.clauses(sentence).subjects.get(cue.first)
                features = [no_source_features(cue), *(source_features(link, subject) for link in near)]
                yield Example(features, [not each.source, *(each.names(link.mention) for link in near)])
