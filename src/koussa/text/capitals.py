"""What words with a capital are made of, and which words without one belong to names."""

CAPITALISED = r"[A-ZÀ-Þ][\w.'’\u0300-\u036f-]"
"""A capital and the set of what may follow it, accents behind their letters among them; a quantifier comes next."""

ARTICLE_JOINED = r"[a-z]{1,4}[-'’][A-Z]"
"""How a word begins that has its article before the capital: "al-Masri", "d'Arcy"."""

_PARTICLES = """
al el ul il bin ibn bint bat de del della dei da das do dos du di la le las los van von der den ter ten zu zur af av e y
"""
PARTICLES = frozenset(_PARTICLES.split())
"""Words in small letters that belong to the name after them, and are as often left out as kept: "van", "de la"."""
