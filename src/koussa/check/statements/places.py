"""Which names are those of countries: what lies in one lies in no other, but a town lies within a country."""

from functools import cache

_COUNTRIES = """
afghanistan, albania, algeria, america, angola, argentina, armenia, australia, austria, azerbaijan, bahrain,
bangladesh, belarus, belgium, benin, bhutan, bolivia, bosnia, botswana, brazil, bulgaria, burkina faso, burma,
burundi, cambodia, cameroon, canada, chad, chile, china, colombia, congo, costa rica, croatia, cuba, cyprus,
czech republic, czechia, denmark, djibouti, ecuador, egypt, el salvador, england, eritrea, estonia, eswatini,
ethiopia, fiji, finland, france, gabon, gambia, georgia, germany, ghana, greece, guatemala, guinea, guyana, haiti,
honduras, hungary, iceland, india, indonesia, iran, iraq, ireland, israel, italy, ivory coast, jamaica, japan,
jordan, kazakhstan, kenya, kosovo, kuwait, kyrgyzstan, laos, latvia, lebanon, lesotho, liberia, libya,
liechtenstein, lithuania, luxembourg, madagascar, malawi, malaysia, mali, malta, mauritania, mauritius, mexico,
moldova, monaco, mongolia, montenegro, morocco, mozambique, myanmar, namibia, nepal, netherlands, new zealand,
nicaragua, niger, nigeria, north korea, north macedonia, norway, oman, pakistan, panama, paraguay, peru,
philippines, poland, portugal, qatar, romania, russia, rwanda, saudi arabia, scotland, senegal, serbia,
sierra leone, singapore, slovakia, slovenia, somalia, south africa, south korea, south sudan, spain, sri lanka,
sudan, suriname, sweden, switzerland, syria, taiwan, tajikistan, tanzania, thailand, togo, tunisia, turkey,
turkmenistan, uganda, ukraine, united arab emirates, united kingdom, united states, uruguay, uzbekistan, venezuela,
vietnam, wales, yemen, zambia, zimbabwe
"""
_REGIONS = """
alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, hawaii, idaho,
illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota,
mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico, new york, north
carolina, north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota,
tennessee, texas, utah, vermont, virginia, washington, west virginia, wisconsin, wyoming, alberta, british
columbia, manitoba, new brunswick, newfoundland, nova scotia, ontario, quebec, saskatchewan, new south wales,
queensland, tasmania, victoria, western australia, south australia, bavaria, saxony, hesse, brandenburg,
thuringia, brittany, normandy, provence, corsica, alsace, catalonia, andalusia, galicia, tuscany, lombardy,
piedmont, sicily, sardinia, veneto, flanders, wallonia, crimea, siberia, chechnya, bedfordshire, berkshire,
buckinghamshire, cambridgeshire, cheshire, cornwall, cumbria, derbyshire, devon, dorset, durham, essex,
gloucestershire, hampshire, herefordshire, hertfordshire, kent, lancashire, leicestershire, lincolnshire,
greater manchester, merseyside, norfolk, northamptonshire, northumberland, nottinghamshire, oxfordshire,
shropshire, somerset, staffordshire, suffolk, surrey, sussex, west midlands, warwickshire, wiltshire,
worcestershire, yorkshire, north yorkshire, south yorkshire, west yorkshire, fife, aberdeenshire, gwynedd,
dyfed, powys, ulster, northern ireland, munster, connacht, leinster, punjab, kerala, bihar, gujarat,
maharashtra, rajasthan, tamil nadu, uttar pradesh, kashmir, west bengal, karnataka, assam, sindh, balochistan,
gauteng, limpopo, darfur, xinjiang, tibet, sichuan, hubei, guangdong
"""
"""What towns lie in, and is no country."""

_WIDE = """
africa, asia, europe, north america, south america, latin america, middle east, scandinavia, balkans, caucasus,
maghreb, levant, sahel, baltic, caribbean, oceania, antarctica, central america, far east
"""
"""What countries lie in, in whole or in part: "North Africa", too."""

_WITHIN = (
    {"england", "united kingdom"},
    {"scotland", "united kingdom"},
    {"wales", "united kingdom"},
    {"america", "united states"},
    {"burma", "myanmar"},
    {"czech republic", "czechia"},
    {"northern ireland", "ulster"},
    {"asia", "middle east"},
    {"africa", "middle east"},
    {"europe", "scandinavia"},
    {"europe", "balkans"},
    {"europe", "caucasus"},
    {"asia", "caucasus"},
    {"africa", "maghreb"},
    {"north africa", "maghreb"},
    {"africa", "sahel"},
    {"levant", "middle east"},
    {"asia", "levant"},
    {"europe", "baltic"},
    {"asia", "far east"},
)
"""Places of which one lies within another, in part at least, or is the same by another name."""


@cache
def _table(names: str) -> frozenset[str]:
    return frozenset(name.strip() for name in names.replace("\n", " ").split(","))


def is_country(name: str) -> bool:
    """Whether a folded name, its words parted by single spaces, is that of a country."""
    return name in _table(_COUNTRIES)


def is_region(name: str) -> bool:
    """Whether a folded name is that of a state, a province or a county."""
    return name in _table(_REGIONS)


def _sort(name: str) -> str:
    """What a place is: a country, a region, more than a country, or as small as a town."""
    if is_country(name):
        return "country"
    if is_region(name):
        return "region"
    wide = _table(_WIDE)
    return "wide" if name in wide or name.rpartition(" ")[2] in wide else "town"


def exclude_each_other(one: str, other: str) -> bool:
    """Whether nothing lies in both of two places, as far as their names tell: of two countries, regions or towns."""
    if (one == other) or _sort(one) != _sort(other):
        return False
    words, others = set(one.split()), set(other.split())
    if _sort(one) in {"region", "wide"} and (words <= others or others <= words):
        return False  # "Yorkshire", "West Yorkshire"
    return not any({one, other} <= both for both in _WITHIN)
