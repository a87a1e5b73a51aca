"""Runs pytest for each line that comes in, in a fork of a process that has imported what is large.

A line has pytest's arguments as JSON, and what it printed goes to the file named on the command
line; the exit code comes back, negative for a signal. Nothing of the product, of whose modules one
may have changed, is imported before the fork.
"""

import json
import os
import signal
import sys
from contextlib import suppress
from importlib import import_module

import pytest

PATIENCE = 600  # seconds until tests that do not end are ended
_LARGE = (
    *("chromadb", "fastapi.testclient", "gradio", "hypothesis", "icalendar"),
    *("langchain_core.language_models", "playwright.sync_api", "rapidfuzz.fuzz"),
)


def main(log: str) -> None:
    """Serve standard input until it ends."""
    for name in _LARGE:
        import_module(name)
    for line in sys.stdin:
        sys.stdout.write(f"{run(json.loads(line), log)}\n")
        sys.stdout.flush()


def run(arguments: list[str], log: str) -> int:
    """How pytest ends; all that it started ends with it."""
    child = os.fork()
    if not child:
        os.setsid()
        signal.alarm(PATIENCE)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        for stream in (1, 2):
            os.dup2(os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), stream)
        os._exit(pytest.main(arguments))
    _, status = os.waitpid(child, 0)
    with suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    main(sys.argv[1])
