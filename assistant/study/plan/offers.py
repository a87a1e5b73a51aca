"""What one can have a plan for."""

from collections.abc import Iterable
from dataclasses import dataclass

from corpus import Guide

from .finding import programmes


@dataclass(frozen=True, slots=True)
class Offer:
    """A thing that a guide has steps for: `document` and `title` of the guide, `level` its name."""

    document: str
    title: str
    level: str


def offers(guides: Iterable[Guide]) -> tuple[Offer, ...]:
    """All plans of the guides in reading order; a wish for `level` and `document` gets each."""
    return tuple(
        Offer(guide.document, guide.title, programme.short)
        for guide in guides
        for programme in programmes(guide)
    )
