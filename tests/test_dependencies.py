"""What the packages import is what pyproject.toml declares, and every release is pinned."""

import ast
import re
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import packages_distributions
from itertools import chain

from tests.project import PACKAGES, PYPROJECT, ROOT


def names(requirements: Iterable[str]) -> set[str]:
    """The distributions that requirement lines begin with, spelt as registries compare them."""
    return {
        re.split(r"[^\w.-]", line, maxsplit=1)[0].lower().replace("_", "-") for line in requirements
    }


def imported_modules() -> Iterator[str]:
    for package in PACKAGES:
        for path in (ROOT / package).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Import):
                    yield from (alias.name for alias in node.names)
                elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                    yield node.module


DECLARED = names(PYPROJECT["project"]["dependencies"])
EXTRAS = names(chain(*PYPROJECT["project"]["optional-dependencies"].values()))


def test_every_import_is_declared() -> None:
    modules = {module.split(".")[0] for module in imported_modules()}
    foreign = modules - set(sys.stdlib_module_names) - set(PACKAGES)
    providers = packages_distributions()
    undeclared = {name for name in foreign if not names(providers[name]) & (DECLARED | EXTRAS)}
    assert undeclared == set()


def test_every_dependency_is_pinned_by_version_alone() -> None:
    pins = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()[1:]
    assert all(re.fullmatch(r"[\w.-]+==[\w.]+", pin) for pin in pins)
    assert names(pins) >= DECLARED


def test_tools_and_extras_are_pinned_by_version_alone() -> None:
    include, *pins = (ROOT / "requirements-dev.lock").read_text(encoding="utf-8").splitlines()[1:]
    groups = PYPROJECT["dependency-groups"]
    assert include == "-r requirements.lock"
    assert all(re.fullmatch(r"[\w.-]+==[\w.]+", pin) for pin in pins)
    assert names(pins) >= names(groups["test"]) | names(groups["lint"]) | EXTRAS
