"""Statements of a draft against a library: who may speak, and what a claim that was not borne out is worth."""

import pytest

from koussa.check.memory import MemorySources
from koussa.check.quotations.model import SourcePassage
from koussa.check.records import statements_of_claim
from koussa.check.sources import SourceStatement
from koussa.check.stated import StatementJudgement, judge_statement
from koussa.check.statements import compare, restates
from koussa.records import Claim, PersonRef, Verdict

from .drafting import document

TITLE = "Varga and the harbour"


def judged(statement: str, *sentences: str, title: str = TITLE) -> StatementJudgement:
    """A statement against sentences that stand in articles of their own under one title."""
    passages = [SourcePassage(f"article-{number}", text) for number, text in enumerate(sentences)]
    held = [SourceStatement(each, 0, len(each.text), context=title) for each in passages]
    return judge_statement(statement, MemorySources(passages, held))


def judged_by_claims(statement: str, *claims: Claim) -> StatementJudgement:
    held = [each for claim in claims for each in statements_of_claim(claim)]
    return judge_statement(statement, MemorySources([each.passage for each in held], held))


def claim(text: str, verdict: Verdict, correction: str | None = None, *keywords: str) -> Claim:
    return Claim(
        id="claim",
        text=text,
        verdict=verdict,
        correction=correction,
        subjects=(PersonRef("Ines Varga"),),
        keywords=keywords,
    )


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("Varga had chaired the board for 31 years.", "He slept on the plan for two years."),
        ("Varga had chaired the board for 31 years.", "Her brother waited at the pier for two years."),
        ("Varga studied at Lisbon University.", "Varga's boat put in at Ostend, a port for freight."),
        ("Varga was born in 1950.", "Varga opened the new bridge in 1988."),
        ("Varga became treasurer in 1994.", "Varga became harbour master in 2009."),
        ("Reid paid 40 crowns for the pier.", "Mehta paid 60 crowns for the pier."),
        ("In May, the edge was 5 points.", "In March 1994, Varga had an 18-point edge."),
        ("Varga could help clean harbours.", "Varga said that she has no clean boots to wear at fairs."),
        ("The ferry poll has a margin of 4 points.", "The poll of walkers has a margin of 3 points."),
        ("Varga is a bridge.", "Varga is a singer."),
    ],
)
def test_what_is_about_something_else_does_not_contradict(statement: str, sentence: str) -> None:
    assert judged(statement, sentence).verdict == "nothing"


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("Varga opened the bridge in 1989.", "She opened the bridge in June 1988."),
        ("Varga was appointed director in 2008.", "Varga became director in 2009."),
        ("The harbour fire killed 25 people.", "The harbour fire killed 31 people."),
    ],
)
def test_what_is_said_of_the_same_subject_does(statement: str, sentence: str) -> None:
    assert judged(statement, sentence).verdict == "contradicted"


def test_a_sentence_that_is_further_off_does_not_outvote_a_nearer_one() -> None:
    far = "Varga opened the swing bridge of Ostend in 1975."
    near = "Varga opened the swing bridge beside the old customs house in June 1988."
    statement = "Varga opened the swing bridge beside the old customs house in 1988."
    assert judged(statement, far, near).verdict == "supported"
    assert judged(statement, near.replace("1988", "1975"), near).verdict == "mixed"


@pytest.mark.parametrize(
    "statement", ["It took place in 1988.", "She opened it in 1988.", "This cost 40 crowns."]
)
def test_a_pronoun_alone_names_nothing_to_check(statement: str) -> None:
    sentence = "Varga opened the bridge in 1988; the keys cost 40 crowns."
    assert judged(statement, sentence).verdict == "nothing"


def test_an_article_in_memory_lends_its_title_and_paragraph() -> None:
    text = "Ines Varga chairs the board. She opened the bridge in June 1988."
    sources = MemorySources.of([("harbour", document(text))])
    assert judge_statement("Varga opened the bridge in 1989.", sources).verdict == "contradicted"
    assert judge_statement("Kowalski opened the bridge in 1989.", sources).verdict == "nothing"


