import re
import string
from dataclasses import replace
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import Answer, Sentence
from ui.chat import render
from ui.chat.conversation import Conversation, Exchange
from ui.chat.source import find_sources

from ..fake_tutor import FEE, LEARN, REFUSED, WHICH
from ..harbour import HARBOUR, TITLE
from ..hostile import PAYLOADS

ENTITY = re.compile(r"&#\d{2,3};")
OUR_TAG = re.compile(
    r"</?(?:p|sup|a|ul|li|h3|h4|mark|span|section|div|table|tr|th|td|details|summary)"
    r'(?: (?:class|id|href)="[\w #-]{1,40}"| title="[^"<>]*")*>'
)


def conversation(*answers: Answer) -> Conversation:
    talk = Conversation()
    for answer in answers:
        talk = talk.asked("What?").answered(answer, find_sources(answer, lambda _: HARBOUR))
    return talk


def hostile(payload: str) -> Answer:
    """An answer and a source with the payload wherever a guide's words can stand."""
    citation = replace(LEARN.citations[0], quote=payload, title=payload, section=(payload, payload))
    sentences = (Sentence(payload, (1,)), Sentence(payload, (1,), bullet=True))
    return Answer("answer", sentences, (citation,), standalone=payload, unanswered=(payload,))


@given(st.text())
def test_inert_text_has_no_sign_that_markdown_or_html_could_act_on(text: str) -> None:
    left = ENTITY.sub("", render.inert(text))
    assert not set(left) & set(string.punctuation)
    assert not [sign for sign in left if ord(sign) < 0x20]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_inert_text_shows_its_own_characters(payload: str) -> None:
    assert unescape(render.inert(payload)) == payload


def test_inert_text_cannot_turn_the_direction_of_what_follows() -> None:
    assert render.inert("a\u202eb\u2066c\u200fd") == "abcd"


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_hostile_guide_adds_no_markup_to_reply_or_sources(payload: str) -> None:
    talk = conversation(hostile(payload))
    assert talk.last is not None
    for markup in (render.reply(talk.last), render.sources(talk)):
        ours = OUR_TAG.sub("", markup)
        assert "<" not in ours
        assert ">" not in ours
        plain = ENTITY.sub("", ours)
        assert not set(plain) & set("`*_[]()!$~|\\\"'=:@"), plain


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_hostile_question_is_echoed_literally(payload: str) -> None:
    assert unescape(render.question(payload)) == payload


def test_a_question_keeps_its_lines() -> None:
    assert render.question("One\nTwo?\n") == "One<br>Two&#63;"


def test_sentences_run_on_and_bullets_are_list_items() -> None:
    answer = Answer(
        "answer",
        (
            Sentence("First"),
            Sentence("Second"),
            Sentence("item", bullet=True),
            Sentence("another", bullet=True),
            Sentence("Last"),
        ),
    )
    assert render.reply(Exchange(1, "?", answer)) == "First Second\n\n- item\n- another\n\nLast"


def test_a_mark_links_to_the_source_of_its_own_answer_and_shows_the_quote() -> None:
    reply = render.reply(Exchange(7, "What does the deep sea grade cost?", FEE))
    assert '<a href="#source-7-1" title="&#124; Deep sea' in reply
    assert "&#91;1&#93;</a></sup>" in reply


def test_a_mark_without_a_citation_is_not_shown() -> None:
    answer = Answer("answer", (Sentence("Sure", (4,)),))
    assert render.reply(Exchange(1, "?", answer)) == "Sure"


def test_what_the_guide_leaves_open_is_named() -> None:
    assert "Not in the guide&#58; what a teacher costs" in render.reply(
        Exchange(1, "What must I learn?", LEARN)
    )


def test_a_refusal_does_not_repeat_itself() -> None:
    assert "unanswered" not in render.reply(Exchange(1, "Who sails to the moon?", REFUSED))


def test_a_follow_up_shows_how_it_was_understood() -> None:
    follow_up, typed_out = "And the deep sea grade?", "what does the deep sea grade cost"
    assert "Understood as" in render.reply(Exchange(2, follow_up, FEE))
    assert "Understood as" not in render.reply(Exchange(2, typed_out, FEE))


def test_notes_wait_until_the_answer_is_whole() -> None:
    growing = replace(LEARN, done=False)
    assert "note" not in render.reply(Exchange(1, "Learn?", growing))


def test_an_error_is_shown_below_what_had_come() -> None:
    reply = render.reply(Exchange(1, "?", Answer("answer", (Sentence("Half"),)), error="Oh no."))
    assert reply == 'Half\n\n<p class="note error">Oh no&#46;</p>'


def test_sources_show_the_section_with_the_quoted_words_marked() -> None:
    shown = render.sources(conversation(LEARN))
    assert '<span class="badge">1</span><span class="badge">2</span>Preparing</h3>' in shown
    assert f'<p class="place">{TITLE} · page 2</p>' in shown
    assert (
        '<sup id="source-1-2">2</sup><mark>Lights&#58; name each light on the chart&#46;' in shown
    )
    assert "<li>Radio&#58; speak the phrases without notes&#46;</li>" in shown
    assert "<mark>The licence has two grades</mark></span>&#44; and" in shown


def test_a_cited_table_row_is_marked_under_the_headings_of_its_columns() -> None:
    shown = render.sources(conversation(FEE))
    assert "<table><tr><th>Grade</th><th>Ships</th><th>Fee</th></tr><tr><td>Coastal" in shown
    assert "<mark>Deep sea</mark>" in shown
    assert "<mark>300 crowns</mark>" in shown


def test_every_mark_of_every_answer_has_one_place_to_link_to() -> None:
    talk = conversation(LEARN, FEE, LEARN)
    links = {
        link
        for exchange in talk.exchanges
        for link in re.findall(r'href="#([\w-]+)"', render.reply(exchange))
    }
    anchors = re.findall(r'id="([\w-]+)"', render.sources(talk))
    assert sorted(anchors) == sorted(links)
    assert len(links) == 7


def test_earlier_sources_are_folded_below_the_newest() -> None:
    newest, _, earlier = render.sources(conversation(LEARN, FEE)).partition("<details>")
    assert "source-2-1" in newest
    assert "source-1-1" in earlier


@pytest.mark.parametrize("answer", [REFUSED, WHICH])
def test_a_reply_without_citations_has_no_sources(answer: Answer) -> None:
    shown = render.sources(conversation(answer))
    assert "<section" not in shown
    assert "quotes nothing" in shown
