"""Make the table of words that ``koussa claim`` ranks with: ``python benchmarks/related_words.py MODEL NEWS``.

MODEL is a folder with the sentence-embedding model all-MiniLM-L6-v2 (Apache License 2.0) as Sentence Transformers
keeps it. Each of the first words of its vocabulary, which is in the order of how common they are, is embedded alone;
words with one stem are averaged; of each stem the nearest are kept. The same is done with what the words mean in the
sentences of NEWS (JSON Lines of articles, gzipped), each the mean of its vectors there; names are left out. No claim
and no query of any benchmark is read, and no text is kept. Needs numpy and sentence-transformers, which koussa does
not. The stems are koussa's: make the table again when the stemmer changes.
"""

import argparse
import gzip
import json
import re
from collections.abc import Iterator, Mapping
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
islam islamic jew jewish latino lesbian lgbt mexican migrant minoriti muslim refuge transgend white woman women
"""
PEOPLES = frozenset(_PEOPLES.split())
_CHARGED = """
alien allah apartheid crime crimes criminal deported holocaust illegal isil isis nazi nazis racism racist sexism sexist
slave slavery slaves smuggler smuggling terror terrorism terrorist terrorists
"""
CHARGED = frozenset(stem(word) for word in _CHARGED.split())
BATCH = 1_000
LEAST_IN_CONTEXT = 0.5  # cosine of words in context, which says less
STEP_IN_CONTEXT = 0.07
OCCURRENCES = 3  # of a stem that is placed by its context
OFTEN = 50  # occurrences beyond which a stem weighs no more in the mean of all
SENTENCE = (30, 180)  # characters
SENTENCES = 64  # a batch


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("model", type=Path)
    parser.add_argument("news", type=Path)
    parser.add_argument("--out", type=Path, default=SHIPPED)
    arguments = parser.parse_args()
    words = vocabulary(arguments.model / "vocab.txt")
    from sentence_transformers import SentenceTransformer  # type: ignore[import-not-found, unused-ignore]

    model = SentenceTransformer(str(arguments.model))
    steps = alone(words, np.asarray(model.encode(words, batch_size=512)))
    for key, nearest in in_context(model, list(sentences(arguments.news))).items():
        known = steps.setdefault(key, {})
        for word, step in nearest.items():
            known[word] = max(step, known.get(word, 0))
    lines = [
        f"{key}:{' '.join(f'{word}{step}' for word, step in sorted(near.items(), key=lambda one: -one[1]))}"
        for key, near in sorted(steps.items())
        if near
    ]
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
    other = stem(word)
    return not (other in CHARGED and key in PEOPLES) and not (key in CHARGED and other in PEOPLES)


def sentences(path: Path) -> Iterator[str]:
    """The sentences of middling length of the articles, each once."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        found = (each for line in lines for each in re.split(r"(?<=[.!?])\s+|\n+", json.loads(line)["text"]))
        yield from dict.fromkeys(each for each in found if SENTENCE[0] < len(each) < SENTENCE[1])


def alone(words: list[str], vectors: Any) -> dict[str, dict[str, int]]:
    """The words of the stems next to each stem, with their steps of likeness, by the vectors of single words."""
    vectors = vectors - vectors.mean(axis=0)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    places: dict[str, list[int]] = {}
    for place, word in enumerate(words):
        places.setdefault(stem(word), []).append(place)
    means = np.stack([vectors[held].mean(axis=0) for held in places.values()])
    forms = {one: [words[place] for place in held] for one, held in places.items()}
    return nearest(forms, means, LEAST, STEP)


def in_context(model: Any, texts: list[str]) -> dict[str, dict[str, int]]:
    """The same by the means of the vectors that words have in sentences."""
    sums: dict[str, Any] = {}
    seen: dict[str, list[int]] = {}  # how often a word occurs, and how often in small letters
    for word, vector in _occurrences(model, sorted(texts, key=len)):
        key = word.lower()
        sums[key] = sums[key] + vector if key in sums else vector
        counts = seen.setdefault(key, [0, 0])
        counts[0] += 1
        counts[1] += word.islower()
    little = {stem(word) for word in FUNCTION_WORDS | SHORT_FORMS}
    forms: dict[str, list[str]] = {}
    for word in sorted(sums):
        if word not in NEVER and len(stem(word)) >= SHORTEST and stem(word) not in little:
            forms.setdefault(stem(word), []).append(word)
    often = {one: [sum(seen[word][at] for word in held) for at in (0, 1)] for one, held in forms.items()}
    forms = {
        one: held
        for one, held in forms.items()
        if often[one][0] >= OCCURRENCES and often[one][1] * 2 >= often[one][0]
    }
    means = np.stack([sum(sums[word] for word in held) / often[one][0] for one, held in forms.items()])
    means /= np.linalg.norm(means, axis=1, keepdims=True)
    means = means - np.average(means, axis=0, weights=[min(often[one][0], OFTEN) for one in forms])
    return nearest(forms, means, LEAST_IN_CONTEXT, STEP_IN_CONTEXT)


def _occurrences(model: Any, texts: list[str]) -> Iterator[tuple[str, Any]]:
    """Each word of some texts with the mean of the vectors of its pieces, of length 1."""
    import torch  # type: ignore[import-not-found, unused-ignore]

    for start in range(0, len(texts), SENTENCES):
        batch = texts[start : start + SENTENCES]
        given = model.tokenizer(
            batch,
            padding=True,
            truncation=True,
            max_length=96,
            return_tensors="pt",
            return_offsets_mapping=True,
        )
        spans = given.pop("offset_mapping").tolist()
        with torch.no_grad():
            vectors = model[0].auto_model(**given).last_hidden_state.numpy()
        for row, text in enumerate(batch):
            for found in re.finditer(r"[A-Za-z]+", text):
                pieces = [
                    at
                    for at, (first, last) in enumerate(spans[row])
                    if found.start() <= first < last <= found.end()
                ]
                if pieces:
                    vector = vectors[row][pieces].mean(axis=0)
                    yield found.group(), vector / np.linalg.norm(vector)


def nearest(
    forms: Mapping[str, list[str]], means: Any, least: float, step: float
) -> dict[str, dict[str, int]]:
    """For each stem the forms of those next to it, each with the steps of cosine by which it lies above the least."""
    stems = list(forms)
    means = means / np.linalg.norm(means, axis=1, keepdims=True)
    found = {}
    for start in range(0, len(stems), BATCH):
        for row, cosines in enumerate(means[start : start + BATCH] @ means.T, start=start):
            order = [at for at in np.argsort(-cosines, kind="stable")[: NEIGHBOURS + 1] if at != row]
            found[stems[row]] = {
                word: min(int((cosines[at] - least) / step), 9)
                for at in order[:NEIGHBOURS]
                if cosines[at] > least
                for word in forms[stems[at]]
                if is_fit(stems[row], word)
            }
    return found


if __name__ == "__main__":
    main()
