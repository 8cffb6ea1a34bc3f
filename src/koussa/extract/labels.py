"""The labels of turns in transcripts, interviews and reports of parliaments, and who goes on in paragraphs without."""

import re
from bisect import bisect_left
from collections import Counter

from koussa.documents import Document, Paragraph
from koussa.extract.mentions import NOT_LABELS
from koussa.frozen import frozen
from koussa.text.capitals import CAPITALISED
from koussa.text.persons import ACADEMIC, COURTESY, as_printed
from koussa.text.wordlists import word_set

# Patterns are compiled where a text may need them, behind a plain test: most texts have no labels.
# "ROE: ...", "Ms. Poe: ...", "INTERVIEWER: ...": a few capitalised words and a colon at the start of a line.
# Markdown may set the label in bold ("**Roe:** …", "**Roe**: …"), or the whole turn ("**Q: …**"); a transcript that is
# quoted has a quotation mark before each label, or the label in marks of its own ("“ROE”: “…”"). A broadcast has the
# time before a label, and the office behind the first one ("[14:00:00] ANN ROE, PRESS SECRETARY: …").
# Radio writes "Mr. ANN ROE (Author, \"Tides\"): …".
_LABEL = (
    r"(?P<mark>[\"“”]|'')?(?P<bold>\*\*|__)?(?:\[?\d{1,2}:\d\d(?::\d\d)?\]?[ \t]+)?"
    r"(?P<label>" + CAPITALISED + r"*?(?: (?:" + CAPITALISED + r"*?|#?\d+)){0,3})"
    r"(?: \((?P<also>[^)\n]{1,80})\))?"
    r"(?:, (?P<office>[A-Z][^:a-z\n]{1,60}))?"
    r"(?(mark)(?P<closed>[\"”]|'')?)(?::(?P=bold)?|(?P=bold):)[ \t]+(?=\S)"
)
# A parliament's report: "Ann Poe (Hull North) (Lab): …", "Lord Roe of Ely (LD): …", "Mr ROE (Perth—Labor) (14:04): …",
# "The Minister for Ports (Ann Poe): …", "Hon. Members: …", perhaps after a number ("3. Ann Poe (…) (…): …").
_MEMBER = (
    r"(?:[QT]?\d{1,3}\.[ \t]+)?(?P<label>"
    r"(?P<titled>(?:Mr|Mrs|Ms|Miss|Madam|Dr|Sir|Dame|Lord|Lady|Baroness|Viscount|Earl|Hon|The (?:Lord|Earl)"
    r"|The Right Rev\w*|M|Mme)\.? (?:(?:"
    + CAPITALISED
    + r"*|of|the|and|de|van|von) ){0,6}"
    + CAPITALISED
    + r"*)"
    r"|(?P<holder>The " + CAPITALISED + r"*"
    r"(?: (?:" + CAPITALISED + r"*,?|of|for|and|the|to|in)){0,14})(?= \()"
    r"|(?P<crowd>(?:(?:Some|Several|An|A) )?[Hh]on\.? [Mm]embers?|(?:Some )?[Nn]oble Lords|(?:Opposition|Government)"
    r" [Mm]embers|Members)"
    r"|(?P<seated>" + CAPITALISED + r"*"
    r"(?: (?:" + CAPITALISED + r"*|de|van|von|al|bin)){1,4})(?= \([^()\n]{1,60}\) \()"
    r")(?P<brackets>(?: \([^()\n]{1,80}\)){0,3})"
)
_FORMAL = _MEMBER + r":[ \t]+(?=\S)"
# The same with a paragraph of its own, as parliaments print it on their pages; later the name alone.
_FORMAL_STANDING = _MEMBER + r":?\s*\Z"
_LONGEST_NAME = 60  # code points
# What members say to each other, and no list says of its people.
_TALK = r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Yy]our|[Oo]ur|hon\.|noble|Order|Speaker|Lords)\b|[Hh]ear, hear"
# … and people to each other, in turns.
_IN_PERSON = (
    r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Yy]our|[Oo]ur|me|us|[Yy]es|[Nn]o|[Tt]hank|[Tt]hat['’]s|[Ii]t['’]s)\b|\?"
)
_ENDS = r"[.!?…—–-][\"”’')\]]*(?:\s*\[\w+\])?\s*\Z"
_FIRST_BRACKET = r" \(([^()\n]{1,80})\)"
# Somebody, not a party or a seat: two names at least.
_SOMEBODY = r"(?:" + CAPITALISED + r"+ (?:(?:of|de|van|von|al|bin) )?)+" + CAPITALISED + r"+"
# Labels that are heads of sections, perhaps with a number: "PROS: …", "Home: …", "Volume 711: …".
_SECTIONS = word_set("""
pros cons home away verdict rating score scores result results cast director runtime price parking tickets volume
weather attendance referee summary headline byline published updated credit copyright key legend total starters subs
substitutes bench goals goalscorers ingredients method serves address phone email website hours admission details
fact facts tip tips step part chapter section item lot strengths weaknesses plus minus best worst forecast opinion
comment review analysis editorial exclusive revealed explained obituary profile teams line-up lineup odds
""")
# "2 GOOLE: 4", behind "HULL:"
_SCORE = r"[\d\W]+(?:[A-Z][A-Z ]*:?[\d\W]+)*"
# "Q. Why?", "Q    Why?"
_QUESTION = r"(?P<mark>[\"“”]|'')?(?P<bold>\*\*|__)?(?P<label>[QA])(?:\.[ \t]|[ \t]{2})[ \t]*(?=\S)"
# A label with a paragraph of its own: "Mayor Ann Roe (02:15):"
_STANDING = (
    r"(?P<label>" + CAPITALISED + r"*"
    r"(?: [A-ZÀ-Þ0-9][\w.'’\u0300-\u036f-]*){0,5}) \(\d{1,2}:\d\d(?::\d\d)?\):?\s*\Z"
)
# Who asks from here on: "CROSS-EXAMINATION BY MR. ROE:"
_ASKED_BY = r"(?:[A-Z-]+ ){0,4}BY (?P<label>M(?:R|RS|S)\. [A-Z][A-Z.'’ -]*):?\s*\Z"
REOPENING = r"(?:[\"“”]|'')(?=\w)"
"""What reopens a quotation, where no remark in brackets follows ("(Applause.)")."""
# "THE CHAIR (Baroness Wilmot)": the office first, then who holds it.
_OFFICES = ("THE ", "The ")
QUESTIONS = frozenset({"Q", "Question", "QUESTION"})
"""Labels of a turn that asks, by nobody in particular."""
ANSWERS = frozenset({"A", "Answer", "ANSWER"})
"""Labels of a turn that answers."""
# One label alone may be a heading; a label in small letters must come back, or stand in bold beside one that does.
_FEWEST_TURNS = 2
_COURTESY = as_printed(COURTESY | ACADEMIC) | word_set("sen. rep. gov.")
_NO_PEERS = word_set("Mr Mrs Ms Miss Dr Sir Dame")
_MOST_INITIALS = 3
# Code points of a label with seat and party; small words that stand in one; a mark and bold before it, and its letter.
_LONGEST_LABEL = 500
_WITHIN = word_set("of the and de van von al bin for to in hon members member noble")
_MARKED = 5
_LOOKED_AT = 200  # code points of what follows a name
# One that comes once is a label among turns of which so many paragraphs have one.
_LABELLED_SHARE = 0.5


