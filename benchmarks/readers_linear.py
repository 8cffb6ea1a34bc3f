"""Time and memory of every reader as files grow: both must grow with the text and no faster.

Usage: ``python benchmarks/readers_linear.py [MEGABYTES …]`` (default 1 10 100). Each file is made of our own sentences,
no two paragraphs alike, and read in a process of its own; the peak is that process's largest resident size.
"""

import gzip
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from koussa.errors import KoussaError
from koussa.readers import read

SIZES = (1, 10, 100)
MEGABYTE = 1_000_000
# Sizes in MB beyond which a format is refused, or takes longer than a benchmark should.
LARGEST = {"html": 10, "warc": 10, "srt": 10}


def paragraphs(count: int) -> Iterator[str]:
    """Yield paragraphs until they hold ``count`` characters."""
    number = length = 0
    while length < count:
        number += 1
        text = (
            f"Crew {number} left the harbour at dawn, the master said on Friday, and took {number % 40} boats along. "
            f'"We will not wait for vote {number}," said Tam Reid, who had stood on the quay for {number % 24} hours.'
        )
        length += len(text) + 2
        yield text


def plain(count: int) -> bytes:
    """Make paragraphs, a line to each."""
    return "\n\n".join(paragraphs(count)).encode()


def wrapped(count: int) -> bytes:
    """Make paragraphs with their lines broken at seventy characters."""
    import textwrap

    return "\n\n".join(textwrap.fill(text, 70) for text in paragraphs(count)).encode()


def one_line(count: int) -> bytes:
    """Make a single line."""
    return " ".join(paragraphs(count)).encode()


def legacy(count: int) -> bytes:
    """Make text in windows-1252."""
    return "\n\n".join(paragraphs(count)).replace('"', "“").replace("dawn", "aubé").encode("windows-1252")


def json_lines(count: int) -> bytes:
    """Make articles of about four thousand characters."""
    lines: list[str] = []
    article: list[str] = []
    for text in paragraphs(count):
        article.append(text)
        if len(article) == 20:
            lines.append(json.dumps({"title": "Harbour", "text": "\n\n".join(article)}))
            article = []
    return "\n".join(lines).encode()


def page(count: int) -> bytes:
    """Make one HTML page."""
    body = "".join(f"<p>{text}</p>\n" for text in paragraphs(count))
    return f"<!DOCTYPE html><html><body><article>{body}</article></body></html>".encode()


def archive(count: int) -> bytes:
    """Make a WARC file of pages of about four thousand characters."""
    body = page(4000)
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://x.example/\r\nWARC-Date: 2019-05-04T09:00:00Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    record = head.encode() + http + b"\r\n\r\n"
    return record * (count // len(record))


def transcript(count: int) -> bytes:
    """Make SRT cues."""
    cues = (
        f"{n}\n00:00:01,000 --> 00:00:02,000\nREID: {text}\n" for n, text in enumerate(paragraphs(count), 1)
    )
    return "\n".join(cues).encode()


MAKERS: dict[str, Callable[[int], bytes]] = {
    "text": plain,
    "text, wrapped": wrapped,
    "text, one line": one_line,
    "text, cp1252": legacy,
    "text, gzip": lambda count: gzip.compress(plain(count), 1),
    "markdown": plain,
    "jsonl": json_lines,
    "html": page,
    "warc": archive,
    "srt": transcript,
}


def measure(path: Path) -> str:
    """Read a file in this process; return seconds, peak in MB and what came out, as a line of tabs."""
    start = time.perf_counter()
    found = 0
    try:
        for document in read(path):
            found += len(document.paragraphs)
        outcome = f"{found:,} paragraphs"
    except KoussaError as error:
        outcome = str(error).rpartition(": ")[2]
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return f"{seconds:.2f}\t{peak:.0f}\t{outcome}"


def run(*arguments: str) -> str:
    """Run this script again; return what it prints."""
    command = [sys.executable, __file__, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def main() -> None:
    """Print a table in Markdown."""
    match sys.argv[1:]:
        case ["--make", form, megabytes, place]:
            Path(place).write_bytes(MAKERS[form](int(megabytes) * MEGABYTE))
            return
        case ["--measure", place]:
            print(measure(Path(place)))
            return
    sizes = [int(size) for size in sys.argv[1:]] or list(SIZES)
    print("| format | MB | seconds | MB/s | peak MB | read |\n|---|---|---|---|---|---|")
    with TemporaryDirectory() as folder:
        for name in MAKERS:
            for size in sizes:
                if size > LARGEST.get(name, size):
                    continue
                path = Path(folder) / ("a.md" if name == "markdown" else "a")
                # The file is made in another process too: a child starts with its parent's peak.
                run("--make", name, str(size), str(path))
                seconds, peak, outcome = run("--measure", str(path)).rstrip("\n").split("\t")
                print(
                    f"| {name} | {size} | {seconds} | {size / float(seconds):.1f} | {peak} | {outcome} |",
                    flush=True,
                )


if __name__ == "__main__":
    main()
