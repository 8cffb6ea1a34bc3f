"""What a person is told beside the results: one line on standard error."""

import sys


def say(message: object, *, quiet: bool = False) -> None:
    """Tell the person something that is no result: what is wrong, or unless ``quiet`` what was done."""
    if not quiet:
        from koussa.output.inert import inert

        print(f"koussa: {inert(str(message))}", file=sys.stderr)
