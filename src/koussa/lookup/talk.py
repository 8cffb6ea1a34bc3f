"""Words that fill talk: they say something of what is meant, but less than their rarity among statements suggests."""

_TALK = """
able actual actually always america american americans anybody anyone anything around ask asked asking away back bad
basically became become began begin believe believed believes best better big bit bring brought call called calls came
care case certain certainly clear come comes coming country course day days different doing done down enough even ever
every everybody everyone everything example fact far feel felt folks frankly gave get gets getting give given gives
giving go goes going gone good got gotten great guy guys happen happened happening happens hear heard help here honestly
hope idea issue issues keep keeps kept kind knew know knowing known knows last least left less let lets life little
live long look looked looking looks lot lots made make makes making man matter maybe mean means meant might moment must
name nation need needed needs never next nobody none nothing obviously off often okay once one order own part people
perhaps person place point possible pretty probably problem problems put puts question quite rather real really reason
remember right same saw see seeing seem seems seen sense serious seriously shall should show simply since somebody
someone something sometimes sort started stay still stop sure take taken takes taking talk talked talking talks tell
telling tells thank thanks thing things think thinking thinks though thought through time times today together told took
totally tried true try trying two under understand until up use used using very want wanted wants watch way ways week
well went whatever while whole wish without wonder word words work worked working works world worse worst wrong year
years yes yet
"""
_SHORT_FORMS = """
aint arent couldnt didnt doesnt dont hadnt hasnt havent heres hes im isnt ive lets shes shouldnt thats theres theyll
theyre theyve wasnt werent weve whats wheres whos wont wouldnt youd youll youre youve cant
ain aren couldn didn doesn don hadn hasn haven isn shouldn wasn weren won wouldn
"""
TALK_WORDS = frozenset(_TALK.split())
# "Don't" as those write it who leave the apostrophe out, and what is left before the apostrophe of those who do not.
SHORT_FORMS = frozenset(_SHORT_FORMS.split())
