"""Offices and roles, by what a check needs to know of them: how many hold one at a time, and how one comes to it.

Which words are titles before names is told by :mod:`koussa.names.titles`, which of them may speak by
:mod:`koussa.extract.lexicon`; these lists are of nouns anywhere in a sentence.
"""

from koussa.extract.wordlists import words

ROLES = words("""
wife husband mother father stepfather stepmother capital mayor governor ceo chairman chairwoman chairperson president
king queen emperor pope captain coach manager headmaster principal dean owner author nickname headquarters
birthplace protagonist antagonist predecessor successor frontman mentor widow widower fiance fiancee
""")
"""What one name fills at a time."""

QUALIFIED = words(
    "minister secretary ambassador commissioner chancellor treasurer master executive editor general justice"
)
"""What one name fills with the word before: "finance minister", "harbour master"."""

HELD_BY_ONE = words("""
president chair chairman chairwoman manager head chief director leader captain coach mayor governor teacher minister
secretary prosecutor judge editor owner deputy executive spokesman spokeswoman ambassador bishop archbishop
treasurer commissioner superintendent headteacher sheriff coroner
""")
"""Offices before a name of which one matter has one holder."""

APPOINTED = words(
    "ambassador chief coach commander commissioner director editor envoy general head judge manager minister prosecutor"
    " secretary spokesman spokeswoman"
)
"""Offices that are filled by appointment."""
