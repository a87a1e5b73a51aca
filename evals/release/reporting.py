"""A release as a report of its evaluation."""

from dataclasses import asdict

from ..reports import Circumstances, Report
from .outcome import Release


def report_of(found: Release, seconds: float | None = None) -> Report | None:
    """The report of a release; None where nothing could be asked, as in an empty library."""
    if not found.scores:
        return None
    return Report(
        build=found.build,
        verdict=found.verdict,
        scores=found.scores,
        circumstances=Circumstances.now(seconds),
        baseline_build=found.baseline,
        baseline=found.before,
        suites=found.suites,
        reasons=found.reasons,
        regressions=[asdict(each) for each in found.regressions],
        stale=[asdict(each) for each in found.stale],
        uncovered=[asdict(each) for each in found.coverage.uncovered] if found.coverage else (),
        coverage=found.coverage.share if found.coverage else None,
    )
