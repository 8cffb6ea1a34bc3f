"""HTML: one page with the draft, its quotations marked by verdict, and diff and evidence beside them.

It needs nothing but itself: no scripts, no fonts, no pictures, and its Content Security Policy (W3C, level 3) forbids
the browser to load or run any, whatever a draft may say.
"""

from collections.abc import Iterable, Iterator, Sequence

from koussa.align.words import DiffPart
from koussa.hashing import sha256
from koussa.output.reports import words
from koussa.output.reports.entries import Doubt, Entry, entries
from koussa.output.reports.html_draft import Block, Numbered, blocks, shown
from koussa.output.reports.html_style import STYLE
from koussa.output.reports.model import About, CheckedDraft, Summary, together
from koussa.output.wording import date_words


def render(drafts: Iterable[CheckedDraft], about: About) -> Iterator[str]:
    """Yield the page: what came of it all first, then the drafts one after the other."""
    held = list(drafts)
    summary = Summary()
    for draft in held:
        summary = together(summary, draft.summary)
    yield from _head(held, summary, about)
    if len(held) > 1:
        yield from _contents(held)
    number = 0
    for place, draft in enumerate(held, start=1):
        findings = [Numbered(number + count, told) for count, told in enumerate(draft.told, start=1)]
        number += len(findings)
        yield f'<section id="d{place}">\n'
        if len(held) > 1:
            yield f"<h2>{shown(draft.path)}</h2>\n"
        for block in blocks(draft.text, findings):
            yield from _block(block)
        yield "</section>\n"
    yield "</main>\n</body>\n</html>\n"


def _head(drafts: Sequence[CheckedDraft], summary: Summary, about: About) -> Iterator[str]:
    name = drafts[0].path if len(drafts) == 1 else f"{len(drafts)} drafts"
    yield (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy()}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f'<meta name="generator" content="koussa {shown(about.version)}">\n'
        f"<title>{shown(name)} – checked by koussa</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
    )
    yield (
        f"<header>\n<h1>{shown(name)}, checked {shown(date_words(about.day))}</h1>\n"
        f'<p class="summary">{shown(words.summary_words(summary))}.</p>\n'
        f'<p class="about">Searched: {shown(words.searched_words(about))}.'
        f" {shown(words.provenance_words(about))}.</p>\n"
        '<p class="about">The library holds what was added to it. What it has is no proof, and what it lacks is no'
        " fault.</p>\n</header>\n<main>\n"
    )


def _policy() -> str:
    from base64 import b64encode

    digest = b64encode(sha256(STYLE.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _contents(drafts: Sequence[CheckedDraft]) -> Iterator[str]:
    yield '<table>\n<thead><tr><th scope="col">Draft</th>'
    levels = (("error", "Errors"), ("warning", "Warnings"), ("note", "Notes"), ("ok", "In order"))
    for _, title in levels:
        yield f'<th scope="col" class="count">{title}</th>'
    yield "</tr></thead>\n<tbody>\n"
    for place, draft in enumerate(drafts, start=1):
        counts = "".join(f'<td class="count">{draft.summary.level(level)}</td>' for level, _ in levels)
        yield f'<tr><td><a href="#d{place}">{shown(draft.path)}</a></td>{counts}</tr>\n'
    yield "</tbody>\n</table>\n"


def _block(block: Block) -> Iterator[str]:
    yield f'<div class="block">\n<p class="words" dir="auto">{block.words}</p>\n'
    if block.findings:
        yield '<div class="beside">\n'
        for one in block.findings:
            yield from _card(one)
        yield "</div>\n"
    yield "</div>\n"


def _card(one: Numbered) -> Iterator[str]:
    finding = one.told.finding
    yield (
        f'<article class="card {finding.severity}" id="f{one.number}">\n<h3><a href="#w{one.number}">{one.number}</a>'
        f' <span class="verdict">{shown(words.verdict_words(finding))}</span>'
        f' <span class="code">{finding.code}, line {finding.line}</span></h3>\n'
        f"<p>{shown(_sentence(words.message(finding)))}</p>\n"
    )
    if words.tells_words(finding):
        yield f'<p class="diff" dir="auto">{_diff(finding.diff)}</p>\n'
    for note in words.notes(one.told):
        yield f"<p>{shown(_sentence(note))}</p>\n"
    for entry in entries(one.told):
        yield from _evidence(entry)
    yield "</article>\n"


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}{'' if text.endswith(('.', '!', '?')) else '.'}"


def _diff(diff: Sequence[DiffPart]) -> str:
    parts = []
    for part in words.shortened(diff):
        if part.kind == "same":
            parts.append(shown(part.draft))
        else:
            parts += [f"<del>{shown(part.draft)}</del>"] if part.draft else []
            parts += [f"<ins>{shown(part.library)}</ins>"] if part.library else []
    return " ".join(parts)


def _evidence(entry: Entry) -> Iterator[str]:
    printed = shown(entry.printed)
    if entry.url and entry.url.startswith(("http://", "https://")):
        printed = f'<a href="{shown(entry.url)}" rel="noreferrer noopener">{printed}</a>'
    source = f"{shown(entry.origin)}; {printed}" if entry.origin else printed
    record = f' <span class="record">koussa show {shown(entry.record)}</span>' if entry.record else ""
    remark = f'<p class="remark">({shown(entry.remark)})</p>' if entry.remark else ""
    yield (
        f'<figure>\n<blockquote dir="auto">{shown(words.short(entry.words))}</blockquote>\n{remark}'
        f"<figcaption>{entry.label}: {source}.{record}</figcaption>\n</figure>\n"
    )
    for doubt in entry.doubts:
        yield _doubt(doubt)


def _doubt(doubt: Doubt) -> str:
    sources = f" Sources: {shown('; '.join(doubt.sources))}." if doubt.sources else ""
    return (
        f'<p class="doubt"><strong>{shown(doubt.verdict.capitalize())}:</strong>'
        f" {shown(_sentence(doubt.words))}{sources}</p>\n"
    )
