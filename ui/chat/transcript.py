"""A conversation as a Markdown document of its own, to keep or to share."""

import re
from collections.abc import Iterator
from itertools import groupby

from assistant import Answer, Citation, Sentence

from ..inert import one_line
from ..language import Wording
from ..quote import legible
from .conversation import Conversation, Exchange

_MARKUP = re.compile(r"[\\`*_{}\[\]#|~$!]")
_LINKS = re.compile(r"[<>&@]|:(?=//)|(?<=www)\.", re.IGNORECASE)  # and HTML
_LINE_START = re.compile(r"^(?=[-+=])|(?<=^\d)(?=[.)])|(?<=^\d\d)(?=[.)])")


def transcript(conversation: Conversation, wording: Wording) -> str:
    """All questions and answers, each answer with its quotes and where they stand."""
    parts = [f"# {wording.say('page_heading')}"]
    for exchange in conversation.exchanges:
        parts += _exchange(exchange, wording)
    return "\n\n".join(parts) + "\n"


def literal(text: str) -> str:
    """Other people's text on one line of Markdown, showing its own characters.

    Unlike `inert` text it stays legible for who reads the Markdown itself.
    """
    escaped = _MARKUP.sub(r"\\\g<0>", " ".join(one_line(text).split()))
    escaped = _LINKS.sub(lambda sign: f"&#{ord(sign[0])};", escaped)
    return _LINE_START.sub(r"\\", escaped)


def _exchange(exchange: Exchange, wording: Wording) -> Iterator[str]:
    if exchange.event:
        return
    yield f"## {literal(exchange.question)}"
    if exchange.answer is not None:
        yield from _answer(exchange.answer, wording)
    if exchange.error:
        yield f"*{literal(exchange.error)}*"
    elif exchange.stopped:
        yield f"*{wording.say('chat_stopped')}*"
    if exchange.answer is not None and exchange.answer.citations:
        yield _sources(exchange, exchange.answer, wording)


def _answer(answer: Answer, wording: Wording) -> Iterator[str]:
    for bullet, run in groupby(answer.sentences, key=lambda sentence: sentence.bullet):
        told = [_sentence(sentence) for sentence in run]
        yield "\n".join(f"- {line}" for line in told) if bullet else " ".join(told)
    if answer.choices:
        yield "\n".join(f"- {literal(choice)}" for choice in answer.choices)
    if answer.unanswered and not answer.refused:
        parts = "; ".join(answer.unanswered)
        yield f"*{literal(wording.say('chat_unanswered', parts=parts))}*"


def _sentence(sentence: Sentence) -> str:
    marks = "".join(rf"\[{mark}\]" for mark in sentence.marks)
    return f"{literal(sentence.text)} {marks}".rstrip()


def _sources(exchange: Exchange, answer: Answer, wording: Wording) -> str:
    lines = [f"{wording.say('source_heading')}:", ""]
    lines += [_source(citation, wording) for citation in answer.citations]
    if answer.build and exchange.made:
        edition = wording.say("source_edition", build=answer.build, day=exchange.made[:10])
        lines += ["", literal(edition)]
    return "\n".join(lines)


def _source(citation: Citation, wording: Wording) -> str:
    page = [] if citation.page is None else [wording.say("source_page", page=citation.page)]
    place = " · ".join([" › ".join(dict.fromkeys((citation.title, *citation.section))), *page])
    return rf"- \[{citation.mark}\] “{literal(legible(citation.quote))}” — {literal(place)}"
