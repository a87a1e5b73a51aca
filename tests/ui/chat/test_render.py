import re
import string
from dataclasses import replace
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import Answer, Sentence
from ui.chat import render, sources_panel
from ui.chat.conversation import Conversation, Exchange
from ui.chat.source import find_sources
from ui.inert import inert, one_line
from ui.language import ENGLISH, wording

from ..fake_tutor import FEE, LEARN, REFUSED, WHICH
from ..harbour import HARBOUR, TITLE
from ..hostile import PAYLOADS

ENTITY = re.compile(r"&#\d{2,3};")
OUR_TAG = re.compile(
    r"</?(?:p|sup|a|ul|li|h3|h4|mark|span|section|div|table|tr|th|td|details|summary)"
    r'(?: (?:class|id)="[\w -]{1,40}"| href="[^"<>:]*"| title="[^"<>]*")*>'
)


def conversation(*answers: Answer) -> Conversation:
    talk = Conversation()
    for answer in answers:
        talk = talk.asked("What?").answered(answer, find_sources(answer, lambda _: HARBOUR))
    return talk


def reply(exchange: Exchange) -> str:
    return render.reply(exchange, wording(ENGLISH))


def sources(talk: Conversation) -> str:
    return sources_panel.sources(talk, wording(ENGLISH))


def hostile(payload: str) -> Answer:
    """An answer and a source with the payload wherever a guide's words can stand."""
    citation = replace(LEARN.citations[0], quote=payload, title=payload, section=(payload, payload))
    sentences = (Sentence(payload, (1,)), Sentence(payload, (1,), bullet=True))
    return Answer("answer", sentences, (citation,), standalone=payload, unanswered=(payload,))


def test_the_address_of_a_plan_is_a_link_in_words_of_ours_alone() -> None:
    address = "/study/plan?level=Deep+sea&exam=2027-03-14&hours=6"
    said = f"As a checklist: {address} on the page, https://evil.example/study/plan?level=x too."
    ours = Answer("answer", (Sentence(said), Sentence(said, (1,))), LEARN.citations)
    last = conversation(ours).last
    assert last is not None
    shown = [unescape(href) for href in re.findall(r' href="([^"]*)"', reply(last))]
    assert [href for href in shown if not href.startswith("#")] == [address]


@given(st.text())
def test_inert_text_has_no_sign_that_markdown_or_html_could_act_on(text: str) -> None:
    left = ENTITY.sub("", inert(text))
    assert not set(left) & set(string.punctuation)
    assert not [sign for sign in left if ord(sign) < 0x20]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_inert_text_shows_its_own_characters(payload: str) -> None:
    assert unescape(inert(payload)) == payload


def test_inert_text_cannot_turn_the_direction_of_what_follows() -> None:
    assert inert("a\u202eb\u2066c\u200fd") == "abcd"


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_hostile_guide_adds_no_markup_to_reply_or_sources(payload: str) -> None:
    talk = conversation(hostile(payload))
    assert talk.last is not None
    for markup in (reply(talk.last), sources(talk)):
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
    assert reply(Exchange(1, "?", answer)) == "First Second\n\n- item\n- another\n\nLast"


def test_a_mark_links_to_the_source_of_its_own_answer_and_shows_the_quote() -> None:
    told = reply(Exchange(7, "What does the deep sea grade cost?", FEE))
    assert '<a href="#source-7-1" title="Deep sea · any length · 300 crowns"' in told
    assert "&#91;1&#93;</a></sup>" in told


def test_a_mark_without_a_citation_is_not_shown() -> None:
    answer = Answer("answer", (Sentence("Sure", (4,)),))
    assert reply(Exchange(1, "?", answer)) == "Sure"


def test_what_the_guide_leaves_open_is_named() -> None:
    assert "Not in the guide&#58; what a teacher costs" in reply(
        Exchange(1, "What must I learn?", LEARN)
    )


def test_a_refusal_does_not_repeat_itself() -> None:
    assert "unanswered" not in reply(Exchange(1, "Who sails to the moon?", REFUSED))


def test_a_follow_up_shows_how_it_was_understood() -> None:
    follow_up, typed_out = "And the deep sea grade?", "what does the deep sea grade cost"
    assert "Understood as" in reply(Exchange(2, follow_up, FEE))
    assert "Understood as" not in reply(Exchange(2, typed_out, FEE))


