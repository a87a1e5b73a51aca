"""All that a report tells of one evaluation."""

import os
import platform
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from typing import Any

from ..scoring import Score

Entry = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Circumstances:
    """When and where it was measured: all of a report, beside latencies, that differs every time.

    Attributes:
        made: UTC, ISO 8601.
        seconds: How long the evaluation took; None where nobody looked at the clock.
        machine: Processor, number of cores, operating system.
        program: Versions of the product and of Python.

    """

    made: str
    seconds: float | None
    machine: str
    program: str

    @classmethod
    def now(cls, seconds: float | None = None) -> "Circumstances":
        """Those of this moment, on this machine."""
        return cls(
            made=datetime.now(UTC).isoformat(timespec="seconds"),
            seconds=None if seconds is None else round(seconds, 1),
            machine=f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()}",
            program=f"certguide {version('certguide')}, Python {platform.python_version()}",
        )


@dataclass(frozen=True, slots=True)
class Report:
    """One evaluation.

    Attributes:
        build: Id of the build that was asked.
        verdict: In a word or two: "promoted", "held", "evaluated".
        scores: Of every case, at least one.
        circumstances: When and where.
        baseline_build: Id of the build, or name of the file, that it is compared with.
        baseline: The baseline's scores of the same cases; empty without one.
        suites: Names of the suites.
        reasons: What speaks against the build, a sentence each; empty when it is good.
        regressions: Rows with "case", "why", "critical".
        stale: Rows with "case", "document", "gold", "likely".
        uncovered: Rows with "document", "section", "kind", "text".
        coverage: Share of the content's parts that a case asks about, 0 to 1.

    """

    build: str
    verdict: str
    scores: Sequence[Score]
    circumstances: Circumstances
    baseline_build: str | None = None
    baseline: Sequence[Score] = ()
    suites: Sequence[str] = ()
    reasons: Sequence[str] = ()
    regressions: Sequence[Entry] = ()
    stale: Sequence[Entry] = ()
    uncovered: Sequence[Entry] = ()
    coverage: float | None = None

    @property
    def good(self) -> bool:
        """Whether nothing speaks against the build."""
        return not self.reasons
