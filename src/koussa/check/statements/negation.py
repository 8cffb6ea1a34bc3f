"""Which words of a sentence are denied, and which words of two sentences are opposites."""

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

from koussa.check.statements.tokens import Tokens
from koussa.check.statements.vocabulary import concept_of, stem, stems_of
from koussa.frozen import frozen
from koussa.text.function_words import FORMS_OF_BE

_CUES = {
    "not",
    "n't",
    "never",
    "no",
    "none",
    "neither",
    "nor",
    "without",
    "cannot",
    "barely",
    "hardly",
    "nobody",
    "nothing",
    "non",
    "nt",
}
_VERB_CUES = """
fail refuse decline deny reject avoid prevent ban prohibit forbid cease stop lack abandon cancel suspend halt
unable exclude omit
"""
_PHRASE_CUES = """
yet to; left out; leave out; leaves out; turned down; turns down; stayed away; stays away; ruled out; rules out; kept
out; something other; voted down; votes down; struck down; threw out; thrown out; called off; calls off; rule out;
call off
"""
_PENDING = {"still", "remain", "remains", "remained"}
"""Words before "to be" that say that a thing has not come to pass: "are still to be counted"."""

_WITH_TO = {"fail", "declin"}
"""Stems of verbs that deny only what follows "to"."""

_ENDING = {"suspend", "halt", "stop", "ceas", "abandon"}
"""Stems of verbs that deny only that what was so goes on."""

_PARTLY = {
    "entirely",
    "fully",
    "completely",
    "wholly",
    "always",
    "necessarily",
    "solely",
    "exclusively",
    "all",
    "every",
    "currently",
    "presently",
}
"""After "not" these alone are denied: what is not done entirely is done in part, what is not so now may have been."""
_PASSIVE = FORMS_OF_BE | {"gets", "got"}
_NO_CUES = {
    ("not", "only"),
    ("not", "just"),
    ("not", "merely"),
    ("no", "doubt"),
}
_LIMITS = {"later", "earlier", "fewer", "more", "less"}
"""Words that "no" makes a limit of before "than"."""

_NOT_DENIED = {"out", "down", "away", "other", "ever", "longer"}
"""Words that belong to the cue or only colour it."""
_SCOPE = 6
"""How many content words a denial reaches at most."""

_CLAUSE_ENDS = {
    ",",
    ";",
    ":",
    ".",
    "(",
    ")",
    "but",
    "although",
    "though",
    "while",
    "because",
    "and",
    "which",
    "who",
}

_OPPOSITES = """
uphold overturn; uphold quash;
win lose; rise fall; increase decrease; grow shrink; support oppose; supporter opponent; accept reject; include
exclude; include omit; alive dead; live die; survive die; legal illegal; lawful unlawful; play retired; positive
negative; positive mixed; negative mixed; best worst; largest smallest; biggest smallest; big small; longest shortest;
long short; highest lowest; high low; most least; major minor; allow forbid; allow ban; permit ban; permit prohibit;
allow prohibit; open close; start finish; begin end; join leave; arrive leave; succeed fail; success failure; guilty
innocent; convict acquit; agree disagree; confirm deny; male female; father mother; brother sister; son daughter;
husband wife; king queen; north south; east west; northern southern; eastern western; older younger; buy sell; hire
fire; appoint dismiss; active retired; former current; professional amateur; public private; marry divorce; same
different; paternal maternal; domestic foreign; upper lower; praise criticise; praise criticize; favorable
unfavorable; favourable unfavourable; permanent temporary; ancient modern; friend enemy; ally enemy; true false; right
wrong; correct incorrect; possible impossible; fertile infertile; early late; strong weak; safe dangerous; rich poor;
fast slow; love hate; attack defend; arrest release; free imprison; build destroy; create destroy; raise lower; raise
cut; gain lose; approve disapprove; approve reject; known unknown; popular unpopular; successful unsuccessful; above
below; inside outside; near far; remain leave; stay leave; present absent; original remake; fiction non-fiction; hero
villain; protagonist antagonist; majority minority; import export; ascend descend; advance retreat; peace war; day
night; morning evening; lend borrow; teach learn; push pull; single married; continue stop; continue discontinue;
married unmarried; united divided; split unite; cheap expensive; oldest youngest; earliest latest; fewer more;
upcoming former; maximum minimum; formal informal; complete incomplete; praise pan; praise negative; acclaim negative;
pan positive; pan acclaim; rave negative; rave mixed; flattering negative; flattering mixed; flattering unfavourable;
blockbuster flop; blockbuster disaster; success flop; hit flop; real fictional; active inactive; adequate inadequate;
visible invisible; secure insecure; effective ineffective; dependent independent; eligible ineligible; capable
incapable; probable improbable; regular irregular; relevant irrelevant; satisfied dissatisfied; honest dishonest;
believe disbelieve; trust distrust; qualified disqualified; connect disconnect; appear disappear; armed unarmed;
ratify reject; adopt reject; uphold overturn; uphold quash; lift impose; widen narrow; accelerate slow; deny admit;
deny confess; found dissolve; establish dissolve; form disband; introduce abolish; create abolish; occupy leave;
hawkish dovish; optimistic pessimistic; plus minus; sunny rainy; wet dry; tall short; heavy light; ally opponent;
surplus deficit; profit loss; inflow outflow; upgrade downgrade; promote demote; promote relegate; strengthen weaken;
tighten loosen; tighten ease; expand contract; expand shrink; few many; rarely often; seldom often; rarely frequently;
never always; seldom frequently; partly fully; reluctant eager; willing reluctant; voluntary compulsory; optional
mandatory; voluntary mandatory; elected unelected; in-person remote; indoors outdoors; indoor outdoor; abundant
scarce; guilty acquitted; fertile barren; alive deceased; sober drunk; awake asleep; vertical horizontal; empty full;
rural urban; absolve blame; vindicate blame; denounce praise; condemn praise; condemn welcome; criticise welcome; sack
hire; evict house; deflate inflate; freeze melt; lend repay; nationalise privatise; ratify repeal; enact repeal; pass
repeal; unify divide
"""


