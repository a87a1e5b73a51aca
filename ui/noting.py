"""A tutor whose refusals, and what learners think of its answers, are kept for the editor.

That something was answered goes to the log.
"""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from time import perf_counter

from assistant import NOBODY, Answer, Profile, Turn

from .journal import forget_questions, note_feedback, note_gaps
from .log import note_answer
from .tutor import Thumb, Tutor


class Noting:
    """Another tutor, which answers; what it leaves unanswered goes to the journal of gaps.

    `verbatim`: the log may tell what was asked.
    """

    def __init__(self, tutor: Tutor, data: Path, *, verbatim: bool = False) -> None:
        self._tutor = tutor
        self._data = data
        self._verbatim = verbatim
        self.guide = tutor.guide
        self.guides = tutor.guides
        self.edition = tutor.edition
        self.find = tutor.find
        self.starters = tutor.starters
        self.suggestions = tutor.suggestions
        self.known = tutor.known

    def ask(
        self,
        question: str,
        history: Sequence[Turn] = (),
        guide: str | None = None,
        *,
        profile: Profile = NOBODY,
        section: str | None = None,
    ) -> Iterator[Answer]:
        """The other tutor's answer."""
        began = perf_counter()
        for answer in self._tutor.ask(question, history, guide, profile=profile, section=section):
            if answer.done:
                note_gaps(self._data, question, answer)
                note_answer(answer, question, began, verbatim=self._verbatim)
            yield answer

    def rate(self, thumb: Thumb, question: str, answer: Answer, comment: str = "") -> None:
        """Keep what a learner thought of an answer."""
        note_feedback(self._data, thumb, question, answer, comment)

    def forget(self, questions: Collection[str]) -> None:
        """Keep no longer that these were asked; OSError if that cannot be done."""
        forget_questions(self._data, questions)
