import codecs
import json
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import CorpusError
from corpus.formats.decoding import clean, decode
from tests.shared import SHARED, needs_shared

SENTENCE = "The exam’s fee is €150 – café."


@pytest.mark.parametrize(
    "data",
    [
        SENTENCE.encode(),
        SENTENCE.encode("utf-8-sig"),
        codecs.BOM_UTF16_LE + SENTENCE.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + SENTENCE.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + SENTENCE.encode("utf-32-le"),
        SENTENCE.encode("utf-16-le"),
        SENTENCE.encode("utf-16-be"),
        SENTENCE.encode("cp1252"),
        unicodedata.normalize("NFD", SENTENCE).encode(),
        SENTENCE.replace(" ", "\xa0").encode(),
        SENTENCE.replace("fee", "f\u200be\xade").encode(),
        SENTENCE.replace("fee", "\x1b[31mfee\x1b[0m\x07").encode(),
        SENTENCE.replace("fee", "\u202efee\u202c").encode(),
        SENTENCE.replace("fee", "fe\x00e").encode(),
    ],
)
def test_one_sentence_however_it_was_written(data: bytes) -> None:
    assert decode(data) == SENTENCE


def test_newlines_become_line_feeds() -> None:
    assert decode(b"a\r\nb\rc\nd\x0ce") == "a\nb\nc\nd\ne"


def test_a_few_bad_bytes_do_not_spoil_the_good_ones() -> None:
    assert decode("“fee” is €75 ".encode() + b"\xff.") == "“fee” is €75 \ufffd."


def test_charset_is_believed_when_the_bytes_agree() -> None:
    page = '<meta charset="windows-1251"><p>экзамен</p>'
    assert "экзамен" in decode(page.encode("cp1251"))
    assert "экзамен" in decode(page.encode())
    assert "€" in decode('<meta charset="iso-8859-1">€'.encode("cp1252"))


@pytest.mark.parametrize("charset", ["rot13", "unicode_escape", "no-such-thing", "utf-7"])
def test_charset_that_no_page_needs_is_not_believed(charset: str) -> None:
    assert decode(f'<meta charset="{charset}">é'.encode("cp1252")).endswith("é")


@pytest.mark.parametrize("data", [b"", b" \r\n\t", codecs.BOM_UTF8, "\u200b\xa0\n".encode()])
def test_nothing_to_read_is_empty(data: bytes) -> None:
    with pytest.raises(CorpusError) as caught:
        decode(data)
    assert caught.value.kind == "empty"


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04word/document.xml",
        b"%PDF-1.7 text",
        b"{\\rtf1 text}",
        bytes(range(256)) * 8,
        b"QUJDREVG" * 1000,
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(CorpusError) as caught:
        decode(data)
    assert caught.value.kind == "binary"


@given(st.binary(max_size=300))
def test_any_bytes_give_clean_text_or_one_error(data: bytes) -> None:
    text = text_or_kind(data)
    assert text.strip()
    assert not any(c < " " and c not in "\n\t" for c in text)


@given(st.text(max_size=100))
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def text_or_kind(data: bytes) -> str:
    try:
        return decode(data)
    except CorpusError as error:
        return error.kind


def manifest() -> list[Any]:
    path = SHARED / "data/messy-text/manifest.json"
    entries = json.loads(path.read_text()) if path.is_file() else []
    html = ("html/", "faq-formats/html")  # words of pages are in entities
    return [
        pytest.param(entry, id=entry["file"])
        for entry in entries
        if not entry["file"].startswith(html)
    ]


@needs_shared
@pytest.mark.parametrize("entry", manifest())
def test_messy_files_behave_as_their_manifest_says(entry: dict[str, Any]) -> None:
    text = text_or_kind((SHARED / "data/messy-text" / entry["file"]).read_bytes())
    if text in ("empty", "binary"):
        allowed = {"empty_file": "empty", "not_text": "binary", "text_or_error": "binary"}
        assert text == allowed.get(entry["expect"])
    else:
        assert entry["expect"] not in ("empty_file", "not_text")
        assert all(words in text for words in entry.get("must", ()))
        assert not any(words in text for words in entry.get("must_not", ()))
