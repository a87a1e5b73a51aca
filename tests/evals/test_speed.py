"""The benchmark of speed: what it measures is there, and it leaves nothing behind."""

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from benchmarks.speed.figures import Figures
from benchmarks.speed.process import ProcessError, cost
from benchmarks.speed.questions import questions
from benchmarks.speed.stages import REST, STAGES, stages
from corpus import read
from index import Library, embedder


def looked_up(function: str) -> object:
    module, _, path = function.partition(":")
    found: Any = import_module(module)
    for name in path.split("."):
        found = getattr(found, name)
    return found


def test_a_quantile_is_a_measurement_that_so_many_do_not_exceed() -> None:
    figures = Figures(tuple(map(float, range(100, 0, -1))))
    assert (figures.quantile(0.0), figures.median, figures.quantile(0.99)) == (1.0, 51.0, 100.0)


def test_a_process_that_fails_is_no_measurement() -> None:
    with pytest.raises(ProcessError, match="no such thing"):
        cost([sys.executable, "-c", "raise SystemExit('no such thing')"], {})


def test_a_process_costs_what_it_computes() -> None:
    nothing = cost([sys.executable, "-S", "-c", ""], {})
    much = cost([sys.executable, "-S", "-c", "sum(range(10_000_000))"], {})
    assert much.cpu > nothing.cpu


def test_no_question_is_asked_twice() -> None:
    asked = [(case.question, case.history) for case in questions(500)]
    assert len(asked) == len(set(asked)) > 200


def test_every_stage_has_its_time_and_the_product_is_as_it_was(tmp_path: Path) -> None:
    paper = tmp_path / "pier.md"
    paper.write_text("# Pier\n\nThe pier is open for two years. Its licence costs ten pounds.\n")
    library = Library(tmp_path / "data", embedder)
    manifest, _ = library.stage([read(paper)])
    library.promote(manifest.id, evaluated=False, reason="a test")
    functions = [function for stage in STAGES.values() for function in stage]
    before = [looked_up(function) for function in functions]
    spent = stages(tmp_path / "data", questions(3))
    assert [looked_up(function) for function in functions] == before
    assert spent.keys() == {*STAGES, REST}
    assert all(spent[name] > 0 for name in STAGES if name not in {"verify", "compose"})
