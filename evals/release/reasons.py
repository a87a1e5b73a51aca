"""Why an update is held, in the order in which an editor should look at it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from corpus import Unreadable

from .outcome import Release
from .terms import Terms

HOLDING = frozenset({"disagreement", "broken_encoding", "truncated"})
"""Kinds of findings that hold a release back when they are new; the others are only told."""


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
        if finding.kind in HOLDING:
            yield f"{finding.sentence} If that is meant: `certguide findings --ack {finding.id}`."
    yield from _stale(found, terms)
    yield from judged


def _stale(found: Release, terms: Terms) -> Iterator[str]:
    gone: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for each in found.stale:
        if not terms.accepts(each.case):
            gone[each.document, each.gold, each.likely].append(each.case)
    for (document, gold, likely), cases in gone.items():
        now = f"likely now: “{_short(likely)}”" if likely else "nothing there is like it"
        yield (
            f"“{_short(gold)}” has left {document} ({now}): mend what rests on it, or "
            f"--accept {','.join(cases)}."
        )


def _short(text: str, limit: int = 120) -> str:
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[: limit - 1]}…"
