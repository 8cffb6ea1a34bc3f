"""Sources with statements of what they say beside their main clauses, or from the other side, written for this test.

A row is a source and the statements.
"""

BORNE_OUT = [
    ("Workmen pulled down the old granary, which was built in 1911.", ["The old granary was built in 1911."]),
    ("The council was sued over a wall that collapsed in May.", ["The wall collapsed in May."]),
    (
        "Guests included Odo Varga, a retired harbour pilot, who sang.",
        ["Odo Varga is a retired harbour pilot."],
    ),
    ("The harbour was reopened by Ines Lind, the mayor of Holm.", ["Ines Lind is the mayor of Holm."]),
    ("The captain of the Rovers, Lea Hall, missed a penalty.", ["Lea Hall is the captain of the Rovers."]),
    (
        "A crew from Holm led by Lea Hall won the race in 2021.",
        ["A crew from Holm won the race in 2021.", "A crew from Holm was led by Lea Hall."],
    ),
    (
        "A gale struck Holm on Monday, killing six sheep and closing the school.",
        ["The gale killed six sheep."],
    ),
    (
        "HOLM, Zenda, May 4 (Newsline) - A gale killed six sheep on Monday.",
        ["A gale killed six sheep on Monday."],
    ),
    (
        "Odo Varga bought the mill from Ines Lind in 1987 for £3m.",
        ["Ines Lind sold the mill to Odo Varga in 1987."],
    ),
    ("Odo Varga bought the mill from Ines Lind in 1987 for £3m.", ["Odo Varga paid £3m for the mill."]),
    (
        "Lea Hall beat Joana Sousa 6-2 in the final on Sunday.",
        ["Joana Sousa lost 6-2 to Lea Hall in the final."],
    ),
    ("Lind, a former stoker on the ferry, spoke next.", ["Lind used to be a stoker on the ferry."]),
    ("The zoo had a 3-1 win over the aquarium.", ["The zoo beat the aquarium 3-1."]),
    ("Two thirds of the orchard was lost.", ["Two thirds of the orchard was lost."]),
    ("The rain was lightest in Holm and heaviest in Ghent.", ["The rain was heaviest in Ghent."]),
    (
        "The firm will move to Holm, where Odo Varga opened a mill in 2021.",
        ["Odo Varga opened a mill in Holm in 2021."],
    ),
    ("Porto lost 31-12 to Braga in the final.", ["Braga beat Porto 31-12 in the final."]),
    ("The river stood four metres above the quay.", ["The river was four metres above the quay."]),
    (
        "Harbour master Odo Varga, who was born in Ghent, told reporters that the pier was safe.",
        ["Odo Varga is the harbour master.", "Odo Varga was born in Ghent."],
    ),
    (
        '"We never saw it," said Holm coach Lea Hall, who left out two strikers.',
        ["Lea Hall is Holm's coach.", "Lea Hall left out two strikers."],
    ),
    (
        "The bank cut its rate by a quarter of a point to 3 per cent in May.",
        ["The bank cut its rate in May."],
    ),
    ("The prize went to Ines Lind, a retired stoker.", ["Ines Lind is a former stoker."]),
    ("The council will limit crews to 26 men.", ["Crews will have no more than 26 men."]),
]

