"""Statements that keep most of a source's words, written for this test, and the answer each must get.

A row is (statement, source, answer); the answer is "supported", "nothing", or the slot that is contradicted. What a
statement has and its source has not keeps the source from bearing it out, be it one word of twelve.
"""

OTHER_NOUN = [
    (
        "The county council approved a new road tunnel under the river at Marlow after two years of talks.",
        "The county council approved a new road bridge over the river at Marlow after two years of talks.",
        "nothing",
    ),
    (
        "The court ordered the water company to repay its customers for the leaks of last winter.",
        "The court ordered the water company to repay its shareholders for the leaks of last winter.",
        "nothing",
    ),
    (
        "Researchers at the institute measured the salt of the lake every morning for three months.",
        "Researchers at the institute measured the depth of the lake every morning for three months.",
        "nothing",
    ),
    (
        "The brigade crossed the marsh at dawn and took the railway station without a fight.",
        "The brigade crossed the marsh at dawn and took the railway bridge without a fight.",
        "nothing",
    ),
    (
        "Snow closed the northern pass and cut off four villages for a week.",
        "Snow closed the northern road and cut off four villages for a week.",
        "nothing",
    ),
    (
        "The museum bought a painting of the old harbour by a local artist for its new wing.",
        "The museum bought a model of the old harbour by a local artist for its new wing.",
        "nothing",
    ),
    (
        "The union called a strike at the tyre plant over pensions.",
        "The union called a strike at the tyre plant over overtime.",
        "nothing",
    ),
    (
        "In 1987 Ines Varga founded a school for blind children in Ostend.",
        "In 1987 Ines Varga founded a choir for blind children in Ostend.",
        "nothing",
    ),
    (
        "The expedition found copper in the hills north of the camp in 1912.",
        "The expedition found silver in the hills north of the camp in 1912.",
        "nothing",
    ),
]

OTHER_VERB = [
    (
        "In March the Danish group bought the paper mill at Holm for 40 million crowns.",
        "In March the Danish group sold the paper mill at Holm for 40 million crowns.",
        "negation",
    ),
    (
        "President Okoro visited the flooded town on Tuesday with her finance minister.",
        "President Okoro left the flooded town on Tuesday with her finance minister.",
        "nothing",
    ),
    (
        "The judge praised the two officers who had searched the flat in Leith.",
        "The judge suspended the two officers who had searched the flat in Leith.",
        "nothing",
    ),
    (
        "The goalkeeper kicked the ball that decided the cup final in Braga.",
        "The goalkeeper dropped the ball that decided the cup final in Braga.",
        "nothing",
    ),
    (
        "The gale damaged the sea wall at Dunmore.",
        "The gale destroyed the sea wall at Dunmore.",
        "nothing",
    ),
    (
        "The ministry built 300 homes for fishermen on the island.",
        "The ministry promised 300 homes for fishermen on the island.",
        "nothing",
    ),
    (
        "Paulo Weiss edited the history of the canal that appeared in 1931.",
        "Paulo Weiss wrote the history of the canal that appeared in 1931.",
        "nothing",
    ),
    (
        "The airline ordered twelve jets from the Brazilian maker.",
        "The airline leased twelve jets from the Brazilian maker.",
        "nothing",
    ),
    (
        "Scientists in Tromsø cured the disease in salmon.",
        "Scientists in Tromsø studied the disease in salmon.",
        "nothing",
    ),
    (
        "Roe was elected chair of the harbour board in 2014.",
        "Roe was nominated chair of the harbour board in 2014.",
        "nothing",
    ),
]

OTHER_QUALITY = [
    (
        "The committee held a secret meeting about the port on Friday.",
        "The committee held a brief meeting about the port on Friday.",
        "nothing",
    ),
    (
        "Divers found the wooden hull of a Roman ship near the pier.",
        "Divers found the iron hull of a Roman ship near the pier.",
        "nothing",
    ),
    (
        "It was a warm and windy summer on the whole coast of the province.",
        "It was a cool and windy summer on the whole coast of the province.",
        "nothing",
    ),
    (
        "The firm makes electric buses for cities in South America.",
        "The firm makes diesel buses for cities in South America.",
        "nothing",
    ),
    (
        "The younger sister of the general ran a field hospital in the war.",
        "The sister of the general ran a field hospital in the war.",
        "nothing",
    ),
    (
        "The study of 400 rural nurses was published in May.",
        "The study of 400 nurses was published in May.",
        "nothing",
    ),
    (
        "The court fined the illegal dumper of the waste.",
        "The court fined the dumper of the waste.",
        "nothing",
    ),
]

