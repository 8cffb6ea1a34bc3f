"""What a library holds, so that an article that comes again under another name is known, and a copy told."""

import re
from collections.abc import Iterator
from pathlib import Path

from koussa.library.article_writer import ArticleWriter
from koussa.library.articles import AddedArticle

# A byte of a name that is no text, as it is stored: there is no telling whether such a file is still there.
_ESCAPED = re.compile(r"\\udc[89a-f]")
_SCHEME = "://"


class Known:
    """What the library holds, by what tells an article that comes again under another name."""

    def __init__(self) -> None:
        self._loaded = False
        self._given: set[str] = set()
        self._by_digest: dict[str, list[tuple[str, Path]]] = {}
        self._by_origin: dict[str, list[tuple[str, str]]] = {}
        self._relative: dict[str, list[tuple[str, tuple[str, ...]]]] = {}

    def same(self, article: AddedArticle, writer: ArticleWriter) -> str | None:
        """The id under which a new article is in the library already, which each is given for once.

        That is what has its content, and came from a file that is gone; and what has its text, and came from the same
        file, but was stored by an older version under a path as it was typed, or without the address that is given now.
        """
        self._load(writer)
        for identifier in self._under_another_name(article, writer):
            if identifier not in self._given and not writer.has_imported(identifier):
                self._given.add(identifier)
                return identifier
        return None

    def address(self, article: AddedArticle, writer: ArticleWriter) -> str | None:
        """The address under which a file's article is there that comes without one now."""
        if article.identity != article.origin:
            return None
        self._load(writer)
        for identifier, identity in self._by_origin.get(article.origin, []):
            if _SCHEME in identity and writer.text_of(identifier) == article.text:
                return identity
        return None

    def copied(self, article: AddedArticle) -> tuple[str, Path] | None:
        """The id and the file of another article with the content of one that is known by its file."""
        held = self._by_digest.get(article.digest, []) if article.identity == article.origin else []
        others = ((identifier, file) for identifier, file in held if identifier not in self._given)
        return next((each for each in others if str(each[1]) != article.origin), None)

    def note(self, article: AddedArticle) -> None:
        """Remember what was just stored."""
        if article.identity == article.origin:
            held = self._by_digest.setdefault(article.digest, [])
            held.append((article.article.id, Path(article.origin)))

    def _load(self, writer: ArticleWriter) -> None:
        if self._loaded:
            return
        self._loaded = True
        for digest, identifier, identity, origin in writer.files():
            self._by_origin.setdefault(origin, []).append((identifier, identity))
            if identity != origin:
                continue
            file = Path(origin)
            self._by_digest.setdefault(digest, []).append((identifier, file))
            if not file.is_absolute():
                parts = tuple(part for part in file.parts if part != "..")
                self._relative.setdefault(file.name, []).append((identifier, parts))

    def _under_another_name(self, article: AddedArticle, writer: ArticleWriter) -> Iterator[str]:
        if article.identity == article.origin:
            for identifier, file in self._by_digest.get(article.digest, []):
                if _is_gone(file):
                    yield identifier
            whole = Path(article.origin)
            for identifier, parts in self._relative.get(whole.name, []):
                if whole.parts[-len(parts) :] == parts and writer.text_of(identifier) == article.text:
                    yield identifier
            return
        for identifier, identity in self._by_origin.get(article.origin, []):
            if identity == article.origin and writer.text_of(identifier) == article.text:
                yield identifier


def _is_gone(file: Path) -> bool:
    """Whether a file is certainly not there any more: of one that may not be asked for, nobody knows."""
    if not file.is_absolute() or _ESCAPED.search(str(file)):
        return False
    try:
        file.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False
