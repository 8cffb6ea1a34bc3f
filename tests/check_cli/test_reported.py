"""What a draft says that somebody said, without marks: ``koussa check``."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from tests.check_cli.conftest import findings

Run = Callable[..., CompletedProcess[str]]

SOURCE = """\
Ann Poe, the mayor of Hull, said on Monday that the bridge would not open before May.

"We have spent 40 million pounds," Poe said.

The council had closed the ferry in 2010. Bo Li said that the ferry carried 300 people a day.
"""


@pytest.mark.parametrize(
    ("draft", "verdict", "told"),
    [
        ("Mayor Poe said that the bridge would not open before May.", "supported", "the same"),
        ("Ann Poe said the bridge would open before May.", "contradicted", "by a denial"),
        ("Bo Li said that the ferry carried 900 people a day.", "contradicted", "“900”"),
        ("Poe said the city had spent 50 million pounds.", "contradicted", "“50 million pounds”"),
        ("According to Poe, the city spent 40 million pounds.", "supported", "the same"),
        ("Bo Li said the bridge would not open before May.", "nothing", "from Bo Li, but from Ann Poe"),
        ("Ann Poe said the ferry carried 300 people a day.", "nothing", "from Ann Poe, but from Bo Li"),
        ("Poe said that the bridge would open no sooner than June.", "nothing", "nothing like this from"),
        # What the reporter states is nobody's word.
        (
            "Ann Poe said the council had closed the ferry in 2010.",
            "nothing",
            "nothing like this from Ann Poe",
        ),
        ("Cy Dee said the museum is shut.", "nothing", "nothing like this from Cy Dee"),
    ],
)
def test_it_is_held_against_what_the_source_has_from_them(
    koussa: Run, tmp_path: Path, draft: str, verdict: str, told: str
) -> None:
    source = tmp_path / "source.txt"
    source.write_text(SOURCE, "utf-8")
    (finding,) = findings(koussa("check", "--text", draft, "--against", str(source), "--format", "jsonl"))
    assert finding["verdict"] == verdict, finding["message"]
    assert told in finding["message"]
    assert finding["speaker"] in draft


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("She said the bridge would not open before May.", "supported"),
        ("She said the bridge would open before May.", "contradicted"),
    ],
)
def test_who_stands_for_a_name_is_held_against_what_its_bearer_said(
    koussa: Run, tmp_path: Path, said: str, verdict: str
) -> None:
    source = tmp_path / "source.txt"
    source.write_text(SOURCE, "utf-8")
    draft = f"Ann Poe spoke to reporters in Hull. {said}"
    *_, finding = findings(koussa("check", "--text", draft, "--against", str(source), "--format", "jsonl"))
    assert (finding["text"], finding["speaker"]) == (said.rstrip("."), "Ann Poe")
    assert finding["verdict"] == verdict, finding["message"]


@pytest.mark.parametrize(
    ("draft", "verdict", "record"),
    [
        ("Ibrahim said on Wednesday that Koussa had not defected.", "supported", "r06"),
        ("Moussa Ibrahim said that Koussa had defected.", "contradicted", "r06"),
        ("Hague said that Koussa would get immunity.", "contradicted", "c49"),
        ("Hague said that Koussa would get no immunity.", "supported", "c49"),
        ("William Hague said Koussa would not get immunity.", "supported", "c49"),
        # Who rules does something, and says it at most besides.
        ("Gaddafi ruled Libya for 30 years.", "contradicted", "c34"),
    ],
)
def test_the_records_of_the_bundled_article_speak(koussa: Run, draft: str, verdict: str, record: str) -> None:
    (finding,) = findings(koussa("check", "--text", draft, "--format", "jsonl"))
    assert finding["verdict"] == verdict, finding["message"]
    assert f"time-koussa-2011:{record}" in {held["id"] for held in finding["evidence"]}


def test_a_sentence_that_holds_a_quotation_is_judged_by_it_alone(koussa: Run) -> None:
    draft = 'Moussa Ibrahim said that Koussa was "on a diplomatic mission".'
    (finding,) = findings(koussa("check", "--text", draft, "--format", "jsonl"))
    assert finding["verdict"] == "exact"


def test_what_is_believed_or_meant_is_not_taken_for_said(koussa: Run, tmp_path: Path) -> None:
    source = tmp_path / "source.txt"
    source.write_text(SOURCE, "utf-8")
    draft = "Ann Poe hopes that the bridge will not open before May."
    for finding in findings(koussa("check", "--text", draft, "--against", str(source), "--format", "jsonl")):
        assert "from Ann Poe" not in finding["message"]


def test_each_finding_shows_its_own_evidence(koussa: Run) -> None:
    draft = "Ibrahim said that Koussa had not defected. Moussa Ibrahim said that Koussa had defected."
    shown = koussa("check", "--text", draft).stdout
    assert shown.count("Koussa had not defected.\n") == 2


def test_what_is_told_less_surely_is_shown_with_the_word_that_makes_it_so(
    koussa: Run, tmp_path: Path
) -> None:
    source = tmp_path / "source.txt"
    source.write_text('"The mill might close," Ann Poe said.\n', "utf-8")
    draft = "Ann Poe said the mill would close."
    (finding,) = findings(koussa("check", "--text", draft, "--against", str(source), "--format", "jsonl"))
    assert finding["verdict"] == "nothing"
    assert finding["message"] == "the sources have the like, but less sure: “might”"
    assert finding["notes"] == ["stronger than the source, which has “might”"]


@pytest.mark.parametrize(
    ("draft", "verdict"),
    [
        ("Ann Poe said they had paid 50 pounds for the gate.", "contradicted"),
        ("Ann Poe said they had paid 40 pounds for the gate.", "supported"),
        (
            "Bo Li said they had paid 90 pounds for the hut.",
            "nothing",
        ),  # who they are, another sentence tells
    ],
)
def test_they_are_those_who_said_we(koussa: Run, tmp_path: Path, draft: str, verdict: str) -> None:
    source = tmp_path / "source.txt"
    source.write_text(
        '"We paid 40 pounds for the gate," Ann Poe said.\n\nBo Li said guests had paid 30 pounds for the hut.\n',
        "utf-8",
    )
    (finding,) = findings(koussa("check", "--text", draft, "--against", str(source), "--format", "jsonl"))
    assert finding["verdict"] == verdict, finding["message"]


INTERVIEW = """Ann Roe, the mayor of Hull, spoke to reporters.

