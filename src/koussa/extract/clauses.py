"""Which noun phrase is the subject of which verb, and inside which clauses a quotation stands.

A sentence is read once from left to right with a stack of open clauses, after the manner of a shift-reduce parser
(Nivre 2008), but with rules over tags in place of a learned oracle: a noun phrase that no preposition governs fills an
empty subject, "who", "that" and "when" open a clause, and a finite verb closes those that have their verb already. So
in "Ann Poe, a clerk who runs the board, which meets monthly, said" the subject of "said" is "Ann Poe".
"""

from koussa.extract.analysis import Sentence
from koussa.extract.cues import Cue
from koussa.extract.mentions import Mention
from koussa.extract.verbs import SPEECH_VERBS
from koussa.frozen import slotted
from koussa.text.wordlists import word_set

CLAUSAL = word_set("after before as since until till than like")
"""Prepositions that open a clause when a subject and its verb follow."""
_AUXILIARIES = word_set("has have had will would can could may might must should 've 'd 'll ’ve ’d ’ll")
_SKIPPED = frozenset("RYM")
_DEEPEST = 12
_MOST_JOINED = 3
_PARTICIPLES = ("ed", "en", "ld", "nt", "de", "ght", "wn")


@slotted
class Clause:
    """An open clause: its kind, subject, and the tokens of its verbs so far.

    ``kind`` is ``M`` main, ``W`` relative, ``t`` after "that", ``S`` after "when" and the like, ``c`` a content clause
    without "that", ``g`` a participle's.
    """

    kind: str
    subject: Mention | None
    verbs: list[int]

    @property
    def verb(self) -> int:
        """The last verb, -1 before there is one."""
        return self.verbs[-1] if self.verbs else -1

    def copy(self) -> "Clause":
        """The clause as it is now."""
        return Clause(self.kind, self.subject, self.verbs.copy())


class Clauses:
    """What a sentence is made of.

    Attributes:
        subjects: the subject of each verb, by the verb's token.
        standings: the clauses that are open at each verb, its own the last, by the verb's token.
        chains: for each quotation token, its clauses from the innermost outwards.
    """

    def __init__(self) -> None:
        self.subjects: dict[int, Mention | None] = {}
        self.standings: dict[int, tuple[Clause, ...]] = {}
        self.chains: dict[int, list[Clause]] = {}

    def own(self, cue: Cue) -> Clause | None:
        """The clause of a cue; ``None`` when it is no verb."""
        standing = self.standings.get(cue.first)
        return standing[-1] if standing else None


def read_clauses(sentence: Sentence, mentions: list[Mention], cues: list[Cue]) -> Clauses:
    """The clauses of a sentence, whose noun phrases and cues are given in order."""
    return _Reader(sentence, mentions, cues).read()


