"""WebVTT and SRT: the words of a transcript, a paragraph for each turn, with the speakers that it labels.

The cues are parsed by webvtt-py, which knows both formats. Timings are left out, so that a sentence which
runs over several cues is whole again. A speaker is one that the file labels (``<v Ana Ruiz>``, ``RUIZ:``,
``>> Ana Ruiz:``); none is invented: after a dash or a bare ``>>`` somebody else speaks, nobody knows who.
"""

import html
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from koussa.documents import Document
from koussa.frozen import slotted
from koussa.readers.builder import TextBuilder, collapse
from koussa.readers.encoding import Decoded
from koussa.readers.trouble import UnreadableError, guarded, needs
from koussa.text.capitals import PARTICLES

_VOICE = re.compile(r"<v(?:\.[^\s>]*)?[ \t]+([^>\n]{1,200})>|</v>")
_TAG = re.compile(r"</?[A-Za-z0-9][^<>\n]{0,200}>|\{\\[^{}\n]{0,100}\}")
_LANGUAGE = re.compile(r"^Language:[ \t]*([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)[ \t]*$", re.MULTILINE)
_CHANGE = re.compile(r">>+\s*|[-–](?![-–])\s*(?=[^\W\d_]|[\"“'¿¡(\[])")
_WORD = r"[^\W\d_][\w.'’-]*"
_LABEL = re.compile(rf"\[?({_WORD}(?:[ ]{_WORD}){{0,4}})(?:[ ]\([^()\n]{{1,30}}\))?\]?:(?:\s+|\Z)")
# Words before a colon that announce what follows, and name nobody.
_NO_SPEAKER = (
    r"(?i)note|warning|captions?|subtitles|translat(?:ion|ed)|transcript|music|song|question|answer|update|example"
    r"|remember|look|listen|first|second|third|finally|today|tonight|time|date|place|source"
)
# Captions roll up where so many cues begin with the last lines of the one before; somebody may say a thing twice.
_ROLLING = 0.4
_FEWEST_REPEATS = 2
# What is heard and not said: "[applause]", "(DOOR OPENS)", "♪ …"; brackets with a sentence in them are somebody's.
_SOUND = re.compile(r"(?:[-–>]+\s*)?(?:\[[^\[\].?!]{1,60}\]|\([^().?!]{1,60}\)|[♪♫].*)")
# The same beside what is said, "[laughter] You should get it.": a name in brackets is a label, and "[the] vaccine" goes
# on with a small letter.
_HEARD = r"\[(?:[a-z][^\[\].?!]{1,59}|(?i:[^\[\].?!]{0,30}(?:applau|cheer|laugh|music|crosstalk)[^\[\].?!]{0,20}))\]"
_SOUND_BESIDE = re.compile(rf"^{_HEARD}\s+(?=[\"“]?[A-ZÀ-Þ])|(?<=[.?!\"”])\s+{_HEARD}(?=\s+[\"“]?[A-ZÀ-Þ]|$)")
_Line = tuple[str | None, str]  # a voice and its words
_LONG = 800  # code points after which the end of a sentence ends a paragraph of the same speaker


@slotted
class _Turn:
    speaker: str | None
    words: list[str]

    def is_long(self) -> bool:
        """Say whether the turn has gone on for a good paragraph and has come to the end of a sentence."""
        return bool(self.words) and self.words[-1][-1] in ".?!" and sum(map(len, self.words)) > _LONG


def read_subtitles(decoded: Decoded, kind: str) -> Document:
    """Put the turns of a transcript together.

    Args:
        decoded: the file.
        kind: ``webvtt`` or ``srt``.
    """
    cues = [list(_voices(cue)) for cue in _cues(decoded.text, kind)]
    lines = [
        (voice, _SOUND_BESIDE.sub("", words))
        for cue in _without_repeats(cues)
        for voice, words in cue
        if not _SOUND.fullmatch(words)
    ]
    labels = _labels(text for _, text in lines)
    builder = TextBuilder()
    for turn in _turns(lines, labels):
        builder.add("\n".join(turn.words), "turn", turn.speaker)
    if not builder.paragraphs:
        raise UnreadableError("it holds no spoken words")
    language = _LANGUAGE.search(decoded.text.partition("\n\n")[0]) if kind == "webvtt" else None
    return Document(
        builder.text,
        tuple(builder.paragraphs),
        language=language[1] if language else None,
        format=kind,
        encoding=decoded.encoding,
    )


