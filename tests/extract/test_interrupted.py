"""Who adds words to another's, with an aside between the name and the verb."""

import pytest
from tests.extract.documents import document

from koussa.extract import extract


@pytest.mark.parametrize(
    "told",
    [
        "and Cora Diaz, standing beside her, added, “Not even me.”",
        "and Cora Diaz, leaning on the rail, said: “Not even me.”",
        "and Cora Diaz added, “Not even me.”",
    ],
)
def test_words_after_an_aside_are_its_subject_s(told: str) -> None:
    found = extract(document(f"“Nobody,” Ann Poe said, {told}")).quotations
    assert [each.speaker for each in found] == ["Ann Poe", "Cora Diaz"]