class _Reader:
    def __init__(self, sentence: Sentence, mentions: list[Mention], cues: list[Cue]) -> None:
        self._tags = sentence.tags
        self._lowers = sentence.lowers
        self._mentions = {mention.first: mention for mention in mentions}
        self._cues = {cue.first: cue for cue in cues}
        self._stack = [Clause("M", None, [])]
        self._saved: list[list[Clause]] = []
        self._last: Mention | None = None
        self._result = Clauses()

    def read(self) -> Clauses:
        tags = self._tags
        at = 0
        while at < len(tags):
            tag = tags[at]
            mention = self._mentions.get(at)
            if mention is not None and mention.kind != "relative":
                self._noun_phrase(mention)
                at = mention.last
                continue
            if tag in "Wt":
                self._relative(at, mention)
            elif tag == "S":
                self._push(Clause("S", None, []))
            elif tag == "X":
                self._finite(at)
            elif tag in "CEg":
                self._verb(at)
            elif tag == "Q":
                self._result.chains[at] = [each.copy() for each in reversed(self._stack)]
            elif tag == ";":
                self._stack = [Clause("M", None, [])]
            elif tag == "(":
                self._saved.append([each.copy() for each in self._stack])
            elif tag == ")" and self._saved:
                self._stack = self._saved.pop()
            at += 1
        return self._result

    @property
    def _top(self) -> Clause:
        return self._stack[-1]

    def _push(self, clause: Clause) -> None:
        if len(self._stack) >= _DEEPEST:
            self._stack.pop()
        self._stack.append(clause)

    def _leave(self, kinds: str) -> None:
        """Close the innermost clauses of some kinds."""
        while len(self._stack) > 1 and self._top.kind in kinds:
            self._stack.pop()

    def _before(self, at: int) -> str:
        return self._tags[at - 1] if at else "^"

    def _verb_at(self, at: int) -> bool:
        """Whether a finite verb stands here, adverbs and dates before it."""
        tags = self._tags
        while at < len(tags) and tags[at] in _SKIPPED:
            at += 1
        if at >= len(tags) or tags[at] not in "XCE":
            return False
        cue = self._cues.get(at)
        return cue is None or cue.form != "ing"

    def _end(self, mention: Mention) -> int:
        """The token after a noun phrase and those that "of" joins to it: "two | of the clerks"."""
        last = mention.last
        for _ in range(_MOST_JOINED):
            if self._lowers[last : last + 1] != ["of"] or last + 1 not in self._mentions:
                break
            last = self._mentions[last + 1].last
        return last

    def _relative(self, at: int, mention: Mention | None) -> None:
        """A clause that "who", "which" or "that" opens."""
        kind = "W" if self._tags[at] == "W" or mention is not None else "t"
        clause = Clause(kind, None, [])
        if self._verb_at(at + 1):
            clause.subject = mention
        elif self._tags[at] == "W" and self._tags[at + 1 : at + 2] == "N":  # a verb that we do not know
            clause.subject, clause.verbs = mention, [at + 1]
        self._push(clause)

    def _noun_phrase(self, mention: Mention) -> None:
        at, top = mention.first, self._top
        before = self._before(at)
        verb_next = self._verb_at(self._end(mention))
        governed = before in "IT" and at > 0
        if self._lowers[at] == "whose":
            self._push(Clause("W", mention, []))
        elif governed and verb_next and self._lowers[at - 1] in CLAUSAL:
            self._push(Clause("S", mention, []))
        elif not governed:
            if top.verb < 0:
                self._before_verb(mention, before, verb_next=verb_next)
            elif verb_next:
                self._new_clause(mention, before)
            elif before == "," and self._top.kind == "g":
                self._after_participle(mention)
        self._last = mention

    def _before_verb(self, mention: Mention, before: str, *, verb_next: bool) -> None:
        """A noun phrase in a clause that waits for its verb."""
        if self._top.subject is None or (verb_next and before == ","):
            self._top.subject = mention
        elif verb_next and before not in ",J-(":
            self._push(Clause("W", mention, []))

    def _new_clause(self, mention: Mention, before: str) -> None:
        """A subject in a clause that has its verb: another clause begins."""
        if before not in ",J-:" and before != "Q":
            self._push(Clause("c", mention, []))
            return
        waiting = [clause for clause in self._stack if clause.verb < 0]
        while waiting and self._top is not waiting[-1]:
            self._stack.pop()
        if waiting:
            self._top.subject = mention
        else:
            self._stack = [Clause("M", mention, [])]

    def _after_participle(self, mention: Mention) -> None:
        """The subject that a clause still waits for after "In a poll held on Friday,"."""
        waiting = [clause for clause in self._stack if clause.verb < 0]
        if waiting and waiting[-1].subject is None:
            while self._top is not waiting[-1]:
                self._stack.pop()
            self._top.subject = mention

    def _verb(self, at: int) -> None:
        cue = self._cues.get(at)
        form = cue.form if cue is not None else "ing"
        before = self._before(at)
        if form.startswith(("to-", "be-", "have-", "not-")):
            self._take(at, self._top)
        elif form == "ing":
            self._participle(at, before)
        elif before == "J":
            if at > 1 and self._tags[at - 2] == ",":
                self._leave("Wtcg")
            self._take(at, self._top)
        elif self._top.verb >= 0 and self._lowers[self._top.verb] in _AUXILIARIES:
            self._take(at, self._top)
        else:
            self._finite(at)

    def _take(self, at: int, clause: Clause) -> None:
        clause.verbs.append(at)
        self._result.subjects[at] = clause.subject
        self._result.standings[at] = tuple(self._stack)

    def _participle(self, at: int, before: str) -> None:
        if before in ",Q":
            self._leave("Wgtc" if self._says(at) else "Wg")
            subject = self._top.subject
        elif before == "J":
            self._leave("Wtc" if at > 1 and self._tags[at - 2] in ",-" else "")
            subject = self._top.subject
        elif self._last is not None and self._last.last == at and self._last is not self._top.subject:
            subject = self._last
        else:
            subject = self._top.subject
        clause = Clause("g", subject, [])
        self._push(clause)
        self._take(at, clause)

    def _finite(self, at: int) -> None:
        waiting = [clause for clause in self._stack if clause.verb < 0]
        if waiting and waiting[-1].subject is None and self._is_participle(at):
            clause = Clause("g", self._last, [])
            self._push(clause)
            self._take(at, clause)
        elif waiting:
            while self._top is not waiting[-1]:
                self._stack.pop()
            self._take(at, self._top)
        elif (
            self._last is not None
            and self._last.last == at
            and self._tags[at] != "X"
            and not self._was_participle()
        ):
            clause = Clause("g", self._last, [])
            self._push(clause)
            self._take(at, clause)
        else:
            self._take(at, self._top)

    def _is_participle(self, at: int) -> bool:
        """Whether a verb tells which one a noun phrase after a preposition means: "in a poll | held on Friday"."""
        last = self._last
        return (
            last is not None
            and last.last == at
            and self._tags[at] in "CE"
            and self._lowers[at].endswith(_PARTICIPLES)
        )

    def _was_participle(self) -> bool:
        """Whether the verb of the clause tells which one its subject is: "a clerk | briefed on the plan | said"."""
        top = self._top
        if top.subject is None or len(top.verbs) != 1 or top.verb != top.subject.last:
            return False
        after = self._tags[top.verb + 1 : top.verb + 2]
        return after in ("I", "Y") and self._lowers[top.verb].endswith(_PARTICIPLES)

    def _says(self, at: int) -> bool:
        cue = self._cues.get(at)
        return cue is not None and cue.lemma in SPEECH_VERBS
