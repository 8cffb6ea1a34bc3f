"""The hook for pre-commit, run as a newsroom would run it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.check_cli.conftest import ARTICLE
from tests.conftest import ROOT

GOOD = "“We shall not raise the toll this year,” said Ines Varga.\n"
BAD = "“We shall raise the toll this year,” said Ines Varga.\n"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A git repository with a draft, its source, and a program that is no draft."""
    folder = tmp_path / "paper"
    (folder / "sources").mkdir(parents=True)
    (folder / "sources" / "harbour.txt").write_text(ARTICLE, "utf-8")
    (folder / "draft.md").write_text(BAD, "utf-8")
    (folder / "tool.py").write_text(f"'''{BAD}'''\n", "utf-8")
    run(["git", "init", "-q"], folder)
    return folder


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    around = {
        **os.environ,
        "PRE_COMMIT_HOME": str(folder.parent / "cache"),
        "KOUSSA_LIBRARY": str(folder.parent / "none.sqlite3"),
        "GIT_AUTHOR_NAME": "A",
        "GIT_AUTHOR_EMAIL": "a@example.org",
        "GIT_COMMITTER_NAME": "A",
        "GIT_COMMITTER_EMAIL": "a@example.org",
    }
    around = {name: value for name, value in around.items() if not name.startswith("GIT_INDEX")}
    return subprocess.run(command, cwd=folder, env=around, capture_output=True, text=True, check=False)


def test_the_hook_stops_a_draft_that_alters_its_source(repository: Path) -> None:
    yaml = pytest.importorskip("yaml", reason="needs pre-commit")
    pytest.importorskip("pre_commit", reason="needs pre-commit")
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    # The hook as the manifest has it, but run from here, since its installing needs a network.
    hook["entry"] = f"{sys.executable} -m {hook['entry']}"
    hook |= {"language": "system", "args": ["--against", "sources"], "exclude": "^sources/"}
    config = {"repos": [{"repo": "local", "hooks": [hook]}]}
    (repository / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), "utf-8")
    run(["git", "add", "-A"], repository)
    command = [sys.executable, "-m", "pre_commit", "run", "--all-files"]
    stopped = run(command, repository)
    assert stopped.returncode == 1, stopped.stdout
    assert "draft.md:1:2  ALTERED" in stopped.stdout
    assert "tool.py" not in stopped.stdout
    (repository / "draft.md").write_text(GOOD, "utf-8")
    run(["git", "add", "-A"], repository)
    passed = run(command, repository)
    assert passed.returncode == 0, passed.stdout


def test_the_configuration_that_the_manual_shows_checks_the_drafts(repository: Path) -> None:
    yaml = pytest.importorskip("yaml", reason="needs pre-commit")
    pytest.importorskip("pre_commit", reason="needs pre-commit")
    section = (ROOT / "docs" / "editors.md").read_text("utf-8").split("## pre-commit")[1].split("\n## ")[0]
    config = yaml.safe_load("".join(line for line in section.splitlines(keepends=True) if line[:4] == "    "))
    (hook,) = config["repos"][0]["hooks"]
    hook["entry"] = f"{sys.executable} -m {hook['entry']}"
    (repository / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), "utf-8")
    (repository / "drafts").mkdir()
    draft = repository / "drafts" / "toll.md"
    command = [sys.executable, "-m", "pre_commit", "run", "--all-files"]
    for text, status in ((BAD, 1), (GOOD, 0)):
        draft.write_text(text, "utf-8")
        run(["git", "add", "-A"], repository)
        result = run(command, repository)
        assert result.returncode == status, result.stdout
        assert ("drafts/toll.md:1:2  ALTERED" in result.stdout) is bool(status)


@pytest.mark.skipif(
    not os.environ.get("KOUSSA_ONLINE_TESTS"),
    reason="installs from the package registry; KOUSSA_ONLINE_TESTS=1",
)
def test_the_hook_installs_from_a_fresh_clone(repository: Path) -> None:
    pytest.importorskip("pre_commit", reason="needs pre-commit")
    clone = repository.parent / "clone"
    run(["git", "clone", "-q", str(ROOT), str(clone)], repository)
    (repository / "draft.md").write_text('"We would die for it," Koussa said.\n', "utf-8")
    run(["git", "add", "-A"], repository)
    command = [sys.executable, "-m", "pre_commit", "try-repo", str(clone), "koussa-check", "--all-files"]
    stopped = run(command, repository)
    assert stopped.returncode == 1, stopped.stdout + stopped.stderr
    assert "draft.md:1:2  ALTERED" in stopped.stdout
