"""Why an update is held, in the order in which an editor should look at it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from corpus import Finding, Unreadable

from .outcome import Release
from .staleness import ELSEWHERE
from .terms import Terms

HOLDING = frozenset({"disagreement"})
"""Kinds of findings that hold a release back when they are new; the others are only told."""
HOLDING_AN_EDITION = frozenset(
    {"broken_encoding", "duplicate_question", "near_duplicate", "truncated", "unclosed_comment"}
)
"""The same, in a document that replaces another: text spoilt, swallowed, or beside a copy."""

_SHOWN = 120  # characters of a quote that a reason repeats
_PLACES = 3  # of a finding
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
            yield (
                f"{finding.sentence} See {_places(finding)}. If that is meant: "
                f"--accept {finding.id}."
            )
    yield from _stale(found, terms)
    yield from judged


def _holds(found: Release, finding: Finding) -> bool:
    if finding.kind in HOLDING_AN_EDITION:
        replaced = {guide.document for guide, _ in found.changes}
        return any(place.document in replaced for place in finding.places)
    return finding.kind in HOLDING


def _places(finding: Finding) -> str:
    """The documents and headings of a finding, each once, the first few."""
    told = [": ".join([each.document, *each.section[-1:]]) for each in finding.places]
    each_once = list(dict.fromkeys(told))
    more = ["…"] if len(each_once) > _PLACES else []
    return "; ".join([*each_once[:_PLACES], *more])


def _stale(found: Release, terms: Terms) -> Iterator[str]:
    gone: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for each in found.stale:
        if not terms.accepts(each.case):
            gone[each.document, each.gold, each.likely].append(each.case)
    for (document, gold, likely), cases in gone.items():
        yield (
            f"{_what_happened(document, gold, likely)}: mend what rests on it, or "
            f"--accept {','.join(cases)}."
        )


def _what_happened(document: str, gold: str, likely: str) -> str:
    if likely == f"{gold}{ELSEWHERE}":
        return f"“{_short(gold)}” stands in another place of {document} now"
    at = _parting(gold, likely)
    now = f"likely now: “{_short(likely, at)}”" if likely else "nothing there is like it"
    return f"“{_short(gold, at)}” has left {document} ({now})"


def _parting(one: str, other: str) -> int:
    """Where two texts begin to differ: the end of one that the other goes on from."""
    old, new = _line(one), _line(other)
    pairs = enumerate(zip(old, new, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(old), len(new)))


def _short(text: str, at: int = 0) -> str:
    """A line of bounded length that shows the place `at`."""
    line = _line(text)
    start = line.find(" ", at - _BEFORE) + 1 if at >= _SHOWN - _BEFORE else 0
    shown = line[start:]
    opening = "…" if start else ""
    return opening + (shown if len(shown) <= _SHOWN else f"{shown[: _SHOWN - 1]}…")


def _line(text: str) -> str:
    return " ".join(text.split())
