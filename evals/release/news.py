"""What a new edition brings for its editor to look at that the live library does not have."""

from collections.abc import Iterator, Sequence

from corpus import Finding, Guide, contradictions, findings

from .merging import Merger


def news(merger: Merger, live: Sequence[Guide]) -> tuple[Finding, ...]:
    """The findings of the new library that the live one does not have.

    What an edition adds or changes is held against all else with a more open mind than the whole of
    a library could be (`corpus.contradictions`).
    """
    known = {found.id for found in findings(live)}
    new = [found for found in findings(merger.guides) if found.id not in known]
    told = {place for found in new for place in found.places}
    closer = [found for found in _contradictions(merger) if not told.intersection(found.places)]
    return (*new, *(found for found in closer if found.id not in known))


def _contradictions(merger: Merger) -> Iterator[Finding]:
    for guide, changes in merger.changes:
        spans = [(change.new.start, change.new.end) for change in changes if change.new]
        others = [other for other in merger.guides if other.document != guide.document]
        if spans:
            yield from contradictions(guide, spans, others)
