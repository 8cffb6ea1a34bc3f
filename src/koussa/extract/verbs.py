"""Verbs that introduce what a source says, thinks or means to do, other common verbs, and their forms."""

from koussa.text.irregular_verbs import inflected
from koussa.text.wordlists import word_set

_SAY = """
say tell add write call ask tweet note continue describe report declare argue respond explain state
reply accuse conclude promise suggest recall read claim warn refer pledge release insist point chant
acknowledge put cite post issue remark vow admit shout praise show assure speak announce find portray
urge yell lament denounce talk quip joke answer assert allege affirm agree caution charge complain
concede confess confide confirm contend counter criticize criticise declare decry defend demand deny
disclose dismiss dispute emphasize emphasise exclaim inform interject intone maintain mention mock
murmur mutter observe opine plead predict proclaim propose protest question quote rail rant reassure
recommend recount reiterate relate remind repeat request reveal scoff scream sing slam snap stress swear
testify thank theorize threaten title tout trumpet underscore urge utter voice volunteer whisper retort
rebut reason reject renounce reproach retweet rule signal speculate spell stipulate tease term thunder
trash vent welcome applaud appeal apologize apologise attack attest authenticate bash beg bellow berate
blame blast boast brag brand broadcast cheer chide clarify comment commend compare compliment condemn
congratulate crow cry deadpan declaim decline deem deride detail deliver dictate dub echo elaborate
email endorse enthuse estimate exhort expound express fire fume gush hail highlight hint hold holler
implore imply indicate inquire insinuate instruct interrupt introduce invite invoke jab jeer label
lambast lambaste laud lecture list loathe marvel message moan narrate offer object oppose order
outline persuade pitch ponder preach press print project publish quiz rap rave react recite reckon
record rebuke reference regale relay reprimand respond retell riff rip savage scold scorn sigh skewer
slip smear sneer spin spout stammer stump submit summarize summarise support taunt text tick toast trot
trumpet type unveil wail weigh whine wonder analyze analyse advise advocate allude ascribe attribute
bemoan bill chronicle circulate confront consult contest convey correct credit depict deplore discuss
downplay draft forecast foretell grumble harangue hammer headline herald inscribe itemize liken mouth
negate notify pen phone pronounce prophesy pray rehash rejoin remonstrate specify spread stutter
wisecrack warble tag tap caption entitle name characterize characterise frame sum shoot hit strike chime
finish begin start go open end close share present paint cast sound stipulate vouch guess address assail
reaffirm lay lash laugh lecture bark crack crow chuckle allude
"""

_THINK = """
think believe know feel see want hope expect fear seem appear consider doubt intend mean understand view
regard worry wish plan prefer suspect suppose assume imagine like love hate dislike recognize recognise
realize realise remember forget figure decide determine learn hear discover notice conclude seek aim
oppose favor favour support back agree disagree refuse resolve vow try hesitate anticipate calculate
contemplate dread envision foresee judge mind need perceive presume rate regret resent respect trust
value watch accept acknowledge admire approve disapprove aspire await bet choose concern consent crave
desire despise dream eye gauge hypothesize identify interpret long mistake mull opt plot prove
reconsider reflect rely rethink sense settle strive study tend threaten tire venture weigh yearn look
ensure allow ban enact pass sign file sue vote endorse nominate name elect appoint allow require mandate
authorize bar block challenge delay drop fight force grant halt impose initiate launch lead lobby order
permit prevent prohibit promote push raise restrict revise schedule stop target test track underline
calculate compute poll survey rank score measure trend document demonstrate illustrate attempt offer
allow call commit convince dedicate discourage encourage engage entertain examine explore express focus
honor honour include interest investigate pursue probe prompt provide recommend research review search
select sponsor steer tackle tout undertake urge vet volunteer embrace ignore celebrate champion display
expose rattle balk relish rebuff anger surmise contradict adopt
"""

_OTHER = """
rue owe vie tie have be do make take come go get give use work leave keep let help turn run move live bring happen sit
stand lose pay meet win buy send build stay fall cut reach kill remain become hold walk die carry eat
draw wear grow spend serve play return visit travel join enter receive earn sell attend face follow
create change set lie rise throw catch break drive fly hang hide lay ride shake sink sleep slide smile
stare stick sweep swing tear arrive ask depart fail gain marry miss need obtain own participate perform
prepare produce quit rally receive reduce represent rescue resign retire save seize shift slip smoke
stage step suffer surge survive switch tumble undergo unite upset wait wake warm wave wield wind
withdraw work
"""

