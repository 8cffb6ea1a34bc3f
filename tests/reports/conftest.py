"""A draft that would do harm to a report that took it for more than text."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]

HOSTILE = (
    "=cmd|' /C calc'!A0 <script>alert(1)</script> & [bold]rich[/bold] ]]> \x1b[31m \x07 \u202eedoc\u202c %0A::error::"
    " </mark></article> `code` **bold** <!-- --> \ufeff \x85 \u2028 \U0010ffff \ufffe"
)
DRAFT = (
    f"“We shall raise {HOSTILE} this year,” said Ines Varga.\n\n"
    "“Nobody has ever counted <b>the gulls</b> of this coast properly,” said Tom Reid.\n"
)


@pytest.fixture
def report(koussa: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Checks the draft against the source, in a folder and file with names as bad as their words, in any format."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "a,b%c <i> [red]\x1b[0m"
    folder.mkdir()
    draft = folder / "=x:y\u202e.txt"
    draft.write_bytes(DRAFT.encode())
    source = tmp_path / "records.jsonl"
    record = {
        "kind": "quote",
        "id": "q<1>",
        "text": f"We shall not raise {HOSTILE} this year",
        "speaker": {"name": "Ines <b>Varga</b>"},
        "date": "2019-05-04",
        "article": "a1",
    }
    article = {
        "kind": "article",
        "id": "a1",
        "title": f"<b>Tolls</b> {HOSTILE}",
        "publisher": "[red]Post[/red]",
        "url": "javascript:alert(1)",
    }
    source.write_text("".join(json.dumps(one) + "\n" for one in (article, record)), "utf-8")
    imported = koussa("import", str(source), "-q")
    assert imported.returncode == 0, imported.stderr

    def call(format: str, *options: str) -> str:  # noqa: A002
        path = str(draft.relative_to(tmp_path))
        result = koussa("check", path, "--no-bundled", "--show", "all", "--format", format, *options)
        assert result.returncode == 1, result.stderr
        return result.stdout

    return call
