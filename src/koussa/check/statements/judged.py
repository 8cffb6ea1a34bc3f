"""A statement beside a sentence of evidence, with what each of its slots comes to."""

from koussa.check.statements.dates_slot import judge_dates
from koussa.check.statements.kinds_slot import judge_kind
from koussa.check.statements.names_slot import judge_names
from koussa.check.statements.negation_slot import judge_negation
from koussa.check.statements.numbers_slot import judge_numbers
from koussa.check.statements.sentence import Sentence
from koussa.check.statements.sides import Sides, dates_for
from koussa.check.statements.slots import SlotFinding
from koussa.lazy import lazy


class Judged(Sides):
    """Two sentences side by side, judged slot by slot.

    Args:
        statement: the statement.
        evidence: the evidence.
        around: what the evidence stands in, which may name the subject; without it a subject that the evidence does
            not name is taken to be named elsewhere.
    """

    def __init__(self, statement: Sentence, evidence: Sentence, around: Sentence | None = None) -> None:
        super().__init__(statement, evidence)
        self.around = around

    @lazy
    def findings(self) -> list[SlotFinding]:
        """What was found of each slot of the statement."""
        statement, evidence = self.statement, self.evidence
        return [
            *judge_numbers(statement.quantities, evidence.quantities),
            *judge_dates(statement.dates, dates_for(statement, evidence)),
            *judge_negation(self),
            *judge_names(self),
            *judge_kind(self),
        ]
