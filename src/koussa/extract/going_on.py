"""Paragraphs of a transcript without a label: whose turn goes on in them, and what is nobody's."""

import re

from koussa.documents import Document, Paragraph
from koussa.extract.labels import REOPENING, Label

# Between two turns a paragraph without a label goes on with the one before: where one in two has a label, or where it
# speaks of itself. A lone question there is an interviewer's, and what stands in brackets nobody's.
_LABELLED_SHARE = 0.5
_OF_ITSELF = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us)\b")
_ASIDES = ("(", "[", "*", "“", '"')
_LONE_QUESTION = re.compile(r"[^.!?]*\?\s*\Z")
_CLOSING = ('"', "”", "''")
# What stands within a turn and is none of it: the time, a column, "(Interruption.)", "[Laughter]".
_WITHIN = re.compile(
    r"[(\[][^()\[\]\n]{1,80}[)\]]\.?|\*[^*\n]{1,80}\*|Column \w+"
    r"|\[?\d{1,2}[.:]\d\d(?::\d\d)?\]?(?: ?[ap]\.?m\.?)?|12 noon"
)
# What clerks write of a sitting: "Question put and agreed to.", "Several hon. Members rose—".
_OF_CLERKS = re.compile(
    r"(?:(?:Main )?Questions?|Motion|Bill|Amendments?|Clauses?|Schedules?|Debate|Sitting|Division|Resolved|Ordered"
    r"|(?:The )?House|(?:The )?Committee)\b[^.!?\n]{0,120}\b(?:put|agreed|proposed|made|adjourned|read|divided"
    r"|withdrawn|suspended|resumed|moved|negatived|accordingly|ordered)\b.*"
    # … but not "Prices rose."
    r"|.{0,60}\b(?:[Mm]embers?|Lords|Senators?|[A-Z][\w'’-]+ [A-Z][\w'’-]+|[A-Z]\w{1,3}\. [A-Z][\w'’-]+)"
    r"(?: \([^()]*\))? (?:rose|interjecting|rising)\W*",
    re.DOTALL,
)
# What goes on from words before it: "But then …", "That is …".
_LINKED = re.compile(
    r"(?:And|But|So|Then|That|It|They|He|She|Because|Or|Yet|Still)\b(?! (?:\w+ )?(?:interview|podcast))"
)
# What a page says of an interview, after it.
_OF_THE_PAGE = re.compile(
    r"(?i)\b(?:interview\w*|transcript\w*|conversation|podcasts?|episode|newsletter|subscribe|edited|condensed"
    r"|produced by|follow us|find us|contact us|e-?mail us|copyright|all rights reserved|photograph\w*|sign up"
    r"|read more|broadcast)\b"
)
_ENDS = re.compile(r"[.!?…—–-][\"”’'»)\]*_]*\s*\Z")


def goes_on_in_marks(document: Document, marked: dict[int, Label], quoted: set[int]) -> None:
    """Give the paragraphs between two turns of a quoted transcript, reopened by a mark, to who speaks before them."""
    for index in range(min(quoted, default=0), max(marked, default=0)):
        if index in marked or index - 1 not in quoted or index - 1 not in marked:
            continue
        before, start = document.paragraphs[index - 1], document.paragraphs[index].start
        mark = re.compile(REOPENING).match(document.text, start)
        if mark is not None and not document.text.endswith(_CLOSING, before.start, before.end):
            marked[index] = Label(marked[index - 1].speaker, mark.end())
            quoted.add(index)


def goes_on(document: Document, marked: dict[int, Label], *, formal: bool) -> None:
    """Give paragraphs without a label to who speaks before them.

    Args:
        document: what was read.
        marked: the labels by paragraph; is added to.
        formal: whether all that stands between two labels is spoken, as in the report of a parliament.
    """
    turns_of = sorted(marked)
    if not turns_of:
        return
    said = [document.text[paragraph.start : paragraph.end] for paragraph in document.paragraphs]
    within = {
        at for at in range(turns_of[0], turns_of[-1]) if at not in marked and _WITHIN.fullmatch(said[at])
    }
    mostly = formal or len(turns_of) >= _LABELLED_SHARE * (turns_of[-1] - turns_of[0] + 1 - len(within))
    speaking: Label | None = None
    for index in range(turns_of[0], turns_of[-1]):
        if index in marked:
            speaking = None if marked[index].crowd else marked[index]
        elif speaking is not None and index not in within:
            stands = speaking.start == document.paragraphs[index - 1].end
            if _may_go_on(document.paragraphs[index], said[index]) and (
                stands
                or (not _LONE_QUESTION.match(said[index]) and (mostly or _OF_ITSELF.search(said[index])))
            ):
                marked[index] = Label(speaking.speaker, document.paragraphs[index].start)
            else:
                speaking = None
    if speaking is not None or not marked[turns_of[-1]].crowd:
        _to_the_end(document, said, turns_of[-1], marked, mostly=mostly)


def _to_the_end(
    document: Document, said: list[str], last: int, marked: dict[int, Label], *, mostly: bool
) -> None:
    """Give the last turn's later paragraphs to it, as far as one speaks of itself or goes on from the one before."""
    speaker = marked[last].speaker
    taken: list[int] = []
    sure = 0
    for index in range(last + 1, len(said)):
        stands = marked[last].start == document.paragraphs[index - 1].end
        if not _may_go_on(document.paragraphs[index], said[index]):
            break
        if not stands and (_OF_THE_PAGE.search(said[index]) or _names(said[index], speaker)):
            break
        taken.append(index)
        if stands or _OF_ITSELF.search(said[index]) or (mostly and _LINKED.match(said[index])):
            sure = len(taken)
    for index in taken[:sure]:
        marked[index] = Label(speaker, document.paragraphs[index].start)


def _may_go_on(paragraph: Paragraph, said: str) -> bool:
    """Whether a paragraph may be spoken: prose that ends like a sentence, and is no clerk's."""
    return (
        paragraph.kind == "body"
        and not said.startswith(_ASIDES)
        and _ENDS.search(said) is not None
        and not _is_of_clerks(said)
    )


def _is_of_clerks(said: str) -> bool:
    """Whether a clerk notes what was done; "The House has moved on, and so have I" is spoken."""
    return _OF_CLERKS.fullmatch(said) is not None and _OF_ITSELF.search(said) is None


def _names(said: str, speaker: str) -> bool:
    """Whether a paragraph tells of the speaker by name, as nobody does of himself."""
    names = {word.strip(".,'’").casefold() for word in speaker.split()[-1:]}
    return not names.isdisjoint(re.findall(r"[\w-]+", said.casefold()))
