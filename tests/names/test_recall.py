"""Names in other spellings and scripts find their bearers with nothing known but the canonical names."""

from pathlib import Path

import pytest

from koussa.names import FOUND, name_keys, similarity

DATA = Path(__file__).parent / "data"
# The people and organisations of the bundled article, without any of their spellings.
CORPUS = (
    "Moussa Koussa",
    "Muammar Gaddafi",
    "Noman Benotman",
    "Saif al-Islam Gaddafi",
    "Moussa Ibrahim",
    "Hillary Clinton",
    "William Hague",
    "Vivienne Walt",
    "Chris Helgren",
    "Alessandro Di Meo",
    "Libyan Islamic Fighting Group",
    "al-Qaeda",
    "International Criminal Court",
    "Central Intelligence Agency",
    "Michigan State University",
    "WikiLeaks",
    "US embassy in Tripoli",
    "TIME",
    "Reuters",
    "Western and Arab coalition",
)


def lines(name: str) -> list[str]:
    return (DATA / name).read_text(encoding="utf-8").splitlines()


def rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in lines(name)]


FIGURES = lines("public_figures.txt")
KEYS = {name: name_keys(name) for name in (*FIGURES, *CORPUS)}


def ranked(query: str, names: tuple[str, ...] | list[str]) -> list[tuple[float, str]]:
    """Return the names that share a key with the query and are found, the likest first."""
    wanted = name_keys(query)
    scored = [(similarity(query, name), name) for name in names if wanted & KEYS[name]]
    return sorted((pair for pair in scored if pair[0] >= FOUND), reverse=True)


@pytest.mark.parametrize(
    ("query", "bearer"),
    [
        ("Benotman", "Noman Benotman"),
        ("ben othman", "Noman Benotman"),
        ("Ben Uthman", "Noman Benotman"),
        ("Bentoman", "Noman Benotman"),
        ("نعمان بن عثمان", "Noman Benotman"),
        ("نعمان بنعثمان", "Noman Benotman"),
        ("Moamar Qadhafi", "Muammar Gaddafi"),
        ("Kadafi", "Muammar Gaddafi"),
        ("Gheddafi", "Muammar Gaddafi"),
        ("Khaddafi", "Muammar Gaddafi"),
        ("القذافي", "Muammar Gaddafi"),
        ("Musa Kusa", "Moussa Koussa"),
        ("Kousa", "Moussa Koussa"),
        ("kousa", "Moussa Koussa"),
        ("كوسا", "Moussa Koussa"),
        ("Koussa, Moussa", "Moussa Koussa"),
        ("hilary clinton", "Hillary Clinton"),
        ("Hague", "William Hague"),
        ("Lord Hague of Richmond", "William Hague"),
        ("Seif el-Islam", "Saif al-Islam Gaddafi"),
        ("ICC", "International Criminal Court"),
        ("cia", "Central Intelligence Agency"),
        ("al Qaida", "al-Qaeda"),
        ("Dimeo", "Alessandro Di Meo"),
    ],
)
def test_the_right_person_comes_first_without_a_table_of_spellings(query: str, bearer: str) -> None:
    assert ranked(query, CORPUS)[0][1] == bearer


def test_bearers_of_one_surname_follow_the_likest() -> None:
    assert [name for _, name in ranked("Kadafi", CORPUS)] == ["Muammar Gaddafi", "Saif al-Islam Gaddafi"]


def test_a_given_name_finds_all_its_bearers_alike() -> None:
    found = ranked("Moussa", CORPUS)
    assert {name for _, name in found} == {"Moussa Koussa", "Moussa Ibrahim"}
    assert found[0][0] == found[1][0]


@pytest.mark.parametrize(("name", "least"), [("queries.tsv", 0.985), ("held_out.tsv", 0.93)])
def test_public_figures_are_found_in_many_scripts_and_romanisations(name: str, least: float) -> None:
    missed = []
    for query, bearer, _ in rows(name):
        found = ranked(query, FIGURES)
        if not found or similarity(query, bearer) < found[0][0]:
            missed.append((query, bearer, found[:2]))
    assert len(missed) <= (1 - least) * len(rows(name)), missed


@pytest.mark.parametrize("stranger", lines("strangers.txt") + lines("strangers_held_out.txt"))
def test_a_stranger_or_a_common_word_finds_nobody(stranger: str) -> None:
    assert ranked(stranger, FIGURES) == []
    assert ranked(stranger, CORPUS) == []


def test_hardly_any_full_name_finds_another_figure() -> None:
    mistaken = [
        found
        for figure in FIGURES
        if (found := [pair for pair in ranked(figure, FIGURES) if pair[1] != figure])
    ]
    assert len(mistaken) <= 0.02 * len(FIGURES), mistaken


def test_few_names_of_different_people_are_confused() -> None:
    confused = [(one, other) for one, other in rows("confusable.tsv") if similarity(one, other) >= FOUND]
    assert len(confused) <= 8, confused


@pytest.mark.parametrize(
    ("one", "other"),
    [("Hague", "Alexander Haig"), ("Angela Merkel", "Meghan Markle"), ("Abraham", "Moussa Ibrahim")],
)
def test_names_that_only_look_alike_are_not_found(one: str, other: str) -> None:
    assert similarity(one, other) < FOUND


def test_han_characters_match_themselves_and_no_latin_name() -> None:
    assert similarity("習近平", "習近平") == 100
    assert similarity("習近平", "Xi Jinping") < FOUND


def test_every_spelling_on_record_is_found_but_for_translations(shared: Path) -> None:
    """Arabic renderings of what an organisation's name means are no spellings of it: the table has them."""
    import json

    records = map(json.loads, (shared / "corpus" / "dossier.jsonl").read_text(encoding="utf-8").splitlines())
    people = [record for record in records if record.get("entity_type") == "person"]
    forms = [
        (form.partition(" (")[0], person["name"])
        for person in people
        for form in (*person["variants"], *person["arabic"])
    ]
    missed = [form for form, name in forms if not (best := ranked(form, CORPUS)) or best[0][1] != name]
    assert len(forms) > 80
    assert len(missed) <= 1, missed
