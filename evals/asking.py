"""Cases asked in this process, without the command line between."""

import logging
from collections.abc import Iterable, Iterator
from dataclasses import replace
from time import perf_counter

from assistant import Tutor, TutorError, answer_row
from index import Index

from .cases import Case
from .scoring import Row, Score, score

logger = logging.getLogger(__name__)


def asked(index: Index, cases: Iterable[Case], history: bool = True) -> Iterator[Score]:
    """A score for each case; without `history` the tutor is given the question alone."""
    tutor = Tutor(lambda: index)
    for case in cases:
        yield scored(index, case, answered(tutor, case if history else replace(case, history=())))


def scored(index: Index, case: Case, row: Row) -> Score:
    """The score of a row that this index gave, its quotes checked against the index's guides."""
    cited = {citation["document"] for citation in row.get("citations", ())}
    return score(case, row, {document: index.guide(document).text for document in cited})


def answered(tutor: Tutor, case: Case) -> Row:
    """The row of one case, or one with "error" that says why there is none."""
    began = perf_counter()
    try:
        answer = tutor.answer(case.question, case.history, case.guide)
    except TutorError as error:
        return {"id": case.id, "error": error.message}
    except Exception as error:  # a border: a case that crashes is a failure, and the others count
        logger.debug("A case failed", exc_info=error)
        return {"id": case.id, "error": f"{type(error).__name__}: {error}"}
    return answer_row(answer, case.id, 1000 * (perf_counter() - began))
