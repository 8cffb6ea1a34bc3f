"""What stands round a name in print and is no part of it: titles, offices, suffixes.

"former Gov. Jane Roe", "Libyan Foreign Minister Moussa Koussa", "Lord Hague of Richmond".
"""

from koussa.text.persons import ACADEMIC, COURTESY
from koussa.text.wordlists import word_set

_TITLES = """
madame monsieur mme herr frau senor senora signor doctor professor viscount count countess duchess prince
princess king queen emperor empress sultan emir shah tsar pope cardinal archbishop reverend fr rabbi imam
ayatollah sheikh shaykh sheik mullah hajji hojatoleslam president minister premier chancellor secretary
governor gov senator sen representative rep congressman congresswoman congressmember mp mep ambassador
envoy consul attorney general gen colonel col lieutenant lt capt captain commander cmdr admiral adm
brigadier brig maj sergeant sgt corporal cpl private pvt marshal officer chief chairman chairwoman
chairperson chair director mayor speaker spokesman spokeswoman spokesperson judge justice sheriff
detective inspector superintendent commissioner councilman councilwoman councillor deputy leader
treasurer comptroller analyst reporter correspondent author actor actress singer writer historian
economist coach lawyer prosecutor candidate nominee founder ceo comrade brother sister hon cathaoirleach
taoiseach tánaiste tanaiste
"""
_OPENING = "the former late ex then now acting deputy vice its his her their our a an"
_SUFFIXES = "jr jnr junior sr snr senior esq phd md mp kc qc obe cbe mbe dds jd rn"
_NUMERALS = "i ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xxiii"

TITLES = COURTESY | ACADEMIC | word_set(_TITLES)
NUMERALS = frozenset(_NUMERALS.split())
SUFFIXES = NUMERALS | frozenset(_SUFFIXES.split())
# Only ever stand before a title or a name, never are one.
OPENINGS = frozenset(_OPENING.split())
_NAMES_TOO = frozenset(
    {
        "king",
        "prince",
        "judge",
        "pope",
        "count",
        "coach",
        "singer",
        "speaker",
        "marshal",
        "shah",
        "sultan",
        "emir",
    }
)
_LINKS = frozenset({"of", "for"})


def split_title(text: str) -> tuple[str, str]:
    """Part what stands before a name from the name: ``("former Gov.", "Jane Roe")``.

    The title is everything up to the last word of :data:`TITLES` that something follows, with "of State"
    and the like behind it. Without a title, and where the title is all there is ("Prince"), it is empty and
    the name is the text. Blanks are made one.
    """
    tokens = text.split()
    end = _end_of_title(tokens)
    return " ".join(tokens[:end]), " ".join(tokens[end:])


def bare(token: str) -> str:
    """Return a word as the lists have it: lower case, without full stops and commas, "ex-" or "'s"."""
    return (
        token.casefold()
        .strip(".,;:")
        .replace(".", "")
        .removeprefix("ex-")
        .replace("’", "'")
        .removesuffix("'s")
    )


def _end_of_title(tokens: list[str]) -> int:
    last = len(tokens)
    while last > 1 and bare(tokens[last - 1]) in SUFFIXES:
        last -= 1
    end = 0
    for position, token in enumerate(tokens[: last - 1]):
        if position > end and tokens[position - 1].endswith(","):
            break  # what follows a comma describes the name before it
        word = bare(token)
        if word in TITLES and (position == end or word not in _NAMES_TOO):
            end = _past_link(tokens[:last], position + 1)
    while end < last - 1 and bare(tokens[end]) in OPENINGS and tokens[end].islower():
        end += 1
    return end


def _past_link(tokens: list[str], end: int) -> int:
    """Step over "of State", "for the Interior" where a name is left behind it."""
    if end >= len(tokens) or tokens[end] not in _LINKS:
        return end
    after = end + 1
    while after < len(tokens) and tokens[after] in {"the", "of", "and"}:
        after += 1
    return after + 1 if after + 1 < len(tokens) else end
