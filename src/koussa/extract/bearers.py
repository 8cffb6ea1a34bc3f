"""Which of several persons part of a name means: bearers of one surname, and names that go by another word."""

from bisect import bisect_left
from collections.abc import Sequence

from koussa.extract.first_names import first_name_gender
from koussa.extract.name_forms import folded
from koussa.extract.person import Person
from koussa.text.wordlists import word_set

# Chinese, Korean and Japanese family names, which stand before the given name.
_FAMILY_FIRST = word_set("""
ban bo cai cao chang chen cheng cho choe choi chung cui deng ding dong du fan fang feng fu gao geng gong gu guo han
hao he hong hu hua huang jang jeong jia jiang jin jo jung kang kim kong kwon lai lee lei li liang liao lim lin ling
liu long lu luo lyu ma mao meng moon oh pak pan pang park peng qian qiao qin qiu qu ren rhee roh ryu shao shen shi
shin song su sun tan tang tao tian tsai tu wan wang wei wen wu xi xia xiao xie xiong xu xue yan yang yao ye yi yin
yoo yoon yu yuan yun zeng zhai zhang zhao zheng zhong zhou zhu zou ouyang situ sima shangguan goh koh toh ong teo
yeo chua seah quek ng wong lau leung kwok cheung chow yip tse chiu sato suzuki takahashi tanaka watanabe ito
yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi matsumoto inoue kimura shimizu yamazaki mori abe
ikeda hashimoto ishikawa ogawa okada hasegawa fujita goto kondo murakami endo aoki sakamoto saito fukuda nishimura
fujii kaneko miura fujiwara ueda nakajima harada ishiba kishida takaichi hayashi
""")
# How many times more often one of two bearers of a surname must be named for the surname alone to mean that
# one.
_DOMINANCE = 3
# Names of more words are bodies, or titles of works.
_MOST_WORDS = 5


def goes_by(person: Person, word: str, bearing: Sequence[Person]) -> bool:
    """Whether a word of a full name that is not its last may stand for it alone.

    Args:
        person: whose name it is.
        word: the word, folded.
        bearing: all who have the same surname, whom first names tell apart.

    Returns:
        True for a first name, a family name before the given one ("Zhou Meiling", "Kovács Ágnes"), and the first of two
        surnames ("Ana Ruiz Vidal").
    """
    name = person.words
    if word == folded(name[0]):
        stands_first = len(name) == 2 and bool(first_name_gender(name[-1]))
        kin = person.is_personal and sum(each.is_personal for each in bearing) > 1
        human = kin or bool(person.gender) or person.aged
        return human or bool(first_name_gender(name[0])) or word in _FAMILY_FIRST or stands_first
    given = bool(first_name_gender(name[0])) and not first_name_gender(word)
    return given and len(word) > 1 and len(name) <= _MOST_WORDS and person.is_personal


def meant_by_surname(
    fitting: Sequence[Person], name: tuple[str, ...], paragraph: int, start: int
) -> Person | None:
    """The one of several that a name means; ``None`` where two are meant as easily.

    Args:
        fitting: two or more whose name it may be.
        name: the words of the name.
        paragraph: where its paragraph starts.
        start: where it stands.
    """
    whole = [person for person in fitting if len(person.words) > 1]
    exact = [person for person in fitting if person.words == name]
    if exact and len(name) > 1:
        return exact[0]
    return _of_whole(whole, paragraph, start) or (exact[0] if exact else None)


def _of_whole(whole: Sequence[Person], paragraph: int, start: int) -> Person | None:
    """The one of several with full names that a surname means."""
    if len(whole) < 2:
        return whole[0] if whole else None
    # Whose something is alone, as in "Ann Poe's plan", hardly rivals somebody who does something.
    acting = [person for person in whole if len(person.in_full) > person.as_owner]
    if len(acting) == 1 and all(len(acting[0].in_full) >= len(other.in_full) for other in whole):
        return acting[0]
    ranked = sorted(whole, key=lambda person: -len(person.offsets))
    if len(ranked[0].offsets) >= _DOMINANCE * len(ranked[1].offsets):
        return ranked[0]
    # Whom the paragraph names in full; who alone was named in full before; whom the surname alone meant before.
    for near in (
        [person for person in whole if _named_between(person, paragraph, start)],
        [person for person in whole if _named_between(person, 0, start)],
        [person for person in whole if person.by_surname],
    ):
        if len(near) == 1:
            return near[0]
    return None


def _named_between(person: Person, start: int, end: int) -> bool:
    """Whether a person's full name stands in a stretch of the text."""
    at = bisect_left(person.in_full, start)
    return at < len(person.in_full) and person.in_full[at] < end
