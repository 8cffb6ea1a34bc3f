"""A name taken apart: given and family names in the forms that they are compared in.

Titles are dropped, particles ("al-", "bin", "de", "van der") become optional beginnings of the part that they
belong to, initials are told from names, "Clinton, Hillary" is turned round.
"""

import unicodedata
from collections.abc import Collection
from functools import lru_cache

from koussa.frozen import frozen
from koussa.names.scripts import is_hangul, romanise, writes_vowels
from koussa.names.skeleton import near_skeletons
from koussa.names.sound import sounds
from koussa.names.titles import NUMERALS, OPENINGS, SUFFIXES, TITLES, bare, split_title
from koussa.text.capitals import PARTICLES

# Given names or particles, as it happens: at the start of a name, they are read as names.
PARTICLES_INSIDE = frozenset(
    {"ben", "bar", "lo", "st", "saint", "san", "santa", "mac", "mc", "o", "d", "l", "abu", "abou"}
)
# The Arabic article before the letters that it takes the sound of; elsewhere these are words.
_SUN_ARTICLES = frozenset(
    {"ad", "adh", "an", "ar", "as", "ash", "at", "ath", "az", "ed", "en", "er", "es", "esh", "et", "ez"}
)
_ARABIC_ARTICLE = "ال"
_LEAST_AFTER_ARTICLE = 3  # letters: a shorter word that begins with alif and lam has no article
_IGNORED = frozenset({"the", "The", "THE", "of", "and", "in", "for", "at", "a", "an", "to", "on", "or"})
# "Servant (of)", the beginning of many Arabic names, with or without the article that is written on to it.
SERVANT = frozenset({"abd", "abdal", "abdel", "abdul", "abdol", "abdoul", "abdou", "abdur", "abdus"})
# What may stand in a name and be no part of it, or one with more than one form.
_OTHER_WORDS = TITLES | OPENINGS | SUFFIXES | PARTICLES | PARTICLES_INSIDE | SERVANT | _IGNORED
_LEAST_PLAIN = 4  # letters: shorter words may be initials
_KOREAN_NAMES = range(2, 5)  # syllables of a full name, which is written as one word, the family name first
_LONGEST_INITIALS = 3
_ACRONYMS = range(3, 7)  # letters of a word that may be the initials of a name
MAX_PARTS = 8  # of a name that are looked at
MOST_PARTICLES = 3  # before one part that are looked at: "van der", "de la"
MAX_TEXT = 300  # code points of a name that are looked at


@frozen
class Part:
    """One given or family name.

    Attributes:
        text: lower-case Latin letters (or letters without a reading).
        forms: what it may sound like, with and without its particle; the first is without.
        skeletons: of all forms, those that lack a consonant included.
        initial: whether it is a single letter that stands for a name.
        vowels_written: false for Arabic and Hebrew.
    """

    text: str
    forms: tuple[str, ...]
    skeletons: frozenset[str]
    initial: bool = False
    vowels_written: bool = True


@frozen
class PreparedName:
    """A name ready to be compared.

    Attributes:
        text: the name as given, its first 300 code points.
        parts: its given and family names in order.
        suffix: "jr", "iii" and the like, or empty.
        acronym: the letters of a name that is one short word or initials alone: it may stand for a longer one.
        initials: the first letters of its words, particles included, when they are three or more.
    """

    text: str
    parts: tuple[Part, ...]
    suffix: str = ""
    acronym: str = ""
    initials: str = ""


def prepare(name: str) -> PreparedName:
    """Take a name apart; any string is accepted, and one without letters has no parts."""
    return _prepare(name.strip()[:MAX_TEXT])


def plain_words(name: str) -> list[str]:
    """Return the words of a name that are its parts as they stand, in lower case; none of a name that needs reading.

    Those are two or more words of four or more plain letters each, none of them a title, particle or suffix.
    """
    if not name.isascii():
        return []
    words = name.lower().split()
    plain = len(words) > 1 and all(
        len(word) >= _LEAST_PLAIN and word.isalpha() and word not in _OTHER_WORDS for word in words
    )
    return words if plain else []


@lru_cache(maxsize=8192)
def _prepare(name: str) -> PreparedName:
    if plain := plain_words(name):
        initials = "".join(word[0] for word in plain) if len(plain) > 2 else ""
        return PreparedName(name, tuple(map(_plain_part, plain[:MAX_PARTS])), initials=initials)
    title, untitled = split_title(unicodedata.normalize("NFC", _in_order(name)))
    tokens = untitled.split()
    if title and "of" in tokens[1:]:  # "King Abdullah of Jordan"
        tokens = tokens[: tokens.index("of", 1)]
    suffix = ""
    while len(tokens) > 1 and bare(tokens[-1]) in SUFFIXES:
        if len(tokens) == 2 and bare(tokens[-1]) in NUMERALS:
            break  # "Elizabeth II" is no other Elizabeth
        suffix = bare(tokens.pop())
    city_or_paper = len(tokens) == 2 and tokens[0] == "The" and tokens[1][0].isupper()  # "The Hague"
    named = [token for token in tokens if city_or_paper or token not in _IGNORED]
    words = [word for token in named for word in _split_token(token)]
    parts = tuple(_with_particles(words)[:MAX_PARTS])
    letters = "".join(word.text for word in words)
    initials_only = len(words) == 1 or all(word.initial for word in words)
    acronym = letters if initials_only and len(letters) in _ACRONYMS else ""
    initials = "".join(word.text[:1] for word in words) if len(words) > 2 else ""
    return PreparedName(name, parts, suffix, acronym, initials)


