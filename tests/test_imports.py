"""Importing does nothing: no file, no thread, no setting, and nothing heavy before it is needed."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project import PACKAGES

LOOK = """
import json, os, sys, threading
before = dict(os.environ)
import {package}
print(json.dumps({{
    "modules": sorted(sys.modules),
    "threads": threading.active_count(),
    "same_environment": dict(os.environ) == before,
}}))
"""


def look(package: str, home: Path) -> dict[str, object]:
    """Import a package in a new process, with `home` as its home and working folder."""
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), "TMPDIR": str(home)}
    run = subprocess.run(
        [sys.executable, "-c", LOOK.format(package=package)],
        cwd=home,
        env=environment,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    seen: dict[str, object] = json.loads(run.stdout)
    return seen


@pytest.mark.parametrize("package", PACKAGES)
def test_importing_leaves_no_trace(package: str, tmp_path: Path) -> None:
    seen = look(package, tmp_path)
    assert seen["threads"] == 1
    assert seen["same_environment"]
    assert not list(tmp_path.rglob("*"))


@pytest.mark.parametrize("package", ["corpus", "index", "assistant", "evals"])
def test_libraries_load_nothing_heavy(package: str, tmp_path: Path) -> None:
    heavy = {"fsrs", "gradio", "onnxruntime", "sentence_transformers", "torch", "transformers"}
    modules = look(package, tmp_path)["modules"]
    assert isinstance(modules, list)
    assert not heavy.intersection(modules)
