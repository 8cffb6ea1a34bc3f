"""A day of the week of which the source has another one, where nothing else differs.

A draft has no day from which "Tuesday" could be reckoned, and one week's Tuesday is not the next one's. Only where the
source has all else that a statement says, of something that hardly happens twice, do two days of the week clash.
"""

from koussa.check.statements.aligned import DAYS_OF_THE_WEEK
from koussa.check.statements.borne_out import not_borne_out
from koussa.check.statements.dates_slot import happens_again
from koussa.check.statements.judged import Judged
from koussa.check.statements.modality import REPORTING
from koussa.check.statements.sentence import Sentence
from koussa.check.statements.slots import SlotFinding, Span
from koussa.check.statements.tokens import Token


def on_other_weekday(sides: Judged) -> SlotFinding | None:
    """Return the day of the week that differs as a clash of dates, or ``None``."""
    statement, evidence = sides.statement, sides.evidence
    ours, theirs = _weekdays(statement), _weekdays(evidence)
    if len(ours) != 1 or len(theirs) != 1 or ours[0].form == theirs[0].form:
        return None
    day = Span(ours[0].start, ours[0].end)
    if any(each.standing != "agrees" and each.stated != day for each in sides.findings):
        return None
    if any(token is not ours[0] for token in not_borne_out(sides)):
        return None
    told = REPORTING.isdisjoint(evidence.forms) and len(evidence.dates) <= 1
    if not told or any(happens_again(token.concept) for token in statement.tokens):
        return None
    return SlotFinding("date", "clashes", "weekday-differs", day, Span(theirs[0].start, theirs[0].end))


def _weekdays(sentence: Sentence) -> list[Token]:
    return [token for token in sentence.tokens if token.form in DAYS_OF_THE_WEEK]
