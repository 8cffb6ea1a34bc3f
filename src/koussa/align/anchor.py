"""Quotations found again in a text that may have changed since they were stored.

The order is that of the W3C Web Annotation selectors and of hypothesis/client (``match-quote.ts``): the exact words
first, told apart by the words before and after them and by their position; then the likest stretch with a bounded
number of errors. Unlike there, a likeness is never taken for the words: whatever differs in a single character is
"changed". Short words in other surroundings are not found again, because they stand anywhere.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from koussa.align.words import EditKind, Token, compare_words, tokens
from koussa.frozen import frozen

Status = Literal["same", "moved", "changed", "gone"]

# What each part of a selector weighs, as in hypothesis/client.
_QUOTE, _SIDE, _POSITION = 50.0, 20.0, 2.0
_WHOLE = _QUOTE + 2 * _SIDE + _POSITION
_MOST_ERRORS = 256
# So many words in a row are nobody else's, wherever they stand.
_TELLING = 8
# From this likeness on, the words before or after a place are those that stood there.
_ALIKE = 0.6
# From this likeness on, words that stand where they stood are those that were changed.
_CHANGED = 0.5
# Fewer words are like many others.
_FEW = 3
# From this likeness on, words are the same words changed, whatever stands around them.
_CLEARLY_CHANGED = 0.75
_REGIONS = 6


@frozen
class Anchor:
    """What is known of words that are looked for: a ``TextQuoteSelector`` and a position.

    Attributes:
        exact: the words.
        prefix: what stood before them, at most some dozen characters.
        suffix: what stood after them.
        start: where they began, in code points of the text that they were taken from.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None


@frozen
class Change:
    """A stretch of words as it stood before and as it stands now; one of them is empty for added and dropped words.

    Where ``kind`` is "same", the two are alike but for case and typography.
    """

    kind: EditKind
    before: str
    after: str


@frozen
class Anchored:
    """What became of the words.

    Attributes:
        status: "same" where they stood, "moved" unchanged, "changed" if only something like them is left, or "gone".
        start: first code point in the text, ``None`` when they are gone; ``end`` the one after the last.
        score: how much speaks for the place, 0 to 100: the words, those around them, and the position.
        changes: of changed words, what was taken out and put in, in order.
    """

    status: Status
    start: int | None = None
    end: int | None = None
    score: float = 0.0
    changes: tuple[Change, ...] = ()


_GONE = Anchored("gone")


def find_again(text: str, anchors: Sequence[Anchor]) -> tuple[Anchored, ...]:
    """Find words again in a text, each at a place of its own.

    Args:
        text: the text as it is now, any string.
        anchors: the words that stood in it.

    Returns:
        What became of each, in the order given.
    """
    found = dict(_plainly_there(text, anchors))
    taken = {_span(place): None for place in found.values()}
    exact = [
        (place.score, -number, place)
        for number, anchor in enumerate(anchors)
        if number not in found
        for place in _unchanged(text, anchor)
    ]
    # The likeliest first: what fits one of two alike quotations wholly is not what became of the other.
    for _, negative, place in sorted(exact, key=lambda item: item[:2], reverse=True):
        span = _span(place)
        if -negative not in found and span not in taken:
            found[-negative] = place
            taken[span] = None
    words = _Words(text) if len(found) < len(anchors) else None
    for number, anchor in enumerate(anchors):
        if number not in found and words is not None:
            found[number] = _changed(text, words, anchor, taken)
            if found[number].status != "gone":
                taken[_span(found[number])] = None
    return tuple(found[number] for number in range(len(anchors)))


def _plainly_there(text: str, anchors: Sequence[Anchor]) -> Iterator[tuple[int, Anchored]]:
    """The words that stand where they stood, or at one place alone, with all that stood around them.

    No other place is as likely for them, and they for no other: a hearing has hundreds of answers that are "Yes", and
    holding each against every other takes the square of their number.
    """
    wholes = [anchor.prefix + anchor.exact + anchor.suffix for anchor in anchors]
    times = Counter(wholes)
    taken: set[int] = set()
    # What one character less of what stood around costs a place; its distance may cost no more than that.
    widest = max((max(len(anchor.prefix), len(anchor.suffix)) for anchor in anchors), default=0)
    for number, (anchor, whole) in enumerate(zip(anchors, wholes, strict=True)):
        if not (anchor.prefix and anchor.suffix and anchor.exact) or times[whole] > 1:
            continue
        at = (anchor.start or 0) - len(anchor.prefix)
        if anchor.start is None or at < 0 or not text.startswith(whole, at):
            at = text.find(whole)
            if at < 0 or text.find(whole, at + 1) >= 0:
                continue
        start = at + len(anchor.prefix)
        end = start + len(anchor.exact)
        around = _around(text, anchor, start, end)
        lost = _POSITION * (1.0 - around.near)
        whole_words = not _cuts_a_word(text, start) and not _cuts_a_word(text, end)
        if lost * widest < _SIDE and whole_words and start not in taken:
            taken.add(start)
            in_place = anchor.start is None or start == anchor.start
            yield number, Anchored("same" if in_place else "moved", start, end, _score(1.0, around))


