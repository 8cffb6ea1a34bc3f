"""Offices, roles and parties, by what a check needs to know of them: how many hold one, and how one comes to it.

Which words are titles before names is told by :mod:`koussa.names.titles`, which of them may speak by
:mod:`koussa.extract.lexicon`; these lists are of nouns anywhere in a sentence.
"""

from koussa.text.wordlists import word_set

ROLES = word_set("""
wife husband mother father stepfather stepmother capital mayor governor ceo chairman chairwoman chairperson president
king queen emperor pope captain coach manager headmaster principal dean owner author nickname headquarters
birthplace protagonist antagonist predecessor successor frontman mentor widow widower fiance fiancee
""")
"""What one name fills at a time."""

QUALIFIED = word_set(
    "minister secretary ambassador commissioner chancellor treasurer master executive editor general justice"
)
"""What one name fills with the word before: "finance minister", "harbour master"."""

_OFFICES = word_set("""
president chair chairman chairwoman manager head chief director leader captain coach mayor governor minister secretary
prosecutor editor executive spokesman spokeswoman ambassador treasurer commissioner superintendent sheriff coroner
""")

HELD_BY_ONE = _OFFICES | word_set("teacher judge owner deputy bishop archbishop headteacher")
"""Offices before a name of which one matter has one holder."""

ONE_AT_A_TIME = _OFFICES | word_set("""
chairperson ceo premier senator congressman congresswoman representative chancellor dean principal host anchor aide
adviser advisor spokesperson strategist gov sen rep
""")
"""Posts of which somebody has one at a time, or which are of one body or person."""

SHARED = word_set("""
member supporter ally backer critic founder owner co-founder professor correspondent reporter columnist analyst
economist lawyer attorney judge bishop archbishop doctor teacher delegate lawmaker organizer organiser pollster fellow
researcher scientist engineer volunteer
""")
"""Posts that one may have besides another of the kind."""

HEADS = word_set(
    "president chairman executive director head leader governor mayor premier chief principal editor manager"
)
"""Who "heads", "leads" or "runs" what they are of."""

PARTIES = word_set("""
republican republicans democrat democrats democratic labour labor tory tories conservative conservatives liberal
liberals green greens socialist socialists gop
""")
"""Many things and people are of a party: its debate is not the other party's."""

APPOINTED = word_set(
    "ambassador chief coach commander commissioner director editor envoy general head judge manager minister prosecutor"
    " secretary spokesman spokeswoman"
)
"""Offices that are filled by appointment."""
