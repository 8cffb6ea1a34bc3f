"""What somebody only believes or intends, and when it is shown."""

import json
from pathlib import Path

from tests.people.adding import Run, add

TYPES = """\
The plan

“The plan is ready,” Ann Abel, the mayor, said on Monday.

Ann Abel believes that the plan will pay for itself.

Ann Abel denied that the plan was copied from Farby.
"""


def said_in_all(koussa: Run, name: str, *options: str) -> list[str]:
    (person,) = json.loads(koussa("who", name, "--json", "--no-bundled", *options).stdout)["queries"][0][
        "hits"
    ]
    return [record["text"] for record in person["said"]]


def test_what_somebody_only_believes_is_shown_when_it_is_asked_for(koussa: Run, tmp_path: Path) -> None:
    add(koussa, tmp_path, "plan", TYPES)

    def types(*options: str) -> set[str]:
        rows = koussa(*options, "--no-bundled", "--format", "jsonl").stdout.splitlines()
        return {row.get("attribution_type") for row in map(json.loads, rows)} - {None}

    assert types("quote", "--speaker", "Abel") == {"assertion", "denial"}
    assert types("quote", "--speaker", "Abel", "--type", "all") == {"assertion", "denial", "belief"}
    assert types("quote", "--type", "belief,intention") == {"belief"}
    assert types("quote", "pay for itself", "--type", "belief") == {"belief"}
    assert koussa("quote", "pay for itself", "--exact", "--no-bundled").returncode == 1
    assert koussa("quote", "copied from Farby", "--exact", "--no-bundled").returncode == 0
    assert len(said_in_all(koussa, "Ann Abel")) == 2
    assert len(said_in_all(koussa, "Ann Abel", "--type", "all")) == 3
    assert koussa("quote", "plan", "--type", "opinion").returncode == 2


def test_what_a_person_chose_to_record_is_shown_whatever_its_type(koussa: Run, tmp_path: Path) -> None:
    own = tmp_path / "own.jsonl"
    own.write_text(
        json.dumps({"text": "Rain would come.", "speaker": "Ivo", "attribution_type": "belief"}), "utf-8"
    )
    koussa("import", str(own))
    assert koussa("quote", "Rain would come", "--no-bundled").returncode == 0
    assert koussa("quote", "Rain would come", "--no-bundled", "--type", "assertion").returncode == 1
    assert koussa("quote", "ditch the regime").returncode == 0
