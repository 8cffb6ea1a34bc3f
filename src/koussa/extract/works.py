"""Words in marks that are the name of a work, an operation or a law, and nobody's words."""

import re

from koussa.text.marks import Run
from koussa.text.wordlists import word_set

_WORKS = (
    r"albums?|anthology|ballads?|ballets?|books?|biography|comedy|comics?|cookbook|documentary|drama|episodes?|films?"
    r"|hymns?|memoirs?|movies?|musicals?|novels?|operas?|paintings?|plays?|podcasts?|poems?|series|shows?|sitcom|songs?"
    r"|symphony|thriller"
)
# What has a name, and is no person: a person may be called something by somebody.
_NAMED = (
    rf"{_WORKS}|acts?|apps?|articles?|bands?|bills?|blogs?|boats?|campaigns?|channels?|chapters?|clubs?|columns?"
    r"|compan(?:y|ies)|concerts?|conferences?|courses?|drugs?|editorials?|essays?|events?|exhibitions?|exhibits?"
    r"|features?|festivals?|firms?|games?|groups?|initiatives?|installations?|journals?|laws?|lectures?|magazines?"
    r"|motions?|newsletters?|newspapers?|operations?|organi[sz]ations?|pamphlets?|papers?|photographs?|pieces?|plans?"
    r"|polic(?:y|ies)|portraits?|programmes?|programs?|projects?|pubs?|rall(?:y|ies)|reports?|restaurants?|schemes?"
    r"|sculptures?|seminars?|ships?|sites?|societ(?:y|ies)|softwares?|speech|story|strateg(?:y|ies)|stud(?:y|ies)|talks?"
    r"|tours?|tracks?|videos?|vessels?|websites?|workshops?|yachts?"
)
# Each is compiled where the words before a mark may end so, as they do in few texts.
# "A report, entitled | “…”": what follows is a title however it is written.
_TITLED = r"\b(?:under|by)\sthe\s(?:\w+\s)?name\s\Z|\b(?:en|sub|re)?titled[,:]?\s\Z|\bheadlined[,:]?\s\Z"
# "A novel called | “…”", "the operation, codenamed | “…”", "the exhibition is called | “…”"
_CALLED = (
    rf"\b(?:{_NAMED})(?:,|\s(?:is|are|was|were|to\sbe|will\sbe))?\s(?:which\s(?:is|was)\s)?(?:also\s|now\s|since\s)?"
    r"(?:called|named|dubbed|code-?named|nicknamed|known[ \n]as)\s\Z"
)
# "The novel | “…”"
_WORK = rf"\b(?:{_WORKS})\s\Z"
# "Poe, who directed | “…”"
_MADE_BY = (
    r"\b(?:who\smade|directed|co-wrote|starr(?:ed|ing)\sin|appear(?:ed|ing)\sin|composed|recorded|filmed|choreographed"
    r"|hosts)\s\Z"
)
# "The host of | “…”", "an episode of | “…”"
_OF_WORK = (
    r"\b(?:authors?|broadcasts?|cast|chapters?|clips?|copies|copy|directors?|editions?|editors?|episodes?|finale"
    r"|(?:co-?)?hosts?|premiere|producers?|productions?|renditions?|reruns?|screenings?|seasons?|stars?|trailers?"
    r"|versions?|writers?)\sof\s\Z"
)
# "On Radio Hull's | “…”", "in the Globe's | “…”"
_OF_MEDIUM = r"\b(?:on|in|told|tells?|telling)\s(?:the\s)?(?:[A-Z][\w.&-]*\s){0,3}[A-Z][\w.&-]*['’]s\s\Z"
_NAMING = ("called", "named", "dubbed", "known as", "known\nas")
_POSSESSIVE = ("'s", "’s")
_MAKING = ("made", "directed", "co-wrote", "in", "composed", "recorded", "filmed", "choreographed", "hosts")
# What stands before the mark, the pattern that decides, and what the title must have in it.
_PATTERNS = (
    (_NAMING, _CALLED, ""),
    (("of",), _OF_WORK, ""),
    (_POSSESSIVE, _OF_MEDIUM, " "),
    (_MAKING, _MADE_BY, ""),
)
_REACH = 60  # code points
_WORD = re.compile(r"[^\W\d_][\w'’]*")
_SMALL = word_set("""
a an and as at but by de for from in into is it its la le nor of off on or our out over the to up via vs with
""")


def names_a_work(text: str, run: Run) -> bool:
    """Whether what stands in marks is certainly a title or another name: "titled “…”", "a novel called “…”".

    What somebody calls a plan has the plan between verb and marks; and a name has all its words of weight in capitals.
    """
    said = text[run.start : run.end].strip()
    if not said[:1].isupper() and not said[:1].isdigit():
        return False
    before = text[max(0, run.outer_start - _REACH) : run.outer_start]
    if ("titled" in before or "headlined" in before or before.endswith("name ")) and re.search(
        _TITLED, before
    ):
        return True
    if not _is_in_capitals(said):
        return False
    for ends, pattern, needed in _PATTERNS:
        if before.rstrip().endswith(ends):
            return re.search(pattern, before) is not None and needed in said
    return said[-1] not in ".?!" and re.search(_WORK, before) is not None


def _is_in_capitals(said: str) -> bool:
    found = _WORD.findall(said)
    return bool(found) and all(word[0].isupper() or word in _SMALL for word in found)
