"""Who comes first when a name may mean several people: ``koussa who``."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

Run = Callable[..., CompletedProcess[str]]


def names(result: CompletedProcess[str]) -> list[str]:
    return [hit["name"] for hit in json.loads(result.stdout)["queries"][0]["hits"]]


def test_a_surname_means_first_who_speaks_most(koussa: Run, tmp_path: Path) -> None:
    speakers = [
        "Poe",
        "a spokesman for Poe",
        "a spokesman for Poe",
        "Ann Poe",
        "Ann Poe",
        "Ann Poe",
        "Bo Poe",
        "Poe",
    ]
    rows = [
        {"kind": "quote", "id": f"q{at}", "text": f"Words of number {at}.", "speaker": {"name": name}}
        for at, name in enumerate(speakers)
    ]
    path = tmp_path / "quotes.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    imported = koussa("import", str(path))
    assert imported.returncode == 0, imported.stderr
    assert names(koussa("who", "Poe", "--json")) == ["Ann Poe", "Poe", "Bo Poe"]
    assert names(koussa("who", "Bo Poe", "--json"))[0] == "Bo Poe"
    assert "a spokesman for Poe" in names(koussa("who", "spokesman for Poe", "--json"))
