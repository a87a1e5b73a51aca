"""A conversation as the messages of the chat log, in Markdown with HTML of our own."""

import re
import string
from dataclasses import dataclass
from itertools import groupby

from assistant import Answer, Citation, Sentence

from ..inert import inert
from ..language import Wording
from ..quote import legible
from .conversation import Conversation, Exchange

_EVENTS = {"corrected": "profile_corrected", "forgotten": "profile_forgotten"}
# Our own page, nothing else.
_PLAN = re.compile(r"(?<!\S)/study/plan(?:\?[\w=&%.+-]{1,1000})?(?!\S)")
_NO_BREAK = "&#8288;"  # keeps a mark on the line of the word before it


@dataclass(frozen=True, slots=True)
class Message:
    """One message of the log and the exchange that it belongs to; `role` as Gradio names it."""

    role: str
    content: str
    exchange: Exchange


def messages(conversation: Conversation, wording: Wording) -> list[Message]:
    """The whole log, oldest first."""
    shown = []
    for exchange in conversation.exchanges:
        if not exchange.event:
            shown.append(Message("user", question(exchange.question), exchange))
        shown.append(Message("assistant", reply(exchange, wording), exchange))
    return shown


def question(text: str) -> str:
    """What the learner asked, with its line breaks."""
    return "<br>".join(inert(line) for line in text.strip().splitlines())


def reply(exchange: Exchange, wording: Wording) -> str:
    """The answer as far as it has come, with marks that link to its sources."""
    if exchange.event:
        return note("event", wording.say(_EVENTS[exchange.event]))
    answer = exchange.answer
    parts = [] if answer is None else _body(answer, exchange.number)
    if exchange.error:
        return "\n\n".join([*parts, note("error", exchange.error)])
    if exchange.stopped:
        return "\n\n".join([*parts, note("stopped", wording.say("chat_stopped"))])
    if answer is None:
        return note("thinking", wording.say("chat_thinking"))
    if answer.draft:
        parts.append(_draft(answer, wording))
    if answer.done:
        parts += _notes(answer, exchange.question, wording)
    return "\n\n".join(parts)


def note(kind: str, text: str) -> str:
    """A line beside what was said; `kind` is for the style sheet."""
    return f'<p class="note {kind}">{inert(text)}</p>'


def anchor(number: int, mark: int) -> str:
    """Where the sources show what a mark of an exchange quotes."""
    return f"source-{number}-{mark}"


def _body(answer: Answer, number: int) -> list[str]:
    quotes = {citation.mark: citation for citation in answer.citations}
    parts = []
    for bullet, run in groupby(answer.sentences, key=lambda sentence: sentence.bullet):
        shown = [_sentence(sentence, quotes, number) for sentence in run]
        parts.append("\n".join(f"- {text}" for text in shown) if bullet else " ".join(shown))
    return parts


def _sentence(sentence: Sentence, quotes: dict[int, Citation], number: int) -> str:
    marks = [_mark(number, quotes[mark]) for mark in sentence.marks if mark in quotes]
    text = inert(sentence.text) if sentence.marks else _linked(sentence.text)
    return _NO_BREAK.join([text.strip(), *marks])


def _linked(text: str) -> str:
    """Words of ours, which may name the page of a plan, with a link to it."""
    parts, end = [], 0
    for found in _PLAN.finditer(text):
        address = inert(found[0])
        parts += [inert(text[end : found.start()]), f'<a href="{address}">{address}</a>']
        end = found.end()
    return "".join([*parts, inert(text[end:])])


def _mark(number: int, citation: Citation) -> str:
    link = f'<a href="#{anchor(number, citation.mark)}" title="{inert(legible(citation.quote))}">'
    return f"<sup>{link}&#91;{citation.mark}&#93;</a></sup>"


def _draft(answer: Answer, wording: Wording) -> str:
    """What a chat model is writing: told apart, for nobody has checked it yet."""
    label = f"<strong>{inert(wording.say('chat_draft'))}</strong>"
    written = " ".join(inert(sentence.text).strip() for sentence in answer.draft)
    return f'<p class="note draft">{label} {written}</p>'


def _notes(answer: Answer, asked: str, wording: Wording) -> list[str]:
    notes = []
    if answer.unanswered and not answer.refused:
        parts = "; ".join(answer.unanswered)
        notes.append(note("unanswered", wording.say("chat_unanswered", parts=parts)))
    if answer.kind == "answer" and _differs(answer.standalone, asked):
        understood = wording.say("chat_understood", question=answer.standalone)
        notes.append(note("understood", understood))
    if answer.notice:
        notes.append(note("notice", answer.notice))
    if answer.model:
        notes.append(note("model", wording.say("chat_model", model=answer.model)))
    return notes


def _differs(standalone: str, asked: str) -> bool:
    """Whether the question was understood as more or other words than were typed."""

    def words(text: str) -> list[str]:
        return text.casefold().translate(str.maketrans("", "", string.punctuation)).split()

    return bool(standalone) and words(standalone) != words(asked)
