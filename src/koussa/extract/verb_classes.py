"""Verbs that introduce what is said or thought, in classes of meaning that take the same kinds of content.

The classes are drawn after the manner of Levin (1993): a verb that training saw seldom is weighed as those of its
class are.
"""

from koussa.text.wordlists import word_set

_CLASSES = (
    (
        "tell",
        """say tell add write state declare announce note remark mention comment reply respond answer explain report
        observe testify recount relate recall tweet email post assert maintain insist stress emphasize reiterate repeat
        remind inform reveal disclose""",
    ),
    (
        "claim",
        """claim argue contend allege charge suggest imply insinuate speculate hint predict warn caution estimate
        forecast conclude reason""",
    ),
    (
        "admit",
        "acknowledge concede admit confess agree confirm affirm accept recognize deny dispute reject refute dismiss",
    ),
    ("ask", "ask question wonder inquire query"),
    (
        "order",
        """urge call demand request order beg plead implore advise recommend propose instruct encourage press push
        appeal exhort require""",
    ),
    (
        "promise",
        """promise pledge vow swear threaten plan intend aim mean seek try hope want wish decide choose refuse decline
        offer prefer expect prepare""",
    ),
    (
        "think",
        """think believe feel consider suppose assume guess suspect imagine doubt reckon figure regard view see deem
        judge hold""",
    ),
    ("know", "know realize understand learn discover find notice remember forget hear read"),
    ("show", "show indicate demonstrate prove point reflect"),
    (
        "like",
        """like love hate dislike support oppose favor back endorse admire respect fear worry need enjoy appreciate
        resent regret trust welcome embrace""",
    ),
    (
        "praise",
        """praise criticize blast attack condemn denounce slam mock ridicule blame accuse hail applaud commend laud
        defend rip decry lambaste assail bash rebuke scold chide deride knock hit""",
    ),
    ("talk", "talk speak discuss debate describe address refer cite detail outline highlight focus"),
    ("seem", "seem appear look sound"),
    ("name", "name dub label characterize portray depict brand term tout cast paint identify"),
)
VERB_CLASSES = {lemma: name for name, lemmas in reversed(_CLASSES) for lemma in word_set(lemmas)}
"""Class of a verb, by its lemma; the first that lists it."""
