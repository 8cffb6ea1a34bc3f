"""Verdicts on words, speakers and days, and what is told with them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from koussa.align.words import in_signs
from koussa.check.quotations.model import DraftQuotation, SourcePassage, SourceQuotation
from koussa.check.quotations.verdict import judge

from .conftest import SAID, Judge, passage


def test_evidence_is_where_the_words_stand(against: Judge) -> None:
    judgement = against("It cost us nine years.")
    (evidence,) = judgement.evidence
    assert judgement.verdict == "exact"
    assert evidence.passage.text[evidence.start : evidence.end] == "It cost us nine years"


def test_the_diff_shows_both_sides_as_printed(against: Judge) -> None:
    judgement = against("I don't believe the new plan was honest.")
    assert in_signs(judgement.diff) == "I don't believe the [-new-]{+old+} plan was honest"


def test_a_rewording_under_a_dropped_line_is_not_found(against: Judge) -> None:
    judgement = against("Somebody ought to have asked the fishermen first.")
    assert judgement.verdict == "not_found"
    assert judgement.alike < 50


def test_an_empty_library_has_nothing(against: Judge) -> None:
    assert against("It cost us nine years.", sources=()).verdict == "not_found"


def test_no_words_cannot_be_checked(against: Judge) -> None:
    assert against("… — !").verdict == "cannot_check"


def test_an_unsure_attribution_is_a_note_and_no_accusation(against: Judge) -> None:
    judgement = against("It cost us nine years.", sources=(passage(chance=0.6),), speaker="Paul Dubois")
    assert judgement.verdict == "exact"
    assert "seems to give these words to Ingrid Sørensen" in judgement.notes[0]


def test_a_spokeswomans_words_are_no_other_persons(against: Judge) -> None:
    hers = passage(speaker="Ada Lund", described="Sørensen spokeswoman Ada Lund")
    assert against("It cost us nine years.", sources=(hers,)).verdict == "exact"


def test_an_unknown_speaker_is_a_note(against: Judge) -> None:
    judgement = against("It cost us nine years.", sources=(passage(speaker=None),))
    assert judgement.verdict == "exact"
    assert judgement.notes == ("the library does not say who said it",)


@pytest.mark.parametrize(
    ("words", "note"),
    [
        (
            "a senior aide to Dubois",
            "the library gives these words to “a senior aide to Dubois”, without a name",
        ),
        ("she", "the library does not say who said it"),
    ],
)
def test_a_speaker_without_a_name_is_told_as_printed(against: Judge, words: str, note: str) -> None:
    judgement = against("It cost us nine years.", sources=(passage(speaker=None, described=words),))
    assert (judgement.verdict, judgement.notes) == ("exact", (note,))


def test_the_claimed_speakers_own_words_win_over_anothers(against: Judge) -> None:
    others = passage(speaker="Paul Dubois", article="dubois")
    judgement = against("It cost us nine years.", sources=(others, passage()))
    assert judgement.verdict == "exact"
    assert judgement.evidence[0].passage.article == "wall"


def test_everyone_to_whom_the_words_are_given_is_named(against: Judge) -> None:
    sources = (passage(speaker="Paul Dubois", article="a"), passage(speaker="Ada Lund", article="b"))
    judgement = against("It cost us nine years.", sources=sources)
    assert judgement.message == "the library gives these words to Paul Dubois and Ada Lund"


def test_altered_words_of_another_speaker_are_remarked_on(against: Judge) -> None:
    judgement = against("It cost us ten years and a lot of money.", speaker="Paul Dubois")
    assert judgement.verdict == "not_found"
    judgement = against("I don't believe the new plan was honest.", speaker="Paul Dubois")
    assert judgement.verdict == "altered"
    assert [remark.verdict for remark in judgement.remarks] == ["misattributed"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("I have good judgment.", "We wouldn't have good judgment if we sold the pier."),
        ("We need change.", "The piers of this town do not need change."),
        ("It is about me.", "And then it's about my brother, they say."),
        ("We are going to win this war.", "We are going to win this election, they say."),
        ("Let me say this is strictly business.", "This is strictly private business, they say."),
    ],
)
def test_a_few_words_in_common_with_somebody_else_alter_nothing(
    against: Judge, words: str, said: str
) -> None:
    others = (passage(said, speaker="Paul Dubois"),)
    assert against(words, sources=others).verdict == "not_found"
    unknown = against(words, sources=others, speaker=None)
    assert unknown.verdict == "not_found"


@pytest.mark.parametrize(
    ("words", "said", "sentence"),
    [
        ("A very good ferryman.", "We will not have a very good harvest, who knows?", True),
        ("proud islander", "I am proud to be an islander.", False),
        ("and I row it better than anybody.", "I know this strait better than anybody.", True),
        ("totally against the bridge", "I was against the bridge.", False),
        ("Not going to go into that.", "I am not going to go into what the council does.", True),
    ],
)
def test_a_commonplace_of_the_same_speaker_on_another_occasion_alters_nothing(
    against: Judge, words: str, said: str, sentence: bool
) -> None:
    judgement = against(words, sources=(passage(said),), sentence=sentence)
    assert judgement.verdict in {"not_found", "cannot_check"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("We would row for it.", "We will row for it."),
        ("I do believe in the pier.", "I don't believe in the pier."),
        ("The ferry sank at noon.", "The ferry sank at nine."),
    ],
)
def test_a_short_sentence_of_the_speaker_with_another_word_is_altered(
    against: Judge, words: str, said: str
) -> None:
    assert against(words, sources=(passage(said),)).verdict == "altered"


@pytest.mark.parametrize(
    ("words", "said", "verdict"),
    [
        ("a drowned coast", "The county had become a drowned coast again.", "altered"),
        ("dredging", "They press on with dredging and with fishing rights.", "not_found"),
        ("four to nine ferries", "The line runs more than nine ferries.", "not_found"),
    ],
)
def test_words_of_a_paraphrase_are_held_against_a_fragment_only_just_as_they_are(
    against: Judge, words: str, said: str, verdict: str
) -> None:
    judgement = against(words, sources=(passage(said, verbatim=False),), sentence=False)
    assert judgement.verdict == verdict


@pytest.mark.parametrize("drafted", [None, "Ingrid Sørensen"])
def test_a_word_that_somebody_used_on_another_day_misdates_nothing(
    against: Judge, drafted: str | None
) -> None:
    unnamed = passage("They call it significant.", speaker=None, date=None)
    judgement = against("significant", sources=(unnamed,), speaker=drafted, date="2016-09-27", sentence=False)
    assert judgement.verdict == "cannot_check"


def test_words_that_anybody_says_are_nobody_s(against: Judge) -> None:
    others = (passage("Neither do I. The pier stands well enough.", speaker="Paul Dubois"),)
    assert against("Neither do I.", sources=others).verdict == "cannot_check"
    assert against("Neither do I.", sources=others, speaker="Paul Dubois").verdict == "exact"


def test_dates_are_compared_at_the_precision_stated(against: Judge) -> None:
    words = "It cost us nine years."
    for date in ("2023-06-14", "2023-06-15", "2023-06", "2023"):
        assert against(words, date=date).verdict == "exact", date
    for date in ("2023-06-13", "2023-07", "2022"):
        assert against(words, date=date).verdict == "misdated", date


def test_what_is_known_of_publication_alone_allows_the_fortnight_before(against: Judge) -> None:
    source = (passage(date=None),)
    assert against("It cost us nine years.", sources=source, date="2023-06-08").verdict == "exact"
    assert against("It cost us nine years.", sources=source, date="2023-05-08").verdict == "misdated"
    assert against("It cost us nine years.", sources=source, date="2023-06-18").verdict == "misdated"


def test_a_variant_counts_and_is_named(against: Judge) -> None:
    own = passage("The wall is sacred to us all", article="own")
    variant = passage("That wall is something sacred", article="own", variant_of="the Coast Gazette")
    judgement = against("That wall is something sacred.", sources=(own, variant))
    assert judgement.verdict == "exact"
    assert judgement.notes == (
        "as the Coast Gazette printed it; the record has “The wall is sacred to us all”",
    )


def test_a_paraphrase_in_marks_is_altered(against: Judge) -> None:
    judgement = against("mend the sea wall", sources=(passage(verbatim=False),), sentence=False)
    assert judgement.verdict == "altered"
    assert "reporter's" in judgement.message


def test_few_words_that_somebody_else_said_cannot_be_checked(against: Judge) -> None:
    judgement = against("nine years", speaker="Paul Dubois", sentence=False)
    assert judgement.verdict == "cannot_check"
    assert "Ingrid Sørensen" in judgement.message


def test_text_that_is_not_here_may_lie_between_passages(against: Judge) -> None:
    first, last = passage("The tide was high.", paragraph=1), passage("We lost the pier.", paragraph=4)
    judgement = against("The tide was high. We lost the pier.", sources=(first, last))
    assert judgement.verdict == "stitched"


def test_a_quotation_of_two_paragraphs_reads_on(against: Judge) -> None:
    first, last = passage("The tide was high.", paragraph=1), passage("We lost the pier.", paragraph=2)
    judgement = against("The tide was high. We lost the pier.", sources=(first, last))
    assert judgement.verdict in {"exact", "typographic"}
    assert len(judgement.evidence) == 2


def test_a_quotation_longer_than_its_source(against: Judge) -> None:
    judgement = against(f"{SAID} And then we went home.")
    assert judgement.verdict == "altered"


WORDS = st.sampled_from([*SAID.split(), "…", "[...]", "[sic]", "[it]", "“", "not", "9", "Tom’s"])


@given(st.lists(WORDS, max_size=30).map(" ".join), st.booleans())
def test_any_mix_of_its_words_is_judged_with_evidence_within_the_source(text: str, sentence: bool) -> None:
    judgement = judge(DraftQuotation((text,), "Ingrid Sørensen", sentence=sentence), [passage()])
    for evidence in judgement.evidence:
        assert 0 <= evidence.start < evidence.end <= len(evidence.passage.text)
    assert judgement.verdict == "not_found" or judgement.alike >= 65 or judgement.verdict == "cannot_check"


@given(st.lists(st.text(max_size=60), min_size=1, max_size=3), st.text(max_size=120), st.integers(0, 100))
def test_no_text_raises(parts: list[str], source: str, cut: int) -> None:
    held = SourceQuotation(min(cut, len(source)), len(source), "A. B.")
    judge(DraftQuotation(tuple(parts), "A"), [SourcePassage("x", source, 1, quotations=(held,))])


@given(st.integers(0, 20), st.integers(1, 20))
def test_any_stretch_of_the_source_is_found_word_for_word(first: int, length: int) -> None:
    words = SAID.split()
    quoted = " ".join(words[first : first + length])
    judgement = judge(DraftQuotation((quoted,), "Ingrid Sørensen", sentence=False), [passage()])
    assert judgement.verdict in {"exact", "typographic", "truncated", "cannot_check"}
    if quoted:
        assert judgement.alike == 100


@pytest.mark.parametrize(
    ("said", "drafted"),
    [
        ("No. I should have asked the pilots first.", "I should have asked the pilots first."),
        ("No, I should have asked the pilots first.", "I should have asked the pilots first."),
        ("I have often said that the bridge is safe to use.", "The bridge is safe to use."),
        ("I think the bridge is safe to use.", "The bridge is safe to use."),
        ("The bridge is safe to use, which is good news.", "The bridge is safe to use."),
        ("The bridge is safe to use, um, and cheap.", "The bridge is safe to use."),
    ],
)
def test_what_governs_nothing_may_go(against: Judge, said: str, drafted: str) -> None:
    assert against(drafted, sources=(passage(said),)).verdict in {"exact", "typographic"}


@pytest.mark.parametrize(
    ("said", "drafted", "cut"),
    [
        ("I doubt the bridge is safe to use.", "The bridge is safe to use.", "I doubt"),
        (
            "We really hope that the bridge is safe to use.",
            "The bridge is safe to use.",
            "We really hope that",
        ),
        ("I doubt, um, the bridge is safe to use.", "The bridge is safe to use.", "I doubt, um"),
        ("They wrote that the bridge is safe to use.", "The bridge is safe to use.", "They wrote that"),
        ("It is safe to use as long as nobody jumps.", "It is safe to use.", "as long as nobody jumps"),
        ("We will keep the ferry running — for now.", "We will keep the ferry running.", "for now"),
        ("The bridge is safe to use, which is a lie.", "The bridge is safe to use.", "which is a lie"),
        (
            "The bridge is safe to use, and that is not true.",
            "The bridge is safe to use.",
            "that is not true",
        ),
        ("The pier is safe to use, um, unless it rains.", "The pier is safe to use.", "um, unless it rains"),
        ("The case, no. 5, is not closed for good.", "closed for good", "not"),
    ],
)
def test_what_governed_the_words_may_not_go(against: Judge, said: str, drafted: str, cut: str) -> None:
    judgement = against(drafted, sources=(passage(said),), sentence=drafted.endswith("."))
    assert judgement.verdict == "truncated"
    assert cut in judgement.message


@pytest.mark.parametrize(
    ("said", "drafted", "kind"),
    [
        ("We have 12 mills. We are proud.", "We have 13 mills.", "number"),
        ("We have twelve mills. We are proud.", "We have thirty mills.", "number"),
        ("We love this war and we hate peace.", "We hate this war and we love peace.", "antonym"),
    ],
)
def test_a_short_sentence_with_another_figure_or_order_is_altered(
    against: Judge, said: str, drafted: str, kind: str
) -> None:
    judgement = against(drafted, sources=(passage(said),))
    assert judgement.verdict == "altered"
    assert kind in judgement.message
    assert against(drafted, sources=(passage(said),), speaker="Paul Dubois").verdict == "not_found"


@pytest.mark.parametrize(
    ("said", "drafted", "verdict"),
    [
        ("We counted 1,234,568 votes in all.", "We counted 1,234,567 votes in all.", "altered"),
        ("We counted 1,234,568 votes in all.", "We counted 1234568 votes in all.", "typographic"),
        ("It cost 123,456.78 crowns in all.", "It cost 123,456.79 crowns in all.", "altered"),
        ("We counted five votes in all.", "We counted 5 votes in all.", "typographic"),
    ],
)
def test_a_figure_is_another_one_by_its_last_digit(
    against: Judge, said: str, drafted: str, verdict: str
) -> None:
    assert against(drafted, sources=(passage(said),)).verdict == verdict


def test_a_short_sentence_of_another_wording_is_not_found(against: Judge) -> None:
    assert against("We have two cars.", sources=(passage("We have 12 mills."),)).verdict == "not_found"


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("2019/..", "these words from 2019"),
        ("../2019", "these words by 2019"),
        ("2019", "these words of 2019"),
    ],
)
def test_a_day_that_is_open_at_one_end_is_told_in_plain_words(against: Judge, date: str, told: str) -> None:
    drafted = "2012" if date == "2019/.." else "2022"
    held = passage(date=date, published=None)
    judgement = against("It cost us nine years.", sources=(held,), date=drafted)
    assert judgement.verdict == "misdated"
    assert judgement.message.endswith(told)
