"""Chroma's own server, started and ended as an operator would."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import httpx

from index import ChromaServer
from ui.listening import listen

_CHROMA = Path(sys.executable).with_name("chroma")


class RunningChroma:
    """A server on a free port of this machine, which can be ended and begun again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        with listen("127.0.0.1", 0) as free:
            self._port = int(free.getsockname()[1])
        self.url = f"http://127.0.0.1:{self._port}"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Begins it, and waits until it answers."""
        self._process = subprocess.Popen(
            [
                *(_CHROMA, "run", "--path", self._folder),
                *("--host", "127.0.0.1", "--port", str(self._port)),
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for _ in range(600):
            try:
                httpx.get(f"{self.url}/api/v2/heartbeat", trust_env=False).raise_for_status()
            except httpx.HTTPError:
                time.sleep(0.1)
            else:
                return
        raise TimeoutError("the Chroma server does not answer")

    def stop(self) -> None:
        """Ends it."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(60)

    def database(self) -> ChromaServer:
        """An empty database of its own."""
        name = f"test-{uuid4().hex}"
        path = "/api/v2/tenants/default_tenant/databases"
        httpx.post(f"{self.url}{path}", json={"name": name}, trust_env=False).raise_for_status()
        return ChromaServer(self.url, database=name)


@contextmanager
def running_chroma(folder: Path) -> Iterator[RunningChroma]:
    """A server for as long as it is needed."""
    chroma = RunningChroma(folder)
    try:
        chroma.start()
        yield chroma
    finally:
        chroma.stop()
