"""Questions searched, as what weights are fitted on and judged by."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.calibration import calibration
from assistant.features import NAMES
from assistant.language import english
from assistant.question import Question, analyse
from assistant.rank import rank
from assistant.tutor import understood
from index import Hit, Index

from .cases import Case
from .shelves import Shelf
from .wording import contains

NOT_ONE_SEARCH = {"smalltalk", "other-language", "two-part", "half-answerable"}


@dataclass(frozen=True, slots=True)
class Example:
    """One question searched: the candidates' features, and which of them hold a gold quote.

    `library` numbers the libraries, `features` is of shape (candidates, features).
    """

    case: Case
    library: int
    question: Question
    hits: tuple[Hit, ...]
    features: NDArray[np.float64]
    gold: NDArray[np.bool_]


def examples(shelves: Iterable[Shelf]) -> Iterator[Example]:
    """Every case that is one search, searched in its own library."""
    for number, (index, cases) in enumerate(shelves):
        for case in cases:
            if case.kind not in NOT_ONE_SEARCH and not case.clarify:
                yield _example(case, number, index)


def _example(case: Case, library: int, index: Index) -> Example:
    language = english()
    text = understood(case.question, case.history, index, language, None)
    question = analyse(text, index, language)
    ranked = rank(question, index.search(question.query), calibration().rank)
    return Example(
        case,
        library,
        question,
        tuple(one.hit for one in ranked),
        np.array([one.features.values() for one in ranked]).reshape(-1, len(NAMES)),
        np.array(
            [any(contains(one.hit.passage.text, quote) for quote in case.quotes) for one in ranked],
            dtype=bool,
        ),
    )
