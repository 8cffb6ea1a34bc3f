"""Words that stand with the names of people: forms of address, and what members of a family are to each other."""

from koussa.text.wordlists import word_set

COURTESY_OF_MEN = word_set("mr mister sir lord")
COURTESY_OF_WOMEN = word_set("mrs ms miss madam dame lady")
COURTESY = COURTESY_OF_MEN | COURTESY_OF_WOMEN | word_set("mx messrs")
"""Titles that are no role. "Miss" is a verb, too: who reads words whatever their capitals leaves it out."""
ACADEMIC = word_set("dr prof rev")
"""Titles that stand before a name whatever else stands there, and say little of who somebody is."""

KIN_OF_MEN = word_set("""
father son brother husband uncle nephew grandfather grandson stepfather stepson widower boyfriend fiancé dad grandad
granddad
""")
KIN_OF_WOMEN = word_set("""
mother daughter sister wife aunt niece grandmother granddaughter stepmother stepdaughter widow girlfriend fiancée mum
mom grandma gran
""")
KIN = KIN_OF_MEN | KIN_OF_WOMEN | word_set("cousin partner")
"""Nouns for one member of a family."""


def as_printed(titles: frozenset[str]) -> frozenset[str]:
    """Return titles without and with a full stop: "mr" and "mr."."""
    return titles | {title + "." for title in titles}
