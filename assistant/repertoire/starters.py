"""Questions to begin with: of the library, of a guide, of a section."""

from collections.abc import Iterator, Sequence
from itertools import chain, islice, zip_longest

from ..scope import Scope
from .candidate import Candidate
from .newness import is_different
from .proof import Ask, is_answered
from .templates import templates

MOST = 5
_TRIES = 20  # questions that are asked to find them
_OWN = 0.9  # merit of the author's own questions
_WELL = 0.5  # and of those that read well
_FIRST = 3  # of the author's own, before others that show what else can be asked


def starters(guides: Sequence[Sequence[Candidate]], scope: Scope, ask: Ask) -> tuple[str, ...]:
    """A few questions that the tutor does answer, spread over the guides, the best first."""
    chosen: list[str] = []
    if scope.section is not None:
        opening = templates().worded("open")
        chosen = [opening] if ask(opening, (), scope).kind == "answer" else []
    ordered = [_ordered([one for one in own if _is_within(one, scope)]) for own in guides]
    mixed = (one for each in zip_longest(*ordered) for one in each if one is not None)
    for one in islice(mixed, _TRIES):
        if len(chosen) == MOST:
            break
        if is_different(one.text, chosen) and is_answered(one, ask(one.text, (), scope)):
            chosen.append(one.text)
    return tuple(chosen)


def _is_within(one: Candidate, scope: Scope) -> bool:
    section = scope.section
    if section is None:
        return True
    whole = (section.start, section.end)
    return all(section.start <= low and high <= section.end for low, high in one.spans) and (
        whole not in one.spans
    )


def _ordered(own: Sequence[Candidate]) -> Iterator[Candidate]:
    """The candidates of a guide: some of the author's, some others, then all that is left."""
    best = list(_spread([one for one in own if one.merit >= _OWN]))
    well = list(_spread([one for one in own if _WELL <= one.merit < _OWN]))
    rest = list(_spread([one for one in own if one.merit < _WELL]))
    first = _FIRST if well else MOST
    others = MOST - first if best else MOST
    return chain(best[:first], well[:others], best[first:], well[others:], rest)


def _spread(own: Sequence[Candidate]) -> Iterator[Candidate]:
    """All candidates, those first that stand far from each other in the guide."""
    step = max(1, len(own) // MOST)
    for first in range(step):
        yield from own[first::step]
