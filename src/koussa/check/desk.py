"""Where drafts are checked: the sources at hand, what there is of them, and the record or article behind evidence."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from koussa.check.checker import Report, check
from koussa.check.quotations.model import Evidence
from koussa.check.sources import Sources
from koussa.check.verdicts import Finding, rule_of, severity_of
from koussa.configuration import House
from koussa.documents import Document
from koussa.frozen import frozen, replace
from koussa.lookup.hits import Hit
from koussa.records import Article

if TYPE_CHECKING:
    from koussa.library.store import Library


@frozen
class Searched:
    """What a check looked through.

    Attributes:
        articles: how many.
        records: how many quotations and claims, where there are no articles.
        earliest: day of the first article that is dated, ISO 8601; ``latest`` of the last.
    """

    articles: int
    records: int = 0
    earliest: str | None = None
    latest: str | None = None

    @property
    def empty(self) -> bool:
        """Whether there was nothing to look through."""
        return not self.articles and not self.records


@frozen
class Exhibit:
    """A piece of evidence with what stands behind it.

    Attributes:
        evidence: the span that has the words.
        article: where it was printed; ``None`` when that is not known.
        hit: the record that it is, with the doubts that verification raised, where it is one.
    """

    evidence: Evidence
    article: Article | None = None
    hit: Hit | None = None


class Shelf(Protocol):
    """What stands behind evidence: the articles and records of the sources."""

    def exhibit(self, evidence: Evidence) -> Exhibit:
        """Return the evidence with its article and record."""

    def searched(self) -> Searched:
        """Count what there is."""

    def digest(self) -> str:
        """Return a fingerprint of all that there is: equal for equal sources."""


class Desk:
    """Sources to check drafts against.

    Args:
        sources: where words are looked up.
        shelf: what stands behind them.
        own: whether they are texts in place of a library, of which findings then speak.
    """

    def __init__(self, sources: Sources, shelf: Shelf, *, own: bool = False) -> None:
        self._sources = sources
        self._own = own
        self.shelf = shelf
        self.searched = shelf.searched()

    @classmethod
    def of_libraries(cls, libraries: "Sequence[Library]") -> "Desk":
        """A desk with libraries on it."""
        from koussa.check.libraries import LibrarySources
        from koussa.check.shelves import Libraries

        return cls(LibrarySources(libraries), Libraries(libraries))

    @classmethod
    def of_documents(cls, documents: Iterable[tuple[str, Document]]) -> "Desk":
        """A desk with texts on it, each with the name that reports are to give it."""
        from koussa.check.libraries import LibrarySources
        from koussa.check.memory import MemorySources
        from koussa.check.reviews import library_of
        from koussa.check.shelves import Documents

        held = list(documents)
        library = library_of(held)
        reviewed = [library] if library else []
        sources = MemorySources.of(held, LibrarySources(reviewed) if reviewed else None)
        return cls(sources, Documents(held, reviewed), own=True)

    def check(
        self,
        document: Document,
        *,
        path: str = "<text>",
        house: House = "news",
        exclude: Collection[str] = (),
        on_done: Callable[[int, int], None] = lambda _, __: None,
    ) -> Report:
        """Check a draft; see :func:`koussa.check.checker.check`. Where there is nothing to look in, it says so."""
        if self.searched.empty:
            # Of a library that stays open: something may be there by now.
            self.searched = self.shelf.searched()
        report = check(document, self._sources, path=path, house=house, exclude=exclude, on_done=on_done)
        if self._own or not self.searched.empty:
            return report
        return replace(report, findings=tuple(map(_uncheckable, report.findings)))

    def exhibits(self, finding: Finding) -> tuple[Exhibit, ...]:
        """Return the evidence of a finding with what stands behind it."""
        return tuple(self.shelf.exhibit(evidence) for evidence in finding.evidence)


_BY_EMPTINESS: Mapping[str, str] = {
    "not_found": "cannot_check",
    "nothing": "nothing",
    "cannot_check": "cannot_check",
}


def _uncheckable(finding: Finding) -> Finding:
    """A finding in the words of an empty library."""
    verdict = _BY_EMPTINESS.get(finding.verdict)
    rule = rule_of(verdict) if verdict else None
    if rule is None:
        return finding
    return replace(
        finding,
        code=rule.code,
        verdict=rule.verdict,
        severity=severity_of(rule.verdict),
        message="the library is empty; koussa add puts articles into it",
        notes=(),
    )
