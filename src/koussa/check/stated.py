"""A draft's statements against what the library has: supported, contradicted, mixed or nothing."""

from collections.abc import Sequence
from typing import Literal

from koussa.check.quotations.model import Evidence
from koussa.check.sources import Sources, SourceStatement
from koussa.check.statements import Comparison, compare
from koussa.frozen import frozen

StatementVerdict = Literal["supported", "contradicted", "mixed", "nothing"]
_LOOKED_AT = 12  # sentences of evidence for one statement
_SHOWN = 3


@frozen
class StatementJudgement:
    """What the library says of one statement of a draft.

    Attributes:
        verdict: supported, contradicted, mixed or nothing.
        message: one plain sentence that speaks of the library.
        evidence: the sentences that it rests on, those that speak against the statement first.
        notes: what else a reader should know: what verification found of the evidence, who claims it.
    """

    verdict: StatementVerdict
    message: str
    evidence: tuple[Evidence, ...] = ()
    notes: tuple[str, ...] = ()


def judge_statement(
    statement: str, sources: Sources, exclude: frozenset[str] = frozenset()
) -> StatementJudgement:
    """Compare a statement with the sentences of the library that are nearest to it."""
    found = [
        held for held in sources.statements(statement, _LOOKED_AT) if held.passage.article not in exclude
    ]
    against: list[tuple[SourceStatement, Comparison]] = []
    for_it: list[tuple[SourceStatement, Comparison]] = []
    for held in found:
        comparison = compare(statement, held.text)
        refuted = held.claim is not None and held.claim.verdict == "contradicted"
        if comparison.verdict == "supported":
            (against if refuted else for_it).append((held, comparison))
        elif comparison.verdict == "contradicted" and not refuted:
            against.append((held, comparison))
    return _judgement(against, for_it, found)


def _judgement(
    against: list[tuple[SourceStatement, Comparison]],
    for_it: list[tuple[SourceStatement, Comparison]],
    found: Sequence[SourceStatement],
) -> StatementJudgement:
    evidence = tuple(_evidence(held) for held, _ in [*against[:_SHOWN], *for_it[:_SHOWN]])
    notes = tuple(
        dict.fromkeys(note for pair in [*against[:_SHOWN], *for_it[:_SHOWN]] for note in _notes(*pair))
    )
    if against and for_it:
        return StatementJudgement(
            "mixed",
            "some of what the library has bears this out, and some speaks against it",
            evidence,
            notes,
        )
    if against:
        return StatementJudgement("contradicted", _contradiction(against), evidence, notes)
    if for_it:
        return StatementJudgement("supported", "the library has the same", evidence, notes)
    nearest = tuple(_evidence(held) for held in found[:1])
    return StatementJudgement("nothing", "the library has nothing that bears on this", nearest)


def _contradiction(against: list[tuple[SourceStatement, Comparison]]) -> str:
    """Name the slot of the first clash; where the library itself is refuted, say what its sources have."""
    for _, comparison in against:
        if comparison.verdict == "contradicted":
            return f"the library has another {_SLOTS.get(comparison.slot or '', 'fact')}: {comparison.explanation}"
    return "the library has the same, but sources contradict it"


_SLOTS = {
    "number": "number",
    "date": "date",
    "name": "name",
    "negation": "answer, by a denial",
    "modality": "certainty",
}


def _evidence(held: SourceStatement) -> Evidence:
    return Evidence(held.passage, held.start, held.end)


def _notes(held: SourceStatement, comparison: Comparison) -> list[str]:
    notes = list(comparison.notes)
    if held.claim is not None and held.claim.verdict in {
        "contradicted",
        "disputed",
        "imprecise",
        "unconfirmed",
    }:
        found = "contradicted by sources" if held.claim.verdict == "contradicted" else held.claim.verdict
        note = f"“{held.claim.text}” is {found}"
        notes.append(f"{note}: {held.claim.correction}" if held.claim.correction else note)
    return notes
