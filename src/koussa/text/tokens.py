"""Tokens of English prose: words, numbers, clitics and signs, with their offsets."""

import re
from itertools import accumulate

# A clitic ('s, n't stays whole) is a token of its own, so that "Smith's" shows the name and the possessive
# apart.
_TOKEN = re.compile(
    # Four words in five are no more than letters, small but for the first, and need none of what follows.
    r"([a-z]++(?=[\s,])"
    r"|[A-Z][a-z]*+(?=[\s,])"
    r"|(?:[A-Z]\.){2,}"
    # Most words begin with a letter that none of these has, and need not be tried for each.
    r"|(?=[A-Zev])"
    r"(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Lt|Col|Sgt|Capt|Maj|Cmdr|Adm|Rev|Hon|Prof|Pres|St|Jr|Sr|Ph\.D"
    r"|Messrs|Mx|Smt|Engr|Barr|Cllr|Coun|Fr|Msgr|Supt|Insp|Det|Cpl|Pvt|Atty|Amb|Sec|Dist|vs|No|Nos|Co|Corp|Inc|Ltd|etc|Jan|Feb|Mar|Apr|Aug|Sept|Sep"
    r"|Oct|Nov|Dec|Calif|Fla|Ariz|Mass|Conn|Pa|Va|Wis|Minn|Mich|Ill|Ind|Tenn|Ky|Ga|Ala|Okla|Tex|Colo|Nev|Mont|Del|Md"
    r"|Vt|Neb|Kan|Ark|La|Miss|Mo|Wash|Ore)\.(?!\w)"
    r"|[A-Z]\.(?=,|\s+[A-Za-z])"
    # "N5,000", "Rs2,00,000"
    r"|(?=[A-Z])[A-Za-z]{1,3}\d{1,3}(?:,\d{2,3})++"
    r"|\d+(?:-[a-z]+)+"
    r"|[$£€]?\d+(?:[.,:/]\d+)*%?(?:-?(?:th|st|nd|rd|s)\b)?"
    r"|[@#]\w+"
    # Within a word, soft hyphens and what a wrong encoding made of an accented letter ("PeÃ±a") belong to it.
    # A letter may have its accent behind it (Unicode, "Combining Diacritical Marks"), as in many files and PDFs.
    r"|[^\W\d_][\w\u0300-\u036f]*"
    r"(?:(?:[-.&‑/\x80-\x9f\xa1-\xaa\xac-\xba\xbc-\xbf](?=[^\W_])|['’](?!(?:s|S|re|ve|d|ll|m)\b)(?=\w))"
    r"[\w\u0300-\u036f]*)*"
    r"|['’](?:s|S|re|ve|d|ll|m)\b"
    r"|\.\.+|-+|\S)"
)


def tokenize(text: str, start: int, end: int) -> tuple[list[str], list[int]]:
    """Cut ``text[start:end]`` into tokens.

    Returns:
        The tokens in order, and the first code point of each in ``text``. White space gives none.
    """
    # White space, token, white space ...: no match object need be made for each.
    pieces = _TOKEN.split(text[start:end])
    return pieces[1::2], list(accumulate(map(len, pieces), initial=start))[1:-1:2]
