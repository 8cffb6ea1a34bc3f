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
_WITHIN = (
    {"england", "scotland", "wales", "united kingdom"},
    {"america", "united states"},
    {"burma", "myanmar"},
    {"czech republic", "czechia"},
)
"""Countries of which one lies within another or is the same by another name."""


@cache
def _countries() -> frozenset[str]:
    return frozenset(name.strip() for name in _COUNTRIES.replace("\n", " ").split(","))


def is_country(name: str) -> bool:
    """Whether a folded name, its words parted by single spaces, is that of a country."""
    return name in _countries()


def exclude_each_other(one: str, other: str) -> bool:
    """Whether nothing lies in both of two places, as far as their names tell: two countries, or two that are none."""
    if is_country(one) != is_country(other):
        return False
    return not any({one, other} <= both for both in _WITHIN)
