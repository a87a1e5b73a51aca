"""Writes what a benchmark found into its place in `docs/benchmarks.md`."""

import os
import platform
from datetime import date
from pathlib import Path

from evals.markdown import fill

PAGE = Path(__file__).parents[1] / "docs" / "benchmarks.md"


def write(name: str, content: str, page: Path = PAGE) -> None:
    """Put tables (Markdown) between the lines `<!-- name -->` and `<!-- /name -->`, dated.

    Raises:
        ValueError: when the page has no such lines.

    """
    page.write_text(fill(page.read_text(), name, f"{content}\n\n{measured()}"))


def measured() -> str:
    """When and where: the date, the cores this process may use, and the processor's name."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    python = f"Python {platform.python_version()}"
    return f"_{date.today().isoformat()}, {cores} cores, {_processor()}, {python}_"


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        lines = []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()
