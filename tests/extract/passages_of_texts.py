"""Passages about marks, layout and kinds of text."""

from tests.extract.passage import Passage

_SECOND_LINE = "built it have looked at each bolt of it"

TEXTS = (
    # Comments and bold labels.
    Passage(
        "words in a comment",
        "<!-- Ann Poe said: “We won.” -->\n\n“We lost,” said Tom Roe.",
        (("We lost", "Tom Roe"),),
        never=("We won",),
    ),
    Passage(
        "bold questions and answers",
        "**Q: Why did you close?**\n\n**A:** We will not close.",
        (("Why did you close?", None), ("We will not close.", None)),
        nobody=("Q", "A"),
    ),
    Passage(
        "bold names before turns",
        "**Ann Poe:** We stay.\n\n**Tom Roe**: Why?\n\n**Ann Poe:** We must.\n\n**Tom Roe**: I see.",
        (("We stay.", "Ann Poe"), ("Why?", "Tom Roe"), ("We must.", "Ann Poe"), ("I see.", "Tom Roe")),
    ),
    # Transcripts in quotation marks.
    Passage(
        "labels behind marks that reopen",
        "“WEST: Will you stay?\n\n“ROE: We shall.\n\n“All of us shall.\n\n“(APPLAUSE.)\n\n“WEST: Thank you.”",
        (
            ("Will you stay?", "WEST"),
            ("We shall.", "ROE"),
            ("All of us shall.", "ROE"),
            ("Thank you.", "WEST"),
        ),
        never=("(APPLAUSE.)",),
    ),
    Passage(
        "a label in marks of its own",
        "“WEST”: “Will you stay?”\n\n“ROE”: “We shall.”\n\n“WEST”: “Thank you.”",
        (("Will you stay?", "WEST"), ("We shall.", "ROE"), ("Thank you.", "WEST")),
    ),
    Passage(
        "an office with its holder",
        "THE CHAIR (Lady Moss): Order.\n\nMR DAY: I agree.\n\nTHE CHAIR: We shall go on at ten.",
        (("Order.", "Lady Moss"), ("I agree.", "MR DAY"), ("We shall go on at ten.", "Lady Moss")),
    ),
    # What is reported without marks.
    Passage(
        "a headline with its source at the end",
        "Crabs may count, say researchers in Hull\n\nThe crabs were watched for years.",
        indirect=(("Crabs may count", "researchers in Hull"),),
    ),
    Passage(
        "a clause right after whom it was told",
        "Ann Poe told Radio 4 the tour was off.",
        indirect=(("the tour was off", "Ann Poe"),),
    ),
    Passage(
        "a name in apposition after “according to”",
        "According to the chief engineer, Dr Ann Bose, the slip began at night.",
        indirect=(("the slip began at night", "Ann Bose"),),
    ),
    Passage(
        "a ministry whose name has a title's word",
        "The Foreign Ministry said on Friday: “We will answer this letter.”",
        (("We will answer this letter.", "Foreign Ministry"),),
    ),
    # Quotations of several paragraphs.
    Passage(
        "the source beside the last paragraph",
        "“It is a shame,” Ann Poe said on Friday.\n\n“If the board is not able, the plan fails.\n\n"
        "“I have been thinking about it,” added Jim Dale, the deputy mayor.",
        (
            ("It is a shame", "Ann Poe"),
            ("If the board is not able, the plan fails.", "Jim Dale"),
            ("I have been thinking about it", "Jim Dale"),
        ),
    ),
    # Marks.
    Passage("two apostrophes", "''We lost the vote,'' Mr. Roe said.", (("We lost the vote", "Roe"),)),
    Passage("grave accents", "``We lost the vote,'' Mr. Roe said.", (("We lost the vote", "Roe"),)),
    Passage("straight marks", '"We lost the vote," Mr. Roe said.', (("We lost the vote", "Roe"),)),
    Passage("guillemets", "« We lost the vote », said Jeanne Roux.", (("We lost the vote", "Jeanne Roux"),)),
    Passage(
        "low and high marks", "„We lost the vote,“ said Karl Graf.", (("We lost the vote", "Karl Graf"),)
    ),
    Passage(
        "single curly marks",
        "‘We won’t go,’ said Mr Poe. ‘It’s the workers’ choice, and they’ve made it.’",
        (("We won’t go", "Poe"), ("It’s the workers’ choice, and they’ve made it.", "Poe")),
    ),
    Passage(
        "single straight marks",
        "'We won't go,' said Mr Poe. 'It's our choice, and we've made it.'",
        (("We won't go", "Poe"), ("It's our choice, and we've made it.", "Poe")),
    ),
    Passage(
        "apostrophes alone",
        "The workers' pay rose in the '90s, and Hull's docks' trade with it.",
        never=("pay", "docks"),
    ),
    Passage("feet and inches", 'He is 6\'2" tall and the plank is 12" long.', never=("tall", "long")),
    Passage(
        "inches and a quotation",
        'The 12" plank broke. "It was rotten," Tom Roe said.',
        (("It was rotten", "Tom Roe"),),
        never=("plank broke",),
    ),
    Passage(
        "nested marks",
        "“He told me, ‘Leave the house at once,’” Ms. Poe said.",
        (("He told me, ‘Leave the house at once,’", "Poe"),),
    ),
    Passage(
        "lost opening mark",
        'We lost the vote," Tom Roe said.\n\n"We shall try again," said Ann Poe.',
        (("We shall try again", "Ann Poe"),),
    ),
    Passage(
        "lost closing mark",
        '"We lost the vote, Tom Roe said.\n\nThe count took a week.\n\n"We shall try again," said Ann Poe.',
        (("We shall try again", "Ann Poe"),),
        never=("The count took a week",),
    ),
    Passage(
        "lost closing mark in the sentence before",
        '"We lost, he said. "We shall try again," said Ann Poe.',
        (("We shall try again", "Ann Poe"),),
    ),
    Passage(
        "several paragraphs",
        "“The first storm took the roof.\n\n“The second took the walls.\n\n“We left after that,” said Tom Roe.",
        (
            ("The first storm took the roof.", "Tom Roe"),
            ("The second took the walls.", "Tom Roe"),
            ("We left after that", "Tom Roe"),
        ),
    ),
    Passage("title of a work", "Her first novel, “The Salt Road,” sold poorly.", never=("The Salt Road",)),
    Passage(
        "brackets kept",
        "“They [the miners] was robbed,” Tom Roe said.",
        (("They [the miners] was robbed", "Tom Roe"),),
    ),
    # Kinds of text.
    Passage(
        "transcript",
        "ROE: We need the money now.\n\nPOE: You shall not have it.\n\nROE: Then we strike.",
        (("We need the money now.", "ROE"), ("You shall not have it.", "POE"), ("Then we strike.", "ROE")),
    ),
    Passage(
        "questions and answers",
        "Q: Who built the bridge?\n\nA: My father did, in 1932.",
        (("Who built the bridge?", None), ("My father did, in 1932.", None)),
    ),
    Passage(
        "a heading is no speaker", "CORRECTION: The bridge is in Hull.", never=("The bridge is in Hull",)
    ),
    Passage(
        "tweet",
        "Tom Roe tweeted: “The bridge is open! Go and see it.”",
        (("The bridge is open! Go and see it.", "Tom Roe"),),
    ),
    Passage(
        "hard-wrapped",
        "“The bridge is closed and will not be opened again until the men who\n"
        "built it have looked at each bolt of it,” said the engineer Ann Poe, who\nhas worked on it since the spring.",
        (
            (
                "The bridge is closed and will not be opened again until the men who\n" + _SECOND_LINE,
                "Ann Poe",
            ),
        ),
    ),
    Passage(
        "no-break spaces",
        "“The\u00a0bridge is closed,”\u00a0Ann\u00a0Poe said.",
        (("The\u00a0bridge is closed", "Ann Poe"),),
    ),
    Passage(
        "byline and dateline",
        "By Tom Roe\n\nHULL, England (AP) — “The bridge is closed,” Ann Poe said on Monday.",
        (("The bridge is closed", "Ann Poe"),),
        nobody=("Tom Roe",),
    ),
    # Without marks.
    Passage(
        "said that",
        "Ann Poe said that the bridge was unsafe.",
        indirect=(("the bridge was unsafe", "Ann Poe"),),
    ),
    Passage("said", "Ann Poe said the bridge was unsafe.", indirect=(("the bridge was unsafe", "Ann Poe"),)),
    Passage(
        "according to, before",
        "According to a spokesman for the railway, the line will open in June.",
        indirect=(("the line will open in June", "a spokesman for the railway"),),
    ),
    Passage(
        "according to, after",
        "The line will open in June, according to Ann Poe.",
        indirect=(("The line will open in June", "Ann Poe"),),
    ),
    Passage(
        "said, after",
        "The line will open in June, Ann Poe said.",
        indirect=(("The line will open in June", "Ann Poe"),),
    ),
    Passage(
        "told reporters that",
        "Ann Poe told reporters on Monday that the line would open in June.",
        indirect=(("the line would open in June", "Ann Poe"),),
    ),
    Passage(
        "pronoun",
        "Ann Poe runs the railway. She said the line would open in June.",
        indirect=(("the line would open in June", "Ann Poe"),),
    ),
    Passage(
        "believes",
        "Ann Poe believes the tunnel will flood.",
        indirect=(("the tunnel will flood", "Ann Poe"),),
    ),
    Passage(
        "nobody says so",
        "The tunnel flooded twice in 1932. It was rebuilt.",
        never=("The tunnel flooded",),
    ),
    Passage(
        "passive by nobody",
        "The tunnel was called “a death trap.”",
        (("a death trap.", None),),
        nobody=("The tunnel",),
    ),
)
