import signal
import socket
import subprocess
import sys
from collections.abc import Iterator

import httpx
import pytest

from ui.errors import ServeError
from ui.listening import address as address_of
from ui.listening import for_others, listen
from ui.web.pace import Pace
from ui.web.server import MAX_BODY, build_app, serve
from ui.web.website import Website

from ..fake_tutor import FakeTutor
from .asgi import Asked, answers

SCRIPT = """
from tests.ui.fake_tutor import FakeTutor
from ui.web.server import serve
from ui.web.website import Website
serve(lambda: Website(FakeTutor()), "127.0.0.1", 0, lambda address: print(address, flush=True))
"""


@pytest.fixture
def web(address: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=address, timeout=30) as client:
        yield client


def test_every_response_keeps_the_page_on_its_own_host(web: httpx.Client) -> None:
    for path in ("/", "/nowhere", "/theme.css"):
        headers = web.get(path).headers
        assert "default-src 'self'" in headers.get("Content-Security-Policy", "")
        assert headers.get("X-Content-Type-Options") == "nosniff"
        assert headers.get("Referrer-Policy") == "no-referrer"


def test_all_that_is_served_can_be_reached(web: httpx.Client) -> None:
    pages = {"/": "text/html", "/read": "text/html"}
    told = ("/api/v1/guides", "/api/v1/openapi.json", "/v1/models", "/healthz", "/readyz")
    for path, kind in {**pages, **dict.fromkeys(told, "application/json")}.items():
        answered = web.get(path)
        assert (answered.status_code, answered.headers["Content-Type"][: len(kind)]) == (200, kind)
        assert "default-src" in answered.headers["Content-Security-Policy"]
    asked = web.post("/api/v1/ask", json={"question": "What is the fee?"})
    assert asked.json()["choices"] == ["Coastal", "Deep sea"]
    assert web.get("/api/v1/guides", headers={"Host": "evil.example"}).status_code == 421


@pytest.mark.parametrize(
    "path",
    [
        "/docs",
        "/redoc",
        "/openapi.json",
        "/monitoring",
        "/gradio_api/upload",
        "/gradio_api/openapi.json",
        "/gradio_api/runs",
        "/gradio_api/file=/etc/passwd",
        "/gradio_api/proxy=http://127.0.0.1/",
        "/gradio_api/call/ask",
        "/static/../../etc/passwd",
    ],
)
def test_what_the_page_does_not_need_is_closed(web: httpx.Client, path: str) -> None:
    assert web.get(path).status_code == 404
    assert web.post(path, json={}).status_code == 404


def test_a_large_body_is_refused_before_it_is_read(web: httpx.Client) -> None:
    def endless() -> Iterator[bytes]:
        for _ in range(20):
            yield b"x" * (MAX_BODY // 10)

    join = "/gradio_api/queue/join"
    assert web.post(join, content=b"x" * (MAX_BODY + 1)).status_code == 413
    assert web.post(join, content=endless()).status_code == 413
    assert web.post(join, content=b"x" * MAX_BODY).status_code != 413


def test_a_taken_port_is_one_sentence() -> None:
    with listen("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(ServeError, match=f"Cannot listen on 127.0.0.1:{port}") as error:
            serve(lambda: Website(FakeTutor()), "127.0.0.1", port, lambda _: None)
    assert error.value.kind == "port_taken"


@pytest.mark.parametrize("port", [-1, 99_999])
def test_an_address_that_is_none_is_one_sentence(port: int) -> None:
    with pytest.raises(ServeError, match="is not an address"):
        listen("127.0.0.1", port)


@pytest.mark.parametrize(
    ("host", "opened"),
    [("0.0.0.0", "127.0.0.1"), ("127.0.0.1", "127.0.0.1"), ("::", "[::1]"), ("::1", "[::1]")],  # noqa: S104
)
def test_the_announced_address_can_be_opened(host: str, opened: str) -> None:
    with listen(host, 0) as listener:
        assert address_of(listener) == f"http://{opened}:{listener.getsockname()[1]}/"


def test_others_are_told_of_a_name_only_where_all_addresses_are_listened_on() -> None:
    named = f"http://{socket.gethostname()}:7860/mcp"
    for host in ("0.0.0.0", "::"):  # noqa: S104
        assert named in for_others(host, "http://127.0.0.1:7860/mcp")
    assert for_others("127.0.0.1", "http://127.0.0.1:7860/") == ""
    assert for_others("guide.example", "http://10.0.0.5:7860/") == ""


def test_it_announces_an_address_that_answers_and_ends_cleanly_on_ctrl_c() -> None:
    command = [sys.executable, "-c", SCRIPT]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as run:
        assert run.stdout is not None
        address = run.stdout.readline().strip()
        assert httpx.get(address, timeout=30).status_code == 200
        run.send_signal(signal.SIGINT)
        _, errors = run.communicate(timeout=30)
    assert (run.returncode, errors) == (0, "")


def test_an_address_that_asks_too_much_is_slowed() -> None:
    app = build_app(Website(FakeTutor(), pace=Pace(rate=0.001, burst=2)))
    for paths in (("/api/v1/search", "/gradio_api/queue/join"), ("/study", "/v1/models")):
        tried = [Asked("POST", path, client=paths[0]) for path in (*paths, "/api/v1/ask")]
        *_, refused = answers(app, tried)
        assert refused.status == 429
        assert int(refused.headers["Retry-After"]) > 60