def word_changes(before: str, after: str) -> tuple[Change, ...]:
    """How the words of a text were changed, in order; marks and spaces between words are not compared."""
    new, old = tokens(after), tokens(before)
    return tuple(
        Change(edit.kind, _printed(before, old, edit.source), _printed(after, new, edit.draft))
        for edit in compare_words([token.text for token in new], [token.text for token in old])
    )


def _printed(text: str, words: Sequence[Token], span: tuple[int, int]) -> str:
    first, last = span
    return text[words[first].start : words[last - 1].end] if first < last else ""


def _span(place: Anchored) -> tuple[int, int]:
    assert place.start is not None
    assert place.end is not None
    return place.start, place.end


def _unchanged(text: str, anchor: Anchor) -> Iterator[Anchored]:
    """The places where exactly these words stand and are likely to be those that are looked for."""
    at = text.find(anchor.exact) if anchor.exact else -1
    telling = len(tokens(anchor.exact)) >= _TELLING
    while at >= 0:
        end = at + len(anchor.exact)
        if not _cuts_a_word(text, at) and not _cuts_a_word(text, end):
            around = _around(text, anchor, at, end)
            in_place = anchor.start is None or at == anchor.start
            if in_place or telling or max(around.before, around.after) >= _ALIKE:
                yield Anchored("same" if in_place else "moved", at, end, _score(1.0, around))
        at = text.find(anchor.exact, at + 1)


def _changed(text: str, words: "_Words", anchor: Anchor, taken: Iterable[tuple[int, int]]) -> Anchored:
    """The likest stretch of the text, if it is like enough, as a change."""
    best = _GONE
    size = len(tokens(anchor.exact))
    for start, end in _candidates(text, words, anchor) if size else ():
        if start >= end or text[start:end] == anchor.exact or _meets(taken, start, end):
            continue
        likeness = _likeness(anchor.exact, text[start:end])
        around = _around(text, anchor, start, end)
        if size < _FEW and min(around.before, around.after) < _ALIKE:
            continue  # a word or two are like many others
        in_place = max(around.before, around.after) >= _ALIKE
        score = _score(likeness, around)
        if likeness >= (_CHANGED if in_place else _CLEARLY_CHANGED) and score > best.score:
            best = Anchored("changed", start, end, score)
    if best.start is None:
        return best
    changes = word_changes(anchor.exact, text[best.start : best.end])
    return Anchored(best.status, best.start, best.end, best.score, changes)


def _candidates(text: str, words: "_Words", anchor: Anchor) -> Iterator[tuple[int, int]]:
    """What stands between the words that stood around, then what is likest wherever like words gather."""
    at = text.find(anchor.prefix) if anchor.prefix and anchor.suffix else -1
    while at >= 0:
        start = at + len(anchor.prefix)
        end = text.find(anchor.suffix, start, start + 2 * len(anchor.exact) + len(anchor.suffix))
        if end > start:
            yield start, end
        at = text.find(anchor.prefix, at + 1)
    for first, last in words.regions(anchor):
        yield words.whole(*_likest(anchor.exact, text, first, last))


