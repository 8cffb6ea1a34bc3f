"""One quotation of a draft against what the library has: the verdict, and the words that it rests on."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from koussa.check.holder import LIBRARY, Holder
from koussa.check.quotations.case import Case
from koussa.check.quotations.days import is_day_of_print
from koussa.check.quotations.draft import DraftWords, read_draft
from koussa.check.quotations.matching import is_slight, weight
from koussa.check.quotations.model import DraftQuotation, Evidence, Judgement, Remark, SourcePassage
from koussa.check.quotations.reading import read_against
from koussa.check.quotations.source import SourceWords, by_article
from koussa.check.quotations.speakers import agrees
from koussa.check.quotations.wording import message_of, notes_of
from koussa.check.quotations.words import MODALS, is_negation
from koussa.configuration import House
from koussa.extract.joint import listed
from koussa.text.fold import fold, words

_SHORT = 4  # content words; a fragment of fewer is said by many
# Words; a sentence of fewer is said by many too: "Thank you", "We will"; one more with one of content: "Neither do I".
_FEWEST = 3
# Weight of the words that a draft must share with what somebody said, or a reporter wrote, before other words beside
# them count as altered: "have good judgment" is anybody's, on any occasion. Where a word of matter is another it takes
# more: "we'll win this war" and "we'll win this election".
_LEAST_SHARED = 3.5
_LEAST_BESIDE_MATTER = 4.0
_LEAST_OF_REPORTER = 5.0
_LEAST_UNSPOKEN = 2.0  # of words that a paraphrase gives to the same speaker just so
_READ_CLOSELY = 3  # articles that have most of the draft's words
_CLAIMED_SPEAKERS = 0.3  # bonus of a run that starts in the claimed speaker's words, in words
_SPOKEN = 0.15  # of one that starts in anybody's


def judge(
    quotation: DraftQuotation,
    candidates: Sequence[SourcePassage],
    house: House = "news",
    holder: Holder = LIBRARY,
) -> Judgement:
    """Say how a draft's quotation stands to what the library has.

    Args:
        quotation: as the draft prints and attributes it.
        candidates: passages that may hold the words; several of one article where the draft may join them.
        house: how much may change between the marks: "strict" (typography alone), "news" (also openly marked
            cuts, glosses and house style) or "lenient" (also fillers and contractions).
        holder: what the messages speak of.

    Returns:
        The judgement that is best for the draft among all places that have its words.
    """
    draft = read_draft(quotation.parts)
    if not draft.words:
        return Judgement("cannot_check", "there are no words to check", alike=0)
    cases = sorted(_cases(quotation, draft, candidates, house, holder), key=Case.standing)
    telling = sum(not is_slight(word) for word in draft.folded)
    anybodys = telling == 0 or len(draft.folded) < _FEWEST + (telling == 1)
    if not cases or cases[0].verdict == "not_found" or _is_chance(cases[0]):
        return _not_found(quotation, cases, holder)
    fragment = anybodys or (telling < _SHORT and not quotation.sentence)
    if fragment and cases[0].speaker is not True and not _passes(cases[0]):
        return _said_by_many(cases, holder)
    return _judgement(cases, candidates, holder)


def uncovered(judgement: Judgement) -> str:
    """Return the draft's words that the evidence lacks, to be looked for in the same article; "" for few."""
    if judgement.verdict not in {"not_found", "altered"}:
        return ""
    missing = " ".join(part.draft for part in judgement.diff if part.kind in {"added", "replaced"})
    return missing if len(missing.split()) >= _SHORT else ""


def _is_chance(case: Case) -> bool:
    """Whether a draft has other words than the library, and so few in common that they may be of another occasion."""
    if case.verdict != "altered" or case.is_whole:
        return False
    reading = case.reading
    ours, theirs = reading.draft.folded, reading.source.words
    shared = [word for step in reading.of_kind("same") for word in ours[slice(*step.draft)]]
    other = [
        word
        for step in reading.of_kind("replaced", "added", "dropped")
        for word in (*ours[slice(*step.draft)], *theirs[slice(*step.source)])
    ]
    slight = all(is_slight(word) or is_negation(word) or word in MODALS for word in other)
    if not case.spoken:
        # The reporter's prose with other words tells nothing of what was spoken.
        own = case.speaker is True and not other
        return not slight or sum(map(weight, shared)) < (_LEAST_UNSPOKEN if own else _LEAST_OF_REPORTER)
    return sum(map(weight, shared)) < (_LEAST_SHARED if slight else _LEAST_BESIDE_MATTER)


def _passes(case: Case) -> bool:
    return case.fine and case.speaker is None and case.day is not False


def _cases(
    quotation: DraftQuotation,
    draft: DraftWords,
    candidates: Sequence[SourcePassage],
    house: House,
    holder: Holder,
) -> list[Case]:
    sources = [SourceWords(passages) for passages in _likeliest(draft, by_article(candidates))]
    return [
        Case(quotation, reading, house, holder)
        for source in sources
        for reading in read_against(draft, source, _favour(quotation, source))
    ]


