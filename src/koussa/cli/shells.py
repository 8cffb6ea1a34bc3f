"""The shells that completion works in: each one's script, how it asks, and how it wants the answer.

Nothing of an answer is run as code by a script: bash reads it line by line, zsh and fish quote what they insert.
"""

from collections.abc import Callable

from koussa.cli.complete import Candidate, candidates
from koussa.frozen import frozen

_BASH = """\
# Completion of koussa for bash: put  source <(koussa completion bash)  into ~/.bashrc
_koussa() {
    local line
    COMPREPLY=()
    while IFS= read -r line; do
        COMPREPLY+=("$line")
    done < <("${1/#\\~\\//$HOME/}" completion bash --answer -- \\
        "${COMP_LINE:0:COMP_POINT}" "$COMP_WORDBREAKS" 2>/dev/null </dev/null)
}
complete -o bashdefault -o default -F _koussa koussa
"""

_ZSH = """\
#compdef koussa
# Completion of koussa for zsh: put  source <(koussa completion zsh)  into ~/.zshrc, below compinit,
# or this file as _koussa into a folder of $fpath
_koussa() {
    local word remark
    local -a found shown
    while IFS=$'\\t' read -r word remark; do
        found+=("$word")
        shown+=("$word${remark:+  -- $remark}")
    done < <("${(Q)words[1]/#\\~\\//$HOME/}" completion zsh --answer -- \\
        "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null </dev/null)
    if (( $#found )); then
        compadd -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}' -l -d shown -a -- found
    else
        _default
    fi
}
if [[ $funcstack[1] == _koussa ]]; then
    _koussa "$@"
else
    compdef _koussa koussa
fi
"""

_FISH = """\
# Completion of koussa for fish: koussa completion fish > ~/.config/fish/completions/koussa.fish
function __koussa_complete
    set -l words (commandline -opc)
    set -l last (commandline -ct)
    set -l program $words[1]
    set -e words[1]
    set -l found (command $program completion fish --answer -- $words "$last" 2>/dev/null </dev/null)
    if set -q found[1]
        printf '%s\\n' $found
    else
        __fish_complete_path "$last"
    end
end
complete -c koussa -f -a '(__koussa_complete)'
"""

# What stands for itself in bash, without quotes; every other mark gets a backslash.
_PLAIN = "_-./,:=@%+"


@frozen
class Shell:
    """A shell: the script that it reads once, and the answer to what the script asks with."""

    script: str
    answer: Callable[[list[str]], list[str]]


@frozen
class Typed:
    """A command line as far as it is typed.

    Attributes:
        words: its words without quotes; the last one may be empty.
        quote: the quotation mark that is still open, or nothing.
        kept: how many characters of the last word stay as they are when the shell puts a candidate in its place.
    """

    words: tuple[str, ...]
    quote: str
    kept: int


def read(line: str, breaks: str = "") -> Typed:
    """Take a command line apart as shells do.

    Args:
        line: up to the cursor.
        breaks: marks at which the shell begins a new word to complete, within what is one word to programs.
    """
    words: list[str] = []
    word, quote, kept, begun, escaped = "", "", 0, False, False
    for mark in line:
        if escaped:
            # Within double quotes a backslash stays before all but a few.
            word += f"\\{mark}" if quote and mark not in '"\\$`' else mark
            escaped = False
        elif mark == "\\" and quote != "'":
            escaped = begun = True
        elif quote:
            quote, word = ("", word) if mark == quote else (quote, word + mark)
        elif mark in "\"'":
            quote, begun, kept = mark, True, len(word)
        elif mark.isspace():
            words += [word] if begun else []
            word, kept, begun = "", 0, False
        else:
            word, begun = word + mark, True
            kept = len(word) if mark in breaks else kept
    return Typed((*words, word), quote, kept)


def _bash(asked: list[str]) -> list[str]:
    line, breaks = (*asked, "", "")[:2]
    typed = read(line, breaks)
    kept = typed.words[-1][: typed.kept]
    return [
        _quoted(one.word[typed.kept :], typed.quote)
        for one in candidates(list(typed.words[1:]))
        # History is expanded within double quotes, and nothing prevents it there.
        if one.word.startswith(kept) and not (typed.quote == '"' and "!" in one.word)
    ]


def _quoted(word: str, quote: str) -> str:
    if quote == "'":
        return word.replace("'", r"'\''")
    if quote:
        return "".join(f"\\{mark}" if mark in '"\\$`' else mark for mark in word)
    return "".join(
        mark if mark.isalnum() or mark in _PLAIN or mark > "\x7f" else f"\\{mark}" for mark in word
    )


def _zsh(asked: list[str]) -> list[str]:
    return [_with_remark(one) for one in candidates(asked)]


def _fish(asked: list[str]) -> list[str]:
    *before, last = asked or [""]
    return [_with_remark(one) for one in candidates([*before, read(last).words[-1]])]


def _with_remark(one: Candidate) -> str:
    return f"{one.word}\t{one.remark}" if one.remark else one.word


SHELLS = {"bash": Shell(_BASH, _bash), "zsh": Shell(_ZSH, _zsh), "fish": Shell(_FISH, _fish)}
