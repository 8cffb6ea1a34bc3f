"""What a word with a capital is made of, for the patterns of labels, signatures and names."""

CAPITALISED = r"[A-ZÀ-Þ][\w.'’\u0300-\u036f-]"
"""A capital and the set of what may follow it, accents behind their letters among them; a quantifier comes next."""
