"""Whether the library gives words to the person that a draft gives them to."""

from collections.abc import Iterable

from koussa.check.quotations.model import SourceQuotation

ALIKE = 70.0  # similarity of names (koussa.names) from which a draft's speaker may be the library's


def agrees(claimed: str | None, quotation: SourceQuotation | None) -> bool | None:
    """Say whether a draft's speaker is the one of a quotation; ``None`` when either does not say."""
    if claimed is None or quotation is None or quotation.speaker is None:
        return None
    from koussa.names.match import similarity  # noqa: PLC0415 - scripts and sounds are needed only here

    names = (quotation.speaker, *quotation.other_names)
    if any(similarity(claimed, name) >= ALIKE for name in names):
        return True
    return False if quotation.sure else None


def listed(names: Iterable[str | None]) -> str:
    """Return names as a phrase: "A", "A and B", "A, B and C", each once."""
    known = list(dict.fromkeys(name for name in names if name))
    return " and ".join([", ".join(known[:-1]), known[-1]] if len(known) > 1 else known)
