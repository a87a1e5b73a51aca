"""A warm answer beside the floor and the common pipeline's retrieval, by turns in one process."""

import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant import Tutor
from evals import Case
from index import Library, embedder

from .figures import Figures
from .pipelines import common, floor

FLOOR, COMMON, OURS = "the floor", "the common pipeline", "certguide"
_WARM_UP = "What is this guide about?"


@dataclass(frozen=True, slots=True)
class Taken:
    """What one thing took for each question."""

    wall: Figures
    cpu: Figures


def warm(data: Path, guide: Path, cases: Sequence[Case]) -> dict[str, Taken]:
    """What each takes for the same questions, each asked once.

    `data` is the folder of a library of that guide. The common pipeline, the floor and certguide
    take turns in going first. CPU is that of all threads of the process.
    """
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    tutor = Tutor(Library(data, embedder).open)
    least, usual = floor(guide), common(guide)
    ways: dict[str, Callable[[Case], object]] = {
        FLOOR: lambda case: least(case.question),
        COMMON: lambda case: usual(case.question),
        OURS: lambda case: tutor.answer(case.question, case.history),
    }
    for way in (least, usual, tutor.answer):
        way(_WARM_UP)
    spent: dict[str, list[tuple[float, float]]] = {name: [] for name in ways}
    for number, case in enumerate(cases):
        for place in range(len(ways)):
            name = list(ways)[(number + place) % len(ways)]
            spent[name].append(_timed(ways[name], case))
    return {
        name: Taken(Figures(tuple(w for w, _ in pairs)), Figures(tuple(c for _, c in pairs)))
        for name, pairs in spent.items()
    }


def _timed(way: Callable[[Case], object], case: Case) -> tuple[float, float]:
    """Seconds by the wall, and of CPU."""
    began, used = time.perf_counter(), time.process_time()
    way(case)
    return time.perf_counter() - began, time.process_time() - used
