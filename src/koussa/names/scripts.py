"""Letters of any alphabet to Latin letters, as names need them: for comparing, not for printing.

Arabic (with the letters of Persian and Urdu), Cyrillic, Greek and Hebrew have tables here, in the manner of
the BGN/PCGN romanisations without diacritics. Hangul, Kana, the Indic scripts, Georgian and Armenian are
read off the names that Unicode gives to their letters ("HANGUL SYLLABLE GIM", "DEVANAGARI LETTER MA"). Han
characters do not tell how they are read: they stay as they are, and match only themselves.
"""

import unicodedata
from functools import cache

from koussa.text.fold import fold

# A reading, and the letters that have it.
_ARABIC = """
a=اع b=ب t=تطٹ th=ث j=ج h=حهھ kh=خ d=دضڈ dh=ذ r=رڑ z=زظ s=سص sh=ش gh=غ f=ف q=ق k=كک l=ل m=م n=نں =ء p=پ
tch=چ zh=ژ g=گ v=ڤ e=ے
"""
_HEBREW = "a=אע b=ב g=ג d=ד h=ה z=ז ch=ח t=טת i=י k=כךק l=ל m=מם n=נן s=ס p=פ f=ף ts=צץ r=ר sh=ש"
_CYRILLIC = """
a=а b=б v=в g=гґѓ d=д e=еэ zh=ж z=з i=иі k=кќ l=лљ m=м n=нњ o=о p=п r=р s=с t=т u=у f=ф kh=х ts=ц tch=чћ
sh=ш shch=щ y=ыј =ъь yu=ю ya=я ye=є dj=ђ dzh=џ dz=ѕ
"""
_GREEK = "a=α v=β g=γ d=δ e=ε z=ζ i=ηιυ th=θ k=κ l=λ m=μ n=ν x=ξ o=οω p=π r=ρ s=σς t=τ f=φ ch=χ ps=ψ"
_PAIRS = "ou=ου b=μπ nt=ντ g=γκ ng=γγ av=αυ ev=ευ e=αι i=ει i=οι tz=τζ v=וו ai=יי"

_VOWELS = frozenset("aeiou")
_ABJADS = ("ARABIC", "HEBREW")
_INDIC = (
    "DEVANAGARI",
    "BENGALI",
    "GURMUKHI",
    "GUJARATI",
    "ORIYA",
    "TAMIL",
    "TELUGU",
    "KANNADA",
    "MALAYALAM",
    "SINHALA",
)
_NAMED_AFTER_LETTER = ("GEORGIAN", "ARMENIAN")  # "gan" names the letter g
_BY_NAME = ("HANGUL", "HIRAGANA", "KATAKANA", *_NAMED_AFTER_LETTER, *_INDIC)


def romanise(word: str) -> str:
    """Return a word in lower-case Latin letters without accents, with what has no reading left as it is.

    Arabic and Hebrew leave short vowels out, Indic scripts the short a, and so does the result:
    :func:`writes_vowels` tells. Any string is accepted.
    """
    if word.isascii():
        return word.lower()
    return _from_tables(fold("".join(map(_spell_out, unicodedata.normalize("NFC", word)))))


def writes_vowels(word: str) -> bool:
    """Say whether ``word`` is in a script that writes all vowels, as Arabic, Hebrew and Indic ones do not."""
    return word.isascii() or not any(_script(character) in {*_ABJADS, *_INDIC} for character in word)


def is_hangul(word: str) -> bool:
    """Say whether ``word`` begins with a Korean syllable."""
    return _script(word[:1] or " ") == "HANGUL"


def _script(character: str) -> str:
    return unicodedata.name(character, "").partition(" ")[0]


def _spell_out(character: str) -> str:
    """Return the reading that Unicode's name of a letter gives, or the character."""
    script, _, rest = unicodedata.name(character, "").partition(" ")
    if script.partition("-")[0] not in _BY_NAME:
        return character
    reading = rest.rpartition(" ")[2].lower()
    if "SYLLABLE" in rest:
        return reading.replace("eo", "o").replace("eu", "u")  # as names are commonly romanised
    if "LETTER" in rest and not rest.endswith("SMALL TU"):
        return _spell_letter(script, reading)
    return reading if "VOWEL SIGN" in rest else "n" * ("ANUSVARA" in rest)


def _spell_letter(script: str, reading: str) -> str:
    if script in _NAMED_AFTER_LETTER:
        return _onset(reading)
    if script in _INDIC and reading not in {"a", "aa"}:
        return reading.removesuffix("a")
    return reading


def _onset(reading: str) -> str:
    """Return the first sound of a letter's name: ``gh`` of "ghan", ``a`` of "an"."""
    if reading[0] in _VOWELS:
        return reading[0]
    return "".join(reading[:2]) if reading[1:2] == "h" else reading[0]


def _from_tables(folded: str) -> str:
    if folded.isascii():
        return folded
    tables = _tables()
    latin: list[str] = []
    position = 0
    while position < len(folded):
        pair = folded[position : position + 2]
        if len(pair) == 2 and pair in tables:
            latin.append(tables[pair])
            position += 2
            continue
        character = folded[position]
        if character in "ويו":
            latin.append(_semivowel(folded, position))
        else:
            latin.append(tables.get(character, character))
        position += 1
    return "".join(latin)


def _semivowel(folded: str, position: int) -> str:
    """Read waw, yeh and vav: a consonant at the start of a word and beside alef, else a vowel."""
    before = folded[position - 1] if position else " "
    after = folded[position + 1 : position + 2]
    consonant = not before.isalpha() or after == "ا" or (before == "ا" and after.isalpha())
    vowel, glide = {"و": ("u", "w"), "ي": ("i", "y"), "ו": ("o", "v")}[folded[position]]
    return glide if consonant else vowel


@cache
def _tables() -> dict[str, str]:
    """Return the Latin reading of each letter and pair of letters, as the folding of texts leaves them."""
    readings: dict[str, str] = {}
    for table in (_ARABIC, _HEBREW, _CYRILLIC, _GREEK):
        for entry in table.split():
            latin, _, letters = entry.partition("=")
            readings.update(dict.fromkeys(letters, latin))
    for entry in _PAIRS.split():
        latin, _, pair = entry.partition("=")
        readings[pair] = latin
    return readings
