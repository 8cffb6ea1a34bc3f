"""The words of English that hold sentences together and say little of what they are about, as index terms."""

_LITTLE = """
" a about after all also an and any are as at be because been before between both but by can could d did do
does each for from had has have he her him his how i if in into is it its just like ll m many me more most
much my new no not now of on only or other our out over own re s said say says she so such t than that the
their them then there these they this those to too us ve was we were what when where which who whose why will
with would you your
"""
FUNCTION_WORDS = frozenset(_LITTLE.split())
FORMS_OF_BE = frozenset(["am", "are", "be", "been", "being", "is", "was", "were"])
FORMS_OF_HAVE = frozenset(["had", "has", "have"])
FORMS_OF_DO = frozenset(["did", "do", "does"])