NOT_BORNE_OUT = [
    ("The ferry left at 4.20am on Monday.", ["The ferry left at 4.20pm on Monday."]),
    ("The crews will sail up to 50 hours a year more.", ["The crews will sail up to 50 hours a year less."]),
    ("Three of the four mills are closed.", ["One of the four mills is closed."]),
    ("Steven Lind of Holm praised the mayor.", ["Steve Stevens praised the mayor."]),
    ("The rain was lightest in Holm and heaviest in Ghent.", ["The rain was heaviest in Holm."]),
    ("Porto lost 31-12 to Braga in the final.", ["Porto beat Braga 31-12 in the final."]),
    ("Varga asked where Lea Hall had bought a mill.", ["Lea Hall bought a mill in Varga."]),
    (
        "Varga left Holm, where Lea Hall grew up, and opened a mill in Ghent.",
        ["Lea Hall opened a mill in Holm."],
    ),
    (
        "Workmen pulled down the granary of the mill, which was built in 1911.",
        ["The mill was built in 1911."],
    ),
    ("Odo Varga met the sister of Ines Lind, a nurse, in Holm.", ["Ines Lind is a nurse."]),
    ("Guests included Odo Varga, a harbour pilot, and a bishop.", ["Odo Varga is a bishop."]),
    ("Guests included Odo Varga, a pilot and a bishop.", ["Odo Varga is a bishop."]),
    ("Odo Varga thanked the mayor of Holm, Ines Lind, and Lea Hall.", ["Lea Hall is the mayor of Holm."]),
    ("A crew led by Lea Hall beat a crew from Holm in 2021.", ["A crew from Holm was led by Lea Hall."]),
    ("Lind said the bridge, which the mayor called unsafe, would reopen.", ["The bridge is unsafe."]),
    ("The gale struck Holm, and a lorry hit a tree, killing two men.", ["The gale killed two men."]),
    ("Odo Varga bought the mill from Ines Lind in 1987.", ["Odo Varga sold the mill to Ines Lind in 1987."]),
    ("Odo Varga offered £3m for the mill that he bought for £2m.", ["Odo Varga paid £3m for the mill."]),
    ("Lea Hall beat Joana Sousa in the final.", ["Lea Hall lost to Joana Sousa in the final."]),
    (
        "According to Hall, Odo Varga bought the mill from Ines Lind.",
        ["Ines Lind sold the mill to Odo Varga."],
    ),
    ("His former neighbour, Ines Lind, sued him in 2019.", ["Varga sued his former neighbour in 2019."]),
    ("The plan is backed by Odo Varga, a retired pilot.", ["Odo Varga is a serving pilot."]),
    (
        "Hall will serve at least two thirds of the sentence.",
        ["Hall will serve at least half of the sentence."],
    ),
    ("The mayor did not rule out a tax on boats.", ["The mayor ruled out a tax on boats."]),
    ("The mayor ruled out a tax on boats.", ["The mayor did not rule out a tax on boats."]),
    ("The trawler reached Holm within 40 minutes.", ["The trawler reached Holm in less than 40 minutes."]),
    ("Varga wanted the pier rebuilt in Holm.", ["The pier was rebuilt in Holm."]),
    ("Varga had ordered the pier closed in May.", ["The pier was closed in May."]),
    ("Varga watched as Lea Hall fell, breaking her leg.", ["Varga broke her leg."]),
    ("After a row with the mayor, Lea Hall, a clerk, left Holm.", ["Lea Hall is the mayor."]),
    ("Varga was arrested by Odo Lind, a constable at the time.", ["Odo Lind is a constable."]),
    ("Varga met the head of a bakery that was fined in May.", ["The head of a bakery was fined in May."]),
    ("Varga met the wife of Odo Lind, who won the race.", ["Odo Lind won the race."]),
    ("Varga met Odo Lind and Lea Hall, who won the race.", ["Odo Lind won the race."]),
    ("The union called a strike in Holm.", ["The union demanded a strike in Holm."]),
    ("The mayor faced the fishermen on Monday.", ["The mayor met the fishermen on Monday."]),
    ("Lind said Hall had been hurt by a lorry that skidded.", ["A lorry skidded."]),
    ("Lea Hall was beaten 6-2 by Joana Sousa.", ["Joana Sousa lost 6-2 to Lea Hall."]),
    ("Varga had planned to sell the mill to Ines Lind.", ["Ines Lind bought the mill from Varga."]),
    ("A court cleared Varga of selling the mill to Ines Lind.", ["Varga sold the mill to Ines Lind."]),
    ("The mayor did not exclude a pause in May.", ["The mayor excluded a pause in May."]),
    ("The prize went to Ines Lind, a retired stoker.", ["Ines Lind is a stoker."]),
    ("Varga, who owns a mill in Holm, will join the board.", ["Lind will join the board."]),
    (
        "Green councillor Lea Hall left the room before the vote.",
        ["Labour councillor Lea Hall left the room."],
    ),
    ("Lea Hall promised to lower the age to 63.", ["Lea Hall promised to lower the age to 60."]),
    ("Harbour master Odo Varga told reporters that the pier was safe.", ["The pier was safe."]),
    ("Odo Varga drew Lea Hall in 1987.", ["Lea Hall drew Odo Varga in 1987."]),
    ("Odo Varga joined the Greens in 1987.", ["The Greens joined Odo Varga in 1987."]),
]