@frozen
class Label:
    """The label of a turn in a transcript.

    Attributes:
        speaker: the label as printed, or whoever it was said to be.
        start: first code point of what is said.
        crowd: whether it names no one in particular: "Hon. Members".
    """

    speaker: str
    start: int
    crowd: bool = False


def labels(document: Document) -> dict[int, Label]:
    """The labelled turns of a document, by paragraph index.

    Paragraphs that the reader marked as turns count as they are; in other text the labels must show a pattern.
    """
    text = document.text
    found = _Labels()
    for index, paragraph in enumerate(document.paragraphs):
        if paragraph.kind == "turn" and paragraph.speaker:
            found.marked[index] = Label(paragraph.speaker, _after_label(document, paragraph))
        elif paragraph.kind in {"body", "list"} or (paragraph.kind == "heading" and index):
            found.take_in(text, index, paragraph)
    found.choose()
    spoken_by = {index: found.named(index) for index in found.marked}
    if not spoken_by:
        return {}
    from koussa.extract.going_on import goes_on, goes_on_in_marks

    goes_on_in_marks(document, spoken_by, found.quoted)
    goes_on(document, spoken_by, formal=found.is_formal)
    return spoken_by


class _Labels:
    """What looks like a label, by paragraph, until the whole document shows which of it are labels.

    Attributes:
        marked: what is a label.
        quoted: paragraphs whose label stands within quotation marks.
    """

    def __init__(self) -> None:
        self.marked: dict[int, Label] = {}
        self.quoted: set[int] = set()
        self._holders: dict[str, str] = {}
        self._capital: dict[int, Label] = {}
        self._small: dict[int, Label] = {}
        self._formal: dict[int, Label] = {}
        self._bold: set[int] = set()
        self._asked_from: list[int] = []  # paragraphs, in order: a hearing has hundreds
        self._asked_by: list[str] = []
        self._alone: dict[int, Label] = {}
        self._is_talk = False
        self._small_talk = False

    @property
    def is_formal(self) -> bool:
        """Whether the document is the report of a parliament, in which all that stands between labels is spoken."""
        return len(self._formal) >= _FEWEST_TURNS

    def named(self, index: int) -> Label:
        """The label of a paragraph with whoever it was said to be."""
        label = self.marked[index]
        name = self._holders.get(label.speaker, label.speaker)
        if name in QUESTIONS:
            before = bisect_left(self._asked_from, index)
            name = self._asked_by[before - 1] if before else name
        return Label(name, label.start, label.crowd)

    def take_in(self, text: str, index: int, paragraph: Paragraph) -> None:
        """Look for a label at the start of a paragraph; a heading can be a short turn with one in capitals."""
        start, end = paragraph.start, paragraph.end
        labelled, bracketed = _may_be_label(text, start, end), _ends_in_bracket(text, start, end)
        formal = (
            re.compile(_FORMAL).match(text, start, end) if labelled and paragraph.kind != "heading" else None
        )
        if formal is not None and re.compile(_ENDS).search(
            text, formal.end(), end
        ):  # "Ann Poe (Hull) (Lab): 14,223"
            self._take_in_formal(index, formal)
            self._is_talk = self._is_talk or re.compile(_TALK).search(text, formal.end(), end) is not None
            return
        if end - start <= _LONGEST_NAME:
            self._alone[index] = Label(text[start:end].rstrip(": \n"), end)
        standing = re.compile(_FORMAL_STANDING).match(text, start, end) if bracketed else None
        if standing is not None and standing["brackets"]:
            self._take_in_formal(index, standing)
            self._alone[index] = Label(standing["label"], end)
            self._is_talk = self._is_talk or re.compile(_TALK).search(text, end, end + _LOOKED_AT) is not None
            return
        if paragraph.kind == "list":
            return
        match = _plain(text, start, end, labelled=labelled)
        if match is None or not _is_label(match["label"]) or _is_score(text[match.end() : end]):
            self._take_in_standing(text, index, paragraph)
            return
        parts = match.groupdict()
        label = parts["label"]
        if _is_capital(label) or label in QUESTIONS | ANSWERS:
            self._capital[index] = _label(text, match)
        elif paragraph.kind == "body":
            self._small[index] = _label(text, match)
            self._small_talk = (
                self._small_talk or re.compile(_IN_PERSON).search(text, match.end(), end) is not None
            )
        if parts["bold"] and " " in label:
            self._bold.add(index)
        if parts["mark"] and not parts.get("closed"):
            self.quoted.add(index)
        if parts.get("also") and label.startswith(_OFFICES):
            self._holders[label] = parts["also"]
        elif parts.get("office"):
            self._holders.setdefault(parts["office"], label)

    def _take_in_standing(self, text: str, index: int, paragraph: Paragraph) -> None:
        start, end = paragraph.start, paragraph.end
        standing = (
            re.compile(_STANDING).match(text, start, end) if _ends_in_bracket(text, start, end) else None
        )
        if standing is not None:
            self._capital[index] = Label(standing["label"], end)
        asked_by = (
            re.compile(_ASKED_BY).match(text, start, end) if text.find("BY M", start, end) >= 0 else None
        )
        if asked_by is not None:
            self._asked_from.append(index)
            self._asked_by.append(asked_by["label"])

    def _take_in_formal(self, index: int, match: re.Match[str]) -> None:
        label = Label(match["label"], match.end(), crowd=match["crowd"] is not None)
        first = re.compile(_FIRST_BRACKET).match(match["brackets"])
        presides = label.speaker.endswith((" Speaker", " Chair", " Chairman"))
        if first is not None and (match["holder"] or presides) and re.compile(_SOMEBODY).fullmatch(first[1]):
            title, _, name = first[1].partition(" ")
            titled = title in _NO_PEERS and " " in name
            self._holders[label.speaker] = name if titled else first[1]
            if titled:  # "Mr Roe", after "The Minister for Ports (Mr Tom Roe)"
                self._holders.setdefault(f"{title} {name.rpartition(' ')[2]}", name)
        sure = match["crowd"] or match["seated"] or (first is not None and match["titled"])
        if sure or label.speaker in self._holders:
            self._formal[index] = label
        if _is_capital(label.speaker):
            self._capital[index] = label
        elif index not in self._formal:
            self._small[index] = label

    def choose(self) -> None:
        """Mark the labels that show a pattern: two speakers at least, and small letters that come back."""
        if not self._is_talk:
            self._formal.clear()  # "The mayor (Ann Poe): elected in 2019."
        self._join_initials()
        members = {label.speaker for label in self._formal.values()}
        alone = {index: label for index, label in self._alone.items() if label.speaker in members}
        listed = {index for index in alone if index - 1 in alone or index + 1 in alone}  # who was there
        self._formal = {at: label for at, label in {**alone, **self._formal}.items() if at not in listed}
        often = Counter(label.speaker for label in [*self._small.values(), *self._formal.values()])
        if max(often.values(), default=0) < _FEWEST_TURNS:
            self._bold.clear()  # "**Opening hours:** nine to five"
        small = {
            index: label
            for index, label in self._small.items()
            if index in self._bold or often[label.speaker] >= _FEWEST_TURNS
        }
        if not (self._small_talk or self._formal):
            small = {}  # "Comets: Lost their fifth straight.", team by team
        for labels_of_kind in ({**self._capital, **self._formal}, {**small, **self._formal}):
            if len({label.speaker for label in labels_of_kind.values()}) >= _FEWEST_TURNS:
                self.marked.update(labels_of_kind)
        self._take_in_those_between()

    def _join_initials(self) -> None:
        """Give initials to the one whose label was written out before: "Ann Poe: …", then "AP: …"."""
        written = {label.speaker for label in self._small.values()}
        for index, label in list(self._capital.items()):
            if not 1 < len(label.speaker) <= _MOST_INITIALS:
                continue
            whose = [name for name in written if "".join(word[0] for word in name.split()) == label.speaker]
            if len(whose) == 1:
                del self._capital[index]
                self._small[index] = Label(whose[0], label.start)

    def _take_in_those_between(self) -> None:
        """Take a label that comes once, too, between turns where most paragraphs have a label."""
        if not self.marked:
            return
        first, last = min(self.marked), max(self.marked)
        if self.is_formal or len(self.marked) >= _LABELLED_SHARE * (last - first + 1):
            between = {index: label for index, label in self._small.items() if first <= index <= last}
            self.marked.update(between)


