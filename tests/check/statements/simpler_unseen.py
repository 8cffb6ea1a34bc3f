"""More of ``simpler``, written after its rules; what they got wrong is told in ``benchmarks/results/verify.md``."""

UNSEEN_BORNE_OUT = [
    (
        "Holm Town, formed by miners in 1903, beat Ghent in the final.",
        ["Holm Town was formed by miners.", "Holm Town beat Ghent in the final."],
    ),
    (
        "The film was praised by Ann Roe and panned by Bob Poe.",
        ["The film was praised by Ann Roe.", "The film was panned by Bob Poe."],
    ),
    (
        "The paper, owned by Bob Poe, accused Ann Roe of fraud.",
        ["The paper is owned by Bob Poe.", "The paper accused Ann Roe of fraud."],
    ),
    (
        "The minister who signed the pact with Zenda was arrested in Ghent.",
        ["The minister was arrested in Ghent.", "The minister signed the pact with Zenda."],
    ),
    (
        "The singer Ann Roe and the painter Bob Poe married in 1990.",
        ["Ann Roe is a singer.", "Bob Poe is a painter."],
    ),
    (
        "Ann Roe studied under Bob Poe at Holm College.",
        ["Ann Roe studied at Holm College.", "Ann Roe studied under Bob Poe."],
    ),
    ("The company hired Ann Roe and fired Bob Poe.", ["The company fired Bob Poe.", "Bob Poe was fired."]),
    (
        "Ann Roe is a Danish chemist who won the Holm Prize in 1990.",
        [
            "Ann Roe won the Holm Prize in 1990.",
            "Ann Roe is a chemist.",
            "The chemist Ann Roe won the Holm Prize.",
        ],
    ),
    (
        "The gale that hit Ostend on Monday sank three boats.",
        ["The gale sank three boats.", "The gale hit Ostend on Monday."],
    ),
    (
        "Founded in 1890, the choir of Holm has 60 members.",
        ["The choir was founded in 1890.", "The choir has 60 members."],
    ),
    (
        "After he lost the seat, Bob Poe moved to Ghent and bought a farm.",
        ["Bob Poe bought a farm.", "Bob Poe moved to Ghent."],
    ),
    (
        "The mayor, Lea Hall, opened the market in June.",
        ["Lea Hall opened the market in June.", "Lea Hall is the mayor.", "The market was opened in June."],
    ),
    (
        "Bob Poe, 61, a farmer from Holm, was acquitted of arson by a jury in Ghent.",
        ["Bob Poe was acquitted of arson.", "Bob Poe was acquitted of arson in Ghent."],
    ),
]

