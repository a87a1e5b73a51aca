"""Write the lock files: the newest releases that pyproject.toml allows, each by its hashes.

pip resolves the versions; uv lists the hashes of every file that the index has of them, so that the
locks hold on any platform. There are no addresses in them, so that any mirror serves them. torch's
CPU build has another file than the index's: the hash of the one that pip chose here is added.

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

# Held back: on Linux pip prefers torch's CUDA build of several GB to the CPU build that is enough.
HELD = ["torch==2.13.0"]

# Tests run all chat models; who only uses certguide chooses one, unpinned but for the local one.
EXTRAS = ["anthropic", "local", "ollama", "openai"]

RUNTIME, LOCAL, TOOLS = "requirements.lock", "requirements-local.lock", "requirements-dev.lock"

_PIN = re.compile(r"^([\w.-]+==[\w.]+)", re.M)
_OF_TORCH = re.compile(r"^torch==.*\n(?:    --hash=.*\n)*", re.M)

Pins = dict[str, str]
"""The hash of the file that pip chose, by `name==version`."""


def main() -> None:
    """Resolve the product first, then its local chat model, then all that developers need."""
    if "--rehash" in sys.argv:
        runtime, local, tools = (
            dict.fromkeys(_pinned(name), "") for name in (RUNTIME, LOCAL, TOOLS)
        )
        runtime |= _resolve("--no-deps", *HELD)
    else:
        runtime = _resolve(*HELD, "--editable", str(ROOT))
        known = ["--constraint", _versions(runtime)]
        local = _resolve(*known, "--editable", f"{ROOT}[local]")
        everything = f"{ROOT}[{','.join(EXTRAS)}]"
        tools = _resolve(*known, "--group", "dev", "--editable", everything)
    _write(RUNTIME, [], runtime)
    _write(LOCAL, [RUNTIME], {pin: local[pin] for pin in local.keys() - runtime})
    _write(TOOLS, [RUNTIME], {pin: tools[pin] for pin in tools.keys() - runtime})


def _resolve(*arguments: str) -> Pins:
    """What pip would install for `arguments` in an empty venv."""
    pip = [sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed", "--quiet"]
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        subprocess.run([*pip, "--report", str(report), *arguments], cwd=ROOT, check=True)
        installs = json.loads(report.read_text(encoding="utf-8"))["install"]
    return {
        _pin(each["metadata"]): each["download_info"]["archive_info"]["hashes"]["sha256"]
        for each in installs
        if each["metadata"]["name"] != "certguide"
    }


def _pin(metadata: dict[str, str]) -> str:
    """Drop the local label of a version (2.13.0+cpu): it names a build, not a release."""
    return f"{metadata['name'].lower().replace('_', '-')}=={metadata['version'].split('+')[0]}"


def _versions(pins: Iterable[str]) -> str:
    """A file of versions alone, which pip takes for constraints without asking for hashes."""
    path = Path(tempfile.mkdtemp()) / "versions.txt"
    path.write_text("\n".join(pins), encoding="utf-8")
    return str(path)


def _pinned(name: str) -> list[str]:
    path = ROOT / name
    return _PIN.findall(path.read_text(encoding="utf-8")) if path.exists() else []


def _write(name: str, before: list[str], pins: Pins) -> None:
    header = "# Written by `make lock` from pyproject.toml; see tools/lock.py."
    lines = [header, *(f"-r {each}" for each in before), _hashed(pins)]
    (ROOT / name).write_text("\n".join(lines), encoding="utf-8")


def _hashed(pins: Pins) -> str:
    """The pins with the hashes of all their files."""
    uv = [sys.executable, "-m", "uv", "pip", "compile", "-", "--no-deps", "--generate-hashes"]
    quiet = ["--no-header", "--no-annotate", "--quiet", "--python", sys.executable]
    done = subprocess.run(
        [*uv, *quiet], input="\n".join(pins), capture_output=True, check=True, text=True, cwd=ROOT
    )
    chosen = next((digest for pin, digest in pins.items() if pin.startswith("torch==")), "")
    return _OF_TORCH.sub(lambda found: _with(found[0], chosen), done.stdout)


def _with(entry: str, digest: str) -> str:
    """The entry of a package with one hash more, if it lacks it."""
    return entry if digest in entry else f"{entry.rstrip()} \\\n    --hash=sha256:{digest}\n"


if __name__ == "__main__":
    main()
