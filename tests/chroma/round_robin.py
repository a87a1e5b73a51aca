"""A proxy as small as can be: each request goes to the next server, and on to another if one died.

It keeps nobody at one server, which is what the test is about; `compose.yaml` uses Caddy.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from threading import Thread

import httpx

_OWN = {"connection", "content-encoding", "content-length", "date", "server", "transfer-encoding"}


class _Proxy(ThreadingHTTPServer):
    def __init__(self, servers: Sequence[str]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.servers = servers
        self.turns = count()

    def asked(
        self, method: str, path: str, headers: dict[str, str], body: bytes
    ) -> httpx.Response | None:
        first = next(self.turns)
        for place in range(len(self.servers)):
            url = f"{self.servers[(first + place) % len(self.servers)]}{path}"
            try:
                return httpx.request(
                    method, url, content=body, headers=headers, timeout=60, trust_env=False
                )
            except httpx.ConnectError:
                continue
        return None


class _Handler(BaseHTTPRequestHandler):
    server: _Proxy

    def do_GET(self) -> None:
        self._pass_on()

    def do_POST(self) -> None:
        self._pass_on()

    def log_message(self, *_: object) -> None:
        pass

    def _pass_on(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        headers = {name: value for name, value in self.headers.items() if name != "Host"}
        answer = self.server.asked(self.command, self.path, headers, body)
        if answer is None:
            self.send_error(502)
            return
        self.send_response(answer.status_code)
        for name, value in answer.headers.items():
            if name not in _OWN:
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer.content)))
        self.end_headers()
        self.wfile.write(answer.content)


@contextmanager
def round_robin(servers: Sequence[str]) -> Iterator[str]:
    """The address of a proxy before the servers at these addresses."""
    with _Proxy(servers) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()
