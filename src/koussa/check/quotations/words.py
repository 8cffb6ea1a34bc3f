"""Small sets of words that turn the sense of what stands near them."""

from koussa.text.wordlists import word_set

_NEGATIONS = word_set(
    """
    not no never nor neither none nobody nothing nowhere cannot without hardly scarcely barely nay
    ain't aint dont didnt doesnt isnt wasnt arent werent couldnt shouldnt wouldnt havent hasnt hadnt
    """
)
MODALS = word_set("can could may might must shall should will would ought need cannot can't won't wouldn't")
CONDITIONS = word_set("if unless except provided providing assuming only")


def is_negation(word: str) -> bool:
    """Say whether a folded word denies: "not", "n't", "never", "no", "hardly"."""
    return word in _NEGATIONS or word.endswith("n't")
