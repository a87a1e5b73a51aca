"""Cases asked in this process, without the command line between."""

from collections.abc import Iterable, Iterator

from assistant import Answer, Tutor, TutorError
from index import Index

from .cases import Case
from .scoring import Row, Score, score


def asked(index: Index, cases: Iterable[Case], history: bool = True) -> Iterator[Score]:
    """A score for each case; without `history` the tutor is given the question alone."""
    tutor = Tutor(lambda: index)
    for case in cases:
        try:
            answer = tutor.answer(case.question, case.history if history else ())
        except TutorError as error:
            yield score(case, {"id": case.id, "error": str(error)})
        else:
            yield score(case, _row(answer))


def _row(answer: Answer) -> Row:
    """The fields of `certguide ask --batch` that scores rest on."""
    return {
        "kind": answer.kind,
        "answer": answer.text,
        "refused": answer.refused,
        "unanswered": answer.unanswered,
        "citations": [
            {
                "document": cited.document,
                "quote": cited.quote,
                "start": cited.start,
                "end": cited.end,
            }
            for cited in answer.citations
        ],
        "passages": [
            {
                "text": found.text,
                "document": found.document,
                "section": " > ".join(found.section),
            }
            for found in answer.passages
        ],
    }
