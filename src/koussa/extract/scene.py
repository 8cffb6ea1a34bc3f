"""A document under analysis: its sentences, and the noun phrases and cues of each as they are asked for."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from koussa.documents import Document
from koussa.extract.analysis import Sentence
from koussa.extract.bodies import joined
from koussa.extract.clauses import Clauses, read_clauses
from koussa.extract.cues import Cue, find_cues
from koussa.extract.mentions import Mention, find_mentions
from koussa.text.marks import Run

if TYPE_CHECKING:
    from koussa.extract.labels import Label
    from koussa.extract.links import Link


class Parts:
    """A sentence with its noun phrases and cues, in order, and what is found of them by and by.

    Attributes:
        links: the noun phrases near a cue (see :func:`.links.links`).
    """

    def __init__(self, sentence: Sentence, mentions: list[Mention], cues: list[Cue]) -> None:
        self.sentence = sentence
        self.mentions = mentions
        self.cues = cues
        self.links: dict[Cue, list[Link]] = {}


class Scene:
    """A document under analysis.

    Attributes:
        document: what was read.
        runs: what stands in quotation marks, in order.
        paragraphs: the sentences of each paragraph.
        turns: the labels of transcripts, by the paragraph that they begin.
        spoken: indices of paragraphs that are no prose of the reporter's: somebody's words as a whole, or front matter.
    """

    def __init__(
        self,
        document: Document,
        runs: list[Run],
        paragraphs: list[list[Sentence]],
        turns: "Mapping[int, Label]",
        apart: Iterable[int] = (),
    ) -> None:
        self.document = document
        self.runs = runs
        self.paragraphs = paragraphs
        self.turns = turns
        self.spoken = frozenset(apart).union(turns)
        self._parts: dict[int, Parts] = {}
        self._clauses: dict[int, Clauses] = {}

    def parts(self, sentence: Sentence) -> Parts:
        """The noun phrases and cues of a sentence."""
        key = sentence.starts[0]
        found = self._parts.get(key)
        if found is None:
            found = self._parts[key] = Parts(
                sentence, joined(sentence, find_mentions(sentence)), find_cues(sentence)
            )
        return found

    def clauses(self, sentence: Sentence) -> Clauses:
        """The subjects and clauses of a sentence."""
        key = sentence.starts[0]
        found = self._clauses.get(key)
        if found is None:
            parts = self.parts(sentence)
            found = self._clauses[key] = read_clauses(sentence, parts.mentions, parts.cues)
        return found

    def narrated(self) -> Iterator[Sentence]:
        """The sentences outside labelled turns and front matter, in order."""
        for index, sentences in enumerate(self.paragraphs):
            if index not in self.spoken:
                yield from sentences

    def before(self, sentence: Sentence, steps: int) -> Sentence | None:
        """The sentence so many steps before in the same paragraph."""
        at = sentence.number - steps
        return self.paragraphs[sentence.paragraph][at] if at >= 0 else None

    def after(self, sentence: Sentence) -> Sentence | None:
        """The next sentence of the same paragraph."""
        sentences = self.paragraphs[sentence.paragraph]
        return sentences[sentence.number + 1] if sentence.number + 1 < len(sentences) else None

    def last_of(self, paragraph: int) -> Sentence | None:
        """The last sentence of a paragraph."""
        return self.paragraphs[paragraph][-1] if paragraph >= 0 and self.paragraphs[paragraph] else None

    def first_of(self, paragraph: int) -> Sentence | None:
        """The first sentence of a paragraph."""
        inside = paragraph < len(self.paragraphs) and self.paragraphs[paragraph]
        return self.paragraphs[paragraph][0] if inside else None
