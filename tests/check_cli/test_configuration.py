"""Settings of a project: where they are found, what they mean, and that look-ups have them too."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from koussa.configuration import KEYS, Configuration, configuration_of
from koussa.errors import KoussaError

Run = Callable[..., CompletedProcess[str]]
MISDATED = 'On March 9, 2011, Koussa told reporters: "We will die for it."'


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder within a folder, in which commands are run."""
    inner = tmp_path / "project" / "drafts"
    inner.mkdir(parents=True)
    monkeypatch.chdir(inner)
    return inner.parent


def write(path: Path, content: str) -> None:
    path.write_text(content, "utf-8", "surrogateescape")


def test_the_nearest_file_upward_holds(koussa: Run, project: Path) -> None:
    write(project / "koussa.toml", 'fail-on = "warning"\n')
    assert koussa("check", "--text", MISDATED).returncode == 1
    write(project / "drafts" / "koussa.toml", "")
    assert koussa("check", "--text", MISDATED).returncode == 0


def test_a_table_of_pyproject_holds_unless_there_is_a_file_of_our_own(koussa: Run, project: Path) -> None:
    write(project / "pyproject.toml", '[project]\nname = "paper"\n\n[tool.koussa]\nfail-on = "warning"\n')
    assert koussa("check", "--text", MISDATED).returncode == 1
    write(project / "koussa.toml", 'fail-on = "error"\n')
    assert koussa("check", "--text", MISDATED).returncode == 0


def test_a_pyproject_without_our_table_is_not_even_parsed(koussa: Run, project: Path) -> None:
    write(project / "pyproject.toml", "this is [no TOML")
    assert koussa("check", "--text", MISDATED).returncode == 0
    assert koussa("quote", "pariah").returncode == 0


def test_flags_go_before_the_configuration(koussa: Run, project: Path) -> None:
    write(project / "koussa.toml", 'fail-on = "warning"\nshow = "all"\nhouse = "strict"\n')
    assert koussa("check", "--text", MISDATED, "--fail-on", "error").returncode == 0
    shown = koussa("check", "--text", MISDATED, "--show", "never", "--house", "lenient", "--format", "json")
    report = json.loads(shown.stdout)
    assert (report["findings"], report["house"]) == ([], "lenient")


@pytest.mark.parametrize("command", [("--isolated", "check"), ("check", "--isolated")])
def test_isolated_passes_it_over(koussa: Run, project: Path, command: tuple[str, ...]) -> None:
    write(project / "koussa.toml", 'fail-on = "warning"\nno such = line')
    assert koussa(*command, "--text", MISDATED).returncode == 0


@pytest.mark.parametrize(
    ("content", "hint"),
    [
        ("no_bundled = true", "did you mean no-bundled?"),
        ('fail-onn = "error"', "did you mean fail-on?"),
        ("zzz = 1", "the keys are"),
        ("no-bundled = 1", "no-bundled must be true or false"),
        ('house = "loose"', "house must be strict, news, lenient"),
        ('fail-on = "all"', "fail-on must be"),
        ('exclude = "a"', "exclude must be a list"),
        ("library = 3", "library must be a path"),
        ("not toml", "not TOML"),
        ('house = "caf\udce9"', "not UTF-8"),
        pytest.param(f"zzz = {'[' * 9_999}", "nested too deeply", id="deep"),
    ],
)
@pytest.mark.parametrize("command", [("check", "--text", MISDATED), ("quote", "pariah")])
def test_what_is_no_setting_is_refused(
    koussa: Run, project: Path, content: str, hint: str, command: tuple[str, ...]
) -> None:
    write(project / "koussa.toml", content)
    result = koussa(*command)
    assert result.returncode == 2
    assert "koussa.toml" in result.stderr
    assert hint in result.stderr


def test_look_ups_take_library_and_bundled_from_it(koussa: Run, project: Path) -> None:
    record = {"kind": "quote", "id": "q1", "text": "Fish do not vote", "speaker": {"name": "Lena Holm"}}
    write(project / "records.jsonl", json.dumps(record) + "\n")
    write(project / "koussa.toml", 'library = "held/library.sqlite3"\nno-bundled = true\n')
    (project / "held").mkdir()
    # The environment goes before the configuration, so it must not name a library here.
    unnamed = {"KOUSSA_LIBRARY": ""}
    assert koussa("import", str(project / "records.jsonl"), env=unnamed).returncode == 0
    assert (project / "held" / "library.sqlite3").is_file()
    assert koussa("quote", "fish do not vote", env=unnamed).returncode == 0
    assert koussa("quote", "pariah", env=unnamed).returncode == 1
    assert koussa("quote", "fish do not vote").returncode == 1
    assert koussa("--isolated", "quote", "pariah").returncode == 0


def test_colour_comes_from_it_unless_it_is_asked_for(koussa: Run, project: Path) -> None:
    write(project / "koussa.toml", 'color = "always"\n')
    assert "\x1b[" in koussa("quote", "pariah").stdout
    assert "\x1b[" not in koussa("quote", "pariah", "--color", "auto").stdout
    assert "\x1b[" not in koussa("quote", "pariah", "--json").stdout


def test_a_baseline_and_exclusions_come_from_it(koussa: Run, project: Path) -> None:
    write(project / "koussa.toml", 'baseline = "accepted.json"\nfail-on = "warning"\n')
    assert koussa("check", "--text", MISDATED, "--write-baseline").returncode == 0
    assert (project / "accepted.json").is_file()
    assert koussa("check", "--text", MISDATED).returncode == 0
    write(project / "koussa.toml", 'exclude = ["time-koussa-2011"]\n')
    result = koussa("check", "--text", '"We will die for it," Koussa said.', "--format", "json")
    assert [finding["verdict"] for finding in json.loads(result.stdout)["findings"]] == ["not_found"]


def test_a_library_of_a_user_whom_nobody_knows_is_a_path_like_any() -> None:
    made = configuration_of({"library": "~nobody-knows/one.sqlite3"}, Path("koussa.toml"))
    assert made.library == Path("~nobody-knows/one.sqlite3")


VALUES = st.one_of(st.text(), st.booleans(), st.lists(st.text()), st.integers())


@given(st.dictionaries(st.one_of(st.sampled_from(KEYS), st.text()), VALUES))
def test_any_table_is_a_configuration_or_refused(settings: dict[str, object]) -> None:
    try:
        made = configuration_of(settings, Path("koussa.toml"))
    except KoussaError:
        return
    assert isinstance(made, Configuration)
    assert set(settings) <= set(KEYS)