@frozen
class _Word:
    text: str
    article: bool = False  # written on to the next word with a hyphen, or the Arabic article
    initial: bool = False
    vowels_written: bool = True


def _in_order(name: str) -> str:
    """Turn "Clinton, Hillary" round; drop what describes a name after a comma or in brackets."""
    name = name.partition("(")[0] or name
    family, comma, rest = name.partition(",")
    if not comma or bare(rest.strip()) in SUFFIXES:
        return f"{family} {rest}"
    words = rest.split()
    if not 1 <= len(words) <= 3 or any(word.islower() for word in words):
        return family
    return f"{rest} {family}"


def _split_token(token: str) -> list[_Word]:
    """Return the words of a token: "Saif-al-Islam" is three, "J.F." two, "O'Neill" one."""
    spaced = "".join(_letter_or_blank(character) for character in token)
    pieces = spaced.split()
    words: list[_Word] = []
    for position, piece in enumerate(pieces):
        joined = position + 1 < len(pieces) and "." not in token
        words.extend(_read_piece(piece, joined))
    return words


def _letter_or_blank(character: str) -> str:
    """Return a letter or digit, nothing for apostrophes and marks that join letters, else a blank."""
    if character.isalnum() or unicodedata.category(character) in {"Mn", "Mc", "Cf", "Me"}:
        return character
    return "" if character in "'’‘ʼʻ`´ʾʿ" else " "


def _read_piece(piece: str, joined: bool) -> list[_Word]:
    vowels_written = writes_vowels(piece)
    latin = romanise(piece)
    letters = "".join(filter(str.isalnum, latin))
    if not letters:
        return []
    if not vowels_written:
        return _read_unvowelled(piece, letters)
    if is_hangul(piece) and len(piece) in _KOREAN_NAMES:
        return [_Word(romanise(piece[:1])), _Word(romanise(piece[1:]))]
    if _are_initials(piece, letters):
        return [_Word(letter, initial=True) for letter in letters]
    article = joined and (letters in PARTICLES or letters in _SUN_ARTICLES)
    return [
        _Word(letters, article=article, initial=len(letters) == 1 and letters.isascii() and letters.isalpha())
    ]


def _read_unvowelled(piece: str, letters: str) -> list[_Word]:
    rest = piece.removeprefix(_ARABIC_ARTICLE)
    if rest != piece and len(rest) >= _LEAST_AFTER_ARTICLE:
        after = "".join(filter(str.isalnum, romanise(rest)))
        return [_Word("al", article=True, vowels_written=False), _Word(after, vowels_written=False)]
    return [_Word(letters, vowels_written=False)]


def _are_initials(piece: str, letters: str) -> bool:
    """Say whether "JK" stands for two names: capitals, or too short and vowelless for one name."""
    if not 1 < len(letters) <= _LONGEST_INITIALS or not piece.isascii() or letters in {"mc", "st"}:
        return False
    return not set(letters) & set("aeiouy")


def _with_particles(words: list[_Word]) -> list[Part]:
    """Join each particle to the part after it; a particle with nothing after it is a part."""
    parts: list[Part] = []
    waiting: list[_Word] = []
    for position, word in enumerate(words):
        if position + 1 < len(words) and _is_particle(word, bool(parts or waiting)):
            waiting.append(word)
            continue
        parts.append(_part(waiting, word))
        waiting = []
    return parts


def _is_particle(word: _Word, inside: bool) -> bool:
    return word.article or word.text in PARTICLES or (inside and word.text in PARTICLES_INSIDE)


def _part(particles: list[_Word], word: _Word) -> Part:
    forms = [sounds(word.text)]
    beginning = ""
    for particle in reversed(particles[-MOST_PARTICLES:]):
        beginning = particle.text + beginning
        forms.append(sounds(beginning + word.text))
    if word.text in SERVANT:
        forms.append("abd")
    return make_part(word.text, forms, initial=word.initial, vowels_written=word.vowels_written)


@lru_cache(maxsize=8192)  # hundreds share a first name or a surname
def _plain_part(word: str) -> Part:
    return make_part(word, (sounds(word),), initial=False, vowels_written=True)


def make_part(text: str, forms: Collection[str], *, initial: bool, vowels_written: bool) -> Part:
    """Return the part of these letters that may sound like ``forms``."""
    skeletons = frozenset[str]().union(*map(near_skeletons, forms))
    return Part(text, tuple(dict.fromkeys(forms)), skeletons, initial, vowels_written)
