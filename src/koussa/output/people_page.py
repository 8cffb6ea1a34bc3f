"""People as a page: who they were, by what names they go, what they said, and what is said of them."""

from collections.abc import Sequence

from koussa.library.people_rules import Rule
from koussa.lookup.hits import Found, Hit, PeopleAnswer, PersonHit
from koussa.output.page import BLANK, Page, Span, field, line, listed
from koussa.output.quote_page import quoted_spans
from koussa.output.wording import (
    article_spans,
    counted,
    date_words,
    day_words,
    doubt_spans,
    place_words,
    role_words,
    shell_word,
    verdict_span,
)
from koussa.records import Article, Claim, Quote

# The first is whom the asker means when nobody else's name is nearly as like, or nobody else is nearly as present.
_CLEARLY_BETTER = 5.0
# From this likeness another name has only an initial more, or is spelled otherwise.
_PERHAPS_ONE = 98.0
_ARABIC = "Arab"
_ROLES = 3


def people_page(answer: PeopleAnswer) -> Page:
    """Whom a name may mean, for people: one page where it is clear, else a card each and how to narrow it."""
    first, *others = answer.people
    if not others:
        return person_page(first)
    page: Page = []
    if first.whole > others[0].whole or first.score >= others[0].score + _CLEARLY_BETTER:
        page += [*person_page(first), BLANK, line("Others of a like name:", style="heading"), BLANK]
    else:
        page += [line(f"{counted(answer.total, 'person', 'people')} may be meant:", style="heading"), BLANK]
        others = list(answer.people)
    for other in others:
        page += [*_card(other), BLANK]
    return [*page, line(_what_next(answer, others), style="note")]


def _what_next(answer: PeopleAnswer, shown: Sequence[PersonHit]) -> str:
    """How to see one of those shown alone; where two names may well be one person's, how to join them."""
    first, *others = answer.people
    if first.whole and others[0].score >= _PERHAPS_ONE:
        names = f"{shell_word(first.name)} {shell_word(others[0].name)}"
        return f"If two names are one person's, join them: koussa people merge {names}"
    return f"Narrow it with the full name: koussa who {shell_word(shown[0].name)}"


def rules_page(rules: Sequence[Rule]) -> Page:
    """What was joined and parted by hand, with the numbers by which it is undone."""
    page: Page = []
    for rule in rules:
        page.append(line(f"{rule.number:>3}  {rule_words(rule)}"))
        vouched = _vouched(rule)
        if vouched:
            page.append(line(vouched, indent=5, style="note"))
    return page


def rule_words(rule: Rule) -> str:
    """What a rule says, in a sentence without its end."""
    if rule.action == "split":
        return f"“{rule.name}” in {rule.article} is somebody else, “{rule.other}”"
    if rule.action == "alias":
        return f"“{rule.name}” is also called “{rule.other}”"
    return f"“{rule.other}” is the same person as “{rule.name}”"


def _vouched(rule: Rule) -> str:
    """Who made a rule, when and why, as far as that is known."""
    made = ", ".join(part for part in (rule.by and f"by {rule.by}", date_words(rule.day)) if part)
    return ": ".join(part for part in (made, rule.reason) if part)


def person_page(hit: PersonHit) -> Page:
    """All that the libraries hold of one person."""
    page = [*_head(hit), *_names(hit)]
    for found, heading in (
        (hit.said, "Said"),
        (hit.relays, "Passes on"),
        (hit.relayed, "Passed on by others"),
    ):
        if found.total:
            page += [BLANK, line(f"{heading} ({_share(found)})", style="heading")]
            for quotation in found.hits:
                page += _quotation(quotation)
    for found, heading in ((hit.claims, "Claimed of them"), (hit.claimed, "Claims that they make")):
        if found.total:
            page += [BLANK, line(f"{heading} ({_share(found)})", style="heading")]
            for claim in found.hits:
                page += _claim(claim)
    page += [BLANK, *_articles(hit), field("More", f"koussa show {hit.id}")]
    return page


def _head(hit: PersonHit) -> Page:
    page = [line(Span(hit.name, "words"))]
    person = hit.person
    if person is None:
        page.append(line("no record describes them; named by the records below", indent=2, style="note"))
    if role := (person and person.role) or _said_to_be(hit):
        page.append(field("Role", role))
    if person is None:
        return page
    if person.country:
        page.append(field("Country", person.country))
    if person.note:
        page.append(field("Note", person.note))
    return page


def _said_to_be(hit: PersonHit) -> str:
    """What the articles that quote somebody say that they are."""
    speakers = (found.record.speaker for found in hit.said.hits if isinstance(found.record, Quote))
    roles = (role_words(speaker.role) for speaker in speakers if speaker is not None and speaker.role)
    return "; ".join(list(dict.fromkeys(roles))[:_ROLES])


def _names(hit: PersonHit) -> Page:
    if hit.person is None or not hit.person.spellings:
        return []
    latin = [spelling.name for spelling in hit.person.spellings if spelling.script != _ARABIC]
    arabic = [spelling.name for spelling in hit.person.spellings if spelling.script == _ARABIC]
    page = [field("Also", ", ".join(latin))] if latin else []
    return [*page, field("In Arabic", "، ".join(arabic))] if arabic else page


def _card(hit: PersonHit) -> Page:
    page = _head(hit) if hit.person is not None else [line(Span(hit.name, "words"))]
    counts = [
        counted(found.total, one, many)
        for found, one, many in (
            (hit.said, "quotation", "quotations"),
            (hit.relayed, "quotation passed on by others", "quotations passed on by others"),
            (hit.claims, "claim about them", "claims about them"),
        )
        if found.total
    ]
    if counts:
        page.append(field("Here", ", ".join(counts)))
    return [*page, field("More", f"koussa who {shell_word(hit.name)}")]


def _quotation(hit: Hit) -> Page:
    quote = hit.record
    assert isinstance(quote, Quote)
    remark = "" if quote.verbatim else "  (paraphrase)"
    by = f"{quote.speaker.name}, relaying {quote.relays.name}; " if quote.speaker and quote.relays else ""
    where = ", ".join(part for part in (_publisher(hit.article), place_words(quote.locator)) if part)
    said = day_words(quote.date)
    told = [f"{by}{said}", where, f"koussa show {quote.id}"]
    page = [
        line(*quoted_spans(quote), Span(remark, "note"), indent=2),
        line("; ".join(part for part in told if part), indent=4),
    ]
    return page + [line(*doubt_spans(claim), indent=4) for claim in hit.doubts]


def _claim(hit: Hit) -> Page:
    claim = hit.record
    assert isinstance(claim, Claim)
    page = [line(verdict_span(claim), f"   {claim.text}", indent=2)]
    if claim.correction:
        page.append(line(f"But: {claim.correction}", indent=4))
    return [*page, line(f"koussa show {claim.id}", indent=4)]


def _articles(hit: PersonHit) -> Page:
    """Every article in which they speak, then those of which what is listed tells."""
    articles = {article.id: article for article in hit.articles}
    for found in (hit.relayed, hit.claims, hit.claimed):
        for record in found.hits:
            if record.article is not None:
                articles.setdefault(record.article.id, record.article)
    return listed("Article", [article_spans(article) for article in articles.values()])


def _publisher(article: Article | None) -> str:
    return (article.publisher or article.title or "") if article else ""


def _share(found: Found) -> str:
    return f"{found.total:,}" if found.total == len(found.hits) else f"{len(found.hits)} of {found.total:,}"
