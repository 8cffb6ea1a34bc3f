"""What speaks for an indirect quotation: features of a cue by itself, and of the words that may be its content."""

from typing import Any

from koussa.extract.analysis import Sentence
from koussa.extract.cues import Cue
from koussa.extract.links import Link, begins_clause, squeeze
from koussa.extract.mentions import Mention
from koussa.extract.model import Group
from koussa.extract.scene import Parts
from koussa.extract.spans import Span
from koussa.extract.standing import GROUPS, Order
from koussa.extract.verb_classes import VERB_CLASSES
from koussa.extract.verbs import SPEECH_VERBS

_SMALL_TAGS = frozenset("ITtSJWXMPDRO")
_JOINING = frozenset(",J-")
_JOINED_BY = frozenset("JR,")
_VERBAL = frozenset("XCEg")


def _lexical(sentence: Sentence, at: int) -> str:
    """The function word at a token, or the tag of another."""
    if at >= len(sentence.tags):
        return "$"
    tag = sentence.tags[at]
    return sentence.lowers[at] if tag in _SMALL_TAGS else tag


def subject_of(parts: Parts, cue: Cue) -> tuple[Mention | None, str]:
    """The nearest noun phrase before a cue that may be its subject, and the squeezed tags between."""
    nearest: Mention | None = None
    for mention in reversed(parts.mentions):
        if mention.last <= cue.first:
            nearest = nearest or mention
            if begins_clause(mention):
                return mention, squeeze(parts.sentence.tags[mention.last : cue.first])
    return nearest, "?" if nearest is None else "~" + squeeze(parts.sentence.tags[nearest.last : cue.first])


def standing_features(order: Order, cue: Cue) -> list[str]:
    """Features of the clause in which a cue stands, and of the verbs before it: they speak against it, too."""
    group, standing = GROUPS.get(cue.lemma, "other"), order.standing(cue)
    if standing is None:
        return ["!A" + group, "!C"]
    kinds = "".join([clause.kind for clause in standing[-2:]])
    found = f"!A{group}{kinds}"
    of_own, nearest, spoken = group + kinds[-1], None, None
    for other in order.before(cue):
        nearest = nearest or other
        if other.lemma in SPEECH_VERBS:
            spoken = other
            break
    if nearest is None:
        return [found, "!C^" + of_own]
    relation, of_nearest = order.relation(nearest, cue), GROUPS.get(nearest.lemma, "other")
    to_spoken = order.relation(spoken, cue) if spoken is not None else ""
    return [
        found,
        f"!C{relation}{of_nearest}{of_own}",
        f"!D{relation}{nearest.lemma}{group}",
        f"!E{to_spoken}{of_own}",
    ]


def cue_features(parts: Parts, cue: Cue, subject: Mention | None, gap: str) -> list[str]:
    """Features of a cue, whatever its content: they speak against it being one.

    Args:
        parts: its sentence.
        cue: a word of saying or thinking.
        subject: what may be its subject.
        gap: the tags between (see :func:`subject_of`).
    """
    sentence, tags = parts.sentence, parts.sentence.tags
    lemma, form, group = cue.lemma, cue.form, GROUPS.get(cue.lemma, "other")
    kind = subject.kind if subject is not None else "-"
    known = "NAME"
    if subject is not None:
        telling = kind in ("pronoun", "relative") or tags[subject.last - 1] == "H"
        known = subject.head if telling else kind
    following, quoted = _lexical(sentence, cue.last), "Q" in tags
    before, after = tags[max(0, cue.first - 2) : cue.first] or "^", tags[cue.last : cue.last + 3]
    verbs = min(tags.count("C", 0, cue.first), 3)
    return [
        "!",
        "!a" + lemma,
        f"!b{lemma}{form}",
        f"!c{lemma}|{following}",
        f"!d{group}{form}{following}",
        f"!e{after[:2]}{form}",
        f"!f{before}{form}",
        f"!g{kind}{gap}{form}",
        f"!h{lemma}{kind}",
        f"!i{known}{group}",
        f"!j{verbs}{group}",
        f"!k{sentence.headline!s}{group}",
        f"!l{group}{quoted!s}",
        "!m" + after,
        f"!o{group}{gap}{following}",
        "!q" + (_lexical(sentence, cue.first - 1) if cue.first else "^"),
        f"!t{kind}{form}{following}",
        f"!u{group}{min(sentence.paragraph, 2)}{min(sentence.number, 2)}",
        *_beside(parts, cue, group),
    ]


