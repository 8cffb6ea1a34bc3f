"""Two sentences side by side: which names of the one the other has too, and which it has in their stead."""

from functools import cache, lru_cache

from koussa.check.statements.date_mentions import DateMention, find_dates
from koussa.check.statements.kinds import is_work
from koussa.check.statements.name_mentions import NameMention, initials_of
from koussa.check.statements.sentence import NAME_STEM, Sentence
from koussa.check.statements.tokens import QUOTATION_MARKS
from koussa.check.statements.vocabulary import shared_start
from koussa.frozen import replace
from koussa.lazy import lazy
from koussa.text.wordlists import word_set

SUBJECT_COVER = 0.75
"""Share of the statement's other content words that ties it to a sentence which has none of its names."""

SUBJECT_WORDS = 2
"""Least number of those words."""

ALIKE = 70.0
"""From this likeness on (0 to 100) two names may be spellings of one another."""

SPELLED_ALIKE = 75.0
"""The same for the letters of their last words: a slip of the pen is no other person."""

FAINTLY_ALIKE = 45.0
"""Names of which no two words have so many letters in common (0 to 100) are no spellings of one another."""

_OF_MANY = word_set("""
new old north south east west northern southern eastern western central great greater upper lower san santa saint st
los las el la port fort mount lake river cape united national international royal federal state county city
university college school academy institute hospital church museum library street avenue road park bridge
club league cup championship award prize festival party union association federation society foundation company
group records pictures studios fc afc inc ltd corp productions television channel network airlines airport station
""")
"""Words by which nothing is known, since too many names have them: New York and New Jersey, one award and another."""


_DESCRIPTIONS = word_set(
    "coroner magistrate ecologist striker midfielder goalkeeper wing qualifier executive"
)
"""Words that stand before names as titles do where a sentence opens with them."""

_NAME_ENDINGS = {"", *word_set("s es n an ian ean ish ese uese ine inian i ic er ers y ia al ans ians d")}
"""In what the forms of one name may differ after the letters that they share."""

_TWO_NAMES = frozenset({"niger", "nigeria", "nigerian"})
_MEDIA = {"comic", "television", "tv", "video"}


_NOUNS_AFTER_DATE = 2


class Sides:
    """The two sentences with what their names have to do with each other.

    Args:
        statement: the statement.
        evidence: the evidence.
    """

    def __init__(self, statement: Sentence, evidence: Sentence) -> None:
        self.statement = statement
        self.evidence = evidence

    @lazy
    def missing(self) -> tuple[NameMention, ...]:
        """Names of the statement that the evidence does not have."""
        names = self.statement.names
        return tuple(name for name in names if not has_name(self.evidence, name, self.statement))

    @lazy
    def others(self) -> tuple[NameMention, ...]:
        """Names of the evidence that the statement does not have; who tells of something has no part in it."""
        source = self.evidence.claimant or (0, 0)
        return tuple(
            name
            for name in self.evidence.names
            if not source[0] <= name.start < source[1] and not has_name(self.statement, name, self.evidence)
        )

    @lazy
    def cover(self) -> float:
        """Share of the statement's content words, missing names left out, that the evidence has."""
        rest = self._words_beside_missing
        return len(rest & self.evidence.concepts) / len(rest) if rest else 0.0

    @lazy
    def anchored(self) -> bool:
        """Whether the evidence has a name of the statement, or most of its other words."""
        if len(self.missing) < len(self.statement.names):
            return True
        return self.cover >= SUBJECT_COVER and len(self._words_beside_missing) >= SUBJECT_WORDS

    @lazy
    def _words_beside_missing(self) -> frozenset[str]:
        names = {
            token.concept
            for name in self.missing
            for token in self.statement.tokens[first_of_title(name, self.statement) : name.last]
        }
        return self.statement.concepts - names


def dates_for(statement: Sentence, evidence: Sentence) -> tuple[DateMention, ...]:
    """Return the dates of evidence as they date what a statement tells of: the attacks, in "after the 2012 attacks"."""
    if any(map(_is_bound, statement.dates)) or not any(map(_is_bound, evidence.dates)):
        return evidence.dates
    # As printed: with the day of print "before June 7" is any day up to the 6th.
    printed = {each.first: each for each in find_dates(evidence.tokens)}
    return tuple(
        replace(printed[each.first], relation="in")
        if _is_bound(each) and each.first in printed and _is_of_thing(each, statement, evidence)
        else each
        for each in evidence.dates
    )


def _is_bound(date: DateMention) -> bool:
    return date.relation in {"before", "after"}


def _is_of_thing(date: DateMention, statement: Sentence, evidence: Sentence) -> bool:
    """Whether a date stands before a noun that the statement has: "the 2012 | terrorist attacks"."""
    after = evidence.tokens[date.last : date.last + _NOUNS_AFTER_DATE]
    plain = [each.content for each in after]
    nouns = after[: plain.index(False)] if False in plain else after
    return any(each.concept in statement.concepts for each in nouns)


