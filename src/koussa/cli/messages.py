"""What a person is told beside the results: one line on standard error."""

import os
import sys


def say(message: object, *, quiet: bool = False) -> None:
    """Tell the person something that is no result: what is wrong, or unless ``quiet`` what was done."""
    if not quiet:
        from koussa.output.inert import inert

        try:
            print(f"koussa: {inert(str(message))}", file=sys.stderr)
        except OSError:
            # Nobody listens, or there is no room to note it: what was done is done, and the status tells of it.
            sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
