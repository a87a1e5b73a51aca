"""The list of protections is about the code as it is: what it takes away, and what fails then."""

import ast
from functools import cache
from pathlib import Path

import pytest

from tests.project import ROOT
from tools.protections.protection import Protection, protections

LISTED = protections()
POINTS = range(1, 11)
each = pytest.mark.parametrize("protection", LISTED, ids=[one.name for one in LISTED])


@cache
def functions_of(path: Path) -> set[str]:
    """The names of the tests in a file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


@each
def test_what_is_taken_away_stands_there_once_and_leaves_code(protection: Protection) -> None:
    left = protection.removed_from((ROOT / protection.file).read_text(encoding="utf-8"))
    if protection.file.endswith(".py"):
        ast.parse(left)


@each
def test_the_test_that_has_to_fail_exists(protection: Protection) -> None:
    file, _, name = protection.test.partition("::")
    assert name in functions_of(ROOT / file)


def test_every_point_has_some_and_each_is_listed_once() -> None:
    assert sorted({int(one.point.split()[0]) for one in LISTED}) == [*POINTS]
    assert len({(one.point, one.name) for one in LISTED}) == len(LISTED)
    assert len({(one.file, one.text, one.instead, one.test) for one in LISTED}) == len(LISTED)


@pytest.mark.parametrize("source", ["", "guarded\nguarded\n"])
def test_a_text_that_is_gone_or_not_alone_is_told(source: str) -> None:
    rotten = Protection(
        name="a guard", point="1", file="x.py", text="guarded", instead="", test="y.py::z"
    )
    with pytest.raises(ValueError, match=r"a guard: its text stands [02] times in x\.py"):
        rotten.removed_from(source)
