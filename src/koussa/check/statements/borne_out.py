"""What of a statement a sentence of evidence does not bear out: every word that says something must be there.

The share of words that two sentences have in common tells whether they are about the same; it does not tell whether
the one bears the other out, since a single noun, verb or adjective of twelve words makes another statement of it.
"""

from collections.abc import Sequence

from koussa.check.statements.borne_names import (
    borne_names,
    somebody_else_acts,
    subject_end,
    tells_of_another,
)
from koussa.check.statements.entailment import bears_out
from koussa.check.statements.judged import Judged
from koussa.check.statements.kinds import kind_of
from koussa.check.statements.offices import APPOINTED
from koussa.check.statements.sentence import Sentence
from koussa.check.statements.sides import Sides
from koussa.check.statements.tokens import Token
from koussa.check.statements.vocabulary import concept_of, stem
from koussa.text.function_words import FORMS_OF_BE
from koussa.text.wordlists import word_set

_EMPTY = word_set(
    "number total amount figure based according due respectively overall titled called date ago prior"
)
"""Words of content that say nothing which the words beside them do not say."""

_UNIVERSAL = word_set("all every each entire whole everyone everybody always throughout")
_NO_UNIVERSAL = word_set("in at after above of")
"""Before "all" they make another phrase of it: "in all", "of all time"."""

_DEGREES = word_set("more most less least too")
_NEAR = word_set("near beside close by nearby next around outside")
_SMALL = {
    **dict.fromkeys(_UNIVERSAL, _UNIVERSAL),
    "again": word_set("again second twice back another"),
    "well": word_set("well positive positively favourable favorable better best"),
    "near": _NEAR,
    "beside": _NEAR,
    "between": word_set("between from and with"),
    "against": word_set("against beat versus over with"),
    "inside": word_set("inside within in"),
    **{word: frozenset({word}) for word in ("behind", "beneath", "beyond", "outside", "without")},
}
"""Small words that say something, with those that bear them out; most prepositions stand for one another."""

_HAVE = word_set("have has had having hold holds held gets got get receive receives received with")
_BE = FORMS_OF_BE | word_set("became become becomes remained remains as")
_LIGHT = {
    "hold": _HAVE,
    "get": _HAVE,
    "receiv": _HAVE,
    "gain": _HAVE,
    "becom": _BE,
    "remain": _BE,
    "serv": _BE,
}
"""Verbs that say no more than "has" or "is", as stems, with the words that stand for them before the same word."""

_REACH = 5
"""Words of a statement among which that word stands, after the verb; twice as many of the evidence."""

_WE = word_set("we our us")
_BODIES = word_set(
    "administration board campaign club committee council court department government ministry party police"
    " union yard factory farm office parliament"
)
"""Bodies for which whoever belongs to them says "we"; kinds of things that are bodies do not stand here."""

_APPOINT = {"appoint", "nam"}
"""To appoint, as stems."""

PERSONS = word_set("man woman men women boy girl boys girls")
"""Words of which none stands for another."""

_LEAST = 2
"""Words besides names and measures that tie a statement to evidence which does not name its subject."""

_KILL = "kill"
_DIED = word_set("died dead deaths death die dies")


def not_borne_out(sides: Judged) -> list[Token]:
    """Return the words of a statement that the evidence does not bear out, in order.

    Numbers, dates and names are for the slots to judge.
    """
    statement, context = sides.statement, sides.around
    measured = [(each.start, each.end) for each in statement.quantities]
    measured += [(each.start, each.end) for each in statement.dates]
    judged = _within(statement, measured)
    # One word that opens a sentence may be no name at all.
    proper = {at for each in statement.names if each.last > 1 for at in range(each.first, each.last)}
    implied = _implied(sides)
    named = set(borne_names(sides))
    if statement.is_headline:  # "Ann Poe Backs Tom Roe" is no name
        proper, named = set(), set()
    absent = {at for each in sides.missing for at in range(each.first, each.last)}
    of_another = tells_of_another(statement, sides.evidence, context)
    subject = 0 if of_another or _is_of_another_person(sides) else subject_end(statement)
    acted = somebody_else_acts(sides)
    lacking: list[Token] = []
    lent: list[Token] = []
    there = 0
    for at, token in enumerate(statement.tokens):
        if token.kind == "number" and at not in judged and at not in proper:
            lacking += [] if token.form in sides.evidence.forms else [token]  # figures in a title
            continue
        if at in judged or token.concept in implied or not _says_something(statement, at):
            continue
        had = at in named if at in proper else at in named or _is_there(statement, at, sides.evidence)
        if had and at not in absent:
            there += 1
        elif had or (
            at < subject
            and at not in proper
            and not (token.capital and acted)  # "Labour councillor Ann Poe" is not "Green councillor Ann Poe"
            and context is not None
            and _is_word_of(token, context)
        ):
            lent.append(token)
        elif not _is_we(statement, at, sides.evidence):
            lacking.append(token)
    enough = there >= _LEAST or bool(judged)
    if not lacking and there + len(measured) + len(lent) < _LEAST:
        return list(statement.tokens)  # one word is no statement: "By 9 a.m."
    return lacking if lacking or enough else lent


