"""A page on a terminal: wrapped to the window, styled so that it reads in light and dark and without colour."""

import re
from collections.abc import Iterable

from rich.console import Console, OverflowMethod
from rich.style import Style as RichStyle
from rich.text import Text

from koussa.output.page import Line, Span, label_column

# Only the terminal's own colours, which its owner chose to be readable; meaning never rests on colour alone.
_STYLES: dict[str, RichStyle] = {
    "": RichStyle.null(),
    "words": RichStyle(bold=True),
    "match": RichStyle(bold=True, underline=True),
    "label": RichStyle(color="cyan"),
    "note": RichStyle(italic=True),
    "good": RichStyle(color="green", bold=True),
    "bad": RichStyle(color="red", bold=True),
    "doubtful": RichStyle(color="magenta", bold=True),
    "heading": RichStyle(bold=True),
    "removed": RichStyle(color="red", strike=True),
    "inserted": RichStyle(color="green", underline=True),
    "item": RichStyle.null(),
}
# Longer lines are hard to read (Bringhurst, "The Elements of Typographic Style": 45 to 75 characters a line).
_WIDEST = 100
_NARROWEST = 20


def terminal(page: Iterable[Line], *, color: bool) -> str:
    """The page laid out for the window that standard output is; ``color`` allows styles and links."""
    console = Console(
        file=None,
        force_terminal=color,
        no_color=not color,
        color_system="standard" if color else None,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
        width=_width(),
    )
    with console.capture() as capture:
        for line in page:
            for row in _rows(line, console):
                console.print(row, soft_wrap=True)
    # Rich gives every link a random id; without it the same call prints the same bytes.
    return re.sub("\x1b]8;id=[^;]*;", "\x1b]8;;", capture.get())


def _width() -> int:
    import shutil

    return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size().columns))


def _rows(line: Line, console: Console) -> list[Text]:
    label = label_column(line)
    left = line.indent + len(label)
    text = Text()
    for span in line.spans:
        text.append(span.text, _style(span))
    # An address that is cut cannot be copied; a sentence in a script without spaces has to be.
    overflow: OverflowMethod = "ignore" if "://" in text.plain else "fold"
    width = max(_NARROWEST // 2, console.width - left)
    rows = list(text.wrap(console, width, overflow=overflow, tab_size=1)) or [Text()]
    first = Text(" " * line.indent)
    first.append(label, _STYLES["label"])
    for number, row in enumerate(rows):
        row.rstrip()
        rows[number] = (first if number == 0 else Text(" " * left)) + row
    return rows


def _style(span: Span) -> RichStyle:
    style = _STYLES[span.style]
    if span.link and span.link.startswith(("http://", "https://")) and span.link.isprintable():
        return style + RichStyle(link=span.link)
    return style
