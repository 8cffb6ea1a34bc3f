"""One record whole, as a page: every field that holds something, in the order in which it is defined."""

from typing import Any

from koussa.dates import When, describe
from koussa.lookup.hits import Hit
from koussa.output.claim_page import claim_entry
from koussa.output.page import BLANK, Page, field, line
from koussa.output.quote_page import quote_entry
from koussa.records import Claim, Quote

_DATES = ("date", "about_date", "published", "checked")
# What the entry above the list already tells.
_TOLD = {"id", "kind", "score", "match", "library"}


def record_page(hit: Hit, fields: dict[str, Any]) -> Page:
    """A record as people read it, then field by field."""
    page: Page = []
    # An entry ends with the command that shows the record whole, which is this.
    if isinstance(hit.record, Quote):
        page += [*quote_entry(hit)[:-1], BLANK]
    elif isinstance(hit.record, Claim):
        page += [*claim_entry(hit)[:-1], BLANK]
    page.append(line(f"{fields['kind']} {hit.record.id} ({hit.library})", style="heading"))
    for name, value in fields.items():
        if name not in _TOLD:
            page += _field(name, value, 2)
    return page


def _field(name: str, value: Any, indent: int) -> Page:
    if value in (None, [], {}):
        return []
    label = name.replace("_", " ")
    if isinstance(value, dict):
        inner = [row for key, item in value.items() for row in _field(key, item, indent + 2)]
        return [line(f"{label}:", indent=indent, style="label"), *inner] if inner else []
    if isinstance(value, list):
        page = [line(f"{label}:", indent=indent, style="label")]
        for item in value:
            page += _item(item, indent + 2)
        return page
    return [field(label, _words(name, value), indent=indent)]


def _item(item: Any, indent: int) -> Page:
    if isinstance(item, dict):
        rows = [row for key, value in item.items() for row in _field(key, value, indent + 2)]
        return [line("-", indent=indent, style="item"), *rows]
    return [line(f"- {item}", indent=indent, style="item")]


def _words(name: str, value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if name in _DATES:
        return f"{value}  ({describe(When.parse(value))})"
    return str(value)
