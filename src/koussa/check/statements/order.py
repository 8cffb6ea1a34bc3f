"""Do the words of a statement stand in the evidence in its order, with nothing between that another word is tied to?

All words of "Reed was jailed" are in "Reed was acquitted and Poe was jailed", and they are not tied there as they are
in the statement. To lose a support costs little, a false one much: what is doubtful is taken to be tied otherwise.
"""

from collections.abc import Iterator

from koussa.check.statements.aligned import Aligned, align
from koussa.check.statements.judged import Judged
from koussa.check.statements.line import Line
from koussa.check.statements.one_clause import in_one_clause
from koussa.check.statements.reading_order import (
    ENDS,
    NOT_BEFORE_SUBJECTS,
    PLACE_LEADS,
    has_agent,
    is_passive,
    is_verb,
    led_by,
    reporting,
)
from koussa.check.statements.sentence import Sentence
from koussa.check.statements.ties import holds_both_ways


def tied_alike(sides: Judged) -> bool:
    """Whether evidence with all words of a statement has them in the statement's order, within one clause.

    A day or one place may stand before or after all else, doer and done-to may change sides with the voice of the
    verb, and either side of "met" or "married" may come first.
    """
    statement, evidence = sides.statement, sides.evidence
    if _in_one_run(statement, evidence):
        return True
    aligned = align(statement, evidence, sides.findings)
    same_source = _of_one_source(statement, evidence)
    if same_source:
        start, end = statement.claimant or (0, 0)
        aligned = [each for each in aligned if not start <= statement.tokens[each.first].start < end]
    parts = [each for each in aligned if each.places]
    unplaced = {at for each in aligned if not each.places for at in range(each.first, each.last)}
    dates = [each for each in parts if each.part == "date"]
    line = Line(statement, evidence, unplaced)
    rest = [each for each in parts if each.part != "date"]
    in_order = any(
        line.holds(order, [*dates, *moved])
        for sequence, moved in _moves(statement, rest)
        for order in _orders(statement, evidence, sequence)
    )
    if in_order or (_reports(statement) and not same_source):
        return in_order
    return in_one_clause(statement, evidence, aligned)


def _of_one_source(statement: Sentence, evidence: Sentence) -> bool:
    """Whether both give what they say to the same: "Poe said that", "the mayor, Ann Poe, said"."""
    ours, theirs = (
        {
            token.form
            for token in each.tokens
            if token.content and each.claimant and each.claimant[0] <= token.start < each.claimant[1]
        }
        for each in (statement, evidence)
    )
    return bool(ours & theirs)


def _reports(statement: Sentence) -> bool:
    """Whether a statement tells what somebody said: who said it of whom is told by the order alone."""
    return any(each.concept in reporting() for each in statement.tokens)


def _in_one_run(statement: Sentence, evidence: Sentence) -> bool:
    """Whether the evidence is, or opens with, the statement as it stands, marks and all."""
    words = [each.form for each in statement.tokens]
    while words and words[-1] in ENDS:
        words.pop()
    return bool(words) and [each.form for each in evidence.tokens[: len(words)]] == words


def _moves(statement: Sentence, parts: list[Aligned]) -> Iterator[tuple[list[Aligned], list[Aligned]]]:
    """Yield the parts that keep their order with the place that does not: none, or the only one that is named."""
    yield parts, []
    placed = [each for each in parts if each.part == "name" and led_by(statement, each.first) in PLACE_LEADS]
    if len(placed) == 1 and len(parts) > 1 and placed[0] in (parts[0], parts[-1]):
        yield [each for each in parts if each is not placed[0]], placed


def _orders(statement: Sentence, evidence: Sentence, parts: list[Aligned]) -> Iterator[list[Aligned]]:
    """Yield the orders in which the evidence may have the parts of a statement and still say the same."""
    verb = next((at for at, each in enumerate(parts) if is_verb(statement, each.first)), None)
    if verb is None:
        yield parts
        return
    doers, deed, after = parts[:verb], parts[verb : verb + 1], parts[verb + 1 :]
    agent, others = _agent(statement, deed[0].first, after)
    theirs = any(has_agent(evidence, first) for first, _ in deed[0].places)
    if agent and not theirs:
        yield [*agent, *deed, *doers, *others]
        return
    passive = is_passive(statement, deed[0].first)
    if theirs and not agent and not passive:
        first, rest = _object(statement, deed[0].first, after)
        yield [*first, *deed, *doers, *rest]
        yield [*first, *deed, *rest, *doers]
        return
    yield parts
    if passive and not agent and not any(is_passive(evidence, first) for first, _ in deed[0].places):
        yield [*deed, *doers, *after]
    if agent:
        yield [*doers, *deed, *agent, *others]
    elif holds_both_ways(statement.tokens[deed[0].first].concept):
        first, rest = _object(statement, deed[0].first, after)
        yield [*first, *deed, *doers, *rest]


def _agent(sentence: Sentence, verb: int, after: list[Aligned]) -> tuple[list[Aligned], list[Aligned]]:
    """Who did it in the passive, and all else after the verb."""
    if not has_agent(sentence, verb):
        return [], after
    by = next(at for at in range(verb + 1, len(sentence.tokens)) if sentence.tokens[at].form == "by")
    return _phrase(sentence, by, after)


def _object(sentence: Sentence, verb: int, after: list[Aligned]) -> tuple[list[Aligned], list[Aligned]]:
    return _phrase(sentence, verb, after)


def _phrase(sentence: Sentence, lead: int, parts: list[Aligned]) -> tuple[list[Aligned], list[Aligned]]:
    """The parts from a word up to the next preposition or mark, and the others."""
    end = lead + 1
    while end < len(sentence.tokens):
        token = sentence.tokens[end]
        in_name = any(name.first < end < name.last for name in sentence.names)
        if not in_name and (token.form in NOT_BEFORE_SUBJECTS - {"of"} or token.kind == "mark"):
            break
        end += 1
    inside = [each for each in parts if lead < each.first < end]
    return inside, [each for each in parts if each not in inside]
