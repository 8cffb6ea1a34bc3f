"""What a desk does with its records: erases imported ones for good, dates them, gives them out."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

Run = Callable[..., CompletedProcess[str]]

QUOTES = (
    "text,speaker,article.title\nWe flew quixotically,Xylander Zyzzogeton,A tape\nWe stayed,Ann Abel,A tape\n"
)
STORY = "The mill\n\n“We are here,” Ann Abel said on Monday.\n"


def ids(koussa: Run) -> dict[str, str]:
    found = koussa("export", "--no-bundled", "--kind", "quote").stdout.splitlines()
    return {record["text"]: record["id"] for record in map(json.loads, found)}


def test_an_imported_quotation_is_erased_with_what_was_put_right_in_it(koussa: Run, tmp_path: Path) -> None:
    table = tmp_path / "quotes.csv"
    table.write_text(QUOTES)
    assert koussa("import", str(table)).returncode == 0
    quote = ids(koussa)["We flew quixotically"]
    put_right = ("correct", quote, "--date", "2024", "--by", "desk", "--reason", "the bzrtinsky tape", "-q")
    assert koussa(*put_right).returncode == 0
    assert koussa("people", "alias", "Xylander Zyzzogeton", "Bzrtinsky").returncode == 0
    result = koussa("remove", quote)
    assert (result.returncode, result.stderr) == (0, f"koussa: {quote} erased\n")
    assert list(ids(koussa)) == ["We stayed"]
    assert koussa("people", "list", "-q").returncode == 1
    left = b"".join(path.read_bytes() for path in tmp_path.glob("library.sqlite3*")).lower()
    assert not [word for word in (b"quixotically", b"zyzzogeton", b"bzrtinsky") if word in left]
    assert koussa("library", "verify").returncode == 0
    assert koussa("import", str(table)).returncode == 0
    assert koussa("show", quote, "--json").returncode == 0


def test_the_names_that_only_an_erased_person_had_are_nobodys_any_more(koussa: Run, tmp_path: Path) -> None:
    person = {
        "kind": "person",
        "id": "own:p",
        "name": "Xylander Zyzzogeton",
        "spellings": [{"name": "Bzrtinsky"}],
    }
    quote = {"id": "own:q", "text": "We flew.", "speaker": {"name": "Xy Zyz", "id": "own:p"}}
    path = tmp_path / "own.jsonl"
    path.write_text(f"{json.dumps(person)}\n{json.dumps(quote)}\n")
    assert koussa("import", str(path)).returncode == 0
    assert koussa("who", "Bzrtinsky", "--no-bundled").returncode == 0
    assert koussa("remove", "own:p").returncode == 0
    for name in ("Bzrtinsky", "Zyzzogeton"):
        assert koussa("who", name, "--no-bundled").returncode == 1
    page = koussa("who", "Xy", "Zyz", "--no-bundled").stdout
    assert page.startswith("Xy Zyz\n")
    assert "We flew." in page
    left = b"".join(path.read_bytes() for path in tmp_path.glob("library.sqlite3*")).lower()
    assert not [word for word in (b"zyzzogeton", b"bzrtinsky") if word in left]
    assert koussa("library", "verify").returncode == 0
    assert koussa("import", str(path)).returncode == 0
    assert "We flew." in koussa("who", "Bzrtinsky", "--no-bundled").stdout


def test_what_an_articles_text_holds_goes_only_with_it(koussa: Run, tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(STORY)
    assert koussa("add", str(story), "-q").returncode == 0
    quote = ids(koussa)["We are here"]
    result = koussa("remove", quote)
    assert result.returncode == 2
    assert "was found in the text of article:" in result.stderr
    assert list(ids(koussa)) == ["We are here"]


def test_records_of_the_bundled_article_stay(koussa: Run) -> None:
    row = json.loads(koussa("quote", "pariah", "--format", "jsonl", "--limit", "1").stdout)
    result = koussa("remove", row["id"])
    assert result.returncode == 2
    assert "belongs to the bundled article, which is read-only" in result.stderr
    assert koussa("show", row["id"]).returncode == 0


def test_of_several_ids_one_that_cannot_be_erased_does_not_stop_the_others(
    koussa: Run, tmp_path: Path
) -> None:
    path = tmp_path / "own.jsonl"
    path.write_text("".join(f'{{"id": "own:{number}", "text": "Speech {number}."}}\n' for number in (1, 2)))
    assert koussa("import", str(path)).returncode == 0
    result = koussa("remove", "own:1", "time-koussa-2011", "own:3", "own:2")
    assert result.returncode == 2
    assert [line.split()[1] for line in result.stderr.splitlines()] == [
        "own:1",
        "time-koussa-2011",
        "no",
        "own:2",
    ]
    assert koussa("list", "quotes", "--no-bundled").returncode == 1


def test_an_export_says_whose_text_it_leaves_out(koussa: Run, tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(STORY)
    assert koussa("add", str(story), "-q").returncode == 0
    assert "the text of 1 added article is not in an export" in koussa("export", "--no-bundled").stderr
    assert koussa("export", "--no-bundled", "-q").stderr == ""
    assert koussa("export", "--no-bundled", "--kind", "quote").stderr == ""


def test_dates_are_understood_as_people_type_them(koussa: Run, tmp_path: Path) -> None:
    table = tmp_path / "quotes.csv"
    table.write_text("text,speaker,date\nWe stayed,Ann Abel,14/04/2025\nWe left,Ann Abel,04/05/2025\n")
    result = koussa("import", str(table), "--skip-bad")
    assert "line 3: date: “04/05/2025” may be two days; write 2025-05-04 or 2025-04-05" in result.stderr
    quote = ids(koussa)["We stayed"]
    page = koussa("show", quote, "--json").stdout
    assert '"2025-04-14"' in page
    right = ("correct", quote, "--by", "desk", "--reason", "our tape")
    assert koussa(*right, "--date", "12 May 2025").returncode == 0
    assert '"2025-05-12"' in koussa("show", quote, "--json").stdout
    assert "may be two days" in koussa(*right, "--date", "4/5/2025").stderr


def test_a_line_of_who_leaves_out_what_is_not_known(koussa: Run, tmp_path: Path) -> None:
    table = tmp_path / "quotes.csv"
    table.write_text("text,speaker,date\nWe stayed,Chair Ellen Mbeki,2024-11-05\n")
    assert koussa("import", str(table)).returncode == 0
    assert "    5 November 2024; koussa show quote:" in koussa("who", "Mbeki", "--no-bundled").stdout
    joined = koussa("people", "merge", "Ellen Mbeki", "Chair Ellen Mbeki").stderr
    assert "“Ellen Mbeki” and “Chair Ellen Mbeki” both mean “Chair Ellen Mbeki”, who is one person" in joined
