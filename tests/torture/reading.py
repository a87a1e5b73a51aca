"""A process that asks without end, while another one promotes."""

import time
from collections.abc import Mapping
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import Any

from assistant import Tutor
from index import Library, embedder

from .editions import QUESTIONS, Answers, row

Seen = tuple[float, float, str]
"""When an answer was asked for, when it was there (`time.monotonic`), and the build it is of."""


def read_on(
    data: Path, expected: Mapping[str, Answers], ready: Connection, stop: Event, told: Connection
) -> None:
    """Ask until `stop`; tells what was seen, and the first thing that was wrong, "" if nothing."""
    model = embedder()
    shelf = Library(data, lambda: model)
    tutor = Tutor(shelf.open)
    seen: list[Seen] = []
    wrong = ""
    row(tutor, QUESTIONS[0])
    ready.send("ready")
    while not stop.is_set() and not wrong:
        number = len(seen) % len(QUESTIONS)
        began = time.monotonic()
        answer = row(tutor, QUESTIONS[number])
        build = str(answer["build"])
        seen.append((began, time.monotonic(), build))
        wrong = _wrong(shelf, answer, expected[build][number])
    told.send((seen, wrong))


def _wrong(shelf: Library, answer: Mapping[str, Any], expected: Mapping[str, Any]) -> str:
    """What is wrong with an answer: it has to be its own build's, quotes and all."""
    build = str(answer["build"])
    if dict(answer) != dict(expected):
        return f"{build} answers {answer}"
    texts = {guide.document: guide.text for guide in shelf.guides(build)}
    for each in answer["citations"]:
        if texts[each["document"]][each["start"] : each["end"]] != each["quote"]:
            return f"{build} does not say {each['quote']!r}"
    return ""
