"""The parts of the benchmark: what measures each in a fresh process, and what tells it."""

import tempfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from corpus import read
from index import Library, embedder

from .building import building, documents
from .cold import cold
from .questions import guide, questions
from .stages import stages
from .table import building_table, cold_table, stages_table, warm_table
from .warm import warm

Part = tuple[Callable[[Path], Any], Callable[[Any], str]]
"""What measures, given an empty folder, and what tells the result as Markdown."""


def parts(repeats: int, most: int) -> dict[str, Part]:
    """Every part, in the order of the page.

    `repeats` cold starts of each command, and `most` questions.
    """
    return {
        "cold": (partial(_in_library, partial(_cold, repeats)), cold_table),
        "warm": (partial(_in_library, partial(_warm, most)), warm_table),
        "stages": (partial(_in_library, partial(_stages, most)), stages_table),
        "building": (_building, building_table),
    }


def apart(measure: Callable[[Path], Any]) -> Any:  # noqa: ANN401 - each part finds its own
    """What a part finds, in a process of its own and an empty folder."""
    with (
        tempfile.TemporaryDirectory() as folder,
        ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process,
    ):
        return process.submit(measure, Path(folder)).result()


def _in_library(measure: Callable[[Path], Any], data: Path) -> Any:  # noqa: ANN401 - the same
    """What is found with a library of the bundled guide in the folder."""
    library = Library(data, embedder)
    manifest, _ = library.stage([read(guide())])
    library.promote(manifest.id, evaluated=False, reason="a benchmark")
    return measure(data)


def _cold(repeats: int, data: Path) -> Any:  # noqa: ANN401 - the same
    return cold(data, repeats)


def _warm(most: int, data: Path) -> Any:  # noqa: ANN401 - the same
    return warm(data, guide(), questions(most))


def _stages(most: int, data: Path) -> Any:  # noqa: ANN401 - the same
    return stages(data, questions(most))


def _building(folder: Path) -> Any:  # noqa: ANN401 - the same
    return building(folder, documents())