OTHER_PLACE = [
    (
        "The peace talks between the two armies were held in Geneva.",
        "The peace talks between the two armies were held in Vienna.",
        "name",
    ),
    ("Ann Poe was born in Leeds.", "Ann Poe was born in York.", "name"),
    ("Ann Poe was born in Leeds in 1961.", "Ann Poe, a surgeon, was born in York in 1961.", "name"),
    ("Ann Poe was born in England.", "Ann Poe was born in York.", "nothing"),
    ("Ann Poe died in Leeds in 2004.", "Ann Poe died in York in 2004.", "name"),
    (
        "The ferry sailed from Holm to Visby with 200 passengers.",
        "The ferry sailed from Holm to Ystad with 200 passengers.",
        "name",
    ),
    (
        "The bank opened a branch in the old town of Zenda in 1971.",
        "The bank opened a branch in the new town of Zenda in 1971.",
        "nothing",
    ),
    (
        "The rebels held the hills east of the capital for a month.",
        "The rebels held the hills west of the capital for a month.",
        "negation",
    ),
    ("A lorry struck the wall near the chapel.", "A lorry struck the wall of the chapel.", "nothing"),
    ("The cable runs under the quay.", "The cable runs over the quay.", "nothing"),
]

ADDED = [
    (
        "Roe was the only member of the council to vote against the budget in June.",
        "Roe was a member of the council who voted against the budget in June.",
        "nothing",
    ),
    (
        "Varga was the first woman to chair the bank's board.",
        "Varga was a woman who chaired the bank's board.",
        "nothing",
    ),
    ("All the nurses at the clinic were vaccinated.", "The nurses at the clinic were vaccinated.", "nothing"),
    ("Every school in the county closed on Monday.", "Schools in the county closed on Monday.", "nothing"),
    (
        "Roe opened the bridge in 1990 and closed the ferry.",
        "Roe opened the bridge in 1990.",
        "nothing",
    ),
    (
        "The company cut 300 jobs because of the strike.",
        "The company cut 300 jobs.",
        "nothing",
    ),
    (
        "The colonel burned the letters before he fled.",
        "The colonel burned the letters.",
        "nothing",
    ),
    (
        "The team won the cup for the third time.",
        "The team won the cup.",
        "nothing",
    ),
    (
        "The drought that ruined the harvest ended in October.",
        "The drought ended in October.",
        "nothing",
    ),
    (
        "The mayor deliberately misled the inquiry.",
        "The mayor misled the inquiry.",
        "nothing",
    ),
    (
        "The tower is the tallest building in the state of Zenda.",
        "The tower is a tall building in the state of Zenda.",
        "nothing",
    ),
    (
        "Roe was elected again in 2012.",
        "Roe was elected in 2012.",
        "nothing",
    ),
    (
        "Lind, a former smuggler, was elected mayor of Visby in 1998.",
        "Lind was elected mayor of Visby in 1998.",
        "nothing",
    ),
    (
        "The archive burned down in 1944 with most of its maps.",
        "The archive burned down in 1944.",
        "nothing",
    ),
    ("The council always meets in public.", "The council meets in public.", "nothing"),
]

UNREALISED = [
    ("Roe opened the bridge.", "Roe tried to open the bridge.", "nothing"),
    ("The rebels burned the archive.", "The rebels threatened to burn the archive.", "nothing"),
    ("Lind stole the painting.", "Lind was accused of stealing the painting.", "nothing"),
    ("The union ended the strike.", "The union offered to end the strike.", "nothing"),
    ("The yard closed in May.", "The yard will close in May.", "nothing"),
    ("The yard will close in May.", "The yard closed in May.", "nothing"),
    ("The yard sank the ferry.", "The yard almost sank the ferry.", "nothing"),
    ("The board sold the mill.", "The board wanted to sell the mill.", "nothing"),
    ("The board sold the mill.", "The board considered selling the mill.", "nothing"),
    ("The board sold the mill in May.", "In May the board is to sell the mill.", "nothing"),
]

