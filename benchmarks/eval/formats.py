"""Count what is read and found in files of every format, as ``tests/readers/format_cases.py`` says it should be.

python -m benchmarks.eval.formats --errors
"""

from collections.abc import Iterator

from benchmarks.eval.tables import arguments, report
from tests.readers.format_cases import CASES, Case

from koussa.errors import KoussaError
from koussa.extract import extract
from koussa.readers import read


def faults(case: Case) -> Iterator[str]:
    """What is not as asked of a file, in words."""
    try:
        documents = list(read(case.data, case.file))
    except KoussaError as error:
        yield str(error)
        return
    if len(documents) != case.documents:
        yield f"{len(documents)} documents"
    document = documents[0]
    for name, asked in case.meta.items():
        if getattr(document, name) != asked:
            yield f"{name}: {getattr(document, name)!r}, not {asked!r}"
    pieces = [(part.kind, document.text[part.start : part.end]) for part in document.paragraphs]
    yield from (f"no paragraph {asked} in {pieces}" for asked in case.pieces if asked not in pieces)
    yield from (f"read: {words!r}" for words in case.never if words in document.text)
    found = [one for one in extract(document).quotations if one.directness != "indirect"]
    given = {(one.text, one.speaker) for one in found}
    yield from (f"not {asked} in {given}" for asked in case.said if asked not in given)


def main() -> None:
    """Print the figures, and what is not as asked."""
    given = arguments(__doc__, tables=False)
    wrong = {case.title: found for case in CASES if (found := list(faults(case)))}
    for kind in dict.fromkeys(case.kind for case in CASES):
        cases = [case for case in CASES if case.kind == kind]
        report(
            f"{kind}: {sum(case.title not in wrong for case in cases)} of {len(cases)} files as asked",
            (f"{case.name}: {'; '.join(wrong[case.title])}" for case in cases if case.title in wrong),
            wanted=given.errors,
        )
    print(f"{len(CASES) - len(wrong)} of {len(CASES)}")


if __name__ == "__main__":
    main()
