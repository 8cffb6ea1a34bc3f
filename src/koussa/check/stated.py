"""A draft's statements against what the library has: supported, contradicted, mixed or nothing."""

from collections.abc import Sequence
from itertools import combinations
from typing import Literal

from koussa.check.holder import Holder
from koussa.check.matter import Matter
from koussa.check.quotations.model import Evidence
from koussa.check.reviews import is_unrated
from koussa.check.sources import Sources, SourceStatement
from koussa.check.spoken import in_third_person, is_all_spoken, speaks
from koussa.check.statements import (
    AGE_DIFFERS,
    CLAIMED,
    HELD_BACK,
    OPPOSITE,
    Comparison,
    compare,
    less,
    only_as,
    restates,
)
from koussa.check.verdicts import Severity
from koussa.frozen import frozen, replace
from koussa.records import Claim

StatementVerdict = Literal["supported", "contradicted", "mixed", "checked_claim", "nothing"]
LOOKED_AT = 12
"""How many sentences of evidence a statement is held against."""

_SHOWN = 3
_LOOKED_AT_EACH_OTHER = 4
_CLOSE = 0.2
"""How much less of a statement's words a sentence may have than the best one and still speak."""

_DOUBTS: dict[str, tuple[Severity, str]] = {
    "disputed": ("warning", "as a claim that sources dispute"),
    "imprecise": ("warning", "as a claim that sources find imprecise"),
    "unconfirmed": ("note", "as a claim that no source confirms"),
    "opinion": ("note", "as an opinion"),
    "forecast": ("note", "as a forecast"),
}
"""How grave it is to rest on a claim that verification did not bear out, and what it is then called."""


@frozen
class StatementJudgement:
    """What the library says of one statement of a draft.

    Attributes:
        verdict: supported, contradicted, mixed, checked_claim (see :mod:`koussa.check.recalled`) or nothing.
        message: one plain sentence that speaks of the library.
        evidence: the sentences that it rests on, those that speak against the statement first.
        notes: what else a reader should know: what verification found of the evidence, who claims it.
        severity: set where it is not the verdict's own, for what rests on claims that were not borne out.
    """

    verdict: StatementVerdict
    message: str
    evidence: tuple[Evidence, ...] = ()
    notes: tuple[str, ...] = ()
    severity: Severity | None = None


@frozen
class Voice:
    """One sentence of the library that bears on a statement; ``refutes`` when it says the same and is refuted."""

    held: SourceStatement
    comparison: Comparison
    refutes: bool = False

    @property
    def cover(self) -> float:
        """How much of the statement's words it has, 0 to 1."""
        of_person = self.comparison.rule == AGE_DIFFERS  # whatever else is said of them
        return 1.0 if self.refutes or of_person else self.comparison.cover

    @property
    def against(self) -> bool:
        """Whether it speaks against the statement."""
        return self.refutes or self.comparison.verdict == "contradicted"

    @property
    def held_back(self) -> bool:
        """Whether it has what the statement says, but not in the same sense."""
        return not self.refutes and self.comparison.rule in {HELD_BACK, CLAIMED}


def judge_statement(
    statement: str,
    sources: Sources,
    exclude: frozenset[str] = frozenset(),
    *,
    least: float = 0.0,
    matter: Matter | None = None,
) -> StatementJudgement:
    """Compare a statement with the sentences of the library that are nearest to it.

    Args:
        statement: one statement of a draft.
        sources: where to look.
        exclude: ids of articles that may not speak.
        least: the share of its words, 0 to 1, that a sentence must have to speak against it.
        matter: what the draft names beside it, by which a statement that names nobody is of an article's matter.
    """
    found = [held for held in sources.statements(statement, LOOKED_AT) if held.passage.article not in exclude]
    voices = [_voice(statement, held) for held in found]
    speaking = [
        voice
        for voice in voices
        if not voice.against or (voice.cover >= least and _is_of_matter(voice, matter))
    ]
    return weigh(speaking, found, sources.holder)


def judge_held(statement: str, held: Sequence[SourceStatement], sources: Sources) -> StatementJudgement:
    """Compare a statement with some sentences of the library."""
    return weigh([_voice(statement, each) for each in held], held, sources.holder)


def _is_of_matter(voice: Voice, matter: Matter | None) -> bool:
    """Whether what speaks against a statement stands in an article that has a name which the draft has near it."""
    held = voice.held
    return matter is None or voice.refutes or not matter.is_other(held.passage.article, held.text)


def weigh(voices: Sequence[Voice], found: Sequence[SourceStatement], holder: Holder) -> StatementJudgement:
    """What sentences of the library come to together.

    Args:
        voices: what each says of the statement; those that have much less of its words than the best do not speak.
        found: the sentences themselves, likeliest first: the first is shown where none of them bears on it.
        holder: what the message speaks of.
    """
    best = max((voice.cover for voice in voices), default=0.0)
    heard = [
        voice
        for voice in voices
        if voice.cover >= best - _CLOSE and (voice.against or voice.comparison.verdict == "supported")
    ]
    heard.sort(key=lambda voice: -voice.cover)
    against = [voice for voice in heard if voice.against]
    like = max((voice for voice in voices if voice.held_back), key=lambda voice: voice.cover, default=None)
    if like is not None and not heard:
        return StatementJudgement(
            "nothing",
            f"{holder.has} {like.comparison.reserved}",
            (like.held.evidence,),
            tuple(_notes(like)),
        )
    return _judgement(against, [voice for voice in heard if not voice.against], found, holder)


