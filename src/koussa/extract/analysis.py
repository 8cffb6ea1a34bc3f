"""Paragraphs cut into tagged sentences, with each quotation as a single token.

What stands in quotation marks belongs to the source, and must not be mistaken for the reporter's sentence around it: so
the sentence ``"We won," he said.`` is analysed as ``Q he said .`` and tagged ``QPC.`` (see :mod:`.lexicon`).
"""

from collections.abc import Iterator, Sequence
from operator import add

from koussa.documents import Document, Paragraph
from koussa.extract.lexicon import TITLES
from koussa.extract.tagging import WORD_TAGS, sentence_tags
from koussa.extract.verbs import CUE_FORMS
from koussa.frozen import slotted
from koussa.text.marks import Run
from koussa.text.tokens import tokenize
from koussa.text.wordlists import word_set

_TERMINAL = frozenset(".?!")
# What the last token of a sentence ends in; a quotation is the empty token.
_MAY_END = _TERMINAL | {"", "…", ")", "]"}
# Tokens after which a sentence is cut, so that the work on a text without full stops stays linear.
_LONGEST_SENTENCE = 300


@slotted
class Sentence:
    """A tagged sentence.

    Attributes:
        words: its tokens as printed; a quotation is one token, the empty string.
        lowers: the same in lower case.
        starts: first code point of each token.
        ends: the code point after each token.
        tags: one letter a token.
        runs: index of the run of each quotation token, by the token's position.
        paragraph: index of its paragraph among those analysed.
        number: position in the paragraph, from 0.
        headline: whether most of its words begin with a capital.
    """

    words: list[str]
    lowers: list[str]
    starts: list[int]
    ends: list[int]
    tags: str
    runs: dict[int, int]
    paragraph: int
    number: int
    headline: bool = False

    @property
    def start(self) -> int:
        """First code point."""
        return self.starts[0]

    @property
    def end(self) -> int:
        """The code point after the last."""
        return self.ends[-1]


@slotted
class _Tokens:
    """The tokens of a paragraph: words, their first code points, and the runs of the quotation tokens."""

    words: list[str]
    starts: list[int]
    quotations: dict[int, int]

    def add(self, text: str, start: int, end: int) -> None:
        words, starts = tokenize(text, start, end)
        self.words += words
        self.starts += starts

    def end(self, at: int, runs: Sequence[Run]) -> int:
        """The code point after a token."""
        if at in self.quotations:
            return runs[self.quotations[at]].outer_end
        return self.starts[at] + len(self.words[at])


def analyse(document: Document, runs: Sequence[Run]) -> list[list[Sentence]]:
    """Cut the paragraphs of a document into tagged sentences.

    Args:
        document: the text and its paragraphs.
        runs: its quoted runs, in text order.

    Returns:
        The sentences of each paragraph, by paragraph.
    """
    result: list[list[Sentence]] = []
    for index, tokens in enumerate(_paragraphs(document, runs)):
        sentences: list[Sentence] = []
        first = 0
        for last in _sentence_ends(document.text, tokens, runs):
            sentences.append(_sentence(tokens, range(first, last), runs, (index, len(sentences))))
            first = last
        result.append(sentences)
    return result


def sentence_spans(document: Document, runs: Sequence[Run]) -> list[list[tuple[int, int]]]:
    """The sentences of each paragraph of a document as :func:`analyse` cuts them: half-open spans of code points."""
    result: list[list[tuple[int, int]]] = []
    for tokens in _paragraphs(document, runs):
        lasts = _sentence_ends(document.text, tokens, runs)
        firsts = [0, *lasts[:-1]]
        result.append(
            [
                (tokens.starts[first], tokens.end(last - 1, runs))
                for first, last in zip(firsts, lasts, strict=False)
            ]
        )
    return result


def _paragraphs(document: Document, runs: Sequence[Run]) -> Iterator[_Tokens]:
    """The tokens of each paragraph, with the runs that begin in it as one token each."""
    position = 0
    for paragraph in document.paragraphs:
        while position < len(runs) and runs[position].outer_start < paragraph.start:
            position += 1
        first = position
        while position < len(runs) and runs[position].outer_start < paragraph.end:
            position += 1
        yield _tokens_of(document.text, paragraph, runs, range(first, position))