def test_notes_wait_until_the_answer_is_whole() -> None:
    growing = replace(LEARN, done=False)
    assert "note" not in reply(Exchange(1, "Learn?", growing))


def test_an_error_is_shown_below_what_had_come() -> None:
    told = reply(Exchange(1, "?", Answer("answer", (Sentence("Half"),)), error="Oh no."))
    assert told == 'Half\n\n<p class="note error">Oh no&#46;</p>'


def test_sources_show_the_section_with_the_quoted_words_marked() -> None:
    shown = sources(conversation(LEARN))
    assert (
        '<span class="badge">1</span><span class="badge">2</span><span>Preparing</span></h3>'
        in shown
    )
    assert f'<p class="place">{TITLE} · page 2</p>' in shown
    assert (
        '<sup id="source-1-2">2</sup><mark>Lights&#58; name each light on the chart&#46;' in shown
    )
    assert "<li>Radio&#58; speak the phrases without notes&#46;</li>" in shown
    assert "<mark>The licence has two grades</mark></span>&#44; and" in shown


def test_a_cited_table_row_is_marked_under_the_headings_of_its_columns() -> None:
    shown = sources(conversation(FEE))
    assert "<table><tr><th>Grade</th><th>Ships</th><th>Fee</th></tr><tr><td>Coastal" in shown
    assert "<mark>Deep sea</mark>" in shown
    assert "<mark>300 crowns</mark>" in shown


def test_every_mark_of_every_answer_has_one_place_to_link_to() -> None:
    talk = conversation(LEARN, FEE, LEARN)
    links = {
        link
        for exchange in talk.exchanges
        for link in re.findall(r'href="#([\w-]+)"', reply(exchange))
    }
    anchors = re.findall(r'id="([\w-]+)"', sources(talk))
    assert sorted(anchors) == sorted(links)
    assert len(links) == 7


def test_earlier_sources_are_folded_below_the_newest() -> None:
    newest, _, earlier = sources(conversation(LEARN, FEE)).partition("<details>")
    assert "source-2-1" in newest
    assert "source-1-1" in earlier


@pytest.mark.parametrize(
    ("answer", "told"), [(WHICH, "quotes nothing"), (REFUSED, "does not answer this")]
)
def test_a_reply_without_citations_has_no_sources(answer: Answer, told: str) -> None:
    shown = sources(conversation(answer))
    assert "<section" not in shown
    assert told in shown


def test_a_source_tells_its_edition_and_leads_to_its_words_in_the_guide() -> None:
    answer = replace(FEE, build="b1")
    source = find_sources(answer, lambda _: HARBOUR)
    made = "2026-11-01T10:00:00+00:00"
    shown = sources(Conversation((Exchange(1, "Fee?", answer, source, made=made),)))
    assert "Edition b1 of 2026&#45;11&#45;01" in shown
    (address,) = re.findall('href="([^"]*)"', shown)
    start, end = source[0].spans[0]
    assert unescape(address) == f"/read/harbour.md?mark={start}-{end}&build=b1#quote:1"


def test_words_of_a_model_are_told_apart_until_they_are_checked() -> None:
    growing = replace(FEE, draft=(Sentence("It is <b>dear</b>"),), done=False)
    assert '<p class="note draft">' in reply(Exchange(1, "Fee?", growing))
    assert "It is &#60;b&#62;dear" in reply(Exchange(1, "Fee?", growing))
    worded = replace(FEE, model="m", notice="It took long.")
    told = reply(Exchange(1, "Fee?", worded))
    assert "Worded by m and checked" in told
    assert '<p class="note notice">It took long&#46;</p>' in told


def test_a_stopped_answer_says_so() -> None:
    stopped = Exchange(1, "Fee?", replace(FEE, done=False), stopped=True)
    assert '<p class="note stopped">' in reply(stopped)


def test_what_a_learner_did_to_their_profile_is_a_line_without_a_question() -> None:
    (message,) = render.messages(Conversation().marked("forgotten"), wording(ENGLISH))
    assert message.role == "assistant"
    assert "I have forgotten" in message.content


@pytest.mark.parametrize("sign", ["\u200b", "\u2060", "\ufeff", "\ufff9", "\U000e0041"])
def test_nothing_that_cannot_be_seen_is_left(sign: str) -> None:
    """No width, and tags: a second ASCII that nobody sees and a chat model reads."""
    assert inert(f"a{sign}b") == one_line(f"a{sign}b") == "ab"
