"""What goes into a release, and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from corpus import Change, Finding, Guide, Unreadable

from ..cases import Suite
from ..coverage import Coverage
from ..scoring import Score
from .gate import Regression
from .losses import Loss
from .staleness import Stale

Verdict = Literal["promoted", "held", "staged", "unchanged"]


@dataclass(frozen=True, slots=True)
class Update:
    """What an editor gives: documents that come in or go, and the suites of the library.

    `unreadable` are documents that were given and could not be read.
    """

    incoming: Sequence[Guide] = ()
    removed: Sequence[str] = ()
    unreadable: Sequence[Unreadable] = ()
    suites: Sequence[Suite] = ()


@dataclass(frozen=True, slots=True)
class Release:
    """What became of an update.

    Attributes:
        build: Id of the staged build.
        baseline: Id of the build that was live, or None in an empty library.
        verdict: "staged" is good, and left unpromoted as asked; "unchanged" is live already.
        reasons: Why it is held, a sentence each.
        joined, removed: Documents that are new in the library, or taken out of it.
        changes: The differences of each replaced document, beside its new edition.
        findings: Those that the live library does not have, and nobody acknowledged.
        losses: Of replaced documents, the heavy ones.
        regressions: Every case that got worse, accepted and uncritical ones, too.
        stale: Every case whose gold has left the content, accepted ones, too.
        coverage: How much of the new library the suites' own cases cover.
        scores: Of every case that was asked, on the staged build.
        before: The same cases, on the live one; empty without one.
        suites: Names of the suites that applied; "drafted" for cases from the guides' own words.

    """

    build: str
    baseline: str | None
    verdict: Verdict
    reasons: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changes: tuple[tuple[Guide, tuple[Change, ...]], ...] = ()
    findings: tuple[Finding, ...] = ()
    losses: tuple[Loss, ...] = ()
    regressions: tuple[Regression, ...] = ()
    stale: tuple[Stale, ...] = ()
    coverage: Coverage | None = None
    scores: tuple[Score, ...] = ()
    before: tuple[Score, ...] = ()
    suites: tuple[str, ...] = ()
