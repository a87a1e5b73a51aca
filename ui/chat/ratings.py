"""Thumbs up and down on the answers of the page, and what a learner has to say to it."""

from dataclasses import dataclass

import gradio as gr

from ..learners import Learners
from ..tutor import Rated, Thumb
from .seen import Seen, named
from .view import Shown, hint
from .visitor import Visitor

OPTIONS = ("Like", "Dislike")  # Gradio's own names, which it has pictures for
LONGEST_COMMENT = 1000  # characters


@dataclass(frozen=True, slots=True)
class Verdict:
    """A thumb on the finished answer of that name (`seen.name_of`)."""

    thumb: Thumb
    name: bytes


class Ratings:
    """Passes on to a tutor what learners think of its answers.

    Of what a browser sends, only the place of a message, the thumb and the comment are read. An
    answer whose conversation was erased since, in another tab, is rated no more.
    """

    def __init__(self, tutor: Rated, learners: Learners) -> None:
        self._tutor = tutor
        self._learners = learners

    def rate(self, visitor: Visitor, place: object, liked: object, seen: Seen) -> Shown:
        """Keep a thumb on a message of the log that the page shows; ask why."""
        name = _at(place, seen)
        if name is None or not isinstance(liked, bool):
            return {}
        given = Verdict("up" if liked else "down", name)
        if not self._tell(visitor, given):
            return hint(visitor.wording.say("rate_gone"))
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
        kept = self._tell(visitor, given, told)
        thanks = visitor.wording.say("rate_thanks" if kept else "rate_gone")
        return {**self.close(visitor), **hint(thanks)}

    def close(self, _: Visitor) -> Shown:
        """The learner has nothing more to say."""
        return no_comment()

    def _tell(self, visitor: Visitor, given: Verdict, comment: str = "") -> bool:
        """Whether there was still something to tell of."""
        rated = named(given.name, self._learners.conversation(visitor.learner))
        if rated is None or rated.answer is None:
            return False
        self._tutor.rate(given.thumb, rated.question, rated.answer, comment)
        return True


def no_comment() -> Shown:
    """The box for a comment closed."""
    return {"verdict": None, "comment_form": gr.update(visible=False)}


def _at(place: object, seen: Seen) -> bytes | None:
    """The name of the answer at that place of the log."""
    return seen[place] if type(place) is int and 0 <= place < len(seen) else None
