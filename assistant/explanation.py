"""Why a question was answered or refused: what was found, with which scores, and the verdict."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from index import Index

from .answer import Answer, Evidence
from .calibration import calibration
from .chain import Part, answer_chain, parts_of
from .features import NAMES
from .joining import joined
from .judge import SIGNALS, signals
from .language import english
from .rank import Ranked
from .reranker import Reranker
from .tutor import Tutor, understood


@dataclass(frozen=True, slots=True)
class Weighed:
    """A feature or signal by name, and what it adds to the sum: `value` times `weight`."""

    name: str
    value: float
    weight: float

    @property
    def adds(self) -> float:
        """Its part of the sum."""
        return self.value * self.weight


@dataclass(frozen=True, slots=True)
class Found:
    """A passage that was found, and what its score is made of, the most telling first."""

    passage: Evidence
    kind: str
    features: tuple[Weighed, ...]


@dataclass(frozen=True, slots=True)
class Examined:
    """One thing that was asked.

    Attributes:
        question: As it was understood.
        found: What was found for it, best first.
        answered: Whether the best passage was taken for an answer.
        confidence: How sure the judge is that it answers, 0 to 1; 0 for what is off the subject.
        on_subject: Whether the question is about what the library is about.
        lacking: Whether nothing was taken for an answer, sure as the judge was, since the passage
            has no such thing as is asked for: no price, no thing of that name.
        only_under: What the guide has it for, where that is not what the question names.
        signals: What the judge went by, the most telling first.

    """

    question: str
    found: tuple[Found, ...]
    answered: bool
    confidence: float
    on_subject: bool
    signals: tuple[Weighed, ...]
    lacking: bool = False
    only_under: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """How an answer came about.

    Attributes:
        answer: What a learner is told.
        threshold: The confidence from which on a part is answered.
        parts: What was asked, one by one.
        by_passages: False where the answer is not made of what was found: small talk, advice from
            the guides' tables, and what is refused before anything is looked for.

    """

    answer: Answer
    threshold: float
    parts: tuple[Examined, ...]
    by_passages: bool


def explain(question: str, index: Index, reranker: Reranker | None = None) -> Explanation:
    """Ask a question that stands alone, and show the work; raises TutorError as the tutor does."""
    answer = Tutor(lambda: index, reranker).answer(question)
    language = english()
    alone = understood(" ".join(question.split()), (), index, language, None)
    parts = answer_chain(index, reranker).invoke(parts_of(alone, index, language))
    composed = replace(joined(alone, parts, index), build=index.build)
    return Explanation(
        answer=answer,
        threshold=calibration().threshold,
        parts=tuple(_examined(part) for part in parts),
        by_passages=composed == answer,
    )


def _examined(part: Part) -> Examined:
    numbers, verdict = calibration(), part.verdict
    sure = verdict.confidence >= numbers.threshold
    values = signals(part.question, part.ranked[0]).values() if part.ranked else ()
    return Examined(
        question=part.question.text,
        found=tuple(_found(ranked) for ranked in part.ranked),
        answered=verdict.answered,
        confidence=verdict.confidence,
        on_subject=bool(values) and numbers.subject.score(values) >= 0,
        signals=_weighed(SIGNALS, values, numbers.judge.weights) if values else (),
        lacking=sure and not verdict.answered and not verdict.owners,
        only_under=verdict.owners,
    )


def _found(ranked: Ranked) -> Found:
    passage = ranked.hit.passage
    return Found(
        passage=Evidence.of(passage, ranked.score),
        kind=passage.kind,
        features=_weighed(NAMES, ranked.features.values(), calibration().rank.weights),
    )


def _weighed(
    names: Sequence[str], values: Sequence[float], weights: Sequence[float]
) -> tuple[Weighed, ...]:
    found = [Weighed(*each) for each in zip(names, values, weights, strict=True)]
    return tuple(sorted(found, key=lambda each: -abs(each.adds)))
