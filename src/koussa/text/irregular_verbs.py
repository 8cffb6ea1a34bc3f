"""The irregular verbs of English in frequent use, with their past and their participle.

Grammars count some 200 of them (Quirk et al., A Comprehensive Grammar of the English Language, 1985, 3.11-3.20); those
that are made of one and a prefix stand here where news uses them. Forms that are used side by side are parted by "/".
"""

from functools import cache

_VERBS = """
arise arose arisen; awake awoke awoken; be was/were been; bear bore borne/born; beat beat beaten; become became
become; befall befell befallen; begin began begun; bend bent; bet bet; bid bid/bade bid/bidden; bind bound; bite bit
bitten; bleed bled; blow blew blown; break broke broken; breed bred; bring brought; broadcast broadcast; build built;
burn burned/burnt; burst burst; buy bought; cast cast; catch caught; choose chose chosen; cling clung; come came come;
cost cost; creep crept; cut cut; deal dealt; dig dug; do did done; draw drew drawn; dream dreamed/dreamt; drink drank
drunk; drive drove driven; dwell dwelt/dwelled; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought;
find found; flee fled; fling flung; fly flew flown; forbid forbade forbidden; forecast forecast/forecasted; foresee
foresaw foreseen; foretell foretold; forget forgot forgotten; forgive forgave forgiven; forgo forwent forgone; forsake
forsook forsaken; freeze froze frozen; get got gotten; give gave given; go went gone; grind ground; grow grew grown;
hang hung/hanged; have had; hear heard; hide hid hidden; hit hit; hold held; hurt hurt; keep kept; kneel
knelt/kneeled; knit knit/knitted; know knew known; lay laid; lead led; lean leaned/leant; leap leaped/leapt; learn
learned/learnt; leave left; lend lent; let let; lie lay/lied lain; light lit/lighted; lose lost; make made; mean
meant; meet met; mislead misled; misread misread; mistake mistook mistaken; misunderstand misunderstood; offset
offset; outbid outbid; outdo outdid outdone; outgrow outgrew outgrown; outsell outsold; outspend outspent; overcome
overcame overcome; overdo overdid overdone; overhear overheard; override overrode overridden; overrun overran overrun;
oversee oversaw overseen; oversleep overslept; overspend overspent; overtake overtook overtaken; overthrow overthrew
overthrown; pay paid; plead pleaded/pled; prove proved proved/proven; put put; quit quit; read read; rebuild rebuilt;
recast recast; redo redid redone; redraw redrew redrawn; remake remade; repay repaid; rerun reran rerun; resell
resold; reset reset; retake retook retaken; retell retold; rethink rethought; rewrite rewrote rewritten; rid rid; ride
rode ridden; ring rang rung; rise rose risen; run ran run; say said; see saw seen; seek sought; sell sold; send sent;
set set; sew sewed sewn; shake shook shaken; shear sheared shorn; shed shed; shine shone/shined; shoot shot; show
showed shown; shrink shrank/shrunk shrunk; shut shut; sing sang sung; sink sank sunk; sit sat; slay slew slain; sleep
slept; slide slid; sling slung; slit slit; smell smelled/smelt; sneak sneaked/snuck; sow sowed sown; speak spoke
spoken; speed sped; spell spelled/spelt; spend spent; spill spilled/spilt; spin spun; spit spat; split split; spoil
spoiled/spoilt; spread spread; spring sprang sprung; stand stood; steal stole stolen; stick stuck; sting stung; stink
stank stunk; strew strewed strewn; stride strode stridden; strike struck struck/stricken; string strung; strive
strove/strived striven; swear swore sworn; sweep swept; swell swelled swollen; swim swam swum; swing swung; take took
taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown; thrust thrust; tread trod trodden;
undercut undercut; undergo underwent undergone; undertake undertook undertaken; undo undid undone; understand
understood; uphold upheld; upset upset; wake woke/waked woken; wear wore worn; weave wove/weaved woven; wed
wed/wedded; weep wept; win won; wind wound; withdraw withdrew withdrawn; withhold withheld; withstand withstood; wring
wrung; write wrote written
"""


@cache
def inflected() -> dict[str, tuple[str, ...]]:
    """Return the past forms and participles of each verb, each once: "rise" to "rose" and "risen"."""
    return {
        base: tuple(dict.fromkeys("/".join(forms).split("/")))
        for base, *forms in (row.split() for row in _VERBS.split(";"))
    }


@cache
def bases() -> dict[str, str]:
    """Return the verb of each form that differs from it; "lay", which is a verb too, is not among them."""
    verbs = inflected()
    return {form: base for base, forms in verbs.items() for form in forms if form not in verbs}


@cache
def same_in_past() -> frozenset[str]:
    """Return the verbs whose past is their base ("cut"); "become" and "run", of which the participle is, are none."""
    return frozenset(base for base, forms in inflected().items() if forms[0] == base)
