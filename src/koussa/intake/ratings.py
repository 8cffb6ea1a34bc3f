"""What the rating of a published fact-check says, where its words are among those that fact-checkers share.

Ratings are words of each publisher's own (schema.org, ``Rating.alternateName``). Those listed here are the scales of
PolitiFact and Snopes, their like, and the plain words in other languages; any other gives no verdict, since a wrong one
would speak against a draft.
"""

from koussa.records import Verdict
from koussa.text.fold import fold, words

_RATINGS: dict[Verdict, str] = {
    "contradicted": (
        "false, incorrect, untrue, not true, wrong, inaccurate, fake, fake news, fabricated, hoax, debunked,"
        " pants on fire, totally false, completely false, entirely false, fiction, not correct,"
        " falsch, unwahr, frei erfunden, faux, falso, falsa, vals, onwaar, falsk, fałsz"
    ),
    "imprecise": (
        "mostly false, mainly false, partly false, partially false, half true, half false, mostly true, mainly true,"
        " partly true, partially true, misleading, exaggerated, mixture, mixed, missing context, lacks context,"
        " needs context, out of context, distorts the facts, cherry picking, größtenteils falsch, teilweise falsch,"
        " irreführend, plutôt faux, trompeur, engañoso, enganoso, fuorviante, misleidend"
    ),
    "unconfirmed": "unproven, unsupported, unverified, no evidence, unsubstantiated, unbelegt",
    "supported": "true, correct, accurate, wahr, richtig, vrai, verdadero, verdadeiro, vero, waar",
}


def _key(rating: str) -> str:
    return " ".join(words(fold(rating)))


_VERDICTS = {_key(rating): verdict for verdict, ratings in _RATINGS.items() for rating in ratings.split(", ")}


def verdict_of(rating: str | None) -> Verdict | None:
    """The verdict that a fact-check's rating comes to; ``None`` when its words are not known, or are a number."""
    return _VERDICTS.get(_key(rating)) if rating else None
