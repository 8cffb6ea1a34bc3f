"""What somebody is said to have said or thought, without quotation marks.

For each cue two decisions: which words, if any, are its content, and which noun phrase is its source. Both are made
by a log-linear model (:mod:`.model`) over the candidates of :mod:`.spans` and :mod:`.links`.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import getitem

from koussa.extract.analysis import Sentence
from koussa.extract.cues import Cue, find_noun_cues
from koussa.extract.found import Found
from koussa.extract.given import begins, begins_after_setting, ends
from koussa.extract.indirect_features import (
    CLOSING,
    closing,
    cue_features,
    ending_features,
    no_source_features,
    opening_features,
    source_features,
    standing_features,
    subject_of,
)
from koussa.extract.lexicon import VERB_TAGS
from koussa.extract.links import Link, links
from koussa.extract.mentions import Mention, extended, quoted_as
from koussa.extract.model import Model, Weights, normalised, probabilities, score
from koussa.extract.no_words import is_no_content
from koussa.extract.scene import Parts, Scene
from koussa.extract.spans import Span, is_inverted, spans, told_last
from koussa.extract.standing import Order
from koussa.extract.verbs import QUOTING_VERBS, SPEECH_VERBS, THOUGHT_VERBS
from koussa.frozen import slotted
from koussa.text.wordlists import word_set

# Accepted at this summed probability, when it shares no more than this with a surer content of the sentence (as
# intersection over union); when its cue stands within a surer content ("Poe said she hoped to win") it may share so
# much, and must be this probable:
# where the F-score over the training articles, each judged by a model that had not seen it, is greatest.
LEAST_CONFIDENCE = 0.22
_MOST_SHARED = 1 / 3
_MOST_SHARED_WITHIN = 0.5
_LEAST_WITHIN = 0.5
_SOURCE_CONFIDENCE = 0.4
# A cue whose own features speak so strongly against it needs no look at its contents; one of speech gets it sooner.
_HOPELESS = 4.5
_HOPELESS_SPEECH = 5.0
# What the clauses around it may take away of that; they are always asked where "that" follows it.
_LATITUDE = 0.5
_CONSIDERED = 10
# A content whose beginning and end weigh so much less than the best ones is none; neither has a cue one whose best
# weigh so much less than "nothing". Over the training articles that costs the F-score less than a tenth of a point.
_FAR = 3.0
_NEVER = -1000.0
# How sure it is what is said where a sentence ends with no more than who said it.
_PLAIN = 0.9
_FAR_FROM_NOTHING = 3.0
# Verbs that mostly tell of a deed: what they take without marks is a thing done, hardly ever words or a thought. The
# weights are learned with them, since what speaks against them speaks against others.
_OF_DEEDS = word_set("""
adopt ban begin cast close continue contest crack deliver discover drop enact end ensure fight finish fire force go
halt hammer hit hold impose include interrupt introduce invite investigate launch laugh lead lecture lie open pass plot
prevent provide pursue raise rank rattle react record release rely review schedule score select share shoot slip
sponsor spread start stop strike stump submit sue tap target tick volunteer watch weigh
""")
# What a firm or a player posts and does not say.
_RESULTS = word_set(
    "loss losses profit profits gain gains sales revenue revenues earnings income victory win score time record"
)
_REACH_OF_RESULT = 5
# What tells which somebody is, not what somebody does: "the two leading Republicans".
_ADJECTIVES = word_set("leading growing rising ruling existing remaining sitting")
_CUES = SPEECH_VERBS | THOUGHT_VERBS | {"according to"}
_TRIMMED = frozenset(" \t\r\n\u00a0\"“”'‘’`.,;:!?…—–-")


@slotted
class _Content:
    """The words that a cue may introduce, and how probable it is that it does."""

    start: int
    end: int
    confidence: float
    kind: str
    cue: Cue


def indirect_quotations(scene: Scene, model: Model) -> Iterator[Found]:
    """The indirect quotations of a document, in the order of their sentences."""
    for sentence in scene.narrated():
        parts = scene.parts(sentence)
        for content in _compatible(sentence, list(_proposed(scene, sentence, model.indirect))):
            source, sure = source_of(scene, parts, content.cue, model.source)
            if source is not None and _is_source_alone(content, source):
                continue
            span = bisect_left(sentence.starts, content.start), bisect_left(sentence.starts, content.end)
            if is_no_content(parts, content.cue, source, span, content.confidence):
                continue
            yield Found(
                start=content.start,
                end=content.end if source is None else _without_source(parts, content, source),
                sentence=sentence,
                directness="indirect",
                source=source,
                cue=content.cue,
                rule=f"content-{content.kind}-cue",
                confidence=min(content.confidence * sure, 1.0),
            )


def _is_source_alone(content: _Content, source: Mention) -> bool:
    """Whether what stands before a verb is who speaks, not what is said: "Ann Poe, a doctor, agreed" says no more."""
    sentence = source.sentence
    begin, end = bisect_left(sentence.starts, content.start), bisect_left(sentence.starts, content.end)
    within = begin <= source.first and source.last <= end
    return content.kind == "before" and within and VERB_TAGS.isdisjoint(sentence.tags[begin:end])


def _without_source(parts: Parts, content: _Content, source: Mention) -> int:
    """Where words end that stand before who says them: "it leaks" in "It leaks, its owner, Ann Poe, said"."""
    sentence, first = source.sentence, source.first
    for mention in parts.mentions if source.kind == "name" else ():
        apart = sentence.tags[mention.first - 1 : mention.first] == "," == sentence.tags[first - 1]
        if apart and mention.kind == "nominal" and extended(mention) + 1 == first:
            first = mention.first  # what tells who it is
    within = content.kind == "before" and content.start < sentence.starts[first] < content.end
    return sentence.ends[first - 2] if within and sentence.tags[first - 1] == "," else content.end


def _tells_result(sentence: Sentence, cue: Cue) -> bool:
    """Whether a verb tells how somebody did: "posted a quarterly loss"."""
    object_ = sentence.lowers[cue.last : cue.last + _REACH_OF_RESULT]
    return cue.lemma == "post" and not _RESULTS.isdisjoint(object_)


def cues_of(scene: Scene, sentence: Sentence) -> list[Cue]:
    """The cues of a sentence that may have a content without marks: of saying or thinking, since others hardly do."""
    verbs = [cue for cue in scene.parts(sentence).cues if cue.lemma in _CUES]
    return verbs + find_noun_cues(sentence)


def _proposed(scene: Scene, sentence: Sentence, weights: Weights) -> Iterator[_Content]:
    """The content of each cue that probably has one."""
    parts = scene.parts(sentence)
    order: Order | None = None
    for cue in cues_of(scene, sentence):
        if cue.lemma in _OF_DEEDS or _tells_result(sentence, cue) or _quotes_somebody(parts, cue):
            continue
        subject, gap = subject_of(parts, cue)
        hopeless = _HOPELESS_SPEECH if cue.lemma in SPEECH_VERBS else _HOPELESS
        against = score(weights, cue_features(parts, cue, subject, gap))
        if against > hopeless + _LATITUDE and sentence.tags[cue.last : cue.last + 1] != "t":
            continue
        if order is None:
            order = Order(parts, scene.clauses(sentence))
        against += score(weights, standing_features(order, cue))
        if against > hopeless:
            continue
        options = [
            span
            for span in spans(parts, cue, subject, scene.clauses(sentence).own(cue))
            if span.closing != "I" or not _is_cut_off(sentence, span)
        ]
        if not options:
            continue
        told = told_last(sentence, cue, options)
        if told is not None:
            yield _Content(*trimmed(scene.document.text, sentence, told), _PLAIN, told.kind, cue)
            continue
        chances = content_chances(weights, order, cue, against, options)
        if 1.0 - chances[0] >= LEAST_CONFIDENCE:
            best = _best(scene.document.text, sentence, cue, options, chances[1:])
            if best is not None and best.confidence >= LEAST_CONFIDENCE:
                yield best


def _quotes_somebody(parts: Parts, cue: Cue) -> bool:
    """Whether a cue only tells whom somebody quotes; what they said follows: "quoted Roe as saying that …"."""
    return cue.lemma in QUOTING_VERBS and any(
        mention.first == cue.last and quoted_as(mention) >= 0 for mention in parts.mentions
    )


def _is_cut_off(sentence: Sentence, span: Span) -> bool:
    """Whether words that end at a preposition go on with an "of": "a series" in "a series of talks"."""
    return span.kind == "after" and sentence.lowers[span.last] == "of"


def content_chances(
    weights: Weights, order: Order, cue: Cue, against: float, options: list[Span]
) -> list[float]:
    """How probable it is that a cue has no content, and each of the contents it may have, if any is."""
    begun: dict[tuple[str, str, int, bool], float] = {}
    ended: dict[tuple[str, str, int, bool], float] = {}
    scores: list[float] = []
    sentence = order.sentence
    for span in options:
        # Most of the contents of a cue begin as another does, and end as a third.
        key = (span.kind, span.opening, span.first, span.last - span.first == 1)
        opened = begun.get(key)
        if opened is None:
            opened = begun[key] = score(weights, opening_features(sentence, cue, span))
        key = (span.kind, span.closing, span.last, span.last - span.first == 1)
        closed = ended.get(key)
        if closed is None:
            closed = ended[key] = score(weights, ending_features(sentence, cue, span))
        scores.append(opened + closed)
    most = max(scores)
    # Where the source stands last, what may be said stands before, and weighs less than what is said mostly does.
    if against - most > _FAR_FROM_NOTHING and any(span.kind == "after" for span in options):
        return [1.0]
    sums = weights.sums(CLOSING)
    for at, span in enumerate(options):
        if scores[at] < most - _FAR:
            scores[at] = _NEVER
        else:
            filled, apart = closing(order, cue, span)
            scores[at] += sum(map(getitem, sums, filled)) + score(weights, apart)
    return normalised([against, *scores])


def _best(
    text: str, sentence: Sentence, cue: Cue, options: list[Span], chances: list[float]
) -> _Content | None:
    """The content that agrees best with all that are probable."""
    likely = sorted(range(len(options)), key=chances.__getitem__, reverse=True)[:_CONSIDERED]
    found = [(*trimmed(text, sentence, options[at]), chances[at]) for at in likely]
    at, agreed = _most_agreed(found)
    start, end, _ = found[at]
    given = begins(sentence, cue, start, end)
    # What is right may have its "that": of those that begin so, which agrees best without?
    if given != start:
        at, agreed = _most_agreed(found, start, given)
        end = found[at][1]
    given, end = begins_after_setting(sentence, cue, given, end), ends(sentence, cue, given, end)
    return _Content(given, end, agreed, options[likely[at]].kind, cue) if given < end else None


def _most_agreed(found: list[tuple[int, int, float]], begun: int = -1, given: int = -1) -> tuple[int, float]:
    """Which span agrees best with all, and how well; of those from ``begun`` on, given from ``given`` on."""
    most = sum(chance for _, _, chance in found)
    best, at = -1.0, 0
    for number, (start, end, _) in enumerate(found):
        if start >= end or begun not in (-1, start):
            continue
        agreed = _agreed(max(start, given), end, found)
        if agreed > best + 1e-9:
            best, at = agreed, number
            if agreed > most - 1e-9:
                break
    return at, best


def _agreed(start: int, end: int, found: list[tuple[int, int, float]]) -> float:
    """The summed chances of the spans that share with one at least half of what the two cover together."""
    agreed = 0.0
    for first, last, chance in found:
        # Asked fifty times a cue, and a call of min() takes three times as long.
        until, since = end if end < last else last, start if start > first else first  # noqa: FURB136
        if (until - since) * 3 >= (end - start) + (last - first):
            agreed += chance
    return agreed


def _compatible(sentence: Sentence, proposed: list[_Content]) -> list[_Content]:
    """The contents of a sentence that can stand together, the surest being right, in text order."""
    kept: list[_Content] = []
    for content in sorted(proposed, key=lambda content: -content.confidence):
        cue = sentence.starts[content.cue.first]
        within = any(other.start <= cue < other.end for other in kept)
        most_shared = _MOST_SHARED_WITHIN if within else _MOST_SHARED
        if within and content.confidence < _LEAST_WITHIN:
            continue
        span = (content.start, content.end)
        if all(_shared(span, (other.start, other.end)) < most_shared for other in kept):
            kept.append(content)
    return sorted(kept, key=lambda content: (content.start, content.end))


def _shared(one: tuple[int, int], other: tuple[int, int]) -> float:
    """Intersection over union of two spans."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(shared, 0) / (max(one[1], other[1]) - min(one[0], other[0]))