def _cues(text: str, kind: str) -> list[str]:
    with needs("transcripts", "transcripts"):
        import webvtt
    with guarded("transcript"):
        captions = webvtt.from_buffer(io.StringIO(text.lstrip()), format="vtt" if kind == "webvtt" else "srt")
        return [caption.raw_text for caption in captions.captions]


def _voices(cue: str) -> Iterator[tuple[str | None, str]]:
    """Yield the lines of a cue with the voice that its tags name, markup removed."""
    voice: str | None = None
    position = 0
    for match in _VOICE.finditer(cue):
        yield from _plain_lines(voice, cue[position : match.start()])
        voice = collapse(html.unescape(match[1])).strip() or None if match[1] else None
        position = match.end()
    yield from _plain_lines(voice, cue[position:])


def _without_repeats(cues: list[list[_Line]]) -> list[list[_Line]]:
    """The lines of each cue but for those taken over from the one before, where the captions roll up."""
    taken = [_taken_over(before, cue) for before, cue in pairwise(cues)]
    rolled = sum(0 < count < len(cue) for count, cue in zip(taken, cues[1:], strict=True))
    if rolled < _FEWEST_REPEATS or sum(map(bool, taken)) < _ROLLING * len(taken):
        return cues
    return [*cues[:1], *(cue[count:] for cue, count in zip(cues[1:], taken, strict=True))]


def _taken_over(before: list[_Line], cue: list[_Line]) -> int:
    longest = min(len(before), len(cue))
    return next((count for count in range(longest, 0, -1) if before[-count:] == cue[:count]), 0)


def _plain_lines(voice: str | None, markup: str) -> Iterator[tuple[str | None, str]]:
    for line in html.unescape(_TAG.sub("", markup)).split("\n"):
        words = collapse(line).strip()
        if words:
            yield voice, words


def _labels(lines: Iterable[str]) -> frozenset[str]:
    """Return the labels that count: in capitals, after ``>>``, or before a colon more than once."""
    sure: set[str] = set()
    seen: Counter[str] = Counter()
    for line in lines:
        match = _LABEL.match(line, _opening(line))
        if not match or re.fullmatch(_NO_SPEAKER, match[1]) or not match[1][0].isupper():
            continue
        seen[match[1]] += 1
        if line.startswith(">>") or (match[1].isupper() and len(match[1]) > 1):
            sure.add(match[1])
    return frozenset(sure | {label for label, times in seen.items() if times > 1 and _is_name(label)})


def _is_name(label: str) -> bool:
    return all(word[0].isupper() or word in PARTICLES for word in label.split())


def _turns(lines: Iterable[tuple[str | None, str]], labels: frozenset[str]) -> Iterator[_Turn]:
    turn = _Turn(None, [])
    last_voice: str | None = None
    for voice, line in lines:
        opening = _opening(line)
        label = _LABEL.match(line, opening)
        if label and label[1] not in labels:
            label = None
        speaker = voice or (label[1] if label else None)
        # A voice tag holds for its cue; a printed label holds until somebody else speaks.
        changes = speaker != turn.speaker if speaker else bool(opening or last_voice)
        if changes or turn.is_long():
            yield turn
            turn = _Turn(speaker if changes else turn.speaker, [])
        last_voice = voice
        words = line[label.end() if label else opening :]
        if words:
            turn.words.append(words)
    yield turn


def _opening(line: str) -> int:
    """Return where the words begin after the dash or ``>>`` that marks another speaker; 0 without one."""
    match = _CHANGE.match(line)
    return match.end() if match else 0
