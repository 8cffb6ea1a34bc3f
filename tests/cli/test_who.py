"""``koussa who``: people by any spelling, in any script, or by what they were."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

Run = Callable[..., CompletedProcess[str]]
ARTICLE = "time-koussa-2011"
NAMES = [
    ("Benotman", "benotman"),
    ("ben othman", "benotman"),
    ("Ben Uthman", "benotman"),
    ("Moamar Qadhafi", "gaddafi"),
    ("Musa Kusa", "koussa"),
    ("كوسا", "koussa"),
    ("نعمان بن عثمان", "benotman"),
    ("hilary clinton", "clinton"),
    ("Kadafi", "gaddafi"),
    ("Gheddafi", "gaddafi"),
    ("القذافي", "gaddafi"),
    ("Hague", "hague"),
]


def people(result: CompletedProcess[str]) -> list[dict[str, Any]]:
    assert result.returncode == 0, result.stderr
    found: list[dict[str, Any]] = json.loads(result.stdout)["queries"][0]["hits"]
    return found


@pytest.mark.parametrize(("name", "person"), NAMES)
def test_the_right_person_comes_first(koussa: Run, name: str, person: str) -> None:
    assert people(koussa("who", name, "--json"))[0]["id"] == f"{ARTICLE}:{person}"


@pytest.fixture(scope="module")
def without_spellings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of the bundled people with the table of spellings emptied."""
    from koussa.frozen import replace
    from koussa.library.bundle import CHECKOUT_DATA
    from koussa.library.connection import open_for_writing, writing
    from koussa.library.corpus import load_corpus
    from koussa.library.writer import Writer
    from koussa.records import Person

    path = tmp_path_factory.mktemp("names") / "library.sqlite3"
    connection = open_for_writing(path)
    with writing(connection):
        writer = Writer(connection)
        for record in load_corpus(CHECKOUT_DATA):
            writer.add(replace(record, spellings=(), keywords=()) if isinstance(record, Person) else record)
        writer.flush()
    connection.close()
    return path


@pytest.mark.parametrize(("name", "person"), NAMES)
def test_names_match_by_method_and_not_by_a_list(
    koussa: Run, without_spellings: Path, name: str, person: str
) -> None:
    found = people(koussa("who", name, "--json", "--no-bundled", library=without_spellings))
    assert found[0]["id"] == f"{ARTICLE}:{person}"
    assert found[0]["spellings"] == []


@pytest.mark.parametrize("name", ["Kadafi", "Gheddafi", "القذافي"])
def test_others_of_that_name_stand_below(koussa: Run, name: str) -> None:
    first, *others = [person["id"] for person in people(koussa("who", name, "--json"))]
    assert first == f"{ARTICLE}:gaddafi"
    assert f"{ARTICLE}:saif" in others
    page = koussa("who", name).stdout
    assert page.index("Muammar Gaddafi") < page.index("Saif al-Islam Gaddafi")


def test_a_role_finds_its_holders_each_with_the_country(koussa: Run) -> None:
    found = people(koussa("who", "foreign minister", "--json"))
    assert {(person["name"], person["country"]) for person in found} == {
        ("Moussa Koussa", "Libya"),
        ("William Hague", "United Kingdom"),
    }
    page = koussa("who", "foreign minister").stdout
    assert "Libya" in page
    assert "United Kingdom" in page


def test_a_role_goes_before_a_name_that_is_only_a_little_alike(koussa: Run) -> None:
    assert people(koussa("who", "minister of Libya", "--json"))[0]["name"] == "Moussa Koussa"
    assert koussa("who", "the").returncode == 1


def test_a_first_name_shows_both_men_and_how_to_narrow_it(koussa: Run) -> None:
    assert {person["name"] for person in people(koussa("who", "Moussa", "--json"))} == {
        "Moussa Koussa",
        "Moussa Ibrahim",
    }
    page = koussa("who", "Moussa").stdout
    assert 'koussa who "Moussa Koussa"' in page
    assert 'koussa who "Moussa Ibrahim"' in page


def test_hague_is_the_minister_and_not_the_city(koussa: Run) -> None:
    page = koussa("who", "Hague").stdout
    assert page.startswith("William Hague\n")
    assert "British Foreign Secretary" in page


def test_a_page_tells_role_names_words_and_claims(koussa: Run) -> None:
    page = koussa("who", "Moussa Koussa").stdout
    parts = [
        "Role",
        "Also",
        "In Arabic",
        "\nSaid (",
        "\nPassed on by others (",
        "\nClaimed of them (",
        "Article",
    ]
    places = [page.index(part) for part in parts]
    assert places == sorted(places)
    assert "Foreign Minister of Libya" in page
    assert "CONTRADICTED BY SOURCES" in page
    assert "“We will die for it.”" in page


def test_no_allegation_is_part_of_a_role(koussa: Run) -> None:
    roles = [
        person["role"]
        for person in json.loads(koussa("list", "people", "--json").stdout)["queries"][0]["hits"]
    ]
    told = " ".join(role.lower() for role in roles if role)
    assert roles
    assert not any(word in told for word in ("suspect", "accused", "terror", "alleged", "bomb"))


def test_what_they_said_comes_as_spoken_first_and_newest_first(koussa: Run) -> None:
    (person, *_) = people(koussa("who", "Moussa Koussa", "--json", "-n", "1"))
    spoken = [record["verbatim"] for record in person["said"]]
    assert set(spoken) == {True, False}
    assert spoken == sorted(spoken, reverse=True)
    for kind in (True, False):
        days = [record["date"] for record in person["said"] if record["verbatim"] is kind]
        assert days == sorted(days, reverse=True)


