"""A cold start: a question in a fresh process, and what it loads at the least."""

import os
import sys
from pathlib import Path

from .figures import Figures
from .process import Cost, cost

FLOOR = "import chromadb, onnxruntime, langchain_core.runnables, langchain_core.retrievers"
QUESTION = "Which certification should an SRE take?"
_CERTGUIDE = str(Path(sys.executable).with_name("certguide"))

Costs = dict[str, list[Cost]]


def cold(data: Path, repeats: int) -> Costs:
    """What each command costs, by turns, so that whatever else the machine does is met by all.

    `data` is the folder of a library that is built. The first run of each only fills the caches.
    """
    commands = {
        "the imports": [sys.executable, "-c", FLOOR],
        "certguide ask": [_CERTGUIDE, "ask", QUESTION],
        "certguide --help": [_CERTGUIDE, "--help"],
    }
    environment = {**os.environ, "CERTGUIDE_DATA": str(data)}
    found: Costs = {name: [] for name in commands}
    for turn in range(repeats + 1):
        for name, command in commands.items():
            spent = cost(command, environment)
            if turn:
                found[name].append(spent)
    return found


def cpu(costs: list[Cost]) -> Figures:
    """Their seconds of CPU."""
    return Figures(tuple(one.cpu for one in costs))


def wall(costs: list[Cost]) -> Figures:
    """Their seconds by the wall."""
    return Figures(tuple(one.wall for one in costs))
