"""What speaks for an indirect quotation: clues of a cue by itself, of the words that may be its content, of its source.

Each clue is a template and what it is filled with (:mod:`.model`); the features of a template begin with its sign.
"""

from koussa.extract.analysis import Sentence
from koussa.extract.cues import Cue
from koussa.extract.links import Link, begins_clause, squeeze
from koussa.extract.mentions import Mention
from koussa.extract.model import Clue
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


def cue_clues(parts: Parts, cue: Cue) -> list[Clue]:
    """What a cue shows, whatever its content: it speaks against it being one."""
    sentence, tags = parts.sentence, parts.sentence.tags
    lemma, form, group = cue.lemma, cue.form, _group(cue)
    subject, gap = subject_of(parts, cue)
    kind = subject.kind if subject is not None else "-"
    known = "NAME"
    if subject is not None:
        telling = kind in ("pronoun", "relative") or tags[subject.last - 1] == "H"
        known = subject.head if telling else kind
    following = _lexical(sentence, cue.last)
    earlier = min(tags.count("C", 0, cue.first), 3)
    return [
        (_cue_itself, lemma, form),
        (_after_cue, lemma, form, group, following),
        (_tags_after_cue, lemma, form, tags[cue.last : cue.last + 3]),
        (_before_cue, lemma, form, tags[max(0, cue.first - 2) : cue.first] or "^"),
        (_subject, lemma, form, kind, gap),
        (_between, group, gap, following),
        (_around_cue, group, known, earlier, sentence.headline, "Q" in tags),
        (_word_before, _lexical(sentence, cue.first - 1) if cue.first else "^"),
    ]


def _group(cue: Cue) -> str:
    return "say" if cue.lemma in SPEECH_VERBS else "think" if cue.lemma in THOUGHT_VERBS else "other"


def _cue_itself(lemma: str, form: str) -> list[str]:
    return ["!", "!a" + lemma, "!b" + lemma + form]


def _after_cue(lemma: str, form: str, group: str, following: str) -> list[str]:
    return ["!c" + lemma + "|" + following, "!d" + group + form + following]


def _tags_after_cue(lemma: str, form: str, after: str) -> list[str]:
    return ["!e" + after[:2] + form, "!m" + after, "!n" + lemma + "|" + after[:2]]


def _before_cue(lemma: str, form: str, before: str) -> list[str]:
    return ["!f" + before + form, "!p" + lemma + "|" + before]


def _subject(lemma: str, form: str, kind: str, gap: str) -> list[str]:
    return ["!g" + kind + gap + form, "!h" + lemma + kind]


def _between(group: str, gap: str, following: str) -> list[str]:
    return ["!o" + group + gap + following]


def _around_cue(group: str, known: str, earlier: int, headline: bool, quotes: bool) -> list[str]:
    return [
        "!i" + known + group,
        "!j" + str(earlier) + group,
        "!k" + str(headline) + group,
        "!l" + group + str(quotes),
    ]


def _word_before(word: str) -> list[str]:
    return ["!q" + word]


def span_clues(sentence: Sentence, cue: Cue, span: Span) -> list[Clue]:
    """What the words that may be a cue's content show."""
    tags = sentence.tags
    inside = tags[span.first : span.last]
    length = span.last - span.first
    size = "3" if length < 4 else "7" if length < 8 else "15" if length < 16 else "25" if length < 26 else "L"
    rest = tags[span.last : span.last + 3]
    lemma, kind, opening, closing = cue.lemma, span.kind, span.opening, span.closing
    shape = kind + opening
    clause = str(min(_verbs(inside), 3))
    close = closing + _lexical(sentence, span.last + 1) if closing != "$" else "$"
    before = squeeze(tags[span.last : cue.first]) if kind == "before" else ""
    return [
        (_opened, lemma, cue.form, _group(cue), shape),
        (_begun, lemma, shape, inside[:2]),
        (_closed, kind, opening, close, clause, _group(cue)),
        (_sized, lemma, shape, size, closing),
        (_ended, kind, inside[-2:], rest, closing),
        (_ended_word, kind, _lexical(sentence, span.last), clause),
        (_counted, kind, opening, closing, min(inside.count(","), 3), min(_verbs(tags[span.last :]), 2)),
        (_before_comma, kind, before),
    ]


def _opened(lemma: str, form: str, group: str, shape: str) -> list[str]:
    return ["=" + shape, "=a" + shape + lemma, "=b" + shape + group + form]


def _begun(lemma: str, shape: str, first: str) -> list[str]:
    return ["=c" + shape + first, "=q" + first[:1] + lemma]


def _closed(kind: str, opening: str, close: str, clause: str, group: str) -> list[str]:
    return [
        "=d" + opening + close,
        "=e" + kind + close + clause,
        "=h" + clause + kind + opening + group,
        "=r" + opening + close + group,
    ]


def _sized(lemma: str, shape: str, size: str, closing: str) -> list[str]:
    return ["=g" + size + shape + closing, "=l" + lemma + closing, "=n" + lemma + size]


def _ended(kind: str, last: str, rest: str, closing: str) -> list[str]:
    return ["=i" + rest + kind, "=m" + last[-1:] + rest[:2], "=o" + last + closing]


def _ended_word(kind: str, word: str, clause: str) -> list[str]:
    return ["=f" + word + kind + clause]


def _counted(kind: str, opening: str, closing: str, commas: int, beyond: int) -> list[str]:
    return ["=j" + str(commas) + closing + kind, "=k" + str(beyond) + closing + opening]


def _before_comma(kind: str, between: str) -> list[str]:
    return ["=p" + kind + between if kind == "before" else "=p"]


def source_clues(link: Link) -> list[Clue]:
    """What a noun phrase shows that may be the source of a cue whose content stands without marks."""
    mention, cue, tags = link.mention, link.cue, link.mention.sentence.tags
    rel, kind = link.side, mention.kind
    return [
        (_linked, cue.lemma, cue.form, rel, link.gap, kind),
        (_ranked, cue.form, rel, link.subject_rank, link.rank, mention.first == 0),
        (_preceded, rel, tags[max(mention.first - 2, 0) : mention.first] or "^", kind),
        (_headed, rel, mention.head if kind != "name" else "NAME"),
        (_followed, rel, tags[mention.last : mention.last + 1], link.rank),
    ]


def _linked(lemma: str, form: str, rel: str, gap: str, kind: str) -> list[str]:
    return [
        "~a" + rel + gap + kind,
        "~b" + lemma + rel + gap,
        "~c" + form + rel + gap,
        "~i" + lemma + rel + kind,
    ]


def _ranked(form: str, rel: str, subject_rank: str, rank: int, first: bool) -> list[str]:
    return [
        "~d" + rel + subject_rank + str(rank),
        "~h" + form + rel + subject_rank,
        "~j" + rel + str(first) + subject_rank,
    ]


def _preceded(rel: str, prior: str, kind: str) -> list[str]:
    return ["~e" + rel + prior + kind]


def _headed(rel: str, head: str) -> list[str]:
    return ["~f" + rel + head]


def _followed(rel: str, follow: str, rank: int) -> list[str]:
    return ["~g" + rel + follow + str(rank)]


def no_source_clues(cue: Cue) -> list[Clue]:
    """What a cue shows whose source the sentence does not name."""
    return [(_no_source, cue.lemma, cue.form)]


def _no_source(lemma: str, form: str) -> list[str]:
    return ["^", "^a" + lemma, "^b" + form]
