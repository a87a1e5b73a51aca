"""Composes a short answer from the best passages, in the guide's own words."""

from collections.abc import Sequence
from dataclasses import replace

from corpus import Passage
from index import Index, terms

from .conflict import conflicting
from .draft import Line
from .language import Language
from .listing import column, listed, outline
from .prose import prose
from .question import Question
from .rank import Ranked
from .rows import told
from .selection import ALL_OF_KIND, selected

WORDS = 110
"""Words of a whole answer, about what a learner reads before scrolling."""

_FIRST = 0.65  # share of the words that the best passage has before the others
_LEAST_LIST = 4  # lines of a list that was cut: its lead, two items, and how many more there are


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
    other = conflicting(question, ranked)
    chosen = selected(question, ranked)
    if other is not None:
        chosen = [chosen[0], other]
    drafts = [_lines(question, one, index, language, budget) for one in chosen]
    others = sum(map(_length, drafts[1:]))
    lines: list[Line] = []
    for candidate, draft in zip(chosen, drafts, strict=True):
        first = candidate is chosen[0]
        left = max(round(_FIRST * budget), budget - others) if first else budget - _length(lines)
        room = left if first else left - len(candidate.hit.passage.question.split())
        fits = _length(draft) <= room
        own = draft if fits else _lines(question, candidate, index, language, room) or draft[:1]
        if own and not first:
            own = _introduced(own, candidate.hit.passage, chosen[0].hit.passage, candidate is other)
        if first or candidate is other or (_length(own) <= left and (fits or not _is_stub(own))):
            lines.extend(line for line in own if line not in lines)
    return lines


def _introduced(own: list[Line], passage: Passage, best: Passage, differs: bool) -> list[Line]:
    """Says which question a further passage answers, and that its figure is another one."""
    text = own[0].text
    if passage.question:
        text = f"“{passage.question}” {text}"
    if differs:
        where = "Elsewhere the guide" if passage.document == best.document else passage.title
        text = f"{where} gives another figure: {text}"
    return [replace(own[0], text=text), *own[1:]]


def _is_stub(lines: Sequence[Line]) -> bool:
    """Whether of a list that was cut hardly anything is left."""
    return bool(lines) and lines[0].lead and len(lines) < _LEAST_LIST


def _length(lines: Sequence[Line]) -> int:
    return sum(line.length for line in lines)


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
            every = candidate.features.listing > ALL_OF_KIND
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