# Of these verbs other forms are nouns, too.
_IRREGULAR_PAST = """
wept knelt crept clung strode bled fled flung froze shone shrank sped spat sprang stole stung swam trod wove dug drank
blew forgave forbade leapt leant burnt spilt overcame woke dealt
"""

_FULL_VERB = {"be": ["being"], "have": ["having"], "do": ["doing", "done"]}
"""Forms of auxiliaries that are none."""

_VOWELS = frozenset("aeiou")
_SINGLE = _VOWELS | set("wxy")
"""Letters that are not doubled."""

_DOUBLING = word_set(
    "admit commit refer prefer submit permit regret rebut confer concur begin forget upset quiz"
)
"""Verbs of more than one syllable, and one of two vowels, that double their last letter as "plan" does."""


def forms(lemma: str) -> list[str]:
    """The inflected forms of a verb, itself first."""
    if lemma in _FULL_VERB:
        return [lemma, *_FULL_VERB[lemma]]
    stem = lemma + lemma[-1] if _doubles(lemma) else lemma
    third, past, present = lemma + "s", stem + "ed", stem + "ing"
    if lemma.endswith("ie"):
        past, present = lemma + "d", lemma[:-2] + "ying"
    elif lemma.endswith("e"):
        past, present = lemma + "d", (lemma if lemma.endswith("ee") else lemma[:-1]) + "ing"
    elif lemma.endswith("y") and lemma[-2] not in _VOWELS:
        third, past = lemma[:-1] + "ies", lemma[:-1] + "ied"
    elif lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        third = stem + "es"
    return [lemma, third, *inflected().get(lemma, (past,)), present]


def _doubles(lemma: str) -> bool:
    """Whether a last letter is doubled: a consonant behind the one vowel of a verb, "u" after "q" not counted."""
    *before, vowel, last = list(lemma.replace("qu", "q"))
    single = vowel in _VOWELS and last not in _SINGLE and _VOWELS.isdisjoint(before)
    return lemma in _DOUBLING or single


SPEECH_VERBS = word_set(_SAY)
THOUGHT_VERBS = word_set(_THINK)
QUOTING_VERBS = frozenset({"quote", "cite"})
# In the order of the lists, so that a form of two verbs ("lambasted") is always of the same one.
CUE_FORMS = {form: lemma for lemma in (_THINK + _SAY).split() for form in forms(lemma)}
"""Lemma of each form of a verb that can introduce an attribution."""
OTHER_VERB_FORMS = {form: lemma for lemma in _OTHER.split() for form in forms(lemma)} | {
    form: form for form in word_set(_IRREGULAR_PAST)
}
"""Lemma of each form of another common verb."""
LEMMAS = OTHER_VERB_FORMS | CUE_FORMS
"""Lemma of each form of every verb that we know."""
_NOUNS = word_set("""
claim criticism decision support opposition call plan promise pledge allegation assertion belief view
complaint concern fear hope proposal suggestion warning endorsement request demand refusal vow attack
question announcement statement accusation argument contention insistence admission remark comment idea
notion conclusion prediction charge denial declaration desire effort willingness advice speculation rumor
rumour report confidence doubt suspicion expectation estimate recommendation threat objection assessment
critique condemnation defense defence praise rejection opinion position stance commitment goal intention
interest agreement call explanation description finding assurance revelation acknowledgment skepticism
perception impression assumption interpretation sentiment attitude theory consensus discussion debate
response reaction reference outrage anger anxiety wariness hostility disdain dislike distaste preference
admiration enthusiasm optimism pessimism reluctance unwillingness inability determination resolve apology
appeal plea urging petition pitch case guess sense feeling worry frustration backlash scrutiny disagreement
tribute reminder forecast outlook tally account diagnosis mention talk priority swipe jab rebuke dismissal
depiction portrayal characterization condolence congratulation disclosure advocacy affection antipathy
""")
CUE_NOUNS = {form: noun for noun in _NOUNS for form in (noun, noun + "s")}
"""Noun that stands for an act of saying or thinking, by its form."""
CUE_ADJECTIVES = word_set("""
aware unaware confident sure certain unsure uncertain clear unclear glad happy unhappy proud skeptical sceptical
critical supportive hopeful optimistic pessimistic afraid unafraid fearful wary leery nervous mindful anxious
uneasy uncomfortable comfortable eager reluctant unwilling willing ready keen adamant insistent dismissive
doubtful dubious suspicious envious jealous angry furious bitter hostile sympathetic grateful thankful sorry
ashamed fond enthusiastic ecstatic silent vocal candid blunt cagey mum noncommittal shy tepid hard-pressed
complimentary apologetic defiant upset mad vague explicit emphatic desperate content curious open opposed
""")
"""Adjective that says what somebody thinks or feels of something."""