UNSEEN_NOT_BORNE_OUT = [
    (
        "The bank, which lent Odo Marsh 3 million, collapsed in May.",
        ["Odo Marsh collapsed in May.", "Odo Marsh lent the bank 3 million."],
    ),
    (
        "Lea Hall, daughter of the mayor, opened the fair.",
        ["The mayor opened the fair.", "Lea Hall is the mayor."],
    ),
    (
        "The yard sold 12 boats to Zenda and 9 to Ruritania.",
        ["The yard sold 9 boats to Zenda.", "The yard sold 12 boats to Ruritania."],
    ),
    (
        "The mayor said the council had sold the pool and resigned.",
        ["The council resigned.", "The mayor had sold the pool."],
    ),
    (
        "Ann Roe studied under Bob Poe at Holm College.",
        ["Bob Poe studied at Holm College.", "Ann Roe studied under Holm College."],
    ),
    (
        "The crew of the tug that Norvik chartered was rescued by the navy.",
        ["Norvik was rescued by the navy.", "Norvik chartered the crew.", "The tug was rescued by the navy."],
    ),
    (
        "The report by the auditor, published in May, blamed the treasurer.",
        [
            "The auditor was published in May.",
            "The treasurer blamed the auditor.",
            "The auditor blamed the treasurer.",
        ],
    ),
    (
        "Bob Poe (born 1950), the father of the singer Ann Poe, died in Holm.",
        ["Ann Poe was born in 1950.", "Bob Poe is a singer.", "Ann Poe died in Holm."],
    ),
    (
        "The company hired Ann Roe and fired Bob Poe.",
        ["The company hired Bob Poe.", "The company fired Ann Roe."],
    ),
    (
        "The clinic treated 40 men and 25 women in May and 31 men in June.",
        ["The clinic treated 25 women in June.", "The clinic treated 31 men in May."],
    ),
    (
        "Ann Roe was beaten in the final by Bob Poe, who had won in 2010.",
        ["Ann Roe had won in 2010.", "Bob Poe was beaten in the final."],
    ),
    (
        "The court ruled that the firm had paid Ann Roe and that the bank had paid Bob Poe.",
        ["The firm had paid Bob Poe.", "The bank had paid Ann Roe."],
    ),
    (
        "In May the union struck, and in June the owners closed the mill.",
        ["In May the owners closed the mill.", "The union closed the mill.", "The union struck in June."],
    ),
    ("The singer Ann Roe and the painter Bob Poe married in 1990.", ["Bob Poe is a singer."]),
    (
        "A boy was bitten by a dog that had escaped from the circus.",
        ["A boy had escaped from the circus.", "The circus was bitten by a dog."],
    ),
    (
        "Holm is a town north of Ghent, the capital of Zenda.",
        ["Holm is the capital of Zenda.", "Ghent is a town north of Holm."],
    ),
    (
        "The painting by Ann Roe was stolen from Bob Poe and found in Holm.",
        ["Ann Roe was stolen from Bob Poe.", "Bob Poe was found in Holm.", "Ann Roe was found in Holm."],
    ),
    (
        "The paper, owned by Bob Poe, accused Ann Roe of fraud.",
        [
            "Bob Poe accused Ann Roe of fraud.",
            "Ann Roe accused the paper of fraud.",
            "The paper is owned by Ann Roe.",
        ],
    ),
    (
        "Profit rose 4 percent to 12 million and revenue 6 percent to 80 million.",
        ["Profit rose 6 percent.", "Profit rose to 80 million.", "Revenue rose 4 percent."],
    ),
    (
        "Ann Roe, the wife of the coach Bob Poe, teaches in Holm.",
        ["Bob Poe teaches in Holm.", "Ann Roe is the coach.", "Ann Roe is a coach."],
    ),
    (
        "The gang that robbed the bank that Norvik owns fled to Ghent.",
        ["Norvik fled to Ghent.", "The bank fled to Ghent.", "The gang owns the bank."],
    ),
    (
        "Zenda, where the ship was built, was bombed in 1941.",
        ["The ship was bombed in 1941.", "Zenda was built."],
    ),
    (
        "The minister who signed the pact with Zenda was arrested in Ghent.",
        ["Zenda was arrested in Ghent.", "The pact was arrested."],
    ),
    (
        "Critics of the plan drawn up by the council marched on Monday.",
        ["The council marched on Monday.", "The plan marched on Monday."],
    ),
    (
        "Ann Roe lent the car to Bob Poe, who crashed it in Holm.",
        ["Ann Roe crashed the car in Holm.", "Ann Roe crashed it in Holm."],
    ),
    (
        "The film was praised by Ann Roe and panned by Bob Poe.",
        ["The film was praised by Bob Poe.", "The film was panned by Ann Roe.", "Bob Poe praised the film."],
    ),
    ("Bob Poe denied that he had met Ann Roe in Ghent.", ["Bob Poe had met Ann Roe in Ghent."]),
    (
        "Holm Town, formed by miners in 1903, beat Ghent, formed in 1911.",
        ["Holm Town was formed in 1911.", "Ghent was formed in 1903.", "Ghent was formed by miners."],
    ),
    (
        "A bus carrying nurses hit a van driven by a priest.",
        ["A bus was driven by a priest.", "A van carrying nurses hit a bus.", "A priest hit a van."],
    ),
    (
        "The bridge built by Norvik and the tunnel dug by Alpha opened in 1990.",
        ["The bridge was dug by Alpha.", "The tunnel was built by Norvik.", "Norvik opened in 1990."],
    ),
]
