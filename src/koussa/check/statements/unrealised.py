"""What a sentence tells of as planned, attempted, asked for or suspected: it is not said to have come to pass."""

from collections.abc import Iterator

from koussa.check.statements.sentence import Sentence
from koussa.check.statements.vocabulary import is_past, stem, stems_of
from koussa.text.function_words import FORMS_OF_BE

_TO = """
agree aim ask attempt bid call campaign choose compel consider consent decide demand deserve design destine dream expect
fight forget hope instruct intend invite mean need offer oblige order persuade plan plea plead pledge plot prepare
pressure promise proposal propose pull recommend refuse request require resolve schedule seek set struggle swear tell
tempt threat threaten threatening try undertake urge vote vow want warn wish ambition decision deal desire
intention obligation project right scheme suggestion wait willing unwilling ready due eager keen
"""
"""Words after which "to" and a verb tell of what may never have been done."""

_OF = """
accuse accusation acquit allegation charge chance clear danger deny doubt dream fear idea possibility prospect risk
rumour suspect suspicion talk threat warn
"""
"""Words after which "of", "with", "about" or "for" and a deed leave open whether it was done."""

_DOING = """
advocate avoid consider contemplate deny discuss envisage oppose propose recommend resist risk suggest weigh mull
"""
"""Verbs after which a deed in "-ing" was not done yet, if ever."""

_LINKS = {"of", "with", "about", "for"}
_ALMOST = {"almost", "nearly", "virtually", "practically"}
_COMING = {"will", "shall", "'ll", "ll", "wo"}
_REACH = 3
"""Words between such a word and the verb that it governs."""

_SKIPPED = {"not", "also", "soon", "then", "be", "have", "been", "now", "never", "only", "again", "the", "a"}


def unrealised(statement: Sentence, evidence: Sentence) -> str | None:
    """Return, as a phrase, what the evidence only plans or tries of what a statement says was done; or the reverse.

    What a statement denies is for the denials to judge.
    """
    ours, theirs = dict(_governed(statement)), dict(_governed(evidence))
    open_to = set() if statement.denials else _done(statement, ours) - ours.keys() - _done(evidence, theirs)
    for verb, (phrase, first) in theirs.items():
        if verb in open_to and first not in statement.forms:
            return f"only “{phrase}”"
    for verb, (phrase, first) in ours.items():
        if first in _COMING and verb not in theirs and verb in _past(evidence):
            return f"not “{phrase}”"
    return None


def _done(sentence: Sentence, governed: dict[str, tuple[str, str]]) -> set[str]:
    """The stems of a sentence's words that nothing of the kind governs."""
    count: dict[str, int] = {}
    for token in sentence.tokens:
        if token.content:
            count[stem(token.form)] = count.get(stem(token.form), 0) + 1
    return {word for word, times in count.items() if word not in governed or times > 1}


def _past(sentence: Sentence) -> set[str]:
    return {stem(token.form) for token in sentence.tokens if is_past(token.form)}


def _governed(sentence: Sentence) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield the stems of the verbs that are planned, tried or feared, with the words that say so and the first."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        verb = _verb_after(sentence, at)
        if verb is not None:
            phrase = sentence.text[token.start : tokens[verb].end]
            yield stem(tokens[verb].form), (phrase, token.form)


def _verb_after(sentence: Sentence, at: int) -> int | None:
    """Return the verb that the word at ``at`` makes less than a deed."""
    tokens = sentence.tokens
    form, after = tokens[at].form, tokens.at(at + 1).form
    if form in _COMING or (form in FORMS_OF_BE and after == "to"):
        return _next_content(sentence, at + 1 + (form in FORMS_OF_BE))
    if form in _ALMOST:
        follows = _next_content(sentence, at + 1)
        counted = any(each.start <= tokens[at].start < each.end for each in sentence.quantities)
        return None if counted or follows is None or not is_past(tokens[follows].form) else follows
    return _linked(sentence, at) if not (tokens[at].capital and at) else None


def _linked(sentence: Sentence, at: int) -> int | None:
    """Return the verb that "to", "of" or nothing joins to a word of trying, planning or accusing."""
    tokens, base = sentence.tokens, stem(sentence.tokens[at].form)
    for place in range(at + 1, min(at + 2 + _REACH, len(tokens) - 1)):
        link = tokens[place].form
        if tokens[place].kind == "mark":
            break
        if (link == "to" and base in stems_of(_TO)) or (link in _LINKS and base in stems_of(_OF)):
            return _next_content(sentence, place + 1)
    return at + 1 if tokens.at(at + 1).form.endswith("ing") and base in stems_of(_DOING) else None


def _next_content(sentence: Sentence, at: int) -> int | None:
    """Return the word of content from ``at`` on, with none but small words before it."""
    for place in range(at, min(at + 1 + _REACH, len(sentence.tokens))):
        token = sentence.tokens[place]
        if token.content:
            return place
        if token.form not in _SKIPPED:
            return None
    return None
