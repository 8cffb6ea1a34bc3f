"""Words that statements about public life use for one another.

Composed by hand: everyday synonyms, the plain word beside the official one, short forms and what they stand for.
Each line is a group; two words of a group pass for one another, at a discount.
"""

from functools import cache

from koussa.text.stems import stem

_GROUPS = """
photo photograph picture image pic snapshot
video film footage clip movie
mother mom mum mama
father dad papa
wife husband spouse married marriage
child children kid kids
baby infant newborn
boy girl teen teenager
woman women lady female
man men guy male
police cop officer policeman sheriff
kill murder slay homicide
die dead death died killed fatal perish
shoot shot shooting gunman shooter gunfire
gun firearm rifle weapon handgun
bomb explosive bombing explosion blast
attack assault strike
terrorist terrorism terror extremist jihadist
hurt injure wound injured
prison jail imprisoned incarcerated inmate prisoner
arrest detain custody detained
crime criminal felony felon
law legislation bill act statute
ban prohibit outlaw forbid illegal
legal lawful allowed permitted
court judge justice tribunal
lawsuit sue suit sued
lawyer attorney
vote ballot voter election elect polling
poll survey
win won victory beat defeat
lose lost defeat
president potus presidential presidency
congress house senate lawmaker legislator
senator sen
representative rep congressman congresswoman
governor gov
government gov administration federal
republican gop conservative
democrat democratic liberal
campaign election candidate
immigrant migrant refugee undocumented alien illegal
immigration migration
border wall fence
deport remove expel
muslim islam islamic
jew jewish
black african
hispanic latino
white caucasian
gay lgbt homosexual lesbian transgender
abortion reproductive prolife
church christian religion religious
bible scripture
health medical healthcare
insurance coverage insured uninsured
obamacare aca affordable
doctor physician
drug medicine medication prescription opioid
vaccine vaccination immunization shot
disease illness sickness virus infection
cancer tumor
hospital clinic
tax taxes taxed taxation
cut reduce slash lower decrease shrink
increase rise raise grow grew higher up surge soar jump
fall fell drop decline down plunge
double twice
half fifty
debt deficit borrow
budget spending spend
money cash dollar fund funding
pay paid payment wage salary
wage income earnings
rich wealthy millionaire billionaire
poor poverty
job jobs employment work worker
unemployed unemployment jobless
economy economic
business company corporation firm corporate
bank wall financial
trade tariff import export
factory manufacturing plant manufacturer
oil gas petroleum energy
climate warming emission carbon
school education teacher student classroom
college university
military army troop soldier navy
war conflict invasion
veteran vet va
nuclear atomic nuke
missile rocket
russia russian putin
china chinese beijing
iran iranian tehran
britain british uk england
america american us usa
country nation
world global international
state statewide
city town mayor
million billion trillion
percent percentage rate
say said claim state tell told
tweet twitter post posted
facebook instagram social
email e mail emails
fake hoax false bogus phony
lie lying false untrue
quote quoted remark comment statement
support endorse back favor
oppose against reject
help assist aid
stop end halt
start begin began launch
create make made build built
destroy ruin wreck demolish
steal stole theft rob
fire fired sack dismiss
quit resign resignation
hire employ recruit
buy bought purchase
sell sold sale
give gave donate donation
take took seize confiscate
remove delete erase scrub
show reveal depict display
hide hid conceal secret
find found discover
allow let permit
force require mandate
refuse deny reject
plan proposal proposed program
leader head chief boss
big large huge biggest largest
small little tiny
first ever earliest
last final
new recent newly
old ancient
best greatest top
worst lowest
fast quick speed
car vehicle automobile truck
plane airplane aircraft jet flight airline
ship boat vessel
house home
dog puppy pet
cat kitten
food eat meal
restaurant diner
drink beverage soda
water flood flooding
storm hurricane tornado
fire blaze wildfire
flag banner
protest demonstration rally march protester
riot looting unrest
sign signed
song music singer
actor actress star celebrity
movie film
football nfl
newspaper press media journalist reporter news
book author novel
letter note memo
map graphic chart
phone telephone cellphone smartphone
computer internet online web
free gratis
scam fraud swindle
danger dangerous risk risky hazard
safe safety security
warn warning alert
rape sexual assault molest
racist racism bigotry
nazi hitler fascist
aide adviser advisor staff
degree diploma graduate master
plane aircraft jet
defect defector defection flee
dictator strongman tyrant despot
spy intelligence spymaster
"""


@cache
def synonyms() -> dict[str, tuple[str, ...]]:
    """The stems that pass for each stem, in the same order in every run."""
    found: dict[str, set[str]] = {}
    for line in _GROUPS.strip().splitlines():
        group = {stem(word) for word in line.split()}
        for one in group:
            found.setdefault(one, set()).update(group - {one})
    return {one: tuple(sorted(others)) for one, others in found.items()}