def _beside(parts: Parts, cue: Cue, group: str) -> list[str]:
    """Features of what else the sentence of a cue says: the cues on either side of it, and quotations."""
    tags = parts.sentence.tags
    previous = following = None
    for other in parts.cues:
        if other.last <= cue.first:
            previous = other
        elif other.first >= cue.last:
            following = other
            break
    quoted_before, quoted_after = tags.rfind("Q", 0, cue.first), tags.find("Q", cue.last)
    since_quoted = squeeze(tags[quoted_before : cue.first]) if quoted_before >= 0 else "-"
    until_quoted = squeeze(tags[cue.last : quoted_after + 1]) if quoted_after >= 0 else "-"
    then = "$" if following is None else GROUPS.get(following.lemma, "other") + following.form
    found = [f"!y{group}{since_quoted}", f"!z{group}{until_quoted}", f"!w{group}{then}"]
    if previous is None:
        return [*found, "!r^", "!s^" + group]
    of_previous = GROUPS.get(previous.lemma, "other")
    return [
        *found,
        f"!r{of_previous}{squeeze(tags[previous.last : cue.first])}",
        f"!s{of_previous}{previous.form}{group}",
        f"!v{previous.lemma}{group}",
    ]


def opening_features(sentence: Sentence, cue: Cue, span: Span) -> list[str]:
    """Features of where a content begins: its kind, its opening, its first words."""
    tags = sentence.tags
    lemma, form, first, group = cue.lemma, cue.form, span.first, GROUPS.get(cue.lemma, "other")
    shape = span.kind + span.opening
    before = tags[max(0, cue.first - 2) : cue.first] or "^"
    skipped = squeeze(tags[cue.last : first]) if span.kind == "after" else "<"
    return [
        "=" + shape,
        f"=a{shape}{lemma}",
        f"=b{shape}{group}{form}",
        f"=c{shape}{tags[first : min(first + 2, span.last)]}",
        f"=q{tags[first]}{lemma}",
        f"=s{shape}{before}",
        f"=t{shape}{_lexical(sentence, first)}{_lexical(sentence, first + 1)}",
        f"=x{shape}{before[-1]}{tags[cue.last : cue.last + 1]}{form}",
        f"=A{skipped}{span.opening}{group}",
        f"=B{skipped}{lemma}",
    ]


def ending_features(sentence: Sentence, cue: Cue, span: Span) -> list[str]:
    """Features of where a content ends, wherever it begins."""
    tags, kind, closing = sentence.tags, span.kind, span.closing
    rest = tags[span.last : span.last + 4]
    ending = tags[max(span.first, span.last - 2) : span.last]
    return [
        f"=i{rest[:3]}{kind}",
        f"=l{cue.lemma}{closing}",
        f"=m{ending[-1:]}{rest[:2]}",
        f"=o{ending}{closing}",
        f"=u{closing}{rest[1:]}",
    ]


def closing(order: Order, cue: Cue, span: Span) -> tuple[list[tuple[Any, ...]], list[str]]:
    """What the words that may be a cue's content say as a whole: of beginning and end together.

    Returns:
        The values that fill :data:`CLOSING`, whose sums are remembered, and the features whose values are too many.
    """
    sentence, tags = order.sentence, order.sentence.tags
    first, last, kind, opening, closing = span.first, span.last, span.kind, span.opening, span.closing
    inside, squeezed = tags[first:last], squeeze(tags[first:last])
    length, lemma, group = last - first, cue.lemma, GROUPS.get(cue.lemma, "other")
    size = "3" if length < 4 else "7" if length < 8 else "15" if length < 16 else "25" if length < 26 else "L"
    verbs, beyond, passed = order.counted(span)
    verbal = "1" if verbs else "0"
    following = _lexical(sentence, last)
    spoken, nested = order.within(cue, span)
    quoted_before, quoted_after = "Q" in tags[:first], "Q" in tags[last:]
    commas, dashes = inside.count(","), inside.count("-") % 2
    brackets = inside.count("(") - inside.count(")")
    filled: list[tuple[Any, ...]] = [
        (kind, closing, "" if closing == "$" else _lexical(sentence, last + 1), verbs, following, passed),
        (kind, opening, closing, size, verbs, group),
        (kind, opening, closing, commas, beyond, quoted_before, quoted_after, brackets, dashes, spoken),
    ]
    apart = [
        f"=n{lemma}{size}",
        f"=p{kind}{squeeze(tags[last : cue.first])}" if kind == "before" else "=p",
        f"=v{kind}{opening}{squeezed[:4]}",
        f"=w{closing}{squeezed[-4:]}",
        f"=C{lemma}{opening}{verbal}",
        f"=N{VERB_CLASSES.get(lemma, group)}{opening}{min(verbs, 2)}",
        f"=G{kind}{group}{nested}",
    ]
    standing = order.standing(cue) if kind == "after" else None
    if standing is None:
        apart.append(f"=H{kind}{closing}")
    else:
        outer = len(standing)
        filled.append((opening, closing, verbal, group, order.after(outer, span), order.inside(outer, span)))
    if closing in _JOINING:
        apart += _coordinated(sentence, cue, span, group)
    return filled, apart


def content_features(order: Order, cue: Cue, span: Span) -> list[str]:
    """Write all features of the words that may be a cue's content, as training weighs them.

    Inference adds the same up in parts, each of which it works out once.
    """
    filled, apart = closing(order, cue, span)
    return [
        *opening_features(order.sentence, cue, span),
        *ending_features(order.sentence, cue, span),
        *(feature for group, values in zip(CLOSING, filled, strict=False) for feature in group(values)),
        *apart,
    ]


