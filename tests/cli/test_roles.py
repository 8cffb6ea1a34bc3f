"""People by the roles that quotations give them, and queries that name a speaker or an office beside some words."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]
QUOTES = (
    ("I will not reopen this bridge until I am told it is safe", "Edwin Poe", "mayor"),
    ("When did you first learn, Mr Poe, of the cracks in the town's old bridge?", "Ellen Mbeki", "chair"),
    ("The stalls stay where they are", "Gareth Lumley", "chairman of the traders' association"),
    ("The appeal is dismissed", "Lamar Whitcomb", "district judge"),
    ("Costs follow the event", "Janelle Brusk", "district judge"),
)

SHORT = (
    ("A ferry pays for itself in a year", "Xi Ming"),
    ("The stalls stay where they are", "Gareth Lumley"),
    ("Costs follow the event", "Janelle Brusk"),
)


@pytest.fixture
def desk(koussa: Run, tmp_path: Path) -> Run:
    path = tmp_path / "quotes.jsonl"
    rows = ({"text": text, "speaker": {"name": name, "role": role}} for text, name, role in QUOTES)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    assert koussa("import", str(path), "-q").returncode == 0
    return koussa


def speakers(koussa: Run, query: str) -> list[str]:
    document = json.loads(koussa("quote", query, "--json", "--no-bundled").stdout)
    return [hit["speaker"]["name"] for hit in document["queries"][0]["hits"]]


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("Xi ferry", ["Xi Ming"]),
        ("what has Xi said about the ferry", ["Xi Ming"]),
        ("what did Xi say", ["Xi Ming"]),
        ("Xi stalls", []),
        ("what did Xu say", []),
    ],
)
def test_a_name_of_two_letters_is_a_name(koussa: Run, tmp_path: Path, query: str, wanted: list[str]) -> None:
    path = tmp_path / "quotes.csv"
    path.write_text("text,speaker\n" + "".join(f"{words},{name}\n" for words, name in SHORT))
    assert koussa("import", str(path), "-q").returncode == 0
    assert speakers(koussa, query) == wanted


@pytest.mark.parametrize(
    ("role", "people"),
    [
        ("chairman of the traders' association", {"Gareth Lumley"}),
        ("district judge", {"Lamar Whitcomb", "Janelle Brusk"}),
        ("the Mayor", {"Edwin Poe"}),
        ("Ellen Mbeki", {"Ellen Mbeki"}),
        ("district attorney", set()),
    ],
)
def test_a_role_that_a_quotation_gives_finds_its_speaker(desk: Run, role: str, people: set[str]) -> None:
    found = json.loads(desk("who", role, "--json", "--no-bundled").stdout)["queries"][0]["hits"]
    assert {hit["name"] for hit in found} == people


def test_of_several_roles_that_fit_the_one_of_the_earliest_day_is_told(koussa: Run, tmp_path: Path) -> None:
    path = tmp_path / "quotes.jsonl"
    roles = (
        ("mayor of Hull", "2014-05-08"),
        ("deputy mayor", "2003"),
        ("acting mayor", None),
        ("mayor", None),
    )
    rows = (
        {
            "text": f"The ferry sails, says the {role}.",
            "speaker": {"name": "Ann Abel", "role": role},
            "date": day,
        }
        for role, day in (*roles, ("clerk to the mayor", "1999"))
    )
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    assert koussa("import", str(path), "-q").returncode == 0

    def told(role: str) -> list[str]:
        document = json.loads(koussa("who", role, "--json", "--no-bundled").stdout)
        return [hit["matched"] for hit in document["queries"][0]["hits"]]

    # What has no day comes before what has one, and there what was stored first.
    assert told("the mayor") == ["acting mayor"]
    assert told("mayor of Hull") == ["mayor of Hull"]


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("Poe bridge", ["Edwin Poe", "Ellen Mbeki"]),
        ("Mbeki appeal", []),
        ("what did the mayor say", ["Edwin Poe"]),
        ("what has the mayor said about the bridge", ["Edwin Poe"]),
        ("what has Poe said about the bridge", ["Edwin Poe"]),
        ("what did the chairman of the traders' association say", ["Gareth Lumley"]),
        ("what did the district judge say", []),  # there are two
        ("what did the minister say", []),
    ],
)
def test_a_speaker_or_an_office_in_a_query_narrows_the_other_words(
    desk: Run, query: str, wanted: list[str]
) -> None:
    assert speakers(desk, query) == wanted


def test_everybody_who_speaks_is_listed_who_says_most_first(desk: Run, tmp_path: Path) -> None:
    path = tmp_path / "more.jsonl"
    described = {"kind": "person", "id": "own:lumley", "name": "Gareth Lumley", "role": "chairman"}
    path.write_text(
        f'{{"text": "No", "speaker": "Janelle Brusk"}}\n{json.dumps(described)}\n'
        '{"kind": "person", "id": "own:ash", "name": "Ann Ash"}\n'
    )
    assert desk("import", str(path), "-q").returncode == 0
    rows = desk("list", "people", "--no-bundled").stdout.splitlines()
    assert rows[0] == "person:janelle-brusk  Janelle Brusk  (2 attributions)"
    assert set(rows[1:]) == {
        "person:edwin-poe  Edwin Poe  (1 attribution)",
        "person:ellen-mbeki  Ellen Mbeki  (1 attribution)",
        "person:lamar-whitcomb  Lamar Whitcomb  (1 attribution)",
        "own:lumley  Gareth Lumley, chairman  (1 attribution)",
        "own:ash  Ann Ash",
    }
    assert "people     6" in desk("list", "--no-bundled").stdout.splitlines()
    assert desk("people", "merge", "Edwin Poe", "Ellen Mbeki").returncode == 0
    rows = desk("list", "people", "--no-bundled").stdout.splitlines()
    assert rows[0] == "person:edwin-poe  Edwin Poe  (2 attributions)"
    assert not [row for row in rows if "Mbeki" in row]
    assert "Janelle Brusk" in desk("show", "person:janelle-brusk").stdout


def test_a_name_given_by_hand_names_the_speaker_of_a_query(desk: Run) -> None:
    assert speakers(desk, "Zarkovic appeal") == []
    assert desk("people", "alias", "Lamar Whitcomb", "Dragan Zarkovic").returncode == 0
    assert speakers(desk, "Zarkovic appeal") == ["Lamar Whitcomb"]


def test_a_page_tells_what_articles_say_that_somebody_is(koussa: Run, tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(
        "The harbour master, Tom Reid, said the channel had silted up.\n\n"
        "“It is over,” said Ann Poe, the mayor of Holm.\n",
        "utf-8",
    )
    assert koussa("add", str(story), "-q").returncode == 0
    assert "  Role       the harbour master\n" in koussa("who", "Reid").stdout
    assert "  Role       the mayor of Holm\n" in koussa("who", "Ann Poe").stdout
    assert "Tom Reid, the harbour master\n" in koussa("quote", "channel had silted", "--no-bundled").stdout
