"""Why an update is held, in the order in which an editor should look at it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from corpus import Finding, Unreadable

from .outcome import Release
from .terms import Terms

HOLDING = frozenset({"disagreement"})
"""Kinds of findings that hold a release back when they are new; the others are only told."""
HOLDING_AN_EDITION = frozenset({"duplicate_question", "near_duplicate", "unclosed_comment"})
"""The same, in a document that replaces another: text beside an older copy, or swallowed."""

_SHOWN = 120  # characters of a quote that a reason repeats
_BEFORE = 40  # of these, before the first difference


def reasons(
    found: Release, judged: Sequence[str], unreadable: Sequence[Unreadable], terms: Terms
) -> Iterator[str]:
    """A sentence for each thing that stands against an update, with what can be done.

    Args:
        found: What the examination gave.
        judged: What the answers say against it (`gate.judge`).
        unreadable: Documents that were given and could not be read.
        terms: What the editor takes as it is.

    """
    for bad in unreadable:
        yield f"Left out: {bad.error.message}"
    for loss in found.losses:
        if loss.document not in terms.losses:
            yield f"{loss.sentence}: if that is meant, --accept-loss {loss.document!r}."
    for finding in found.findings:
        if found.baseline and _holds(found, finding):  # of the first library nothing is new
            yield f"{finding.sentence} If that is meant: `certguide findings --ack {finding.id}`."
    yield from _stale(found, terms)
    yield from judged


def _holds(found: Release, finding: Finding) -> bool:
    if finding.kind in HOLDING_AN_EDITION:
        replaced = {guide.document for guide, _ in found.changes}
        return any(place.document in replaced for place in finding.places)
    return finding.kind in HOLDING


def _stale(found: Release, terms: Terms) -> Iterator[str]:
    gone: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for each in found.stale:
        if not terms.accepts(each.case):
            gone[each.document, each.gold, each.likely].append(each.case)
    for (document, gold, likely), cases in gone.items():
        at = _parting(gold, likely)
        now = f"likely now: “{_short(likely, at)}”" if likely else "nothing there is like it"
        yield (
            f"“{_short(gold, at)}” has left {document} ({now}): mend what rests on it, or "
            f"--accept {','.join(cases)}."
        )


def _parting(one: str, other: str) -> int:
    """Where two texts begin to differ; 0 where that is at the end of one."""
    pairs = zip(_line(one), _line(other), strict=False)
    return next((place for place, (old, new) in enumerate(pairs) if old != new), 0)


def _short(text: str, at: int = 0) -> str:
    """A line of bounded length that shows the place `at`."""
    line = _line(text)
    start = line.find(" ", at - _BEFORE) + 1 if at >= _SHOWN - _BEFORE else 0
    shown = line[start:]
    opening = "…" if start else ""
    return opening + (shown if len(shown) <= _SHOWN else f"{shown[: _SHOWN - 1]}…")


def _line(text: str) -> str:
    return " ".join(text.split())
