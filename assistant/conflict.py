"""Finds where two passages give different figures for the same thing, so that both are shown."""

import re
from collections.abc import Iterator, Sequence

from corpus import plain, sentence_spans
from index import Concept, terms

from .features import coverage
from .question import Question
from .rank import Ranked
from .timeframe import days
from .wanted import holds

_ALL = 0.99  # of what is asked must stand by a figure, or it is a figure of something else
_SAME_QUESTION = 0.75  # cosine; the figure in an FAQ's answer answers its own question
_NEAR = 0.6  # of the best score
_FIGURE = re.compile(r"\d+(?:\.\d+)?")
_KINDS = {"money", "duration", "count", "ratio", "score"}

Figure = tuple[float, float]


def conflicting(question: Question, ranked: Sequence[Ranked]) -> Ranked | None:
    """The first passage whose figure for what is asked differs from the best one's, or None.

    Only where each gives one figure, and both say nearly all that is asked: two rows of a table
    speak of different things, and a price beside another price is no contradiction.
    """
    if not ranked or not _KINDS & {kind.name for kind in question.wanted}:
        return None
    best, *others = ranked
    own = _figure(question, best)
    if own is None:
        return None
    for other in others:
        figure = _figure(question, other)
        apart = figure is not None and (figure[0] > own[1] or own[0] > figure[1])
        if apart and other.score >= _NEAR * best.score and not _is_same_table(best, other):
            return other
    return None


def _figure(question: Question, ranked: Ranked) -> Figure | None:
    """The one figure that a passage gives for what is asked, as least and most; or None."""
    passage = ranked.hit.passage
    if passage.question and ranked.features.question < _SAME_QUESTION:
        return None
    concepts = [concept for concept in question.concepts if not _is_asking(concept, question)]
    found = {
        figure
        for unit in _units(ranked)
        if coverage(concepts, f"{ranked.hit.heading} {' '.join(terms(unit))} ") >= _ALL
        for figure in _figures(question, unit)
    }
    return found.pop() if len(found) == 1 else None


def _is_asking(concept: Concept, question: Question) -> bool:
    """Whether a concept is but how a figure is asked for: "how long"."""
    said = " ".join(concept.alternatives[0])
    return any(kind.ask.search(said) for kind in question.wanted)


def _figures(question: Question, unit: str) -> Iterator[Figure]:
    for kind in question.wanted:
        if kind.name not in _KINDS or not holds(kind, question, unit):
            continue
        if kind.name == "duration":
            span = days(unit)
            if span is not None:
                yield span
        else:
            yield from ((value, value) for value in map(float, _numbers(unit)))


def _numbers(text: str) -> list[str]:
    return _FIGURE.findall(text.replace(",", ""))


def _units(ranked: Ranked) -> Iterator[str]:
    """The sentences of a passage, or the cells of a row with its name and their titles."""
    passage = ranked.hit.passage
    if passage.fields:
        key = passage.fields[0][1]
        yield from (f"{key} {name} {cell}" for name, cell in passage.fields[1:])
    else:
        for low, high in sentence_spans(passage.text):
            yield f"{passage.question} {plain(passage.text[low:high], passage.format)}"


def _is_same_table(first: Ranked, second: Ranked) -> bool:
    one, other = first.hit.passage, second.hit.passage
    return one.kind == other.kind == "row" and one.section == other.section
