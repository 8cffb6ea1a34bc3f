"""The list of irregular verbs, and what is read off it."""

import pytest

from koussa.text.irregular_verbs import bases, inflected, same_in_past


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("go", ("went", "gone")),
        ("sell", ("sold",)),
        ("cut", ("cut",)),
        ("become", ("became", "become")),
        ("lie", ("lay", "lied", "lain")),
        ("prove", ("proved", "proven")),
    ],
)
def test_a_verb_has_each_of_its_forms_once(verb: str, forms: tuple[str, ...]) -> None:
    assert inflected()[verb] == forms


@pytest.mark.parametrize(("form", "verb"), [("underwent", "undergo"), ("lain", "lie"), ("found", "find")])
def test_a_form_leads_to_its_verb(form: str, verb: str) -> None:
    assert bases()[form] == verb


def test_a_form_that_is_a_verb_itself_leads_nowhere() -> None:
    assert bases().keys().isdisjoint(inflected())
    assert "lay" in inflected()


def test_only_a_past_that_is_the_base_makes_a_verb_the_same_in_the_past() -> None:
    assert {"cut", "beat", "quit"} <= same_in_past()
    assert same_in_past().isdisjoint({"come", "run", "sell"})


def test_no_form_belongs_to_two_verbs() -> None:
    pairs = [(form, verb) for verb, forms in inflected().items() for form in forms if form in bases()]
    assert len(pairs) == len(bases())