def _likeliest(draft: DraftWords, articles: list[list[SourcePassage]]) -> list[list[SourcePassage]]:
    """The articles worth reading closely: those with all pairs of the draft's words, else those with most."""
    pairs = {pair for place, pair in enumerate(pairwise(draft.folded), start=1) if place not in draft.breaks}
    if not pairs:
        return articles
    shared = [
        len(pairs & {pair for passage in passages for pair in pairwise(words(fold(passage.text)))})
        for passages in articles
    ]
    order = sorted(range(len(articles)), key=lambda number: -shared[number])
    whole = [articles[number] for number in order if shared[number] == len(pairs)]
    return whole or [articles[number] for number in order[:_READ_CLOSELY]]


def _favour(quotation: DraftQuotation, source: SourceWords) -> Callable[[int], float]:
    def favour(position: int) -> float:
        held = source.spoken[position]
        if held is None:
            return 0.0
        return _CLAIMED_SPEAKERS if agrees(quotation, held) else _SPOKEN

    return favour


def _other_day(case: Case) -> str:
    """What the library has in place of the draft's day, which reports tell besides where it has a year."""
    words = case.quotation.day_words
    theirs = f"the draft has “{words}”; " if words else ""
    return f"{theirs}{case.holder.has} these words {case.dated}"


def _judgement(cases: list[Case], candidates: Sequence[SourcePassage], holder: Holder) -> Judgement:
    best = cases[0]
    alike = [case for case in cases if case.standing()[:3] == best.standing()[:3]]
    remarks = []
    if best.speaker is False:
        names = listed(case.speaker_name for case in alike if case.speaker is False)
        remarks.append(Remark("misattributed", f"{holder.gives} these words to {names}"))
    if best.day is False:
        remarks.append(Remark("misdated", _other_day(best)))
    verdict, message = best.verdict, message_of(best)
    if best.fine and remarks:
        verdict, message = remarks[0].verdict, remarks[0].message
        remarks = remarks[1:]
    if is_day_of_print(best.quotation, best.held, best.passage):
        told = f"{_other_day(best)}, and the day of the draft is the day of print"
        remarks.append(Remark("misdated", told, severity="note"))
    return Judgement(
        verdict,
        message,
        diff=best.reading.diff() if best.spoken and not best.fine else (),
        evidence=best.evidence,
        notes=(*notes_of(best), *_other_printings(best, cases, candidates)),
        remarks=tuple(remarks),
        alike=round(100 * best.reading.cover),
        severity="warning" if verdict == "stitched" and best.is_one_speech else None,
    )


def _other_printings(best: Case, cases: list[Case], candidates: Sequence[SourcePassage]) -> list[str]:
    """Say how the article itself prints what the draft has as another outlet did, and who else has it."""
    notes = []
    if best.passage.variant_of is not None:
        own = next((held for held in candidates if held.record == best.record and not held.variant_of), None)
        record = f"; the record has “{own.text}”" if own else ""
        notes.append(f"as {best.passage.variant_of} printed it{record}")
    articles = {case.passage.article for case in cases if case.fine} - {best.passage.article}
    if best.fine and articles:
        notes.append(f"also in {len(articles)} other article{'s' if len(articles) > 1 else ''}")
    return notes


def _not_found(quotation: DraftQuotation, cases: list[Case], holder: Holder) -> Judgement:
    words = sum(len(part.split()) for part in quotation.parts)
    if words <= 2 and quotation.speaker is None:
        return Judgement("cannot_check", "a word or two that nobody is said to have spoken", alike=0)
    if not cases:
        return Judgement("not_found", f"{holder.has} nothing like these words", alike=0)
    nearest = cases[0]
    alike = round(100 * nearest.reading.cover)
    message = f"{holder.has} nothing close enough to these words; the nearest are {alike}% alike"
    if nearest.verdict != "not_found":  # near enough, but by words that anybody has
        message = f"{holder.has} words like these, too common to tell whose they are"
        if nearest.speaker is True:
            name = nearest.speaker_name
            message = f"{holder.has} words like these of {name}, too few to tell whether they are the same"
        if not nearest.spoken:
            unsaid = f"{holder.does} not say that anybody spoke them"
            message = f"{holder.has} such words without marks, and {unsaid}"
    return Judgement(
        "not_found", message, diff=nearest.reading.diff(), evidence=nearest.evidence, alike=alike
    )


def _said_by_many(cases: list[Case], holder: Holder) -> Judgement:
    """A few words that the library has, but not as the claimed speaker's."""
    names = listed(case.speaker_name for case in cases[:3])
    message = "too few words to tell whose they are" + (f"; {holder.has} them from {names}" if names else "")
    evidence: tuple[Evidence, ...] = tuple(piece for case in cases[:3] for piece in case.evidence[:1])
    return Judgement("cannot_check", message, evidence=evidence, alike=round(100 * cases[0].reading.cover))
