"""What a check must not take for a contradiction: the same words of another matter, in passages of our own."""

import pytest

from koussa.check.statements import compare

ANOTHER_MATTER = (
    # Another person or body acts.
    ("Poe finished fourth in Hull.", "Roe finished second in Hull.", "Poe and Roe ran in Hull."),
    (
        "With 35 seats at stake, Poe will gain 18.",
        "With 38 seats at stake, Roe will gain 20.",
        "Poe and Roe.",
    ),
    ("Roe did not respond to questions.", "Poe did not respond to questions.", "Roe and Poe"),
    # A place that the source does not name.
    ("The ferry to Goole carries 40 cars.", "The ferry to Selby carries 60 cars.", "Ferries of Hull"),
    # Another occasion: polls, votes, margins.
    ("Poe leads Roe by nine points in the poll.", "In the poll Poe leads Roe by four points.", ""),
    ("The margin of error is four points.", "The margin of error is three points.", ""),
    # A figure of two together, of whom it names one.
    ("Ann Poe raised 3 million crowns.", "Ann Poe and Bob Roe raised 5 million crowns.", ""),
    ("Roe won 3 seats, and Poe won 4 seats.", "Roe and Poe won 7 seats.", ""),
    # A figure that the statement has, too, but of something else.
    ("Roe needs 67 votes to reach the 238 needed to win.", "Roe needs 238 votes to win.", ""),
    # One that somebody only hoped for.
    ("Roe came fifth in Hull.", "Roe hoped for a second place in Hull.", ""),
    # Which ones, not how many.
    ("The two mills reopen in March.", "The mills are 24 and reopen in March.", ""),
    ("Roe wants fees at four-year colleges cut.", "Roe wants fees cut by a 10-year plan.", ""),
    ("The club runs 18-hole courses in Hull.", "The club runs 158 courses in Hull.", ""),
    # A day on which something else was done.
    (
        "It was revealed in March that Roe had used the boat.",
        "The thief who revealed that Roe had used the boat pleaded guilty in May.",
        "",
    ),
    # Names of which both may be right, or that a headline hides.
    ("The fund behind Ann Poe", "The fund behind Bob Roe bought the mill.", "Ann Poe"),
    ("(Reporting by Ann Poe; Editing by Bob Roe.)", "(Reporting by Cy Hall; Editing by Bob Roe.)", ""),
    ("Roe said that the mill shuts.", "Poe said that the mill shuts.", "Roe and Poe"),
    ("Roe thanked Poe in May.", "Roe thanked Hall in May.", ""),
    ("The fire in Kent killed 40 people.", "The fire in Ashford killed 40 people.", ""),
    ("Roe won the Labour debate.", "Roe won the Conservative debate.", ""),
    ("Roe was backed by Labour voters in Hull.", "Roe was backed by Tory voters in Hull.", ""),
    # A namesake; anybody's brother.
    ("Poe is 42.", "Bob Poe is 39.", ""),
    ("Ann Poe, 42, left the board.", "Poe, 39, left the board.", "Bob Poe chaired it"),
    # What is another number in another year, of which only one has a year.
    ("The Hull fund paid 3 million crowns.", "In 2014 the Hull fund paid 2 million crowns.", ""),
    ("A berth to Hull cost 600 crowns in 2004.", "A berth to Hull will cost 790 crowns.", ""),
    ("Roe lost the election of 2019.", "Roe won the election on Sunday.", ""),
    ("Rates in Goole rose to 5 per cent.", "Rates rose to 4 per cent.", "Hull"),
    # What stands there of something else.
    ("Roe must pay a fine of £500.", "Roe must pay costs of £900.", ""),
    ("The pier had 900 visitors last year.", "It was the second fire on the pier in five years.", ""),
    ("The Hull council voted 21 to 14.", "The Hull council voted 21 to 14 and got 900 letters.", ""),
    # A denial or contrary of something else, or of what somebody else did.
    ("Ready to quiz Roe.", "Poe says she is not ready to support Roe.", ""),
    ("Roe defended the toll.", "Poe attacked Roe over the toll.", ""),
    ("Should Roe win, the mill shuts.", "Roe wins and the mill does not shut.", ""),
    ("Roe has not published the minutes.", "Roe has been asked to publish the minutes.", ""),
    (
        "No ferry from Hull was free to ride before.",
        "The ferry is the first from Hull that is free to ride.",
        "",
    ),
    ("Poe says she is not a one-town candidate.", "Poe says she's not just a one-town candidate.", ""),
    ("Zenda exports wheat to Ruritania.", "Zenda imports wheat from Ruritania.", ""),
    (
        "Roe doubted that the rate was as low as 4 per cent.",
        "Roe doubted the rate of 4 per cent, which could be as high as 9.",
        "",
    ),
    # Whom a sentence names besides "he" he is not.
    (
        "Roe has spent no more than 3,000 crowns.",
        "He has spent 50,000 crowns and debated Roe in Hull.",
        "Poe and Roe",
    ),
    # More than the source says may be of what it says nothing of.
    ("Roe would cut the fare to 12 crowns.", "Poe asked Roe to support the 15-crown fare.", ""),
    (
        "Poe would lose to Roe by ten points.",
        "Of Poe 32 per cent had no opinion, of Roe 19, down four points.",
        "",
    ),
    (
        "Fewer than one in five old ferries were sold by banks.",
        "About 82 per cent of sales of old ferries were made by owners, while 14 per cent were made by banks.",
        "",
    ),
    (
        "A third of those asked had no opinion of Roe.",
        "Poe stood at 11 points, and 32 per cent had no opinion of Roe.",
        "",
    ),
    ("The strikes in Hull took place in 2012.", "The harbour board met after the strikes of 2014.", "Hull"),
)

