"""The questions that are asked: our own, about the one guide, in three ways."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from corpus import bundled
from evals import Case, load_suites
from evals.suite_file import shipped

WAYS = ("guide", "named", "free")
"""With `--guide`; with the guide's title before the question; with neither."""


def about(guide: Path, shared: Path) -> list[Case]:
    """The cases of all suites that are asked of a library of that guide alone."""
    cases = load_suites([*shipped(), *sorted(bundled().glob("*.suite.yaml"))])
    return [case for case in cases if _paths(case, shared) == [guide.resolve()]]


def asked(cases: list[Case], way: str, document: str, title: str) -> Iterator[Case]:
    """The same cases, each in one of the ways; what is no question of a guide is left as it is."""
    for case in cases:
        if way == "guide":
            yield replace(case, guide=document)
        elif way == "named":
            yield replace(case, question=f"In the {title} guide: {case.question}")
        else:
            yield case


def _paths(case: Case, shared: Path) -> list[Path]:
    return [path.resolve() for path in case.paths(shared)]
