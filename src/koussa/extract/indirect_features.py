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


def cue_features(parts: Parts, cue: Cue) -> list[str]:
    """Features of a cue, whatever its content: they speak against it being one."""
    sentence, tags = parts.sentence, parts.sentence.tags
    lemma, form = cue.lemma, cue.form
    subject, gap = subject_of(parts, cue)
    kind = subject.kind if subject is not None else "-"
    head = subject.head if subject is not None and kind != "name" else "NAME"
    following = _lexical(sentence, cue.last)
    before = tags[max(0, cue.first - 2) : cue.first] or "^"
    group = _group(lemma)
    earlier = tags.count("C", 0, cue.first)
    known = (
        head if subject is None or kind in ("pronoun", "relative") or tags[subject.last - 1] == "H" else kind
    )
    return [
        "!",
        "!a" + lemma,
        "!b" + lemma + form,
        "!c" + lemma + "|" + following,
        "!d" + group + form + following,
        "!e" + tags[cue.last : cue.last + 2] + form,
        "!f" + before + form,
        "!g" + kind + gap + form,
        "!h" + lemma + kind,
        "!i" + known + group,
        "!j" + str(min(earlier, 3)) + group,
        "!k" + str(sentence.headline) + group,
        "!l" + group + str("Q" in tags),
        "!m" + tags[cue.last : cue.last + 3],
        "!n" + lemma + "|" + tags[cue.last : cue.last + 2],
        "!o" + group + gap + following,
        "!p" + lemma + "|" + before,
        "!q" + _lexical(sentence, cue.first - 1) if cue.first else "!q^",
    ]


def beginning(sentence: Sentence, span: Span) -> tuple[str, str, str]:
    """How a content begins: its kind, its opening, and the tags of its first two tokens."""
    return span.kind, span.opening, sentence.tags[span.first : min(span.first + 2, span.last)]


def beginning_features(cue: Cue, kind: str, opening: str, first: str) -> list[str]:
    """Features of how a content begins, which several contents of a cue have in common."""
    lemma, shape = cue.lemma, kind + opening
    return [
        "=" + shape,
        "=a" + shape + lemma,
        "=b" + shape + _group(lemma) + cue.form,
        "=c" + shape + first,
        "=q" + first[:1] + lemma,
    ]


def _group(lemma: str) -> str:
    return "say" if lemma in SPEECH_VERBS else "think" if lemma in THOUGHT_VERBS else "other"


def span_features(sentence: Sentence, cue: Cue, span: Span) -> list[str]:
    """The other features of the words that may be a cue's content."""
    tags = sentence.tags
    inside = tags[span.first : span.last]
    verbs = _verbs(inside)
    length = span.last - span.first
    size = "3" if length < 4 else "7" if length < 8 else "15" if length < 16 else "25" if length < 26 else "L"
    rest = tags[span.last : span.last + 3]
    beyond = _verbs(tags[span.last :])
    lemma = cue.lemma
    group = _group(lemma)
    shape = span.kind + span.opening
    close = span.closing + _lexical(sentence, span.last + 1) if span.closing != "$" else "$"
    here = _lexical(sentence, span.last)
    clause = str(min(verbs, 3))
    return [
        "=d" + span.opening + close,
        "=e" + span.kind + close + clause,
        "=f" + here + span.kind + clause,
        "=g" + size + shape + span.closing,
        "=h" + clause + shape + group,
        "=i" + rest + span.kind,
        "=j" + str(min(inside.count(","), 3)) + span.closing + span.kind,
        "=k" + str(min(beyond, 2)) + span.closing + span.opening,
        "=l" + lemma + span.closing,
        "=m" + inside[-1:] + rest[:2],
        "=n" + lemma + size,
        "=o" + inside[-2:] + span.closing,
        "=p" + span.kind + squeeze(tags[span.last : cue.first]) if span.kind == "before" else "=p",
        "=r" + span.opening + close + group,
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
