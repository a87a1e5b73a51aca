"""What the server remembers of what a browser's tab shows: which answer stands at which place.

Gradio keeps a tab's state in memory as long as the tab, and nobody knows how many tabs there are.
So it is a digest for each message; the words themselves are where the conversation is kept.
"""

from hashlib import blake2b

from .conversation import Conversation, Exchange

Seen = tuple[bytes | None, ...]
"""For each message of the log the name of its answer, None where no whole answer stands."""


def seen(conversation: Conversation) -> Seen:
    """The answers at their places in the log, as `render.messages` lays it out."""
    places: list[bytes | None] = []
    for exchange in conversation.exchanges:
        name = name_of(exchange) if exchange.finished else None
        places += [name] if exchange.event else [None, name]
    return tuple(places)


def name_of(exchange: Exchange) -> bytes:
    """A name of 16 bytes: the same for the same question with the same answer, and for no other."""
    answer = exchange.answer
    words = (exchange.question, *((answer.text, answer.build) if answer else ()))
    return blake2b(repr(words).encode(), digest_size=16).digest()


def named(name: bytes, conversation: Conversation) -> Exchange | None:
    """The finished exchange of that name, None if the conversation has it no more."""
    for exchange in conversation.exchanges:
        if exchange.finished and name_of(exchange) == name:
            return exchange
    return None
