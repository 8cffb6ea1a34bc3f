"""Names of a sentence: runs of capitalised words, with the words round them."""

from collections.abc import Sequence
from itertools import pairwise

from koussa.check.statements.kinds import PERSON, kind_of
from koussa.check.statements.tokens import QUOTATION_MARKS, Tokens
from koussa.check.statements.vocabulary import is_common
from koussa.frozen import frozen
from koussa.text.numbers import cardinal, ordinal
from koussa.text.wordlists import word_set

_INSIDE = {
    "of",
    "the",
    "de",
    "la",
    "le",
    "von",
    "van",
    "al",
    "el",
    "bin",
    "ibn",
    "di",
    "du",
    "da",
    "del",
    "&",
    "-",
}
_BEFORE_NAMES = {"the", "a", "an", '"', "``", "''", "'"}
_AGENT = {"by", "with"}
_JOINED = {"and", "or", "&"}
_OFFICES = {"ceo", "cfo", "coo", "cto", "mp"}
"""Written with capitals, and no part of a name."""

_SINGULAR = {"is", "was", "has", "does"}
"""Verbs before which no plural stands."""

_LONGEST_LINK = 2
"""How many small words may stand inside a name: "Lord of the Flies"."""

_DEMONYMS = word_set("""
afghan albanian algerian american angolan arab argentine argentinian armenian australian austrian azerbaijani
bahraini bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian burmese cambodian cameroonian
canadian chilean chinese colombian congolese croatian cuban cypriot czech danish dutch ecuadorian egyptian emirati
english estonian ethiopian fijian filipino finnish french georgian german ghanaian greek guatemalan haitian
honduran hungarian icelandic indian indonesian iranian iraqi irish israeli italian jamaican japanese jordanian
kazakh kenyan korean kuwaiti latvian lebanese liberian libyan lithuanian malaysian maltese mexican moldovan
mongolian moroccan mozambican namibian nepalese nepali nicaraguan nigerian norwegian omani pakistani palestinian
panamanian paraguayan peruvian polish portuguese qatari romanian russian rwandan salvadoran saudi scottish
senegalese serbian singaporean slovak slovenian somali spanish sudanese swedish swiss syrian taiwanese tamil
tanzanian thai tunisian turkish ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh yemeni zambian
zimbabwean african asian european
""")


_PORTFOLIOS = word_set("""
finance foreign interior defence defense health education justice trade prime home labour labor energy environment
transport culture agriculture chief managing harbour harbor attorney budget economy treasury climate industry
immigration police fire planning opposition council deputy acting former
""")
"""Words that open the name of an office."""


@frozen
class NameMention:
    """A name in a sentence.

    Attributes:
        words: its folded words, small ones left out.
        before: the preposition in front of it, or "".
        nationality: whether it is a word like "Libyan".
        listed: whether it stands in an enumeration of names.
        first: first token; ``last`` the one after the last.
        start: first code point; ``end`` the one after the last.
    """

    words: tuple[str, ...]
    before: str
    nationality: bool
    listed: bool
    first: int
    last: int
    start: int
    end: int


def is_demonym(word: str) -> bool:
    """Whether a folded word tells of which nation something is: "libyan"."""
    return word in _DEMONYMS


def initials_of(name: NameMention) -> str:
    """Return the first letters of a name's words."""
    return "".join(word[0] for word in name.words)


def find_names(tokens: Tokens, dated: frozenset[int]) -> tuple[NameMention, ...]:
    """Return the names of a sentence; ``dated`` are the tokens that belong to dates."""
    runs = _runs(tokens, dated)
    joins = [_joining(tokens, one, other) for one, other in pairwise(runs)]
    found: list[NameMention] = []
    before = ""
    for at, run in enumerate(runs):
        # The names of a list share the word before its first.
        before = before if at and joins[at - 1] & _JOINED else _preposition(tokens, run[0])
        found.append(_mention(tokens, run, before, listed=_listed(joins, at)))
    return tuple(found)


