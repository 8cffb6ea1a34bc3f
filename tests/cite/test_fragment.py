"""Text fragments and addresses, after the WICG specification and the reference generator's limits."""

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from koussa.output.citations.fragment import text_directive, with_fragment
from koussa.output.citations.urls import page_url
from koussa.records import Selector

LONG = " ".join(f"word{number}" for number in range(60))  # 350 characters


@pytest.mark.parametrize(
    ("selector", "expected"),
    [
        # 20 characters stand alone, fewer need context.
        (Selector("nineteen characters"), None),
        (Selector("twenty characters ok"), "twenty%20characters%20ok"),
        # What a directive, a query or an address takes for its own is encoded.
        (Selector("salt & pepper, well-known"), "salt%20%26%20pepper%2C%20well%2Dknown"),
        (
            Selector("50% of #1 + “more” = 2/3?"),
            "50%25%20of%20%231%20%2B%20%E2%80%9Cmore%E2%80%9D%20%3D%202%2F3%3F",
        ),
        (Selector("naïve café on the corner"), "na%C3%AFve%20caf%C3%A9%20on%20the%20corner"),
        # A prefix's first word and a suffix's last may be cut; they are left out.
        (
            Selector("for good", "losed by winter, and ", " and not o"),
            "by%20winter%2C%20and-,for%20good,-and%20not",
        ),
        (Selector("for good", " by winter, "), "by%20winter%2C-,for%20good"),
        (Selector("for good", None, "; then rain "), "for%20good,-%3B%20then%20rain"),
        # Context does not reach over the bound of a paragraph.
        (Selector("for good", "cut here\nclosed ", ".\nNext one st"), "closed-,for%20good"),
        (Selector("for good", "partly", "cut"), None),
        (Selector("for good", " ", "\n"), None),
        # Long words are found by their ends.
        (Selector(LONG), "word0%20word1%20word2%20word3,word57%20word58%20word59"),
        (Selector("a" * 301), None),
        (
            Selector("He left us in the first days.\n\nNobody knows why he came back."),
            "He%20left%20us%20in%20the%20first,knows%20why%20he%20came%20back.",
        ),
        (Selector("Yes.\nNobody knows why he came back."), None),
        # Nothing but marks matches no word.
        (Selector("… — … — … — … — … — …"), None),
        (Selector(""), None),
        (Selector("a lone \ud800 surrogate has no address"), None),
    ],
)
def test_directives(selector: Selector, expected: str | None) -> None:
    assert text_directive(selector) == expected


def test_300_characters_are_given_whole_and_301_are_not() -> None:
    exact = ("seven d " * 38)[:299] + "s"
    assert len(exact) == 300
    assert unquote(text_directive(Selector(exact)) or "") == exact
    assert "," in (text_directive(Selector(f"{exact}s")) or "")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://x.example/a", "https://x.example/a#:~:text="),
        ("https://x.example/a#part", "https://x.example/a#part:~:text="),
        ("https://x.example/a#", "https://x.example/a#:~:text="),
        ("https://x.example/a#part:~:text=old", "https://x.example/a#part:~:text="),
    ],
)
def test_an_anchor_stays_and_an_old_directive_goes(url: str, expected: str) -> None:
    assert with_fragment(url, Selector("twenty characters ok")) == f"{expected}twenty%20characters%20ok"


def test_words_that_cannot_be_told_apart_give_the_page() -> None:
    assert with_fragment("https://x.example/a#part", Selector("short")) == "https://x.example/a#part"


@given(st.text(), st.none() | st.text(), st.none() | st.text())
def test_a_directive_is_made_of_the_words_alone(exact: str, prefix: str | None, suffix: str | None) -> None:
    directive = text_directive(Selector(exact, prefix, suffix))
    if directive is None:
        return
    assert directive.isascii()
    assert not set(directive) & set('&# \n"<>')
    around = {"prefix": prefix, "suffix": suffix}
    for part in directive.split(","):
        name = "prefix" if part.endswith("-") else "suffix" if part.startswith("-") else None
        words = unquote(part.strip("-"))
        source = exact if name is None else around[name] or ""
        assert "-" not in part.strip("-")
        assert words in " ".join(source.split())


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://x.example/a?b=c&d=e#f", "http://x.example/a?b=c&d=e#f"),
        ("HTTPS://X.example", "https://X.example"),
        (" https://x.example/ ", "https://x.example/"),
        ("https://x.example/a b|c[d]{e}\"f'g", "https://x.example/a%20b%7Cc%5Bd%5D%7Be%7D%22f%27g"),
        ("https://x.example/ü%20é", "https://x.example/%C3%BC%20%C3%A9"),
        ("https://münchen.example/ä", "https://münchen.example/%C3%A4"),
        ("https://[2001:db8::1]:80/a", "https://[2001:db8::1]:80/a"),
        ("https://x.example/a\nb", None),
        ("https://x.example/\x1b[31m", None),
        ("https://x.example/\u202eb", None),
        ("https://x.example/\ud800", None),
        ("javascript:alert(1)", None),
        ("data:text/html,hi", None),
        ("ftp://x.example/", None),
        ("//x.example/", None),
        ("https://", None),
        ("https:///path", None),
        ("", None),
        (None, None),
    ],
)
def test_addresses(url: str | None, expected: str | None) -> None:
    assert page_url(url) == expected


@given(st.text().map("https://x.example/".__add__) | st.text().map("http://".__add__) | st.text())
def test_an_address_is_inert_in_every_format(url: str) -> None:
    safe = page_url(url)
    if safe is not None:
        assert safe.startswith(("http://", "https://"))
        assert safe.isprintable()
        assert not set(safe.partition("://")[2]) & set(" |{}<>\"'\\^`")
        assert page_url(safe) == safe