def _plain(text: str, start: int, end: int, *, labelled: bool) -> re.Match[str] | None:
    """A label without seat and party at the start of a paragraph, or "Q." and "A."."""
    question = re.compile(_QUESTION).match(text, start, end) if _asks(text, start) else None
    return question or (re.compile(_LABEL).match(text, start, end) if labelled else None)


def _may_be_label(text: str, start: int, end: int) -> bool:
    """Whether what stands before a paragraph's first colon has no words but those that labels have."""
    colon = text.find(":", start, min(end, start + _LONGEST_LABEL))
    before = text[start:colon].partition("(")[0] if colon >= 0 else "a"
    return all(not word.islower() or word.rstrip(".") in _WITHIN for word in before.split())


def _ends_in_bracket(text: str, start: int, end: int) -> bool:
    """Whether a paragraph as short as a label with what stands in brackets behind it ends as that does."""
    return end - start <= _LONGEST_LABEL and text[start:end].rstrip().removesuffix(":").endswith(")")


def _asks(text: str, start: int) -> bool:
    """Whether a paragraph may begin with "Q." or "A."."""
    return text[start : start + _MARKED].lstrip("\"“”'*_")[:1] in ("Q", "A")


def _is_capital(label: str) -> bool:
    """Whether a label is in capitals, or all of it but a courtesy title: "Mr. ANN ROE"."""
    first, _, rest = label.partition(" ")
    return label.isupper() or (rest.isupper() and first.lower() in _COURTESY)


def _label(text: str, match: re.Match[str]) -> Label:
    """A label as matched; what is said begins within the marks of its own when the label has some too."""
    start = match.end()
    mark = re.compile(REOPENING).match(text, start) if match.groupdict().get("closed") else None
    return Label(match["label"], mark.end() if mark is not None else start)


def _is_label(label: str) -> bool:
    return not (NOT_LABELS & set(label.upper().split()) or label.rstrip(" 0123456789#").lower() in _SECTIONS)


def _is_score(said: str) -> bool:
    """Whether what follows a label tells how a game ended."""
    return said[:1].isdigit() and re.fullmatch(_SCORE, said.strip()) is not None


def _after_label(document: Document, paragraph: Paragraph) -> int:
    """Where the words of a turn begin: after its label, when that is part of the text."""
    at = paragraph.start
    label = f"{paragraph.speaker}:"
    if document.text.startswith(label, at):
        at += len(label)
    while at < paragraph.end and document.text[at].isspace():
        at += 1
    return at