def _runs(tokens: Tokens, dated: frozenset[int]) -> list[tuple[int, int]]:
    runs = []
    at = 0
    while at < len(tokens):
        if not tokens[at].capital or not _starts(tokens, at, dated):
            at += 1
            continue
        if tokens[at].form in _OFFICES:
            at += 1
            continue
        if tokens[at].form in _DEMONYMS:
            runs.append((at, at + 1))
            at += 1
            continue
        last = at + 1
        while True:
            after = _next_part(tokens, last, dated)
            if after is None:
                break
            last = after
        if last - at > 1 or not is_common(tokens[at].form):
            runs.append((at, last))
        at = last
    return runs


def _starts(tokens: Tokens, at: int, dated: frozenset[int]) -> bool:
    """Whether a name starts at a capital; the first word of a sentence does when it could be one."""
    token, before, after = tokens[at], tokens.at(at - 1).form, tokens.at(at + 1)
    if not token.content or token.kind != "word" or at in dated:
        return False
    if at and before not in {".", ":", *QUOTATION_MARKS}:
        return True
    alone = at > 1 and before != "." and after.form in QUOTATION_MARKS
    if alone or after.capital:
        return True
    # "Finance minister Ana Pires", "Three workers died", "Half of them left"
    office = token.form in _PORTFOLIOS and after.content
    counts = token.form == "half" or any(read([token.form]) is not None for read in (cardinal, ordinal))
    if office or counts or _is_of_verb(token.form) or is_common(token.form):
        return False
    return not token.form.endswith("s") or _is_one(tokens, at)


def _is_of_verb(form: str) -> bool:
    """Whether a word that opens a sentence looks like a participle or an adverb: "Born in Holm, she"."""
    return form.endswith(("ing", "ed", "ly")) or form == "born"


def _is_one(tokens: Tokens, at: int) -> bool:
    """Whether a first word that ends in "s" is no plural: "Moss won", "Jones was", "Davis's yard"."""
    return tokens[at].form.endswith("ss") or tokens.at(at + 1).form in _SINGULAR


def _next_part(tokens: Tokens, at: int, dated: frozenset[int]) -> int | None:
    """Return the position after the next word of the name, or ``None`` when the name is over."""
    link = 0
    while at < len(tokens) and at not in dated:
        token = tokens[at]
        if token.kind == "word" and token.capital and (token.content or token.form not in _INSIDE):
            if token.form in _DEMONYMS or token.form in _OFFICES:
                return None
            return at + 1 if token.content else None
        if token.kind == "number" and not link and token.form.isdecimal() and len(token.form) < 3:
            return at + 1
        if token.form not in _INSIDE or link == _LONGEST_LINK:
            return None
        link += 1
        at += 1
    return None


def _mention(tokens: Tokens, run: tuple[int, int], before: str, *, listed: bool) -> NameMention:
    first, last = run
    words = tuple(token.form for token in tokens[first:last] if token.content or token.kind == "number")
    return NameMention(
        words=words,
        before=before,
        nationality=words[0] in _DEMONYMS,
        listed=listed,
        first=first,
        last=last,
        start=tokens[first].start,
        end=tokens[last - 1].end,
    )


def _preposition(tokens: Tokens, first: int) -> str:
    """Return the word that joins a name to the sentence; a title may stand between."""
    before = first - 1
    while before >= 0 and tokens[before].form in _BEFORE_NAMES:
        before -= 1
    if before < 0 or tokens[before].kind != "word":
        return ""
    if before and kind_of(tokens[before].form) == PERSON and tokens[before - 1].form in _AGENT:
        return tokens[before - 1].form  # "by manager Rui Pires"
    return "" if tokens[before].content else tokens[before].form


def _listed(joins: Sequence[set[str]], at: int) -> bool:
    """Whether the name is one of several joined by "and" or "or", or of three or more joined by commas."""
    near, beside = joins[max(0, at - 2) : at + 2], joins[max(0, at - 1) : at + 1]
    return any(words & _JOINED for words in beside) or (any(beside) and sum(map(bool, near)) > 1)


def _joining(tokens: Tokens, one: tuple[int, int], other: tuple[int, int]) -> set[str]:
    """Return the words between two neighbouring names when they only join them."""
    between = set(tokens.forms(one[1], other[0]))
    return between if between <= {",", "and", "or", "&", "the"} and between != {"the"} else set()
