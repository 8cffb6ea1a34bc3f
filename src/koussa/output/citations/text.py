"""A citation as plain text, for a footnote or a list of sources."""

from koussa.output.citations.citation import Citation
from koussa.output.citations.phrases import caveats, remark, sentence_end
from koussa.output.inert import inert
from koussa.output.wording import published_words


def text(citation: Citation) -> str:
    """The page (author, publisher, title, date, address), then what stands there, then what sources say against it."""
    work = citation.work
    parts = (
        inert(work.author or ""),
        inert(work.publisher or ""),
        f"“{inert(work.title)}”" if work.title else "",
        published_words(work),
    )
    page = sentence_end(", ".join(part for part in parts if part)) if any(parts) else ""
    said = remark(citation)
    # No full stop after the address: it would be taken for part of it.
    lines = (page, work.url or "", sentence_end(said) if said else "", *caveats(citation))
    return " ".join(line for line in lines if line)
