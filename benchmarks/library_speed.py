"""Time whole commands over a large made-up library: `python benchmarks/library_speed.py [-n RECORDS] [--keep FOLDER]`.

Records of every kind are drawn by a seed: articles, quotations and claims of many people, of whom hundreds share a
first name or a surname, dated over decades, by day, month or year, or by their article alone. They are imported, and
every command is run over them; what is printed is its processor time as a multiple of `koussa --version`, run in turn
with it, and the most memory that it held. With --keep what was made stays in a folder, and is used again.
"""

import argparse
import json
import os
import random
import shlex
import statistics
import subprocess
import sysconfig
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from typing import Any

KOUSSA = str(Path(sysconfig.get_path("scripts")) / "koussa")
_SYLLABLES = "ba de fo gu ha ji ka le mo nu pa re si to va we zo fe go"
_ENDINGS = ("", "n", "r", "s", "ley", "ton", "son", "st")
_SMALL = "the of to and a in that is was for it with as at he by not they we will would"
_VERDICTS = ("supported", "supported", "contradicted", "disputed", "imprecise", "unconfirmed")
_OFFICES = ("mayor of", "spokesman for", "minister of", "chair of", "director of")
_FIRST_DAY = date(1990, 1, 1)
_RECORDS_A_PERSON = 8
_RECORDS_AN_ARTICLE = 10
_ENOUGH_WORDS = 12
# What stands in brackets is of the one who says most, of the texts, of a record: its words with two letters
# astray, with two words left out, and its first four words.
_COMMANDS = """
list
list people -n 5
list quotes -n 5
list claims
quote {word} {rare}
quote the would they
quote xylophone
quote {typos}
quote {dropped}
quote {beginning}
quote {frequent}
quote 'did anyone say {beginning}'
quote 'what did {given} {surname} say'
quote 'what did {given} {surname} say about {rare}'
quote 'what did the mayor say'
quote 'what did the mayor of Nowhere say'
quote --speaker {full} -n 5
quote --speaker {surname} -n 5
quote --since 2020 -n 5
quote --until 1995 -n 5
quote --since 2010-01-01 --until 2010-01-31 -n 5
quote --since 2020 {rare}
quote --article {article}
quote --article {word} -n 5
quote --publisher 'Daily 7' -n 5
quote --type denial -n 5
claim {word} {rare}
claim --verdict contradicted -n 5
claim --since 2020 -n 5
who {full}
who {near}
who {given}
who {surname}
who {misspelt}
who mayor
who 'mayor of Nowhere'
who Xqzvw
when -n 5
when 2001 -n 5
when 2010-03-04 -n 5
show {id}
cite {id}
show nosuch
library info
"""


