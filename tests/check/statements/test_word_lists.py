"""The words that bear each other out."""

from collections import Counter

from koussa.check.statements.entailment import rows_of_the_same
from koussa.check.statements.vocabulary import stem


def test_no_word_stands_twice_and_no_two_rows_share_a_stem() -> None:
    words = Counter(word for row in rows_of_the_same() for word in row)
    stems = Counter(each for row in rows_of_the_same() for each in {stem(word) for word in row})
    assert [word for word, times in (words + stems).items() if words[word] > 1 or stems[word] > 1] == []
