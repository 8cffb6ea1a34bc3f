"""Names folded across spelling, transliteration and script, and how alike two names are.

Nothing here knows any person: names of every script are brought to Latin letters
(:mod:`koussa.names.scripts`), Latin letters to the sounds that they may stand for
(:mod:`koussa.names.sound`), a name to its parts (:mod:`koussa.names.parts`), and parts are compared by
sound (:mod:`koussa.names.match`).
"""

from koussa.names.keys import AskedKey, asked_keys, may_agree_besides, name_keys
from koussa.names.match import FOUND, SAME, same_person, similarity
from koussa.names.parts import prepare
from koussa.names.titles import split_title

__all__ = [
    "FOUND",
    "SAME",
    "AskedKey",
    "asked_keys",
    "may_agree_besides",
    "name_keys",
    "prepare",
    "same_person",
    "similarity",
    "split_title",
]
