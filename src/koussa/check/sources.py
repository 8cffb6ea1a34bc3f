"""What a check needs to know of a library, and passages of a text in its terms."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

from koussa.check.datelines import after_dateline
from koussa.check.holder import Holder
from koussa.check.quotations.model import Evidence, PossibleSpeaker, SourcePassage, SourceQuotation
from koussa.dates.when import When
from koussa.documents import Document, Paragraph
from koussa.extract import Extraction, Quotation
from koussa.extract.analysis import sentence_spans
from koussa.extract.as_seen import as_seen
from koussa.extract.lexicon import SOURCE_NOUNS
from koussa.extract.results import OtherSource
from koussa.frozen import frozen, replace
from koussa.records import Claim
from koussa.text.capitals import ARTICLE_JOINED, CAPITALISED, PARTICLES
from koussa.text.marks import quoted_runs
from koussa.text.wordlists import word_set

if TYPE_CHECKING:
    from koussa.extract.markup import Plain

_NOMINAL = word_set(
    """
    a an one some many most several few both all no other others his her its their our my he she they it we i
    """
)
_NAME = r"(?:" + CAPITALISED + r"*\s+){0,4}" + CAPITALISED + r"*"
# Who speaks with a source: "Ann Day and | Lee wrote", "| Day and Ann Lee wrote".
# Compiled when a draft needs them: few do, and each takes half a millisecond.
_BEFORE = rf"(?:{_NAME},\s+)*{_NAME}(?:,?\s+(?:and|&)\s+)$"
_AFTER = rf"(?:,\s+{_NAME})*,?\s+(?:and|&)\s+{_NAME}"
_REACH = 80  # code points


@frozen
class SourceStatement:
    """A sentence that may bear on a statement.

    Attributes:
        passage: where it stands.
        start: first code point in the passage's text; ``end`` the one after the last.
        claim: the record that it is, with what verification found of it.
        context: what else is known of it: its article's title, the names and keywords of a record. The passage's
            own text is not repeated.
    """

    passage: SourcePassage
    start: int
    end: int
    claim: Claim | None = None
    context: str = ""

    @property
    def text(self) -> str:
        """The sentence as printed."""
        return self.passage.text[self.start : self.end]

    @property
    def evidence(self) -> Evidence:
        """It as evidence."""
        return Evidence(self.passage, self.start, self.end)

    @property
    def surroundings(self) -> str:
        """What it stands in: what else is known of it, and the passage."""
        return f"{self.context}. {self.passage.text}"


@frozen
class CheckedClaim:
    """A claim that sources do not bear out, as a statement recalls it.

    Attributes:
        likeness: how alike the two are, 0 to 100; see :mod:`koussa.lookup.likeness`.
        says: what it states, and where sources contradict it, what they have.
    """

    likeness: float
    says: Sequence[SourceStatement]


class Sources(Protocol):
    """Where a check looks things up: a library, or articles in memory."""

    @property
    def holder(self) -> Holder:
        """What messages are to speak of."""

    def passages(self, words: str, limit: int, article: str | None = None) -> Sequence[SourcePassage]:
        """Return the passages most likely to hold some words, best first.

        Args:
            words: a quotation or a part of one, as printed.
            limit: how many at most.
            article: look in this article alone.
        """

    def statements(self, words: str, limit: int) -> Sequence[SourceStatement]:
        """Return the sentences and claims most likely to bear on a statement, best first."""

    def checked_claim(self, words: str) -> CheckedClaim | None:
        """Return the claim that a statement recalls most of those which sources contradict, dispute or refine."""


def named(speaker: str | None) -> str | None:
    """Return a speaker that can be compared by name, ``None`` for "a spokesman" or "the mayor"."""
    if speaker is None:
        return None
    words = speaker.split()
    if words and words[0].lower() == "the":
        words = words[1:]
    if not words or words[0].lower() in _NOMINAL:
        return None
    words = _without_particles(words)
    if len(words) == 1 and words[0].lower() in SOURCE_NOUNS:
        return None  # a noun that only opens its sentence with a capital: "Officials said …"
    ends = not _is_small(words[-1][:1]) or _has_article(words[-1])
    return speaker if ends and _opens_a_name(words[0]) else None


def _without_particles(words: list[str]) -> list[str]:
    """The words of a name from the first that is none of "van", "der", "de" on; one alone is no particle."""
    at = 0
    while at + 1 < len(words) and words[at] in PARTICLES:
        at += 1
    return words[at:]


def _name_alone(form: str) -> str:
    """A form of a name without who it is, which may name another: "Ann Lee" of "Roe's rival Ann Lee"."""
    words = form.split()
    small = [
        at
        for at, word in enumerate(words[:-1], start=1)
        if _is_small(word[:1]) and word not in PARTICLES and not _has_article(word)
    ]
    return " ".join(words[small[-1] if small else 0 :])


def _has_article(word: str) -> bool:
    """Whether a word has its article before the capital: "al-Masri"."""
    return re.match(ARTICLE_JOINED, word) is not None


def _opens_a_name(word: str) -> bool:
    """Whether a word begins with a capital, or with a letter of a script that has none and in which names are read."""
    if _has_article(word):
        return True
    first = word[:1]
    if first.isascii() or first.isupper() or not first.isalpha():
        return first.isupper()
    from koussa.names.scripts import romanise  # only for letters beyond those of English

    return not _is_small(first) and romanise(first).isascii()


def _is_small(letter: str) -> bool:
    """Whether a letter is one that names do not begin with; Georgian ones are small to Unicode, and begin them."""
    return letter.islower() and letter != letter.title()


def passages_of(article: str, document: Document, extraction: Extraction) -> Iterator[SourcePassage]:
    """Yield the paragraphs of a document with the quotations found in it.

    Args:
        article: id that the passages are to carry.
        document: as read.
        extraction: what was found in it.
    """
    published = When.parse(document.published) if document.published else None
    forms = {
        speaker.name: tuple(dict.fromkeys(map(_name_alone, speaker.forms))) for speaker in extraction.speakers
    }
    found = sorted(extraction.quotations, key=lambda quotation: quotation.start)
    shown = as_seen(document)
    if shown is not None:
        found = [_seen_in(shown, quotation) for quotation in found]
    seen = shown.document if shown else document
    position, reaching = 0, list[Quotation]()
    both = zip(document.paragraphs, seen.paragraphs, strict=True)
    for number, (printed, paragraph) in enumerate(both, start=1):
        while position < len(found) and found[position].start < paragraph.end:
            reaching.append(found[position])
            position += 1
        held = [quotation for quotation in reaching if quotation.end > paragraph.start]
        reaching = [quotation for quotation in held if quotation.end > paragraph.end]
        yield SourcePassage(
            article=article,
            text=seen.text[paragraph.start : paragraph.end],
            paragraph=number,
            start=printed.start,
            quotations=tuple(_held(seen.text, quotation, paragraph, forms) for quotation in held),
            published=published,
            unseen=shown.unseen(printed.start, printed.end) if shown else (),
        )


def _seen_in(shown: "Plain", quotation: Quotation) -> Quotation:
    """A quotation of a document with its places in what readers see of it."""

    def seen(place: int | None) -> int | None:
        return None if place is None else shown.seen(place)

    return replace(
        quotation,
        start=shown.seen(quotation.start),
        end=shown.seen(quotation.end),
        speaker_start=seen(quotation.speaker_start),
        others=tuple(
            replace(other, speaker_start=shown.seen(other.speaker_start)) for other in quotation.others
        ),
    )


def _held(
    text: str, quotation: Quotation, paragraph: Paragraph, forms: dict[str, tuple[str, ...]]
) -> SourceQuotation:
    """A quotation as it stands in one paragraph; one of several paragraphs stands in each."""
    return SourceQuotation(
        start=max(quotation.start, paragraph.start) - paragraph.start,
        end=min(quotation.end, paragraph.end) - paragraph.start,
        speaker=named(quotation.speaker),
        chance=quotation.confidence,
        other_names=forms.get(quotation.speaker or "", ()),
        described=_described(text, quotation),
        date=When.parse(quotation.date) if quotation.date else None,
        verbatim=quotation.directness != "indirect",
        others=(
            *relayed(quotation.relays, forms.get(quotation.relays or "", ())),
            *(
                PossibleSpeaker(
                    named(other.speaker),
                    other.chance,
                    forms.get(other.speaker or "", ()),
                    _described(text, other),
                )
                for other in quotation.others
            ),
        ),
    )


def relayed(name: str | None, forms: tuple[str, ...] = ()) -> tuple[PossibleSpeaker, ...]:
    """Whom a source passes on, as one who spoke too: what Poe says that Roe said is both's."""
    return (PossibleSpeaker(named(name), 1.0, forms, name),) if name else ()


