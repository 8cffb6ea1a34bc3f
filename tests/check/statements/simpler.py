"""Sources with simpler statements of their words that they bear out, and with others that they do not.

Written for this test before the rules were. A row is a source and the statements; each word of a statement, or one
that means the same, stands in the source.
"""

BORNE_OUT = [
    (
        "Odo Marsh (born 4 May 1961) is a Danish painter.",
        ["Odo Marsh is a painter.", "Odo Marsh was born in 1961."],
    ),
    (
        "Ines Varga (born 4 May 1961 in Ghent) is a Belgian sculptor who teaches at Ostend Academy.",
        ["Ines Varga is a sculptor.", "Ines Varga teaches at Ostend Academy.", "Varga was born in Ghent."],
    ),
    (
        "Ines Varga, who retired in June, lives in Ostend.",
        ["Ines Varga lives in Ostend.", "Ines Varga retired in June."],
    ),
    (
        "The Tin Ferry is a 1988 film directed by Bo Lind and produced by Lea Hall.",
        [
            "The Tin Ferry is a film.",
            "The Tin Ferry was directed by Bo Lind.",
            "The Tin Ferry was produced by Lea Hall.",
        ],
    ),
    (
        "The firm that Tom Bray founded was fined £2 million.",
        ["The firm was fined £2 million.", "Tom Bray founded the firm."],
    ),
    (
        "The storm that wrecked the chapel began at sea.",
        ["The storm began at sea.", "The storm wrecked the chapel."],
    ),
    ("The man who shot Tom Bray was jailed for nine years.", ["The man was jailed for nine years."]),
    (
        "The film earned $12 million in Zenda and $7 million in Ruritania, for a total of $19 million.",
        [
            "The film earned $12 million in Zenda.",
            "The film earned $7 million in Ruritania.",
            "The film earned $7 million in Ruritania and $12 million in Zenda.",
        ],
    ),
    (
        "The play holds a 74% rating based on 31 reviews.",
        ["The play has 31 reviews, and a rating of 74%.", "The play has a rating of 74%."],
    ),
    (
        "Born in Ghent, Odo Marsh moved to Ostend in 1990.",
        ["Odo Marsh was born in Ghent.", "Odo Marsh moved to Ostend in 1990."],
    ),
    (
        "After the council voted, the mayor closed the pool.",
        ["The mayor closed the pool.", "The council voted."],
    ),
    ("The mayor closed the pool after the council voted.", ["The mayor closed the pool."]),
    (
        "Tom Bray, the head of Holm Paper, resigned on Friday.",
        [
            "Tom Bray is the head of Holm Paper.",
            "Tom Bray resigned on Friday.",
            "On Friday Tom Bray resigned.",
        ],
    ),
    (
        "Holm Paper, founded in 1921 by Odo Marsh, employs 300 people.",
        [
            "Holm Paper was founded in 1921.",
            "Holm Paper was founded by Odo Marsh.",
            "Holm Paper employs 300 people.",
            "Odo Marsh founded Holm Paper.",
        ],
    ),
    (
        "Norvik sold its Ghent yard to Alpha for $2 million and its Ostend yard to Delta for $6 million.",
        ["Norvik sold its Ghent yard to Alpha.", "Norvik sold its Ostend yard to Delta for $6 million."],
    ),
    (
        "Sales grew 5 percent in Spain and 8 percent in Italy.",
        ["Sales grew 8 percent in Italy.", "Sales grew 5 percent in Spain."],
    ),
    (
        "The court cleared Jill Hart of theft and fined Tom Bray 900 pounds.",
        ["The court fined Tom Bray 900 pounds.", "The court cleared Jill Hart of theft."],
    ),
    (
        "Lea Hall was raised in Ghent by her aunt, Rose Dell.",
        ["Lea Hall was raised by her aunt, Rose Dell, in Ghent."],
    ),
    (
        "The museum, which opened in 1990, was closed by the city in 2004.",
        [
            "The museum opened in 1990.",
            "The city closed the museum in 2004.",
        ],
    ),
    (
        "Holm (formerly Holmstad) is a port on the coast of Ruritania, where 9,000 people live.",
        ["Holm is a port.", "Holm is on the coast of Ruritania."],
    ),
    (
        "The village had 212 infections and 14 deaths as of 4 May 2020.",
        ["As of 4 May 2020, the village had 14 deaths and 212 infections."],
    ),
    (
        "On Monday, the guild, led by Bo Lind, rejected the offer of the yard.",
        ["The guild rejected the offer of the yard.", "The guild is led by Bo Lind."],
    ),
    (
        "Bo Lind scored the winning goal in the 80th minute as Holm beat Ghent.",
        ["Bo Lind scored in the 80th minute."],
    ),
    ("Jill Hart wrote the play and Tom Bray directed it.", ["Jill Hart wrote the play."]),
    ("The ferry, carrying 40 people, sank off Ostend on Sunday night.", ["The ferry sank off Ostend."]),
    (
        "Tom Bray, 54, of Hull, was cleared of fraud.",
        [
            "Tom Bray was cleared of fraud.",
        ],
    ),
    (
        "Odo Marsh, known as the Baker, ran for mayor, but lost to Lea Hall.",
        ["Odo Marsh ran for mayor.", "Odo Marsh lost to Lea Hall."],
    ),
    (
        "The album was released by Tin Records on 9 May 1999.",
        ["Tin Records released the album."],
    ),
    (
        "The bridge, one of the longest in Zenda, was built by Norvik.",
        ["Norvik built the bridge.", "The bridge was built by Norvik."],
    ),
    (
        "Lea Hall is a nurse, singer and writer from Ghent.",
        ["Lea Hall is a writer.", "Lea Hall is a singer from Ghent."],
    ),
]

