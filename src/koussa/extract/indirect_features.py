"""What speaks for an indirect quotation: features of a cue by itself, and of the words that may be its content."""

from koussa.extract.analysis import Sentence
from koussa.extract.cues import Cue
from koussa.extract.links import Link, begins_clause, squeeze
from koussa.extract.mentions import Mention
from koussa.extract.scene import Parts
from koussa.extract.spans import Span
from koussa.extract.verbs import SPEECH_VERBS, THOUGHT_VERBS

_SMALL_TAGS = frozenset("ITtSJWXMPDRO")


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


def cue_features(parts: Parts, cue: Cue, subject: Mention | None, gap: str) -> list[str]:
    """Features of a cue, whatever its content: they speak against it being one.

    Args:
        parts: its sentence.
        cue: a word of saying or thinking.
        subject: what may be its subject.
        gap: the tags between (see :func:`subject_of`).
    """
    sentence, tags = parts.sentence, parts.sentence.tags
    lemma, form, group = cue.lemma, cue.form, _group(cue.lemma)
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
        "!w" + group + (_group(following.lemma) + following.form if following is not None else "$"),
    ]
    if previous is None:
        return [*found, "!r^", "!s^" + group]
    of_previous = _group(previous.lemma)
    return [
        *found,
        "!r" + of_previous + squeeze(tags[previous.last : cue.first]),
        "!s" + of_previous + previous.form + group,
        "!v" + previous.lemma + group,
    ]


def _group(lemma: str) -> str:
    return "say" if lemma in SPEECH_VERBS else "think" if lemma in THOUGHT_VERBS else "other"


def opening_features(sentence: Sentence, cue: Cue, span: Span) -> list[str]:
    """Features of where a content begins: its kind, its opening, its first words."""
    tags = sentence.tags
    lemma, form, first = cue.lemma, cue.form, span.first
    shape = span.kind + span.opening
    before = tags[max(0, cue.first - 2) : cue.first] or "^"
    return [
        "=" + shape,
        "=a" + shape + lemma,
        "=b" + shape + _group(lemma) + form,
        "=c" + shape + tags[first : min(first + 2, span.last)],
        "=q" + tags[first] + lemma,
        "=s" + shape + before,
        "=t" + shape + _lexical(sentence, first) + _lexical(sentence, first + 1),
        "=x" + shape + before[-1] + tags[cue.last : cue.last + 1] + form,
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


def closing_features(sentence: Sentence, cue: Cue, span: Span) -> list[str]:
    """The other features of the words that may be a cue's content: they tell of beginning and end together."""
    tags = sentence.tags
    inside = tags[span.first : span.last]
    squeezed = squeeze(inside)
    length = span.last - span.first
    size = "3" if length < 4 else "7" if length < 8 else "15" if length < 16 else "25" if length < 26 else "L"
    lemma, kind, opening, closing = cue.lemma, span.kind, span.opening, span.closing
    shape = kind + opening
    clause = str(min(_verbs(inside), 3))
    close = closing + _lexical(sentence, span.last + 1) if closing != "$" else "$"
    return [
        "=d" + opening + close,
        "=e" + kind + close + clause,
        "=f" + _lexical(sentence, span.last) + kind + clause,
        "=g" + size + shape + closing,
        "=h" + clause + shape + _group(lemma),
        "=j" + str(min(inside.count(","), 3)) + closing + kind,
        "=k" + str(min(_verbs(tags[span.last :]), 2)) + closing + opening,
        "=n" + lemma + size,
        "=p" + kind + squeeze(tags[span.last : cue.first]) if kind == "before" else "=p",
        "=v" + shape + squeezed[:4],
        "=w" + closing + squeezed[-4:],
        "=y" + shape + str("Q" in tags[: span.first]) + str("Q" in tags[span.last :]) + closing,
    ]


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
