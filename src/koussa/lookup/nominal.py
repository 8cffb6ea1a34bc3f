"""Sources that words describe in place of a name: "a spokesman for Poe", "Poe's allies", "voters"."""

from koussa.text.capitals import PARTICLES

_SHORTEST_NOUN = 4  # letters: shorter words in small letters join the parts of a name, as "of" and "the" do


def is_nominal(name: str) -> bool:
    """Whether words describe somebody in place of a name: a noun in small letters is among them."""
    return any(
        word.isalpha() and word.islower() and len(word) >= _SHORTEST_NOUN and word not in PARTICLES
        for word in name.split()
    )
