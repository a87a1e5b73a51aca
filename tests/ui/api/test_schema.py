"""Requests made up from the OpenAPI document are answered as it says."""

import subprocess
import sys
from pathlib import Path

from index import Library

from .serving import served_library

CONFIG = Path(__file__).with_name("schemathesis.toml")


def test_schemathesis_finds_no_failure(shelf: Library, tmp_path: Path) -> None:
    with served_library(shelf) as address:
        found = subprocess.run(
            [
                *(sys.executable, "-m", "schemathesis.cli", "--config-file", CONFIG),
                *("run", f"{address}/api/v1/openapi.json", "--no-color", "--seed", "1"),
                "--generation-deterministic",
                *("--phases", "examples,coverage,fuzzing", "--max-examples", "6"),
            ],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
    assert found.returncode == 0, found.stdout[-5000:]