OTHER_TIES = [
    (
        "Roe bought a farm in Leeds.",
        "Roe sold a farm in Leeds and bought a house in York.",
        "nothing",
    ),
    ("Moss beat Day in the final.", "Day beat Moss in the final.", "name"),
    ("Moss beat Day.", "Day beat Moss.", "nothing"),
    ("Moss visited Day in Porto.", "Day visited Moss in Porto.", "nothing"),
    ("Moss defeated Day in the final in 2011.", "Moss was defeated by Day in the final in 2011.", "name"),
    ("The guild owes the bank 40 million crowns.", "The bank owes the guild 40 million crowns.", "nothing"),
    (
        "The old mill stands beside the new bridge.",
        "The new mill stands beside the old bridge.",
        "nothing",
    ),
]

AGES = [
    ("Ann Poe, aged 52, chairs the board.", "Ann Poe, a 47-year-old surgeon, chairs the board.", "number"),
    ("Ann Poe, who is 52, chairs the board.", "Ann Poe, 47, chairs the board.", "number"),
    ("Ann Poe is 52 years old.", "Ann Poe, 47, chairs the board.", "number"),
    ("Ann Poe, 52, chairs the board.", "Ann Poe, aged 52, chairs the board.", "supported"),
    ("Ann Poe is 52.", "Poe, 52, chairs the board.", "supported"),
    ("Ann Poe is 63.", "Poe, 52, chairs the board.", "number"),
    ("Ann Poe is 5 of 6.", "Poe, 52, chairs the board.", "nothing"),
    ("Ann Poe, 52, chairs the board.", "Bob Roe, 47, chairs the board.", "nothing"),
    ("Ann Poe died at the age of 81.", "Ann Poe died aged 79.", "number"),
    ("Ann Poe died at 81.", "Ann Poe died at the age of 81.", "supported"),
    ("Ann Poe, 52, chairs the board.", "Ann Poe has chaired the board for 12 years.", "nothing"),
    ("Lea Brito, 17, won the race.", "Lea Brito, 19, won the race.", "number"),
]

UNITS = [
    ("The museum cost £10m.", "The museum cost $10m.", "number"),
    ("The race is 5 km long.", "The race is 5 miles long.", "number"),
    ("The race is 10 km long.", "The race is 6.2 miles long.", "nothing"),
    ("The tower is 40 metres tall.", "The tower is 40 feet tall.", "number"),
    ("The siege lasted 40 days.", "The siege lasted 40 weeks.", "number"),
    ("The fund lost 12 per cent of its value.", "The fund lost 12 million of its value.", "nothing"),
    ("The tank holds 300 litres.", "The tank holds 300 gallons.", "number"),
    ("The fine was 200 euros.", "The fine was £200.", "number"),
    ("The museum cost £10m.", "The museum cost £10 million ($13 million).", "supported"),
]

OFFICES = [
    (
        "Ann Poe, the finance minister, opened the talks.",
        "Finance minister Bob Roe opened the talks.",
        "name",
    ),
    ("The finance minister of Zenda is Ann Poe.", "Bob Roe, the finance minister of Zenda, spoke.", "name"),
    ("Harbour master Ann Poe closed the port.", "Harbour master Bob Roe closed the port.", "name"),
    ("Ann Poe, a minister, opened the talks.", "Bob Roe, a minister, opened the talks.", "nothing"),
    ("Ann Poe, the mayor of Zenda, opened the talks.", "Bob Roe, the mayor of Strelsau, spoke.", "nothing"),
]

RESULTS = [
    ("Braga won the cup final in 2011.", "Porto won the cup final in 2011.", "name"),
    ("Moss won the seat in 2010.", "Moss lost the seat in 2010.", "negation"),
    ("Braga beat Porto in the final.", "Porto beat Braga in the final.", "name"),
    ("Braga won the final 3-1.", "Braga won the final 3-1 in Porto.", "supported"),
    ("Moss finished second in the marathon.", "Moss finished third in the marathon.", "number"),
]

