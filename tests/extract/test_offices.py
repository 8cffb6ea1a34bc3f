"""A bare office is given the name of the one who holds it, and nobody's when that is not plain."""

import pytest
from tests.extract.documents import document

from koussa.extract import extract

NAMED = (
    ("Mayor Ann Poe opened the pier. “It is ours,” the mayor said.", "Ann Poe"),
    ("The company's chief executive, Bo Li, came. “It is late,” the chief executive said.", "Bo Li"),
    ("Bo Li, the chief executive of Hull Freight, came. “It is late,” said the chief executive.", "Bo Li"),
    ("Sen. Max Orr came by train. “It is late,” the senator said.", "Max Orr"),
    ("Hull Mayor Ann Poe opened the pier. The mayor said that it was safe.", "Ann Poe"),
    ("Deputy Mayor Al Low stood by. “It is late,” the deputy mayor said.", "Al Low"),
    (
        "Mayor Ann Poe met Tim Roe, a former mayor of Hull. “We agree,” the mayor said.",
        "Ann Poe",
    ),
    (
        "Mayor Ann Poe and Deputy Mayor Al Low opened the pier. “It is ours,” the mayor said.",
        "Ann Poe",
    ),
    ("Jo Kerr, a spokeswoman for the port, came. “It is late,” the spokeswoman said.", "Jo Kerr"),
    ("Professor Ida Holm measured the dam. “It is thin,” the professor said.", "Ida Holm"),
    ("Gov. Sam Dunn signed the bill. “It is done,” the governor said.", "Sam Dunn"),
)
AS_PRINTED = (
    # Two hold it.
    ("Mayor Ann Poe met Mayor Tim Roe. “It is ours,” the mayor said.", "the mayor"),
    # It was held once, or is another's.
    ("Tim Roe, a former mayor of Hull, came. “It is late,” the mayor said.", "the mayor"),
    ("Deputy Mayor Al Low stood by. “It is late,” the mayor said.", "the mayor"),
    ("Mayor Ann Poe met the mayor of Leeds. “It is ours,” the mayor said.", "the mayor"),
    ("Ann Poe's lawyer met Mayor Tim Roe. “It is ours,” the lawyer said.", "the lawyer"),
    # Nobody was named, or only afterwards.
    ("“It is late,” the mayor said.", "the mayor"),
    ("“It is late,” the mayor said. Mayor Ann Poe had opened the pier.", "the mayor"),
    # One of several.
    ("Mayor Ann Poe opened the pier. “It is late,” a mayor said.", "a mayor"),
)


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_named(text: str, name: str) -> None:
    (found,) = (quotation for quotation in extract(document(text)).quotations if quotation.cue == "said")
    assert found.speaker == name
    assert found.speaker_text is not None
    assert name not in found.speaker_text


@pytest.mark.parametrize(("text", "words"), AS_PRINTED)
def test_as_printed(text: str, words: str) -> None:
    (found,) = (quotation for quotation in extract(document(text)).quotations if quotation.cue == "said")
    assert found.speaker == words
