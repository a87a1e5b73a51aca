"""Selects what an answer is composed of: the best passage, and what is nearly as good."""

from collections.abc import Sequence

from .question import Question
from .rank import Ranked
from .rows import number_in

_ALSO_BY = 0.82  # share of the best score that a further passage must have
_COVERS_AS_WELL = 0.05
_MOST_ROWS = 3
ALL_OF_KIND = 0.5
"""Share of a question for all of a kind that the title of what lists them must say."""


def selected(question: Question, ranked: Sequence[Ranked]) -> list[Ranked]:
    """The best passage and those nearly as good; when rows are asked for, the rows that fit."""
    if not ranked:
        return []
    best = ranked[0]
    rows = [r for r in ranked if r.hit.passage.kind == "row" and r.features.names == 1.0]
    if "fit" in question.intents and question.names and rows:
        return rows[:_MOST_ROWS]
    if best.features.listing > ALL_OF_KIND:
        return [best]
    if best.hit.passage.fields:
        key_ranges = [r for r in ranked if number_in(question.text, _key(r))]
        if key_ranges:
            return key_ranges[:1]
    return [
        best,
        *(
            other
            for other in ranked[1:3]
            if other.score >= _ALSO_BY * best.score
            and _is_as_good(other, best)
            and not _is_another_row(other, best)
            and not _is_of_another(question, other, best)
            and not _is_row_beside_prose(other, best)
        ),
    ]


def _is_as_good(other: Ranked, best: Ranked) -> bool:
    """Whether a passage is as near as the best one in words or in meaning."""
    in_words = other.features.coverage >= best.features.coverage - _COVERS_AS_WELL
    return in_words or other.features.dense >= best.features.dense


def _key(ranked: Ranked) -> str:
    """The first cell of a row, which names it."""
    return ranked.hit.passage.fields[0][1] if ranked.hit.passage.fields else ""


def _is_another_row(other: Ranked, best: Ranked) -> bool:
    """Whether a row of the best one's table says less of what is asked."""
    first, second = best.hit.passage, other.hit.passage
    same = first.kind == second.kind == "row" and first.section == second.section
    return same and other.features.coverage < best.features.coverage


def _is_of_another(question: Question, other: Ranked, best: Ranked) -> bool:
    """Whether the best one is of the thing named, and the other the same of another thing."""
    same = best.hit.passage.section[-1:] == other.hit.passage.section[-1:]
    return same and bool(question.things) and other.features.scope < best.features.scope


def _is_row_beside_prose(other: Ranked, best: Ranked) -> bool:
    """Whether a row says no more of what is asked than a text does; alone it reads oddly there."""
    kinds = (best.hit.passage.kind, other.hit.passage.kind)
    mixed = kinds[0] != "row" and kinds[1] == "row"
    return mixed and other.features.coverage <= best.features.coverage
