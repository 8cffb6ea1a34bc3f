"""Messages speak of the library, or of the sources that a draft is held against in its place."""

from pathlib import Path

import pytest
from tests.check.drafting import document

from koussa.check.checker import check
from koussa.check.holder import LIBRARY, SOURCES, Holder
from koussa.check.libraries import LibrarySources
from koussa.check.memory import MemorySources
from koussa.check.sources import passages_of, statements_of
from koussa.extract import extract
from koussa.library.store import find_libraries

ARTICLE = """Harbour board splits over tolls

“We shall not raise the toll this year,” said Ines Varga on 4 May 2019. She chairs the board.

Tom Reid, her deputy, disagreed. “The money has to come from somewhere, and the sooner the better,” Reid said.

“The bridge is safe,” a harbour pilot said. “I promise nothing before June, unless the council pays,” Varga said.

“We will sell the old pier only if the council agrees,” Reid said.

The ferry carries the island's mail in the winter months. The new bridge opened in June 1988.

Varga said the ferry would stop in 2021. Varga said the tunnel might open in 2030.

The board had good judgment, pilots say.
"""

TOLD = (
    ("“We shall not raise the toll this year,” said Ines Varga.", "{has} these words"),
    ("“We shall not raise the fare this year,” said Ines Varga.", "{has} other words: “toll” for “fare”"),
    ("“We shall not raise the toll this year,” said Tom Reid.", "{gives} these words to Ines Varga"),
    (
        "“We'll sell the library has only,” said Tom Reid.",
        "{has} nothing close enough to these words; the nearest are",
    ),
    (
        "On 9 May 2019, Ines Varga said: “We shall not raise the toll this year.”",
        "{has} these words of 4 May 2019",
    ),
    ("“I promise nothing before June,” Varga said.", "{has} “unless the council pays” after these words"),
    ("“The bridge is safe,” Ann Poe said.", "{gives} these words to “a harbour pilot”, without a name"),
    (
        "“The money has to come from somewhere … We will sell the old pier,” Reid said.",
        "{has} these words in separate",
    ),
    (
        "“The ferry carries the island's mail in the winter months,” Reid said.",
        "{has} these words as the reporter's",
    ),
    ("“Zebras graze quietly on chalk,” Reid said.", "{has} nothing like these words"),
    ("The new bridge opened in June 1989.", "{has} another date: the statement has “June 1989”"),
    ("The new bridge opened in June 1988.", "{has} the same"),
    ("Varga said the tunnel would open in 2030.", "{has} the like, but less sure: “might”"),
    ("Tom Reid said the ferry would stop in 2021.", "{has} nothing like this from Tom Reid, but from Varga"),
    ("The lighthouse keeper retired to Malta.", "{has} nothing that bears on this"),
)


def told(draft: str, sources: LibrarySources | MemorySources) -> list[str]:
    found = check(document(draft), sources).findings
    return [line for finding in found for line in (finding.message, *finding.notes)]


@pytest.mark.parametrize(("draft", "expected"), TOLD)
def test_messages_speak_of_the_sources_given(draft: str, expected: str) -> None:
    lines = told(draft, MemorySources.of([("harbour", document(ARTICLE, "2019-05-04"))]))
    assert any(line.startswith(_of(SOURCES, expected)) for line in lines), lines
    assert not any("the library" in line.replace("“We'll sell the library has only,”", "") for line in lines)


@pytest.mark.parametrize(("draft", "expected"), TOLD)
def test_messages_speak_of_the_library(draft: str, expected: str) -> None:
    held = document(ARTICLE, "2019-05-04")
    passages = list(passages_of("harbour", held, extract(held, checkable=False)))
    sources = MemorySources(passages, statements_of(passages, held))
    sources.holder = LIBRARY
    lines = told(draft, sources)
    assert any(line.startswith(_of(LIBRARY, expected)) for line in lines), lines
    assert not any("the sources" in line for line in lines)


def test_libraries_are_spoken_of_as_the_library(tmp_path: Path) -> None:
    libraries = find_libraries(tmp_path / "none.sqlite3", bundled=False)
    assert told("“Zebras graze quietly on chalk,” Reid said.", LibrarySources(libraries)) == [
        "the library has nothing like these words"
    ]


def test_verbs_agree_with_what_is_spoken_of() -> None:
    sources = MemorySources.of([("harbour", document(ARTICLE))])
    assert told("“The board has good judgment,” Tom Reid said.", sources) == [
        "the sources have such words without marks, and do not say that anybody spoke them"
    ]


def _of(holder: Holder, expected: str) -> str:
    return expected.format(has=holder.has, gives=holder.gives)
