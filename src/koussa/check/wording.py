"""What findings say where a draft is held against sources of one's own: "the sources have", not "the library has"."""

import re

from koussa.check.verdicts import Finding
from koussa.frozen import replace

# Words of the draft and of the sources stand in marks, and are left as they are.
_PARTS = re.compile(r"(“[^”]*”)")
_VERBS = {"has": "have", "gives": "give", "does": "do", "seems": "seem", "is": "are", "holds": "hold"}
_LIBRARY = re.compile(rf"\b(in )?the library( (?:{'|'.join(_VERBS)})\b)?")


def of_sources(finding: Finding) -> Finding:
    """The same finding in words that speak of sources: "the sources have these words"."""
    notes = tuple(map(_in_words, finding.notes))
    return replace(finding, message=_in_words(finding.message), notes=notes)


def _in_words(message: str) -> str:
    parts = _PARTS.split(message)
    return "".join(part if part.startswith("“") else _LIBRARY.sub(_plural, part) for part in parts)


def _plural(match: re.Match[str]) -> str:
    verb = (match[2] or "").strip()
    return f"{match[1] or ''}the sources{' ' + _VERBS[verb] if verb else ''}"