def _voice(statement: str, held: SourceStatement) -> Voice:
    """What a sentence says of a statement. A refuted claim speaks only against what says the same."""
    comparison = compare(
        statement,
        in_third_person(held),
        published=held.passage.published,
        context=held.surroundings,
    )
    return as_verified(statement, held, _as_told(comparison, held))


def as_verified(statement: str, held: SourceStatement, comparison: Comparison) -> Voice:
    """What a sentence says of a statement, as far as verification bore it out."""
    claim = held.claim
    if claim is None or claim.verdict != "contradicted":
        return Voice(held, comparison)
    if restates(statement, claim.text, claim.keywords):
        return Voice(held, comparison, refutes=True)
    return Voice(held, replace(comparison, verdict="nothing", slot=None))


def _as_told(comparison: Comparison, held: SourceStatement) -> Comparison:
    """A comparison that knows who speaks: what only somebody says bears out that they said it, and no more."""
    if comparison.verdict != "supported" or not is_all_spoken(held):
        return comparison
    speaker = speaks(held)
    whose = (speaker.speaker if speaker else None) or ""
    return replace(less(CLAIMED, only_as(whose)), cover=comparison.cover, notes=comparison.notes)


def _judgement(
    against: list[Voice], for_it: list[Voice], found: Sequence[SourceStatement], holder: Holder
) -> StatementJudgement:
    shown = [*against[:_SHOWN], *for_it[:_SHOWN]]
    evidence = tuple(voice.held.evidence for voice in shown)
    notes = tuple(dict.fromkeys(note for voice in shown for note in _notes(voice)))
    if against and for_it:
        message = f"some of what {holder.has} bears this out, and some speaks against it"
        return StatementJudgement("mixed", message, evidence, notes)
    if against and _differ(against):
        message = f"articles in {holder.name} differ among themselves on this"
        return StatementJudgement("nothing", message, evidence)
    if against:
        doubtful = all(_is_doubtful(voice) for voice in against)
        return StatementJudgement(
            "contradicted", _contradiction(against, holder), evidence, notes, "warning" if doubtful else None
        )
    if for_it:
        severity, doubt = _doubt(for_it)
        message = f"{holder.has} the same, {doubt}" if doubt else f"{holder.has} the same"
        return StatementJudgement("supported", message, evidence, notes, severity)
    nearest = tuple(held.evidence for held in found[:1])
    return StatementJudgement("nothing", f"{holder.has} nothing that bears on this", nearest)


def _differ(against: list[Voice]) -> bool:
    """Whether articles that speak against a statement speak against each other, too: polls, prices, games."""
    told = [voice for voice in against if voice.comparison.slot in _ONE_ANSWER and not voice.refutes]
    return any(
        one.held.passage.article != other.held.passage.article
        and one.comparison.slot == other.comparison.slot
        and compare(one.held.text, other.held.text).verdict == "contradicted"
        for one, other in combinations(told[:_LOOKED_AT_EACH_OTHER], 2)
    )


def _doubt(for_it: list[Voice]) -> tuple[Severity | None, str | None]:
    """Return how grave it is that a claim which bears the statement out was itself not borne out, and why."""
    claims = [voice.held.claim for voice in for_it if voice.held.claim]
    if any(map(is_unrated, claims)):
        return "warning", "as a claim that a fact-check rates in words of its own"
    verdicts = {claim.verdict for claim in claims}
    return next((found for verdict, found in _DOUBTS.items() if verdict in verdicts), (None, None))


def _is_doubtful(voice: Voice) -> bool:
    """Whether what speaks is a claim that verification did not bear out."""
    return not voice.refutes and voice.held.claim is not None and voice.held.claim.verdict in _DOUBTS


def _contradiction(against: list[Voice], holder: Holder) -> str:
    """Name the slot of the first clash; where the library itself is refuted, say what its sources have."""
    for voice in against:
        if not voice.refutes:
            comparison = voice.comparison
            other = (
                "the opposite"
                if comparison.rule == OPPOSITE
                else _SLOTS.get(comparison.slot or "", "another fact")
            )
            return f"{holder.has} {other}: {_within(comparison.explanation)}"
    corrections = [voice.held.claim.correction for voice in against if voice.held.claim]
    reason = f"{holder.has} the same as a claim that sources contradict"
    return f"{reason}: {corrections[0]}" if corrections and corrections[0] else reason


_ONE_ANSWER = frozenset({"number", "date", "name"})
_SLOTS = {
    "number": "another number",
    "date": "another date",
    "name": "another name",
    "kind": "another kind of thing",
    "negation": "the opposite, by a denial",
    "modality": "it with another certainty",
}


def _within(sentence: str) -> str:
    """A sentence as part of another one."""
    return f"{sentence[:1].lower()}{sentence[1:].removesuffix('.')}"


def _notes(voice: Voice) -> list[str]:
    claim = voice.held.claim
    return [*voice.comparison.notes, *(claim_notes(claim) if claim else ())]


def claim_notes(claim: Claim) -> tuple[str, ...]:
    """What verification found of a claim, but where it bears it out."""
    if is_unrated(claim) and claim.explanation:
        return (f"“{claim.text}”: {claim.explanation}",)
    if claim.verdict is None or claim.verdict == "supported":
        return ()
    found = {"contradicted": "contradicted by sources", "opinion": "an opinion", "forecast": "a forecast"}
    note = f"“{claim.text}” is {found.get(claim.verdict, claim.verdict)}"
    return (f"{note}: {claim.correction}" if claim.correction else note,)