NOT_BORNE_OUT = [
    (
        "The firm that Tom Bray founded was fined £2 million.",
        ["Tom Bray was fined.", "The firm founded Tom Bray."],
    ),
    (
        "The storm that wrecked the chapel began at sea.",
        ["The chapel began at sea.", "The chapel wrecked the storm."],
    ),
    (
        "The man who shot Tom Bray was jailed for nine years.",
        ["Tom Bray was jailed.", "Tom Bray was jailed for nine years."],
    ),
    (
        "The man who said the mayor lied was fined.",
        ["The man lied.", "The mayor was fined.", "The man said the mayor was fined."],
    ),
    (
        "The film earned $12 million in Zenda and $7 million in Ruritania, for a total of $19 million.",
        [
            "The film earned $7 million in Zenda.",
            "The film earned $19 million in Ruritania.",
            "The film earned a total of $12 million.",
        ],
    ),
    (
        "The play holds a 74% rating based on 31 reviews and a 52% rating based on 18 reviews from viewers.",
        [
            "The play holds a 52% rating based on 31 reviews.",
            "The play holds a 74% rating based on 18 reviews.",
        ],
    ),
    (
        "Ines Varga (born 4 May 1961) is the daughter of the painter Odo Marsh, who teaches at Ostend Academy.",
        ["Ines Varga is a painter.", "Ines Varga teaches at Ostend Academy.", "Odo Marsh was born in 1961."],
    ),
    (
        "Bo Lind is the brother of Lea Hall, who was jailed in 1999.",
        ["Bo Lind was jailed in 1999."],
    ),
    (
        "The Tin Ferry is a 1988 film about a ship built by Norvik and sunk by the army.",
        ["The Tin Ferry was built by Norvik.", "The Tin Ferry was sunk by the army."],
    ),
    (
        "Holm Paper, a rival of Zenda Steel, was sold in 1990.",
        ["Zenda Steel was sold in 1990.", "Holm Paper is Zenda Steel."],
    ),
    (
        "Tom Bray met Jill Hart, the head of Holm Paper, in Hull.",
        ["Tom Bray is the head of Holm Paper."],
    ),
    (
        "Tom Bray, whose sister founded Holm Paper, resigned.",
        ["Tom Bray founded Holm Paper.", "Tom Bray's sister resigned."],
    ),
    (
        "Born in Ghent, Odo Marsh moved to Ostend with Rose Dell.",
        ["Rose Dell was born in Ghent.", "Odo Marsh was born in Ostend."],
    ),
    (
        "After Tom Bray left the firm, Jill Hart sold the yard.",
        ["Jill Hart left the firm.", "Tom Bray sold the yard."],
    ),
    (
        "The council voted after the mayor closed the pool.",
        ["The council closed the pool.", "The mayor voted."],
    ),
    (
        "Unemployment fell 3 percent in Spain, and inflation 4 percent in Italy.",
        [
            "Unemployment fell 4 percent in Italy.",
            "Unemployment fell 4 percent.",
            "Inflation fell 3 percent in Spain.",
        ],
    ),
    (
        "Norvik sold its Ghent yard to Alpha for $2 million and its Ostend yard to Delta for $6 million.",
        ["Norvik sold its Ghent yard for $6 million.", "Norvik sold its Ostend yard for $2 million."],
    ),
    (
        "The court cleared Jill Hart of theft and fined Tom Bray 900 pounds.",
        ["The court cleared Tom Bray of theft.", "The court fined Jill Hart 900 pounds."],
    ),
    (
        "The village had 212 infections and 14 deaths, and the town 90 infections and 5 deaths.",
        ["The village had 90 infections.", "The town had 212 infections.", "The village had 5 deaths."],
    ),
    (
        "Jill Hart wrote the play and Tom Bray directed it.",
        ["Tom Bray wrote the play.", "Jill Hart directed the play."],
    ),
    (
        "Holm Paper, which Norvik bought in 1990 from Tom Bray, closed the mill.",
        ["Norvik closed the mill.", "Tom Bray closed the mill.", "Holm Paper bought Norvik in 1990."],
    ),
    (
        "The museum, which opened beside the library in 1990, was closed by the city.",
        ["The library was closed by the city.", "The city opened the museum in 1990."],
    ),
    (
        "The driver of the bus that hit the tram was jailed.",
        ["The driver hit the tram.", "The bus was jailed.", "The tram hit the bus."],
    ),
    (
        "Bo Lind scored the winning goal as Holm beat Ghent, whose captain was sent off.",
        ["Bo Lind was sent off.", "Ghent scored the winning goal."],
    ),
    (
        "The album was released by Tin Records, a firm founded in 1984.",
        ["The album was founded in 1984.", "The album was released in 1984."],
    ),
    ("Lea Hall is a nurse who married the writer Bo Lind.", ["Lea Hall is a writer.", "Bo Lind is a nurse."]),
    (
        "The judge told Tom Bray, who had denied theft, that the firm was fined.",
        ["Tom Bray was fined.", "The judge had denied theft.", "The firm had denied theft."],
    ),
    (
        "Rose Dell, mother of the singer Lea Hall, died in 1999.",
        ["Lea Hall died in 1999.", "Rose Dell is a singer."],
    ),
    ("Ruritania lent Zenda 2 billion and Syldavia 3 billion.", ["Ruritania lent Syldavia 2 billion."]),
    (
        "In 1990 the city bought the mill, and in 2004 sold the chapel.",
        ["In 2004 the city bought the mill.", "The city sold the chapel in 1990."],
    ),
    (
        "The ferry, which left Hull with the tanker, sank; the tanker was towed to Ostend.",
        ["The tanker sank.", "The ferry was towed to Ostend."],
    ),
    (
        "Workers at the plant that Norvik owns struck on Monday.",
        ["Norvik struck on Monday.", "The plant struck on Monday."],
    ),
]
"""Of each of these every statement ties some words to others than the source does."""