DENIED = [
    ("Holm Paper repaid the loan.", "Holm Paper failed to repay the loan.", "negation"),
    ("Lind attended the hearing.", "Lind refused to attend the hearing.", "negation"),
    ("The envoy left with a deal.", "The envoy left without a deal.", "negation"),
    ("Roe and Poe signed the letter.", "Neither Roe nor Poe signed the letter.", "negation"),
    ("The mine employs 300 people.", "The mine no longer employs 300 people.", "negation"),
    ("The bridge was inspected.", "The bridge was never inspected.", "negation"),
    ("The newspaper still prints in Zenda.", "The newspaper ceased to print in Zenda.", "negation"),
    ("The vaccine was available in Zenda.", "The vaccine was unavailable in Zenda.", "negation"),
    ("The witness was willing to testify.", "The witness was unwilling to testify.", "negation"),
    ("The Holm ferry was damaged in the storm.", "The Holm ferry was undamaged in the storm.", "negation"),
    ("The Zenda jury believed the witness.", "The Zenda jury disbelieved the witness.", "negation"),
    (
        "The motion was adopted by the Holm council.",
        "The motion was rejected by the Holm council.",
        "negation",
    ),
    ("The Holm council passed the motion.", "The Holm council voted down the motion.", "negation"),
    (
        "The treaty was ratified by the Zenda senate.",
        "The treaty was rejected by the Zenda senate.",
        "negation",
    ),
]

SUPPORTED = [
    ("The children built a snow man.", "The children built a snowman.", "supported"),
    ("The children built a snowman.", "The children built a snow man.", "supported"),
    ("Roe opened the bridge in 1990.", "Roe opened the bridge in June 1990.", "supported"),
    ("Roe opened the bridge.", "The bridge was opened by Roe.", "supported"),
    ("Ann Poe became minister in 2009.", "Ann Poe was appointed minister in 2009.", "supported"),
    ("Ann Poe was appointed minister in 2009.", "Ann Poe became minister in 2009.", "supported"),
    ("Ann Poe was named champion in 2009.", "Ann Poe became champion in 2009.", "nothing"),
    ("The flood killed 40 people.", "Forty people died in the flood.", "supported"),
    ("The firm bought the mill.", "The company purchased the mill.", "supported"),
    ("Holm Paper acquired the mill in 1990.", "Holm Paper bought the mill in 1990.", "supported"),
    ("The court jailed Lind for six years.", "The court imprisoned Lind for six years.", "supported"),
    ("Lind's child won the race.", "Lind's daughter won the race.", "supported"),
    ("The vehicle hit a wall.", "The car hit a wall.", "supported"),
    ("Roe resigned in May.", "Roe stepped down in May.", "supported"),
    ("The building of the dam began in 1931.", "Construction of the dam started in 1931.", "supported"),
    ("The lake is 40 metres deep.", "The lake has a depth of 40 metres.", "supported"),
    (
        "The council approved the plan on 3 May.",
        "On 3 May the council approved the plan for the harbour.",
        "supported",
    ),
    ("Poe, the mayor, opened the school.", "The mayor, Ann Poe, opened the school.", "supported"),
    ("Ann Poe opened the school.", "Poe opened the school.", "supported"),
    ("Poe was born in York in 1961.", "Ann Poe (born 4 March 1961 in York) is a surgeon.", "supported"),
    ("The strike ended after 12 days.", "The strike ended after twelve days.", "supported"),
    ("German troops crossed the river.", "Troops of Germany crossed the river.", "supported"),
    ("The UN sent observers.", "The United Nations sent observers.", "supported"),
    ("Half of the voters stayed at home.", "Fifty per cent of the voters stayed at home.", "supported"),
    ("Braga defeated Porto in the final.", "Braga beat Porto in the final.", "supported"),
    ("The plane crashed near Zenda.", "The aircraft crashed close to Zenda.", "supported"),
    ("Marram earned $3 million.", "The film Marram grossed $3 million.", "supported"),
    ("The ferry was cancelled.", "The ferry was canceled.", "supported"),
    ("The theatre was rebuilt in 1950.", "The theater was rebuilt in 1950.", "supported"),
    ("Rain fell on the coast.", "Rain fell on the coast all night.", "supported"),
    (
        "The county council approved a new road bridge over the river at Marlow after two years of talks.",
        "The county council approved a new road bridge over the river at Marlow after two years of talks.",
        "supported",
    ),
    (
        "After two years of talks, a new road bridge over the river at Marlow was approved by the county council.",
        "The county council approved a new road bridge over the river at Marlow after two years of talks.",
        "supported",
    ),
    ("The president's wife opened the clinic.", "The wife of the president opened the clinic.", "supported"),
]

RESTATED = [
    *OTHER_NOUN, *OTHER_VERB, *OTHER_QUALITY, *OTHER_PLACE, *ADDED, *UNREALISED, *OTHER_TIES, *AGES, *UNITS, *OFFICES,
    *RESULTS, *DENIED, *SUPPORTED,
]  # fmt: skip
