"""A folder of files as newsrooms have them: texts, Markdown, pages, subtitles, lines of articles, and broken ones."""

import json
import random
from pathlib import Path

FIRST = ("Ann", "Carl", "Dora", "Emil", "Freda", "Gustav", "Hanna", "Ivo", "Jutta", "Karl")
LAST = ("Abel", "Brandt", "Coster", "Dunlin", "Ekman", "Farrow", "Gant", "Holm", "Irving", "Juhl")
PLACES = ("Ostby", "Farby", "Norwick", "Selmouth", "Trenby", "Ulverham", "Wexcombe", "Yarrow")
SUBJECTS = ("harbour", "lighthouse", "ferry", "school", "library", "bridge", "market", "swimming pool")
WORDS = (
    "We have waited {number} years for the {subject}, and we will not wait another one.",
    "Nobody in {place} asked for this, and nobody will thank us for it.",
    "The {subject} will cost {number} million, not a penny more.",
    "I looked at the {subject} twice, and I would not send a dog there.",
    "It was never about the money; it was about {place}.",
)
REPORTED = (
    "the {subject} would reopen within {number} months",
    "{place} had lost more than {number} jobs in a year",
)


def write_newsroom(folder: Path, files: int = 100, seed: int = 7) -> tuple[int, int]:
    """Fill a folder with files.

    Returns:
        How many articles the sound ones hold, and how many files are broken.
    """
    chance = random.Random(seed)  # noqa: S311 - a test that is the same at every run
    articles = broken = 0
    for number in range(files):
        kind = KINDS[number % len(KINDS)]
        name, content, held = kind(chance, number)
        path = folder / f"{PLACES[number % len(PLACES)].lower()}" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        articles += held
        broken += held == 0
    return articles, broken


def _story(chance: random.Random, number: int) -> tuple[str, list[str]]:
    place, subject = chance.choice(PLACES), chance.choice(SUBJECTS)
    names = [f"{first} {chance.choice(LAST)}" for first in chance.sample(FIRST, 3)]
    filled = {"place": place, "subject": subject, "number": chance.randrange(2, 90)}
    paragraphs = [
        f"The {subject} of {place} is in the news again, for the {number + 2}th time since the flood of 1987.",
        f"“{chance.choice(WORDS).format(**filled)[:-1]},” {names[0]}, the mayor of {place}, said on Tuesday.",
        f"{names[1]} said that {chance.choice(REPORTED).format(**filled)}.",
        f"“{chance.choice(WORDS).format(**filled)}” {names[2]} told the council. “Ask anybody.”",
    ]
    return f"{place} argues about its {subject} ({number})", paragraphs


def _text(chance: random.Random, number: int) -> tuple[str, bytes, int]:
    title, paragraphs = _story(chance, number)
    ends = "\r\n" if number % 2 else "\n"
    return f"story-{number}.txt", (ends * 2).join([title, *paragraphs, ""]).encode("utf-8"), 1


def _old_text(chance: random.Random, number: int) -> tuple[str, bytes, int]:
    title, paragraphs = _story(chance, number)
    return f"old-{number}.txt", "\n\n".join([title, *paragraphs, ""]).encode("windows-1252"), 1


def _markdown(chance: random.Random, number: int) -> tuple[str, bytes, int]:
    title, paragraphs = _story(chance, number)
    text = "\n\n".join([f"# {title}", f"*{paragraphs[0]}*", *paragraphs[1:], "> A line of the archive.", ""])
    return f"notes-{number}.md", text.encode("utf-8"), 1


def _page(chance: random.Random, number: int) -> tuple[str, bytes, int]:
    title, paragraphs = _story(chance, number)
    body = "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs * 2)
    page = (
        f"<!doctype html><html><head><title>{title}</title>"
        f'<meta property="og:url" content="https://gazette.example/{number}"></head>'
        f"<body><nav><a href='/'>Home</a></nav><article><h1>{title}</h1>{body}</article></body></html>"
    )
    return f"page-{number}.html", page.encode("utf-8"), 1


def _lines(chance: random.Random, number: int) -> tuple[str, bytes, int]:
    rows = []
    for part in range(3):
        title, paragraphs = _story(chance, number)
        rows.append(
            {
                "title": f"{title}, part {part}",
                "text": "\n\n".join(paragraphs),
                "published": f"2024-03-{part + 10}",
                "publisher": "The Gazette",
                "url": f"https://gazette.example/{number}/{part}",
            }
        )
    return f"export-{number}.jsonl", "".join(json.dumps(row) + "\n" for row in rows).encode("utf-8"), 3


def _subtitles(chance: random.Random, number: int) -> tuple[str, bytes, int]:
    _, paragraphs = _story(chance, number)
    said = [paragraph.strip("“”") for paragraph in paragraphs]
    cues = [
        f"{at + 1}\n00:00:{at * 4:02},000 --> 00:00:{at * 4 + 3:02},500\nFREDA HOLM: {words}\n"
        for at, words in enumerate(said)
    ]
    return f"council-{number}.srt", "\n".join(cues).encode("utf-8"), 1


def _cut_short(_: random.Random, number: int) -> tuple[str, bytes, int]:
    return f"scan-{number}.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog", 0


def _binary(chance: random.Random, number: int) -> tuple[str, bytes, int]:
    return f"photo-{number}.txt", b"\x89PNG\r\n\x1a\n\x00\x00" + chance.randbytes(300), 0


def _empty(_: random.Random, number: int) -> tuple[str, bytes, int]:
    return f"empty-{number}.txt", b"", 0


KINDS = (
    _text,
    _page,
    _markdown,
    _lines,
    _text,
    _subtitles,
    _old_text,
    _cut_short,
    _page,
    _binary,
    _markdown,
    _empty,
)
