"""Who is not compared with a query is nobody who could be found: what keys tell beforehand."""

from hypothesis import given, settings
from hypothesis import strategies as st

from koussa.names import asked_keys, may_agree_besides, name_keys, similarity

# Names that are written in one word or two, short and long, with particles, initials, titles and nicknames.
_WORDS = (
    *(
        "Abdul",
        "Rahman",
        "Abdulrahman",
        "Abdurahman",
        "Khan",
        "Hannah",
        "Hana",
        "Anna",
        "Hannahbel",
        "Belton",
    ),
    *(
        "Mary",
        "Anne",
        "Maryanne",
        "Rosemarie",
        "Rose",
        "Marie",
        "Bill",
        "William",
        "Williamson",
        "Son",
        "Terry",
    ),
    *(
        "Soni",
        "Tireson",
        "Ben",
        "Othman",
        "Benothman",
        "Benotman",
        "de",
        "la",
        "Cruz",
        "Delacruz",
        "J.",
        "JK",
        "R",
    ),
    *(
        "President",
        "King",
        "Senior",
        "Jr.",
        "Kamau",
        "José",
        "Núñez",
        "عبد",
        "Saif",
        "al-Islam",
        "The",
        "Schmidt",
    ),
)
_NAMES = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=4).map(" ".join)
_FAR = 55.0


def is_compared(query: str, name: str) -> bool:
    held, asked = name_keys(name), asked_keys(query)
    agreeing = {one.part for one in asked if one.key in held}
    return len(agreeing) > 1 or may_agree_besides(name, name_keys(query))


def found_by(query: str) -> set[str]:
    return {one.key for one in asked_keys(query) if one.finds}


@settings(max_examples=1500, deadline=None)
@given(_NAMES, _NAMES)
def test_what_is_not_compared_is_not_alike(query: str, name: str) -> None:
    assert found_by(query) == name_keys(query)
    if not is_compared(query, name):
        assert similarity(query, name) <= _FAR


def test_of_those_who_share_one_part_of_a_name_few_are_compared() -> None:
    assert not is_compared("Hannah Belton", "Hannah Schmidt")
    assert not is_compared("Hana Belten", "Hannah Kamau")
    assert is_compared("Hana Belten", "Hannah Belton")
    # Written as one they may be anybody's.
    assert is_compared("Hannah Belton", "Belton")
    assert is_compared("Tireson Mahesh", "Terry Soni")
