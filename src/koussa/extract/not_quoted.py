"""What speaks for words in marks being no quotation: a title, a nickname, a word held at arm's length."""

from collections.abc import Iterator

from koussa.extract.features import FIRST_PERSON, FUNCTION, SMALL, WORD, Shape, says
from koussa.extract.scene import Scene
from koussa.extract.verbs import CUE_FORMS, LEMMAS
from koussa.text.wordlists import word_set

_LOOK = 14
NAMING = word_set("call dub term name brand label title nickname entitle describe know christen deem")
TITLED = word_set("""
book film movie song album show series program programme magazine newspaper column poem play musical podcast sitcom
documentary novel memoir episode comedy drama hit single tune anthem essay article chapter
""")
_BROADCASTS = word_set("""
msnbc nbc abc cbs cnn fox hbo pbs bbc npr netflix hosts hosted host anchor moderator starred star appearance appeared
watched featured interview broadcast aired
""")


def no_quotation(scene: Scene, shape: Shape, last: bool | None) -> list[str]:
    """What speaks for a title, a nickname or a word held at arm's length.

    Args:
        scene: the document.
        shape: the run.
        last: whether the run before it in the sentence was a quotation; ``None`` when there is none.
    """
    sentence, at, tags, lowers = shape.sentence, shape.at, shape.sentence.tags, shape.sentence.lowers
    run = scene.runs[sentence.runs[at]]
    body = WORD.findall(shape.body[:200])[:_LOOK]
    capitals = sum(word[0].isupper() for word in body)
    spoken = {word.lower() for word in body}
    titled = "T" if len(body) > 1 and capitals * 3 >= len(body) * 2 else "t"
    personal = "I" if spoken & FIRST_PERSON else "-"
    function = str(min(len(spoken & FUNCTION), 3))
    look = shape.length + shape.end + shape.capital
    left, right = tags[max(0, at - 2) : at] or "^", tags[at + 1 : at + 3] or "$"
    before = lowers[at - 1] if at else "^"
    verb = CUE_FORMS.get(before, "")
    verbs = str(min(tags.count("C") + tags.count("a"), 3))
    kind = scene.document.paragraphs[sentence.paragraph].kind
    size = shape.length
    return [
        "0",
        "0a" + look,
        "0b" + left,
        "0c" + right,
        "0d" + left[-1:] + size + shape.capital + titled,
        "0e" + right[:1] + size + shape.capital,
        "0g" + (before if left[-1:] in "DICXRSNTtWJ" else "-"),
        "0k" + run.style + str(run.closed) + size,
        "0l" + kind + str(sentence.headline) + run.style,
        "0o" + str(last) + size,
        "0p" + personal + size,
        "0q" + function + size + titled,
        "0r" + verb,
        "0s" + left[-1:] + shape.end + right[:1],
        "0t" + personal + verbs + function,
        *_around(scene, shape, titled),
        "0z" + (lowers[at + 1] if right[:1] in SMALL else right[:1]) + shape.end + size,
    ]


def _around(scene: Scene, shape: Shape, titled: str) -> Iterator[str]:
    """Which verb governs the run, and whether titles, broadcasts or names are spoken of beside it."""
    sentence, at, lowers, size = shape.sentence, shape.at, shape.sentence.lowers, shape.length
    near = lowers[max(0, at - 5) : at + 4]
    chain = [] if shape.alone else scene.clauses(sentence).chains.get(at, [])
    governors = [clause.verb for clause in chain if clause.verb >= 0]
    yield "0u" + (LEMMAS.get(lowers[governors[0]], "*") if governors else "-") + size
    yield "0v" + str(any(says(sentence, verb) for clause in chain for verb in clause.verbs)) + size + titled
    yield "0w" + str(not TITLED.isdisjoint(near)) + titled + size
    yield "0x" + str(not _BROADCASTS.isdisjoint(near)) + titled
    named = any(CUE_FORMS.get(word, "") in NAMING for word in lowers[max(0, at - 6) : at])
    yield "0y" + str(named) + size + titled
