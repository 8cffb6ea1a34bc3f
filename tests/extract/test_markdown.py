"""Markdown is read as its readers see it, and what is found stands in the text as it is."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from koussa.check.sources import passages_of
from koussa.documents import Document, Paragraph, ParagraphKind
from koussa.extract import Extraction, extract
from koussa.extract.markup import plain
from koussa.readers import read

Run = Callable[..., CompletedProcess[str]]


def read_markdown(folder: Path, text: str) -> Document:
    path = folder / "draft.md"
    path.write_text(f"# The quay\n\n{text}\n", "utf-8")
    (document,) = read(path)
    return document


def told(extraction: Extraction) -> list[tuple[str, str | None, str | None]]:
    return [(one.text, one.speaker, one.role) for one in extraction.quotations]


# Each with the same words without its marks.
MARKED = [
    ("The quay will close on Monday, **Ann Lee** said.", "The quay will close on Monday, Ann Lee said."),
    ('"We *will* go," said **Ann Lee**, the mayor.', '"We will go," said Ann Lee, the mayor.'),
    ('*"We will go,"* said __Ann Lee__.', '"We will go," said Ann Lee.'),
    ('**"We will go," said Ann Lee.**', '"We will go," said Ann Lee.'),
    ('"*We will go,*" Ann Lee told _The Quay Star_.', '"We will go," Ann Lee told The Quay Star.'),
    ('"**We** will ***go***," Ann Lee said.', '"We will go," Ann Lee said.'),
    (
        'The mayor, [Ann Lee](https://a.example/ann_lee "The mayor of Kelso"), said the quay will close.',
        "The mayor, Ann Lee, said the quay will close.",
    ),
    (
        "[Ann Lee said](https://a.example/x_(y)) that the quay will close.",
        "Ann Lee said that the quay will close.",
    ),
    ("According to [Ann Lee][1], the quay will close.", "According to Ann Lee, the quay will close."),
    (
        "Ann Lee [said on *The Dawn*](x.html) that it will rain.",
        "Ann Lee said on The Dawn that it will rain.",
    ),
    ("Ann Lee said the quay[^2] will ~~open~~ close.", "Ann Lee said the quay will close."),
    (r"\"We won\'t go\*,\" Ann Lee said\.", '"We won\'t go*," Ann Lee said.'),
    (r"Ann Lee said: \"It\'s 5 \* 3\.\"", 'Ann Lee said: "It\'s 5 * 3."'),
    ("&ldquo;We won&#8217;t go,&rdquo; &Eacute;mile Day said.", "“We won’t go,” Émile Day said."),
    ('"We will `go`," Ann Lee said.', '"We will go," Ann Lee said.'),
    (
        '<a href="https://a.example/x" title="the mayor of Kelso town">Ann Lee</a> said: "We <em>will</em> go."',
        'Ann Lee said: "We will go."',
    ),
    ("<q>We will go,</q> Ann Lee said.", "“We will go,” Ann Lee said."),
    (
        '"We will <del>never</del> go<sup>2</sup> on the 4<sup>th</sup>," Ann Lee said.',
        '"We will go on the 4th," Ann Lee said.',
    ),
    (
        '"We will go on <https://a.example/b_c> and stay," Ann Lee said.',
        '"We will go on https://a.example/b_c and stay," Ann Lee said.',
    ),
    ('"We will\\\ngo," Ann Lee said.', '"We will\ngo," Ann Lee said.'),
    ('"We will go," Ann Lee said. <!-- "Or not," Bob Day wrote -->', '"We will go," Ann Lee said. '),
    (r'"The file C:\temp is *gone*," Ann Lee said.', r'"The file C:\temp is gone," Ann Lee said.'),
    (
        '| Ann Lee | "We will go," Ann Lee said. |\n| --- | --- |\n| Hull \\| Kelso | 4 *May* |',
        'Ann Lee | "We will go," Ann Lee said.\n\nHull | Kelso | 4 May',
    ),
    (
        '<div class="x">\n<p>“We will <b>go</b>,” said Ann Lee.</p>\n<script>x = "we shall not go"</script></div>',
        "“We will go,” said Ann Lee.",
    ),
    ("<blockquote>We will go.\n<footer>— Ann Lee</footer></blockquote>", "> We will go.\n>\n> — Ann Lee"),
    (
        '[![Ann Lee "at work"](a.png)](b.html) ![](c.png)The quay will close, Bob Day said.',
        "The quay will close, Bob Day said.",
    ),
    (
        "On **4 May 2019**, Ann Lee said the quay would close.",
        "On 4 May 2019, Ann Lee said the quay would close.",
    ),
]


@pytest.mark.parametrize(("marked", "bare"), MARKED)
def test_marks_change_nothing_of_what_is_found(tmp_path: Path, marked: str, bare: str) -> None:
    document = read_markdown(tmp_path, marked)
    found, expected = extract(document), extract(read_markdown(tmp_path, bare))
    assert len(found.quotations) == len(expected.quotations) == 1
    (one,), (other,) = found.quotations, expected.quotations
    assert (one.speaker, one.role, one.date, one.directness) == (
        other.speaker, other.role, other.date, other.directness,
    )  # fmt: skip
    assert (one.text, one.context, one.cue, one.speaker_text, one.selector.exact) == (
        other.text, other.context, other.cue, other.speaker_text, other.text,
    )  # fmt: skip
    assert [stated.text for stated in found.statements] == [stated.text for stated in expected.statements]


def test_a_span_holds_the_marks_of_both_sides_or_none(tmp_path: Path) -> None:
    document = read_markdown(
        tmp_path, '"*We* go," said Ann Lee. "*It is late,*" she said. "Nobody *asked*," &Eacute;ve Day said.'
    )
    found = extract(document).quotations
    assert [document.text[one.start : one.end] for one in found] == [
        "*We* go",
        "It is late",
        "Nobody *asked*",
    ]
    assert [one.text for one in found] == ["We go", "It is late", "Nobody asked"]
    assert document.text[found[2].speaker_start : found[2].speaker_end] == "&Eacute;ve Day"


def test_the_lines_of_a_block_quotation_go_on(tmp_path: Path) -> None:
    document = read_markdown(
        tmp_path, "> We shall not\n> go to *Hull*,\n> or anywhere.\n>\n> — Ann Lee, mayor"
    )
    (one,) = extract(document).quotations
    assert (one.text, one.speaker) == ("We shall not\ngo to Hull,\nor anywhere.", "Ann Lee")
    assert document.text[one.start : one.end] == "We shall not\n> go to *Hull*,\n> or anywhere."


def test_a_title_is_told_without_its_marks(tmp_path: Path) -> None:
    path = tmp_path / "story.md"
    path.write_text(
        "# **The** [quay](https://a.example/q_1) *closes* at snake_case_2 * 3\n\nIt rained.\n", "utf-8"
    )
    (document,) = read(path)
    assert document.title == "The quay closes at snake_case_2 * 3"


def test_a_link_whose_title_goes_on_in_the_next_line_of_a_block_quotation(tmp_path: Path) -> None:
    document = read_markdown(
        tmp_path, '> We stay in [Hull](https://a.example\n> "A port") and *wait*.\n\n— Ann Lee, mayor'
    )
    (one,) = extract(document).quotations
    assert document.text[one.start : one.end].startswith("We stay in [Hull]")
    assert document.text[one.start : one.end].endswith("*wait*.")
    assert one.text == "We stay in Hull and wait."


def test_what_is_no_emphasis_stays(tmp_path: Path) -> None:
    text = "The file ann_lee_2.txt costs 5 * 3 crowns*, and **nobody asked, Ann Lee said."
    assert plain(read_markdown(tmp_path, text)) is None


def test_plain_text_has_no_marks() -> None:
    text = 'He said *no*, and "*yes*".'
    assert plain(Document(text, (Paragraph(0, len(text)),))) is None


def test_a_label_is_known_by_its_bold(tmp_path: Path) -> None:
    text = "**Ann Lee:** We stay.\n\n**Bob Day**: We go.\n\n**Ann Lee:** Then go."
    assert [speaker for _, speaker, _ in told(extract(read_markdown(tmp_path, text)))] == [
        "Ann Lee",
        "Bob Day",
        "Ann Lee",
    ]


def test_what_stands_in_code_is_no_markup(tmp_path: Path) -> None:
    text = "```\n&ldquo;We *go*\\*,&rdquo; said <b>Ann Lee</b>.\n```\n\nThe `&amp;` and the ``x'' stay."
    document = read_markdown(tmp_path, text)
    bare = plain(document)
    assert bare is not None
    assert bare.document.text == document.text.replace("`&amp;`", "&amp;")


def test_a_draft_is_checked_as_it_is_read_and_found_fault_with_where_it_stands(
    koussa: Run, tmp_path: Path
) -> None:
    source = tmp_path / "source.txt"
    source.write_text("“The quay will close in May,” said Ann Lee.\n\nThe quay was built in 1911.\n", "utf-8")
    draft = tmp_path / "draft.md"
    draft.write_text(
        '# Quay\n\n*"The quay will close in June,"* said [Ann Lee](https://a.example/ann).\n\n'
        "The [quay](https://b.example) was built in **1912**.\n",
        "utf-8",
    )
    shown = koussa("check", str(draft), "--against", str(source), "--format", "concise").stdout.splitlines()
    assert [line.removeprefix(str(draft)).split()[:3] for line in shown] == [
        [":3:3:", "Q101", "altered:"],
        [":5:1:", "S101", "contradicted:"],
    ]


def test_others_who_may_have_spoken_stand_where_they_stand_between_marks() -> None:
    text = (
        "Ann Poe of the pier board met Tim Roe on the steps.\n\n"
        "**Poe** shouted at [Roe](x.html), *who* shouted back: “There is no second pier in this town.”"
    )
    half = text.index("\n")
    paragraphs = (Paragraph(0, half, "body"), Paragraph(half + 2, len(text), "body"))
    (quotation,) = extract(Document(text, paragraphs, format="markdown")).quotations
    assert quotation.others
    for other in quotation.others:
        assert text.startswith(other.speaker_text, other.speaker_start)


PIECES = st.sampled_from(
    ["*", "**", "\n> ", '](x.html\n> "y")', "_", "[", "](x.html)", "][1]", "[^1]", "![", "~~", '"', "“", "”", " ",
     "\n", ".", ",", ":", "\\", "&rdquo;", "&amp;", "`", "<b>", "</b>", "<s>", "</s>", "<br>", "<q>",
     "said", "Ann Lee", "the mayor", "we go", "on Monday", "<!--", "-->", "in 1912"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from(["body", "quote", "heading"]))
@example('"*Ann Lee]*(x.html)said[^1]"', "body")
@example("*[:said*", "quote")
def test_whatever_the_marks_offsets_slice_to_what_is_given(text: str, kind: ParagraphKind) -> None:
    document = Document(text, (Paragraph(0, len(text), kind),), format="markdown")
    found = extract(document)
    shown = plain(document, labels=True)

    def seen(start: int | None, end: int | None) -> str:
        assert start is not None
        assert end is not None
        return shown.words(start, end) if shown else text[start:end]

    for one in found.quotations:
        assert seen(one.start, one.end) == one.text == one.selector.exact
        if one.speaker_start is not None:
            assert seen(one.speaker_start, one.speaker_end) == one.speaker_text
        if one.cue_start is not None:
            assert seen(one.cue_start, one.cue_end) == one.cue
    for stated in found.statements:
        assert seen(stated.start, stated.end) == stated.text
    (passage,) = passages_of("article:x", document, found)
    for held in passage.quotations:
        place = passage.printed(held.start, held.end)
        assert place is not None
        assert seen(*place) == passage.text[held.start : held.end]
        assert (passage.seen(place[0]), passage.seen(place[1])) == (held.start, held.end)
    starts = [one.start for one in found.quotations]
    assert starts == sorted(starts)
