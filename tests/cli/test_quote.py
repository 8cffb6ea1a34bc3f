"""``koussa quote``: the examples that were promised, and what the page and the fields say of them."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

Run = Callable[..., CompletedProcess[str]]
ARTICLE = "time-koussa-2011"


def hits(result: CompletedProcess[str]) -> list[dict[str, Any]]:
    found = json.loads(result.stdout)["queries"]
    assert len(found) == 1
    answers: list[dict[str, Any]] = found[0]["hits"]
    return answers


@pytest.mark.parametrize(
    ("query", "record"),
    [
        ("pariah", "r01"),
        ("parriah", "r01"),
        ("PARIAH  state", "r01"),
        ("a parai state", "r01"),
        ("teritorial integrety", "q11"),
        ("die for it we will", "q12"),
        ("now its all gone", "q03"),
        ("“I’m aware of dozens…”", "q04"),
        ("mostly coperative liason", "q06"),
        ("key to our reengagement", "q06"),
        ("sacrosanct", "q11"),
        ("Koussa had not defected", "r06"),
        ("on a diplomatic mission", "q07"),
        ("would not grant Koussa immunity", "r05"),
    ],
)
def test_the_right_record_comes_first(koussa: Run, query: str, record: str) -> None:
    result = koussa("quote", query, "--json")
    assert result.returncode == 0, result.stderr
    assert hits(result)[0]["id"] == f"{ARTICLE}:{record}"


def test_words_may_stand_unquoted(koussa: Run) -> None:
    apart = koussa("quote", "territorial", "integrity", "--json")
    assert apart.stdout == koussa("quote", "territorial integrity", "--json").stdout
    assert hits(apart)[0]["id"] == f"{ARTICLE}:q11"


@pytest.mark.parametrize(
    ("query", "speaker", "records"),
    [
        ("Hague immunity", "William Hague", {"r05"}),
        ("koussa's plot", "Moussa Koussa", {"q09"}),
        ("Kousa plto", "Moussa Koussa", {"q09"}),
        ("benotman key figure", "Noman Benotman", {"q02"}),
        ("Noman Benotman pariah", "Noman Benotman", {"r01"}),
        ("what did Hague say", "William Hague", {"r05"}),
        ("Hague", "William Hague", {"r05"}),
        ("what did Koussa say of the plot?", "Moussa Koussa", {"q09"}),
    ],
)
def test_words_that_name_the_speaker_narrow_the_rest(
    koussa: Run, query: str, speaker: str, records: set[str]
) -> None:
    found = hits(koussa("quote", query, "--json"))
    assert {hit["id"] for hit in found} == {f"{ARTICLE}:{record}" for record in records}
    assert {hit["speaker"]["name"] for hit in found} == {speaker}
    assert "was taken for the speaker." in koussa("quote", query).stdout


@pytest.mark.parametrize(
    "query", ["xylophone Hague", "here is my Hague for you", "Hague pariah", "Hague " * 13, "of the"]
)
def test_a_name_alone_does_not_answer_for_other_words(koussa: Run, query: str) -> None:
    result = koussa("quote", query)
    assert (result.returncode, result.stdout) == (1, "")


def test_a_name_is_looked_for_as_words_where_that_is_asked(koussa: Run) -> None:
    assert koussa("quote", "Hague", "--exact").returncode == 1
    assert koussa("quote", "Koussa plot", "--speaker", "Benotman").returncode == 1


def test_pariah_is_a_paraphrase_passed_on_by_benotman(koussa: Run) -> None:
    (hit,) = hits(koussa("quote", "pariah", "--json"))
    assert hit["verbatim"] is False
    assert hit["directness"] == "indirect"
    assert hit["speaker"]["name"] == "Noman Benotman"
    assert hit["relays"]["name"] == "Moussa Koussa"
    assert (hit["date"], hit["about_date"]) == ("2011-03-30", "2011-03")
    assert hit["date_resolved_from"]
    assert "TIME" in hit["medium"]
    assert "phone" in hit["medium"]
    assert hit["context"]
    assert hit["article"]["publisher"] == "TIME"
    assert hit["article"]["author"] is None
    assert hit["article"]["published_status"] == "inferred"
    assert hit["locator"]["paragraph"] == 2
    ((start, end),) = hit["match"]
    assert hit["text"][start:end] == "pariah"
    assert hit["library"] == "bundled"


def test_the_page_says_the_same_and_puts_no_paraphrase_in_quotation_marks(koussa: Run) -> None:
    page = koussa("quote", "pariah").stdout
    for words in (
        "nobody is quoted saying “pariah”",
        "paraphrase: not to be put in quotation marks",
        "Noman Benotman",
        "relaying Moussa Koussa",
        "30 March 2011, to TIME by phone; of March 2011",
        "Context",
        "TIME, “The Gaddafi Regime Suffers a Huge Defection”, 31 March 2011 (inferred), par. 2",
        f"koussa show {ARTICLE}:r01",
    ):
        assert words in page
    assert "“Koussa was distressed" not in page


@pytest.mark.parametrize("style", ["text", "md"])
def test_every_record_is_in_quotation_marks_if_and_only_if_it_was_spoken(koussa: Run, style: str) -> None:
    page = koussa("quote", "--publisher", "TIME", "--format", style).stdout.replace("\\", "").replace("*", "")
    records = hits(koussa("quote", "--publisher", "TIME", "--json"))
    assert {hit["verbatim"] for hit in records} == {True, False}
    for hit in records:
        assert (f"“{hit['text']}”" in page) is hit["verbatim"], hit["id"]


def test_a_lost_claim_is_told_beside_the_words_that_make_it(koussa: Run) -> None:
    page = koussa("quote", "lifting sanctions in return for weapons of mass destruction").stdout
    first = page.split("koussa show")[0]
    assert "DISPUTED" in first
    assert "Sources" in first


def test_another_outlets_printing_stands_beside_the_words(koussa: Run) -> None:
    (hit, *_) = hits(koussa("quote", "territorial integrity", "--json"))
    assert [variant["publisher"] for variant in hit["variants"]] == ["AFP"]
    assert "as AFP printed it" in koussa("quote", "territorial integrity").stdout


@pytest.mark.parametrize("spelling", ["kousa", "Moussa Koussa", "موسى كوسا"])
def test_a_speaker_alone_lists_what_they_said(koussa: Run, spelling: str) -> None:
    found = hits(koussa("quote", "--speaker", spelling, "--json"))
    assert {hit["speaker"]["id"] for hit in found} == {f"{ARTICLE}:koussa"}
    assert {f"{ARTICLE}:q{number}" for number in ("08", "09", "10", "11", "12")} <= {
        hit["id"] for hit in found
    }
    assert all(hit["score"] is None for hit in found)


def test_a_day_alone_lists_from_then_on(koussa: Run) -> None:
    found = hits(koussa("quote", "--since", "2011-03-30", "--json"))
    assert f"{ARTICLE}:r01" in {hit["id"] for hit in found}
    assert not {hit["id"] for hit in found} & {f"{ARTICLE}:q11", f"{ARTICLE}:q12"}


def test_filters_narrow_a_query(koussa: Run) -> None:
    assert (
        hits(koussa("quote", "Libya", "--speaker", "koussa", "--json"))[0]["speaker"]["name"]
        == "Moussa Koussa"
    )
    assert koussa("quote", "pariah", "--speaker", "Hague").returncode == 1
    assert koussa("quote", "pariah", "--until", "2011-03-07").returncode == 1
    assert koussa("quote", "pariah", "--article", ARTICLE).returncode == 0
    assert koussa("quote", "pariah", "--article", "huge defection").returncode == 0
    assert koussa("quote", "pariah", "--publisher", "Reuters").returncode == 1


def test_nothing_found_is_status_1_and_one_line(koussa: Run) -> None:
    result = koussa("quote", "xylophone")
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr.count("\n") == 1
    assert "xylophone" in result.stderr
    assert koussa("quote", "xylophone", "-q").stderr == ""


def test_nothing_found_names_what_is_near(koussa: Run) -> None:
    result = koussa("quote", "a pariah with a xylophone orchestra")
    assert result.returncode == 1
    assert f"{ARTICLE}:r01" in result.stderr
    assert result.stderr.count("\n") == 1


def test_exact_wants_the_words_in_their_order(koussa: Run) -> None:
    assert hits(koussa("quote", "We will DIE for it", "--exact", "--json"))[0]["id"] == f"{ARTICLE}:q12"
    assert koussa("quote", "die for it we will", "--exact").returncode == 1


def test_min_score_alone_decides_when_it_is_given(koussa: Run) -> None:
    low = hits(koussa("quote", "Koussa and Gaddafi", "--min-score", "0", "-n", "0", "--json"))
    high = hits(koussa("quote", "Koussa and Gaddafi", "--min-score", "90", "-n", "0", "--json"))
    assert len(high) < len(low)
    assert all(hit["score"] >= 90 for hit in high)


def test_the_limit_cuts_and_the_total_tells(koussa: Run) -> None:
    document = json.loads(koussa("quote", "--speaker", "Benotman", "-n", "2", "--json").stdout)
    assert len(document["queries"][0]["hits"]) == 2
    assert document["queries"][0]["total"] == 7


def test_lines_of_standard_input_are_answered_in_order(koussa: Run) -> None:
    result = koussa("quote", "-", "--format", "jsonl", "-n", "1", stdin="parriah\nxylophone\n\ndie for it\n")
    rows = [json.loads(row) for row in result.stdout.splitlines()]
    assert [row["query_index"] for row in rows] == [0, 1, 2, 3]
    assert rows[0]["id"] == f"{ARTICLE}:r01"
    assert rows[1] == {"query_index": 1, "query": "xylophone", "total": 0}
    assert rows[2] == {"query_index": 2, "query": "", "total": 0}
    assert rows[3]["id"] == f"{ARTICLE}:q12"
    assert result.returncode == 0
    assert koussa("quote", "-", stdin="xylophone\n").returncode == 1


def test_no_bundled_leaves_the_article_out(koussa: Run) -> None:
    assert koussa("quote", "pariah", "--no-bundled").returncode == 1


def test_the_user_s_library_and_the_article_answer_as_one(koussa: Run, tmp_path: Path) -> None:
    own = tmp_path / "own.jsonl"
    own.write_text(
        json.dumps({"id": "own:1", "text": "Nobody calls me a pariah twice.", "speaker": "Ada Osei"}) + "\n"
    )
    assert koussa("import", str(own)).returncode == 0
    found = hits(koussa("quote", "pariah", "--json"))
    assert {hit["id"]: hit["library"] for hit in found} == {f"{ARTICLE}:r01": "bundled", "own:1": "user"}
    page = koussa("quote", "pariah").stdout
    assert "“Nobody calls me a pariah twice.”" in page
    assert "no article is given" in page


def test_a_look_up_writes_nothing_of_the_user_s(koussa: Run, tmp_path: Path) -> None:
    for command in (
        ("quote", "pariah"),
        ("who", "Hague"),
        ("claim", "--verdict", "disputed"),
        ("when",),
        ("list",),
    ):
        assert koussa(*command).returncode == 0
    assert list(tmp_path.iterdir()) == []


def test_words_of_claims_alone_are_shown_the_way_there(koussa: Run) -> None:
    result = koussa("quote", "Lockerbie")
    assert result.returncode == 1
    assert result.stdout == ""
    told = 'koussa: nothing found for “Lockerbie”; 5 claims found: koussa claim "Lockerbie"\n'
    assert result.stderr == told
    assert koussa("claim", "Lockerbie", "-n", "0", "--json").stdout.count('"kind": "claim"') == 5


def test_words_of_quotations_alone_are_shown_the_way_there(koussa: Run) -> None:
    result = koussa("claim", "aware of dozens")
    assert "; 1 quotation found: koussa quote" in result.stderr


@pytest.mark.parametrize("options", [("--quiet",), ("--article", "time-koussa-2011")])
def test_nothing_is_told_of_claims_where_silence_or_a_filter_is_asked_for(
    koussa: Run, options: tuple[str, ...]
) -> None:
    assert "claims" not in koussa("quote", "Lockerbie", *options).stderr


def test_a_list_of_queries_is_not_looked_for_twice(koussa: Run) -> None:
    assert koussa("quote", "-", stdin="Lockerbie\n").stderr == "koussa: nothing found for “Lockerbie”\n"
