"""Thumbs up and down on the answers of the page, and what a learner has to say to it."""

from dataclasses import dataclass

import gradio as gr

from ..language import Wording
from ..tutor import Rated, Thumb
from .conversation import Conversation, Exchange
from .render import messages
from .view import Shown, hint
from .visitor import Visitor

OPTIONS = ("Like", "Dislike")  # Gradio's own names, which it has pictures for
LONGEST_COMMENT = 1000  # characters


@dataclass(frozen=True, slots=True)
class Verdict:
    """A thumb on a finished answer."""

    thumb: Thumb
    exchange: Exchange


class Ratings:
    """Passes on to a tutor what learners think of its answers.

    Of what a browser sends, only the place of a message, the thumb and the comment are read.
    """

    def __init__(self, tutor: Rated) -> None:
        self._tutor = tutor

    def rate(self, visitor: Visitor, place: object, liked: object, seen: Conversation) -> Shown:
        """Keep a thumb on a message of the conversation that the page shows; ask why."""
        exchange = _rated(place, seen, visitor.wording)
        if exchange is None or not isinstance(liked, bool):
            return {}
        given = Verdict("up" if liked else "down", exchange)
        self._tell(given)
        label = visitor.wording.say("rate_why_up" if liked else "rate_why_down")
        return {
            "verdict": given,
            "comment_form": gr.update(visible=True),
            "comment": gr.update(value="", label=label),
        }

    def comment(self, visitor: Visitor, given: Verdict | None, comment: object) -> Shown:
        """Keep what the learner has to say to their thumb."""
        told = comment.strip()[:LONGEST_COMMENT] if isinstance(comment, str) else ""
        if given is None or not told:
            return self.close(visitor)
        self._tell(given, told)
        return {**self.close(visitor), **hint(visitor.wording.say("rate_thanks"))}

    def close(self, _: Visitor) -> Shown:
        """The learner has nothing more to say."""
        return no_comment()

    def _tell(self, given: Verdict, comment: str = "") -> None:
        if given.exchange.answer is not None:
            self._tutor.rate(given.thumb, given.exchange.question, given.exchange.answer, comment)


def no_comment() -> Shown:
    """The box for a comment closed."""
    return {"verdict": None, "comment_form": gr.update(visible=False)}


def _rated(place: object, seen: Conversation, wording: Wording) -> Exchange | None:
    """The finished exchange whose answer stands at that place of the log."""
    log = messages(seen, wording)
    if type(place) is not int or not 0 <= place < len(log) or log[place].role == "user":
        return None
    return log[place].exchange if log[place].exchange.finished else None
