"""A conversation as values of the page's parts, by their names."""

from typing import Any

import gradio as gr

from ..inert import inert
from ..language import Wording
from .chips import Offer, chips
from .conversation import Conversation, Exchange
from .render import messages, note, reply
from .seen import seen
from .sources_panel import sources

Shown = dict[str, Any]
"""Values of parts of the page by name; those that are not named stay as they are."""


def view(
    conversation: Conversation, offer: Offer, wording: Wording, *, growing: bool = False
) -> Shown:
    """The whole conversation with what to ask next; while an answer grows, a way to stop it."""
    return {
        "log": [
            {"role": message.role, "content": message.content}
            for message in messages(conversation, wording)
        ],
        "panel": sources(conversation, wording),
        "seen": seen(conversation),
        "send": gr.update(visible=not growing),
        "stop": gr.update(visible=growing),
        "hint": "",
        **chips(offer, wording),
    }


def announcement(exchange: Exchange, wording: Wording) -> Shown:
    """What somebody who cannot see the page is told when an exchange is over: once, and whole."""
    if exchange.event:
        return {"announcement": reply(exchange, wording)}
    told = [exchange.answer.text] if exchange.answer else []
    if exchange.error or exchange.stopped:
        told.append(exchange.error or wording.say("chat_stopped"))
    elif exchange.sources:
        told.append(wording.count("chat_sources", sum(len(s.marks) for s in exchange.sources)))
    return {"announcement": note("said", " ".join(told))}


def hint(text: str) -> Shown:
    """A sentence below the box; the next view takes it away."""
    return {"hint": f"<p>{inert(text)}</p>" if text else ""}
