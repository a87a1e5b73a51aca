"""The scheduled jobs that the documents show, run as their schedulers would run them."""

import json
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from tests.evals.editions import edition
from tests.project import ROOT

BIN = Path(sys.executable).parent
WORKFLOW = yaml.safe_load((ROOT / "docs/workflows/release-guide.yml").read_text("utf-8"))
STEPS = {step["name"]: step for step in WORKFLOW["jobs"]["release"]["steps"] if "name" in step}
(CRON,) = re.findall(r"^[\d* ]{9,} (\S.*)$", (ROOT / "docs/updates.md").read_text("utf-8"), re.M)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A repository with a guide in it."""
    (tmp_path / "guide").mkdir()
    edition(tmp_path / "guide")
    return tmp_path


def step(name: str, folder: Path, **inputs: str) -> int:
    """Run a step of the workflow as its runner does; its exit code."""
    blank = dict.fromkeys(WORKFLOW["env"], "")
    environment = blank | {
        "PATH": f"{BIN}:/usr/bin:/bin",
        "HOME": str(folder),
        "CERTGUIDE_DATA": str(folder / "library"),
        "GITHUB_STEP_SUMMARY": str(folder / "summary.md"),
        **inputs,
    }
    return run(["bash", "-e", "-o", "pipefail", "-c", STEPS[name]["run"]], folder, environment)


def run(command: list[str], folder: Path, environment: Mapping[str, str]) -> int:
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    assert "Traceback" not in done.stderr
    return done.returncode


def test_the_workflow_releases_holds_and_reports(checkout: Path) -> None:
    assert step("Release", checkout) == 0
    edition(checkout / "guide", **{"90_euros": "190 euros"})
    assert step("Release", checkout, STAGE="--stage") == 3
    assert step("Summary", checkout) == 0
    assert "190 euros" in (checkout / "summary.md").read_text("utf-8")
    assert step("Release", checkout, ACCEPT="all") == 0


def test_the_workflow_sets_what_its_steps_use() -> None:
    used = set(re.findall(r"\$\{?([A-Z_]+)", STEPS["Release"]["run"]))
    assert used <= set(WORKFLOW["env"])


def test_the_cron_line_runs_without_a_login(checkout: Path) -> None:
    line = (
        CRON.replace("/opt/certguide/.venv/bin", str(BIN))
        .replace("/srv/certguide", str(checkout / "library"))
        .replace("/srv/guides", str(checkout / "guide"))
        .replace("/var/log", str(checkout))
    )
    bare = {"HOME": str(checkout), "SHELL": "/bin/sh", "PATH": "/usr/bin:/bin"}
    assert run(["/bin/sh", "-c", line], checkout, bare) == 0
    edition(checkout / "guide", **{"90_euros": "190 euros"})
    assert run(["/bin/sh", "-c", line], checkout, bare) == 3
    log = (checkout / "certguide-release.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(each)["verdict"] for each in log] == ["promoted", "held"]