def _within(statement: Sentence, spans: Sequence[tuple[int, int]]) -> set[int]:
    """The places of the tokens that begin within some spans of the text."""
    return {
        at
        for at, token in enumerate(statement.tokens)
        if any(start <= token.start < end for start, end in spans)
    }


def phrases(statement: Sentence, tokens: Sequence[Token]) -> list[str]:
    """Return words of a statement as it has them, those that stand side by side as one."""
    runs: list[tuple[int, int]] = []
    for token in tokens:
        if runs and not statement.text[runs[-1][1] : token.start].strip(" -"):
            runs[-1] = runs[-1][0], token.end
        else:
            runs.append((token.start, token.end))
    return [statement.text[start:end] for start, end in runs]


def _says_something(statement: Sentence, at: int) -> bool:
    """Whether a word must be borne out: one of content, or a small one that makes more of the others."""
    token = statement.tokens[at]
    before, after = statement.tokens.at(at - 1).form, statement.tokens.at(at + 1)
    if token.form in _UNIVERSAL:
        return before not in _NO_UNIVERSAL
    if token.form in _DEGREES:
        return after.content
    if token.form == "re" and after.form == "-":
        return True  # "re-elected"
    if token.form == "named" and after.capital:
        return False  # "a son named Odo"
    return token.form in _SMALL or (token.content and token.form not in _EMPTY)


def _is_there(statement: Sentence, at: int, evidence: Sentence) -> bool:
    """Whether the evidence has a word, or what bears it out."""
    form = statement.tokens[at].form
    others = _SMALL.get(form)
    if others is not None:
        return not others.isdisjoint(evidence.forms)
    meant = [form, *(stem for first, last, stem in statement.phrases if first <= at < last)]
    return (
        any(bears_out(each, evidence.forms, evidence.stems) for each in meant)
        or _joined(statement.tokens, at, evidence)
        or _is_toll(statement, form, evidence)
        or _is_appointment(form, statement.forms & evidence.forms, evidence)
        or _before_the_same(statement, at, evidence)
    )


def _is_we(statement: Sentence, at: int, evidence: Sentence) -> bool:
    """Whether a statement tells of a body what its own side says of "us": "the city spent", "we have spent"."""
    form = statement.tokens[at].form
    body = form in _BODIES or kind_of(form) in {"city", "country", "state", "county", "organisation", "band"}
    led = [token.form for token in statement.tokens[max(0, at - 1) : at]]
    return body and led == ["the"] and not _WE.isdisjoint(evidence.forms)


def _is_toll(statement: Sentence, form: str, evidence: Sentence) -> bool:
    """Whether a word tells how many were killed: of a count, who died in a flood was killed by it."""
    return stem(form) == _KILL and bool(statement.quantities) and not _DIED.isdisjoint(evidence.forms)


def _joined(tokens: Sequence[Token], at: int, evidence: Sentence) -> bool:
    """Whether one sentence writes as one word what the other writes as two: "snow man", "snowman"."""
    form = tokens[at].form
    beside = {form + each.form for each in tokens[at + 1 : at + 3]} | {
        each.form + form for each in tokens[max(0, at - 2) : at]
    }
    return form in evidence.joined or not beside.isdisjoint(evidence.forms)


def _is_appointment(form: str, shared: frozenset[str], evidence: Sentence) -> bool:
    """Whether a word tells that somebody was appointed: who became a minister was, who became a champion was not."""
    return stem(form) in _APPOINT and not shared.isdisjoint(APPOINTED) and "becom" in evidence.stems


def _before_the_same(statement: Sentence, at: int, evidence: Sentence) -> bool:
    """Whether a word that stands for a verb leads to the same: "received a grant", "had a grant"."""
    if statement.tokens[at].form.endswith("ing"):
        return False  # "a serving officer"
    stand_ins = _LIGHT.get(stem(statement.tokens[at].form), frozenset())
    led = {each.concept for each in statement.tokens[at + 1 : at + 1 + _REACH] if each.content}
    return any(
        not led.isdisjoint(each.concept for each in evidence.tokens[there + 1 : there + 1 + 2 * _REACH])
        for there, token in enumerate(evidence.tokens)
        if token.form in stand_ins
    )


def _implied(sides: Judged) -> set[str]:
    """What a date of the evidence says without words: of whom "(1931 – 1990)" is said was born in 1931."""
    found = {each.found.start for each in sides.findings if each.slot == "date" and each.found is not None}
    dates = [each for each in sides.evidence.dates if each.start in found]
    implied = {concept for each in dates for concept in each.context}
    if any(each.extent for each in dates):
        implied |= {concept_of("begin"), concept_of("end")}
    return implied - sides.evidence.concepts


def _is_of_another_person(sides: Sides) -> bool:
    """Whether the evidence is about some other person: "a woman", where a statement has "a man"."""
    evidence = sides.evidence
    persons = [
        each
        for each in evidence.tokens[: subject_end(evidence)]
        if each.form in PERSONS and each.form not in sides.statement.forms
    ]
    return bool(persons) and not PERSONS.isdisjoint(sides.statement.forms)


def _is_word_of(token: Token, context: Sentence) -> bool:
    return bears_out(token.form, context.forms, context.stems)
