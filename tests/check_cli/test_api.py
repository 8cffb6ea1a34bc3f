"""The same from Python."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from tests.check_cli.conftest import ARTICLE

import koussa as package
from koussa.readers import read
from koussa.records import Claim, Quote

Run = Callable[..., CompletedProcess[str]]


def test_three_lines_check_a_draft(tmp_path: Path) -> None:
    with package.open_library(tmp_path / "none.sqlite3") as library:
        findings = library.check('Koussa said, "We would die for it."')
        assert [finding.verdict for finding in findings] == ["altered"]
        (exhibit,) = library.exhibits(findings[0])
    assert exhibit.article is not None
    assert exhibit.article.publisher == "TIME"
    assert exhibit.hit is not None
    assert exhibit.hit.record.id == "time-koussa-2011:q12"


def test_look_ups_answer_as_on_the_command_line(tmp_path: Path) -> None:
    with package.open_library(tmp_path / "none.sqlite3") as library:
        quote = library.quote("pariah").hits[0].record
        assert isinstance(quote, Quote)
        assert quote.speaker is not None
        assert quote.speaker.name == "Noman Benotman"
        claim = library.claim("Lockerbie 1989").hits[0].record
        assert isinstance(claim, Claim)
        assert claim.verdict == "contradicted"
        assert library.who("Kousa").people[0].name == "Moussa Koussa"
        shown = library.show("time-koussa-2011:q12")
        assert shown is not None
        assert library.quote("die", speaker="Benotman", since="2012").total == 0


def test_answers_are_gone_through_and_counted(tmp_path: Path) -> None:
    with package.open_library(tmp_path / "none.sqlite3") as library:
        for answer in (library.quote("pariah"), library.claim("Lockerbie 1989"), library.who("Benotman")):
            assert len(answer) == answer.total == len(list(answer)) == 1
        (hit,) = library.quote("pariah")
        (person,) = library.who("Benotman")
        assert isinstance(hit, package.Hit)
        assert isinstance(person, package.PersonHit)
        assert person.name == "Noman Benotman"
        assert not library.quote("xylophone")
        assert not library.who("nobody at all by this name")


def test_filters_alone_list_as_on_the_command_line(koussa: Run, tmp_path: Path) -> None:
    with package.open_library(tmp_path / "library.sqlite3") as library:
        for arguments, answer in (
            (("quote", "--speaker", "koussa"), library.quote(speaker="koussa", limit=None)),
            (("claim", "--verdict", "contradicted"), library.claim(verdicts=["contradicted"])),
            (
                ("claim", "libya", "--until", "7 March 2011", "-n", "0"),
                library.claim("libya", until="7 March 2011", limit=None),
            ),
        ):
            printed = json.loads(koussa(*arguments, "--json").stdout)["queries"][0]["hits"]
            assert printed
            assert [hit["id"] for hit in printed] == [hit.record.id for hit in answer]


def test_texts_stand_in_for_a_library() -> None:
    with package.open_texts({"harbour": ARTICLE}) as texts:
        (finding,) = texts.check("“We shall raise the toll this year,” said Ines Varga.")
        assert finding.verdict == "altered"
        (exhibit,) = texts.exhibits(finding)
        assert exhibit.evidence.passage.article == "harbour"
        assert texts.check("Nothing here.") == ()


def test_what_was_added_is_there(koussa: Run, tmp_path: Path, source: Path) -> None:
    koussa("add", str(source), "-q")
    with package.open_library(tmp_path / "library.sqlite3", bundled=False) as library:
        (finding,) = library.check("“We shall not raise the toll this year,” said Ines Varga.")
        assert finding.verdict == "exact"
        barred = finding.evidence[0].passage.article
        (other,) = library.check(
            "“We shall not raise the toll this year,” said Ines Varga.", exclude=[barred]
        )
        assert other.verdict == "not_found"


def test_a_day_of_publication_holds_for_a_document_too(tmp_path: Path) -> None:
    (draft,) = read(b'On Monday, Koussa told reporters: "We will die for it."', "draft.txt")
    with package.open_library(tmp_path / "none.sqlite3") as library:
        found = {
            day: {finding.verdict for finding in library.check(draft, published=day)}
            for day in ("2011-03-08", "2011-03-22")
        }
    assert found == {"2011-03-08": {"exact"}, "2011-03-22": {"misdated"}}


def test_what_a_person_can_mend_is_raised_as_such(tmp_path: Path) -> None:
    broken = tmp_path / "broken.sqlite3"
    broken.write_text("no library", "utf-8")
    with pytest.raises(package.KoussaError):
        package.open_library(broken)
    with package.open_library(tmp_path / "none.sqlite3") as library:
        for wrong in (
            lambda: library.quote(" "),
            lambda: library.quote("x", since="soon"),
            library.quote,
            lambda: library.quote("x", limit=-1),
            lambda: library.who("x", limit=-1),
            lambda: library.quote("x", types=["hope"]),  # type: ignore[list-item]
            lambda: library.claim("x", verdicts=["wrong"]),  # type: ignore[list-item]
            lambda: library.check("“We go,” he said.", published="soon"),
            lambda: library.check("“We go,” he said.", house="loose"),  # type: ignore[arg-type]
        ):
            with pytest.raises(package.KoussaError):
                wrong()


def test_a_library_that_was_closed_says_so(tmp_path: Path) -> None:
    library = package.open_library(tmp_path / "none.sqlite3")
    library.close()
    library.close()
    for ask in (lambda: library.quote("pariah"), lambda: library.check("“We go,” he said.")):
        with pytest.raises(package.KoussaError, match="was closed"):
            ask()


def test_importing_the_package_imports_nothing_else() -> None:
    code = "import sys; before = set(sys.modules); import koussa; print(sorted(set(sys.modules) - before))"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "['koussa']"
    assert set(package.__all__) <= set(dir(package))
    with pytest.raises(AttributeError):
        package.nothing  # noqa: B018
