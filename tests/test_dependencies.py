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


def pins(lock: str) -> set[str]:
    """The names that a lock file pins, each by a version and the hashes of its files alone."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert PINNED.sub("", re.sub(r"^(#|-r ).*\n", "", text, flags=re.M)) == ""
    return names(found[1] for found in PINNED.finditer(text))


PINNED = re.compile(r"^([\w.-]+==[\w.]+)(?: \\\n    --hash=sha256:[0-9a-f]{64})+\n", re.M)


def test_every_dependency_is_pinned_by_version_and_hashes() -> None:
    assert pins("requirements.lock") >= DECLARED


def test_tools_and_extras_are_pinned_by_version_and_hashes() -> None:
    groups = PYPROJECT["dependency-groups"]
    wanted = names(groups["test"]) | names(groups["lint"]) | EXTRAS
    assert pins("requirements-dev.lock") >= wanted
    local = names(PYPROJECT["project"]["optional-dependencies"]["local"])
    assert pins("requirements-local.lock") >= local


def test_what_is_installed_is_what_was_pinned() -> None:
    """Nothing without a known hash, and no package that builds itself, gets in by `make`."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    installs = re.findall(r"^\t(.*(?:pip install|PINNED).*)$", makefile, re.M)
    of_others = [line for line in installs if "--no-deps --editable ." not in line]
    torch = "--only-binary :all: -r requirements-torch.txt"  # its builds have hashes of their own
    assert [line for line in of_others if "$(PINNED)" not in line] == [
        "$(BIN)/pip install --quiet --upgrade pip",
        f"$(BIN)/pip install --quiet --disable-pip-version-check {torch}",
    ]
    (told,) = re.findall(r"^PINNED = (.*)$", makefile, re.M)
    assert {"--require-hashes", "--no-deps", "--only-binary :all:"} <= {
        option.strip() for option in re.split(r" (?=--)", told)
    }
