"""What of a message is asked of the guide: orders to whoever answers are not followed, nor told."""

import re

from corpus import gives_orders

from .answer import Answer, Sentence

_STOP = re.compile(r"(?<=[.!?:;>])[\"”’')\]]*\s+")


def heard(text: str) -> str:
    """The sentences of a message that give no orders, "" if all do."""
    if not gives_orders(text) and not any(map(gives_orders, _STOP.split(text))):
        return text
    return " ".join(piece for piece in _STOP.split(text) if piece and not gives_orders(piece))


def refused_orders() -> Answer:
    """What is said to nothing but orders."""
    only = Sentence("I only answer questions about the guide: ask me what you want to know of it.")
    return Answer("refuse", (only,))
