"""Every sentence is said in every language, with the same values in it."""

import re
from string import Formatter

import pytest

from tests.project import ROOT
from ui.language import ENGLISH, languages, tables, wording

SAME = {"page_name"}  # names are not translated
OTHERS = [language for language in languages() if language != ENGLISH]


def values(sentence: str) -> list[str]:
    return sorted(field for _, field, _, _ in Formatter().parse(sentence) if field is not None)


def test_there_is_english_and_another_language() -> None:
    assert languages()[0] == ENGLISH
    assert "de" in OTHERS


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_says_all_that_english_says(language: str) -> None:
    english, other = wording(ENGLISH).sentences, wording(language).sentences
    assert list(other) == list(english)
    assert {key: values(other[key]) for key in other} == {
        key: values(english[key]) for key in english
    }
    assert {key for key in other if other[key] == english[key]} <= SAME


@pytest.mark.parametrize("language", languages())
def test_sentences_are_whole(language: str) -> None:
    for key, sentence in wording(language).sentences.items():
        assert re.fullmatch(r"[a-z]+(_[a-z]+)+", key), key
        assert sentence == " ".join(sentence.split()) != "", key
        assert all(name.isidentifier() for name in values(sentence)), key


def test_nothing_is_said_that_nobody_says() -> None:
    sources = "".join(
        path.read_text("utf-8")
        for path in (ROOT / "ui").rglob("*")
        if path.suffix in {".py", ".j2"}
    )
    keys = {re.sub("_(one|other)$", "", key) for key in wording(ENGLISH).sentences}
    assert [key for key in sorted(keys) if not re.search(rf"\b{key}\b", sources)] == []


def test_values_are_put_in_as_they_are() -> None:
    assert wording("en").say("source_page", page="{page}") == "page {page}"
    assert wording("de").say("source_page", page=3) == "Seite 3"


def test_a_key_that_is_none_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        wording("en").say("source_pages", page=3)
    with pytest.raises(KeyError):
        wording("tlh")


def test_gradio_is_given_what_needs_no_values() -> None:
    assert {language: table["chat_send"] for language, table in tables().items()} == {
        "en": "Send",
        "de": "Senden",
    }
    assert all("source_page" not in table for table in tables().values())