def test_what_is_passed_on_is_kept_apart_from_what_is_said(koussa: Run) -> None:
    (benotman,) = people(koussa("who", "Benotman", "--json"))
    assert [record["id"] for record in benotman["relays"]] == [f"{ARTICLE}:r01"]
    assert f"{ARTICLE}:r01" not in {record["id"] for record in benotman["said"]}
    (koussa_, *_) = people(koussa("who", "Moussa Koussa", "--json", "-n", "1"))
    assert f"{ARTICLE}:r01" in {record["id"] for record in koussa_["relayed"]}


def test_the_totals_count_what_is_listed(koussa: Run) -> None:
    (person, *_) = people(koussa("who", "Moussa Koussa", "--json", "-n", "1"))
    for part, total in person["totals"].items():
        assert total >= len(person[part])
    assert person["totals"]["claims"] > 30


def test_nobody_found_is_status_1_with_the_nearest(koussa: Run) -> None:
    result = koussa("who", "Xqzzv")
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr.count("\n") == 1


def test_a_speaker_whom_no_record_describes_is_found_by_name(koussa: Run, tmp_path: Path) -> None:
    own = tmp_path / "own.jsonl"
    own.write_text(
        json.dumps({"text": "The bridge will open in May.", "speaker": "Renée O’Dell-Šimić"}) + "\n"
    )
    assert koussa("import", str(own)).returncode == 0
    (person,) = people(koussa("who", "renee odell simic", "--json"))
    assert person["name"] == "Renée O’Dell-Šimić"
    assert [record["text"] for record in person["said"]] == ["The bridge will open in May."]
    assert "no record describes them" in koussa("who", "Renée O’Dell-Šimić").stdout


def test_one_person_in_two_libraries_is_one_person(koussa: Run, tmp_path: Path) -> None:
    own = tmp_path / "own.jsonl"
    own.write_text(json.dumps({"text": "There will be no deal.", "speaker": "William Hague"}) + "\n")
    assert koussa("import", str(own)).returncode == 0
    found = people(koussa("who", "William Hague", "--json"))
    assert [person["id"] for person in found] == [f"{ARTICLE}:hague"]
    assert "There will be no deal." in {record["text"] for record in found[0]["said"]}


@pytest.fixture
def namesakes(koussa: Run, tmp_path: Path) -> None:
    """Two who are quoted under names that are nearly alike, one under a surname, and others who are described."""
    said = {
        "Ann Poe": 3,
        "Ann J. Poe": 2,
        "Poe": 1,
        "Ann Poe Jr.": 1,
        "aides to Ann Poe": 4,
        "officials": 5,
        "officials in Hull": 6,
    }
    own = tmp_path / "own.jsonl"
    own.write_text(
        "".join(
            json.dumps({"text": f"The pier number {number} leaks.", "speaker": name}) + "\n"
            for name, count in said.items()
            for number in range(count)
        )
    )
    assert koussa("import", str(own), "-q").returncode == 0


@pytest.mark.usefixtures("namesakes")
def test_a_whole_name_is_answered_by_a_page_though_others_are_nearly_alike(koussa: Run) -> None:
    page = koussa("who", "ann poe").stdout
    assert page.startswith("Ann Poe\n")
    assert "Said (3)" in page
    below = page[page.index("Others of a like name:") :]
    assert "Ann J. Poe\n  Here       2 quotations" in below
    assert "no record describes them" not in below
    assert 'koussa people merge "Ann Poe" "Ann J. Poe"' in below
    page = koussa("who", "Ann Poe Jr.").stdout
    assert page.startswith("Ann Poe Jr.\n")
    assert "merge" not in page


@pytest.mark.usefixtures("namesakes")
def test_a_surname_alone_does_not_choose_between_its_bearers(koussa: Run) -> None:
    page = koussa("who", "Poe").stdout
    assert page.startswith("4 people may be meant:\n\nAnn Poe\n")


@pytest.mark.usefixtures("namesakes")
def test_the_described_answer_only_where_nobody_goes_by_the_name(koussa: Run) -> None:
    assert "aides" not in koussa("who", "Ann Poe").stdout
    (aides,) = people(koussa("who", "aides to ann poe", "--json", "-n", "1"))
    assert aides["name"] == "aides to Ann Poe"
    assert [found["name"] for found in people(koussa("who", "officials", "--json"))] == [
        "officials",
        "officials in Hull",
    ]
    assert koussa("who", "officials").stdout.startswith("officials\n")


@pytest.mark.usefixtures("namesakes")
def test_a_list_of_people_counts_and_names_go_before_descriptions(koussa: Run) -> None:
    rows = koussa("list", "people", "--no-bundled").stdout.splitlines()
    assert [row.split("  ", 1)[1] for row in rows] == [
        "Ann Poe  (3 attributions)",
        "Ann J. Poe  (2 attributions)",
        "Ann Poe Jr.  (1 attribution)",
        "Poe  (1 attribution)",
        "officials in Hull  (6 attributions)",
        "officials  (5 attributions)",
        "aides to Ann Poe  (4 attributions)",
    ]
    (first, *_) = people(koussa("list", "people", "--no-bundled", "--json"))
    assert (first["attributions"], first["entity_type"]) == (3, None)
    assert '"attributions": 3' in koussa("show", "person:ann-poe", "--json").stdout
