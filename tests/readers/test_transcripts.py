"""WebVTT and SRT: cues as turns, with labelled speakers kept and none invented."""

import pytest

from .files import LONG, only


class TestTranscripts:
    VTT = (
        "WEBVTT - Council\nLanguage: en\n\nNOTE a remark\n\n00:01.000 --> 00:04.000 align:start\n"
        "<v Odile Brandt>We will <i>close</i> it\nin June &amp; not before.</v>\n\n2\n00:00:05.000 --> 00:00:07.000\n"
        "<v.loud Tam Reid>No.</v> <v Odile Brandt>Yes.\n\n00:00:08.000 --> 00:00:09.500\n- Who asked?\n- I did.\n"
    )

    def test_webvtt_voices(self) -> None:
        document = only(self.VTT.encode())
        assert _turns(document) == [
            ("Odile Brandt", "We will close it\nin June & not before."),
            ("Tam Reid", "No."),
            ("Odile Brandt", "Yes."),
            (None, "Who asked?"),
            (None, "I did."),
        ]
        assert (document.format, document.language) == ("webvtt", "en")

    @pytest.mark.parametrize(
        ("cues", "turns"),
        [
            (["BRANDT: We close it.", "In June."], [("BRANDT", "We close it.\nIn June.")]),
            ([">> Tam Reid: No.", ">> Yes."], [("Tam Reid", "No."), (None, "Yes.")]),
            ([">> Tam Reid: No.", ">> Tam Reid: Never."], [("Tam Reid", "No.\nNever.")]),
            (
                ["Ines: One.", "Tam: Two.", "Ines: Three.", "Tam: Four."],
                [("Ines", "One."), ("Tam", "Two."), ("Ines", "Three."), ("Tam", "Four.")],
            ),
            (["Note: it rained."], [(None, "Note: it rained.")]),
            (["One thing: it rained."], [(None, "One thing: it rained.")]),
            (["Remember this: we go."], [(None, "Remember this: we go.")]),
            (["It was 10:30 when he came."], [(None, "It was 10:30 when he came.")]),
            (["We lost -- and it hurt."], [(None, "We lost -- and it hurt.")]),
            (["- Who?\n- Me."], [(None, "Who?"), (None, "Me.")]),
            (["[TAM REID]: No."], [("TAM REID", "No.")]),
            (["TAM REID (crying): No."], [("TAM REID", "No.")]),
            (["<font color='red'>Red</font> {\\an8}alert."], [(None, "Red alert.")]),
        ],
    )
    def test_srt_labels_are_kept_and_none_invented(
        self, cues: list[str], turns: list[tuple[str | None, str]]
    ) -> None:
        data = "\n".join(
            f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{cue}\n" for n, cue in enumerate(cues, start=1)
        )
        document = only(data.encode())
        assert document.format == "srt"
        assert _turns(document) == turns

    def test_a_long_turn_is_several_paragraphs_of_one_speaker(self) -> None:
        cues = [
            f"{n}\n00:00:01,000 --> 00:00:02,000\n{'BRANDT: ' if n == 1 else ''}{LONG}\n"
            for n in range(1, 30)
        ]
        turns = _turns(only("\n".join(cues).encode()))
        assert {speaker for speaker, _ in turns} == {"BRANDT"}
        assert 3 <= len(turns) <= 4


def _turns(document: object) -> list[tuple[str | None, str]]:
    from koussa.documents import Document

    assert isinstance(document, Document)
    assert {part.kind for part in document.paragraphs} == {"turn"}
    return [(part.speaker, document.text[part.start : part.end]) for part in document.paragraphs]


ROLLING = """1
00:00:01,000 --> 00:00:03,000
>> MAYOR POE: THE TOLL WILL

2
00:00:02,000 --> 00:00:04,000
>> MAYOR POE: THE TOLL WILL
RISE IN MAY.

3
00:00:03,500 --> 00:00:06,000
RISE IN MAY.
>> REPORTER: BY HOW MUCH?

4
00:00:06,000 --> 00:00:08,000
[LAUGHTER]
>> MAYOR POE: FOUR CROWNS.
"""


def test_captions_that_roll_up_have_their_lines_once() -> None:
    assert _turns(only(ROLLING.encode())) == [
        ("MAYOR POE", "THE TOLL WILL\nRISE IN MAY."),
        ("REPORTER", "BY HOW MUCH?"),
        ("MAYOR POE", "FOUR CROWNS."),
    ]


def test_what_somebody_says_twice_stays() -> None:
    cues = ["POE: No.", "No.", "LIND: Why not?", "POE: It is shut.", "LIND: Why?", "Why?"]
    text = "".join(
        f"{at}\n00:00:0{at},000 --> 00:00:0{at},900\n{cue}\n\n" for at, cue in enumerate(cues, start=1)
    )
    assert [words for _, words in _turns(only(text.encode()))] == [
        "No.\nNo.",
        "Why not?",
        "It is shut.",
        "Why?\nWhy?",
    ]


def test_what_is_heard_and_not_said_is_left_out() -> None:
    cues = ["POE: It is", "(DOOR OPENS)", "shut.", "♪ sad music ♪", "LIND: (It is not.)"]
    assert _of_cues(cues) == [("POE", "It is\nshut."), ("LIND", "(It is not.)")]


@pytest.mark.parametrize(
    ("cue", "left"),
    [
        ("[laughter] You should get it.", "You should get it."),
        ("[APPLAUSE] We stay.", "We stay."),
        ("We stay. [loud cheering] We do.", "We stay. We do."),
        ("We stay. [Applause]", "We stay."),
        ("[The] ferry sank.", "[The] ferry sank."),
        ("[the] ferry sank.", "[the] ferry sank."),
        ("[Poe] We stay.", "[Poe] We stay."),
        ("He said [the mayor] We stay.", "He said [the mayor] We stay."),
    ],
)
def test_what_is_heard_beside_what_is_said_is_left_out(cue: str, left: str) -> None:
    assert _of_cues([cue]) == [(None, left)]


def _of_cues(cues: list[str]) -> list[tuple[str | None, str]]:
    text = "".join(
        f"{at}\n00:00:0{at},000 --> 00:00:0{at},900\n{cue}\n\n" for at, cue in enumerate(cues, start=1)
    )
    return _turns(only(text.encode()))
