"""Which stage of an answer its time goes to.

A stage is a few functions of the product, each in the module that calls it. They are wrapped for as
long as it is measured; what a function takes while another of them runs inside it is that other's.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from assistant import Tutor
from evals import Case
from index import Library, embedder

STAGES: dict[str, tuple[str, ...]] = {
    "the live build, and whether it is as it was": ("index.library:Library.open",),
    "orders left out, typos mended": (
        "assistant.tutor:heard",
        "assistant.tutor:mend",
        "assistant.tutor:refused_unread",
    ),
    "plans, advice, small talk": (
        "assistant.tutor:planned",
        "assistant.tutor:fitting",
        "assistant.tutor:small_talk",
    ),
    "follow-up, setting, parts": (
        "assistant.tutor:standalone",
        "assistant.tutor:setting",
        "assistant.tutor:parts_of",
    ),
    "embedding": ("index.embedder:MiniLM.embed",),
    "search by meaning (Chroma)": ("index.views:Views.nearest",),
    "search by words, and reading the passages": ("index.index:Index.search",),
    "features": ("assistant.rank:features",),
    "ranking": ("assistant.retriever:rank",),
    "judge": ("assistant.chain:judge", "assistant.chain:elsewhere"),
    "compose": ("assistant.chain:compose",),
    "verify": ("assistant.joining:verify",),
}
REST = "the rest"


def stages(data: Path, cases: Sequence[Case]) -> dict[str, float]:
    """Mean seconds of CPU that each stage takes of an answer; their sum is a whole answer's."""
    library = Library(data, embedder)
    tutor = Tutor(lambda: library.open())  # looked up at each question, so that it can be wrapped
    tutor.answer("What is this guide about?")
    with _watched() as watch:
        for case in cases:
            watch.begin(REST)
            tutor.answer(case.question, case.history)
            watch.end()
    return {name: watch.spent.get(name, 0.0) / len(cases) for name in (*STAGES, REST)}


class _Watch:
    """Seconds of CPU by stage, the innermost one counting."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}
        self._inside: list[str] = []
        self._since = 0.0

    def begin(self, stage: str) -> None:
        self._tell()
        self._inside.append(stage)

    def end(self) -> None:
        self._tell()
        self._inside.pop()

    def _tell(self) -> None:
        now = time.process_time()
        if self._inside:
            stage = self._inside[-1]
            self.spent[stage] = self.spent.get(stage, 0.0) + now - self._since
        self._since = now


@contextmanager
def _watched() -> Iterator[_Watch]:
    watch = _Watch()
    replaced = []
    for stage, functions in STAGES.items():
        for function in functions:
            owner, name = _found(function)
            replaced.append((owner, name, getattr(owner, name)))
            setattr(owner, name, _wrapped(getattr(owner, name), stage, watch))
    try:
        yield watch
    finally:
        for owner, name, original in replaced:
            setattr(owner, name, original)


def _found(function: str) -> tuple[Any, str]:
    """The module or class that a function is looked up in, and its name there."""
    module, _, path = function.partition(":")
    *classes, name = path.split(".")
    owner: Any = import_module(module)
    for one in classes:
        owner = getattr(owner, one)
    return owner, name


def _wrapped(function: Callable[..., Any], stage: str, watch: _Watch) -> Callable[..., Any]:
    def measured(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401
        watch.begin(stage)
        try:
            return function(*arguments, **named)
        finally:
            watch.end()

    return measured
