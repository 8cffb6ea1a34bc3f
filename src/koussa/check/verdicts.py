"""Every verdict that a check can give: its code, how grave it is, and what an editor should know of it.

A code means the same verdict for ever; a verdict that is dropped leaves its code unused. The levels follow how
newsrooms treat the fault (Reuters Handbook, AP Stylebook, "quotations in the news"): changed or misplaced words are
errors, a sense turned by a cut and a wrong day are warnings, and what the library does not hold is no fault at all.
"""

from typing import Literal

from koussa.align.words import DiffPart
from koussa.check.quotations.model import Evidence
from koussa.configuration import House
from koussa.frozen import frozen

Severity = Literal["error", "warning", "note", "ok"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note", "ok")

RULES_VERSION = "9"
"""Changes when the same draft and library may give another verdict."""


@frozen
class Rule:
    """A verdict explained.

    Attributes:
        code: for machines; never reused.
        verdict: for people.
        severity: under the house profile "news".
        what: what it says of the draft.
        why: why it matters.
        example: a line of a draft, and what the library has.
        advice: what to do.
    """

    code: str
    verdict: str
    severity: Severity
    what: str
    why: str
    example: str
    advice: str


@frozen
class Finding:
    """One thing that a check has to say about a draft.

    Attributes:
        path: of the draft, as given; "<text>" and "<stdin>" stand for words that came from no file.
        line: line of the first code point, from 1; ``column`` likewise. ``end_line`` and ``end_column`` are those
            of the code point after the last.
        start: first code point in the draft's text as read; ``end`` the one after the last.
        code: see :data:`RULES`.
        message: one plain sentence that speaks of the library, never of truth.
        text: the draft's words.
        diff: the words of both, where they differ.
        evidence: where the library has them.
        notes: what else a reader should know.
        speaker: whom the draft gives the words to, ``date`` when it says they were said (EDTF).
        alike: how much of the draft's words the evidence has, 0 to 100.
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    start: int
    end: int
    code: str
    verdict: str
    severity: Severity
    message: str
    text: str
    diff: tuple[DiffPart, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    notes: tuple[str, ...] = ()
    speaker: str | None = None
    date: str | None = None
    alike: int = 100


RULES: tuple[Rule, ...] = (
    Rule(
        "Q101",
        "altered",
        "error",
        "The library has this quotation in other words, or has the words but as the reporter's.",
        "Nothing between quotation marks may differ from what was said; a word less can turn the sense.",
        "Draft: “We shall raise the toll.” Library: “We shall not raise the toll.”",
        "Take the library's words, or take the marks away and paraphrase.",
    ),
    Rule(
        "Q102",
        "stitched",
        "error",
        "Words from separate quotations, or in another order, stand between one pair of marks.",
        "Readers take what stands between one pair of marks as said in one breath.",
        "Draft: “The bridge is safe … I promise.” Library: two answers to two questions.",
        "Close the marks and open them again, with the reporter's words between. "
        "Where the library has nothing but “she said” between them it is a warning, but under the profile strict.",
    ),
    Rule(
        "Q103",
        "misattributed",
        "error",
        "The library gives these words to somebody else, or to one of several who are.",
        "A right quotation under a wrong name is a false one.",
        "Draft: “We leave tonight,” said Ruiz. Library: “We leave tonight,” said Okafor.",
        "Look at the evidence; put the name right, or suppress the finding with your own source.",
    ),
    Rule(
        "Q104",
        "truncated",
        "warning",
        "The words are the library's, but what denied or limited them is left out, beside them or at the dots.",
        "Without what limits it, a sentence says more than its speaker did.",
        "Draft: “We will sell the harbour.” Library: “We will sell the harbour only if the council agrees.”",
        "Quote the whole sentence, or say what governed the words.",
    ),
    Rule(
        "Q105",
        "misdated",
        "warning",
        "The library has these words of another day than the draft.",
        "When something was said is part of what it meant.",
        "Draft: on 9 May she said “We are ready.” Library: said on 7 May.",
        "Put the day right; the finding compares at the precision that the draft states. "
        "The day of print in place of the day of speech is a note.",
    ),
    Rule(
        "Q106",
        "not_found",
        "note",
        "The library has nothing close enough to these words.",
        "It may be right all the same: a library holds only what was added to it.",
        "Draft: “The tide is late.” Library: nothing like it in its articles.",
        "Find the source and add it (koussa add), or check it by other means.",
    ),
    Rule(
        "Q107",
        "cannot_check",
        "note",
        "There is too little to go by: a word or two, no speaker, or no text that would tell.",
        "A guess would be worse than no answer.",
        "Draft: the so-called “reform”.",
        "Nothing, unless the words matter: then name the speaker or quote more of the sentence.",
    ),
    Rule(
        "Q108",
        "trimmed",
        "ok",
        "Words are left out, shown by dots, and none of them turns the sense of those kept.",
        "Honest cuts are good practice; under the profile strict they are a warning.",
        "Draft: “We shall … begin in May.” Library: “We shall, as planned, begin in May.”",
        "Nothing.",
    ),
    Rule(
        "Q109",
        "typographic",
        "ok",
        "The words are the same; marks, dashes, spaces, a first letter, [sic], a gloss or a house's spelling differ.",
        "Print differs between houses, speech does not.",
        "Draft: “[W]e begin at five.” Library: “So we begin at 5.”",
        "Nothing.",
    ),
    Rule(
        "Q110",
        "exact",
        "ok",
        "The library has these words.",
        "It is what a quotation should be.",
        "Draft: “We begin at five.” Library: “We begin at five.”",
        "Nothing.",
    ),
    Rule(
        "S101",
        "contradicted",
        "error",
        "What the library has speaks against the statement: another number, date, name or kind of thing, or a denial.",
        "The message names the slot in which they clash.",
        "Draft: The bridge opened in 1989. Library: The bridge opened in 1988.",
        "Look at the evidence, and at its sources; a library can be wrong too.",
    ),
    Rule(
        "S102",
        "mixed",
        "warning",
        "Some of what the library has bears the statement out, and some speaks against it.",
        "Articles disagree, or one of them was corrected.",
        "Draft: Forty people attended. Library: one article has forty, another sixty.",
        "Read both, and say whose figure it is.",
    ),
    Rule(
        "S103",
        "supported",
        "ok",
        "The library has the same: every number, date, name and word of content of the statement is borne out.",
        "It is borne out by what was added, which is not the same as true.",
        "Draft: The bridge opened in 1988. Library: The bridge opened in June 1988.",
        "Nothing; if it is a warning or a note, the claim is in dispute or unconfirmed: say whose it is.",
    ),
    Rule(
        "S104",
        "nothing",
        "note",
        "The library has nothing that can be held against the statement, or only the like; the message says so.",
        "Silence is no contradiction.",
        "Draft: The bridge is painted green. Library: nothing on its colour.",
        "Check it by other means, or add a source.",
    ),
    Rule(
        "S105",
        "checked_claim",
        "warning",
        "The statement recalls a claim that sources contradict, dispute or find imprecise, in other words.",
        "What was checked once is repeated; whether this is the same claim is for a person to say.",
        "Draft: The navy paid for the bridge. Library: a claim that the navy bore its cost, which sources contradict.",
        "Read the claim and its sources; a note is one that they dispute or find imprecise.",
    ),
    Rule(
        "K101",
        "unused_suppression",
        "warning",
        "A comment names a finding that is not there, or no longer.",
        "A leftover comment would hide the next fault in the same place.",
        "Draft: <!-- koussa: ignore[Q103] verified by phone --> above a quotation that is exact.",
        "Delete the code that the message names, or the whole comment.",
    ),
    Rule(
        "K102",
        "bad_suppression",
        "warning",
        "A comment would suppress a finding but names no known code, or gives no reason.",
        "Whoever reads the draft next must know what was waved through, and why.",
        "Draft: <!-- koussa: ignore -->",
        "Write <!-- koussa: ignore[CODE] reason -->.",
    ),
)

_BY_CODE = {rule.code: rule for rule in RULES}
_BY_VERDICT = {rule.verdict: rule for rule in RULES}


def rule_of(name: str) -> Rule | None:
    """Return the rule of a code or a verdict, whatever its case; ``None`` when there is none."""
    return _BY_CODE.get(name.upper()) or _BY_VERDICT.get(name.lower().replace("-", "_").replace(" ", "_"))


def severity_of(verdict: str, house: House = "news") -> Severity:
    """Return how grave a verdict is under a house profile."""
    if house == "strict" and verdict == "trimmed":
        return "warning"
    return _BY_VERDICT[verdict].severity
