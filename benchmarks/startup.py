"""How long whole commands take beside a bare Python: ``python benchmarks/startup.py [--records FILE] [--text FILE]``.

Every round runs each command once, so that a noisy machine is noisy for all of them; what is printed is the median
of each as a ratio to the median of ``python -c pass`` of the same interpreter: by the clock, and in processor time,
which is the steadier of the two. Measure an installed koussa whose modules are compiled, as pip leaves them.
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from pathlib import Path

KOUSSA = str(Path(sysconfig.get_path("scripts")) / "koussa")


def main() -> None:
    """Print a line a command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--records", type=Path, help="JSON Lines of quotations to have beside the bundled article"
    )
    parser.add_argument("--text", type=Path, help="an article to extract the quotations of")
    parser.add_argument("-n", type=int, default=31, help="rounds")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        empty = ["--library", str(Path(folder) / "none.sqlite3")]
        commands = {
            "python -c pass": [sys.executable, "-c", "pass"],
            "python -c 'import typer'": [sys.executable, "-c", "import typer"],
            "koussa --version": [KOUSSA, "--version"],
            "koussa quote pariah --json": [KOUSSA, "quote", "pariah", "--json", *empty],
            "koussa quote pariah (terminal page)": [KOUSSA, "quote", "pariah", "--color", "always", *empty],
        }
        if options.text:
            commands["koussa extract TEXT --format jsonl"] = [
                *(KOUSSA, "extract", str(options.text), "--published", "2011-03-31", "--format", "jsonl"),
            ]
        if options.records:
            library = ["--library", str(Path(folder) / "library.sqlite3")]
            subprocess.run([KOUSSA, "import", str(options.records), "-q", *library], check=True)
            beside = f"{sum(1 for _ in open_records(options.records)):,} records beside"
            commands |= {
                f"koussa quote pariah --json, {beside}": [KOUSSA, "quote", "pariah", "--json", *library],
                f"koussa quote pariah (terminal page), {beside}": [
                    *(KOUSSA, "quote", "pariah", "--color", "always"),
                    *library,
                ],
                f"koussa quote 'a parai state' --json, {beside}": [
                    KOUSSA,
                    "quote",
                    "a parai state",
                    "--json",
                    *library,
                ],
            }
        times = measure(commands, options.n)
    clock, processor = times["python -c pass"]
    for name, (elapsed, spent) in times.items():
        print(f"{elapsed / clock:6.2f} {spent / processor:6.2f}  {name}")


def open_records(path: Path) -> "list[bytes]":
    """The lines of a file of records, compressed or not."""
    import gzip

    data = path.read_bytes()
    return (gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data).splitlines()


def measure(commands: dict[str, list[str]], rounds: int) -> dict[str, tuple[float, float]]:
    """The medians of each command's time and processor time in seconds, over interleaved rounds."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            began, used = time.perf_counter(), processor_time()
            subprocess.run(command, capture_output=True, check=True, env=environment)
            if turn:  # the first round only warms the caches
                times[name].append((time.perf_counter() - began, processor_time() - used))
    return {
        name: (statistics.median(each[0] for each in both), statistics.median(each[1] for each in both))
        for name, both in times.items()
    }


def processor_time() -> float:
    """The processor time of all processes that have been run, in seconds."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