def first_of_title(name: NameMention, sentence: Sentence) -> int:
    """Return the token at which a name starts with the noun that says what it is of: "the video game “Ruritania”"."""
    first = name.first
    while first:
        form = sentence.tokens[first - 1].form
        if form not in QUOTATION_MARKS and form not in _MEDIA and not is_work(form):
            break
        first -= 1
    return first


def has_name(sentence: Sentence, name: NameMention, of: Sentence) -> bool:
    """Whether a sentence has a name ``of`` another, or a part of it, in any spelling."""
    return bool(known_words(name) & shared_words(name, sentence)) or _respelled(name, of, sentence)


def is_of_many(word: str) -> bool:
    """Whether too many names have a word for anything to be known by it."""
    return word in _OF_MANY


def known_words(name: NameMention) -> set[str]:
    """Return the words by which a name is known, no titles; all of them when each is one of many."""
    words = name.words[len(titles_of(name.words)) :]
    return {word for word in words if word not in _OF_MANY} or set(words)


@lru_cache(maxsize=10_000)
def titles_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of a name's words that are its title: "Prime Minister" of "Prime Minister Ann Poe"."""
    titles = _titles()
    return words[: next((at for at in range(len(words) - 1, 0, -1) if words[at - 1] in titles), 0)]


@cache
def _titles() -> frozenset[str]:
    from koussa.names.titles import TITLES

    return TITLES | _DESCRIPTIONS


def shared_words(name: NameMention, sentence: Sentence) -> set[str]:
    """Return the words of a name that another sentence has too, as they are or in another form."""
    own = initials_of(name)
    if len(own) > 1 and own in sentence.forms:
        return set(name.words)
    forms, initials, stems = sentence.forms, sentence.initials, sentence.name_stems
    return {
        word
        for word in name.words
        if word in forms
        or word in initials
        or any(_one_name(word, other) for other in stems.get(word[:NAME_STEM], ()))
    }


def _one_name(word: str, other: str) -> bool:
    """Whether two words of names are forms of one: "Germany" and "German", but not "Austria" and "Australia"."""
    shared = shared_start(word, other)
    return {word[shared:], other[shared:]} <= _NAME_ENDINGS and not {word, other} <= _TWO_NAMES


def _respelled(name: NameMention, sentence: Sentence, other: Sentence) -> bool:
    """Whether the other sentence has the name, or the last word by which it is known, in another spelling."""
    from rapidfuzz.fuzz import ratio  # both are read only where names are compared

    from koussa.names import similarity

    text, last = _untitled(name, sentence), _last_known(name)
    words = name.words[len(titles_of(name.words)) :]
    return any(
        ratio(last, _last_known(each)) >= SPELLED_ALIKE or similarity(text, _untitled(each, other)) >= ALIKE
        for each in other.names
        if any(ratio(one, word) >= FAINTLY_ALIKE for one in words for word in each.words)
    )


def _untitled(name: NameMention, sentence: Sentence) -> str:
    """A name as printed, without its title: what two mayors have in common is no name."""
    titles = len(titles_of(name.words))
    if not titles:
        return sentence.text[name.start : name.end]
    first = next(
        token
        for token in sentence.tokens[name.first + titles : name.last]
        if token.form == name.words[titles]
    )
    return sentence.text[first.start : name.end]


def _last_known(name: NameMention) -> str:
    known = known_words(name)
    return next(word for word in reversed(name.words) if word in known)


def one_slip(words: set[str], others: set[str]) -> bool:
    """Whether any of the words that two names do not share may be the same word misspelt."""
    from rapidfuzz.fuzz import ratio

    return any(ratio(one, other) >= SPELLED_ALIKE for one in words for other in others)


@lru_cache(maxsize=256)  # what several sentences stand in is asked for each of them
def is_named(statement: Sentence, text: Sentence) -> bool:
    """Whether ``text`` names the first of the statement's names; true when it has none.

    Somebody else of the same last name does not count: Ana Hall is not Lea Hall.
    """
    first = next(iter(statement.names), None)
    if first is None:
        return True
    bearers = [other for other in text.names if first.words[-1] in other.words]
    if bearers and all(_namesakes(first, statement, other, text) for other in bearers):
        return False
    return has_name(text, first, statement)


def _namesakes(name: NameMention, of: Sentence, other: NameMention, there: Sentence) -> bool:
    """Whether two full names share no more than their last words."""
    from koussa.names import same_person

    if min(len(name.words), len(other.words)) < 2 or name.words[-1] != other.words[-1]:
        return False
    if set(name.words[:-1]) & set(other.words[:-1]) or one_slip({name.words[0]}, {other.words[0]}):
        return False
    return not same_person(of.text[name.start : name.end], there.text[other.start : other.end])
