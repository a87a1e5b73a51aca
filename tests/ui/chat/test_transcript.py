"""A conversation as a Markdown file: whole, literal, and nobody else's."""

import re
from dataclasses import replace
from html import unescape

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from assistant import Answer, Sentence
from ui.chat.conversation import Conversation, Exchange
from ui.chat.transcript import literal, transcript
from ui.inert import one_line
from ui.language import ENGLISH, wording

from ..fake_tutor import FEE, LEARN, REFUSED
from ..hostile import PAYLOADS

TAG = re.compile(r"<[^>]*>")


def written(*exchanges: Exchange) -> str:
    return transcript(Conversation(exchanges), wording(ENGLISH))


def shown(markdown: str) -> str:
    """What a reader of the Markdown sees."""
    return unescape(TAG.sub("", MarkdownIt().render(markdown)))


def test_questions_answers_and_their_sources_are_told_in_order() -> None:
    learn = Exchange(1, "What must I learn?", replace(LEARN, build="b1"), made="2026-11-01T10:00")
    lines = written(learn, Exchange(2, "Who sails to the moon?", REFUSED)).splitlines()
    assert lines[0] == "# Study assistant"
    assert lines[2] == "## What must I learn?"
    assert r"- Tides: read the tables for every month. \[1\]" in lines
    assert "*Not in the guide: what a teacher costs*" in lines
    place = "Harbour Pilot Guide › Preparing · page 2"
    assert rf"- \[2\] “Lights: name each light on the chart.” — {place}" in lines
    assert "Edition b1 of 2026-11-01" in lines
    assert lines[-1] == "The guide does not say who may sail to the moon."


def test_what_was_stopped_or_failed_says_so() -> None:
    half = Exchange(1, "Fee?", replace(FEE, done=False), stopped=True)
    told = written(
        half, Exchange(2, "Fee?", error="Too *many*."), Exchange(3, "", event="forgotten")
    )
    assert "*Stopped;" in told
    assert r"*Too \*many\*.*" in told
    assert told.count("## ") == 2


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_text_stays_text(payload: str) -> None:
    citation = replace(FEE.citations[0], quote=payload, title=payload, section=(payload,))
    answer = Answer("answer", (Sentence(payload, (1,)),), (citation,), unanswered=(payload,))
    html = MarkdownIt().render(written(Exchange(1, payload, answer)))
    assert set(re.findall(r"<(\w+)", html)) <= {"h1", "h2", "p", "ul", "li", "em"}
    assert unescape(html).count(payload) >= 4


@given(st.text(min_size=1))
def test_literal_text_shows_its_own_characters_at_the_start_of_a_line(text: str) -> None:
    words = " ".join(one_line(text).split())
    assert shown(literal(text)).strip() == words


@pytest.mark.parametrize("text", ["http://a.example", "WWW.a.example", "me@a.example", "&lt;b&gt;"])
def test_nothing_is_left_that_links_itself(text: str) -> None:
    assert not re.search(r"://|www\.|@|&(?!#)", literal(text), re.IGNORECASE)


def test_a_browser_gets_its_own_conversation(address: str) -> None:
    with httpx.Client(base_url=address) as browser:
        browser.get("/")
        got = browser.get("/conversation.md")
        assert got.status_code == 200
        assert got.headers["content-type"] == "text/markdown; charset=utf-8"
        assert 'filename="conversation.md"' in got.headers["content-disposition"]
        assert got.headers["cache-control"] == "no-store"
        assert got.text == "# Study assistant\n"
    assert httpx.get(f"{address}conversation.md").status_code == 404
