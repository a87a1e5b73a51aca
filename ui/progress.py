"""Progress bars on standard error, only where somebody watches."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from index import Progress


@contextmanager
def progress_bar() -> Iterator[Progress]:
    """Gives a function to be told how far each kind of work has come."""
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.progress import Progress as Bars

    console = Console(stderr=True)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Bars(*columns, console=console, disable=not sys.stderr.isatty()) as bars:
        tasks = {}

        def advance(work: str, done: int, total: int) -> None:
            if work not in tasks:
                tasks[work] = bars.add_task(work, total=total)
            bars.update(tasks[work], completed=done, total=total)

        yield advance
