"""Sources with statements of their words, written for this test: tied to one another otherwise, or as they are there.

A row is a source and the statements. Each word of a statement stands in the source.
"""

OTHERWISE = [
    (
        "Bo Lind, the skipper, was cleared and Ines Varga was fined for two breaches.",
        ["Bo Lind was fined for two breaches."],
    ),
    (
        "Wardens freed Ines Varga after Bo Lind was seen asleep in Ostend.",
        ["Ines Varga was seen asleep in Ostend.", "Wardens freed Bo Lind in Ostend."],
    ),
    (
        "Joana Sousa was chosen captain on Friday, ousting the holder, Lea Hall, by 310 points.",
        ["Lea Hall was chosen captain on Friday."],
    ),
    (
        "Ines Varga was chosen reeve of Holm on Friday after Bo Lind withdrew.",
        ["Bo Lind was chosen reeve of Holm on Friday."],
    ),
    (
        "Bishop Odo Marsh, who had prayed for Hall, visited Sousa early on Friday.",
        ["Hall visited Marsh early on Friday.", "Sousa had prayed for Hall."],
    ),
    (
        "Ines Varga, who had sailed for Bo Lind, retired on Friday.",
        ["Bo Lind retired on Friday.", "Bo Lind sailed for Ines Varga."],
    ),
    ("Ines Varga followed Bo Lind, who retired in June.", ["Ines Varga retired in June."]),
    ("Ines Varga, who scored 12 points, hugged Bo Lind.", ["Bo Lind scored 12 points."]),
    ("Okoro joined Wanderers from Holm Town in June.", ["Okoro joined Holm Town from Wanderers in June."]),
    (
        "A miller was accused of fraud by the Grain Office.",
        ["The Grain Office was accused of fraud by a miller."],
    ),
    ("Ines Varga was banned for five weeks and Bo Lind for three.", ["Bo Lind was banned for five weeks."]),
    ("The cannery opened in 1961 and closed in 1987.", ["The cannery closed in 1961."]),
    ("Varga was raised in Ghent and buried in Ostend.", ["Varga was raised in Ostend."]),
    ("The pier will cost £3 million and the dock £8 million.", ["The dock will cost £3 million."]),
    (
        "Takings rose 7 percent to $12 million while costs fell 3 percent to $9 million.",
        ["Takings fell 3 percent to $9 million."],
    ),
    (
        "Norvik sold its Ghent yard to Alpha for $2 million and its Ostend yard to Delta for $6 million.",
        ["Norvik sold its Ostend yard to Alpha.", "Norvik sold its Ghent yard to Delta."],
    ),
    ("The guild voted 31 to 14 for the levy.", ["The guild voted 14 to 31 for the levy."]),
    ("Rainfall was heavier in Ghent than in Ostend.", ["Rainfall was heavier in Ostend than in Ghent."]),
    ("The coach praised the keeper and the referee warned the winger.", ["The coach warned the winger."]),
    ("The storm that wrecked the chapel began at sea.", ["The chapel began at sea."]),
    ("The guild hired the pilot who sank the ferry.", ["The guild sank the ferry."]),
    ("Ines Varga, who had beaten Bo Lind, retired on Friday.", ["Bo Lind retired on Friday."]),
    ("After Jill Hart left the firm, Tom Bray took over as chairman.", ["Tom Bray left the firm."]),
    (
        "The court heard that Tom Bray stole the van and that Jill Hart drove it to Hull.",
        ["Jill Hart stole the van.", "Tom Bray drove the van to Hull."],
    ),
    (
        "Tom Bray told Jill Hart that the mayor had resigned.",
        ["Tom Bray had resigned.", "Jill Hart had resigned."],
    ),
    ("Tom Bray said the mayor lied.", ["The mayor said Tom Bray lied."]),
    ("Hull beat Derby 3-1 and Leeds 2-0.", ["Derby beat Leeds 2-0."]),
    (
        "Sales in Spain grew 5 percent and sales in Italy fell 3 percent.",
        ["Sales in Italy grew 5 percent.", "Sales in Spain fell 3 percent."],
    ),
    (
        "Sales grew 5 percent in Spain and 8 percent in Italy.",
        ["Sales grew 8 percent in Spain.", "Sales grew 5 percent in Italy."],
    ),
    (
        "Jill Hart, whose brother Tom Bray was jailed for theft, won the seat.",
        ["Jill Hart was jailed for theft.", "Tom Bray won the seat."],
    ),
    ("The firm that Tom Bray founded was fined £2 million.", ["Tom Bray was fined £2 million."]),
    ("The lawyer for Tom Bray was fined £2 million.", ["Tom Bray was fined £2 million."]),
    ("Nurses accused doctors of neglect.", ["Doctors accused nurses of neglect."]),
    ("A dog bit a postman in Hull on Friday.", ["A postman bit a dog in Hull on Friday."]),
    (
        "The union rejected the offer after the company accepted the ruling.",
        ["The union accepted the ruling.", "The company rejected the offer."],
    ),
    ("Police say the driver, who had been drinking, hit a cyclist.", ["The cyclist had been drinking."]),
    ("Police say the driver hit a cyclist who had been drinking.", ["The driver had been drinking."]),
    (
        "Mary Holt inherited the house from her aunt, Rose Dell, in 1999.",
        ["Rose Dell inherited the house in 1999."],
    ),
    (
        "In 1999 Mary Holt sold the house and in 2004 Rose Dell bought the barn.",
        ["In 2004 Mary Holt sold the house.", "In 1999 Rose Dell bought the barn."],
    ),
    (
        "The mayor opened the library on Monday and the museum on Friday.",
        ["The mayor opened the museum on Monday.", "The mayor opened the library on Friday."],
    ),
    (
        "Germany lent Greece 2 billion euros and France lent Spain 3 billion.",
        ["Germany lent Spain 3 billion euros."],
    ),
    ("Mr Bray, 54, and Mrs Hart, 61, were arrested.", ["Mr Bray, 61, was arrested."]),
    (
        "The red team won the first match and the blue team won the second match.",
        ["The blue team won the first match."],
    ),
    (
        "The minister met the ambassador before the general resigned.",
        ["The minister resigned.", "The general met the ambassador."],
    ),
    ("Unemployment fell in May but inflation rose.", ["Inflation fell in May."]),
    ("Inflation rose in June and unemployment fell in May.", ["Inflation rose in May."]),
    (
        "Jill Hart praised Tom Bray and Ben Cole criticised him.",
        ["Ben Cole praised Tom Bray.", "Tom Bray criticised Ben Cole."],
    ),
    (
        "The shop sold 40 bikes in Hull and 25 scooters in York.",
        ["The shop sold 25 bikes in Hull.", "The shop sold 40 scooters."],
    ),
    (
        "Tom Bray will stand against Jill Hart in the election.",
        ["Jill Hart will stand against Tom Bray in the election."],
    ),
    ("Tom Bray owes Jill Hart 400 pounds.", ["Jill Hart owes Tom Bray 400 pounds."]),
    ("The river flows from Selby to Hull.", ["The river flows from Hull to Selby."]),
    ("The plane flew from Oslo to Rome.", ["The plane flew from Rome to Oslo."]),
    ("Tom Bray is older than Jill Hart.", ["Jill Hart is older than Tom Bray."]),
    ("The man shot by Tom Bray died on Friday.", ["Tom Bray died on Friday."]),
    ("The man who shot Tom Bray died on Friday.", ["Tom Bray died on Friday."]),
    ("Tom Bray's wife, Jill Hart, teaches at Hull University.", ["Tom Bray teaches at Hull University."]),
    ("Jill Hart blames Tom Bray for the fire.", ["Tom Bray blames Jill Hart for the fire."]),
    ("The company sued the city over the bridge.", ["The city sued the company over the bridge."]),
    (
        "Tom Bray, 54, of Hull, was cleared; Jill Hart, 61, of York, was convicted.",
        ["Tom Bray, 54, of Hull, was convicted."],
    ),
    ("Hart scored twice and Bray once as Hull won.", ["Bray scored twice as Hull won."]),
    ("The vaccine protects children but harms adults.", ["The vaccine harms children."]),
    ("The law bans fishing and allows hunting.", ["The law bans hunting.", "The law allows fishing."]),
    ("Bo Lind followed Ines Varga into the hall.", ["Ines Varga followed Bo Lind into the hall."]),
    ("Holm includes the parish of Ostend.", ["The parish of Ostend includes Holm."]),
    ("Bo Lind told Ines Varga to leave.", ["Ines Varga told Bo Lind to leave."]),
]