def trimmed(text: str, sentence: Sentence, span: Span) -> tuple[int, int]:
    """The ends of a span in the text, without white space and punctuation around it."""
    start, end = sentence.starts[span.first], sentence.ends[span.last - 1]
    while start < end and text[start] in _TRIMMED:
        start += 1
    while end > start and text[end - 1] in _TRIMMED:
        end -= 1
    return start, end


def source_of(scene: Scene, parts: Parts, cue: Cue, weights: Weights) -> tuple[Mention | None, float]:
    """The noun phrase that is most probably the source of a cue, and how probable it is."""
    near = links(parts, cue)
    clauses = scene.clauses(parts.sentence)
    if is_inverted(parts.sentence.tags, cue, clauses.own(cue)):
        after = [link.mention for link in near if link.mention.first == cue.last]
        if after:
            return after[0], 1.0
    subject = clauses.subjects.get(cue.first)
    features = [no_source_features(cue), *(source_features(link, subject) for link in near)]
    chances = probabilities(weights, features)
    best = max(range(len(chances)), key=chances.__getitem__)
    for at, described in _described(near):  # two ways to say who it is
        together = chances[at + 1] + chances[described + 1]
        if together > chances[best] and together >= _SOURCE_CONFIDENCE:
            return near[at].mention, together
    if best == 0 or chances[best] < _SOURCE_CONFIDENCE:
        return None, chances[best]
    return _of_agent(near, near[best - 1].mention), chances[best]


