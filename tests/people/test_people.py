"""``koussa people``: names joined and parted by hand, and what is joined and parted without."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest
from tests.people.adding import add

from koussa.check.checker import check
from koussa.check.libraries import LibrarySources
from koussa.library.people_rules import PeopleRules, Rule
from koussa.library.store import find_libraries
from koussa.readers import read

Run = Callable[..., CompletedProcess[str]]
BRIDGE = """\
The old bridge

“This bridge carried my grandfather,” John Ash, a ferryman, said on Monday. “It will carry my grandson,” Ash said.
"""
RATES = """\
The new rates

“Rates will fall before the harvest,” John Ash, an economist, said on Monday.
"""
FERRY = """\
The last ferry

“The ferry is older than the town hall,” Johnny Ash, a ferryman, said on Tuesday.
"""
BARE = """\
The dry well

“The well has been dry since March,” Ash said on Friday.
"""


@pytest.fixture
def three(koussa: Run, tmp_path: Path) -> None:
    for name, text in (("bridge", BRIDGE), ("rates", RATES), ("ferry", FERRY)):
        add(koussa, tmp_path, name, text)


def who(koussa: Run, name: str, *options: str) -> dict[str, set[str]]:
    """Each person found by a name, with the beginnings of what they said."""
    result = koussa("who", name, "--json", "--no-bundled", *options)
    hits = json.loads(result.stdout)["queries"][0]["hits"]
    return {hit["name"]: {record["text"].split()[0] for record in hit["said"]} for hit in hits}


def said_by(koussa: Run, name: str) -> set[str]:
    rows = koussa("quote", "--speaker", name, "--no-bundled", "--format", "jsonl").stdout.splitlines()
    return {row["text"].split()[0] for row in map(json.loads, rows) if "text" in row}


def rules(koussa: Run) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(koussa("people", "list", "--json").stdout)["rules"]
    return found


@pytest.mark.parametrize("first", ["rule", "article"])
@pytest.mark.parametrize("action", ["merge", "alias"])
def test_a_surname_joined_by_hand_speaks_for_its_owner_everywhere(
    koussa: Run, tmp_path: Path, action: str, first: str
) -> None:
    add(koussa, tmp_path, "ferry", FERRY)
    refused = koussa("people", "merge", "Johnny Ash", "Ash")
    assert refused.returncode == 2
    assert '`koussa people alias "Johnny Ash" "Ash"` gives them that name in every article' in refused.stderr
    if first == "article" or action == "merge":
        add(koussa, tmp_path, "well", BARE)
        assert said_by(koussa, "Johnny Ash") == {"The"}
    assert koussa("people", action, "Johnny Ash", "Ash").returncode == 0
    add(koussa, tmp_path, "well", BARE)
    assert said_by(koussa, "Johnny Ash") == {"The"}
    texts = koussa("quote", "--speaker", "Johnny Ash", "--no-bundled", "--format", "csv", "--fields", "text")
    assert set(texts.stdout.splitlines()[1:]) == {
        "The ferry is older than the town hall",
        "The well has been dry since March",
    }
    checked = koussa(
        "check", "--text", "“The well has been dry since March,” Johnny Ash said.", "-f", "concise"
    )
    assert "Q110" in checked.stdout


@pytest.mark.usefixtures("three")
def test_no_number_is_given_twice(koussa: Run) -> None:
    """A script that undoes a rule by the number it was told may not undo another one."""

    def alias(name: str) -> str:
        said = koussa("people", "alias", "John Ash", name).stderr
        return said.rpartition("koussa people undo ")[2].rstrip(")\n")

    assert [alias("Jack Ash"), alias("Jock Ash")] == ["1", "2"]
    assert koussa("people", "undo", "2").returncode == 0
    assert alias("Jim Ash") == "3"
    assert koussa("people", "undo", "2").returncode == 2
    assert [rule["number"] for rule in rules(koussa)] == [1, 3]
    for number in ("1", "3"):
        assert koussa("people", "undo", number).returncode == 0
    assert koussa("library", "compact").returncode == 0
    assert alias("Jed Ash") == "4"


@pytest.mark.usefixtures("three")
def test_one_full_name_is_one_person_in_all_articles(koussa: Run) -> None:
    assert who(koussa, "John Ash")["John Ash"] == {"This", "It", "Rates"}
    (first, *_) = json.loads(koussa("who", "John Ash", "--json", "--no-bundled").stdout)["queries"][0]["hits"]
    assert {article["title"] for article in first["articles"]} == {"The old bridge", "The new rates"}


@pytest.mark.usefixtures("three")
def test_a_surname_alone_is_joined_within_an_article_and_never_across(koussa: Run, tmp_path: Path) -> None:
    """In the story of the bridge "Ash" is John Ash; in that of the well nobody says who he is."""
    add(koussa, tmp_path, "well", BARE)
    found = who(koussa, "Ash")
    assert found["John Ash"] == {"This", "It", "Rates"}
    assert found["Ash"] == {"The"}
    assert who(koussa, "John Ash")["John Ash"] == {"This", "It", "Rates"}
    said = koussa("quote", "--speaker", "John Ash", "--no-bundled").stdout
    assert "grandson" in said
    assert "The well" not in said
    assert "The well" in koussa("quote", "--speaker", "Ash", "--no-bundled").stdout


def test_every_article_is_shown_however_many_there_are(koussa: Run, tmp_path: Path) -> None:
    for number in range(13):
        text = f"Story number {number}\n\n“I told you so in {number + 1990},” Dora Dunlin said on Monday.\n"
        add(koussa, tmp_path, f"story-{number}", text)
    result = koussa("who", "Dora Dunlin", "--json", "--no-bundled")
    (person,) = json.loads(result.stdout)["queries"][0]["hits"]
    assert len(person["said"]) == 10
    assert {article["title"] for article in person["articles"]} == {
        f"Story number {number}" for number in range(13)
    }
    page = koussa("who", "Dora Dunlin", "--no-bundled").stdout
    assert all(f"“Story number {number}”" in page for number in range(13))


@pytest.mark.usefixtures("three")
def test_two_names_are_joined_and_parted_again(koussa: Run) -> None:
    before = who(koussa, "John Ash"), said_by(koussa, "Johnny Ash")
    assert koussa("people", "merge", "John Ash", "Johnny Ash").returncode == 0
    everything = {"This", "It", "Rates", "The"}
    for name in ("John Ash", "Johnny Ash"):
        assert who(koussa, name) == {"John Ash": everything}
        assert said_by(koussa, name) == everything
    assert "Johnny Ash" in koussa("who", "John Ash", "--no-bundled").stdout
    assert [(rule["action"], rule["name"], rule["other"]) for rule in rules(koussa)] == [
        ("merge", "John Ash", "Johnny Ash")
    ]
    assert koussa("people", "undo", "1").returncode == 0
    assert (who(koussa, "John Ash"), said_by(koussa, "Johnny Ash")) == before
    assert koussa("people", "list").returncode == 1


@pytest.mark.usefixtures("three")
def test_a_join_holds_for_articles_that_come_later(koussa: Run, tmp_path: Path) -> None:
    koussa("people", "merge", "John Ash", "Johnny Ash")
    add(koussa, tmp_path, "ferry", FERRY.replace("older", "much older"))
    add(koussa, tmp_path, "horse", "A horse\n\n“Horses know the way,” Johnny Ash said on Monday.\n")
    assert who(koussa, "John Ash") == {"John Ash": {"This", "It", "Rates", "The", "Horses"}}


@pytest.mark.usefixtures("three")
def test_a_name_that_means_somebody_else_in_one_article_is_parted(koussa: Run, tmp_path: Path) -> None:
    koussa("people", "split", "John Ash", "--article", "The new rates", "--as", "John Ash (economist)")
    for _ in range(2):
        found = who(koussa, "John Ash")
        assert found["John Ash"] == {"This", "It"}
        assert found["John Ash (economist)"] == {"Rates"}
        assert "Rates" not in said_by(koussa, "John Ash")
        assert "Rates" in said_by(koussa, "John Ash (economist)")
        assert not {"This", "It"} & said_by(koussa, "John Ash (economist)")
        (hit,) = json.loads(koussa("quote", "harvest", "--json", "--no-bundled").stdout)["queries"][0]["hits"]
        assert hit["speaker"]["name"] == "John Ash (economist)"
        add(koussa, tmp_path, "rates", RATES + "\nAnd so the week began.\n")
    koussa("people", "undo", "1")
    assert who(koussa, "John Ash")["John Ash"] == {"This", "It", "Rates"}
    assert "John Ash (economist)" not in who(koussa, "John Ash")


@pytest.mark.usefixtures("three")
def test_a_further_name_finds_somebody_and_joins_who_comes_later(koussa: Run, tmp_path: Path) -> None:
    assert koussa("who", "Muddy Jack").returncode == 1
    koussa("people", "alias", "John Ash", "Muddy Jack")
    assert set(who(koussa, "Muddy Jack")) == {"John Ash"}
    assert said_by(koussa, "Muddy Jack") == {"This", "It", "Rates"}
    add(koussa, tmp_path, "mud", "Low water\n\n“Mind the sandbank,” Muddy Jack said on Monday.\n")
    assert "Mind" in who(koussa, "John Ash")["John Ash"]


def test_somebody_of_the_bundled_article_is_joined_to_one_of_the_own_library(
    koussa: Run, tmp_path: Path
) -> None:
    add(koussa, tmp_path, "envoy", "An envoy\n\n“The talks were long,” M. K. Envoy said on Monday.\n")
    koussa("people", "merge", "time-koussa-2011:koussa", "M. K. Envoy")
    (person, *_) = json.loads(koussa("who", "M. K. Envoy", "--json").stdout)["queries"][0]["hits"]
    assert person["id"] == "time-koussa-2011:koussa"
    assert {"The talks were long", "We will die for it."} <= {record["text"] for record in person["said"]}
    rows = koussa("quote", "--speaker", "koussa", "--format", "jsonl").stdout.splitlines()
    assert "The talks were long" in {json.loads(row)["text"] for row in rows}


def verdicts(folder: Path, text: str) -> set[str]:
    (document,) = read(text.encode("utf-8"), "draft.txt")
    libraries = find_libraries(folder / "library.sqlite3", bundled=False)
    report = check(document, LibrarySources(libraries))
    for library in libraries:
        library.close()
    return {finding.verdict for finding in report.findings}


@pytest.mark.usefixtures("three")
def test_a_check_knows_who_is_the_same_person(koussa: Run, tmp_path: Path) -> None:
    draft = "“The ferry is older than the town hall,” Gregor Samsonite said."
    assert "misattributed" in verdicts(tmp_path, draft)
    koussa("people", "alias", "Johnny Ash", "Gregor Samsonite")
    assert "misattributed" not in verdicts(tmp_path, draft)
    koussa("people", "undo", "1")
    assert "misattributed" in verdicts(tmp_path, draft)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("merge", "Ash", "Johnny Ash"), "may mean"),
        (("merge", "Wilhelmina Quux", "Johnny Ash"), "nobody in the library goes by"),
        (("merge", "John Ash", "John  ash"), "one person already"),
        (("alias", "John Ash", " "), "the other name is blank"),
        (("split", "John Ash", "--article", "The new rates", "--as", "john ash"), "the name that they have"),
        (("split", "Johnny Ash", "--article", "The new rates", "--as", "X Y"), "it names John Ash"),
        (("split", "John Ash", "--article", "No such title", "--as", "X Y"), "docs/corrections.md"),
        (("split", "John Ash", "--article", "The", "--as", "X Y"), "give the id"),
        (("undo", "4"), "there is no number 4"),
        (("undo", "9" * 30), "there is no number 999"),
    ],
)
@pytest.mark.usefixtures("three")
def test_what_cannot_be_done_is_said_in_a_line(koussa: Run, arguments: tuple[str, ...], message: str) -> None:
    result = (
        koussa("people", *arguments, "--no-bundled")
        if arguments[0] == "merge"
        else koussa("people", *arguments)
    )
    assert result.returncode == 2
    assert message in result.stderr
    assert result.stderr.count("\n") == 1
    assert not rules(koussa)


@pytest.mark.usefixtures("three")
def test_who_may_be_meant_is_listed(koussa: Run) -> None:
    told = koussa("people", "merge", "Ash", "Johnny Ash", "--no-bundled").stderr
    assert "“John Ash”" in told
    assert "“Johnny Ash”" in told


def test_joins_reach_from_one_to_the_next_and_go_by_the_last_choice() -> None:
    joined = PeopleRules(
        (
            Rule(1, "merge", "B Two", "C Three"),
            Rule(2, "alias", "A One", "B Two"),
            Rule(3, "merge", "C Three", "A One"),
        )
    )
    assert {joined.person(name) for name in ("A One", "B TWO", "c three")} == {"a one"}
    assert joined.name("c three") == "A One"
    assert joined.names("B Two")[0] == "A One"
    assert set(joined.names("B Two")) == {"A One", "B Two", "C Three"}
    assert joined.names("D Four") == ()


@pytest.mark.usefixtures("three")
def test_who_decided_it_when_and_why_is_kept_and_told(koussa: Run) -> None:
    day = {"SOURCE_DATE_EPOCH": "1717243200"}
    vouched = ("--by", "the desk", "--reason", "their birth certificates")
    koussa("people", "merge", "John Ash", "Johnny Ash", *vouched, env=day)
    koussa("people", "alias", "John Ash", "Jack the Ferry", "--by", "Emil", env=day)
    koussa("people", "alias", "John Ash", "Old Jack", env=day)
    told = [(rule["number"], rule["by"], rule["day"], rule["reason"]) for rule in rules(koussa)]
    assert told == [
        (1, "the desk", "2024-06-01", "their birth certificates"),
        (2, "Emil", "2024-06-01", None),
        (3, None, "2024-06-01", None),
    ]
    assert koussa("people", "list").stdout.splitlines() == [
        "  1  “Johnny Ash” is the same person as “John Ash”",
        "     by the desk, 1 June 2024: their birth certificates",
        "  2  “John Ash” is also called “Jack the Ferry”",
        "     by Emil, 1 June 2024",
        "  3  “John Ash” is also called “Old Jack”",
        "     1 June 2024",
    ]


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("merge", "John Ash", "Johnny Ash", "--by", " "), "--by is blank"),
        (("alias", "John Ash", "Jack", "--reason", ""), "--reason is blank"),
        (("alias", "John Ash", "Jack \udcff"), "the other name holds bytes that are no UTF-8 text"),
        (("alias", "John \udcff", "Jack"), "a name holds bytes"),
        (("merge", "John Ash", "\udcff"), "a name holds bytes"),
        (("merge", "John Ash", "Johnny Ash", "--by", "\udcff"), "--by holds bytes"),
        (("split", "John Ash", "--article", "bridge", "--as", "J. \udcff"), "--as holds bytes"),
        (("split", "John \udcff", "--article", "bridge", "--as", "J."), "a name holds bytes"),
        (("split", "John Ash", "--article", "\udcff", "--as", "J."), "--article holds bytes"),
    ],
)
def test_what_cannot_be_stored_is_said_in_a_line(
    koussa: Run, arguments: tuple[str, ...], message: str
) -> None:
    result = koussa("people", *arguments)
    assert (result.returncode, result.stderr.count("\n")) == (2, 1)
    assert message in result.stderr
    assert koussa("people", "list").returncode == 1


@pytest.mark.usefixtures("three")
def test_the_names_that_only_an_erased_article_had_leave_the_rules_too(koussa: Run) -> None:
    """Johnny Ash was parted in the story of the ferry, so its text has his name, and no person of the library has."""
    (ferry,) = [
        row["id"]
        for row in map(json.loads, koussa("list", "articles", "--format", "jsonl").stdout.splitlines())
        if row["title"] == "The last ferry"
    ]
    koussa("people", "alias", "Johnny Ash", "Captain Jack")
    koussa("people", "split", "Johnny Ash", "--article", ferry, "--as", "Johnny Ash (pilot)")
    koussa("people", "alias", "John Ash", "Old John")
    assert len(rules(koussa)) == 3
    assert koussa("remove", ferry).returncode == 0
    assert [rule["other"] for rule in rules(koussa)] == ["Old John"]


PORT = """\
Port chief warns of a strike

