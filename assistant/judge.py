"""Decides whether the best passage answers the question, or the guide does not say.

A similarity alone cannot tell: a question about something the guide never mentions looks like the
passages next to it. The logistic model weighs how much of the question the passage covers, whether
the kind of thing asked for is in it, and what of the question occurs nowhere in the library. That
model was fitted on questions about the guide; one about anything else is told apart before.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from operator import attrgetter

from corpus import plain, sentence_spans
from index import Hit, terms

from .features import coverage
from .question import Question
from .rank import Ranked
from .wanted import lacks
from .weights import Calibration


@dataclass(frozen=True, slots=True)
class Signals:
    """What the verdict rests on.

    Attributes:
        score: Rank score of the best passage.
        dense: Its cosine with the question.
        coverage: Weighted share of the question's concepts that it or its headings have.
        far: Share that it does not have, times its distance in meaning: either alone is harmless.
        sentence: The same for its best single sentence with its headings and question.
        missing: Weight of the heaviest concept that it lacks.
        unknown: Number of concepts that occur nowhere in the library, at most 3, divided by 3.
        scope: Share of the named things that it is about.
        rival: 1 if it is about another thing of the kind that the question names.
        named: 1 if the question names a thing of the guide.
        asked: Share of the nouns asked for that it has.
        asks: 1 if the question asks for a noun ("which city", "how many seats").
        nearest: Cosine with its nearest sentence.
        row: 1 for a row of a table.
        typed: 1 if a kind of thing is asked for: a price, a date, a person.
        wanted: Share of the kinds of thing asked for that it holds.
        question: Cosine with its own question, 0 without one.
        faq: 1 for an FAQ pair: its question has to be near, or its answer is to another one.

    """

    score: float
    dense: float
    coverage: float
    far: float
    sentence: float
    missing: float
    unknown: float
    scope: float
    rival: float
    named: float
    asked: float
    asks: float
    nearest: float
    row: float
    typed: float
    wanted: float
    question: float
    faq: float

    def values(self) -> tuple[float, ...]:
        """The numbers in the order of `SIGNALS`."""
        found: tuple[float, ...] = _values(self)
        return found


SIGNALS = tuple(field.name for field in fields(Signals))
SUBJECT = ("score", "dense", "coverage", "far", "unknown")
"""The signals that tell whether a question is about what the library is about."""
_values = attrgetter(*SIGNALS)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether there is an answer, how sure that is (0 to 1), and what would be nearest.

    `owners`: the only things under which the guide has what is asked for, where that is why not.
    """

    answered: bool
    confidence: float
    nearest: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()


_OWN = 0.96  # cosine with a question of the guide: the same words but for a letter or a mark
NOTHING = Verdict(answered=False, confidence=0.0)


def judge(question: Question, ranked: Sequence[Ranked], calibration: Calibration) -> Verdict:
    """The verdict on the best passage."""
    if not ranked or not question.concepts:
        return NOTHING
    best = ranked[0]
    if is_the_guides_own(best):
        return Verdict(answered=True, confidence=1.0, nearest=(_topic(best),))
    found = signals(question, best).values()
    on_subject = calibration.subject.score(found) >= 0
    confidence = calibration.judge.probability(found) if on_subject else 0.0
    return Verdict(
        answered=confidence >= calibration.threshold and not lacks(question, best.hit.passage),
        confidence=confidence,
        nearest=(_topic(best),),
    )


def is_on_subject(question: Question, best: Ranked, calibration: Calibration) -> bool:
    """Whether a question is about what the library is about, whether or not it is answered."""
    return calibration.subject.score(signals(question, best).values()) >= 0


def is_the_guides_own(best: Ranked) -> bool:
    """Whether the guide itself asks this question: then its answer is one, whatever it holds."""
    return best.hit.question >= _OWN and best.features.coverage >= 1


def _topic(best: Ranked) -> str:
    """What the nearest passage is about, in the guide's words."""
    passage = best.hit.passage
    return passage.question or (passage.section or (passage.title,))[-1]


def signals(question: Question, best: Ranked) -> Signals:
    """The signals of the best passage for a question."""
    hit, features = best.hit, best.features
    lacking = [c.weight for c in question.concepts if not c.stands_in(hit.body + hit.heading)]
    unknown = sum(not concept.known for concept in question.concepts)
    return Signals(
        score=best.score / 10,
        dense=features.dense,
        coverage=features.coverage,
        far=(1 - features.coverage) * (1 - features.dense),
        sentence=_best_sentence(question, hit),
        missing=max(lacking, default=0.0),
        unknown=min(unknown, 3) / 3,
        scope=features.scope,
        rival=features.rival,
        named=float(bool(question.things)),
        asked=features.asked,
        asks=float(bool(question.asked)),
        nearest=features.sentence,
        row=features.row,
        typed=float(bool(question.wanted)),
        wanted=features.wanted,
        question=features.question,
        faq=features.faq,
    )


def _best_sentence(question: Question, hit: Hit) -> float:
    passage = hit.passage
    frame = f"{hit.heading} {' '.join(terms(passage.question))} "
    return max(
        (
            coverage(question.concepts, f"{frame} {' '.join(terms(sentence))} ")
            for sentence in (
                plain(passage.text[low:high], passage.format)
                for low, high in sentence_spans(passage.text)
            )
        ),
        default=0.0,
    )
