"""Whether the library has words said on the day that a draft says."""

from datetime import timedelta

from koussa.check.quotations.model import DraftQuotation, SourcePassage, SourceQuotation
from koussa.dates.when import When

# News prints what was said within the fortnight before. Said when is then not known, so a draft's earlier
# day within it is no contradiction; print cannot come before speech, but for the date line.
_PRINTED_WITHIN = timedelta(days=14)
_DATE_LINE = timedelta(days=1)


def same_day(draft: DraftQuotation, quotation: SourceQuotation | None, passage: SourcePassage) -> bool | None:
    """Say whether a draft's date may be the one that words were said or published on.

    Compared at the precision that the draft states; a day without a year is the nearest to the library's.
    ``None`` when either side does not say.
    """
    said = quotation.date if quotation is not None else None
    claimed = draft.date or _nearest(draft.day_words, said or passage.published)
    if claimed is None:
        return None
    if said is not None and claimed.overlaps(said):
        return True
    published = passage.published
    if published is None:
        return None if said is None else False
    if claimed.overlaps(published):
        return True
    return said is None and _about_then(claimed, published)


def is_day_of_print(draft: DraftQuotation, quotation: SourceQuotation | None, passage: SourcePassage) -> bool:
    """Say whether a draft has the day on which words were published, while the library has the very day of speech."""
    said = quotation.date if quotation is not None else None
    if said is None or said.precision != "day":
        return False
    claimed = draft.date or _nearest(draft.day_words, said)
    return claimed is not None and not claimed.overlaps(said) and same_day(draft, quotation, passage) is True


def _nearest(words: str | None, to: When | None) -> When | None:
    from koussa.dates.resolve import find_dates  # only for a draft that names a day

    found = find_dates(words, to) if words and to is not None else ()
    return found[0].when if found else None


def _about_then(claimed: When, published: When) -> bool:
    latest, earliest = claimed.latest, claimed.earliest
    first, last = published.earliest, published.latest
    starts_late = earliest is not None and last is not None and earliest - last > _DATE_LINE
    ends_early = latest is not None and first is not None and first - latest > _PRINTED_WITHIN
    return not (starts_late or ends_early)