Henrik Vaas, who runs Sandlow Port, met the union on Monday.

“A strike would be a calamity for every family in this town,” the chief executive of Sandlow Port said on Monday.

“We shall see about that,” Rosa Hale, of the union, said.
"""


@pytest.mark.parametrize("imported", [False, True])
def test_words_of_somebody_who_is_only_described_are_theirs_to_whom_he_was_joined(
    koussa: Run, tmp_path: Path, *, imported: bool
) -> None:
    if imported:
        path = tmp_path / "port.csv"
        path.write_text(
            "text,speaker\nA strike would be a calamity for every family in this town,"
            "the chief executive of Sandlow Port\nWe shall see about that,Rosa Hale\nNo,Henrik Vaas\n"
        )
        assert koussa("import", str(path), "-q").returncode == 0
    else:
        add(koussa, tmp_path, "port", PORT)
    words = "“A strike would be a calamity for every family in this town,” {} said."
    other = ("check", "--no-bundled", "--format", "concise", "--text")
    assert "Q103" not in koussa(*other, words.format("Rosa Hale")).stdout
    joined = ("people", "alias", "the chief executive of Sandlow Port", "Henrik Vaas")
    assert koussa(*joined).returncode == 0
    assert "Q103" in koussa(*other, words.format("Rosa Hale")).stdout
    assert koussa(*other, words.format("Henrik Vaas")).returncode == 0
    assert "Q103" in koussa(*other, "“We shall see about that,” Henrik Vaas said.").stdout
