"""What stands with a name or noun in the evidence and makes another of it: "Lind's lawyer", "the former mayor"."""

from koussa.check.statements.contrasts import excluded_by
from koussa.check.statements.entailment import bears_out
from koussa.check.statements.name_mentions import NameMention
from koussa.check.statements.sentence import Sentence
from koussa.check.statements.tokens import Token
from koussa.check.statements.vocabulary import stem
from koussa.text.numbers import ordinal
from koussa.text.wordlists import word_set

_PRIVATIVE = word_set(
    """
    acting alleged anti aspiring assistant attempted deputy ex failed fake former future honorary interim junior mock
    onetime outgoing possible potential proposed planned pseudo quasi retired rumored rumoured semi supposed vice would
    """
)
"""Words before a noun that make another, a lesser or an earlier thing of it."""

_OF_SOMEBODY = word_set(
    """
    adviser advisor aide ally assistant attorney aunt boyfriend brother brothers child children colleague
    cousin daughter daughters deputy doctor family father fiance friend friends girlfriend grandfather grandmother
    grandson guard heir husband lawyer lawyers mother neighbour neighbor nephew niece opponent parents
    partner predecessor representative rival rivals sister sisters son sons spokesman spokesperson spokeswoman
    successor supporters uncle widow widower wife
    """
)
"""Who is named by somebody else."""

_SUPERLATIVES = {"most", "best", "worst", "least", "first", "last"}
_EST = 5
"""Letters from which on a word in "-est" is the highest degree of another one."""

_LINKS = {"of", "for", "to"}


def of_somebody_else(statement: Sentence, evidence: Sentence) -> str | None:
    """Return, as a phrase, what in the evidence is somebody or something else than what a statement names."""
    return (
        _of_whom(statement, evidence)
        or _lessened(statement, evidence)
        or _one_of_several(statement, evidence)
    )


def _of_whom(statement: Sentence, evidence: Sentence) -> str | None:
    """Whoever is told of by a name of the statement: "Lind's lawyer" for Lind."""
    for name in statement.names:
        if name.nationality or _owned(statement, name):
            continue
        there = [other for other in evidence.names if other.words[-1] == name.words[-1]]
        told = [_owned(evidence, other) for other in there]
        if told and all(
            phrase is not None and word not in statement.forms for phrase, word in filter(None, told)
        ):
            first = told[0]
            if first is not None and all(told):
                return f"of “{first[0]}”"
    return None


def _owned(sentence: Sentence, name: NameMention) -> tuple[str, str] | None:
    """Return who is told of by a name, and the word for it: "Lind's lawyer", "the lawyer of Lind"."""
    tokens = sentence.tokens
    if tokens.at(name.last).form == "'":
        for token in tokens[name.last + 1 : name.last + 5]:
            if token.form in _OF_SOMEBODY:
                return sentence.text[name.start : token.end], token.form
    before = tokens[max(0, name.first - 2) : name.first]
    if len(before) == 2 and before[1].form in _LINKS and before[0].form in _OF_SOMEBODY:
        return sentence.text[before[0].start : name.end], before[0].form
    return None


def _lessened(statement: Sentence, evidence: Sentence) -> str | None:
    """A noun of the statement that the evidence has only with a word that makes less of it: "deputy mayor"."""
    for at, token in enumerate(evidence.tokens):
        if token.form not in _PRIVATIVE or token.form in statement.forms:
            continue
        if any(_bears_on(token, each) for each in statement.tokens):
            continue  # who is "retired" is a former mayor, and no serving one
        # "The possible Poe endorsement" is none of Poe's yet.
        noun = next(
            (
                each
                for each in evidence.tokens[at + 1 : at + 4]
                if each.form not in {"-", "be"} and not (each.capital and not token.capital)
            ),
            None,
        )
        if noun is None or not noun.content:
            continue
        alone = [
            there
            for there, each in enumerate(evidence.tokens)
            if stem(each.form) == stem(noun.form)
            and not any(one.form in _PRIVATIVE for one in evidence.tokens[max(0, there - 3) : there])
        ]
        told = frozenset({noun.form}), frozenset({stem(noun.form)})
        if not alone and any(bears_out(each.form, *told) for each in statement.tokens if each.content):
            return f"only “{evidence.text[token.start : noun.end]}”"
    return None


def _bears_on(lessening: Token, word: Token) -> bool:
    """Whether a word that makes less of a noun bears out or excludes one of the statement, where its likes stand."""
    if word.concept in excluded_by(lessening.concept):
        return True
    lesser = word.form in _PRIVATIVE
    return lesser and bears_out(word.form, frozenset({lessening.form}), frozenset({stem(lessening.form)}))


def _one_of_several(statement: Sentence, evidence: Sentence) -> str | None:
    """A superlative of the statement that the evidence has of several, or of the second: "one of the longest"."""
    tokens = evidence.tokens
    for at, token in enumerate(tokens):
        superlative = token.form in _SUPERLATIVES or (token.form.endswith("est") and len(token.form) > _EST)
        if not superlative or token.form not in statement.forms:
            continue
        before = tokens.forms(at - 3, at)
        several = before == ["one", "of", "the"] or before[-2:] == ["among", "the"]
        place = bool(before) and ordinal([before[-1]]) is not None and before[-1] != "first"
        if (several and not {"one", "among"} & statement.forms) or (
            place and before[-1] not in statement.forms
        ):
            first = tokens[max(0, at - 3)] if several else tokens[at - 1]
            return f"only “{evidence.text[first.start : token.end]}”"
    return None
