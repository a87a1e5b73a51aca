"""Write the lock files: the newest releases that pyproject.toml allows, each by its hashes.

pip resolves the versions; uv lists the hashes of every file that the index has of them, so that the
locks hold on any platform. There are no addresses in them, so that any mirror serves them. torch
has a file of its own without hashes: its CPU build is another file than the index's, and pip would
take the index's, of which it knows the hash beforehand.

`--rehash` keeps the versions, and lists their hashes anew.
"""

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

# Tests run all chat models; who only uses certguide chooses one, unpinned but for the local one.
EXTRAS = ["anthropic", "local", "ollama", "openai"]

RUNTIME, LOCAL, TOOLS = "requirements.lock", "requirements-local.lock", "requirements-dev.lock"
TORCH = "requirements-torch.txt"

_PIN = re.compile(r"^([\w.-]+==[\w.]+)", re.M)

Pins = set[str]
"""`name==version` of each package."""


def main() -> None:
    """Resolve the product first, then its local chat model, then all that developers need."""
    if "--rehash" in sys.argv:
        runtime, local, tools = (_pinned(name) for name in (RUNTIME, LOCAL, TOOLS))
    else:
        held = ["--requirement", str(ROOT / TORCH)]
        runtime = _resolve(*held, "--editable", str(ROOT))
        known = ["--constraint", _versions(runtime)]
        local = _resolve(*known, "--editable", f"{ROOT}[local]")
        everything = f"{ROOT}[{','.join(EXTRAS)}]"
        tools = _resolve(*known, "--group", "dev", "--editable", everything)
    torch = _pinned(TORCH)
    _write(RUNTIME, [], runtime - torch)
    _write(LOCAL, [RUNTIME], local - runtime - torch)
    _write(TOOLS, [RUNTIME], tools - runtime - torch)


def _resolve(*arguments: str) -> Pins:
    """What pip would install for `arguments` in an empty venv."""
    pip = [sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed", "--quiet"]
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        subprocess.run([*pip, "--report", str(report), *arguments], cwd=ROOT, check=True)
        installs = json.loads(report.read_text(encoding="utf-8"))["install"]
    found = (each["metadata"] for each in installs)
    return {_pin(metadata) for metadata in found if metadata["name"] != "certguide"}


def _pin(metadata: dict[str, str]) -> str:
    """Drop the local label of a version (2.13.0+cpu): it names a build, not a release."""
    return f"{metadata['name'].lower().replace('_', '-')}=={metadata['version'].split('+')[0]}"


def _versions(pins: Iterable[str]) -> str:
    """A file of versions alone, which pip takes for constraints without asking for hashes."""
    path = Path(tempfile.mkdtemp()) / "versions.txt"
    path.write_text("\n".join(sorted(pins)), encoding="utf-8")
    return str(path)


def _pinned(name: str) -> Pins:
    path = ROOT / name
    return set(_PIN.findall(path.read_text(encoding="utf-8"))) if path.exists() else set()


def _write(name: str, before: list[str], pins: Pins) -> None:
    header = "# Written by `make lock` from pyproject.toml; see tools/lock.py."
    lines = [header, *(f"-r {each}" for each in before), _hashed(pins)]
    (ROOT / name).write_text("\n".join(lines), encoding="utf-8")


def _hashed(pins: Pins) -> str:
    """The pins with the hashes of all their files."""
    uv = [sys.executable, "-m", "uv", "pip", "compile", "-", "--no-deps", "--generate-hashes"]
    quiet = ["--no-header", "--no-annotate", "--quiet", "--python", sys.executable]
    done = subprocess.run(
        [*uv, *quiet],
        input="\n".join(sorted(pins)),
        capture_output=True,
        check=True,
        text=True,
        cwd=ROOT,
    )
    return done.stdout


if __name__ == "__main__":
    main()
