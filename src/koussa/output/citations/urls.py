"""Addresses of pages, made safe to print as links in any format."""

import re
from urllib.parse import quote

# Letters of an address (RFC 3986, reserved and unreserved) and the sign of what is encoded already; the brackets of
# an IPv6 host are dealt with apart, and the apostrophe is left out because two of them are italics in wikitext.
_KEPT = ":/?#@!$&()*+,;=-._~%"
_PAGE = re.compile(r"(https?://)(\[[0-9A-Fa-f:.]+\](?=[:/?#]|$))?([^/?#]*)(.*)", re.IGNORECASE)


def page_url(url: str | None) -> str | None:
    """An address as a link; ``None`` when it is none that may be printed as one.

    Only http and https addresses without control or invisible characters pass. Marks that some format would take
    for its own (spaces, brackets, braces, bars, quotation marks) and letters beyond ASCII in the path are
    percent-encoded, which leaves the address the same (RFC 3986, 2.4).
    """
    found = _PAGE.fullmatch(url.strip(" ")) if url else None
    if url is None or found is None or not url.isprintable():
        return None
    scheme, address, host, rest = found.group(1).lower(), found.group(2) or "", found.group(3), found.group(4)
    if not (address or host):
        return None
    return f"{scheme}{address}{_host(host)}{quote(rest, safe=_KEPT)}"


def _host(host: str) -> str:
    """A host keeps its letters: percent signs mean nothing to the name system."""
    return "".join(mark if mark.isalnum() else quote(mark, safe=_KEPT) for mark in host)
