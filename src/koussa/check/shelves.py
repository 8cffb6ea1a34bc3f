"""What stands behind evidence: the records of libraries, or texts in memory."""

from collections.abc import Sequence

from koussa.check.desk import Exhibit, Searched
from koussa.check.quotations.model import Evidence
from koussa.documents import Document, article_record
from koussa.frozen import replace
from koussa.hashing import sha256
from koussa.library.articles import published_within
from koussa.library.fingerprint import digest
from koussa.library.store import Library


class Libraries:
    """The records of libraries; see :class:`koussa.check.desk.Shelf`."""

    def __init__(self, libraries: Sequence[Library]) -> None:
        self._libraries = tuple(libraries)

    def exhibit(self, evidence: Evidence) -> Exhibit:
        """Return evidence with its article and record."""
        identifier = evidence.passage.record
        for library in self._libraries:
            record = library.record(identifier) if identifier else None
            if record is not None:
                from koussa.lookup.listing import hit_of  # most evidence is a sentence of a text

                hit = hit_of(library, record)
                return Exhibit(evidence, hit.article, hit)
            article = library.article(evidence.passage.article)
            if article is not None and identifier is None:
                return Exhibit(evidence, article)
        return Exhibit(evidence)

    def searched(self) -> Searched:
        """Count the articles; where there are none, the quotations and claims."""
        articles = records = 0
        days: list[str] = []
        for library in self._libraries:
            count, *span = published_within(library)
            articles += count
            days += filter(None, span)
        if not articles:
            from koussa.lookup.listing import count_kinds

            counts = count_kinds(self._libraries)
            records = counts.get("quote", 0) + counts.get("claim", 0)
        return Searched(articles, records, min(days, default=None), max(days, default=None))

    def digest(self) -> str:
        """Return a fingerprint of all that the libraries hold."""
        found = sha256("\n".join(digest(library) for library in self._libraries).encode())
        return f"sha256:{found.hexdigest()}"


class Documents:
    """Texts in memory by name, and what fact-checks among them checked; see :class:`koussa.check.desk.Shelf`."""

    def __init__(self, documents: Sequence[tuple[str, Document]], reviewed: Sequence[Library] = ()) -> None:
        self._documents = dict(documents)
        self._reviewed = Libraries(reviewed)

    def exhibit(self, evidence: Evidence) -> Exhibit:
        """Return evidence with the text that it comes from as its article."""
        if evidence.passage.record:
            exhibit = self._reviewed.exhibit(evidence)
            hit = replace(exhibit.hit, library=None) if exhibit.hit else None
            return replace(exhibit, hit=hit)
        name = evidence.passage.article
        return Exhibit(evidence, article_record(self._documents[name], name))

    def searched(self) -> Searched:
        """Count the texts."""
        days = sorted(document.published for document in self._documents.values() if document.published)
        return Searched(len(self._documents), 0, *((days[0], days[-1]) if days else ()))

    def digest(self) -> str:
        """Return a fingerprint of the names and texts."""
        found = sha256()
        for name, document in sorted(self._documents.items(), key=lambda item: item[0]):
            found.update(f"{name}\0{document.text}\0".encode("utf-8", "surrogatepass"))
        found.update(self._reviewed.digest().encode())
        return f"sha256:{found.hexdigest()}"
