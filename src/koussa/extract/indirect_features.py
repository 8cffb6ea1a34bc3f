"""What speaks for an indirect quotation: features of a cue by itself, and of the words that may be its content."""

from koussa.extract.analysis import Sentence
from koussa.extract.cues import Cue
from koussa.extract.links import Link, begins_clause, squeeze
from koussa.extract.mentions import Mention
from koussa.extract.scene import Parts
from koussa.extract.spans import Span
from koussa.extract.standing import Order, group_of
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


def _verbs(tags: str) -> int:
    return tags.count("C") + tags.count("E") + tags.count("X")


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
    group, standing = group_of(cue.lemma), order.standing(cue)
    if standing is None:
        return ["!A" + group, "!C"]
    kinds = "".join([clause.kind for clause in standing[-2:]])
    found = "!A" + group + kinds
    of_own, nearest, spoken = group + kinds[-1], None, None
    for other in order.before(cue):
        nearest = nearest or other
        if other.lemma in SPEECH_VERBS:
            spoken = other
            break
    if nearest is None:
        return [found, "!C^" + of_own]
    relation = order.relation(nearest, cue)
    return [
        found,
        "!C" + relation + group_of(nearest.lemma) + of_own,
        "!D" + relation + nearest.lemma + group,
        "!E" + (order.relation(spoken, cue) if spoken is not None else "") + of_own,
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
    lemma, form, group = cue.lemma, cue.form, group_of(cue.lemma)
    kind = subject.kind if subject is not None else "-"
    known = "NAME"
    if subject is not None:
        telling = kind in ("pronoun", "relative") or tags[subject.last - 1] == "H"
        known = subject.head if telling else kind
    following = _lexical(sentence, cue.last)
    after = tags[cue.last : cue.last + 3]
    return [
        "!",
        "!a" + lemma,
        "!b" + lemma + form,
        "!c" + lemma + "|" + following,
        "!d" + group + form + following,
        "!e" + after[:2] + form,
        "!f" + (tags[max(0, cue.first - 2) : cue.first] or "^") + form,
        "!g" + kind + gap + form,
        "!h" + lemma + kind,
        "!i" + known + group,
        "!j" + str(min(tags.count("C", 0, cue.first), 3)) + group,
        "!k" + str(sentence.headline) + group,
        "!l" + group + str("Q" in tags),
        "!m" + after,
        "!o" + group + gap + following,
        "!q" + (_lexical(sentence, cue.first - 1) if cue.first else "^"),
        "!t" + kind + form + following,
        "!u" + group + str(min(sentence.paragraph, 2)) + str(min(sentence.number, 2)),
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
    found = [
        "!y" + group + (squeeze(tags[quoted_before : cue.first]) if quoted_before >= 0 else "-"),
        "!z" + group + (squeeze(tags[cue.last : quoted_after + 1]) if quoted_after >= 0 else "-"),
        "!w" + group + (group_of(following.lemma) + following.form if following is not None else "$"),
    ]
    if previous is None:
        return [*found, "!r^", "!s^" + group]
    of_previous = group_of(previous.lemma)
    return [
        *found,
        "!r" + of_previous + squeeze(tags[previous.last : cue.first]),
        "!s" + of_previous + previous.form + group,
        "!v" + previous.lemma + group,
    ]


def opening_features(sentence: Sentence, cue: Cue, span: Span) -> list[str]:
    """Features of where a content begins: its kind, its opening, its first words."""
    tags = sentence.tags
    lemma, form, first = cue.lemma, cue.form, span.first
    shape = span.kind + span.opening
    before = tags[max(0, cue.first - 2) : cue.first] or "^"
    skipped = squeeze(tags[cue.last : first]) if span.kind == "after" else "<"
    return [
        "=" + shape,
        "=a" + shape + lemma,
        "=b" + shape + group_of(lemma) + form,
        "=c" + shape + tags[first : min(first + 2, span.last)],
        "=q" + tags[first] + lemma,
        "=s" + shape + before,
        "=t" + shape + _lexical(sentence, first) + _lexical(sentence, first + 1),
        "=x" + shape + before[-1] + tags[cue.last : cue.last + 1] + form,
        "=A" + skipped + span.opening + group_of(lemma),
        "=B" + skipped + lemma,
    ]


def ending_features(sentence: Sentence, cue: Cue, span: Span) -> list[str]:
    """Features of where a content ends, wherever it begins."""
    tags, kind, closing = sentence.tags, span.kind, span.closing
    rest = tags[span.last : span.last + 4]
    ending = tags[max(span.first, span.last - 2) : span.last]
    return [
        "=i" + rest[:3] + kind,
        "=l" + cue.lemma + closing,
        "=m" + ending[-1:] + rest[:2],
        "=o" + ending + closing,
        "=u" + closing + rest[1:],
    ]


def closing_features(order: Order, cue: Cue, span: Span) -> list[str]:
    """The other features of the words that may be a cue's content: they tell of beginning and end together."""
    sentence, tags = order.sentence, order.sentence.tags
    inside = tags[span.first : span.last]
    squeezed = squeeze(inside)
    length = span.last - span.first
    size = "3" if length < 4 else "7" if length < 8 else "15" if length < 16 else "25" if length < 26 else "L"
    lemma, kind, opening, closing = cue.lemma, span.kind, span.opening, span.closing
    shape = kind + opening
    verbs = _verbs(inside)
    clause, verbal = str(min(verbs, 3)), str(min(verbs, 1))
    close = closing + _lexical(sentence, span.last + 1) if closing != "$" else "$"
    group, following = group_of(lemma), _lexical(sentence, span.last)
    spoken, nested = order.within(cue, span)
    return [
        "=e" + kind + close + clause,
        "=f" + following + kind + clause,
        "=g" + size + shape + closing,
        "=h" + clause + shape + group,
        "=j" + str(min(inside.count(","), 3)) + closing + kind,
        "=k" + str(min(_verbs(tags[span.last :]), 2)) + closing + opening,
        "=n" + lemma + size,
        "=p" + kind + squeeze(tags[span.last : cue.first]) if kind == "before" else "=p",
        "=v" + shape + squeezed[:4],
        "=w" + closing + squeezed[-4:],
        "=y" + shape + str("Q" in tags[: span.first]) + str("Q" in tags[span.last :]) + closing,
        "=C" + lemma + opening + verbal,
        "=N" + VERB_CLASSES.get(lemma, group) + opening + str(min(verbs, 2)),
        "=D" + following + verbal + str(min(order.passed(span), 3)),
        "=E" + closing + str(inside.count("(") - inside.count(")")) + str(inside.count("-") % 2),
        "=F" + closing + kind + str(min(spoken, 2)),
        "=G" + kind + group + nested,
        *_clausal(order, cue, span, verbal, group),
        *_coordinated(sentence, cue, span, group),
    ]


def _clausal(order: Order, cue: Cue, span: Span, verbal: str, group: str) -> list[str]:
    """Features of how deep the clauses in and after a content stand, set against the cue's."""
    closing, standing = span.closing, order.standing(cue)
    if span.kind != "after" or standing is None:
        return ["=H" + span.kind + closing]
    after, inside = order.after(len(standing), span), order.inside(len(standing), span)
    found = ["=H" + closing + verbal]
    if after is not None:
        depth, kind, near = after
        found = [f"=H{closing}{verbal}{depth}{near}", f"=I{closing}{group}{depth}{kind}"]
    if inside is None:
        return [*found, "=J" + span.opening]
    outermost, first, last = inside
    return [*found, f"=J{span.opening}{outermost}{first}", f"=K{closing}{last}"]


def _coordinated(sentence: Sentence, cue: Cue, span: Span, group: str) -> list[str]:
    """Features of a verb that goes on after a content: like the cue ("said it was late and left"), or like its own."""
    tags, lowers, at = sentence.tags, sentence.lowers, span.last
    if span.closing not in _JOINING:
        return []
    at += 1
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


def source_features(link: Link) -> list[str]:
    """Features of a noun phrase that may be the source of a cue whose content stands without marks."""
    mention, cue, tags = link.mention, link.cue, link.mention.sentence.tags
    rel, gap, kind = link.side, link.gap, mention.kind
    prior = tags[max(mention.first - 2, 0) : mention.first] or "^"
    return [
        "~a" + rel + gap + kind,
        "~b" + cue.lemma + rel + gap,
        "~c" + cue.form + rel + gap,
        "~d" + rel + link.subject_rank + str(link.rank),
        "~e" + rel + prior + kind,
        "~f" + rel + (mention.head if kind != "name" else "NAME"),
        "~g" + rel + tags[mention.last : mention.last + 1] + str(link.rank),
        "~h" + cue.form + rel + link.subject_rank,
        "~i" + cue.lemma + rel + kind,
        "~j" + rel + str(mention.first == 0) + link.subject_rank,
    ]


def no_source_features(cue: Cue) -> list[str]:
    """Features of a cue whose source the sentence does not name."""
    return ["^", "^a" + cue.lemma, "^b" + cue.form]