THE_SAME_MATTER = (
    ("The report runs to 321 pages.", "The report, by Ann Roe, runs to 312 pages.", ""),
    ("Roe said the council had set aside £2.4bn.", "Roe hoped for more and said the council had set aside £2.4m.", ""),
    ("Poe lost by four points in the poll of 3 May.", "In the poll of 3 May, Poe lost by nine points.", ""),
    ("The council spent 4 million on roads and 2 million on parks.",
     "The council spent 2 million on roads and 4 million on parks.", ""),
    ("The committee voted 4-1.", "The bank's committee voted 3-2.", ""),
    ("Poe took charge in May.", "Poe, who only took charge in March, was close to tears.", ""),
    ("Bob Roe, a Florida Republican, defended the toll.", "Bob Roe, a Texas Republican, defended the toll.", ""),
    ("The ferry sank 3 miles west of Goole.", "The ferry sank 3 miles west of Selby at noon.", ""),
    ("The mill in Goole was sold on 3 May.", "The mill in Selby was sold on 3 May.", ""),
    ("Union president Ann Poe called the plan unfair.", "Union president Cy Hall called the plan unfair.", ""),
    ("Ann Poe, 42, left the board.", "Ms Poe, 39, left the board.", ""),
    ("Finance minister Ann Poe opened the pier.", "Health minister Ann Poe opened the pier.", ""),
    ("Ann Poe left the field with a knee injury.", "Ann Poe left the field with a shoulder injury.", ""),
    ("The board was sold a black van in Hull.", "The board was sold a white van in Hull.", ""),
    ("In Hull 27 per cent were for the toll.", "In Hull 27 per cent were against the toll.", ""),
    ("Roe faces up to 30 years in jail.", "Roe faces up to 20 years in jail.", ""),
    ("Roe was born in Goole in 1938.", "Born in Selby, Zenda, in 1938, Roe came to Hull in 1960.", ""),
    ("The ferry left Hull at 5.12pm.", "The ferry left Hull at 4.12pm.", ""),
    ("Neil Roe is not a musician.", "Neil Roe is a singer and musician.", ""),
    ("The lake froze in January 1963.", "The lake froze in February 1963.", ""),
    ("Roe has not published the minutes.", "Roe has published the minutes of May.", ""),
    ("Roe said that Poe had no licence.", "Roe told the Post that Poe had a licence.", ""),
    ("The council voted to close the pool.", "The council voted to keep the pool open.", ""),
    ("A third of the ferries had no crew.", "A fifth of the ferries had no crew.", ""),
    ("Roe would cut the fare to 12 crowns.", "Roe would cut the fare to 15 crowns.", ""),
    ("Roe has spent 3,000 crowns.", "He has spent 50,000 crowns and debated Poe in Hull.", "Roe leads"),
)  # fmt: skip


@pytest.mark.parametrize(("statement", "evidence", "around"), ANOTHER_MATTER)
def test_another_matter(statement: str, evidence: str, around: str) -> None:
    assert compare(statement, evidence, context=f"{around}. {evidence}").verdict != "contradicted"


@pytest.mark.parametrize(("statement", "evidence", "around"), THE_SAME_MATTER)
def test_the_same_matter(statement: str, evidence: str, around: str) -> None:
    assert compare(statement, evidence, context=f"{around}. {evidence}").verdict == "contradicted"


@pytest.mark.parametrize(
    ("statement", "evidence", "verdict"),
    [
        (
            "Ann Poe Finally Endorses Mayor Tom Roe",
            "Mayor Tom Roe, whom she met, surprised Ann Poe.",
            "nothing",
        ),
        ("Ann Poe Endorses Mayor Tom Roe", "Ann Poe endorses Mayor Tom Roe.", "supported"),
    ],
)
def test_the_words_of_a_headline_are_no_names(statement: str, evidence: str, verdict: str) -> None:
    assert compare(statement, evidence, context=f"Ann Poe. {evidence}").verdict == verdict


SHE = "Poe has courted the harbour towns. Poe's staff cook for the dockers, and Poe sails on Sunday. {}"


@pytest.mark.parametrize(
    ("statement", "evidence", "around", "verdict"),
    [
        ("Roe has the backing of most ferrymen.", "She also has the backing of most ferrymen.", SHE, "nothing"),
        ("Poe has the backing of most ferrymen.", "She also has the backing of most ferrymen.", SHE, "supported"),
        ("Poe backed Ann Roe on Tuesday.", "As rumours spread on Tuesday of a possible Poe backing, Roe kept calm.",
         "{}", "nothing"),
        ("Poe met Zenda Prime Minister Ann Roe.", "Poe met Melonia Prime Minister Ann Roe and Zenda President Cy Hall.",
         "{}", "nothing"),
        ("Poe met Zenda Prime Minister Ann Roe.", "Poe met Zenda Prime Minister Ann Roe and Melonia President Cy Hall.",
         "{}", "supported"),
        ("Poe is a painter.", "Poe is not just a painter.", "{}", "nothing"),
        ("Poe is a painter.", "Poe is not just a painter but also a diver.", "{}", "supported"),
    ],
)  # fmt: skip
def test_whom_and_what_a_source_bears_out(statement: str, evidence: str, around: str, verdict: str) -> None:
    context = f"Poe and Roe are level. {around.format(evidence)}"
    assert compare(statement, evidence, context=context).verdict == verdict
