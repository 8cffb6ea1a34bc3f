"""What kind of change a draft made to the words of its source."""

from typing import Literal

from koussa.check.quotations.matching import is_slight
from koussa.check.quotations.reading import Reading, Step
from koussa.check.quotations.style import are_fillers, same_contracted, same_in_style
from koussa.check.quotations.words import MODALS, is_negation
from koussa.dates.calendar import WEEKDAYS
from koussa.dates.when import MONTHS
from koussa.text.numbers import cardinal, ordinal
from koussa.text.wordlists import word_set

Change = Literal[
    "style",
    "filler",
    "a sentence left out",
    "contraction",
    "negation",
    "number",
    "date",
    "modal",
    "name",
    "antonym",
    "order",
    "tense",
    "function word",
    "wording",
]
_CALENDAR = frozenset(map(str.lower, (*MONTHS, *WEEKDAYS))) | word_set("today tomorrow yesterday tonight")
_DO = frozenset({"do", "does", "did"})
_DO_NOT = frozenset({"don't", "doesn't", "didn't", "dont", "doesnt", "didnt"})
_YEARS = range(1700, 2101)


def classify(reading: Reading, step: Step) -> Change:
    """Name the kind of a step in which draft and source differ; the gravest where several would do."""
    ours = reading.draft.folded[slice(*step.draft)]
    theirs = reading.source.words[slice(*step.source)]
    if same_in_style(ours, theirs):
        return "style"
    if same_contracted(ours, theirs):
        return "contraction"
    if are_fillers(ours + theirs):
        return "filler"
    if step.kind == "dropped" and _is_sentence(reading, *step.source):
        return "a sentence left out"
    if sum(map(is_negation, ours)) != sum(map(is_negation, theirs)):
        return "negation"
    return _of_words(reading, step, ours, theirs)


def _is_sentence(reading: Reading, first: int, last: int) -> bool:
    """Whether some words of the source are whole sentences."""
    source = reading.source
    return source.sentence_start(first) == first and source.sentence_end(last - 1) == last


def _of_words(reading: Reading, step: Step, ours: tuple[str, ...], theirs: tuple[str, ...]) -> Change:
    changed = ours + theirs
    checks: tuple[tuple[Change, bool], ...] = (
        ("order", len(ours) > 1 and sorted(ours) == sorted(theirs)),
        ("date", any(map(_is_date, changed))),
        ("number", any(map(is_number, changed))),
        ("modal", any(word in MODALS for word in changed)),
        ("antonym", _are_opposite(ours, theirs)),
        ("tense", bool(ours) and list(map(_stem, ours)) == list(map(_stem, theirs))),
        ("name", _names_somebody(reading, step)),
        ("function word", all(map(is_slight, changed))),
    )
    return next((change for change, holds in checks if holds), "wording")


def _is_date(word: str) -> bool:
    return word in _CALENDAR or (word.isdecimal() and len(word) == 4 and int(word) in _YEARS)


def is_number(word: str) -> bool:
    """Say whether a folded word is a figure, a number in words, or the sign of what is counted."""
    return word[:1].isdigit() or word in {"%", "$", "£", "€"} or bool(cardinal([word]) or ordinal([word]))


def is_denied(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Say whether one of two sentences denies the other with a form of "do": "he asks", "he does not ask"."""
    return _without_do(ours) == _without_do(theirs) and _denials(ours) != _denials(theirs)


def _denials(words: tuple[str, ...]) -> int:
    return sum(map(is_negation, words))


def _without_do(words: tuple[str, ...]) -> list[str]:
    """The words without a denying form of "do", its verb uninflected."""
    kept: list[str] = []
    for position, word in enumerate(words):
        if word in _DO_NOT or (word in _DO and words[position + 1 : position + 2] == ("not",)):
            continue
        if not (word == "not" and words[position - 1 : position] and words[position - 1] in _DO):
            kept.append(_stem(word))
    return kept


def _are_opposite(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    from koussa.check.statements.negation import opposites
    from koussa.check.statements.vocabulary import concept_of

    table = opposites()
    found = {concept_of(word) for word in theirs}
    return any(found & table.get(concept_of(word), frozenset()) for word in ours)


def _stem(word: str) -> str:
    from koussa.check.statements.vocabulary import stem

    return stem(word)


def _names_somebody(reading: Reading, step: Step) -> bool:
    """Whether a changed word is printed with a capital within a sentence."""
    if step.draft[0] < step.draft[1] and step.draft[0] > 0 and reading.draft_text(step)[:1].isupper():
        return True
    first, last = step.source
    if first >= last or reading.source.sentence_start(first) == first:
        return False
    return reading.source.printed(first, last)[:1].isupper() and reading.source.words[first] != "i"
