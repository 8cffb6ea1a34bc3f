"""Whether what lies under an ellipsis turns the sense of the words that are kept.

Reuters allows deletions "that leave the sense alone, shown by three dots"; AP warns against them. So each
gap is looked at for what it hides: a denial or a condition that governed words still standing. A denial in a
sentence of its own, wholly under the dots, is another statement: it is worth a note, not an accusation.
"""

from koussa.check.quotations.reading import Reading, Step
from koussa.check.quotations.words import CONDITIONS, is_negation
from koussa.frozen import frozen

LONGEST_GAP = 60  # words; beyond it the parts are two quotations


@frozen
class Gap:
    """What was left out at one place.

    Attributes:
        text: the words left out, as printed.
        turning: the word among them that turned the sense of words kept.
        aside: a denial among them in a sentence of its own.
        size: in words.
    """

    text: str
    turning: str | None = None
    aside: str | None = None
    size: int = 0


def look_under(reading: Reading, step: Step) -> Gap:
    """Look at the words of the source that a draft left out at dots, a gloss or an interruption."""
    source, (first, last) = reading.source, step.source
    turning = aside = None
    for position in range(first, last):
        word = source.words[position]
        if not (is_negation(word) or word in CONDITIONS):
            continue
        if source.sentence_start(position) >= first and source.sentence_end(position) <= last:
            aside = aside or source.printed(position, position + 1)
        else:
            turning = turning or source.printed(position, position + 1)
    return Gap(source.printed(first, last), turning, aside, last - first)
