"""Typed values that disagree about one subject."""

from collections.abc import Iterator, Sequence

from ..finding import Finding
from ..guide import Guide
from .facts import facts_that_disagree
from .numbering import numbers_with_two_titles
from .prerequisites import prerequisites_waived
from .restated import rows_restated, sentences_restated
from .weights import weights_that_disagree

_CHECKS = (
    weights_that_disagree,
    facts_that_disagree,
    numbers_with_two_titles,
    sentences_restated,
    rows_restated,
)


def disagreements(guides: Sequence[Guide]) -> Iterator[Finding]:
    """Weights, prices, durations, scores, prerequisites, numbers, sentences told in two ways."""
    for check in _CHECKS:
        yield from check(guides)
    for guide in guides:
        yield from prerequisites_waived(guide)
