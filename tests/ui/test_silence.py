"""Nothing is told to anybody and nothing looked up outside, whatever the environment tempts to."""

import json
import re
import subprocess
from pathlib import Path

import httpx
import pytest

from .raw_call import ask
from .watched import ended, spoken_to, watched


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library, built under the watch."""
    folder = tmp_path_factory.mktemp("silent")
    (folder / "exam.md").write_text("# Exam\n\n## Fee\n\nThe exam costs ninety crowns.\n")
    assert finished(folder, "build", folder / "exam.md", "--promote") == ""
    return folder / "data"


def finished(folder: Path, *arguments: object, typed: str = "") -> str:
    """What a command said to whom outside, in one text."""
    process = watched(folder, *arguments, "--data", folder / "data")
    out, err = process.communicate(typed, timeout=120)
    assert process.returncode == 0, out + err
    return "\n".join(spoken_to(folder))


def test_the_commands_are_silent(data: Path) -> None:
    folder = data.parent
    assert finished(folder, "ask", "What does the exam cost?") == ""
    assert finished(folder, "doctor") == ""


def test_the_server_of_mcp_is_silent(data: Path) -> None:
    calls = (
        {"id": 1, "method": "initialize", "params": _HELLO},
        {"method": "notifications/initialized"},
        {"id": 2, "method": "tools/call", "params": _QUESTION},
    )
    process = watched(data.parent, "mcp", "--data", data)
    assert process.stdin is not None
    assert process.stdout is not None
    for call in calls:
        process.stdin.write(json.dumps({"jsonrpc": "2.0", **call}) + "\n")
    process.stdin.flush()
    told = [process.stdout.readline() for _ in range(2)]
    process.communicate(timeout=60)
    assert "ninety crowns" in told[1]
    assert spoken_to(data.parent) == []


def test_the_page_is_silent(data: Path) -> None:
    process = watched(data.parent, "chat", "--port", "0", "--data", data)
    assert process.stdout is not None
    try:
        found = re.search(r"http://127\.0\.0\.1:\d+", process.stdout.readline())
        assert found
        with httpx.Client(base_url=found[0], timeout=60, trust_env=False) as web:
            assert web.get("/").status_code == 200
            ask(web, "What does the exam cost?")
    finally:
        ended(process)
    assert spoken_to(data.parent) == []


def test_the_watch_sees_who_speaks(tmp_path: Path) -> None:
    """Python and native code alike: what finds nothing must be able to find something."""
    process = watched(tmp_path, "--version")
    process.communicate(timeout=60)
    assert spoken_to(tmp_path) == []
    environment = {"WATCH": str(tmp_path / "audit"), "PYTHONPATH": str(tmp_path / "hook")}
    call = (
        "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('192.0.2.1', 9))"
    )
    subprocess.run(
        ["python3", "-c", call], env={"PATH": "/usr/bin:/bin", **environment}, check=False
    )
    assert "192.0.2.1" in spoken_to(tmp_path)[0]


_HELLO = {
    "protocolVersion": "2025-06-18",
    "capabilities": {},
    "clientInfo": {"name": "test", "version": "1"},
}
_QUESTION = {"name": "ask", "arguments": {"question": "What does the exam cost?"}}