ALIKE = [
    (
        "Bo Lind, the skipper, was cleared and Ines Varga was fined for two breaches.",
        [
            "Ines Varga was fined for two breaches.",
            "Bo Lind was cleared.",
            "Bo Lind, the skipper, was cleared.",
        ],
    ),
    (
        "Wardens freed Ines Varga after Bo Lind was seen asleep in Ostend.",
        ["Bo Lind was seen asleep in Ostend.", "Wardens freed Ines Varga."],
    ),
    (
        "Ines Varga, who had sailed for Bo Lind, retired on Friday.",
        [
            "Ines Varga retired on Friday.",
            "Ines Varga had sailed for Bo Lind.",
            "On Friday Ines Varga retired.",
        ],
    ),
    ("On Friday, Bo Lind retired as reeve of Holm.", ["Bo Lind retired as reeve of Holm on Friday."]),
    ("The cannery opened in 1961 and closed in 1987.", ["The cannery opened in 1961."]),
    (
        "Varga was raised in Ghent and buried in Ostend.",
        ["Varga was raised in Ghent.", "Varga was buried in Ostend."],
    ),
    ("In Ostend, three bakers were fined.", ["Three bakers were fined in Ostend."]),
    ("The ferry was sunk by the gale in June.", ["The gale sank the ferry in June."]),
    ("The gale sank the ferry in June.", ["The ferry was sunk by the gale in June."]),
    ("The pier will cost £3 million and the dock £8 million.", ["The pier will cost £3 million."]),
    ("The guild of Holm voted 31 to 14 for the levy.", ["The guild voted 31 to 14 for the levy."]),
    ("Roe rose early and left Holm.", ["Roe left Holm."]),
    ("Bo Lind met Ines Varga in June.", ["Ines Varga met Bo Lind in June."]),
    ("The mayor, Ann Poe, opened the school.", ["Poe, the mayor, opened the school."]),
]
