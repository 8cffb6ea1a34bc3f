"""An attribution as the finders hand it on: spans and mentions, before names and dates are resolved."""

from collections.abc import Sequence

from koussa.extract.analysis import Sentence
from koussa.extract.cues import Cue
from koussa.extract.mentions import Mention
from koussa.frozen import slotted
from koussa.records import Directness


@slotted
class Found:
    """One attribution.

    Attributes:
        start: first code point of the content.
        end: the code point after the last.
        sentence: where the content stands.
        directness: see :class:`koussa.extract.Quotation`.
        source: the words that name the source; ``None`` when the text does not say.
        label: the source as a transcript labels it, in place of ``source``.
        cue: in the sentence of the source.
        rule: which rule decided.
        confidence: 0 to 1.
        relays: whom the source passes on.
        others: the words that may name the source in place of ``source``, each with its chance, 0 to 1.
    """

    start: int
    end: int
    sentence: Sentence
    directness: Directness
    source: Mention | None
    cue: Cue | None
    rule: str
    confidence: float
    label: str | None = None
    relays: Mention | None = None
    others: Sequence[tuple[Mention, float]] = ()
