"""Which statements a check takes for a claim that was checked before.

    python -m benchmarks.eval.recalled DATA ARTICLES

DATA is a folder with ``corpus.jsonl`` (claims) and ``queries.jsonl`` (tweets and sentences that repeat one). All
claims of a source, as claims that sources contradict, make a library; each query, whole, is asked of that of its own
source and of the other's, which hardly has it. The statements of ARTICLES (news, as ``../shared/eval/attribution``
has it) are asked of both. Prints what was recalled wrongly or of the other source, and all that news recalls, to be
read by a person.
"""

import argparse
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.eval.attribution import articles
from benchmarks.eval.claims import lines

import koussa
from koussa.check.libraries import LibrarySources
from koussa.check.recalled import or_recalled
from koussa.check.stated import StatementJudgement
from koussa.library.connection import open_for_writing, writing
from koussa.library.store import open_library
from koussa.library.writer import Writer
from koussa.records import Claim

_NOTHING = StatementJudgement("nothing", "")


def main() -> None:
    """Print what is recalled, and how much of it is right."""
    parser = argparse.ArgumentParser(description="Count the statements that recall a checked claim.")
    parser.add_argument("data", type=Path, help="claims and queries, as ../shared/eval/claims has them")
    parser.add_argument("articles", type=Path, help="news, as ../shared/eval/attribution has it")
    arguments = parser.parse_args()
    claims = list(lines(arguments.data / "corpus.jsonl"))
    queries = list(lines(arguments.data / "queries.jsonl"))
    counts: Counter[tuple[str, str, str]] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for source in sorted({query["source"] for query in queries}):
            path = Path(folder, source)
            _store(path, [claim for claim in claims if claim["source"] == source])
            library = open_library(path)
            assert library is not None
            sources = LibrarySources([library])
            for query in queries:
                recalled = _recalled(sources, query["text"])
                outcome = "nothing" if recalled is None else "right" if recalled in query["gold"] else "other"
                counts[source, query["source"], outcome] += 1
                if outcome == "other":
                    print(f"{source} asked by {query['source']}: {query['text']} | {recalled}")
            for text in _recalling(path, arguments.articles):
                counts[source, "news", "other"] += 1
                print(f"{source} recalled by news: {text}")
    for (source, asked_by, outcome), count in sorted(counts.items()):
        print(f"{source} asked by {asked_by}: {outcome} {count}")


def _store(path: Path, claims: list[dict[str, str]]) -> None:
    connection = open_for_writing(path)
    with writing(connection):
        writer = Writer(connection)
        for claim in claims:
            title = claim["title"] or None
            writer.add(Claim(id=claim["id"], text=claim["claim"], title=title, verdict="contradicted"))
        writer.flush()
    connection.close()


def _recalled(sources: LibrarySources, text: str) -> str | None:
    """The id of the claim that a text recalls, or restates."""
    found = or_recalled(_NOTHING, text, sources)
    told = found.verdict in {"checked_claim", "contradicted"}
    return found.evidence[0].passage.record if told else None


def _recalling(path: Path, news: Path) -> Iterator[str]:
    with koussa.open_library(path, bundled=False) as opened:
        for article in articles(news):
            for finding in opened.check(article["text"]):
                if finding.verdict == "checked_claim":
                    passage = finding.evidence[0].passage
                    yield f"{finding.text} | {passage.text}"


if __name__ == "__main__":
    main()
