"""The options that the commands of this package share, and the cases that they choose."""

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeVar

import click
from rich.console import Console
from rich.progress import track

from .cases import Case
from .errors import SuiteError
from .suite_file import load_suites, shipped

T = TypeVar("T")
SHARED = Path("../shared")


class NamedPath(click.Path):
    """A path that must not be empty: pathlib would take it for the folder that one is in."""

    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> str | bytes | os.PathLike[str]:
        """The path; a usage error that says so if it is empty."""
        if value == "":
            self.fail("the path is empty; name a file or folder, `.` for this one.", param, ctx)
        return super().convert(value, param, ctx)


FILE = NamedPath(exists=True, dir_okay=False, path_type=Path)
FOLDER = NamedPath(file_okay=False, path_type=Path)
suites_argument = click.argument("suites", nargs=-1, type=FILE)
shared_option = click.option(
    "--shared",
    type=FOLDER,
    default=SHARED,
    show_default=True,
    help="Folder of the documents that are not a suite's own.",
)
split_option = click.option(
    "--split",
    type=click.Choice(["tune", "held", "all"]),
    default="all",
    help="Only the cases for tuning, or only those held back from it.",
)

libraries_option = click.option(
    "--libraries",
    type=FOLDER,
    help="Keep the libraries that are built here, for the next time.",
)
write_option = click.option(
    "--write",
    "document",
    type=FILE,
    help="Also put the tables between their marks in this Markdown file.",
)


def watched(work: Iterable[T], name: str, total: int | None = None) -> Iterable[T]:
    """The same items, with a progress bar on standard error where somebody watches."""
    console = Console(stderr=True)
    return track(work, name, total, console=console, disable=not console.is_terminal)


def chosen(suites: Sequence[Path], split: str) -> list[Case]:
    """The cases of a split of the suites named, or of all that come with the product."""
    try:
        cases = load_suites(suites or shipped())
    except SuiteError as error:
        raise click.UsageError(str(error)) from error
    return [case for case in cases if split in ("all", case.split)]


def reachable(cases: Iterable[Case], shared: Path) -> list[Case]:
    """The cases whose documents are there; the number of the others is told, by suite."""
    sides: dict[bool, list[Case]] = {True: [], False: []}
    for case in cases:
        sides[all(path.exists() for path in case.paths(shared))].append(case)
    for suite, count in Counter(case.suite for case in sides[False]).items():
        click.echo(f"{count} cases of {suite} left out: no documents in {shared}", err=True)
    if not sides[True]:
        raise click.UsageError(f"No documents to ask about in {shared}: name the folder (--shared)")
    return sides[True]


def required(cases: Iterable[Case], shared: Path) -> list[Case]:
    """The same cases, once it is certain that all their documents are there."""
    listed = list(cases)
    for case in listed:
        for path in case.paths(shared):
            if not path.exists():
                raise click.UsageError(
                    f"There is no {path}, which the suite {case.suite!r} asks about: "
                    "name the folder of its documents with --shared."
                )
    return listed
