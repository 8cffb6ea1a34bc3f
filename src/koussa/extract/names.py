"""Names within a text taken apart: the name itself, titles before it, and what shows gender."""

from typing import Literal

from koussa.extract.lexicon import FEMALE_TITLES, MALE_TITLES
from koussa.extract.mentions import Mention
from koussa.extract.wordlists import words
from koussa.frozen import frozen

Gender = Literal["m", "f", ""]

_MALE = words("""
aaron abdul adam ahmed al alan albert alex alexander ali andrew angus anthony antonio arthur ashton
austin barack ben benjamin bernie bill billy bob bobby boris brad bradley brandon brendan brent brett
brian bruce bryan carl carlos charles charlie chris christian christopher chuck clarence clark colin
corey craig curtis dan daniel darrell dave david dean dennis derek diego dmitri don donald doug douglas
duncan dwight earl ed eddie edward eli eric ernest ethan eugene evan francis frank fred gabriel gary
gavin gene geoffrey george gerald giovanni glenn gordon graham greg gregory harold harry hassan henry
herbert howard hugh ian isaac ivan jack jacob jake james jared jason jay jeb jeff jeffrey jeremy jerome
jerry jesse jim jimmy joe joel john johnny jon jonathan jorge jose joseph josh joshua juan julian justin
karl keith ken kenneth kevin khalid klaus kyle larry lawrence leon leonard lewis lindsey lloyd logan
louis luca lucas luis luke malcolm marc marco marcus mario mark martin marvin mason matt matthew maurice
max michael miguel mike mitch mitt mohamed mohammed moussa muammar muhammad nathan neil newt nicholas
nick nigel noah norman oliver omar oscar otto patrick paul pedro pete peter phil philip pierre rahul
ralph randy raymond reince rex richard rick rob robby robert rodney roger roland ron ronald roy rudy
russell ryan salvatore samuel scott sean sergei seth simon stanley stefan stephen steve steven stuart
ted terrence terry theodore thomas tim timothy todd tom tommy tony travis tyler victor vincent vladimir
walter warren wayne wendell wesley will william zachary
""")
_FEMALE = words("""
abigail aisha alexandra alice alicia alison allison amanda amber amy ana andrea angela angelina ann anna
anne annette annie april audrey barbara beatrice becky bernadette beth betsy betty beverly brenda
bridget brittany carly carmen carol caroline carolyn carrie catherine cecilia charlotte chelsea cheryl
christina christine cindy claire claudia colleen condoleezza connie crystal cynthia dana danielle dawn
deborah debbie debra denise diana diane donna doris dorothy edith eileen elaine elena eleanor elise
elizabeth ellen emily emma erica erin esther eva evelyn fatima felicia fiona florence frances gail
georgia gina gloria grace gretchen gwen hannah heather heidi helen hillary holly huma ida ingrid irene
irina iris isabel ivanka jackie jacqueline jane janet janice jasmine jean jenna jennifer jessica jill
joan joanna jocelyn josephine joy joyce judith judy julia julie karen kate katherine kathleen kathryn
kathy katie katrina kayla keisha kellyanne kimberly kirsten kristen kristin laura lauren leah leila lena
leslie lillian linda lindsay lisa lois loretta lori lorraine lucia lucy lydia madeleine marcia margaret
maria marie marilyn marine marjorie marsha martha mary maureen megan melania melinda melissa meredith
michelle mildred miriam molly monica nancy naomi natalie natasha nicola nicole nina nora norma olga
olivia pamela patricia paula peggy penny phyllis priscilla rachel rebecca renee rhonda rita roberta
robin rosa rose rosemary ruth sabrina sally samantha sandra sara sarah shannon sharon sheila shelley
sheryl shirley sofia sonia sophia sophie stacy stella stephanie sue susan susanna suzanne sylvia tamara
tammy tara tatiana teresa theresa tiffany tina tracy ursula valerie vanessa vera veronica victoria
virginia vivian wendy yolanda yvonne zoe
""")
_MALE_NOUNS = MALE_TITLES | words("man husband father son brother spokesman actor king prince")
_FEMALE_NOUNS = FEMALE_TITLES | words("woman wife mother daughter sister spokeswoman actress queen")
_COURTESY = words("mr. mrs. ms. mr mrs ms messrs. mx.")
_DETERMINERS = words("the a an his her their its our my your this that")
_NAME_TAGS = frozenset("Uu")


@frozen
class NameParts:
    """A name mention taken apart.

    Attributes:
        words: of the name, without titles.
        role: titles and descriptions before it, as printed; courtesy titles are none.
        gender: what titles or the first name show; empty when they do not.
    """

    words: tuple[str, ...]
    role: str | None
    gender: Gender

    @property
    def name(self) -> str:
        """The name, without titles."""
        return " ".join(self.words)


def name_parts(mention: Mention) -> NameParts:
    """Part a mention of kind ``name`` into name and role."""
    sentence, last = mention.sentence, mention.last
    tags = sentence.tags
    first = last - 1
    while first > mention.first and tags[first - 1] in _NAME_TAGS:
        first -= 1
    words = tuple(sentence.words[first:last])
    before = range(mention.first, first)
    kept = [
        at
        for at in before
        if sentence.lowers[at] not in _DETERMINERS and sentence.lowers[at] not in _COURTESY
    ]
    role = None
    if kept:
        role = printed_words(sentence.words[kept[0] : first])
    lowers = {sentence.lowers[at] for at in before}
    gender: Gender = ""
    if lowers & _MALE_NOUNS:
        gender = "m"
    elif lowers & _FEMALE_NOUNS:
        gender = "f"
    elif len(words) > 1:
        gender = first_name_gender(words[0])
    return NameParts(words, role, gender)


def first_name_gender(first: str) -> Gender:
    """What a first name shows of gender."""
    plain = first.casefold()
    if plain in _MALE:
        return "m"
    return "f" if plain in _FEMALE else ""


def printed_words(words: list[str]) -> str:
    """Tokens put together again: a clitic stands next to its word."""
    out = ""
    for word in words:
        out += word if not out or word[0] in "'’" else " " + word
    return out
