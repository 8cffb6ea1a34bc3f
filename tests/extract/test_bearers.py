"""Whom part of a name means: a surname that two bear, a family name that stands first, a first name among kin."""

import pytest
from tests.extract.documents import document

from koussa.extract import extract

# Paragraphs, and who says what stands in marks.
MEANT = (
    (
        "before the second bearer comes",
        "Dale Pettifer coached here.\n\n“It had no heat,” Pettifer said.\n\nMarge Pettifer, his wife, laughed.",
        ["Dale Pettifer"],
    ),
    (
        "whom the surname alone meant before",
        "Brock Tully lost. “Swat them,” Tully said.\n\nHis wife, Shawna Tully, came.\n\n“I slept,” Tully said.",
        ["Brock Tully", "Brock Tully"],
    ),
    (
        "whom the paragraph names",
        "Brock Tully lost. “Swat them,” Tully said.\n\nShawna Tully runs the shop. “He sleeps badly,” Tully said.",
        ["Brock Tully", "Shawna Tully"],
    ),
    (
        "neither more than the other",
        "Alice Pettifer and Edna Pettifer married two brothers.\n\n“It is cold here,” said Mrs. Pettifer.",
        ["Pettifer"],
    ),
    (
        "a courtesy title tells",
        "Mrs. Opal Pettifer and Hal Pettifer came.\n\n“It is cold here,” said Mrs. Pettifer.",
        ["Opal Pettifer"],
    ),
    (
        "a Hungarian name",
        "The candidate, Keresztes Ágnes, is ahead.\n\n“We opened a window,” Keresztes told a crowd.",
        ["Keresztes Ágnes"],
    ),
    (
        "a Japanese name",
        "The maker named Kobayashi Haruka. “I am early,” Kobayashi told a conference.",
        ["Kobayashi Haruka"],
    ),
    (
        "a Chinese name of three",
        "Ouyang Jing, an analyst at Huafeng Securities, expected it. “Two plants will close,” Ouyang said.",
        ["Ouyang Jing"],
    ),
    (
        "the first of two surnames",
        "Juan Pablo Arizmendi Ibarra edits her work. “She wrote it on a ticket,” said Arizmendi.",
        ["Juan Pablo Arizmendi Ibarra"],
    ),
    (
        "a first name among kin",
        "Doreen Applethwaite sold pots. Her daughter, Jean Applethwaite, sells none. “Artists starve,” said Jean.",
        ["Jean Applethwaite"],
    ),
    (
        "a knight goes by his first name",
        "Sir Giles Emory, the president, came with a ram. “He behaves better than we did,” said Sir Giles.",
        ["Giles Emory"],
    ),
    (
        "a word of a firm is no firm",
        "Hull Peabody Freight and Roe Peabody Freight closed. “It had to end,” Roe said.",
        ["Roe"],
    ),
)


@pytest.mark.parametrize(("text", "speakers"), [case[1:] for case in MEANT], ids=[case[0] for case in MEANT])
def test_part_of_a_name_means(text: str, speakers: list[str]) -> None:
    assert [
        each.speaker for each in extract(document(text)).quotations if each.directness == "direct"
    ] == speakers
