"""A letter and its accent may be one character or two: what a text says is the same."""

import unicodedata
from typing import Literal

import pytest
from tests.extract.documents import document

from koussa.check.statements.tokens import tokenize as statement_tokens
from koussa.extract import extract

TEXTS = [
    "“It leaks,” José Núñez said. Mayor Zoë Ångström of Malmö asked why. “I do not know,” Núñez said.",
    "Președintele Ștefan Țurcanu came to Łódź. “The café is shut,” Țurcanu’s aide, Élodie Brûlé, told Radio Niš.",
    "“Ça va,” said Mrs Gödel. She added that Dvořák would have liked it.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_the_same_is_found_however_accents_are_written(text: str) -> None:
    whole, parted = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert parted != whole
    found = [
        [
            (
                unicodedata.normalize("NFC", each.text),
                each.speaker and unicodedata.normalize("NFC", each.speaker),
            )
        ]
        for written in (whole, parted)
        for each in extract(document(written)).quotations
    ]
    half = len(found) // 2
    assert half
    assert found[:half] == found[half:]


@pytest.mark.parametrize("text", TEXTS)
def test_the_words_of_a_statement_are_the_same_however_accents_are_written(text: str) -> None:
    whole, parted = (
        [token.form for token in statement_tokens(unicodedata.normalize(form, text))]
        for form in ("NFC", "NFD")
    )
    assert whole == parted


def test_a_span_holds_the_accent_behind_its_last_letter() -> None:
    text = unicodedata.normalize("NFD", "“It leaks,” said Ann José.")
    (found,) = extract(document(text)).quotations
    assert found.speaker_start is not None
    assert text[found.speaker_start : found.speaker_end] == unicodedata.normalize("NFD", "Ann José")


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_label_and_a_signature_may_begin_with_an_accent(form: Literal["NFC", "NFD"]) -> None:
    turns = (
        "Élodie Brûlé: We stay.",
        "Ann Poe: And then?",
        "Élodie Brûlé: Then we go home.",
        "Ann Poe: Thanks.",
    )
    signed = "“It leaks, and it always did, and nobody minds.” — Élodie Brûlé, mayor of Hull"
    name = unicodedata.normalize(form, "Élodie Brûlé")
    found = extract(document(unicodedata.normalize(form, "\n\n".join(turns)))).quotations
    assert [each.speaker for each in found] == [name, "Ann Poe", name, "Ann Poe"]
    (by_signature,) = extract(document(unicodedata.normalize(form, signed))).quotations
    assert by_signature.speaker == name
