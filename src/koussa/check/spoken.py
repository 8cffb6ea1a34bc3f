"""What a sentence of a source says when somebody says it of themselves: "I was born in York", in the third person."""

import re
from functools import cache

from koussa.check.quotations.model import SourceQuotation
from koussa.check.sources import SourceStatement
from koussa.check.statements.vocabulary import is_function_word, is_participle
from koussa.text.fold import fold

_MARKS = 2  # code points that marks round a quotation take
_VERBS = {"m": "is", "am": "is", "ve": "has", "d": "would", "ll": "will"}
_NUMBERED = {"act", "chapter", "class", "grade", "level", "part", "phase", "stage", "type", "volume"}
"""Words after which "I" is a numeral, whether they have a capital or not."""

_LONGEST = 40  # code points of a word before it
_BETWEEN = r"(?: (?:also|already|always|ever|just|long|never|not|once|only|since))?"
"""What may stand between "I'd" and its verb."""


def speaks(held: SourceStatement) -> SourceQuotation | None:
    """Return the quotation that a sentence stands in or holds, where it is plain who speaks; ``None`` otherwise.

    Of two speakers in one sentence it is the one who is quoted first; what the other says stays as printed.
    """
    for quotation in held.passage.quotations:
        overlaps = quotation.start < held.end and held.start < quotation.end
        if overlaps and quotation.verbatim and quotation.sure and quotation.speaker:
            return quotation
    return None


def is_all_spoken(held: SourceStatement) -> bool:
    """Whether nothing of a sentence is the reporter's: it lies within quotation marks."""
    return any(
        quotation.verbatim and quotation.start - _MARKS <= held.start and held.end <= quotation.end + _MARKS
        for quotation in held.passage.quotations
    )


def in_third_person(held: SourceStatement) -> str:
    """Return a sentence with the speaker's name for "I" and "my" within the quotation; as printed without any.

    Which quotation is read where a sentence has several, :func:`speaks` says.
    """
    quotation = speaks(held)
    if quotation is None or quotation.speaker is None:
        return held.text
    start = max(quotation.start - held.start, 0)
    end = max(quotation.end - held.start, 0)
    name = quotation.speaker
    said = _first_person().sub(lambda match: _named(match, name), held.text[start:end])
    return held.text[:start] + said + held.text[end:]


@cache
def _first_person() -> re.Pattern[str]:
    return re.compile(
        rf"\bI(?:(?P<am> am)|['’](?P<verb>m|ve|d|ll)(?={_BETWEEN}(?: (?P<next>[a-z]+))?))?\b"
        r"|\b(?P<my>[Mm]y)\b|\b(?:[Mm]e|[Mm]yself)\b"
    )


def _named(match: re.Match[str], name: str) -> str:
    if match["my"]:
        return f"{name}'s"
    if match[0].startswith("I") and _is_numeral(match.string[: match.start()]):
        return match[0]
    verb = "am" if match["am"] else match["verb"]
    if verb == "d" and is_participle(match["next"] or ""):
        return f"{name} had"
    return f"{name} {_VERBS[verb]}" if verb else name


def _is_numeral(before: str) -> bool:
    """Whether "I" is a numeral or an initial: "World War I", "Charles I", "type I"."""
    word = before[-_LONGEST:].rsplit(maxsplit=1)[-1] if before.endswith(" ") and before.strip() else ""
    form = fold(word)
    return form in _NUMBERED or (word[:1].isupper() and not is_function_word(form))