EXCLUDED = [
    ("The mayor did not exclude a pause in May.", ["The mayor excluded a pause in May."]),
    (
        "The bank cut its main rate by half a point in 2019.",
        ["The bank cut its main rate by half a point in 2018."],
    ),
    ("A smaller mill at Holm was refused in 2019.", ["A larger mill at Holm was refused in 2019."]),
    ("The ferry left Holm at 4.20am on Monday.", ["The ferry left Holm at 4.20pm on Monday."]),
    (
        'The picture, "Mill at Dusk", was last shown in Holm in 1889.',
        ['"Mill at Dusk" was first shown in Holm in 1889.'],
    ),
    ("Zenda's wheat harvest halved in 1988.", ["Zenda's wheat harvest doubled in 1988."]),
    ("Most of the older boats were sold in 2019.", ["All of the older boats were sold in 2019."]),
    ("Most of the older boats were sold in 2019.", ["None of the older boats were sold in 2019."]),
    ("The mayor ruled out a strike before the talks.", ["The mayor promised a strike before the talks."]),
    (
        "Nearly half of the pupils cycle to school in Holm.",
        ["More than half of the pupils cycle to school in Holm."],
    ),
    ("Fewer than 300 seals live around the isles.", ["More than 300 seals live around the isles."]),
    ("Three boys aged 11 to 13 were taken home.", ["Three girls aged 11 to 13 were taken home."]),
    ("The ferry was repaired within 60 days in Holm.", ["The ferry was repaired within 90 days in Holm."]),
    (
        "Varga gave a tenth of the money to a school in Holm.",
        ["Varga gave half of the money to a school in Holm."],
    ),
]

NOT_EXCLUDED = [
    (
        "Three of the four mills are closed.",
        ["One of the four mills is open.", "One of the four mills is closed."],
    ),
    (
        "The ferry line cancelled 41 trips because of a strike.",
        ["The ferry line cancelled six trips because of fog."],
    ),
    ("Varga was sent off in the 70th minute.", ["Varga was sent off in the 15th minute in Ghent."]),
    ("Some of the older boats were sold in 2019.", ["Most of the older boats were sold in 2019."]),
    ("All of the older boats were sold in 2019.", ["Some of the older boats were sold in 2019."]),
    ("Varga may ask the court to step in.", ["Varga will ask the court to step in."]),
    ("Varga will ask the court to step in.", ["Varga may ask the court to step in."]),
    ("Varga will sail on Monday and may be late.", ["Varga will sail on Monday."]),
    ("More than 120 boats joined the race in Holm.", ["More than 100 boats joined the race in Holm."]),
    ("The trawler reached Holm within 40 minutes.", ["The trawler reached Holm in less than 40 minutes."]),
    ("Varga has two sons and a daughter.", ["Varga has a daughter."]),
    ("Two men of 40 and three women were taken home.", ["Two women were taken home."]),
    ("A strike by teachers closed the school in May.", ["A strike by nurses closed the clinic in May."]),
    ("The union praised the mayor and condemned the plan.", ["The union condemned the plan."]),
    (
        "Democratic donors gave Odo Varga $3 million in May.",
        ["Republican donors gave Odo Varga $3 million in May."],
    ),
    ("Junior stokers will strike on 4 May.", ["Senior stokers will strike on 4 May."]),
    ("The crowd of 31,420 was the largest since 2011.", ["The crowd at Holm was 12,200."]),
    ("The Greens won 31 seats in the north.", ["The Greens of Zenda won four seats in the north."]),
    ("Odo Varga left the hall before the vote.", ["Odo Varga did not vote."]),
    ("The last sloop sailed to Holm in 1994.", ["No sloop has sailed to Holm since 1994."]),
    (
        "Rovers reached the final for the first time since 1996.",
        ["Rovers had not been in the final since 1996."],
    ),
    ("The party lost all its nine seats in Holm.", ["The party has no seats in Holm any more."]),
    (
        "The regatta in Holm, planned for 12 June, will take place on 26 June.",
        ["The regatta in Holm will be on 26 June."],
    ),
    (
        "She will move to the old mill, which the council sold to her for one dollar.",
        ["Lea Hall bought the old mill from the council for one dollar."],
    ),
    ("Odo Varga plans to sell the mill to pay his debts.", ["Odo Varga has not sold the mill yet."]),
    ("The new mill in Holm opens in January.", ["The new mill in Holm is not open yet."]),
    (
        "Only four stokers were arrested in May, fewer than in March.",
        ["More stokers were arrested in March."],
    ),
    (
        "Its quay holds 9,000; 10,000 berths are needed in the first league.",
        ["The quay has fewer than 10,000 berths."],
    ),
    ("A nurse in Holm was cleared on Tuesday.", ["A doctor in Holm was cleared in 2015."]),
    (
        "It was the last sail that Hall finished; two others were left incomplete.",
        ["Hall left two sails unfinished."],
    ),
    ("Fewer than half of Hall's sails are in museums.", ["Most of Hall's sails are not in museums."]),
    (
        "The port offered 4 percent in May and has not raised its offer since.",
        ["The port did not raise its offer after May."],
    ),
]
