"""Sources by the layout: who signs a block quotation, and who is no source but listens, in a headline or elsewhere."""

from koussa.extract.cues import Cue
from koussa.extract.found import Found
from koussa.extract.mentions import Mention
from koussa.extract.scene import Scene
from koussa.text.signatures import is_signature
from koussa.text.wordlists import word_set

_DASHES = "—–―-"
# Who hears what is said.
_LISTENERS = word_set(
    "court jury inquest inquiry panel tribunal hearing committee trial mps conference meeting"
)


def place_sources(scene: Scene, found: list[Found]) -> list[Found]:
    """The attributions with the sources that the layout shows, without the signatures among them."""
    signed = _signed(scene)
    signatures = set(signed.values())
    kept: list[Found] = []
    for item in found:
        paragraph = item.sentence.paragraph
        if paragraph in signatures:
            continue
        if item.source is not None and item.cue is not None and _is_no_source(item.source, item.cue):
            if item.source.sentence is not item.sentence:
                item.cue = None  # a cue is told by its place in the sentence of its source
            item.source, item.others = None, ()
        signature = signed.get(paragraph)
        if signature is not None and item.directness == "direct":
            name = _name(scene, signature)
            if name is not None:
                item.source, item.cue, item.rule = name, None, "signature"
                item.confidence, item.others = 1.0, ()
        kept.append(item)
    return kept


def _is_no_source(source: Mention, cue: Cue) -> bool:
    """Whether a noun phrase is who was told: "The jury heard that …", in a headline "Mill was unsafe, court told"."""
    if source.last > cue.first:
        return False
    if cue.lemma == "tell" and cue.form == "be-past":  # "“He was drunk,” Ann Poe was told."
        return True
    if source.head not in _LISTENERS:
        return False
    sentence = source.sentence
    ends = cue.last == len(sentence.tags) and source.last == cue.first
    return cue.lemma == "hear" or (ends and sentence.lowers[cue.first] == "told")


def _signed(scene: Scene) -> dict[int, int]:
    """The paragraph that signs each paragraph of a block quotation."""
    signed: dict[int, int] = {}
    block: list[int] = []
    for index, paragraph in enumerate(scene.document.paragraphs):
        signs = paragraph.kind == "signature" or (
            paragraph.kind in ("quote", "body")
            and is_signature(scene.document.text[paragraph.start : paragraph.end])
        )
        if block and signs:
            signed.update(dict.fromkeys(block, index))
            block = []
        elif paragraph.kind == "quote":
            block.append(index)
        else:
            block = []
    return signed


def _name(scene: Scene, paragraph: int) -> Mention | None:
    """Whom a signature names; one word, or a description ("a resident"), counts only after a dash."""
    mentions = [
        mention for sentence in scene.paragraphs[paragraph] for mention in scene.parts(sentence).mentions
    ]
    names = [mention for mention in mentions if mention.kind == "name"]
    start = scene.document.paragraphs[paragraph].start
    if scene.document.text[start] in _DASHES:
        return next((mention for mention in mentions if mention.kind in ("name", "nominal")), None)
    return next((mention for mention in names if mention.last - mention.first > 1), None)
