"""Write both lock files: the newest releases that pyproject.toml allows.

The files hold versions only. No addresses, so that any mirror serves them. No hashes, because
torch's CPU and CUDA builds of one version differ, and pip checks hashes for all packages or none.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

# Held back: on Linux pip prefers torch's CUDA build of several GB to the CPU build that is enough.
HELD = ["torch==2.13.0"]

# Tests run all chat models; who only uses certguide chooses one, unpinned.
EXTRAS = ["anthropic", "local", "ollama", "openai"]


def main() -> None:
    """Resolve the product first, then its extras and the tools of its developers on top of it."""
    runtime = _resolve(*HELD, "--editable", str(ROOT))
    _write(ROOT / "requirements.lock", runtime)
    everything = f"{ROOT}[{','.join(EXTRAS)}]"
    tools = _resolve(
        "--group", "dev", "--editable", everything, "--constraint", "requirements.lock"
    )
    _write(ROOT / "requirements-dev.lock", ["-r requirements.lock", *sorted(tools - runtime)])


def _resolve(*arguments: str) -> set[str]:
    """Return `name==version` of all that pip would install for `arguments` in an empty venv."""
    pip = [sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed", "--quiet"]
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        subprocess.run([*pip, "--report", str(report), *arguments], cwd=ROOT, check=True)
        installs = json.loads(report.read_text(encoding="utf-8"))["install"]
    return {_pin(each["metadata"]) for each in installs if each["metadata"]["name"] != "certguide"}


def _pin(metadata: dict[str, str]) -> str:
    """Drop the local label of a version (2.13.0+cpu): it names a build, not a release."""
    return f"{metadata['name'].lower().replace('_', '-')}=={metadata['version'].split('+')[0]}"


def _write(path: Path, lines: list[str] | set[str]) -> None:
    header = "# Written by `make lock` from pyproject.toml; versions only, see tools/lock.py."
    ordered = lines if isinstance(lines, list) else sorted(lines)
    path.write_text("\n".join([header, *ordered]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
