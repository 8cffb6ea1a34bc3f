"""``koussa check``: what goes in, what is told, and which status it ends with."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from tests.check_cli.conftest import (
    ALTERED,
    ARTICLE,
    EXACT,
    NOT_FOUND,
    TRUNCATED,
    draft,
    findings,
    verdicts,
)

from koussa.check.verdicts import RULES_VERSION

Run = Callable[..., CompletedProcess[str]]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The Lockerbie bombing took place in 1989", "contradicted"),
        ("Koussa was appointed Foreign Minister in 2008", "contradicted"),
        ('Benotman said, "He was not the key figure to rehabilitate Libya"', "altered"),
        ('"Now it is all gone," Moussa Ibrahim said.', "misattributed"),
        ('On March 9, Koussa told reporters: "We will die for it."', "misdated"),
        ('On 9 Mar, Koussa told reporters: "We will die for it."', "misdated"),
        ('"We will die for it," Koussa said.', "exact"),
        ('"Territorial integrity is sacrosanct," said Koussa.', "exact"),
        ('Benotman said Libya was "a pariah state"', "altered"),
    ],
)
def test_the_bundled_article_answers_as_promised(koussa: Run, text: str, verdict: str) -> None:
    result = koussa("check", "--text", text, "--format", "jsonl")
    assert verdict in verdicts(result)
    assert result.returncode == (1 if verdict in {"contradicted", "altered", "misattributed"} else 0)


def test_a_contradicted_claim_comes_with_what_sources_have(koussa: Run) -> None:
    result = koussa("check", "--text", "The Lockerbie bombing took place in 1989")
    assert (
        "CONTRADICTED BY SOURCES  Pan Am 103 was destroyed over Lockerbie on 21 December 1988"
        in result.stdout
    )
    assert "checked 22 November 2026" in result.stdout
    assert "FBI" in result.stdout


def test_a_variant_says_who_printed_it(koussa: Run) -> None:
    result = koussa("check", "--text", '"Territorial integrity is sacrosanct," said Koussa.')
    assert "as AFP printed it" in result.stdout


def test_words_of_the_reporter_are_told_as_such(koussa: Run) -> None:
    result = koussa("check", "--text", 'Benotman said Libya was "a pariah state"')
    assert "paraphrase: not to be put in quotation marks" in result.stdout


def test_the_page_shows_place_verdict_diff_evidence_and_summary(harbour: Run, tmp_path: Path) -> None:
    path = draft(tmp_path, f"A headline\n\nIt was said: {ALTERED}")
    result = harbour("check", path)
    assert f"{path}:3:15  ALTERED" in result.stdout
    assert "We shall {+not+} raise the toll this year" in result.stdout
    assert "Evidence   Ines Varga, 4 May 2019; The Coast Post" in result.stdout
    assert "1 quotation: 1 error. Searched: 1 article, 4 May 2019." in result.stdout
    assert result.returncode == 1


def test_a_finding_tells_its_evidence(harbour: Run, tmp_path: Path) -> None:
    (finding,) = findings(harbour("check", draft(tmp_path, ALTERED), "--format", "jsonl"))
    (evidence,) = finding["evidence"]
    assert evidence["text"].startswith("We shall not raise the toll")
    assert ARTICLE[evidence["locator"]["start"] : evidence["locator"]["end"]] == evidence["text"]
    assert evidence["speaker"]["name"] == "Ines Varga"
    assert evidence["date"] == "2019-05-04"
    assert evidence["article"]["publisher"] == "The Coast Post"


@pytest.mark.parametrize(
    ("level", "failing"),
    [
        ("never", []),
        ("error", [ALTERED]),
        ("warning", [ALTERED, TRUNCATED]),
        ("not-found", [ALTERED, TRUNCATED, NOT_FOUND]),
        ("note", [ALTERED, TRUNCATED, NOT_FOUND]),
    ],
)
def test_fail_on_sets_the_status(harbour: Run, tmp_path: Path, level: str, failing: list[str]) -> None:
    for words in (ALTERED, TRUNCATED, NOT_FOUND, EXACT):
        result = harbour("check", draft(tmp_path, words), "--fail-on", level)
        assert result.returncode == (1 if words in failing else 0), words


@pytest.mark.parametrize(
    ("level", "shown"),
    [
        ("never", []),
        ("error", ["altered"]),
        ("warning", ["altered", "truncated"]),
        ("not-found", ["altered", "truncated", "not_found"]),
        ("all", ["altered", "truncated", "not_found", "exact"]),
    ],
)
def test_show_sets_what_is_told_and_not_the_status(
    harbour: Run, tmp_path: Path, level: str, shown: list[str]
) -> None:
    path = draft(tmp_path, "\n".join((ALTERED, TRUNCATED, NOT_FOUND, EXACT)))
    result = harbour("check", path, "--show", level, "--format", "jsonl")
    assert verdicts(result) == shown
    assert result.returncode == 1


def test_house_strict_warns_of_honest_cuts(harbour: Run, tmp_path: Path) -> None:
    path = draft(tmp_path, "“The money has to come from somewhere … the sooner the better,” Tom Reid said.\n")
    (usual,) = findings(harbour("check", path, "--show", "all", "--format", "jsonl"))
    (strict,) = findings(harbour("check", path, "--show", "all", "--format", "jsonl", "--house", "strict"))
    assert (usual["verdict"], usual["severity"]) == ("trimmed", "ok")
    assert (strict["verdict"], strict["severity"]) == ("trimmed", "warning")


@pytest.mark.parametrize("option", ["--house", "--fail-on", "--show", "--format"])
def test_a_word_that_is_none_is_refused_with_a_suggestion(koussa: Run, option: str) -> None:
    near = {"--house": "newz", "--fail-on": "eror", "--show": "warnings", "--format": "sariff"}[option]
    result = koussa("check", "--text", EXACT, option, near)
    assert result.returncode == 2
    assert option in result.stderr
    assert "did you mean" in result.stderr


def test_what_cannot_be_read_does_not_stop_the_others(harbour: Run, tmp_path: Path) -> None:
    missing = str(tmp_path / "missing.md")
    result = harbour("check", missing, draft(tmp_path, ALTERED), "--format", "jsonl")
    assert verdicts(result) == ["altered"]
    assert "missing.md" in result.stderr
    assert result.returncode == 2


def test_a_folder_is_read_whole(harbour: Run, tmp_path: Path) -> None:
    folder = tmp_path / "drafts"
    (folder / "old").mkdir(parents=True)
    draft(folder, ALTERED, "a.md")
    draft(folder / "old", TRUNCATED, "b.txt")
    draft(folder, ALTERED, "c.log")
    result = harbour("check", str(folder), "--glob", "*.[mt]*", "--format", "jsonl")
    assert [Path(finding["path"]).name for finding in findings(result)] == ["a.md", "b.txt"]


def test_documents_of_one_file_are_told_apart(harbour: Run, tmp_path: Path) -> None:
    lines = "".join(json.dumps({"text": words}) + "\n" for words in (ALTERED, TRUNCATED))
    path = draft(tmp_path, lines, "two.jsonl")
    result = harbour("check", path, "--format", "jsonl")
    assert [finding["path"] for finding in findings(result)] == [path, f"{path}#2"]


def test_standard_input_has_the_name_that_an_editor_gives_it(harbour: Run) -> None:
    result = harbour("check", "-", "--stdin-filename", "drafts/a.md", "--format", "concise", stdin=ALTERED)
    assert result.stdout.startswith("drafts/a.md:1:2: Q101 altered: ")


def test_nothing_named_is_a_usage_error(koussa: Run) -> None:
    assert koussa("check").returncode == 2


def test_a_draft_without_quotations_says_so(harbour: Run, tmp_path: Path) -> None:
    result = harbour("check", draft(tmp_path, "Nothing here.\n"))
    assert result.returncode == 0
    assert "no quotations and no checkable statements" in result.stdout


def test_an_empty_library_says_so_and_cannot_check(koussa: Run, tmp_path: Path) -> None:
    result = koussa("check", draft(tmp_path, ALTERED), "--no-bundled", "--show", "all", "--format", "jsonl")
    assert verdicts(result) == ["cannot_check"]
    assert "the library is empty" in result.stderr
    assert result.returncode == 0


def test_sources_stand_in_for_the_library(koussa: Run, tmp_path: Path, source: Path) -> None:
    path = draft(tmp_path, ALTERED + "\n" + EXACT)
    result = koussa("check", path, "--against", str(source), "--show", "all", "--format", "json")
    assert verdicts(result) == ["altered", "exact"]
    report = json.loads(result.stdout)
    assert report["library"]["against"] == [str(source)]
    assert report["library"]["articles"] == 1


def test_findings_speak_of_the_sources_that_stand_in_for_the_library(
    koussa: Run, tmp_path: Path, source: Path
) -> None:
    text = ALTERED + "\n“the library has them,” said Lena Holm.\n\nThe bridge was built in 1804.\n"
    result = koussa(
        "check", draft(tmp_path, text), "--against", str(source), "--show", "all", "--format", "jsonl"
    )
    told = [json.loads(line)["message"] for line in result.stdout.splitlines()]
    assert told
    assert all("the sources " in message and "the library" not in message for message in told)


def test_sources_come_from_folders_and_more_than_once(koussa: Run, tmp_path: Path, source: Path) -> None:
    folder = tmp_path / "sources"
    folder.mkdir()
    draft(folder, "“Fish do not vote,” said Lena Holm, a biologist.\n", "fish.txt")
    path = draft(tmp_path, EXACT + "\n“Fish do not vote,” said Lena Holm.\n")
    options = ("--show", "all", "--format", "jsonl")
    result = koussa("check", path, "--against", str(source), "--against", str(folder), *options)
    assert verdicts(result) == ["exact", "exact"]
    assert verdicts(koussa("check", path, "--against", str(folder), *options)) == ["not_found", "exact"]


def test_a_missing_source_is_told(koussa: Run, tmp_path: Path, source: Path) -> None:
    path = draft(tmp_path, EXACT)
    result = koussa("check", path, "--against", str(source), "--against", str(tmp_path / "gone"))
    assert result.returncode == 2
    assert "gone" in result.stderr
    assert "1 in order" in result.stdout
    alone = koussa("check", path, "--against", str(tmp_path / "gone"))
    assert (alone.returncode, alone.stdout) == (2, "")


@pytest.mark.parametrize("words", ["", "  \n "])
def test_blank_words_are_no_draft_wherever_they_come_from(harbour: Run, tmp_path: Path, words: str) -> None:
    for result in (
        harbour("check", "--text", words),
        harbour("check", "-", stdin=words),
        harbour("check", draft(tmp_path, words)),
    ):
        assert result.returncode == 2
        assert "in order" not in result.stdout
        assert result.stderr.count("\n") == 1
    without = harbour("check", "--text", "It was a long day.")
    assert without.returncode == 0
    assert "no quotations" in without.stdout


def test_the_same_day_gives_the_same_bytes(harbour: Run, tmp_path: Path) -> None:
    path = draft(tmp_path, ALTERED + "\n" + TRUNCATED)
    for name in ("text", "json", "sarif", "html", "junit"):
        first, second = (
            harbour("check", path, "--format", name, env={"SOURCE_DATE_EPOCH": "1556928000"})
            for _ in range(2)
        )
        assert first.stdout == second.stdout
        assert "2019" in first.stdout, name
    assert harbour("check", path, env={"SOURCE_DATE_EPOCH": "tomorrow"}).returncode == 2


def test_a_report_names_what_it_can_be_made_again_from(harbour: Run, tmp_path: Path) -> None:
    result = harbour(
        *("check", draft(tmp_path, ALTERED), "--format", "json", "--house", "lenient"),
        env={"SOURCE_DATE_EPOCH": "1556928000"},
    )
    report = json.loads(result.stdout)
    assert (report["checked"], report["house"], report["rules"]) == (
        "2019-05-04",
        "lenient",
        RULES_VERSION,
    )
    assert report["library"]["digest"].startswith("sha256:")
    assert report["summary"]["verdicts"] == {"altered": 1}


def test_another_library_has_another_digest(harbour: Run, koussa: Run, tmp_path: Path) -> None:
    path = draft(tmp_path, ALTERED)

    def digest() -> str:
        found: str = json.loads(harbour("check", path, "--format", "json").stdout)["library"]["digest"]
        return found

    before = digest()
    assert digest() == before
    koussa("add", draft(tmp_path, "“Fish do not vote,” said Lena Holm.\n", "fish.txt"), "-q")
    assert digest() != before


@pytest.mark.parametrize(
    "words",
    [
        "“This never closes, said Ines Varga.\n\nAnd on it goes.\n",
        "“" * 400,
        "”" * 400,
        f"“{ARTICLE * 3}” said Ines Varga.\n",
        "\ufeff“We shall not raise the toll this year,” said Ines Varga.\r\n",
        "Some words. <!-- koussa: ignore[Q101",
    ],
    ids=["unclosed", "openings", "closings", "longer than its source", "byte-order mark", "half a comment"],
)
def test_odd_drafts_are_checked(harbour: Run, tmp_path: Path, words: str) -> None:
    result = harbour("check", draft(tmp_path, words), "--show", "all", "--format", "json")
    assert result.returncode in {0, 1}, result.stderr
    text = words.removeprefix("\ufeff").replace("\r\n", "\n")
    for finding in findings(result):
        assert text[finding["start"] : finding["end"]] == finding["text"]
        lines = text[: finding["start"]].split("\n")
        assert (finding["line"], finding["column"]) == (len(lines), len(lines[-1]) + 1)


@pytest.mark.parametrize("name", ["concise", "text", "html", "md", "github", "junit"])
def test_a_report_for_people_names_both_speakers_of_a_misattribution(harbour: Run, name: str) -> None:
    draft = "“We shall not raise the toll this year,” said Tom Reid."
    result = harbour("check", "--text", draft, "--format", name)
    assert "he draft has Tom Reid; the library gives these words to Ines Varga" in result.stdout


def test_a_misattribution_keeps_its_fields_for_machines(harbour: Run) -> None:
    draft = "“We shall not raise the toll this year,” said Tom Reid."
    (finding,) = findings(harbour("check", "--text", draft, "--format", "jsonl"))
    assert finding["message"] == "the library gives these words to Ines Varga"
    assert finding["speaker"] == "Tom Reid"


def test_what_is_hardly_alike_is_not_shown_as_the_nearest(harbour: Run) -> None:
    far = harbour("check", "--text", NOT_FOUND, "--show", "all").stdout
    assert "NOT FOUND" in far
    assert "Nearest" not in far


def test_what_is_half_alike_is_shown_as_the_nearest(harbour: Run) -> None:
    words = (
        "“The money has to come from farms and shops, and the sooner we ask them the cheaper,” said Tom Reid."
    )
    near = harbour("check", "--text", words, "--show", "all").stdout
    assert "NOT FOUND" in near
    assert "Nearest    Tom Reid" in near


def test_a_draft_that_cannot_be_read_is_not_reported_as_checked(koussa: Run) -> None:
    result = koussa("check", "nothere.md")
    assert result.returncode == 2
    assert "nothing was checked" in result.stdout
    assert "no quotations" not in result.stdout


def test_an_opposite_is_not_called_a_denial(koussa: Run, tmp_path: Path) -> None:
    source = tmp_path / "source.txt"
    source.write_text("The western gate of Hull was opened on 3 May 2011.\n", "utf-8")
    draft = "The eastern gate of Hull was opened on 3 May 2011."
    (finding,) = findings(koussa("check", "--text", draft, "--against", str(source), "--format", "jsonl"))
    assert finding["message"].startswith("the sources have the opposite: ")
    page = koussa("check", "--text", draft, "--against", str(source)).stdout
    assert ", sources sha256:" in page
    assert "library" not in page
    assert "“western”" in finding["message"]


UNTITLED = "“We shall not raise the toll this year,” said Ines Varga. She is a pilot.\n\nThe bridge cost 40 crowns.\n"


@pytest.mark.parametrize("how", ["text", "md", "html", "github", "junit"])
def test_an_article_without_a_title_goes_by_its_first_words(koussa: Run, tmp_path: Path, how: str) -> None:
    (tmp_path / "untitled.txt").write_text(UNTITLED, "utf-8")
    koussa("add", str(tmp_path / "untitled.txt"), "-q")
    shown = koussa(
        "check",
        "--text",
        UNTITLED.replace("raise", "double"),
        "--no-bundled",
        "--show",
        "all",
        "--format",
        how,
    ).stdout
    shown = " ".join(shown.replace("\\", "").split())
    assert "the text beginning “We shall not raise the toll this year, said …”" in shown
    assert "article:" not in shown
    assert "not known" not in shown


def test_machine_formats_keep_the_id_of_an_article_without_a_title(koussa: Run, tmp_path: Path) -> None:
    (tmp_path / "untitled.txt").write_text(UNTITLED, "utf-8")
    koussa("add", str(tmp_path / "untitled.txt"), "-q")
    (first, *_) = findings(
        koussa("check", "--text", UNTITLED, "--no-bundled", "--show", "all", "--format", "jsonl")
    )
    article = first["evidence"][0]["article"]
    assert article["id"].startswith("article:")
    assert article["title"] is article["publisher"] is None


def test_a_source_without_a_title_goes_by_its_file(koussa: Run, tmp_path: Path) -> None:
    path = tmp_path / "untitled.txt"
    path.write_text(UNTITLED, "utf-8")
    shown = koussa("check", "--text", UNTITLED, "--against", str(path), "--show", "all").stdout
    assert "untitled.txt, par. 1" in " ".join(shown.split())


def test_look_ups_leave_out_a_publisher_that_is_not_known(koussa: Run, tmp_path: Path) -> None:
    (tmp_path / "untitled.txt").write_text(UNTITLED, "utf-8")
    koussa("add", str(tmp_path / "untitled.txt"), "-q")
    shown = " ".join(koussa("quote", "toll", "--no-bundled").stdout.split())
    assert "Article the text beginning “We shall not raise the toll this year, said …”, par. 1" in shown