FERRY = "A Danish naval ferry carried Varga to Ostend."
CORRECTION = "Varga came to Ostend in a fishing boat, according to the port office."


@pytest.mark.parametrize(
    "statement",
    [
        FERRY,
        "Varga arrived in Ostend on a Danish naval ferry.",
        "A Danish naval ferry brought Varga to Ostend.",
        "Varga reached Ostend by boat, a Danish naval ferry.",
    ],
)
def test_what_says_the_same_as_a_refuted_claim_is_contradicted_by_its_correction(statement: str) -> None:
    judgement = judged_by_claims(statement, claim(FERRY, "contradicted", CORRECTION, "by boat"))
    assert judgement.verdict == "contradicted"
    assert CORRECTION in judgement.message
    assert any("contradicted by sources" in note for note in judgement.notes)


@pytest.mark.parametrize(
    "statement",
    [
        "A ferry carried Varga to Ostend.",
        "A Danish ferry carried Varga to Ostend.",
        "A Danish naval ferry did not carry Varga to Ostend.",
        "A Danish naval ferry followed Varga to Ostend.",
        "A Swedish naval ferry carried Varga to Ostend.",
        "Varga arrived in Ostend in 1988.",
        "Varga came to Ostend in a fishing boat.",
    ],
)
def test_what_says_less_or_something_else_than_a_refuted_claim_is_not(statement: str) -> None:
    assert not restates(statement, FERRY)
    refuted = claim(FERRY, "contradicted", CORRECTION)
    assert judged_by_claims(statement, refuted).verdict in {"nothing", "supported"}


def test_a_refuted_day_is_not_held_against_a_statement_without_one() -> None:
    refuted = "The harbour fire broke out in 1989."
    assert restates("The harbour fire broke out in 1989.", refuted)
    assert not restates("The harbour fire broke out.", refuted)
    assert not restates("The harbour fire broke out in 1988.", refuted)


@pytest.mark.parametrize(
    ("verdict", "severity", "word"),
    [
        ("disputed", "warning", "dispute"),
        ("imprecise", "warning", "imprecise"),
        ("unconfirmed", "note", "no source confirms"),
        ("opinion", "note", "opinion"),
        ("forecast", "note", "forecast"),
        ("supported", None, None),
    ],
)
def test_a_claim_that_was_not_borne_out_says_so(
    verdict: Verdict, severity: str | None, word: str | None
) -> None:
    text = "Varga crossed the border quietly and unnoticed."
    judgement = judged_by_claims(text, claim(text, verdict))
    assert (judgement.verdict, judgement.severity) == ("supported", severity)
    if word:
        assert word in judgement.message
        assert text in judgement.notes[-1]
    else:
        assert not judgement.notes


@pytest.mark.parametrize(
    ("verdict", "severity"), [("disputed", "warning"), ("unconfirmed", "warning"), ("supported", None)]
)
def test_a_contradiction_is_no_graver_than_the_claim_that_it_rests_on(
    verdict: Verdict, severity: str | None
) -> None:
    judgement = judged_by_claims(
        "Varga opened the bridge in 1989.", claim("Varga opened the bridge in 1988.", verdict)
    )
    assert (judgement.verdict, judgement.severity) == ("contradicted", severity)


def test_who_tells_of_something_is_not_where_it_happened() -> None:
    comparison = compare(
        "A naval ferry took Varga to Ostend.", "Varga came on a ferry, according to Port House."
    )
    assert comparison.verdict != "contradicted"


@pytest.mark.parametrize(
    "statement", ["But she sold the yard in 1990.", "Through an aide, he declined to comment."]
)
def test_a_pronoun_after_other_words_names_nobody_either(statement: str) -> None:
    assert judged(statement, statement).verdict == "nothing"


def test_a_long_sentence_is_the_same_whoever_its_pronoun_means() -> None:
    statement = "She sold the yard, the pier and the old customs house of the harbour in May 1990."
    assert judged(statement, statement).verdict == "supported"
