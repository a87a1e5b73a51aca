"""A release as programs read it."""

from collections import defaultdict
from dataclasses import asdict
from pathlib import Path
from typing import Any

from corpus import Change

from .evaluation import figures
from .outcome import Release

Entry = dict[str, Any]
_KINDS = ("added", "changed", "removed", "renamed", "moved")


def account(release: Release, report: Path | None = None) -> Entry:
    """The documented fields of `certguide release --json`; see the README's contract."""
    return {
        "build": release.build,
        "baseline": release.baseline,
        "verdict": release.verdict,
        "reasons": list(release.reasons),
        "changes": _changes(release),
        "findings": [asdict(finding) for finding in release.findings],
        "losses": [asdict(loss) for loss in release.losses],
        "regressions": [asdict(regression) for regression in release.regressions],
        "stale": [asdict(stale) for stale in release.stale],
        "uncovered": [asdict(each) for each in release.coverage.uncovered]
        if release.coverage
        else [],
        "coverage": release.coverage.share if release.coverage else None,
        "suites": list(release.suites),
        "figures": figures(release.scores),
        "baseline_figures": figures(release.before),
        "report": str(report) if report else None,
    }


def _changes(release: Release) -> dict[str, list[Entry]]:
    """Every difference by its kind; a document that joins or goes is one difference."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for kind, names in (("added", release.joined), ("removed", release.removed)):
        found[kind] += [_entry(name, "document", (), None, None) for name in names]
    for guide, changes in release.changes:
        for change in changes:
            found[change.kind].append(_difference(guide.document, change))
    return {kind: found[kind] for kind in _KINDS}


def _difference(document: str, change: Change) -> Entry:
    old, new = (unit.plain if unit else None for unit in (change.old, change.new))
    return _entry(document, change.unit, change.section, old, new)


def _entry(
    document: str, unit: str, section: tuple[str, ...], old: str | None, new: str | None
) -> Entry:
    return {
        "document": document,
        "unit": unit,
        "section": " > ".join(section),
        "old": old,
        "new": new,
    }
