"""A release as an editor asks for it, on the command line or on the page."""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from corpus import Guide, Unreadable
from evals import Suite, load_suite
from evals.release import (
    FOLDER,
    Release,
    Terms,
    Update,
    beside,
    library_suites,
    release,
    report_of,
)
from evals.reports import write_reports
from index import Library, Progress

from .acknowledged import Acknowledged
from .building import library, read_guides
from .settings import Settings


@dataclass(frozen=True, slots=True)
class Request:
    """What an editor asks for.

    Attributes:
        paths: Documents and folders that come in.
        removed: Documents that go.
        suites: Suite files to be used, and kept in the library when it goes live.
        accepted: Ids of cases that may get worse or stale, or "all".
        losses: Documents whose heavy losses are meant.
        promote: False to leave a good build staged.
        report: Where the reports go; None for the data folder.

    """

    paths: Sequence[Path] = ()
    removed: Sequence[str] = ()
    suites: Sequence[Path] = ()
    accepted: Sequence[str] = ()
    losses: Sequence[str] = ()
    promote: bool = True
    report: Path | None = None


def run_release(
    settings: Settings, request: Request, progress: Progress
) -> tuple[Release, Path | None]:
    """Carry out a request; what became of it, and the report for people, if there is one.

    The live build serves until the new one is promoted. Raises the errors of the packages, and
    CommandError when none of the paths could be read.
    """
    began = perf_counter()
    shelf = library(settings)
    acknowledged = Acknowledged(settings.data).ids()  # a damaged file is told before the long work
    guides: list[Guide] = []
    unreadable: list[Unreadable] = []
    if request.paths:
        guides, unreadable = read_guides(request.paths, progress)
    given = [load_suite(path) for path in (*request.suites, *_beside(request.paths))]
    names = [*_live_names(shelf), *(guide.document for guide in guides)]
    own = [
        suite for suite in library_suites(settings.data, names) if suite.name not in _names(given)
    ]
    terms = Terms(request.accepted, request.losses, acknowledged, request.promote)
    update = Update(guides, request.removed, unreadable, (*own, *given))
    found = release(shelf, update, terms, progress)
    if found.verdict == "promoted":
        _keep(given, settings.data / FOLDER)
    report = report_of(found, perf_counter() - began)
    if report is None:
        return found, None
    folder = request.report or reports_folder(settings, found.build)
    return found, write_reports(report, folder)[0]


def reports_folder(settings: Settings, build: str) -> Path:
    """Where the reports about a build are, unless somebody wants them elsewhere."""
    return settings.data / "reports" / build


def _live_names(shelf: Library) -> list[str]:
    return [entry.document for entry in shelf.open().documents] if shelf.live else []


def _names(suites: Iterable[Suite]) -> set[str]:
    return {suite.name for suite in suites}


def _beside(paths: Iterable[Path]) -> Iterator[Path]:
    """The suites that lie beside the documents given, or in the folders given."""
    for path in paths:
        if path.is_dir():
            yield from sorted(path.rglob("*.suite.yaml"))
        else:
            yield from (suite.path for suite in beside(path))


def _keep(suites: Iterable[Suite], folder: Path) -> None:
    """Puts suites into the library, whose releases they guard from now on."""
    for suite in suites:
        folder.mkdir(parents=True, exist_ok=True)
        target = folder / f"{suite.name}.yaml"
        if not target.exists() or not target.samefile(suite.path):
            draft = target.with_suffix(".draft")
            shutil.copyfile(suite.path, draft)
            draft.replace(target)
