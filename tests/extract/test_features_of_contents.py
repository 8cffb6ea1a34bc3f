"""What inference adds up in parts is what training weighs as a whole."""

import math

import pytest
from tests.extract.documents import document

from koussa.extract.engine import scene_of
from koussa.extract.indirect import content_chances, cues_of
from koussa.extract.indirect_features import content_features, cue_features, standing_features, subject_of
from koussa.extract.model import score, shipped
from koussa.extract.spans import spans
from koussa.extract.standing import Order

TEXT = """\
The harbour master, Ann Poe, said on Monday that the pier would have to close, and that nobody had told her why.

“We shall see,” said Tom Roe, who believes the council wants to sell it - though it denied that (twice) - in May.

The bridge is safe, according to the two engineers, but Poe fears the storms that come in from the west.

She told the council that it knew of the cracks, which, she thinks, will grow, and asked whether it meant to act. The
mayor, who leaves in June, hopes to save the pier and announced that the town will pay for half of it.
"""


def test_every_probable_content_weighs_in_parts_what_it_weighs_as_a_whole() -> None:
    scene, weights, compared = scene_of(document(TEXT)), shipped().indirect, 0
    for sentence in scene.narrated():
        parts, clauses = scene.parts(sentence), scene.clauses(sentence)
        order = Order(parts, clauses)
        for cue in cues_of(scene, sentence):
            subject, gap = subject_of(parts, cue)
            options = spans(parts, cue, subject, clauses.own(cue))
            nothing = score(
                weights, [*cue_features(parts, cue, subject, gap), *standing_features(order, cue)]
            )
            against, *chances = content_chances(weights, order, cue, nothing, options) if options else [1.0]
            for span, chance in zip(options, chances, strict=False):
                if chance > 0.0:  # of what is out of the question the parts are not all looked at
                    whole = score(weights, content_features(order, cue, span)) - nothing
                    assert math.log(chance / against) == pytest.approx(whole, abs=1e-6)
                    compared += 1
    assert compared > 20
