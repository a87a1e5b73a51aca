"""What a search shows."""

from dataclasses import replace

import pytest

from assistant import Evidence, TutorError
from index import Entry
from ui.language import wording
from ui.web.pace import Pace

from ..harbour import DOCUMENT, HARBOUR, TEXT, TITLE
from .shelf import Shelf, attribute, page, reader, reader_over, texts

SAY = wording("en").say
OTHER = replace(HARBOUR, document="other.md", title="Other Guide")


def test_the_library_tells_of_each_guide() -> None:
    shown = page(reader(HARBOUR, OTHER), "/read")
    assert texts(shown, "h1") == ["Guides"]
    assert texts(shown, ".shelf h2") == [TITLE, "Other Guide"]
    assert "4 sections · 1 answered question" in texts(shown, ".shelf p")[0]
    assert texts(shown, "main > .about") == [SAY("read_edition", date="2026-11-01")]
    assert texts(page(reader(), "/read"), "main p") == [SAY("read_empty")]


def test_places_are_shown_with_the_words_that_were_looked_for() -> None:
    shown = page(reader(HARBOUR), "/read?q=what+is+a+Licence")
    assert texts(shown, ".found h2") == [TITLE, "Questions"]
    assert texts(shown, ".found > li:last-child mark") == ["licence", "licence"]
    assert texts(shown, ".found h3") == ["How long is a licence valid?"]
    assert texts(shown, "main > .about") == ["2 places found, the best first"]


def test_a_place_leads_to_its_words_in_the_guide() -> None:
    client = reader(HARBOUR)
    shown = page(client, "/read?q=tides")
    address = attribute(shown, ".found a", "href")
    assert "Tides: read the tables for every month." in texts(page(client, address), "mark")


def test_a_row_is_shown_with_the_titles_of_its_columns() -> None:
    shown = page(reader(HARBOUR), "/read?q=300")
    assert texts(shown, ".found th") == ["Grade", "Ships", "Fee"]
    assert texts(shown, ".found td") == ["Deep sea", "any length", "300 crowns"]


def test_one_guide_can_be_searched_alone() -> None:
    client = reader(HARBOUR, OTHER)
    shown = page(client, "/read?q=tides&guide=other.md")
    assert texts(shown, ".found .about") == [f"Other Guide › {TITLE}"]
    assert texts(shown, "option[selected]") == ["Other Guide"]
    assert len(page(client, "/read?q=tides").css(".found > li")) == 2
    assert texts(page(client, "/read?q=tides&guide=nothing.md", 404), "h1")


def test_part_of_a_long_paragraph_is_shown_alone() -> None:
    start = TEXT.index("The licence has")

    class Cutting(Shelf):
        def find(self, text: str, guide: str | None = None) -> tuple[Evidence, ...]:
            part = TEXT[start : start + 30]
            return (Evidence(part, DOCUMENT, (TITLE,), start, start + 30, None, 1.0),)

    shown = page(reader_over(Cutting([HARBOUR])), "/read?q=licence")
    assert texts(shown, ".excerpt") == ["The licence has two grades"]


def test_places_without_the_words_are_told_as_near() -> None:
    class Dense(Shelf):
        def find(self, text: str, guide: str | None = None) -> tuple[Evidence, ...]:
            return super().find("tides", guide)

    shown = page(reader_over(Dense([HARBOUR])), "/read?q=moon")
    assert texts(shown, "main > .about") == [SAY("read_near")]


def test_nothing_found_is_said() -> None:
    assert texts(page(reader(HARBOUR), "/read?q=xyzzy"), "main p") == [SAY("read_none")]


def test_blank_words_show_the_library() -> None:
    assert texts(page(reader(HARBOUR), "/read?q=+%0A"), "h1") == ["Guides"]


def test_what_the_tutor_refuses_is_a_page_with_its_sentence() -> None:
    class Refusing(Shelf):
        def find(self, text: str, guide: str | None = None) -> tuple[Evidence, ...]:
            raise TutorError("question_too_long", "Ask it more briefly.")

    shown = page(reader_over(Refusing([HARBOUR])), "/read?q=tides", 400)
    assert "Ask it more briefly." in texts(shown, "main p")


def test_an_error_of_ours_is_a_sentence_and_no_more(caplog: pytest.LogCaptureFixture) -> None:
    class Broken(Shelf):
        def guides(self) -> tuple[Entry, ...]:
            raise RuntimeError("secret detail")

    for address in ("/read", "/read/x.md", "/read?q=x"):
        shown = page(reader_over(Broken([])), address, 500)
        assert texts(shown, "main p")[0] == SAY("read_failed")
    assert "secret detail" in caplog.text


def test_who_searches_too_fast_is_asked_to_wait() -> None:
    client = reader_over(Shelf([HARBOUR]), Pace(rate=0.1, burst=1, clock=lambda: 0.0))
    page(client, "/read?q=tides")
    shown = page(client, "/read?q=tides", 429)
    assert SAY("read_wait", seconds=10) in texts(shown, "main p")
    page(client, "/read")  # reading is free