def _of_agent(near: Sequence[Link], mention: Mention) -> Mention:
    """Who speaks where a phrase only tells which: "clerks polled by Roe said", "the union representing clerks said"."""
    lowers, tags, verb = mention.sentence.lowers, mention.sentence.tags, mention.first - 1
    agent = verb > 0 and lowers[verb] == "by"
    verb -= agent
    if verb < 1 or tags[verb] not in "CEXg":
        return mention
    tells = lowers[verb].endswith("ing") and lowers[verb] not in _ADJECTIVES and mention.kind == "nominal"
    if not agent and (not tells or tags[verb - 1] not in "NHU" or near[0].cue.form.startswith("to-")):
        return mention
    return next((link.mention for link in near if link.mention.last == verb and link.side == "L"), mention)


def _described(near: Sequence[Link]) -> Iterator[tuple[int, int]]:
    """Each name between commas with the description before it: "a spokesman for the port of Hull, Ann Poe, said"."""
    for at, name in enumerate(near):
        first, tags = name.mention.first, name.mention.sentence.tags
        if name.mention.kind != "name" or name.gap != "," or tags[first - 1 : first] != ",":
            continue
        for other, link in enumerate(near):
            if (
                link.mention.kind == "nominal"
                and link.mention.first < first
                and extended(link.mention) == first - 1
            ):
                yield at, other
