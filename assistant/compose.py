"""Composes a short answer from the best passages, in the guide's own words."""

from collections.abc import Sequence
from dataclasses import replace

from index import Index, terms

from .draft import Line
from .language import Language
from .listing import column, listed, outline
from .prose import prose
from .question import Question
from .rank import Ranked
from .rows import told

WORDS = 110
"""Words of a whole answer, about what a learner reads before scrolling."""

_PROSE = 90
_ALSO_BY = 0.96  # a further passage must score this share of the best one
_COVERS_AS_WELL = 0.05
_ALL_OF_KIND = 0.5
_MOST_ROWS = 3


def compose(
    question: Question,
    ranked: Sequence[Ranked],
    index: Index,
    language: Language,
    budget: int = WORDS,
) -> list[Line]:
    """Lines that answer from the best passage, then from others as good while there is room."""
    lines: list[Line] = []
    chosen = _chosen(question, ranked)
    for candidate in chosen if budget == WORDS else chosen[:1]:
        left = budget - sum(line.length for line in lines)
        own = _lines(question, candidate, index, language, budget)
        if len(index.documents) > 1:
            own = _titled(candidate, own)
        if not lines or sum(line.length for line in own) <= left:
            lines.extend(line for line in own if line.text not in {told.text for told in lines})
    return lines


def _chosen(question: Question, ranked: Sequence[Ranked]) -> list[Ranked]:
    """The best passage; when rows are asked for, the other rows that fit as well."""
    if not ranked:
        return []
    best = ranked[0]
    rows = [r for r in ranked if r.hit.passage.kind == "row" and r.features.names == 1.0]
    if "fit" in question.intents and question.names and rows:
        return rows[:_MOST_ROWS]
    if best.features.listing > _ALL_OF_KIND:
        return [best]
    also = [
        other
        for other in ranked[1:3]
        if other.score >= _ALSO_BY * best.score
        and other.features.coverage >= best.features.coverage - _COVERS_AS_WELL
    ]
    return [best, *also]


def _lines(
    question: Question,
    candidate: Ranked,
    index: Index,
    language: Language,
    budget: int,
) -> list[Line]:
    hit = candidate.hit
    match hit.passage.kind:
        case "outline":
            return outline(hit, index.guide(hit.passage.document))
        case "row":
            every = candidate.features.listing > _ALL_OF_KIND
            whole = column(question, hit, index.guide(hit.passage.document)) if every else []
            return whole or told(question, hit)
        case "list":
            return listed(question, hit, budget)
        case _:
            return prose(question, hit, language, min(_PROSE, budget))


def _titled(candidate: Ranked, lines: list[Line]) -> list[Line]:
    """Names the guide before a list, where the library has several."""
    title = candidate.hit.passage.title
    if not lines or not lines[0].lead or set(terms(title)) <= set(terms(lines[0].text)):
        return lines
    return [replace(lines[0], text=f"{title}: {lines[0].text}"), *lines[1:]]
