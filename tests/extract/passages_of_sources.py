"""Passages about who the source of a quotation is."""

from tests.extract.passage import Passage

SOURCES = (
    # Titles that are parts of names.
    Passage(
        "words for kin and ranks within names",
        "Uncle Sam Holdings said “yes”.\n\nEddie Marshal Poe said “no”.\n\nMarian Anne Roe said “never”.",
        (("yes", "Uncle Sam Holdings"), ("no", "Eddie Marshal Poe"), ("never", "Marian Anne Roe")),
    ),
    # How far the words that name a source go.
    Passage(
        "a participle after a described source",
        "“It failed,” said one Democrat involved in the planning, who asked not to be named.",
        (("It failed", "one Democrat involved in the planning"),),
    ),
    Passage(
        "a participle before the cue",
        "The order released on Friday said “the board may meet again”.",
        (("the board may meet again", "The order released on Friday"),),
    ),
    Passage(
        "a verb of the sentence is no participle",
        "The clerks announced on Monday that “it is over now” and left.",
        (("it is over now", "The clerks"),),
    ),
    Passage(
        "a department is no title",
        "Officials at Transportation Safety said “we agree with it fully”.",
        (("we agree with it fully", "Officials at Transportation Safety"),),
    ),
    Passage(
        "a word that only stresses a name",
        "Ann Poe herself said on Monday that “it will be hard for us”.",
        (("it will be hard for us", "Ann Poe"),),
    ),
    Passage(
        "a wrong encoding within a name",
        "President Enrique PeÃ±a Nieto said “we will not pay for it”.",
        (("we will not pay for it", "Enrique PeÃ±a Nieto"),),
    ),
    Passage(
        "an initialism of party and state with a full stop",
        "Rep. Ann Poe (D-N.Y.) reacted, saying: “It was a cold night for all of us.”",
        (("It was a cold night for all of us.", "Ann Poe"),),
    ),
    # Whom a pronoun means.
    Passage(
        "nearest subject, first name unknown",
        "Ann Roe resigned. Janelle Brusk was calm. “I will go,” she said.",
        (("I will go", "Janelle Brusk"),),
    ),
    Passage(
        "speaker of the words before, first name unknown",
        "Rosa Delacroix said the hall was shut.\n\n“We will not close,” Fenella Achebe said. “Not yet,” she said.",
        (("We will not close", "Fenella Achebe"), ("Not yet", "Fenella Achebe")),
    ),
    Passage(
        "another told of since the last words",
        "Judge Lamar Whitcomb called it “fine.” Janelle Brusk disagreed. “I will go now,” she said.",
        (("I will go now", "Janelle Brusk"),),
    ),
    Passage(
        "owner of the other gender",
        "Hale would not talk, but his lawyer, Pia Szabo, did. “We are ready,” she said.",
        (("We are ready", "Pia Szabo"),),
    ),
    Passage(
        "deputy in apposition",
        "Mr Poe’s deputy, Cllr Sunita Rao, was more cautious. “We will pay,” she said.",
        (("We will pay", "Sunita Rao"),),
    ),
    Passage(
        "his deputy in apposition",
        "Tom Poe liked the plan. His deputy, Sunita Rao, was more cautious. “We will pay,” she said.",
        (("We will pay", "Sunita Rao"),),
    ),
    Passage(
        "two subjects equally plausible",
        "Ann Lee and Janelle Brusk met the board. “We are ready,” she said.",
        (("We are ready", "she"),),
    ),
    Passage(
        "a work of art says nothing",
        "The production, The Salt Wife, opens on 9 May. “It is the saddest comedy I know,” she told me.",
        (("It is the saddest comedy I know", "she"),),
    ),
    Passage(
        "a company is no she",
        "Ann Poe runs the mill. Hull Foods bought it. “I was glad,” she said.",
        (("I was glad", "Ann Poe"),),
    ),
    # An office and the name beside it.
    Passage(
        "office of a place, then the name",
        "The mayor of Leeds, Ann Lee, said: “We are fine.”",
        (("We are fine.", "Ann Lee"),),
    ),
    Passage(
        "office of a company, then the name",
        "The chief executive of Hull Freight, Ann Lee, said the port would close.",
        indirect=(("the port would close", "Ann Lee"),),
    ),
    Passage(
        "place after a place is no name",
        "The mayor of Springfield, New Jersey, said: “We are fine.”",
        (("We are fine.", "The mayor of Springfield"),),
    ),
    Passage(
        "office after the cue, then the name",
        "“We are fine,” said the head of the Leeds school board, Ann Lee.",
        (("We are fine", "Ann Lee"),),
    ),
    # Who stands where.
    Passage(
        "verb after subject", "“The bridge is closed,” Ann Poe said.", (("The bridge is closed", "Ann Poe"),)
    ),
    Passage(
        "verb before subject",
        "“The bridge is closed,” said Ann Poe.",
        (("The bridge is closed", "Ann Poe"),),
    ),
    Passage("source first", "Ann Poe said: “The bridge is closed.”", (("The bridge is closed.", "Ann Poe"),)),
    Passage(
        "told somebody",
        "Ann Poe told reporters in Hull that “the bridge is closed for good.”",
        (("the bridge is closed for good.", "Ann Poe"),),
    ),
    Passage(
        "split quotation",
        "“The bridge,” Ann Poe said, “is closed until the spring.”",
        (("The bridge", "Ann Poe"), ("is closed until the spring.", "Ann Poe")),
    ),
    Passage(
        "split over two sentences",
        "“The bridge is closed,” said Ann Poe. “It opens again in the spring.”",
        (("The bridge is closed", "Ann Poe"), ("It opens again in the spring.", "Ann Poe")),
    ),
    Passage(
        "he added",
        "“We lost money,” Tom Roe said.\n\n“We will lose more,” he added.",
        (("We lost money", "Tom Roe"), ("We will lose more", "Tom Roe")),
    ),
    Passage(
        "two voices",
        "“The toll is fair,” Tom Roe said. Ann Poe disagreed. “It is robbery,” she said.",
        (("The toll is fair", "Tom Roe"), ("It is robbery", "Ann Poe")),
    ),
    Passage(
        "question",
        "“Why was the bridge closed?” Ms. Poe asked. Mr. Roe shrugged.",
        (("Why was the bridge closed?", "Poe"),),
        nobody=("Roe",),
    ),
    Passage(
        "subject of two verbs",
        "Tom Roe attacked the toll and called it “a tax on the poor.”",
        (("a tax on the poor.", "Tom Roe"),),
    ),
    Passage(
        "fragments in a row",
        "Ann Poe described the plan as “reckless,” “dear” and “a gift to the banks.”",
        (("a gift to the banks.", "Ann Poe"),),
    ),
    Passage(
        "subject of the outer verb",
        "Ann Poe said the committee led by Tom Roe was “asleep at the wheel.”",
        (("asleep at the wheel.", "Ann Poe"),),
    ),
    Passage(
        "name in a prepositional phrase",
        "A spokesman for Tom Roe said the claim was “false in every part.”",
        (("false in every part.", "A spokesman for Tom Roe"),),
    ),
    Passage(
        "surname joins its full name",
        "Ann Poe, who runs the port, was not amused. “It cannot be done,” Poe said.",
        (("It cannot be done", "Ann Poe"),),
    ),
    # Sources that are not plain names.
    Passage(
        "nominal source",
        "“We saw the smoke at noon,” said a spokeswoman for the coast guard.",
        (("We saw the smoke at noon", "a spokeswoman for the coast guard"),),
    ),
    Passage(
        "one of many",
        "“I heard it twice,” one of the officials said.",
        (("I heard it twice", "one of the officials"),),
    ),
    Passage(
        "name in apposition",
        "A spokeswoman, Ann Poe, said the work was “nearly done.”",
        (("nearly done.", "Ann Poe"),),
    ),
    Passage(
        "description before the name",
        "“The dam will hold,” said her cousin Tom Roe, a former head of the water board.",
        (("The dam will hold", "Tom Roe"),),
    ),
    Passage(
        "title and abbreviation",
        "“I shall not run,” said former Gov. Ann Poe.",
        (("I shall not run", "Ann Poe"),),
    ),
    Passage(
        "initials",
        "“I shall not run,” said George H. W. Moss.",
        (("I shall not run", "George H. W. Moss"),),
    ),
    Passage(
        "secretary of state",
        "U.S. Secretary of State Ann Poe said the talks were “long overdue.”",
        (("long overdue.", "Ann Poe"),),
    ),
    Passage(
        "particle",
        "“We are ready,” said Bill de Vries. “The ships are gone,” Mr. de Vries said later.",
        (("We are ready", "Bill de Vries"), ("The ships are gone", "Bill de Vries")),
    ),
    Passage(
        "hyphenated name with article",
        "“The gate stays shut,” Omar al-Masri said.",
        (("The gate stays shut", "Omar al-Masri"),),
    ),
    Passage(
        "party and state in brackets",
        "“The bill is dead,” Sen. Tom Roe (R-Ohio) said.",
        (("The bill is dead", "Tom Roe"),),
    ),
    Passage(
        "age between commas",
        "“I miss the old school,” said Ann Poe, 52, of Hull.",
        (("I miss the old school", "Ann Poe"),),
    ),
    Passage(
        "organisation",
        "“Sales fell by a third,” the company said in a statement.",
        (("Sales fell by a third", "the company"),),
    ),
    Passage(
        "document",
        "In a letter from the ministry, Roe is described as “slow but honest in all his dealings.”",
        (("slow but honest in all his dealings.", "a letter from the ministry"),),
        nobody=("Roe",),
    ),
    Passage(
        "not named",
        "“We were told to wait for the boat.”",
        (("We were told to wait for the boat.", None),),
    ),
    # What names the speaker in a sentence or a phrase of its own.
    Passage(
        "name and verb in a sentence of their own",
        "The hall was full to the doors. Mayor Ann Lee opened the meeting. “We will build the pier.” Roe said.",
        (("We will build the pier.", "Roe"),),
    ),
    Passage(
        "name, verb and date in a sentence of their own",
        "Mayor Ann Lee opened the meeting. “We will build the pier”. Tom Roe said on 3 March 2019.",
        (("We will build the pier", "Tom Roe"),),
    ),
    Passage(
        "signature",
        "The fund asked for opinions.\n\n“We will build the pier, whatever it costs.”\n\n- Tom Roe",
        (("We will build the pier, whatever it costs.", "Tom Roe"),),
    ),
    Passage(
        "party after a name",
        "“We will build the pier,” Senator Tom Roe, R-Ky., said.",
        (("We will build the pier", "Tom Roe"),),
    ),
    Passage(
        "described by an age",
        "“We will build the pier,” said the 43-year-old.",
        (("We will build the pier", "the 43-year-old"),),
    ),
    Passage(
        "a source close to somebody",
        "“We will build the pier,” said a person close to the mayor.",
        (("We will build the pier", "a person close to the mayor"),),
    ),
    Passage(
        "subject before two relative clauses",
        "Tom Roe, a clerk who runs the pier board, which Ann Lee founded, said the plan was “a gift to the town.”",
        (("a gift to the town.", "Tom Roe"),),
    ),
    Passage(
        "subject before a phrase with a name",
        "A spokesman for Ann Lee could only reply: “We will build the pier.”",
        (("We will build the pier.", "A spokesman for Ann Lee"),),
    ),
    Passage(
        "signature on the line of the words",
        "They were asked.\n\n“Build it, whatever it costs.” — Tom Roe\n\n“We have no money.” — Ann Lee, clerk",
        (("Build it, whatever it costs.", "Tom Roe"), ("We have no money.", "Ann Lee")),
    ),
    # Surnames that are verbs too, at the head of a sentence.
    Passage(
        "a surname that is a verb, and a participle after it",
        "Poll, speaking on Quay FM, said: “The pier is lost.”",
        (("The pier is lost.", "Poll"),),
        nobody=("Quay FM",),
    ),
    Passage(
        "a surname that is a verb, and what its bearer is",
        "The harbour lost Graham Cook in May.\n\nCook, a diver, said the pier was lost.",
        indirect=(("the pier was lost", "Graham Cook"),),
    ),
    Passage(
        "what a place owns",
        "Hull coroner’s court ruled that the driver had “not slept for three days and nights”.",
        (("not slept for three days and nights", "Hull coroner’s court"),),
        nobody=("Hull",),
    ),
    Passage(
        "a place in what tells which one speaks",
        "The union that represents dockers in Dayton said the pier was lost.\n\n"
        "The board that runs the ferries in Hull criticised the plan as “a gift to the owners of the mill”.",
        (("a gift to the owners of the mill", "The board"),),
        (("the pier was lost", "The union"),),
        nobody=("Dayton", "Hull"),
    ),
    Passage(
        "a country after the city where it speaks",
        "In Vienna, Iran said the talks were “over for the rest of the year”.",
        (("over for the rest of the year", "Iran"),),
    ),
    Passage(
        "a country after the city where it speaks, before a day or another country",
        "At talks in Geneva, Russia on Monday said it “will not pay for the new harbour”.\n\n"
        "In Vienna, Iran and Iraq called it “the worst plan of the whole year”.",
        (
            ("will not pay for the new harbour", "Russia"),
            ("the worst plan of the whole year", "Iran and Iraq"),
        ),
    ),
    Passage(
        "a newspaper with a day in its name, and a day",
        "The Sunday Times said the pier was “not safe for another summer”.\n\n"
        "On Sunday Ann Poe called it “a wreck that nobody will miss”.",
        (("not safe for another summer", "Sunday Times"), ("a wreck that nobody will miss", "Ann Poe")),
    ),
    Passage(
        "a day that owns something",
        "Monday's report said the pier was “not safe for another winter”.",
        (("not safe for another winter", "report"),),
    ),
    Passage(
        "whom a heading is about",
        "Judge on Roe: “He lied to this court”",
        (("He lied to this court", "Judge"),),
    ),
    Passage(
        "who asked, and who answers",
        "Asked by Nora Lee of the Courier what he made of it, Hugh Roe wrote: “It is a poor bridge.”",
        (("It is a poor bridge.", "Hugh Roe"),),
    ),
)
