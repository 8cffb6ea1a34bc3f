"""Paraphrases with a few of their words put in quotation marks, as reporters do.

Who is the source of an indirect quotation is annotated as it is for direct ones, and there are more of them: a stretch
of each that is put in marks is one more quotation in the midst of a reporter's sentence, where sources are hardest to
tell, and gives the weights of direct quotations twice as many decisions to learn from.
"""

import random
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import Any

from benchmarks.eval.attribution import document

from koussa.extract.analysis import Sentence
from koussa.extract.engine import scene_of

Span = tuple[int, int]
_DOUBLE_MARK = re.compile(r"[“”\"]|'{2,}")
# How many words are put in marks, and how often they are the last of the paraphrase: about as in the articles.
_LENGTHS = (1, 2, 2, 3, 3, 4, 5, 6, 8, 10, 12)
_LAST = 0.6
_LEAST_WORDS = 2
_NOT_QUOTED = ("that", "to")


def marked(article: dict[str, Any]) -> tuple[dict[str, Any], frozenset[int]]:
    """An article with marks in its paraphrases, at most one pair a sentence, and where the words in them begin.

    What stands in marks already is left alone; the choice of words depends on the article's ``id`` alone.
    """
    text = article["text"]
    spans = sorted(_chosen(article))
    points = [point for span in spans for point in span]
    pieces = [text[start:end] for start, end in zip([0, *points], [*points, len(text)], strict=True)]
    together = "".join(piece + "“”"[at % 2] for at, piece in enumerate(pieces[:-1])) + pieces[-1]
    moved = [
        {name: [_moved(span, points) for span in each[name]] for name in ("source", "cue", "content")}
        for each in article["attributions"]
    ]
    starts = frozenset(start + bisect_right(points, start) for start, _ in spans)
    return {**article, "text": together, "attributions": moved}, starts


def _moved(span: Span, points: list[int]) -> Span:
    return span[0] + bisect_left(points, span[0]), span[1] + bisect_right(points, span[1])


def _chosen(article: dict[str, Any]) -> Iterator[Span]:
    """The words of each paraphrase that are to stand in marks."""
    choices = random.Random(article["id"] + "0")  # noqa: S311 (a fixed choice, not a secret)
    sentences = [sentence for each in scene_of(document(article)).paragraphs for sentence in each]
    starts = [sentence.start for sentence in sentences]
    used: set[int] = set()
    for attribution in article["attributions"]:
        content = max(attribution["content"], key=lambda span: span[1] - span[0], default=None)
        if content is None or not attribution["cue"]:
            continue
        at = bisect_right(starts, content[0]) - 1
        if at < 0 or at in used or not _is_within(sentences[at], attribution, content):
            continue
        if any(_DOUBLE_MARK.search(article["text"], *span) for span in attribution["content"]):
            continue
        words = _words(sentences[at], content)
        if len(words) < _LEAST_WORDS:
            continue
        used.add(at)
        count = min(choices.choice(_LENGTHS), len(words))
        last = choices.random() < _LAST
        first = len(words) - count if last else choices.randrange(len(words) - count + 1)
        yield sentences[at].starts[words[first]], sentences[at].ends[words[first + count - 1]]


def _is_within(sentence: Sentence, attribution: dict[str, Any], content: Iterable[int]) -> bool:
    """Whether content and source stand in a sentence, which has no quotation."""
    _, end = content
    sources = attribution["source"]
    return (
        not sentence.runs
        and end <= sentence.end + 1
        and any(sentence.start <= start < sentence.end for start, _ in sources)
    )


def _words(sentence: Sentence, content: Iterable[int]) -> list[int]:
    """The tokens of a content, from the first word that a reporter might quote to the last."""
    start, end = content
    tokens = [
        at for at in range(len(sentence.words)) if start <= sentence.starts[at] and sentence.ends[at] <= end
    ]
    while tokens and not sentence.words[tokens[-1]][0].isalnum():
        tokens.pop()
    while tokens and (
        not sentence.words[tokens[0]][0].isalnum() or sentence.lowers[tokens[0]] in _NOT_QUOTED
    ):
        tokens.pop(0)
    return tokens
