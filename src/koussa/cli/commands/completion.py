"""``koussa completion``: the script that makes a shell complete koussa's commands, and the answers to it."""

from typing import Annotated

import typer

from koussa.cli.printing import write
from koussa.cli.shells import SHELLS
from koussa.cli.status import FOUND
from koussa.errors import KoussaError

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(context_settings={"allow_extra_args": True})
def completion(
    context: typer.Context,
    shell: Annotated[str, typer.Argument(metavar="bash|zsh|fish", help="The shell that you use.")],
    answer: Annotated[bool, typer.Option("--answer", hidden=True)] = False,
) -> int:
    """Print what makes your shell complete commands, options, ids, speakers, verdicts and more.

    \b
    echo 'source <(koussa completion bash)' >> ~/.bashrc
    echo 'source <(koussa completion zsh)' >> ~/.zshrc      below compinit
    koussa completion fish > ~/.config/fish/completions/koussa.fish

    Then open a new shell and type: koussa who ben, and the Tab key.
    """
    found = SHELLS.get(shell)
    if found is None:
        raise KoussaError(f"there is no completion for “{shell[:40]}”; the shells are {', '.join(SHELLS)}")
    if context.args and not answer:
        raise KoussaError(f"one shell at a time: koussa completion {shell}")
    if not answer:
        write(found.script)
        return FOUND
    try:
        lines = found.answer(context.args)
    except Exception:  # a Tab that goes wrong has nothing to offer, and must not write over the command line
        return FOUND
    write("".join(f"{line}\n" for line in lines))
    return FOUND
