"""Who said that, when, and did they really say it?

From Python, :func:`open_library` and :func:`open_texts` are the doors (:mod:`koussa.api`); they are imported when they
are first used, because the command line, which needs neither at its start, would wait for them.
"""

__version__ = "0.1.0"
__all__ = [
    "Answer",
    "Finding",
    "Hit",
    "KoussaError",
    "OpenLibrary",
    "OpenTexts",
    "PeopleAnswer",
    "PersonHit",
    "__version__",
    "open_library",
    "open_texts",
]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from koussa.api import OpenLibrary, OpenTexts, open_library, open_texts
    from koussa.check.verdicts import Finding
    from koussa.errors import KoussaError
    from koussa.lookup.hits import Answer, Hit, PeopleAnswer, PersonHit


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from koussa import api

    return getattr(api, name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__} - {"TYPE_CHECKING"})
