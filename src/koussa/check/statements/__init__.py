"""Does one sentence of a source support a statement, speak against it, or say nothing on it?

Deterministic and explainable: numbers and dates are compared as intervals, names and denials by the place they
stand in. Every verdict names the rule, the words of both sides, and what the source has.
"""

from koussa.check.statements.claimants import only_as
from koussa.check.statements.compare import CLAIMED, HELD_BACK, Comparison, Verdict, compare, less
from koussa.check.statements.modality import REPORTING, source_of
from koussa.check.statements.negation_slot import OPPOSITE
from koussa.check.statements.numbers_slot import AGE_DIFFERS
from koussa.check.statements.replaced import REPLACED
from koussa.check.statements.restatement import recalls, restates
from koussa.check.statements.slots import Slot, Span

__all__ = [
    "AGE_DIFFERS",
    "CLAIMED",
    "HELD_BACK",
    "OPPOSITE",
    "REPLACED",
    "REPORTING",
    "Comparison",
    "Slot",
    "Span",
    "Verdict",
    "compare",
    "less",
    "only_as",
    "recalls",
    "restates",
    "source_of",
]
