"""Whether the tutor answers a question as it should, before that is offered to anybody."""

from collections.abc import Callable, Sequence

from ..answer import Answer, Turn
from ..scope import Scope
from .candidate import Candidate

Ask = Callable[[str, Sequence[Turn], Scope], Answer]


def is_answered(one: Candidate, answer: Answer) -> bool:
    """Whether all of a question is answered from where its answer stands."""
    if answer.kind != "answer" or answer.unanswered:
        return False
    return all(cites(answer, one.document, span) for span in one.spans)


def cites(answer: Answer, document: str, span: tuple[int, int]) -> bool:
    """Whether an answer quotes something from a part of a document."""
    low, high = span
    return any(
        citation.document == document and citation.start < high and low < citation.end
        for citation in answer.citations
    )
