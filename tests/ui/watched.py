"""Runs certguide with its whole process tree watched: which addresses it speaks to."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.project import ROOT

ELSEWHERE = "http://192.0.2.1:9"  # set apart for documentation: nobody is there
TEMPTING = {
    **dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"), ELSEWHERE),
    **dict.fromkeys(("LANGCHAIN_TRACING_V2", "LANGSMITH_TRACING", "LANGCHAIN_TRACING"), "true"),
    **dict.fromkeys(("LANGCHAIN_ENDPOINT", "LANGSMITH_ENDPOINT", "HF_ENDPOINT"), ELSEWHERE),
    **dict.fromkeys(("LANGCHAIN_API_KEY", "LANGSMITH_API_KEY", "HF_TOKEN"), "lsv2_tempting"),
    **dict.fromkeys(("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE", "ORT_DISABLE_TELEMETRY"), "0"),
    "HF_HUB_DISABLE_TELEMETRY": "0",
    "GRADIO_ANALYTICS_ENABLED": "True",
    "GRADIO_SHARE": "True",
    "ANONYMIZED_TELEMETRY": "True",
    "CHROMA_OTEL_COLLECTION_ENDPOINT": ELSEWHERE,
    "CHROMA_OTEL_GRANULARITY": "all",
    "OTEL_EXPORTER_OTLP_ENDPOINT": ELSEWHERE,
}
_CALMING = ("CI", "ORT_RUNNING_UNIT_TESTS", "PYTEST_CURRENT_TEST")  # what keeps libraries silent
_HOOK = """
import os, sys
def _watch(event, arguments):
    if event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.connect", "socket.sendto"):
        with open(os.environ["WATCH"], "a") as file:
            file.write(f"{event} {arguments[:2] if event.endswith('info') else arguments[-1]}\\n")
sys.addaudithook(_watch)
"""
_TRACE = ("-f", "-qq", "--seccomp-bpf", "-e", "trace=connect,sendto,sendmsg,sendmmsg")
_PLACE = re.compile(r'sa_family=AF_INET6?, .*?port=htons\((\d+)\).*?"([^"]+)"')
_LOOPBACK = re.compile(r"127\.|::1$|::ffff:127\.|::$|0\.0\.0\.0$")


def watched(folder: Path, *arguments: object) -> "subprocess.Popen[str]":
    """The command, started under the watch; `spoken_to` tells of it."""
    hook = folder / "hook"
    hook.mkdir(parents=True, exist_ok=True)
    (hook / "sitecustomize.py").write_text(_HOOK)
    kept = {name: value for name, value in os.environ.items() if name not in _CALMING}
    environment: Mapping[str, str] = {
        **kept,
        **TEMPTING,
        "HOME": str(folder / "home"),
        "PYTHONPATH": str(hook),
        "WATCH": str(folder / "audit"),
        "PYTHONUNBUFFERED": "1",
    }
    command = [sys.executable, "-m", "ui", *map(str, arguments)]
    if strace := shutil.which("strace"):
        command = [strace, *_TRACE, "-o", str(folder / "trace"), *command]
    pipe = subprocess.PIPE
    return subprocess.Popen(
        command, cwd=ROOT, env=environment, stdin=pipe, stdout=pipe, stderr=pipe, text=True
    )


def ended(process: "subprocess.Popen[str]") -> str:
    """What a server that was ended as by Ctrl-C had to say beside its output."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    watched_ones = children.read_text().split() if "strace" in str(process.args) else []
    os.kill(int(watched_ones[0]) if watched_ones else process.pid, signal.SIGINT)
    return process.communicate(timeout=60)[1]


def spoken_to(folder: Path) -> list[str]:
    """What was spoken to, or looked up, beyond this machine; native code included under strace."""
    trace, audit = folder / "trace", folder / "audit"
    seen = [f"{host}:{port}" for port, host in _PLACE.findall(_read(trace))]
    abroad = [place for place in seen if not _LOOPBACK.match(place.rpartition(":")[0])]
    lookups = [place for place in seen if place.endswith(":53")]
    ours = ("127.0.0.1", "localhost", "::1", "0.0.0.0", "/", "None")  # noqa: S104
    python = [line for line in _read(audit).splitlines() if not any(one in line for one in ours)]
    return [*abroad, *lookups, *python]


def _read(path: Path) -> str:
    return path.read_text(errors="replace") if path.exists() else ""
