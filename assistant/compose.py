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
from .rows import number_in, told

WORDS = 110
"""Words of a whole answer, about what a learner reads before scrolling."""

_ALSO_BY = 0.82  # share of the best score that a further passage must have
_FIRST = 0.65  # share of the words that the best passage has before the others
_LEAST_LIST = 4  # lines of a list that was cut: its lead, two items, and how many more there are
_ALL_OF_KIND = 0.5
_MOST_ROWS = 3


def shares(sizes: Sequence[int], budget: int = WORDS) -> list[int]:
    """Words for each of several drafts: what it needs, or an equal part of what others leave.

    >>> shares([20, 80, 70], 110)
    [20, 45, 45]
    """
    given = [0] * len(sizes)
    left = budget
    for rank, place in enumerate(sorted(range(len(sizes)), key=lambda place: sizes[place])):
        given[place] = min(sizes[place], left // (len(sizes) - rank))
        left -= given[place]
    return given


def compose(
    question: Question,
    ranked: Sequence[Ranked],
    index: Index,
    language: Language,
    budget: int = WORDS,
) -> list[Line]:
    """Lines that answer from the best passage, then from others nearly as good.

    What does not fit into the budget of words is cut to the sentences or items that answer best.
    """
    chosen = _chosen(question, ranked)
    drafts = [_lines(question, one, index, language, budget) for one in chosen]
    others = sum(map(_length, drafts[1:]))
    lines: list[Line] = []
    for place, (candidate, draft) in enumerate(zip(chosen, drafts, strict=True)):
        left = budget - _length(lines)
        if place == 0:
            left = max(round(_FIRST * budget), left - others)
        fits = _length(draft) <= left
        own = draft if fits else _lines(question, candidate, index, language, left)
        if place == 0 or fits or (_length(own) <= left and not _is_stub(own)):
            lines.extend(line for line in own if line not in lines)
    return lines


def _is_stub(lines: Sequence[Line]) -> bool:
    """Whether of a list that was cut hardly anything is left."""
    return lines[0].lead and len(lines) < _LEAST_LIST


def _length(lines: Sequence[Line]) -> int:
    return sum(line.length for line in lines)


def _chosen(question: Question, ranked: Sequence[Ranked]) -> list[Ranked]:
    """The best passage and those nearly as good; when rows are asked for, the rows that fit."""
    if not ranked:
        return []
    best = ranked[0]
    rows = [r for r in ranked if r.hit.passage.kind == "row" and r.features.names == 1.0]
    if "fit" in question.intents and question.names and rows:
        return rows[:_MOST_ROWS]
    if best.features.listing > _ALL_OF_KIND:
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
            if other.score >= _ALSO_BY * best.score and not _is_another_row(other, best)
        ),
    ]


def _key(ranked: Ranked) -> str:
    """The first cell of a row, which names it."""
    return ranked.hit.passage.fields[0][1] if ranked.hit.passage.fields else ""


def _is_another_row(other: Ranked, best: Ranked) -> bool:
    """Whether a row of the best one's table says less of what is asked."""
    first, second = best.hit.passage, other.hit.passage
    same = first.kind == second.kind == "row" and first.section == second.section
    return same and other.features.coverage < best.features.coverage


def _lines(
    question: Question,
    candidate: Ranked,
    index: Index,
    language: Language,
    budget: int,
) -> list[Line]:
    lines = _told(question, candidate, index, language, budget)
    return _titled(candidate, lines) if len(index.documents) > 1 else lines


def _told(
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
            return listed(question, hit, index.guide(hit.passage.document), budget)
        case _:
            return prose(question, hit, language, budget)


def _titled(candidate: Ranked, lines: list[Line]) -> list[Line]:
    """Names the guide before a list, where the library has several."""
    title = candidate.hit.passage.title
    if not lines or not lines[0].lead or set(terms(title)) <= set(terms(lines[0].text)):
        return lines
    return [replace(lines[0], text=f"{title}: {lines[0].text}"), *lines[1:]]
