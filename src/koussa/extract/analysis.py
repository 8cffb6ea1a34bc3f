"""Paragraphs cut into tagged sentences, with each quotation as a single token.

What stands in quotation marks belongs to the source, and must not be mistaken for the reporter's sentence around it: so
the sentence ``"We won," he said.`` is analysed as ``Q he said .`` and tagged ``QPC.`` (see :mod:`.lexicon`).
"""

import re
from collections.abc import Iterator, Sequence
from operator import add

from koussa.documents import Document, Paragraph
from koussa.extract.lexicon import BEFORE_NAMES, SIGNS, SOURCE_NOUNS, TAGS, TITLES
from koussa.extract.newspapers import retag_sunday_papers
from koussa.extract.surnames import with_surnames
from koussa.extract.things import OF_THINGS
from koussa.extract.verb_or_noun import settle
from koussa.extract.verbs import CUE_FORMS
from koussa.frozen import slotted
from koussa.text.capitals import ARTICLE_JOINED
from koussa.text.marks import Run
from koussa.text.tokens import tokenize
from koussa.text.wordlists import word_set

_TERMINAL = frozenset(".?!")
# What the last token of a sentence ends in; a quotation is the empty token.
_MAY_END = _TERMINAL | {"", "…", ")", "]"}
_PAST_OR_ING = ("ed", "ing")
_UNAMBIGUOUS = word_set("""
said says told wrote tells writes spoke thought knew knows known felt saw meant found held shown put
read think know say tell ask add believe believes argue argues insist insists
""")
_ARTICLE_NAME = re.compile(ARTICLE_JOINED)
# "Co-Chief", "Vice-President", "Secretary-General"
_SHARING = word_set("co ex vice")
_OF_ALL = word_set("general elect designate")
# What opens a sentence and is nobody's name: "Two of the men said", "Late drop goal sinks Hull", "Recent studies show".
_NO_NAMES = word_set("""
two three four five six seven eight nine ten eleven twelve dozens scores hundreds thousands millions tens plenty late
early previous recent current further additional initial subsequent separate latest multiple similar fresh
""")
_EARLY = ("early", "late")
_CACHE_LIMIT = 60_000
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


class _WordTags(dict[str, str]):
    """Tag of a word by itself, worked out once a word; an upper-case word is taken as within a sentence.

    A quotation is a token too, the empty word.
    """

    def __missing__(self, word: str) -> str:
        if len(self) > _CACHE_LIMIT:
            self.clear()
            self[""] = "Q"
        tag = self[word] = _word_tag(word)
        return tag


def _word_tag(word: str) -> str:
    """The tag of a word out of context; ``c``, ``h`` and ``k`` are forms that may be verb or noun."""
    if word in SIGNS:
        return SIGNS[word]
    first = word[0]
    if not first.isalnum():
        if first in "@#" and len(word) > 1:
            return "U"
        return "#" if word[-1].isdigit() else TAGS.get(word.lower(), "-" if first == "-" else "~")
    if first.isdigit():
        return "H" if word.endswith(("-year-old", "-year-olds")) else "#"
    lower = word.lower()
    if first.isupper():
        return _capital_tag(lower)
    return "U" if _ARTICLE_NAME.match(word) else _lower_tag(lower)


def _capital_tag(lower: str) -> str:
    tag = TAGS.get(lower, "U")
    if lower in ("will", "mark", "us", "may", "bill", "al"):
        return "Y" if lower == "may" else "U"
    if lower in TITLES or lower.removesuffix(".") in TITLES or _is_compound_title(lower):
        return "L"
    if tag == "H":
        return "H" if lower in ("republicans", "democrats", "americans", "conservatives", "liberals") else "U"
    if tag in "CEu":
        return "C" if lower in _UNAMBIGUOUS else "U"
    return tag


def _is_compound_title(lower: str) -> bool:
    first, _, last = lower.partition("-")
    return (first in _SHARING and last in TITLES) or (first in TITLES and last in _OF_ALL)


def _lower_tag(lower: str) -> str:
    tag = TAGS.get(lower)
    if lower in CUE_FORMS and tag == "H":
        return "k" if lower.endswith("s") else "h"
    if tag == "C":
        return "C" if lower in _UNAMBIGUOUS or lower.endswith(_PAST_OR_ING) else "c"
    return tag or _suffix_tag(lower)


def _suffix_tag(lower: str) -> str:
    if lower.endswith("ly"):
        return "R"
    if lower.endswith("ing") and len(lower) > 5:
        return "g"
    return "E" if lower.endswith("ed") and len(lower) > 4 else "N"