def _tokens_of(text: str, paragraph: Paragraph, runs: Sequence[Run], within: range) -> _Tokens:
    tokens = _Tokens([], [], {})
    position = paragraph.start
    for number in within:
        run = runs[number]
        tokens.add(text, position, run.outer_start)
        tokens.quotations[len(tokens.words)] = number
        tokens.words.append("")
        tokens.starts.append(run.outer_start)
        position = run.outer_end
    tokens.add(text, position, paragraph.end)
    return tokens


def _sentence_ends(text: str, tokens: _Tokens, runs: Sequence[Run]) -> list[int]:
    """Positions at which the sentences of a paragraph end (each exclusive)."""
    words, quotations = tokens.words, tokens.quotations
    ends: list[int] = []
    total = len(words)
    for at in [at for at, word in enumerate(words[:-1]) if word[-1:] in _MAY_END]:
        word, following = words[at], at + 1
        _cut(ends, at)
        if following - (ends[-1] if ends else 0) >= _LONGEST_SENTENCE:
            ends.append(following)
            continue
        if word in _TERMINAL or word == "…":
            if words[following] not in (")", "]", "'", "’") and _may_begin(words[following]):
                ends.append(following)
        elif not word:
            run = runs[quotations[at]]
            mark = text[run.end - 1]
            if mark in _TERMINAL and run.end > run.start and _begins_after_quotation(words, following, mark):
                ends.append(following)
        elif (word in (")", "]") and at and words[at - 1] in _TERMINAL and _may_begin(words[following])) or (
            word[-1] == "."
            and len(word) > 2
            and words[following].lower() in _STARTERS
            and (words[following][0].isupper() and word[0].isupper() and word.lower() not in TITLES)
        ):
            ends.append(following)
    if total:
        _cut(ends, total - 1)
        ends.append(total)
    return ends


def _cut(ends: list[int], at: int) -> None:
    """Cut what is too long before a token."""
    last = ends[-1] if ends else 0
    while at - last >= _LONGEST_SENTENCE:
        last += _LONGEST_SENTENCE
        ends.append(last)


_STARTERS = word_set("""
the he she it they we in but and a an his her this that there when if for on at these
""")


def _may_begin(word: str) -> bool:
    """Whether a sentence may begin with a word, not so in "Ann Poe, R-Hull., said"."""
    return not word or not (word[0].islower() or word[0] in ",;")


def _begins_after_quotation(words: list[str], at: int, mark: str) -> bool:
    """Whether a sentence begins after a quotation that ends in a full stop, question or exclamation mark."""
    word = words[at]
    if not word:
        return True
    if word[0].islower() or not word[0].isalnum():
        return word in ("-", "–", "—", "--", "(", "[", "•", "*") and mark == "."
    if mark == ".":
        return True
    # "Why?" Mr. Smith asked.
    for step in range(at, min(at + 7, len(words))):
        lower = words[step].lower()
        tag = WORD_TAGS[words[step]]
        if lower in CUE_FORMS and words[step][0].islower():
            return False
        if tag not in "ULPuRDHN":
            break
    return True


def _sentence(tokens: _Tokens, within: range, runs: Sequence[Run], numbers: tuple[int, int]) -> Sentence:
    """The sentence that some tokens of a paragraph make; ``numbers`` are the paragraph's and its own."""
    first, last = within.start, within.stop
    own = tokens.words[first:last]
    own_starts = tokens.starts[first:last]
    lowers = list(map(str.lower, own))
    own_runs: dict[int, int] = {}
    ends = list(map(add, own_starts, map(len, own)))
    if tokens.quotations:
        for at in within:
            if at in tokens.quotations:
                own_runs[at - first] = tokens.quotations[at]
                ends[at - first] = runs[tokens.quotations[at]].outer_end
    tags, headline = sentence_tags(own, lowers)
    return Sentence(own, lowers, own_starts, ends, tags, own_runs, *numbers, headline)
