"""Hold statements against evidence on something else; see ``../shared/eval/verify``.

usage: python benchmarks/eval/verify_strangers.py ITEMS.jsonl

Prints how many pairs are called contradicted: pairs of two pages drawn at random (with a fixed seed), without context
and with the evidence's page as context; and statements that are not refuted against other sentences of their own page.
"""

import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from verify import plain  # type: ignore[import-not-found]  # the script beside this one

from koussa.check.statements import compare

Item = dict[str, str]
PAIRS = 5460
SAME_PAGE = 2500


def title(item: Item) -> str:
    """Return the title of an item's page."""
    return str(plain(item["page"].replace("-COLON-", ":")))


def strangers(items: list[Item]) -> Iterable[tuple[Item, Item]]:
    """Yield items of two pages."""
    draw = random.Random(7)  # noqa: S311  # which pairs are drawn is no secret
    while True:
        one, other = draw.choice(items), draw.choice(items)
        if one["page"] != other["page"]:
            yield one, other


def neighbours(items: list[Item]) -> Iterable[tuple[Item, Item]]:
    """Yield statements that are not refuted with other sentences of their page, revisions of their own left out."""
    pages: defaultdict[str, list[Item]] = defaultdict(list)
    for item in items:
        pages[item["page"]].append(item)
    for _, page in sorted(pages.items()):
        for one in page:
            for other in page:
                if (
                    one["label"] != "contradicts"
                    and _case(one) != _case(other)
                    and one["claim"] != other["claim"]
                ):
                    yield one, other


def _case(item: Item) -> str:
    return item["id"].rpartition("_")[0]


def contradicted(pairs: Iterable[tuple[Item, Item]], *, titled: bool) -> int:
    """Count the pairs that are called contradicted."""
    return sum(
        compare(
            plain(one["claim"]), plain(other["evidence"]), context=title(other) if titled else None
        ).verdict
        == "contradicted"
        for one, other in pairs
    )


def main() -> None:
    """Print the three counts."""
    with Path(sys.argv[1]).open(encoding="utf-8") as lines:
        items = [item for item in map(json.loads, lines) if item["page"] and item["kind"] != "mixed"]
    for titled in (False, True):
        found = contradicted(islice(strangers(items), PAIRS), titled=titled)
        print(f"other page{', title as context' if titled else ''}: {found} of {PAIRS} ({found / PAIRS:.2%})")
    found = contradicted(islice(neighbours(items), SAME_PAGE), titled=True)
    print(f"same page, other sentence, title as context: {found} of {SAME_PAGE}")


if __name__ == "__main__":
    main()
