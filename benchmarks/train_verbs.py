"""Learn which words that may be verb or noun are verbs where they stand (``koussa.extract.verb_or_noun``).

    python -m benchmarks.train_verbs TRAIN [--tagger en_core_web_sm] [--out FOLDER]

TRAIN is JSON Lines of articles with ``text``. What is right is what a spaCy pipeline says: a verb or an auxiliary. A
fifth of the articles is held out first, to print how often the weights agree with it there. Needs spaCy and the model,
numpy and scipy, none of which koussa needs.
"""

import argparse
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from benchmarks.eval.attribution import articles, document
from benchmarks.train_attribution import packed
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from koussa.extract.analysis import Sentence
from koussa.extract.engine import scene_of
from koussa.extract.model import SHIPPED
from koussa.extract.tagging import first_tags
from koussa.extract.verb_or_noun import features, is_doubtful, settled

_VARIANCE = 0.5
_LEAST_COUNT = 20
_SMALLEST_WEIGHT = 0.2
_HELD_OUT = 5
_VERBS = frozenset(["VERB", "AUX"])

Example = tuple[list[str], bool]


def examples_of(article: dict[str, Any], tagger: Any) -> Iterator[Example]:
    """The doubtful words of an article: their features, and whether they are verbs."""
    parts_of_speech = _parts_of_speech(article["text"], tagger)
    for sentences in scene_of(document(article)).paragraphs:
        for sentence in sentences:
            if not sentence.headline:
                yield from _of_sentence(sentence, parts_of_speech)


def _parts_of_speech(text: str, tagger: Any) -> dict[tuple[int, str], str]:
    """The part of speech of each word by its first code point."""
    found: dict[tuple[int, str], str] = {}
    at = 0
    for line in text.split("\n"):
        if line.strip():
            found.update(((at + token.idx, token.text), token.pos_) for token in tagger(line))
        at += len(line) + 1
    return found


def _of_sentence(sentence: Sentence, parts_of_speech: dict[tuple[int, str], str]) -> Iterator[Example]:
    tags = first_tags(sentence.words, sentence.lowers)
    twice = before = "^"
    for at, word in enumerate(sentence.words):
        tag = tags[at]
        if word[:1].islower() and is_doubtful(tags, at, before):
            right = parts_of_speech.get((sentence.starts[at], word))
            if right is not None:
                yield features(sentence.lowers, tags, at, twice + before), right in _VERBS
                tag = settled(tag, right in _VERBS)
        tags[at] = tag
        twice, before = before, tag


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """The weights; those above zero speak for a verb."""
    counts = Counter(feature for each, _ in examples for feature in each)
    columns = {feature: at for at, feature in enumerate(f for f, n in counts.items() if n >= _LEAST_COUNT)}
    cells = [(row, columns[f]) for row, (each, _) in enumerate(examples) for f in each if f in columns]
    rows, places = zip(*cells, strict=True)
    matrix = csr_matrix((np.ones(len(cells)), (rows, places)), shape=(len(examples), len(columns)))
    signs = np.where([right for _, right in examples], 1.0, -1.0)

    def loss(weights: Any) -> tuple[float, Any]:
        margins = signs * (matrix @ weights)
        value = np.logaddexp(0, -margins).sum() + weights @ weights / (2 * _VARIANCE)
        return float(value), weights / _VARIANCE - matrix.T @ (signs / (1 + np.exp(margins)))

    start = np.zeros(len(columns))
    weights = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 120}).x
    kept = {feature: float(weights[at]) for feature, at in columns.items()}
    return {feature: round(weight, 1) for feature, weight in kept.items() if abs(weight) >= _SMALLEST_WEIGHT}


def agreement(weights: dict[str, float], examples: Sequence[Example]) -> float:
    """The share of words that the weights decide as the tagger does."""
    right = sum((sum(weights.get(f, 0.0) for f in each) > 0) == verb for each, verb in examples)
    return right / len(examples)


def main() -> None:
    """Read the arguments, and learn."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("train", type=Path)
    parser.add_argument("--tagger", default="en_core_web_sm")
    parser.add_argument("--out", type=Path, default=SHIPPED)
    arguments = parser.parse_args()
    tagger = spacy.load(arguments.tagger, disable=["ner", "lemmatizer"])
    found = [list(examples_of(article, tagger)) for article in articles(arguments.train)]
    random.Random(0).shuffle(found)  # noqa: S311 (a fixed split, not a secret)
    held = [each for some in found[: len(found) // _HELD_OUT] for each in some]
    others = [each for some in found[len(found) // _HELD_OUT :] for each in some]
    print(
        f"agrees with the tagger for {agreement(fit(others), held):.1%} of {len(held)} doubtful words held out"
    )
    file = arguments.out / "weights_verb.json"
    file.write_text(packed(fit([*held, *others])), encoding="utf-8")
    print(file)


if __name__ == "__main__":
    main()
