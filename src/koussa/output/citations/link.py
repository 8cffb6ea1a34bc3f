"""A citation as a link."""

from koussa.errors import KoussaError
from koussa.output.citations.citation import Citation
from koussa.output.citations.fragment import with_fragment
from koussa.records import Quote, Selector


def link(citation: Citation) -> str:
    """The page's address, which opens at the words where they stand there as they were spoken.

    Raises:
        KoussaError: when no address is known that can be a link.
    """
    url, record = citation.work.url, citation.record
    if url is None:
        raise KoussaError(
            f"no web address is known for the page that {record.id} stands on; try --style text"
        )
    if isinstance(record, Quote) and record.verbatim:
        return with_fragment(url, record.selector or Selector(record.text))
    return url
