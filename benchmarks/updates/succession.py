"""Editions released one after another into one library, as an editor would."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from corpus import CorpusError, Guide, read
from evals.release import ALL, Release, Terms, Update, release
from index import Library

from .aftermath import Aftermath, aftermath

_SORTS = (
    ("has left", "stale"),
    ("got worse", "worse"),
    ("goes from", "drop"),
    ("--accept-loss", "loss"),
    ("If that is meant: --accept", "finding"),
    ("has no answer", "failed"),
)


@dataclass(frozen=True, slots=True)
class Step:
    """One edition: what a release said of it, and what answers were like once it was live.

    Attributes:
        edition: Its file name.
        verdict: The first one, nothing being accepted; "unreadable" for what cannot be read.
        reasons: How many of each sort.
        changes: How many of each kind.
        seconds: What the first release took.
        accepted: The verdict once everything was accepted, "" where that was not needed.
        after: None for the first edition of a document, and where nothing went live.

    """

    edition: str
    verdict: str
    reasons: Counter[str]
    changes: Counter[str]
    seconds: float
    accepted: str = ""
    after: Aftermath | None = None


def succession(library: Library, paths: Sequence[Path]) -> Iterator[Step]:
    """Release the editions of one document, each over the one before."""
    old: Guide | None = None
    for path in paths:
        try:
            new = read(path)
        except CorpusError as error:
            yield Step(path.name, f"unreadable: {error.kind}", Counter(), Counter(), 0.0)
            continue
        yield _step(library, old, new)
        old = new


def _step(library: Library, old: Guide | None, new: Guide) -> Step:
    began = perf_counter()
    first = release(library, Update(incoming=[new]), Terms())
    seconds = perf_counter() - began
    last = _accepting(library, new, first) if first.verdict == "held" else first
    after = (
        aftermath(library.open(), old, new, last) if old and last.verdict == "promoted" else None
    )
    return Step(
        edition=new.document,
        verdict=first.verdict,
        reasons=Counter(map(_sort, first.reasons)),
        changes=Counter(each.kind for _, found in first.changes for each in found),
        seconds=seconds,
        accepted=last.verdict if last is not first else "",
        after=after,
    )


def _accepting(library: Library, new: Guide, held: Release) -> Release:
    """What an editor does who means all of it."""
    terms = Terms(
        cases=[ALL],
        losses=[loss.document for loss in held.losses],
        findings=[found.id for found in held.findings],
    )
    return release(library, Update(incoming=[new]), terms)


def _sort(reason: str) -> str:
    return next((sort for words, sort in _SORTS if words in reason), "other")
