"""The simpler sentences that a sentence says among other things, each with its own subject and verb.

"The firm that Bray founded, a maker of paper, was fined" says that the firm was fined, that Bray founded it and that it
is a maker of paper. In a sentence of one clause the order of words tells what is tied to what; in a longer one it does
not. The parts are found by patterns over the tags of :mod:`koussa.extract.lexicon`, not by a grammar: what does not
read as one of them yields nothing.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from koussa.check.datelines import after_dateline
from koussa.check.statements.attached import adjuncts, attached
from koussa.check.statements.predicates import Predicate, items_of, predicates_of
from koussa.check.statements.reading_order import reporting
from koussa.check.statements.tagged import Tagged, tagged_sentences
from koussa.check.statements.vocabulary import concept_of, concepts_of, is_participle
from koussa.extract.mentions import POSSESSIVES

_LONGEST = 90
"""Tokens of a sentence that is still read; what is longer is mostly a list."""

_MOST = 60
"""How many simpler sentences are read of one."""

_NOUNS = r"[DRNHLUu#'g~]*[NHLU#]"
_SUBJECT = re.compile(rf"(?:{_NOUNS}|[PD])(?:[ITJ]{_NOUNS})*")
_ALIAS = re.compile(r"[NEC]R*I(?:D[NHU]*[NH])?(U+)(?:\(.*)?$")
"""Who somebody is, too: "known as | Roe", "known by his stage name | Roe"."""
_NAMED = re.compile(r"[DUN]*[NH](?=U+$)")
"""What something named is: "the band | Roe"."""
_TITLE = re.compile(r"(?:(?<=[DICEXJT,'])|^)([UN#HL]*[NHL])U+")
"""What somebody named is: "the former Holm coach | Ann Roe"."""

_THINKING = "know hope fear feel hear learn show find"
_SHORT = 3
"""Words in brackets that only tell which thing is meant: "Marram (1974 film)"."""

_KNOWN = frozenset({"known", "called", "nicknamed", "named", "billed"})
_FACTS = frozenset({"after", "when", "while", "because", "since", "as", "although", "though", "whereas"})
"""Words before a clause that tells what is so."""

_WITHOUT_COMMA = re.compile(r"I[#Y]+(?=[DUNHLP])")
_COMMA = re.compile(",")
_REDUCED = r"[CE]ID?[NHLU]+(?=[XCE])"


@lru_cache(maxsize=512)
def simpler_sentences(text: str) -> tuple[str, ...]:
    """Return the simpler sentences that a text says, without those that it is; in the order found.

    Args:
        text: one sentence or a few.
    """
    begins = after_dateline(text)
    sentences = tagged_sentences(text[begins:])
    found: dict[str, None] = {}
    for sentence in sentences:
        if len(sentence) > _LONGEST:
            continue
        if len(sentences) > 1 or begins:
            found.setdefault(sentence.text)
        for simpler in _of(sentence):
            found.setdefault(simpler.text)
            if len(found) >= _MOST:
                return tuple(found)
    return tuple(found)


@lru_cache(maxsize=256)
def parts_of(text: str) -> tuple[str, ...]:
    """Return what a statement says by its parts, each a sentence; a statement of one part alone is its own."""
    sentences = tagged_sentences(text)
    if len(sentences) != 1 or len(sentences[0]) > _LONGEST:
        return (text,)
    whole = sentences[0]
    for first, last in _brackets(whole):
        if last - first - 2 <= _SHORT and not whole[first:last].has_verb():
            whole = whole.without(first, last)
    lead, main = _fronted(whole.stripped())
    last = _subject(main)
    if not last or not main.verb_at(last):
        return (text,)
    subject = main[:last]
    found = []
    named = _NAMED.match(subject.tags)
    if named:
        kind, subject = subject[: named.end()], subject[named.end() :]
        found.append(subject + Tagged.of("is", "X") + kind)
    for predicate in predicates_of(main[last:]):
        items = items_of(predicate.words)
        pieces = items if len(items) > 1 else predicate.of_subject
        found += [_led(lead, subject + each) for each in (pieces if len(pieces) > 1 else [predicate.words])]
    return tuple(each.text for each in found)


@lru_cache(maxsize=256)
def main_clauses(text: str) -> tuple[str, ...]:
    """Return the main clauses of a statement that has several, each with a subject of its own; else nothing.

    Only a comma or semicolon before "and" tells them from names and things that it joins ("sales of X and Y games").
    What stands before the first ("In May, …") stays with each.
    """
    sentences = tagged_sentences(text)
    if len(sentences) != 1 or len(sentences[0]) > _LONGEST:
        return ()
    lead, main = _fronted(sentences[0].stripped())
    clauses = list(_coordinated(main, closed=True))
    if len(clauses) < 2 or any(each.tags[:1] in {"P", "W", ""} for each in clauses):
        return ()
    if any(each.words[0].lower() in POSSESSIVES for each in clauses):
        return ()  # whose brother "his brother" is, the clause alone does not say
    return tuple(_led(lead, each).text for each in clauses)


def _of(sentence: Tagged) -> Iterator[Tagged]:
    plain = sentence
    for first, last in _brackets(sentence):
        plain = plain.without(first, last)
        if _SUBJECT.fullmatch(plain.tags[:first]):
            for name in (plain[:first], *_aliases(sentence[last:])):
                yield from _born(name, sentence[first + 1 : last - 1])
    if len(plain) < len(sentence):
        yield plain
    yield from _clauses(plain.stripped())
    yield from attached(plain)
    for title in _TITLE.finditer(plain.tags):
        name = plain[title.end(1) : title.end()]
        if not plain.words[title.end(1) - 1].endswith("s"):
            yield name + Tagged.of("is a", "XD") + plain[title.start(1) : title.end(1)]


def _brackets(sentence: Tagged) -> list[tuple[int, int]]:
    """Where brackets open and what follows their end, the last ones first."""
    opened, found = [], []
    for at, word in enumerate(sentence.words):
        if word in "([":
            opened.append(at)
        elif word in ")]" and opened:
            first = opened.pop()
            if not opened:
                found.append((first, at + 1))
    return found[::-1]


def _aliases(rest: Tagged) -> Iterator[Tagged]:
    """Yield the other names that an aside gives to what stands before it."""
    end = _aside_end(rest) if rest.tags.startswith(",") else 0
    aside = rest[1:end].stripped()
    found = _ALIAS.search(aside.tags)
    if found and _KNOWN.intersection(aside.words):
        yield aside[found.start(1) : found.end(1)]


def _born(subject: Tagged, inside: Tagged) -> Iterator[Tagged]:
    """Who is "Roe (born Ann Poe; 4 May 1961)" was born on that day."""
    if "born" not in inside.words:
        return
    for part in inside.split(";-~"):
        words = part.after("born") if "born" in part.words else part
        if "#" in words.tags:
            yield subject + Tagged.of("was born", "XE") + words


def _clauses(sentence: Tagged) -> Iterator[Tagged]:
    """Yield what the clauses of a sentence say, what stands before them with the first."""
    lead, main = _fronted(sentence)
    if lead.tags[:1] in {"S", "I"} and lead.words[0].lower() in _FACTS:
        yield from _clause(lead[1:])
        lead = lead[:0]
    parts = list(_coordinated(main))
    for at, part in enumerate(parts):
        adjunct = lead if at == 0 and lead.tags[:1] in {"I", "Y"} else lead[:0]
        if len(parts) > 1 or lead:
            yield _led(adjunct, part)
        for each in _clause(part):
            yield _led(adjunct, each)
        subject = _subject(part) if at == 0 and lead.words else 0
        if subject and is_participle(lead.words[0].lower()):
            yield part[:subject] + Tagged.of("was", "X") + lead


def _led(lead: Tagged, clause: Tagged) -> Tagged:
    """A clause with what stands before it, unless it has a day of its own."""
    return lead + Tagged.of(",", ",") + clause if lead and not clause.has_date() else clause


def _fronted(sentence: Tagged) -> tuple[Tagged, Tagged]:
    """What stands before the subject, and the rest: "In May, | Roe left", "Born in Holm, | Poe won"."""
    if sentence.tags[:1] not in {"I", "T", "S", "Y", "E", "g"} and not _opens_with_participle(sentence):
        return sentence[:0], sentence
    short = _WITHOUT_COMMA.match(sentence.tags)
    if short and _subject(sentence[short.end() :]):
        return sentence[: short.end()], sentence[short.end() :]
    commas = [each for each in _COMMA.finditer(sentence.tags) if _subject(sentence[each.end() :])]
    # "Born in Holm, Zenda, in 1938, | she came": what an aside follows is no subject if there is a plainer one.
    for plainly in (True, False):
        for comma in commas:
            rest = sentence[comma.end() :]
            if not plainly or rest.verb_at(_subject(rest)):
                return sentence[: comma.start()], rest
    return sentence[:0], sentence


def _opens_with_participle(sentence: Tagged) -> bool:
    return (
        sentence.tags[:1] in {"N", "C", "U"}
        and is_participle(sentence.words[0].lower())
        and sentence.tags[1:2] == "I"
    )


def _subject(sentence: Tagged) -> int:
    """The token after the subject that a sentence opens with; 0 where none is found, or no verb follows."""
    found = _SUBJECT.match(sentence.tags)
    if found is None:
        return 0
    last = found.end()
    follows = sentence.tags[last : last + 1]
    if follows and follows in ",WDt":
        return last
    return last if sentence.verb_at(last) else 0


def _coordinated(sentence: Tagged, *, closed: bool = False) -> Iterator[Tagged]:
    """Yield the main clauses that "and" or "but" joins, after a comma where ``closed`` is asked for, or a semicolon."""
    first = 0
    for at, tag in enumerate(sentence.tags):
        if tag not in "J;" or at <= first:
            continue
        before, after = sentence[first:at], sentence[at + 1 :]
        last = _subject(after)
        joins = tag == ";" or (
            last > 0
            and after.verb_at(last)
            and before.has_verb()
            and (before.tags.endswith(",") or not (closed or before.opens_other()))
        )
        if joins:
            yield before.stripped()
            first = at + 1
    yield sentence[first:]


def _clause(clause: Tagged) -> Iterator[Tagged]:
    """Yield what one clause says."""
    last = _subject(clause)
    if not last:
        return
    subject, rest = clause[:last], clause[last:]
    others = list(_aliases(rest))
    plain = "I" not in subject.tags and "T" not in subject.tags and "J" not in subject.tags
    while rest.tags.startswith(","):
        end = _aside_end(rest)
        if not end and rest.verb_at(1):  # what stood in brackets was an aside
            rest = rest[1:]
            break
        if not end:
            return
        aside = rest[1:end].stripped()
        if plain:
            yield from _aside(subject, aside)
        if aside.tags and set(aside.tags) == {"U"} and subject.tags[:1] == "D":
            others.append(aside)  # "the mayor, Ann Roe, resigned"
            yield aside + Tagged.of("is", "X") + subject
        rest = rest[end + 1 :]
    if rest.tags[:1] in {"W", "t"}:
        end = _relative_end(rest)
        if not end:
            return
        if plain:
            yield from _relative(subject, rest[1:end])
        rest = rest[end:]
    yield from _predicates((subject, *others), rest)


def _predicates(subjects: Sequence[Tagged], rest: Tagged) -> Iterator[Tagged]:
    """Yield what is said of a subject, by each of its names."""
    end = _reduced_end(rest)
    if end:
        yield subjects[0] + Tagged.of("was", "X") + rest[:end]
    for each in subjects:
        yield from adjuncts(each, rest[end:])
    for predicate in predicates_of(rest[end:]):
        for each in subjects:
            yield from _said(each, predicate)


def _said(subject: Tagged, predicate: Predicate) -> Iterator[Tagged]:
    for each in (predicate.words, *predicate.parts):
        yield subject + each
    for done in predicate.of_subject:
        yield subject + done


def _aside_end(rest: Tagged) -> int:
    """Where a comma closes what a comma opened at the beginning; 0 where none does."""
    for comma in _COMMA.finditer(rest.tags, 1):
        if rest.verb_at(comma.end(), closed=True):
            return comma.start()
    return 0


def _aside(subject: Tagged, aside: Tagged) -> Iterator[Tagged]:
    """Yield what an aside says of the subject before it."""
    first = next(aside.split(",")) if aside.words else aside
    if aside.words[:1] == ("whose",):
        return
    if aside.tags[:1] == "W":
        yield from _relative(subject, aside[1:])
    elif aside.opens_with_participle():
        for be in ("was", "is"):
            yield subject + Tagged.of(be, "X") + aside
    elif aside.tags[:1] in {"D", "H", "L"} or first.tags == "#":
        for be in ("is", "was"):
            yield subject + Tagged.of(be, "X") + (first if first.tags == "#" else aside)


def _relative(subject: Tagged, inside: Tagged) -> Iterator[Tagged]:
    """Yield what a clause that "who", "which" or "that" opens says of the noun before it."""
    if inside.verb_at(0):
        for predicate in predicates_of(inside):
            yield from _said(subject, predicate)
        return
    last = _subject(inside)
    if last and inside.verb_at(last):
        deed = inside.verb_end(last)
        yield inside[:deed] + subject + inside[deed:]


def _relative_end(rest: Tagged) -> int:
    """Where the clause ends that "that" or "who" opens after a noun: before the second verb, and no third one follows.

    Whose that verb is cannot be told where the first is one of saying or thinking.
    """
    groups = rest.verb_groups()
    if len(groups) < 2 or _tells(rest.words[groups[0][1] - 1]):
        return 0
    inner = rest[1 : groups[1][0]]
    if any(tag in "WtS;" for tag in inner.tags) or inner.tags.endswith("J"):
        return 0
    return groups[1][0]


def _reduced_end(rest: Tagged) -> int:
    """Where a subject's participle ends and its verb begins: "led by Ann Roe | won"; 0 where there is none."""
    found = re.match(_REDUCED, rest.tags)
    reduced = found is not None and rest.words[1] == "by" and is_participle(rest.words[0].lower())
    return found.end() if found and reduced else 0


def _tells(verb: str) -> bool:
    """Whether a verb is one of saying or thinking."""
    return concept_of(verb.lower()) in reporting() | concepts_of(_THINKING)
