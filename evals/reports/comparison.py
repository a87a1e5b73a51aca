"""One case's answer beside the baseline's."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ..scoring import Score
from .report import Report
from .telling import told

State = Literal["worse", "better", "changed", "same", "new"]


@dataclass(frozen=True, slots=True)
class Compared:
    """A score, the baseline's of the same case if it has one, and whether its proof has gone."""

    score: Score
    before: Score | None
    stale: bool

    @property
    def failed(self) -> bool:
        """Whether there is no answer at all: it crashed, or is missing."""
        return "answer" not in self.score.row

    @property
    def outcome(self) -> Literal["right", "wrong", "failed"]:
        """What the answer is worth."""
        if self.failed:
            return "failed"
        return "right" if self.score.correct else "wrong"

    @property
    def state(self) -> State:
        """What became of it; "changed" is as right or as wrong as before, in other words.

        A stale case gets neither better nor worse: what proved it has gone.
        """
        if self.before is None:
            return "new"
        if self.before.correct != self.score.correct and not self.stale:
            return "better" if self.score.correct else "worse"
        return "same" if told(self.before.row) == told(self.score.row) else "changed"


def compared(report: Report) -> Iterator[Compared]:
    """Every case of a report, in its order."""
    before = {score.case.id: score for score in report.baseline}
    stale = {entry["case"] for entry in report.stale}
    for score in report.scores:
        yield Compared(score, before.get(score.case.id), score.case.id in stale)