def _meets(taken: Iterable[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a place is for the most part another quotation's."""
    return any(2 * (min(end, last) - max(start, first)) > end - start for first, last in taken)


def _cuts_a_word(text: str, at: int) -> bool:
    return text[at - 1 : at].isalnum() and text[at : at + 1].isalnum()


@frozen
class _Around:
    """How like what stands around a place is to what stood around the words, 0 to 1 each.

    Attributes:
        before: what stands before; ``after`` what stands after.
        touching: how much of both is unchanged next to the words, 0 to 2: neighbours tell more than likeness.
        near: how near the place is to where the words stood; 1 where that is not known.
    """

    before: float
    after: float
    touching: float
    near: float


def _around(text: str, anchor: Anchor, start: int, end: int) -> _Around:
    before = text[max(0, start - len(anchor.prefix)) : start]
    after = text[end : end + len(anchor.suffix)]
    distance = 0 if anchor.start is None else abs(start - anchor.start)
    touching = _begin_alike(anchor.prefix[::-1], before[::-1]) + _begin_alike(anchor.suffix, after)
    return _Around(
        before=_likeness(anchor.prefix, before) if anchor.prefix else float(start == 0),
        after=_likeness(anchor.suffix, after) if anchor.suffix else float(end == len(text)),
        touching=touching,
        near=1.0 - min(1.0, distance / max(1, len(text))),
    )


def _begin_alike(one: str, other: str) -> float:
    """Which share of a text another one begins with; an empty one is at the end of everything."""
    same = next((at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right), None)
    if same is None:
        same = min(len(one), len(other))
    return same / len(one) if one else 1.0


def _likeness(one: str, other: str) -> float:
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.normalized_similarity(one, other)


def _score(likeness: float, around: _Around) -> float:
    sides = _SIDE * (around.before + around.after + around.touching) / 2
    return 100 * (_QUOTE * likeness + sides + _POSITION * around.near) / _WHOLE


class _Words:
    """The words of a text and where each of them stands."""

    def __init__(self, text: str) -> None:
        self._tokens = tokens(text)
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for place, token in enumerate(self._tokens):
            self._places[token.text].append(place)

    def regions(self, anchor: Anchor) -> list[tuple[int, int]]:
        """Stretches of the text, in code points, in which words of a quotation or around it gather."""
        before, exact, after = (tokens(part) for part in (anchor.prefix, anchor.exact, anchor.suffix))
        offset, size = len(before), len(exact)
        width = max(4, size // 2)
        votes: defaultdict[int, float] = defaultdict(float)
        for number, token in enumerate((*before, *exact, *after)):
            places = self._places.get(token.text, ())
            for place in places:
                bucket = (place - (number - offset)) // width
                votes[bucket] += 1 / len(places)
        best = sorted(votes, key=lambda bucket: (-votes[bucket] - votes.get(bucket + 1, 0.0), bucket))
        found = []
        for bucket in best[:_REGIONS]:
            first = max(0, (bucket - 1) * width)
            last = min(len(self._tokens), (bucket + 3) * width + size)
            if first < last:
                found.append((self._tokens[first].start, self._tokens[last - 1].end))
        return found

    def whole(self, start: int, end: int) -> tuple[int, int]:
        """A span widened to whole words, marks at its ends left out as they were found."""
        from bisect import bisect_right

        for at in (start, end):
            place = bisect_right(self._tokens, at, key=lambda token: token.start) - 1
            if place >= 0 and self._tokens[place].start < at < self._tokens[place].end:
                start, end = min(start, self._tokens[place].start), max(end, self._tokens[place].end)
        return start, end


def _likest(pattern: str, text: str, first: int, last: int) -> tuple[int, int]:
    """The span of ``text[first:last]`` with the fewest errors against a pattern; empty when all have too many."""
    region = text[first:last]
    most = min(_MOST_ERRORS, len(pattern) // 2)
    errors, end = min(
        ((count, at) for at, count in enumerate(distances(pattern, region), start=1)), default=(most + 1, 0)
    )
    if errors > most:
        return first, first
    backwards = distances(
        pattern[::-1], region[max(0, end - len(pattern) - most) : end][::-1], from_start=True
    )
    # Of starts that do equally well, the one that leaves the length as it was.
    _, _, length = min(
        (count, abs(size - len(pattern)), size) for size, count in enumerate(backwards, start=1)
    )
    return first + end - length, first + end


def distances(pattern: str, text: str, *, from_start: bool = False) -> Iterator[int]:
    """The errors with which a pattern ends at each character of a text.

    Myers' bit vectors (Journal of the ACM 46:3, 1999) in Hyyrö's form, on integers of any length.

    Args:
        pattern: what is looked for.
        text: where.
        from_start: count what stands in the text before the pattern as errors too.

    Yields:
        For each prefix of the text, the fewest insertions, deletions and substitutions that turn the pattern into
        one of its suffixes; with ``from_start``, into all of it.
    """
    size = len(pattern)
    masks: defaultdict[str, int] = defaultdict(int)
    for place, character in enumerate(pattern):
        masks[character] |= 1 << place
    whole = (1 << size) - 1
    last = 1 << (size - 1) if size else 0
    plus, minus, errors = whole, 0, size
    for number, character in enumerate(text, start=1):
        if not size:
            yield number if from_start else 0
            continue
        equal = masks.get(character, 0)
        vertical = equal | minus
        horizontal = (((equal & plus) + plus) ^ plus) | equal
        more = minus | (whole & ~(horizontal | plus))
        fewer = plus & horizontal
        errors += bool(more & last) - bool(fewer & last)
        more = ((more << 1) | from_start) & whole
        fewer = (fewer << 1) & whole
        plus = fewer | (whole & ~(vertical | more))
        minus = more & vertical
        yield errors
