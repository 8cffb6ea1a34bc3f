"""What a report says of one place that may have a draft's words: a sentence about the words, and notes beside it."""

from koussa.check.quotations.case import Case
from koussa.check.quotations.ladder import typography
from koussa.check.quotations.model import QuotationVerdict
from koussa.check.quotations.stitching import Seam

_LONGEST_NAMED = 40
"""Code points of a difference that a message still tells word for word."""

_PLAIN: dict[QuotationVerdict, str] = {
    "exact": "these words",
    "typographic": "these words; the print differs",
    "trimmed": "these words; what the draft leaves out does not turn their sense",
    "altered": "other words",
    "not_found": "nothing close enough to these words",
}
"""What the library or the sources have, by the verdict on the words."""

_SEAMS: dict[Seam, str] = {
    "order": "these words in another order",
    "speakers": "these words from different speakers",
    "quotations": "these words in separate quotations, with the reporter's words between",
    "attribution": "these words in two quotations, with nothing but who says them between",
    "apart": "these words apart, with others between them",
}


def message_of(case: Case) -> str:
    """Return one sentence about the words, without a full stop."""
    if case.verdict == "truncated":
        return _truncation(case)
    return f"{case.holder.has} {_what_is_held(case)}"


def notes_of(case: Case) -> tuple[str, ...]:
    """Return what else a reader should know, a phrase each."""
    notes = []
    if case.fine and case.quotation.speaker and case.speaker is None:
        notes.append(_said_by(case))
    notes.extend(
        f"“{gap.text}” is left out, which denies something of its own" for gap in case.gaps if gap.aside
    )
    if case.reading.draft.glosses:
        notes.append(f"the draft's own words: {', '.join(case.reading.draft.glosses)}")
    if "style" in case.differences:
        notes.append("spelling or numerals follow another house's style")
    return tuple(notes)


def _what_is_held(case: Case) -> str:
    if case.verdict == "altered" and not case.spoken:
        return "these words as the reporter's, not as spoken"
    if case.verdict == "stitched" and case.stitch:
        return _SEAMS[case.stitch.seam]
    if case.verdict == "typographic":
        return _PLAIN["typographic"] + _how(typography(case.reading))
    if case.verdict == "altered":
        return _PLAIN["altered"] + _how(case.changes) + _difference(case)
    return _PLAIN[case.verdict]


def _truncation(case: Case) -> str:
    if case.cut:
        where = "before" if case.cut.before else "after"
        return f"{case.holder.has} “{case.cut.text}” {where} these words, in the same sentence"
    gap = next(gap for gap in case.gaps if gap.turning)
    return f"the draft leaves out “{gap.text}”, which the words it keeps depend on"


def _difference(case: Case) -> str:
    """The first change that does not pass, the library's words first: "“will” for “would”"; "" where it is long."""
    if case.change is None:
        return ""
    printed = case.reading.draft_text(case.change), case.reading.source.printed(*case.change.source)
    ours, theirs = (" ".join(text.split()) for text in printed)
    if max(len(ours), len(theirs)) > _LONGEST_NAMED:
        return ""
    if not theirs:
        return f": the draft adds “{ours}”"
    return f": “{theirs}” for “{ours}”" if ours else f": the draft leaves out “{theirs}”"


def _how(kinds: tuple[str, ...]) -> str:
    named = [kind for kind in kinds if kind != "wording"]
    return f" ({', '.join(named)})" if named else ""


def _said_by(case: Case) -> str:
    """To whom the library gives the words, where it is not plain that the draft's speaker is right or wrong."""
    holder = case.holder
    if case.speaker_name:
        return f"{holder.seems} to give these words to {case.speaker_name}"
    unnamed = case.held.described.split() if case.held is not None else []
    if len(unnamed) > 1:  # not "he"
        return f"{holder.gives} these words to “{' '.join(unnamed)}”, without a name"
    return f"{holder.name} {holder.does} not say who said it"
