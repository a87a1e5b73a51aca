"""Questions searched, as what weights are fitted on and judged by."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from pathlib import PurePath

import numpy as np
from numpy.typing import NDArray

from assistant.calibration import calibration
from assistant.features import NAMES
from assistant.language import english
from assistant.question import Question, analyse
from assistant.rank import rank
from assistant.setting import setting
from assistant.spelling import mend
from assistant.tutor import understood
from corpus import Passage
from index import Hit, Index

from .cases import Case
from .shelves import Shelf
from .wording import contains

ABOUT_ONE_LIBRARY = {"section", "faq", "list", "table"}
STRANGE = "off the subject"
STRANGERS = 30
"""Questions about something else that a library is asked."""

NOT_ONE_SEARCH = {"smalltalk", "other-language", "two-part", "half-answerable"}


@dataclass(frozen=True, slots=True)
class Example:
    """One question searched: the candidates' features, and which of them hold a gold quote.

    `library` numbers the libraries, `features` is of shape (candidates, features), `pull` is what
    the conversation adds to the score of each candidate.
    """

    case: Case
    library: int
    question: Question
    hits: tuple[Hit, ...]
    features: NDArray[np.float64]
    pull: NDArray[np.float64]
    gold: NDArray[np.bool_]


def examples(shelves: Iterable[Shelf]) -> Iterator[Example]:
    """Every case that is one search, searched in its own library."""
    for number, (index, cases) in enumerate(shelves):
        for case in cases:
            if case.kind not in NOT_ONE_SEARCH and not case.clarify:
                yield _example(case, number, index)


def strangers(shelves: Sequence[Shelf]) -> Iterator[Example]:
    """Questions about the documents of other libraries, as unanswerable ones off the subject.

    Libraries that share a document are left out of each other's: what one answers, so may the
    other. Which are taken follows from their ids alone.
    """
    for number, (index, own) in enumerate(shelves):
        known = {document for case in own for document in case.documents}
        others = [
            case
            for _, cases in shelves
            for case in cases
            if case.kind in ABOUT_ONE_LIBRARY
            if not case.history and not known.intersection(case.documents)
        ]
        others.sort(key=partial(_lot, number))
        for case in others[:STRANGERS]:
            asked = replace(case, suite=STRANGE, quotes=(), must=(), refuse=True)
            yield _example(asked, number, index)


def _lot(library: int, case: Case) -> bytes:
    return sha256(f"{library} {case.id}".encode()).digest()


def _example(case: Case, library: int, index: Index) -> Example:
    language = english()
    text = understood(case.question, case.history, index, language, None)
    place = setting(mend(case.question, index, language), case.history, index, language, None)
    question = replace(analyse(text, index, language), setting=place)
    ranked = rank(question, index.search(question.query), calibration().rank)
    return Example(
        case,
        library,
        question,
        tuple(one.hit for one in ranked),
        np.array([one.features.values() for one in ranked]).reshape(-1, len(NAMES)),
        np.array([question.setting.pull(one.hit.passage) for one in ranked]),
        np.array([_holds_gold(case, one.hit.passage) for one in ranked], dtype=bool),
    )


def _holds_gold(case: Case, passage: Passage) -> bool:
    """Whether a passage, or its heading, holds one of the case's quotes, as scoring sees it."""
    if case.sources and PurePath(passage.document).stem not in case.sources:
        return False
    read = f"{(passage.section or ('',))[-1]}\n{passage.text}"
    return any(contains(read, quote) for quote in case.quotes)
