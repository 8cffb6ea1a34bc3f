"""Make the table of words that ``koussa claim`` ranks with: ``python benchmarks/related_words.py MODEL [--out FILE]``.

MODEL is a folder with the sentence-embedding model all-MiniLM-L6-v2 (Apache License 2.0) as Sentence Transformers
keeps it. Each of the first words of its vocabulary, which is in the order of how common they are, is embedded alone;
words with one stem are averaged; of each stem the nearest are kept. Nothing of any benchmark is read. Needs numpy and
sentence-transformers, which koussa does not. The stems are koussa's: make the table again when the stemmer changes.
"""

import argparse
from pathlib import Path
from typing import Any

import numpy as np

from koussa.lookup.talk import SHORT_FORMS
from koussa.text.function_words import FUNCTION_WORDS
from koussa.text.stems import stem

SHIPPED = Path(__file__).resolve().parent.parent / "src" / "koussa" / "lookup" / "related.txt"
WORDS = 15_000
SHORTEST = 3
NEIGHBOURS = 10
LEAST = 0.5  # cosine; a step of the table is a twentieth
STEP = 0.05
# A newsroom's tool offers no slurs, and does not put peoples and faiths beside crimes done by or to some of them.
NEVER = frozenset(
    ["bitch", "colored", "coloured", "fuck", "fucked", "fucking", "negro", "shit", "whore", "whores"]
)
_PEOPLES = """
african arab arabian asian black blacks christian gay hispanic homosexu homosexualiti immigr immigrant immigrat indian
islam islamic jew jewish latino lesbian mexican migrant muslim refuge transgend white woman women
"""
PEOPLES = frozenset(_PEOPLES.split())
_CHARGED = """
allah apartheid crime crimes criminal deported holocaust isil isis nazi nazis racist slave slavery slaves terror
terrorism terrorist terrorists
"""
CHARGED = frozenset(_CHARGED.split())
BATCH = 1_000


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("model", type=Path)
    parser.add_argument("--out", type=Path, default=SHIPPED)
    arguments = parser.parse_args()
    words = vocabulary(arguments.model / "vocab.txt")
    from sentence_transformers import SentenceTransformer  # type: ignore[import-not-found, unused-ignore]

    model = SentenceTransformer(str(arguments.model))
    lines = table(words, np.asarray(model.encode(words, batch_size=512)))
    arguments.out.write_text("".join(f"{line}\n" for line in lines), encoding="ascii")


def vocabulary(path: Path) -> list[str]:
    """The common whole words of a WordPiece vocabulary that say something."""
    words = [
        word for word in path.read_text(encoding="utf-8").splitlines() if word.isascii() and word.isalpha()
    ]
    little = FUNCTION_WORDS | SHORT_FORMS
    return [word for word in words if len(word) >= SHORTEST and word not in little | NEVER][:WORDS]


def is_fit(key: str, word: str) -> bool:
    """Whether a word may stand beside a stem."""
    charged = word in CHARGED and key in PEOPLES
    return not charged and not (key in {stem(each) for each in CHARGED} and stem(word) in PEOPLES)


def table(words: list[str], vectors: np.ndarray[Any, np.dtype[Any]]) -> list[str]:
    """The lines of the table: a stem, and the words of the stems next to it, each with its steps of likeness."""
    vectors = vectors - vectors.mean(axis=0)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    places: dict[str, list[int]] = {}
    for place, word in enumerate(words):
        places.setdefault(stem(word), []).append(place)
    stems = list(places)
    means = np.stack([vectors[places[one]].mean(axis=0) for one in stems])
    means /= np.linalg.norm(means, axis=1, keepdims=True)
    lines = []
    for start in range(0, len(stems), BATCH):
        for row, cosines in enumerate(means[start : start + BATCH] @ means.T, start=start):
            nearest = [at for at in np.argsort(-cosines, kind="stable")[: NEIGHBOURS + 1] if at != row]
            near = [
                f"{words[place]}{min(int((cosines[at] - LEAST) / STEP), 9)}"
                for at in nearest[:NEIGHBOURS]
                if cosines[at] > LEAST
                for place in places[stems[at]]
                if is_fit(stems[row], words[place])
            ]
            if near:
                lines.append(f"{stems[row]}:{' '.join(near)}")
    return sorted(lines)


if __name__ == "__main__":
    main()
