"""``koussa remove``: imported records are erased for good, like articles; what an added article's text holds is not."""

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


def test_what_an_articles_text_holds_goes_only_with_it(koussa: Run, tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(STORY)
    assert koussa("add", str(story), "-q").returncode == 0
    quote = ids(koussa)["We are here"]
    result = koussa("remove", quote)
    assert result.returncode == 1
    assert "was found in the text of article:" in result.stderr
    assert list(ids(koussa)) == ["We are here"]


def test_records_of_the_bundled_article_stay(koussa: Run) -> None:
    row = json.loads(koussa("quote", "pariah", "--format", "jsonl", "--limit", "1").stdout)
    result = koussa("remove", row["id"])
    assert result.returncode == 2
    assert "belongs to the bundled article, which is read-only" in result.stderr
    assert koussa("show", row["id"]).returncode == 0
