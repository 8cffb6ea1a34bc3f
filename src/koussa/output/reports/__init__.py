"""Reports of a check, one module a format: what was found in, text out.

Each module has one function, ``render(drafts, about)``, that yields the report as it grows. It decides nothing about
meaning: what a draft's findings are worth, :mod:`koussa.check` has said.
"""

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module

from koussa.output.reports.model import About, CheckedDraft

Renderer = Callable[[Iterable[CheckedDraft], About], Iterator[str]]

# Formats by name, with their modules; "text" is a page and is laid out by the caller for its window.
MODULES = {
    "concise": "concise",
    "json": "json_document",
    "jsonl": "json_lines",
    "csv": "csv_table",
    "tsv": "tsv_table",
    "md": "markdown_page",
    "github": "github",
    "sarif": "sarif",
    "junit": "junit",
    "html": "html_page",
}
FORMATS = ("text", *MODULES)


def renderer(name: str) -> Renderer:
    """Return the renderer of a format, one of :data:`MODULES`."""
    render: Renderer = import_module(f"koussa.output.reports.{MODULES[name]}").render
    return render
