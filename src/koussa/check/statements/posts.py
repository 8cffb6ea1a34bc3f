"""Who somebody is: the post that a statement gives to somebody, and those that evidence names beside their name.

News tells it by the way: "Holm mayor Ann Poe", "Ann Poe, the mayor of Holm, …", "Sen. Ann Poe (R-Ohio)". A statement
that says no more than that ("Ann Poe is mayor of Holm", "Poe leads Holm") is held against what is told so, whatever
else the sentence denies, hedges or gives to somebody.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from koussa.check.statements.name_mentions import is_demonym
from koussa.check.statements.offices import HEADS, ONE_AT_A_TIME, PARTIES, SHARED
from koussa.check.statements.places import exclude_each_other, is_region
from koussa.check.statements.slots import Span
from koussa.check.statements.vocabulary import is_past
from koussa.frozen import frozen
from koussa.text.function_words import FUNCTION_WORDS
from koussa.text.wordlists import word_set

POST = "post"
"""Rule of what evidence tells by the way of who somebody is."""

_MEANT = {
    "gov": "governor", "sen": "senator", "rep": "representative", "congressman": "representative",
    "congresswoman": "representative", "advisor": "adviser", "chair": "chairman", "chairwoman": "chairman",
    "chairperson": "chairman", "spokeswoman": "spokesman", "spokesperson": "spokesman", "ceo": "executive",
    "organiser": "organizer",
}  # fmt: skip
"""Short forms and variants, and what they stand for."""

_SHORT = frozenset({"gov", "sen", "rep"})

_REPRESENTING = frozenset({"senator", "representative"})
_HEADING = word_set(
    "head heads lead leads led headed run runs ran chair chairs chaired govern governs governed"
)
_REPRESENT = word_set("represent represents represented")
_WORK = word_set("work works worked")

_OTHER = word_set("vice deputy assistant acting associate lieutenant shadow junior minority majority")
"""Words before a post that make another of it."""

_POSSESSIVES = word_set("his her its their our my your")
_PARTIES = PARTIES | {"party"}
_SMALL = word_set("the of for and at a an") | {"&"}
_BODIES = word_set("campaign administration family government team estate transition")
"""Words behind the name of whom or what one works for, which tell nothing more."""

_NAME = r"(?P<name>[A-Z][\w’'-]+(?: (?:[A-Z]\.|[A-Z][\w’'-]+|de|van|von|al|bin)){0,3})"
_FULL = r"(?P<name>[A-Z][\w’'-]+(?: (?:[A-Z]\.|de|van|von|al|bin))? [A-Z][\w’'-]*\w)"
_BEFORE = r"(?P<before>(?:(?!(?:is|was|a|an|the|of|for)\b)[A-Za-z-]+ ){0,2}?)"
_LEADS = r"(?:of|for|at|with|to|from|on|in)"
_ARTICLE = r"(?:the |a |an |his |her )?"
_FORMER = r"(?P<former>former |ex-|then-|one-time )?"
_END = r"(?=[,;.)]|$| (?:who|and|told|said|says)\b)"
_QUOTED = r"[“\"][^”\"]*[”\"]?"


@frozen
class Post:
    """A post that somebody is told to have.

    Attributes:
        name: the words of the holder's name, folded.
        posts: what it may be; nothing for any ("works for").
        before: the words before it: "communications" of a director.
        of: the words of the body, person or place that it is of.
        former: whether it is told of what was.
        at: where the latter stand, in code points.
    """

    name: tuple[str, ...]
    posts: frozenset[str]
    before: frozenset[str]
    of: tuple[str, ...]
    former: bool
    at: Span


def judge_posts(statement: str, evidence: str) -> tuple[str, Span, Span] | None:
    """Hold a statement of who somebody is against what evidence tells of that by the way.

    Returns:
        "supported" or "contradicted", with where both sides tell whose the post is, in code points; ``None`` where
        evidence has nothing to say of it.
    """
    stated = post_of(statement)
    if stated is None:
        return None
    told = posts_in(evidence)
    same = next((other for other in told if bears_out_post(stated, other)), None)
    if same is not None:
        return "supported", stated.at, same.at
    if _is_short(statement, stated.at):
        return None
    differs = next(
        (other for other in told if excludes_post(stated, other) and not _is_short(evidence, other.at)), None
    )
    return ("contradicted", stated.at, differs.at) if differs else None


@lru_cache(maxsize=64)
def post_of(statement: str) -> Post | None:
    """Return the post that a statement gives to somebody, if it says nothing else."""
    text = _plain(statement).strip().rstrip(".")
    said = text.lower().split()
    verb = next((each for each in said if each in _HEADING | _REPRESENT | _WORK), "")
    posts = _posts_of(text)
    for pattern in (*_with_post(posts), *_with_verb(verb)):
        found = re.fullmatch(pattern, text)
        if found is not None:
            return _post(found)
    return None


@lru_cache(maxsize=1024)
def posts_in(evidence: str) -> tuple[Post, ...]:
    """Return the posts that a sentence tells of beside names, outside quotation marks."""
    posts = _posts_of(evidence)
    if not posts:
        return ()
    text = re.sub(_QUOTED, lambda quoted: " " * len(quoted[0]), _plain(evidence))
    return tuple(_post(found) for pattern in _by_the_way(posts) for found in re.finditer(pattern, text))


def bears_out_post(stated: Post, told: Post) -> bool:
    """Whether a post that evidence tells of is the one that a statement gives."""
    if not _is_one(stated.name, told.name) or told.former != stated.former:
        return False
    same = not stated.posts or bool(stated.posts & told.posts)
    alike = stated.before <= told.before and stated.before & _OTHER == told.before & _OTHER
    return same and alike and _within(stated.of, told.of)


def excludes_post(stated: Post, told: Post) -> bool:
    """Whether a post is that of the same person, by full name, with another body, person or place."""
    if len(stated.name) == 1 or stated.name != told.name or stated.former or told.former:
        return False
    if not stated.posts & told.posts & ONE_AT_A_TIME or stated.before != told.before:
        return False
    one, other = (" ".join(each) for each in (stated.of, told.of))
    if any(is_demonym(each) or each in _PARTIES for each in (*stated.of, *told.of)):
        return False
    shares = one in other or other in one or not set(stated.of).isdisjoint(told.of)
    if not one or not other or (shares and not (is_region(one) and is_region(other))):
        return False
    return exclude_each_other(one, other)


def _is_short(sentence: str, at: Span) -> bool:
    """Whether a name is cut short: "Tex.", "TX" and "NBC" may stand for anything."""
    return any(each.isupper() or each.endswith(".") for each in sentence[at.start : at.end].split())


def _plain(sentence: str) -> str:
    """A sentence with a space for each space of any kind."""
    return re.sub(r"\s", " ", sentence)


def _posts_of(sentence: str) -> tuple[str, ...]:
    """The words of a sentence that name posts; patterns are made of no others, as those of all take long to compile."""
    said = {each.strip(".,;:()'’\"”“").lower() for each in sentence.split()}
    found = {each.removesuffix("'s").removesuffix("’s") for each in said} & (ONE_AT_A_TIME | SHARED)
    return tuple(sorted(found, key=len, reverse=True))


@cache
def _with_post(posts: Sequence[str]) -> tuple[str, ...]:
    """How a statement tells of one of some posts, and of nothing else."""
    if not posts:
        return ()
    office, of = _office(posts), _of(posts)
    return (
        rf"{_NAME} (?:is|was) {_ARTICLE}{_FORMER}{office} {_LEADS} (?:the )?{of}",
        rf"{_NAME} (?:is|was) {_ARTICLE}{_FORMER}{of}(?:['’]s?)? {office}",
    )


def _with_verb(verb: str) -> tuple[str, ...]:
    """How a statement tells with a verb whom or what somebody works for, and nothing else."""
    if not verb:
        return ()
    leads = "(?:for|at) " if verb in _WORK else ""
    return (rf"{_NAME} (?P<former>once |used to |formerly )?(?P<verb>{verb}) {leads}(?:the )?{_of(())}",)


@cache
def _by_the_way(posts: Sequence[str]) -> tuple[str, ...]:
    """How evidence tells of one of some posts beside a name."""
    office, of = _office(posts), _of(posts)
    # "Ohio Gov." closes nothing: the name follows it.
    whole = _office(tuple(each for each in posts if each not in _SHORT) or ("(?!)",))
    second = rf"(?: and [\w ]{{0,30}}?(?i:{'|'.join(posts)}))?"
    title = rf"(?P<before>)\b(?P<post>(?:{'|'.join(each.capitalize() for each in posts)})\.?) {_FULL}"
    where = r"(?P<of>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*)"
    return (
        rf"\b{of}(?:['’]s?)? {_FORMER}{office}\.?{second} {_FULL}",
        rf"\b{_FULL}, {_ARTICLE}{_FORMER}{whole} {_LEADS} (?:the )?{of}",
        rf"\b{_FULL}, {_ARTICLE}{_FORMER}{of}(?:['’]s?)? {whole}{_END}",
        rf"{title} of {where}",
        rf"{title} \((?:R|D|I)[.-]+{where}\)",
    )


def _office(posts: Sequence[str]) -> str:
    return rf"{_BEFORE}(?P<post>(?i:{'|'.join(posts)}))"


def _of(posts: Sequence[str]) -> str:
    """The name of a body, person or place, which holds no word of a post."""
    word = rf"(?!(?i:{'|'.join((*posts, *sorted(_OTHER)))})\b)[A-Z][\w.’'-]*"
    return rf"(?P<of>{word}(?: (?:(?:of the|of|for|and|&) )?(?:{word}|\$?\d+))*(?: (?:{'|'.join(sorted(_BODIES))}))?)"


def _post(found: re.Match[str]) -> Post:
    groups = found.groupdict()
    verb = groups.get("verb") or ""
    word = (groups.get("post") or "").lower().rstrip(".")
    before = {each.lower() for each in (groups.get("before") or "").split()}
    if not verb:
        posts = frozenset({_MEANT.get(word, word)})
    else:
        posts = HEADS if verb in _HEADING else _REPRESENTING if verb in _REPRESENT else frozenset()
    return Post(
        _folded(groups["name"]),
        posts,
        frozenset(before - {"former", "longtime", "current"}),
        _of_whom(groups["of"]),
        bool(groups.get("former")) or "former" in before or is_past(verb),
        Span(*found.span("of")),
    )


def _of_whom(name: str) -> tuple[str, ...]:
    """The words of a body, person or place; none of "his", and without what only opens a sentence: "But Holm"."""
    of = _folded(name)
    if not _POSSESSIVES.isdisjoint(of):
        return ()
    return tuple(each for each in of if each not in _BODIES and each not in FUNCTION_WORDS)


def _folded(name: str) -> tuple[str, ...]:
    parts = (re.sub(r"['’]s?$", "", each).lower().strip(".,") for each in name.split())
    return tuple(each for each in parts if each and each not in _SMALL)


def _is_one(name: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names are one person's, as far as they tell: a last name alone, or the same first name."""
    return name[-1:] == other[-1:] and (len(name) == 1 or len(other) == 1 or name[0] == other[0])


def _within(of: tuple[str, ...], told: tuple[str, ...]) -> bool:
    """Whether a body, person or place is named in full or in part; a person by the last name."""
    if not of or not told:
        return False
    return set(of) <= set(told) or of[-1:] == told or _are_initials(of, told)


def _are_initials(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) == 1 and len(long) > 1 and short[0] == "".join(each[0] for each in long)
