"""Chroma's own server for the time of a benchmark."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from ui.listening import listen


@contextmanager
def chroma_process(folder: Path) -> Iterator[str]:
    """The address of a server on a free port of this machine."""
    with listen("127.0.0.1", 0) as free:
        port = str(free.getsockname()[1])
    program = Path(sys.executable).with_name("chroma")
    process = subprocess.Popen(  # noqa: S603 (our own arguments)
        [program, "run", "--path", folder, "--host", "127.0.0.1", "--port", port],
        stdout=subprocess.DEVNULL,
    )
    try:
        yield _answering(f"http://127.0.0.1:{port}")
    finally:
        process.terminate()
        process.wait(60)


def _answering(url: str) -> str:
    for _ in range(300):
        try:
            httpx.get(f"{url}/api/v2/heartbeat").raise_for_status()
        except httpx.HTTPError:
            time.sleep(0.1)
        else:
            return url
    raise TimeoutError("the Chroma server does not answer")
