"""Texts come out the same from whatever encoding they were saved in, and the encoding is said."""

import pytest

from .files import only, page

ENGLISH = "“We’re going – finally,” said Zoë Müller, of the café on Østergade. It cost £40 … or €50."
FRENCH = "« Nous partirons en été », a déclaré la maire, Françoise Lefèvre, à l’hôtel de ville de Besançon."
RUSSIAN = (
    "«Мы закроем гавань в июне, — сказала мэр города. — Голосование длилось четыре часа, и совет разделился»."
)
GREEK = (
    "Το λιμάνι θα κλείσει τον Ιούνιο, δήλωσε η δήμαρχος την Παρασκευή, ύστερα από ψηφοφορία τεσσάρων ωρών."
)
JAPANESE = (
    "市長は金曜日、四時間にわたる投票の後、港は六月に閉鎖されると述べた。議会は二つに割れたままだった。"
)
ARABIC = "قالت رئيسة البلدية يوم الجمعة إن الميناء سيغلق في يونيو بعد تصويت استمر أربع ساعات وقسم المجلس."


@pytest.mark.parametrize(
    ("text", "encoding", "said"),
    [
        (ENGLISH, "utf-8", None),
        (ENGLISH, "utf-8-sig", None),
        (ENGLISH, "utf-16", "utf-16-le"),
        (ENGLISH, "utf-32", "utf-32-le"),
        ("“It’s late,” he said – and left…", "windows-1252", "windows-1252"),
        (JAPANESE, "utf-8", None),
    ],
)
def test_the_encoding_is_found_and_said(text: str, encoding: str, said: str | None) -> None:
    document = only(text.encode(encoding))
    assert (document.text, document.encoding) == (text, said)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "windows-1252"),
        (FRENCH, "windows-1252"),
        (FRENCH.replace("’", "'"), "iso-8859-1"),
        (RUSSIAN, "windows-1251"),
        (RUSSIAN.replace("«", '"').replace("»", '"').replace("—", "-"), "koi8-r"),
        (GREEK, "windows-1253"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc-jp"),
        (ARABIC, "windows-1256"),
    ],
)
def test_legacy_encodings_are_detected(text: str, encoding: str) -> None:
    document = only(text.encode(encoding))
    assert document.text == text
    assert document.encoding is not None


def test_big_endian_utf_16() -> None:
    assert only("\ufeffHe said no.".encode("utf-16-be")).encoding == "utf-16-be"


@pytest.mark.parametrize("declared", ["iso-8859-1", "windows-1252", "latin1"])
def test_a_page_says_its_encoding(declared: str) -> None:
    body = f"<meta charset='{declared}'><p>{FRENCH}</p>"
    document = only(page(body).decode().encode("windows-1252"))
    assert (document.text, document.encoding) == (FRENCH, "windows-1252")


@pytest.mark.parametrize("declared", ["utf-16", "no-such-thing", "idna", "unicode_escape", "utf-8"])
def test_a_page_that_says_nonsense(declared: str) -> None:
    body = f"<meta charset='{declared}'><p>{FRENCH}</p>"
    assert only(page(body).decode().encode("windows-1252")).text == FRENCH
    assert only(page(body)).text == FRENCH


def test_a_byte_gone_bad_does_not_spoil_the_rest() -> None:
    data = FRENCH.encode()
    document = only(data[:-2] + b"\xff" + data[-2:])
    assert document.text.replace("\ufffd", "") == FRENCH
    assert document.encoding == "utf-8, damaged"


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_line_ends_become_line_feeds(ending: str) -> None:
    assert only(f"One.{ending}{ending}Two.{ending}".encode()).text == "One.\n\nTwo.\n"
