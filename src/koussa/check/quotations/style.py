"""Words that are the same but for a house's style: 5 and five, per cent and %, colour and color."""

import re
from functools import cache

from koussa.text.numbers import cardinal, ordinal
from koussa.text.wordlists import word_set

# Of two ways to write a word the one, and what it is read as.
_ALIKE = {
    "percent": "%",
    "ok": "okay",
    "mr": "mister",
    "dr": "doctor",
    "st": "saint",
    "vs": "versus",
    "till": "until",
    "toward": "towards",
    "amid": "amidst",
    "among": "amongst",
    "while": "whilst",
    "gray": "grey",
    "program": "programme",
    "skeptic": "sceptic",
    "skeptical": "sceptical",
    "aluminum": "aluminium",
    "tire": "tyre",
    "jewelry": "jewellery",
    "mustache": "moustache",
    "airplane": "aeroplane",
    "defense": "defence",
    "offense": "offence",
    "license": "licence",
    "practice": "practise",
    "check": "cheque",
    "plow": "plough",
    "pajamas": "pyjamas",
}
# The same of words that stand together; initials with full stops are words of a letter, and run together.
_ALIKE_TOGETHER: dict[tuple[str, ...], str] = {
    ("per", "cent"): "%",
    ("united", "states"): "us",
    ("united", "kingdom"): "uk",
    ("united", "nations"): "un",
    ("european", "union"): "eu",
}
# Ends of words that are words of their own.
_CONTRACTED = {
    "n't": "not",
    "'re": "are",
    "'ve": "have",
    "'ll": "will",
    "'m": "am",
}
_IRREGULAR = {
    "can't": "can not",
    "cannot": "can not",
    "won't": "will not",
    "shan't": "shall not",
    "gonna": "going to",
    "wanna": "want to",
    "gotta": "got to",
    "let's": "let us",
    "'em": "them",
    "'cause": "because",
    "cause": "because",
}
# Words after which "'s" is "is", and no possessive.
_IS = word_set("he she it that there here what who where how when this")
_DIGITS = 15  # of a figure that a number of Python's tells from all others
_FILLERS = word_set("um uh er erm ah eh hmm mm well like so oh")
_FILLER_PHRASES = ("you know", "i mean", "kind of", "sort of")


@cache
def _spellings() -> tuple[tuple[re.Pattern[str], str], ...]:
    """British endings and the American ones that they become."""
    return (
        (re.compile(r"(?<=[a-z]{2})our(?=(?:s|ed|ing|able|ite|ites|ful|hood|ly|er|ers)?$)"), "or"),
        (re.compile(r"(?<=[a-z]{3})is(?=(?:e|es|ed|er|ers|ing|ation|ations)$)"), "iz"),
        (re.compile(r"(?<=[a-z]{3})ys(?=(?:e|es|ed|er|ers|ing)$)"), "yz"),
        (re.compile(r"(?<=[bt])re(?=s?$)"), "er"),
        # The double letter of "travelled" stands behind a further syllable; "filled" is no way to write "filed".
        (
            re.compile(
                r"(?:(?<=[aeiou][ae])|(?<=[aeiou][a-z][aeiou])|(?<=[aeiou][a-z]{2}[aeiou])|(?<=[aeiou][a-z]{3}[aeiou]))"
                r"ll(?=(?:ed|ing|ers?|ors?|ation)$)"
            ),
            "l",
        ),
        (re.compile(r"ogue(?=s?$)"), "og"),
        (re.compile(r"(?<=[a-z]{2})ae(?=[a-z]{2})"), "e"),
        (re.compile(r"ement(?=s?$)"), "ment"),
    )


def same_in_style(draft: tuple[str, ...], source: tuple[str, ...]) -> bool:
    """Say whether two stretches of folded words differ in spelling, numerals or hyphens alone."""
    return bool(draft and source) and any(
        _plain(draft, dates=dates) == _plain(source, dates=dates) for dates in (False, True)
    )


def same_contracted(draft: tuple[str, ...], source: tuple[str, ...]) -> bool:
    """Say whether two stretches differ only in that one writes "do not" where the other has "don't"."""
    return bool(draft and source) and _uncontracted(draft) == _uncontracted(source)


def are_fillers(words: tuple[str, ...]) -> bool:
    """Say whether words are nothing but "um", "you know" and their like."""
    rest = f" {' '.join(words)} "
    for phrase in _FILLER_PHRASES:
        rest = rest.replace(f" {phrase} ", " ")
    return bool(words) and all(word in _FILLERS for word in rest.split())


def _plain(words: tuple[str, ...], *, dates: bool) -> str:
    """The words run together, as hyphens and spaces are of style, with a stroke between figures.

    What comes first is not what is one; but in ``dates`` figures are read as ordinals are: "May 5" is "May fifth".
    """
    pieces: list[str] = []
    position = 0
    while position < len(words):
        rest = words[position:]
        if written := cardinal(rest):
            pieces.append(_figure(written.value))
            position += written.length
        elif written := ordinal(rest):
            pieces.append(_figure(written.value, ordinal=True))
            position += written.length
        elif rest[:2] in _ALIKE_TOGETHER:
            pieces.append(_ALIKE_TOGETHER[rest[:2]])
            position += 2
        else:
            pieces.append(_plain_word(rest[0], dates=dates))
            position += 1
    return "".join(pieces)


def _figure(value: float, *, ordinal: bool = False) -> str:
    """A figure between strokes, to its last digit: 1,234,567 is not 1,234,568."""
    return f"|{value:.{_DIGITS}g}{'.' if ordinal else ''}|"


def _plain_word(word: str, *, dates: bool) -> str:
    digits = word.replace(",", "")
    if digits[:1].isdigit():
        number = re.fullmatch(r"(\d+(?:\.\d+)?)(st|nd|rd|th)?", digits)
        if number is None or len(number[1]) > _DIGITS:
            return f"|{digits}|"
        return _figure(float(number[1]), ordinal=dates or number[2] is not None)
    word = _ALIKE.get(word, word)
    for pattern, ending in _spellings():
        word = pattern.sub(ending, word)
    return word


def _uncontracted(words: tuple[str, ...]) -> list[str]:
    pieces: list[str] = []
    for word in words:
        if word in _IRREGULAR:
            pieces.extend(_IRREGULAR[word].split())
            continue
        ending = next((ending for ending in _CONTRACTED if word.endswith(ending) and word != ending), None)
        if ending:
            pieces += [word.removesuffix(ending), _CONTRACTED[ending]]
        elif word.endswith("'s") and word[:-2] in _IS:
            pieces += [word[:-2], "is"]
        elif word.endswith("'d"):
            pieces += [word[:-2], "would"]
        else:
            pieces.append(word)
    return pieces
