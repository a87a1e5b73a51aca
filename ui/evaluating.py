"""An evaluation as an editor asks for it, on the command line or on the page."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from time import perf_counter

from evals import Case, Score, Suite, load_suite, score
from evals.coverage import coverage
from evals.release import (
    Editions,
    Records,
    applying,
    drafts,
    evaluated,
    founded,
    guides_of,
    judge,
    library_suites,
    remember,
)
from evals.reports import Circumstances, Report, read_rows
from index import Index, Library, Progress

from .border import CommandError
from .building import library
from .settings import Settings

LIVE = "live"


def evaluate(
    settings: Settings,
    wanted: Sequence[str],
    build: str | None,
    baseline: str | None,
    progress: Progress,
) -> Report:
    """Ask a build, the live one by default, everything in the suites wanted, or in all.

    Args:
        settings: Where the library is.
        wanted: Suite files, or names of the library's suites; none for all of them, and for cases
            drafted from the guides where the library has no suite.
        build: Id of the build to ask.
        baseline: "live", the id of a build, or a report in JSON.
        progress: Told how far it is.

    Raises the errors of the packages, and CommandError for what was wanted and is not there.

    """
    began = perf_counter()
    shelf = library(settings)
    index = shelf.open(build)
    suites = _suites(settings.data, wanted, index)
    cases = _cases(suites, index, wanted)
    records = Records(settings.data)
    scores = evaluated(index, cases, {}, lambda done, of: progress("Asking", done, of))
    before = _baseline(shelf, records, baseline, cases, progress)
    names = tuple(dict.fromkeys(case.suite for case in cases))
    if not wanted:  # the figures of a build are those of all that is asked of it
        remember(records, index.build, None, scores, names)
    judgement = judge(scores, {each.case.id: each for each in before})
    found = coverage(guides_of(index), cases)
    return Report(
        build=index.build,
        verdict="worse" if judgement.reasons and before else "evaluated",
        scores=scores,
        circumstances=Circumstances.now(perf_counter() - began),
        baseline_build=shelf.live if baseline == LIVE else baseline,
        baseline=before,
        suites=names,
        reasons=judgement.reasons,
        regressions=[asdict(each) for each in judgement.regressions],
        uncovered=[asdict(each) for each in found.uncovered],
        coverage=found.share,
    )


def _suites(data: Path, wanted: Sequence[str], index: Index) -> list[Suite]:
    own = library_suites(data, [entry.document for entry in index.documents])
    if not wanted:
        return list(own)
    known = {suite.name: suite for suite in own}
    return [known[name] if name in known else _file(name, known) for name in wanted]


def _file(name: str, known: Mapping[str, Suite]) -> Suite:
    if not Path(name).is_file():
        there = ", ".join(known) or "none"
        raise CommandError(
            "no_suite",
            f"There is no suite {name!r}: give a file, or one of the library's suites ({there}).",
        )
    return load_suite(Path(name))


def _cases(suites: Sequence[Suite], index: Index, wanted: Sequence[str]) -> tuple[Case, ...]:
    names = [entry.document for entry in index.documents]
    cases = applying(suites, names)
    if not cases and wanted:
        raise CommandError(
            "no_cases",
            f"None of these suites asks about a document of build {index.build}: it has "
            f"{', '.join(names)}.",
        )
    guides = guides_of(index)
    if not cases:
        return drafts(guides, ())
    standing = founded(cases, suites, [Editions(guides)])
    if not standing:
        raise CommandError(
            "no_cases",
            f"Of these suites no case can be asked: what proves their answers does not stand in "
            f"build {index.build}. Name a build that has it with --build, or mend the cases.",
        )
    return standing


def _baseline(
    shelf: Library,
    records: Records,
    baseline: str | None,
    cases: Sequence[Case],
    progress: Progress,
) -> tuple[Score, ...]:
    if baseline is None:
        return ()
    if Path(baseline).is_file():
        rows = read_rows(Path(baseline))
        return tuple(score(case, rows[case.id]) for case in cases if case.id in rows)
    index = shelf.open(None if baseline == LIVE else baseline)
    told = lambda done, of: progress("Asking the baseline", done, of)  # noqa: E731
    return evaluated(index, cases, records.rows(index.build), told)
