"""Thumbs up and down on the answers of the page."""

from collections.abc import Callable

import gradio as gr

from ..tutor import Rated
from .conversation import Conversation

OPTIONS = ("Like", "Dislike")
_PER_EXCHANGE = 2  # messages: the question and the answer


def rater(tutor: Rated) -> Callable[[Conversation, gr.LikeData], None]:
    """A handler that tells the tutor which answer was rated, and how.

    Of what the browser sends, only the place of the message and the thumb are read.
    """

    def rate(conversation: Conversation, event: gr.LikeData) -> None:
        if not isinstance(event.index, int) or not isinstance(event.liked, bool):
            return
        place, part = divmod(event.index, _PER_EXCHANGE)
        if part and 0 <= place < len(conversation.exchanges):
            exchange = conversation.exchanges[place]
            if exchange.finished and exchange.answer is not None:
                tutor.rate("up" if event.liked else "down", exchange.question, exchange.answer)

    return rate
