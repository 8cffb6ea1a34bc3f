"""Where the library files are and what they hold, as a page."""

from pathlib import Path
from typing import Any

from koussa.output.page import BLANK, Page, field, line
from koussa.output.wording import counted

# Whom quotations and claims name is not counted here, unlike in a list of people.
_NOUNS = {"person": ("described person", "described people")}


def info_page(path: Path, described: list[dict[str, Any]]) -> Page:
    """What ``library info`` prints for people."""
    page: Page = []
    for one in described:
        page.append(line("Bundled article" if one["name"] == "bundled" else "Your library", style="heading"))
        page.append(field("File", one["path"]))
        if one["bytes"] is not None:
            page.append(field("Size", f"{one['bytes']:,} bytes, schema {one['schema']}"))
        held = (counted(count, *_NOUNS.get(kind, (kind,))) for kind, count in one["records"].items())
        page.append(field("Holds", ", ".join(held)))
        page += [field("Digest", one["digest"]), BLANK]
    if not any(one["name"] == "user" for one in described):
        page += [
            line("Your library", style="heading"),
            field("File", f"{path} (made by the first command that writes)"),
        ]
    elif page:
        page.pop()
    return page