def _of_end(values: tuple[str, str, str, int, str, int]) -> list[str]:
    """Features of how a content ends, by the verbs and boundaries that it has in it."""
    kind, closing, after, verbs, following, passed = values
    return [
        f"=e{kind}{closing}{after}{verbs}",
        f"=f{following}{kind}{verbs}",
        f"=D{following}{min(verbs, 1)}{passed}",
    ]


def _of_size(values: tuple[str, str, str, str, int, str]) -> list[str]:
    """Features of how long a content is, by its beginning and end."""
    kind, opening, closing, size, verbs, group = values
    return [f"=g{size}{kind}{opening}{closing}", f"=h{verbs}{kind}{opening}{group}"]


def _of_signs(values: tuple[str, str, str, int, int, bool, bool, int, int, int]) -> list[str]:
    """Features of the signs and cues in a content, and of the quotations and verbs beside it."""
    kind, opening, closing, commas, beyond, quoted_before, quoted_after, brackets, dashes, spoken = values
    return [
        f"=j{min(commas, 3)}{closing}{kind}",
        f"=k{beyond}{closing}{opening}",
        f"=y{kind}{opening}{quoted_before}{quoted_after}{closing}",
        f"=E{closing}{brackets}{dashes}",
        f"=F{closing}{kind}{min(spoken, 2)}",
    ]


def _of_clauses(
    values: tuple[str, str, str, str, tuple[int, str, bool] | None, tuple[int, int, int] | None],
) -> list[str]:
    """Features of how deep the clauses in and after a content stand, set against the cue's."""
    opening, closing, verbal, group, after, inside = values
    found = [f"=H{closing}{verbal}"]
    if after is not None:
        depth, kind, near = after
        found = [f"=H{closing}{verbal}{depth}{near}", f"=I{closing}{group}{depth}{kind}"]
    if inside is None:
        return [*found, "=J" + opening]
    outermost, first, last = inside
    return [*found, f"=J{opening}{outermost}{first}", f"=K{closing}{last}"]


CLOSING: tuple[Group, ...] = (_of_end, _of_size, _of_signs, _of_clauses)
"""Groups of features of a content as a whole: each of few values, of which two in three or more were met before."""


def _coordinated(sentence: Sentence, cue: Cue, span: Span, group: str) -> list[str]:
    """Features of a verb that goes on after a content: like the cue ("said it was late and left"), or like its own."""
    tags, lowers, at = sentence.tags, sentence.lowers, span.last + 1
    while at < len(tags) and tags[at] in _JOINED_BY:
        at += 1
    if at >= len(tags) or tags[at] not in _VERBAL:
        return ["=L" + span.closing + (tags[at] if at < len(tags) else "$")]
    own = next((lowers[step] for step in range(span.first, span.last) if tags[step] in _VERBAL), None)
    ending, of_cue = _ending(lowers[at]), _ending(lowers[cue.first])
    of_own = "0" if own is None else _ending(own)
    return [
        f"=L{span.closing}{tags[at]}{ending}|{of_cue}|{of_own}",
        f"=M{span.closing}{group}{ending == of_cue}{ending == of_own}",
    ]


def _ending(word: str) -> str:
    """The inflection that a verb shows."""
    return next((ending for ending in ("ed", "ing", "s") if word.endswith(ending)), "-")


def source_features(link: Link, subject: Mention | None) -> list[str]:
    """Features of a noun phrase that may be the source of a cue whose content stands without marks.

    ``subject`` is the one that the cue has by the clauses of its sentence, if it is known.
    """
    mention, cue, tags = link.mention, link.cue, link.mention.sentence.tags
    rel, gap, kind = link.side, link.gap, mention.kind
    prior = tags[max(mention.first - 2, 0) : mention.first] or "^"
    fit = "?" if subject is None else "S" if subject.first == mention.first else "-"
    return [
        f"~a{rel}{gap}{kind}",
        f"~b{cue.lemma}{rel}{gap}",
        f"~c{cue.form}{rel}{gap}",
        f"~d{rel}{link.subject_rank}{link.rank}",
        f"~e{rel}{prior}{kind}",
        "~f" + rel + (mention.head if kind != "name" else "NAME"),
        "~g" + rel + tags[mention.last : mention.last + 1] + str(link.rank),
        "~h" + cue.form + rel + link.subject_rank,
        "~i" + cue.lemma + rel + kind,
        "~j" + rel + str(mention.first == 0) + link.subject_rank,
        "~k" + fit + rel + link.subject_rank,
        "~l" + fit + rel + (_lexical(mention.sentence, mention.first - 1) if mention.first else "^"),
    ]


def no_source_features(cue: Cue) -> list[str]:
    """Features of a cue whose source the sentence does not name."""
    return ["^", "^a" + cue.lemma, "^b" + cue.form]