@frozen
class Denial:
    """A word that denies, with what it denies.

    Attributes:
        cue: its token.
        head: the first content word after it, as a token; ``None`` when nothing follows.
        scope: concepts of the words that it reaches; in the passive ("was excluded") those before it.
        partly: whether only a word like "entirely" is denied: some of the rest is so.
        since: whether it says that what was so is so "no longer".
    """

    cue: int
    head: int | None
    scope: frozenset[str]
    partly: bool = False
    since: bool = False


@cache
def _phrase_cues() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(words.split()) for words in _PHRASE_CUES.split(";"))


@cache
def opposites() -> dict[str, frozenset[str]]:
    """Return for each concept the concepts that mean the contrary."""
    table: dict[str, set[str]] = {}
    for row in _OPPOSITES.split(";"):
        one, other = (concept_of(word) for word in row.split())
        if one != other:
            table.setdefault(one, set()).add(other)
            table.setdefault(other, set()).add(one)
    return {word: frozenset(others) for word, others in table.items()}


def find_denials(tokens: Tokens) -> tuple[Denial, ...]:
    """Return the denials of a sentence, each with its scope: to the end of the clause, six words at most."""
    cues = [at for at, token in enumerate(tokens) if _may_deny(token.form) and _is_cue(tokens, at)]
    undone = {at for at in cues if _is_undone(tokens, at)}
    # "did not rule out" and "did not exclude" deny nothing.
    return tuple(_denial(tokens, at) for at in cues if at not in undone and at + 1 not in undone)


@lru_cache(maxsize=8192)
def _may_deny(form: str) -> bool:
    """Whether a denial may begin with a word: few do."""
    told = form in _CUES or form in _PENDING or form.endswith("n't") or stem(form) in stems_of(_VERB_CUES)
    return told or any(form == first for first, _ in _phrase_cues())


def _is_cue(tokens: Tokens, at: int) -> bool:
    form, following = tokens[at].form, tokens.at(at + 1)
    after = following.form
    if (form, after) in _NO_CUES or _is_limit(tokens.forms(at, at + 3)):
        return False
    if tokens[at].capital and following.capital and following.content:
        return False  # "Barely Lethal"
    if form == "no" and (after == "." or after.isdecimal() or following.capital):
        return False  # "No. 1"; "no Pope" is no pope at all
    pending = form in _PENDING and tokens.forms(at + 1, at + 3) == ["to", "be"]
    if pending or (form, after) in _phrase_cues():
        return True
    if stem(form) in _WITH_TO and after != "to":
        return False  # "sales declined"
    named = at > 0 and tokens[at].capital  # "Mr. Ban"
    verb = tokens[at].content and not named and stem(form) in stems_of(_VERB_CUES)
    return verb or form in _CUES or form.endswith("n't")


def _is_limit(forms: Sequence[str]) -> bool:
    """Whether words open a limit: "no more than 26"."""
    return len(forms) > 2 and forms[0] in {"no", "not"} and forms[1] in _LIMITS and forms[2] == "than"


def _is_undone(tokens: Tokens, at: int) -> bool:
    """Whether a denial stands right before another one that is a verb: "rule out", "exclude"."""
    return at > 0 and tokens[at].content and tokens[at - 1].form in _CUES


def _denial(tokens: Tokens, cue: int) -> Denial:
    participle = tokens[cue].form.endswith("ed") or tokens[cue].form in {"left", "kept"}
    passive = participle and not _PASSIVE.isdisjoint(tokens.forms(cue - 2, cue))
    positions = range(cue - 1, -1, -1) if passive else range(cue + 1, len(tokens))
    head = None
    scope: set[str] = set()
    partly = next(
        (each for each in range(cue + 1, min(cue + 4, len(tokens))) if tokens[each].form in _PARTLY), None
    )
    if tokens[cue].form in {"not", "n't"} and partly is not None:
        return Denial(cue, partly, frozenset({tokens[partly].concept}), partly=True)
    for position in positions:
        token = tokens[position]
        if token.form in _CLAUSE_ENDS or len(scope) == _SCOPE:
            break
        if token.content and token.form not in _NOT_DENIED:
            head = position if head is None else head
            scope.add(token.concept)
    since = stem(tokens[cue].form) in _ENDING or _is_over(tokens.forms(cue, len(tokens)))
    return Denial(cue, head, frozenset(scope), since=since)


def _is_over(forms: Sequence[str]) -> bool:
    """Whether a denial says that what was so is so "no longer", or "not any more"."""
    return forms[:2] == ["no", "longer"] or "anymore" in forms or ("any", "more") in pairwise(forms)
