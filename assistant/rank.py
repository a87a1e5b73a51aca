"""Orders what the index found: one weighted sum of the features, weights in `data/weights.json`."""

from collections.abc import Sequence
from dataclasses import dataclass

from index import Hit

from .features import Features, features
from .question import Question
from .weights import Weights


@dataclass(frozen=True, slots=True)
class Ranked:
    """A hit with its features and its final score."""

    hit: Hit
    features: Features
    score: float


_LISTS = 0.5  # of a question for all of a kind, in the title of what lists them


def rank(question: Question, hits: Sequence[Hit], weights: Weights) -> list[Ranked]:
    """The hits, best first; equal scores in the order of the guide.

    What lists all of the kind that is asked for goes before what only speaks of one.
    """
    scored = (
        Ranked(hit, own, weights.score(own.values()) + question.setting.pull(hit.passage))
        for hit, own in zip(hits, features(question, hits), strict=True)
    )
    return sorted(
        scored,
        key=lambda ranked: (
            ranked.features.listing < _LISTS,
            -ranked.score,
            ranked.hit.passage.document,
            ranked.hit.passage.start,
        ),
    )
