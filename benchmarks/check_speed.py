"""How long a check takes beside the start of the program: ``python benchmarks/check_speed.py [--articles 10000]``.

A library of made-up articles is built (or taken from ``--library``, when it was built before), and a draft of 1,000
words with 20 quotations out of it: a third as they stand, a third with a word changed, a third that no article has.
Every round runs each command once, so that a noisy machine is noisy for all; what is printed is the median of each
as a ratio to the median of ``koussa --version``, and the most memory that one took. Measure an installed koussa whose
modules are compiled, as pip leaves them.
"""

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

KOUSSA = str(Path(sysconfig.get_path("scripts")) / "koussa")
_FORMATS = ("text", "jsonl", "json", "html")
_GIVEN = ("Ada", "Tom", "Ines", "Omar", "Lena")
_LAST = ("Quay", "Varga", "Reid", "Okafor", "Marsh", "Holm", "Pryce", "Abdi", "Sato", "Lund")
_NAMES = [f"{given} {last}" for given in _GIVEN for last in _LAST]
_COMMON = (
    *(
        "the",
        "of",
        "and",
        "to",
        "in",
        "a",
        "is",
        "that",
        "for",
        "it",
        "as",
        "was",
        "with",
        "be",
        "by",
        "on",
        "not",
    ),
    *("he", "they", "at", "are", "this", "have", "from", "or", "had", "an", "were", "which"),
)
_LAUNCH = """
import os, sys, time
began = time.perf_counter()
output = os.open(os.devnull, os.O_WRONLY)
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, output, 1)])
_, status, usage = os.wait4(child, 0)
print(time.perf_counter() - began, usage.ru_maxrss)
sys.exit(status != 0)
"""
_QUOTATIONS = 20
_DRAFT_WORDS = 1_000


class Writer:
    """Makes up sentences whose words are as unevenly common as those of English (Zipf)."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - no secrets
        makes = random.Random(0)  # noqa: S311 - the same words for every writer
        syllables = [consonant + vowel for consonant in "bdfglmnprstvz" for vowel in "aeiou"]
        made = ("".join(makes.choices(syllables, k=makes.randint(2, 4))) for _ in range(20_000))
        self._words = [*_COMMON, *made]
        self._weights = list(accumulate(1 / (rank + 3) for rank in range(len(self._words))))

    def sentence(self, length: int) -> str:
        """A sentence of so many words, without its full stop."""
        words = self._random.choices(self._words, cum_weights=self._weights, k=length)
        return " ".join(words).capitalize()

    def quotation(self) -> tuple[str, str]:
        """Words, and who says them."""
        return self.sentence(self._random.randint(9, 22)), self._random.choice(_NAMES)

    def article(self) -> tuple[str, list[tuple[str, str]]]:
        """A text of about 400 words, and its quotations."""
        paragraphs, quotations = [], []
        for number in range(16):
            if number % 3 == 2:
                words, speaker = self.quotation()
                quotations.append((words, speaker))
                paragraphs.append(f"“{words},” said {speaker}. {self.sentence(12)}.")
            else:
                paragraphs.append(f"{self.sentence(14)}. {self.sentence(11)}.")
        return "\n\n".join(paragraphs), quotations


def main() -> None:
    """Print a line a command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--library", type=Path, help="kept there, and used again when it is there")
    parser.add_argument("-n", type=int, default=11, help="rounds")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        library = options.library or Path(folder) / "library.sqlite3"
        draft = Path(folder) / "draft.md"
        texts = list(articles(options.articles))
        if not library.exists():
            source = Path(folder) / "articles.jsonl"
            source.write_text("".join(json.dumps(text) + "\n" for text, _ in texts), "utf-8")
            subprocess.run([KOUSSA, "add", str(source), "-q", "--library", str(library)], check=True)
        draft.write_text(draft_of([quotation for _, held in texts for quotation in held]), "utf-8")
        commands = {"koussa --version": [KOUSSA, "--version"]}
        for name in _FORMATS:
            commands[f"koussa check --format {name}"] = [
                *(KOUSSA, "check", str(draft), "--format", name, "--fail-on", "never"),
                *("--library", str(library)),
            ]
        measured = {name: ([], []) for name in commands}  # type: dict[str, tuple[list[float], list[int]]]
        for turn in range(options.n + 1):
            for name, command in commands.items():
                seconds, kilobytes = run(command)
                if turn:  # the first round only warms the caches
                    measured[name][0].append(seconds)
                    measured[name][1].append(kilobytes)
    base = statistics.median(measured["koussa --version"][0])
    print(f"{options.articles:,} articles; koussa --version takes {1000 * base:.0f} ms")
    for name, (times, memory) in measured.items():
        print(f"{statistics.median(times) / base:6.2f}  {max(memory) / 1024:5.0f} MB  {name}")


def articles(count: int) -> Iterator[tuple[dict[str, str], list[tuple[str, str]]]]:
    """Articles as ``koussa add`` reads them, each with its quotations."""
    writer = Writer(1)
    for number in range(count):
        text, quotations = writer.article()
        day = f"{2000 + number % 20}-{number % 12 + 1:02}-{number % 28 + 1:02}"
        yield (
            {"title": writer.sentence(6), "text": text, "published": day, "publisher": "The Paper"},
            quotations,
        )


def draft_of(quotations: list[tuple[str, str]]) -> str:
    """A draft of 1,000 words that quotes 20 times."""
    writer, choice = Writer(2), random.Random(3)  # noqa: S311 - no secrets
    paragraphs = []
    for number in range(_QUOTATIONS):
        words, speaker = choice.choice(quotations)
        if number % 3 == 1:
            head, _, tail = words.rpartition(" ")
            words = f"{head} perhaps {tail}"
        elif number % 3 == 2:
            words, speaker = writer.quotation()
        paragraphs.append(f"“{words},” said {speaker}.")
    while len(" ".join(paragraphs).split()) < _DRAFT_WORDS:
        paragraphs.insert(choice.randrange(len(paragraphs)), f"{writer.sentence(15)}. {writer.sentence(12)}.")
    return "\n\n".join(paragraphs)


def run(command: list[str]) -> tuple[float, int]:
    """Run a command; how many seconds it took, and how many kilobytes of memory at most."""
    # Started by a small process, since a child's memory is counted from that of its parent on.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    told = subprocess.run(
        [sys.executable, "-S", "-c", _LAUNCH, *command], capture_output=True, env=environment, check=True
    )
    seconds, kilobytes = told.stdout.split()
    return float(seconds), int(kilobytes) // (1024 if sys.platform == "darwin" else 1)


if __name__ == "__main__":
    main()
