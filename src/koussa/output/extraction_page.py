"""What was found in a text, as a page to read beside it."""

from koussa.documents import Document
from koussa.extract.results import Extraction, Quotation, Statement
from koussa.output.page import BLANK, Line, Page, Span, field, line
from koussa.output.wording import counted, date_words, role_words


def extraction_page(name: str, document: Document, extraction: Extraction, *, claims: bool = False) -> Page:
    """The quotations, or the checkable statements, of one document."""
    title = f": “{document.title}”" if document.title else ""
    found = extraction.statements if claims else extraction.quotations
    what = counted(len(found), "checkable statement" if claims else "quotation")
    published = f", published {date_words(document.published)}" if document.published else ""
    page = [line(f"{name}{title}{published}: {what}", style="heading"), BLANK]
    for item in found:
        page += [*(_statement(item) if isinstance(item, Statement) else _quotation(item)), BLANK]
    return page


def _quotation(quotation: Quotation) -> Page:
    words = Span(quotation.text, "words")
    indirect = quotation.directness == "indirect"
    spoken = [words] if indirect else [Span("“", "words"), words, Span("”", "words")]
    printed = quotation.speaker_text
    who = quotation.speaker or printed or "not named in the text"
    shown = f" (printed: {printed})" if printed and printed != quotation.speaker and quotation.speaker else ""
    role = f", {role_words(quotation.role)}" if quotation.role else ""
    relayed = f"; relaying {quotation.relays}" if quotation.relays else ""
    page: list[Line] = [
        line(*spoken, Span(f"  ({quotation.directness}, {quotation.attribution_type})", "note"), indent=2),
        field("Source", f"{who}{role}{shown}{relayed}", indent=4),
    ]
    if quotation.date:
        resolved = f" (“{quotation.date_resolved_from}”)" if quotation.date_resolved_from else ""
        page.append(field("Said", f"{date_words(quotation.date)}{resolved}", indent=4))
    page.append(
        field(
            "Where",
            f"par. {quotation.paragraph}, sentence {quotation.sentence}; by {quotation.rule}",
            indent=4,
        )
    )
    return page


def _statement(statement: Statement) -> Page:
    return [
        line(Span(statement.text, "words"), indent=2),
        field("Where", f"par. {statement.paragraph}, sentence {statement.sentence}", indent=4),
        field("States", ", ".join(statement.reasons), indent=4),
    ]