_WORD_TAGS = _WordTags({"": "Q"})
# In a headline the verbs have capitals.
_LOWER_VERB = frozenset("CcE")
# "Secretary of State Ann Poe": the title goes on through "of".
_OFFICE = re.compile(r"(?<=[LH])I(?:DN|D[UH]|[UHNC])(?=(U+))")
_OFFICES = word_set("""
state defense defence treasury homeland commerce labor labour education energy health transportation interior
agriculture justice house representatives security war staff
""")
_PRONOUN_IS = re.compile(r"(?<=[PtW])'")


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
        tag = _WORD_TAGS[words[step]]
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
    tags = first_tags(own, lowers)
    own_runs: dict[int, int] = {}
    ends = list(map(add, own_starts, map(len, own)))
    if tokens.quotations:
        for at in within:
            if at in tokens.quotations:
                own_runs[at - first] = tokens.quotations[at]
                ends[at - first] = runs[tokens.quotations[at]].outer_end
    headline = _LOWER_VERB.isdisjoint(tags) and is_capitalised(own)
    if headline:
        _retag_headline(lowers, tags)
    retag_sunday_papers(own, lowers, tags)
    settle(own, lowers, tags)
    joined = "".join(tags)
    if not headline:
        joined = with_surnames(own, joined)
    if "'" in joined:
        joined = _PRONOUN_IS.sub("X", joined)
    for office in _OFFICE.finditer(joined):
        # "chairman of the House Intelligence Committee"
        body = lowers[office.end(1) - 1] in OF_THINGS
        if _is_office(lowers[office.start() - 1 : office.end()]) and not body:
            joined = joined[: office.start()] + "L" * len(office[0]) + joined[office.end() :]
    return Sentence(own, lowers, own_starts, ends, joined, own_runs, *numbers, headline)


def is_capitalised(words: list[str]) -> bool:
    """Whether most words begin with a capital, and there are a few."""
    initials = [word[:1] for word in words]
    capitals = sum(map(str.isupper, initials))
    letters = sum(map(str.isalpha, initials))
    return letters >= 4 and capitals * 10 >= letters * 7


def _is_office(phrase: list[str]) -> bool:
    """Whether words are a title with its department: "secretary of state", but not "officials at homeland"."""
    return phrase[-1] in _OFFICES and phrase[1] in ("of", "for") and not phrase[0].endswith("s")


def first_tags(words: list[str], lowers: list[str]) -> list[str]:
    """The tags of a sentence's tokens by themselves, which what stands around them may change."""
    tags = list(map(_WORD_TAGS.__getitem__, words))
    _retag_starts(words, lowers, tags)
    return tags


def _retag_starts(words: list[str], lowers: list[str], tags: list[str]) -> None:
    """A capital at the start of a sentence proves nothing."""
    if lowers[0] in _NO_NAMES:
        timed = lowers[0] in _EARLY and tags[1:2] == ["I"]  # "Late on Thursday, Poe said"
        tags[0] = "H" if lowers[1:2] == ["of"] else "R" if timed else "N"
    for at in (0, 1) if words[0] == "" or tags[0] in "-~:(" else (0,):
        if at >= len(words) or not words[at][:1].isupper():
            continue
        lower = lowers[at]
        unknown = tags[at] == "U" and lower not in TAGS and len(lower) > 5
        if (
            unknown
            and lower.endswith(("ly", "ing", "ed"))
            and at + 1 < len(tags)
            and tags[at + 1] in "ND,PItO"
        ):
            tags[at] = _suffix_tag(lower)
        if tags[at] in "UL" and lower in TAGS and lower not in TITLES and not words[at].isupper():
            follows_name = at + 1 < len(tags) and tags[at + 1] == "U"
            tag = _lower_tag(lower)
            if follows_name and lower in BEFORE_NAMES:
                continue
            if tag == "H" or not follows_name or lower.endswith(_PAST_OR_ING):
                tags[at] = tag


def _retag_headline(lowers: list[str], tags: list[str]) -> None:
    """In a headline verbs have capitals too."""
    for at, lower in enumerate(lowers):
        if tags[at] == "U" and at:
            if lower in CUE_FORMS and lower not in SOURCE_NOUNS:
                tags[at] = "C" if tags[at - 1] not in "D'" else "U"
            elif TAGS.get(lower) == "H":
                tags[at] = "H"