"I was born in York in 1961," Roe said. "My father was a baker."

"I never met Poe," she added.

"The mine closed in 1984," Roe said."""


@pytest.mark.parametrize(
    ("statement", "verdict", "told"),
    [
        ("Ann Roe was born in Leeds.", "contradicted", "“York”"),
        ("Roe was born in 1965.", "contradicted", "“1961”"),
        ("Ann Roe met Poe.", "contradicted", "“never met”"),
        # What somebody says of themselves bears out that they said so.
        ("Roe was born in York.", "nothing", "only according to Roe"),
        ("Roe's father was a baker.", "nothing", "only according to Ann Roe"),
        ("Ann Roe said that she was born in York.", "supported", "the same"),
        ("Poe was born in Leeds.", "nothing", "nothing"),
        ("Ann Roe closed in 1990.", "nothing", ""),
        ("The mine closed in 1990.", "contradicted", "“1984”"),
    ],
)
def test_who_speaks_of_themselves_is_held_against_what_is_said_of_them(
    koussa: Run, tmp_path: Path, statement: str, verdict: str, told: str
) -> None:
    source = tmp_path / "interview.txt"
    source.write_text(INTERVIEW, "utf-8")
    report = koussa("check", "--text", statement, "--against", str(source), "--format", "jsonl")
    (finding,) = findings(report)
    assert finding["verdict"] == verdict, finding["message"]
    assert told in finding["message"]


def test_it_ends_with_its_sentence_whatever_figures_the_next_one_has(koussa: Run, tmp_path: Path) -> None:
    source = tmp_path / "source.txt"
    source.write_text(SOURCE, "utf-8")
    draft = "The ferry carried 900 people a day, Bo Li said. Hull has 20 bridges, 4 of them old."
    first, *_ = findings(koussa("check", "--text", draft, "--against", str(source), "--format", "jsonl"))
    assert first["text"] == "The ferry carried 900 people a day, Bo Li said"
    assert (first["verdict"], first["speaker"]) == ("contradicted", "Bo Li")
