"""A question of a learner, and what came of it."""

from dataclasses import dataclass

from ...answer import Answer, Citation


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the places that answered it; `refused` if none did."""

    question: str
    citations: tuple[Citation, ...] = ()
    refused: bool = False

    @classmethod
    def of(cls, question: str, answer: Answer) -> "Asked":
        """What an answer means for coverage."""
        return cls(question, answer.citations, answer.refused)
