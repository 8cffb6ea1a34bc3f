"""What ``check`` does between its options and its report: the desk, the drafts, what is shown and what fails."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from koussa import __version__
from koussa.check.checker import Report
from koussa.check.desk import Desk
from koussa.check.verdicts import RULES_VERSION, Finding
from koussa.cli.documents import Inputs, each
from koussa.cli.progress import progress
from koussa.cli.session import today
from koussa.configuration import House, Level
from koussa.documents import Document
from koussa.errors import KoussaError
from koussa.frozen import frozen
from koussa.library.articles import articles_from
from koussa.output.reports.model import About, CheckedDraft, Told, summary_of
from koussa.paths import whole

if TYPE_CHECKING:
    from koussa.library.store import Library


_LONG = 200_000  # code points of a draft that takes a second to read


@frozen
class Settings:
    """How drafts are checked.

    Attributes:
        house: the profile.
        fail_on: from which level on a finding makes the exit status 1; ``show`` likewise for what is reported.
        exclude: articles that may not vouch for a draft: ids, addresses or the files that they were added from.
        baseline: the file of accepted findings, if any.
    """

    house: House
    fail_on: Level
    show: Level
    exclude: tuple[str, ...] = ()
    baseline: Path | None = None


def reaches(finding: Finding, level: Level) -> bool:
    """Whether a finding is as grave as a level.

    A quotation that was not found is graver than the other notes, and less grave than a warning.
    """
    if level == "not-found" and finding.verdict == "not_found":
        return True
    wanted: dict[Level, tuple[str, ...]] = {
        "never": (),
        "error": ("error",),
        "warning": ("error", "warning"),
        "not-found": ("error", "warning"),
        "note": ("error", "warning", "note"),
        "all": ("error", "warning", "note", "ok"),
    }
    return finding.severity in wanted[level]


class Checking:
    """One run over some drafts.

    Attributes:
        failing: how many findings so far reach the level at which the run fails.
    """

    def __init__(
        self,
        desk: Desk,
        settings: Settings,
        exclude: frozenset[str] = frozenset(),
        *,
        complain: Callable[[KoussaError], None],
        quiet: bool = False,
    ) -> None:
        self._desk = desk
        self._complain = complain
        self._quiet = quiet
        self._settings = settings
        self._exclude = exclude
        self._accepted = Counter[tuple[str, str]]()
        self.failing = 0

    def drafts(self, documents: Iterable[tuple[str, Document]]) -> Iterator[CheckedDraft]:
        """Check drafts one after the other, each with its name; a fault of ours at one does not stop the others.

        Raises:
            KoussaError: when the baseline cannot be read.
        """
        settings = self._settings
        if settings.baseline is not None:
            from koussa.check.baseline import read_baseline

            self._accepted = read_baseline(_content(settings.baseline), str(settings.baseline))
        for path, document, report in each(documents, self._report, self._complain):
            findings = self._left(report)
            self.failing += sum(reaches(finding, settings.fail_on) for finding in findings)
            told = [finding for finding in findings if reaches(finding, settings.show)]
            yield CheckedDraft(
                path=path,
                text=document.text,
                told=tuple(Told(finding, self._desk.exhibits(finding)) for finding in told),
                summary=summary_of(report, findings, len(report.findings) - len(findings)),
            )

    def new_baseline(self, documents: Iterable[tuple[str, Document]]) -> str:
        """The content of the baseline that accepts every finding of some drafts."""
        from koussa.check.baseline import write_baseline

        reports = each(documents, self._report, self._complain)
        return write_baseline(finding for _, _, report in reports for finding in report.findings)

    def about(self, *, against: tuple[str, ...] = (), spreadsheet_safe: bool = False) -> About:
        """What the report names so that it can be made again."""
        return About(
            day=today(),
            version=__version__,
            rules=RULES_VERSION,
            house=self._settings.house,
            searched=self._desk.searched,
            digest=self._desk.shelf.digest(),
            folder=str(Path.cwd()),
            against=against,
            spreadsheet_safe=spreadsheet_safe,
        )

    def _report(self, path: str, document: Document) -> Report:
        long = len(document.text) > _LONG
        with progress(f"checking {path}", None, quiet=self._quiet, at_once=long) as move:
            return self._desk.check(
                document, path=path, house=self._settings.house, exclude=self._exclude, on_done=move
            )

    def _left(self, report: Report) -> list[Finding]:
        """The findings that the baseline does not accept; what it forgave one draft, it does not forgive the next."""
        if not self._accepted:
            return list(report.findings)
        from koussa.check.baseline import apply_baseline

        return apply_baseline(report.findings, self._accepted)


def with_names(inputs: Inputs) -> Iterator[tuple[str, Document]]:
    """The documents of some inputs with the names that reports give them; of a file's second, ``file#2``."""
    for one in inputs.documents():
        yield (one.name if one.number == 1 else f"{one.name}#{one.number}"), one.document


def excluded(libraries: "Sequence[Library]", given: Sequence[str]) -> tuple[frozenset[str], list[str]]:
    """Articles that may not vouch for a draft.

    Args:
        libraries: that hold them.
        given: their ids, their addresses, or the files that they were added from.

    Returns:
        Their ids, and those given that no library knows.
    """
    found: set[str] = set()
    unknown = []
    for name in given:
        ids = {name for library in libraries if library.article(name)}
        for library in libraries:
            ids.update(articles_from(library, name), articles_from(library, whole(name)))
        found |= ids
        if not ids:
            unknown.append(name)
    return frozenset(found), unknown


def _content(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, ValueError) as error:
        reason = (
            error.strerror.lower() if isinstance(error, OSError) and error.strerror else "it is not UTF-8"
        )
        raise KoussaError(f"cannot read the baseline {path}: {reason}; --write-baseline makes one") from error
