"""What a new edition brings for its editor to look at that the live library does not have."""

from collections.abc import Iterator, Sequence

from corpus import Finding, Guide
from corpus.checks.contradictions import contradictions
from corpus.findings import findings

from .merging import Merger


def news(merger: Merger, live: Sequence[Guide]) -> tuple[Finding, ...]:
    """The findings of the new library that the live one does not have.

    What an edition adds or changes is held against all else with a more open mind than the whole of
    a library could be (`corpus.contradictions`).
    """
    before = findings(live)
    new = [found for found in findings(merger.guides) if not _is_known(found, before)]
    told = {place for found in new for place in found.places}
    closer = [found for found in _contradictions(merger) if not told.intersection(found.places)]
    return (*new, *(found for found in closer if not _is_known(found, before)))


def _is_known(found: Finding, before: Sequence[Finding]) -> bool:
    """Whether it was there before, perhaps in other words on one of its sides."""
    return any(found.id == each.id or _is_reworded(found, each) for each in before)


def _is_reworded(found: Finding, before: Finding) -> bool:
    """Whether two disagreements are between the same headings, and one side's words are the same.

    An edit within a disagreement that the editor lives with makes no new one.
    """
    return (
        found.kind == before.kind == "disagreement"
        and _headings(found) == _headings(before)
        and bool(_quotes(found) & _quotes(before))
    )


def _headings(found: Finding) -> list[tuple[str, ...]]:
    return sorted(place.section for place in found.places)


def _quotes(found: Finding) -> set[str]:
    return {place.quote for place in found.places}


def _contradictions(merger: Merger) -> Iterator[Finding]:
    for guide, changes in merger.changes:
        spans = [(change.new.start, change.new.end) for change in changes if change.new]
        others = [other for other in merger.guides if other.document != guide.document]
        if spans:
            yield from contradictions(guide, spans, others)