def _described(text: str, source: Quotation | OtherSource) -> str:
    """The words that name a source, what it is, and who speaks with it: "Marsh spokeswoman Ann Lee", "Day and Lee"."""
    words = [source.role, source.speaker_text]
    if source.speaker_start is not None and source.speaker_text:
        start = source.speaker_start
        end = start + len(source.speaker_text)
        before = re.compile(_BEFORE).search(text, max(0, start - _REACH), start)
        after = re.compile(_AFTER).match(text, end, end + _REACH)
        words += [found[0].strip(", ") for found in (before, after) if found]
    return ", ".join(filter(None, words))


def statements_of(passages: Sequence[SourcePassage], document: Document) -> Iterator[SourceStatement]:
    """Yield the sentences of a document; ``passages`` are its paragraphs, in order."""
    shown = as_seen(document)
    seen = shown.document if shown else document
    runs = quoted_runs(seen.text, [(paragraph.start, paragraph.end) for paragraph in seen.paragraphs])
    for passage, paragraph, spans in zip(passages, seen.paragraphs, sentence_spans(seen, runs), strict=True):
        for start, end in spans:
            begins = after_dateline(seen.text, start) if start == paragraph.start else start
            yield SourceStatement(
                passage, begins - paragraph.start, end - paragraph.start, context=document.title or ""
            )
