"""What ``library verify --source`` prints."""

from collections.abc import Sequence
from pathlib import Path

from koussa.cli.printing import write, write_pages
from koussa.cli.session import Output
from koussa.cli.status import FOUND, NOT_FOUND
from koussa.documents import Document
from koussa.errors import KoussaError
from koussa.intake.refinding import articles_like, refind
from koussa.library.store import Library
from koussa.lookup.filters import find_articles
from koussa.output.inert import to_json
from koussa.output.refound_page import refound_fields, refound_page
from koussa.paths import whole
from koussa.readers import Overrides, read


def print_refound(libraries: Sequence[Library], source: str, article: str | None, how: Output) -> int:
    """Print what became of an article's quotations in a copy of it; status 1 when some are changed or gone.

    Raises:
        KoussaError: when the file cannot be read, or it is not clear which article it is a copy of.
    """
    found = None if article is None else _only([*_named(libraries, article)], article)
    identifier, document = _copy(libraries, source, found)
    library = next(library for library in libraries if library.article(identifier) is not None)
    known = library.article(identifier)
    assert known is not None
    refound = refind(library, identifier, document)
    if how.format == "json":
        write(to_json(refound_fields(known, source, refound), indent=2) + "\n")
    else:
        write_pages([refound_page(known, source, refound)], how)
    return FOUND if all(one.found.status in ("same", "moved") for one in refound) else NOT_FOUND


def _named(libraries: Sequence[Library], article: str) -> dict[str, None]:
    if any(library.article(article) for library in libraries):
        return {article: None}
    return {identifier: None for library in libraries for identifier in find_articles(library, article)}


def _only(found: Sequence[str], words: str) -> str:
    if len(found) == 1:
        return found[0]
    if not found:
        raise KoussaError(f"no article is “{words[:80]}”; `koussa list articles` shows what there is")
    raise KoussaError(f"“{words[:80]}” may mean {', '.join(found[:8])}; give the id with --article")


def _copy(libraries: Sequence[Library], source: str, wanted: str | None) -> tuple[str, Document]:
    """The article and the document of the file that is a copy of it."""
    documents = list(read(Path(source), source, Overrides()))
    likely = [
        (identifier, document)
        for number, document in enumerate(documents, start=1)
        for identifier in articles_like(libraries, document, whole(source), number)
    ]
    if wanted is not None:
        chosen = [document for identifier, document in likely if identifier == wanted] or documents
        if len(chosen) > 1:
            raise KoussaError(f"{source} holds {len(chosen)} documents, and none of them is plainly {wanted}")
        return wanted, chosen[0]
    if not likely:
        raise KoussaError(f"no article is plainly what {source} is a copy of; name it with --article")
    identifier = _only(list(dict.fromkeys(identifier for identifier, _ in likely)), source)
    return identifier, next(document for known, document in likely if known == identifier)