class Drawn:
    """Words, names and records, the same for the same seed."""

    def __init__(self, count: int) -> None:
        self._random = random.Random(7)  # noqa: S311 - drawn to be the same again
        self._count = count
        self.words = self._made(20_000, (1, 3))
        surnames = [name.capitalize() for name in self._made(8_000, (2, 3))]
        given = [name.capitalize() for name in self._made(600, (1, 2))]
        self._weights = [
            list(accumulate(1 / (place + 10) for place in range(size))) for size in (20_000, 8_000, 600)
        ]
        self.people: list[str] = []
        for _ in range(max(20, count // _RECORDS_A_PERSON)):
            first = self._random.choices(given, cum_weights=self._weights[2])[0]
            last = self._random.choices(surnames, cum_weights=self._weights[1])[0]
            self.people.append(f"{first} {last}")

    def _made(self, count: int, lengths: tuple[int, int]) -> list[str]:
        made: dict[str, None] = {}
        while len(made) < count:
            syllables = self._random.choices(_SYLLABLES.split(), k=self._random.randint(*lengths))
            made[
                "".join(syllables) + self._random.choice(_ENDINGS) + ("x" if len(made) > count * 0.9 else "")
            ] = None
        return list(made)

    def text(self, least: int = 3) -> str:
        """Some words, half of them small ones; few texts are long."""
        count = least + min(200, int(self._random.lognormvariate(2.5, 0.8)))
        words = self._random.choices(self.words, cum_weights=self._weights[0], k=count)
        small = _SMALL.split()
        return " ".join(
            self._random.choice(small) if self._random.random() < 0.45 else word for word in words
        )

    def records(self) -> Iterator[dict[str, Any]]:
        """Articles first, then what stands in them."""
        draw = self._random
        days = []
        for number in range(max(3, self._count // _RECORDS_AN_ARTICLE)):
            days.append(_FIRST_DAY + timedelta(days=int(36 * 365 * draw.random() ** 0.6)))
            publisher = f"The Daily {draw.randrange(60)}"
            about = {"title": self.text(), "publisher": publisher, "published": str(days[-1])}
            yield {"kind": "article", "id": f"art-{number:07}", **about}
        for number in range(self._count):
            article = draw.randrange(len(days))
            yield self._record(number, f"art-{article:07}", days[article])

    def _record(self, number: int, article: str, day: date) -> dict[str, Any]:
        draw = self._random
        somebody: dict[str, Any] = {"name": self.people[int(len(self.people) * draw.random() ** 2)]}
        record: dict[str, Any] = {"article": article, "text": self.text()}
        written = draw.choices((None, str(day), str(day)[:7], str(day)[:4]), (15, 78, 5, 2))[0]
        if written is not None:
            record["date"] = written
        if draw.random() < 0.88:
            if draw.random() < 0.2:
                somebody["role"] = f"{draw.choice(_OFFICES)} {draw.choice(self.words).capitalize()}"
            if draw.random() < 0.03:
                record["attribution_type"] = draw.choice(("belief", "intention", "denial"))
            return {"kind": "quote", "id": f"{article}:q{number}", "speaker": somebody, **record}
        verdict = draw.choice(_VERDICTS)
        return {
            "kind": "claim",
            "id": f"{article}:c{number}",
            "claimant": somebody,
            "verdict": verdict,
            **record,
        }


def main() -> None:
    """Make the library, run the commands, print a line each."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("-n", type=int, default=200_000, help="quotations and claims (200,000)")
    parser.add_argument("--keep", type=Path, help="where the library is, or is put")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or Path(temporary)
        library, rows = folder / f"{options.n}.sqlite3", folder / f"{options.n}.jsonl"
        drawn = Drawn(options.n)
        if not library.exists():
            with rows.open("w", encoding="utf-8") as file:
                file.writelines(json.dumps(record) + "\n" for record in drawn.records())
            spent, memory = _run([KOUSSA, "import", str(rows), "-q", "--library", str(library)])
            print(f"import: {spent:.1f} s of processor time, {memory} MB")
        print(f"{'times':>7} {'MB':>5}  beside koussa --version")
        for command in _commands(drawn, rows):
            times, memory = _beside([KOUSSA, *command, "--library", str(library)], options.rounds)
            print(f"{times:7.1f} {memory:5}  {shlex.join(command)}", flush=True)


def _commands(drawn: Drawn, rows: Path) -> Iterator[list[str]]:
    with rows.open(encoding="utf-8") as file:
        quotes = (row for row in map(json.loads, file) if row["kind"] == "quote")
        record = next(row for row in quotes if len(row["text"].split()) >= _ENOUGH_WORDS)
    full = drawn.people[0]
    given, surname = full.split()
    near = f"{given}a {surname[:-1]}d"
    rare = drawn.words[5_000]
    said = record["text"].split()
    longest = sorted(said, key=len)[-2:]
    typos = [_astray(word) if word in longest else word for word in said]
    dropped = [word for word in said if word not in longest]
    first, last = drawn.people[-1].split()
    for line in _COMMANDS.strip().splitlines():
        words = {
            "full": repr(full),
            "near": repr(near),
            "given": given,
            "surname": surname,
            "word": drawn.words[9],
        }
        words |= {"typos": " ".join(typos), "dropped": " ".join(dropped), "beginning": " ".join(said[:4])}
        words |= {"frequent": " ".join(drawn.words[1:5]), "misspelt": repr(f"{first} {_astray(last)}")}
        words |= {"rare": rare, "id": record["id"], "article": record["article"]}
        yield shlex.split(line.format(**words))


def _astray(word: str) -> str:
    """A word with a letter in its middle that is another one."""
    at = len(word) // 2
    return word[:at] + ("e" if word[at] != "e" else "i") + word[at + 1 :]


def _beside(command: list[str], rounds: int) -> tuple[float, int]:
    """The processor time of a command as a multiple of `--version`, run in turn, and its memory in MB."""
    ours, version, memory = [], [], 0
    for turn in range(rounds + 1):
        spent, held = _run(command)
        beside, _ = _run([KOUSSA, "--version"])
        if turn:  # the first round only warms the caches
            ours.append(spent)
            version.append(beside)
            memory = max(memory, held)
    return statistics.median(ours) / statistics.median(version), memory


def _run(command: list[str]) -> tuple[float, int]:
    """The processor time of a process in seconds, and the most memory that it held in MB."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, used = os.wait4(process.pid, 0)
    process.returncode = 0
    return used.ru_utime + used.ru_stime, used.ru_maxrss // 1024


if __name__ == "__main__":
    main()
