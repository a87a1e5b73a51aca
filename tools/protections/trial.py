"""Runs tests in a copy of the project, whole or with one protection taken away."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal
from xml.etree.ElementTree import Element, parse

from .protection import ROOT, Protection
from .runner import PATIENCE

_PACKAGES = ("assistant", "corpus", "evals", "index", "tests", "tools", "ui")
_WHERE = f"import {', '.join(_PACKAGES)}; print(*(p.__file__ for p in ({', '.join(_PACKAGES)})))"
_OPTIONS = (
    *("-p", "no:cacheprovider"),
    *("-p", "no:langsmith_plugin", "-p", "no:schemathesis"),  # take seconds to load
    *("-W", "ignore::pytest.PytestAssertRewriteWarning"),  # of what the runner has imported
)

State = Literal["passed", "failed", "error", "skipped"]
_STATES: dict[str, State] = {"failure": "failed", "error": "error", "skipped": "skipped"}


class TrialError(Exception):
    """Tests could not be run, or not to their end."""


@dataclass(frozen=True, slots=True)
class Case:
    """What became of a test with one set of parameters; `test` is its node without them.

    `told` is what pytest says of a failure or an error.
    """

    test: str
    state: State
    told: str


class Copy:
    """A copy of the project, in which alone anything is changed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "project"
        self._report = folder / "report.xml"
        self._log = folder / "log"
        for name in _tracked():
            if (ROOT / name).is_file():
                (self._folder / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(ROOT / name, self._folder / name)
        self._expect_itself()
        self._runner = self._python("-m", "tools.protections.runner", str(self._log))

    def run(self, *tests: str, options: Sequence[str] = ()) -> list[Case]:
        """What becomes of tests in the copy as it is; TrialError if that cannot be told."""
        self._report.unlink(missing_ok=True)
        self._log.unlink(missing_ok=True)
        code = self._asked([*_OPTIONS, *options, f"--junitxml={self._report}", *tests])
        if code == -signal.SIGALRM:
            raise TrialError(f"no end after {PATIENCE} seconds")
        if not self._report.exists():
            raise TrialError(f"no report, but {self._log.read_text(errors='replace')[-300:]!r}")
        return [_case(element) for element in parse(self._report).getroot().iter("testcase")]  # noqa: S314

    @contextmanager
    def without(self, protection: Protection) -> Iterator[None]:
        """The copy without a protection, which is there again afterwards."""
        path = self._folder / protection.file
        whole = path.read_text(encoding="utf-8")
        path.write_text(protection.removed_from(whole), encoding="utf-8")
        try:
            yield
        finally:
            path.write_text(whole, encoding="utf-8")

    def close(self) -> None:
        """Let the runner end."""
        self._runner.communicate()

    def _asked(self, arguments: Sequence[str]) -> int:
        """The exit code of pytest with these arguments."""
        asked, told = self._runner.stdin, self._runner.stdout
        if asked is None or told is None:
            raise TrialError("the runner has no pipes")
        asked.write(json.dumps(arguments) + "\n")
        asked.flush()
        return int(told.readline() or -signal.SIGKILL)

    def _expect_itself(self) -> None:
        """The package is installed from the checkout: what is imported has to be the copy's."""
        told, _ = self._python("-c", _WHERE).communicate()
        places = [Path(place) for place in told.split()]
        inside = [place.is_relative_to(self._folder) for place in places]
        if len(inside) != len(_PACKAGES) or not all(inside):
            raise TrialError(f"Not the copy is imported, but {told}")

    def _python(self, *arguments: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, *arguments],
            cwd=self._folder,
            env={**_calm(os.environ), "PYTHONPATH": str(self._folder), "HF_HUB_OFFLINE": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )


@contextmanager
def copied() -> Iterator[Copy]:
    """A copy of the project's files as they stand in the checkout."""
    with (
        TemporaryDirectory(prefix="protections-") as folder,
        closing(Copy(Path(folder).resolve())) as copy,
    ):
        yield copy


def _tracked() -> list[str]:
    told = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True)  # noqa: S607
    return told.stdout.decode().split("\0")[:-1]


def _calm(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment without what a surrounding pytest tells its own processes."""
    return {name: value for name, value in environment.items() if "PYTEST" not in name}


def _case(element: Element) -> Case:
    test = f"{element.get('classname', '').replace('.', '/')}.py::{element.get('name', '')}"
    for tag, state in _STATES.items():
        found = element.find(tag)
        if found is not None:
            return Case(test.partition("[")[0], state, found.get("message", ""))
    return Case(test.partition("[")[0], "passed", "")
