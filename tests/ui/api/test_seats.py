"""A bounded number is answered at once, off the event loop, and only while somebody listens."""

import socket
from collections.abc import AsyncGenerator, Iterator
from threading import Event
from urllib.parse import urlsplit

import anyio
import httpx
import pytest

from ui.api.seats import BusyError, Seats
from ui.api.stream import kept_alive

from ..event_loop import run
from ..fake_tutor import SlowTutor
from .serving import served

BODY = {"question": "What must I learn?"}
CHAT = {"messages": [{"role": "user", "content": "What must I learn?"}]}


def test_who_comes_when_all_is_full_is_sent_away() -> None:
    release = Event()

    async def check() -> None:
        seats = Seats(parallel=1, waiting=1)
        done: list[bool] = []

        async def work() -> None:
            done.append(await seats.run(lambda: release.wait(10)))

        async with anyio.create_task_group() as tasks:
            tasks.start_soon(work)
            tasks.start_soon(work)
            await anyio.sleep(0.05)
            assert not done
            with pytest.raises(BusyError):
                await seats.run(lambda: True)
            release.set()
        assert done == [True, True]
        assert await seats.run(lambda: True)

    run(check)


def test_work_is_closed_where_it_fails_or_is_left() -> None:
    closed: list[str] = []

    def steps(fail: bool) -> Iterator[int]:
        try:
            yield 1
            if fail:
                raise ValueError("half way")
            yield 2
        finally:
            closed.append("closed")

    async def check() -> None:
        seats = Seats(parallel=1, waiting=0)
        with pytest.raises(ValueError, match="half way"):
            _ = [step async for step in seats.steps(lambda: steps(True))]
        left = seats.steps(lambda: steps(False))
        assert await anext(left) == 1
        await left.aclose()
        assert closed == ["closed", "closed"]
        assert [step async for step in seats.steps(lambda: steps(False))] == [1, 2]

    run(check)


def test_a_silent_stream_is_kept_alive() -> None:
    async def check() -> None:
        async def slow() -> AsyncGenerator[bytes, None]:
            yield b"data: 1\n\n"
            await anyio.sleep(0.3)
            yield b"data: 2\n\n"

        events = [event async for event in kept_alive(slow(), silence=0.1)]
        assert events[0] == b"data: 1\n\n"
        assert events[-1] == b"data: 2\n\n"
        assert set(events[1:-1]) == {b": ping\n\n"}

    run(check)


def gone_away(address: str, path: str, body: str) -> None:
    """Ask, and hang up when the first bytes come, or at once where none do."""
    place = urlsplit(address)
    with socket.create_connection((place.hostname, place.port), timeout=10) as line:
        head = f"POST {path} HTTP/1.1\r\nHost: {place.netloc}\r\nContent-Type: application/json"
        line.sendall(f"{head}\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode())
        line.settimeout(0.5)
        try:
            line.recv(100)
        except TimeoutError:
            return


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/api/v1/ask", '{"question": "learn"}'),
        ("/api/v1/ask/stream", '{"question": "learn"}'),
        ("/v1/chat/completions", '{"messages": [{"role": "user", "content": "learn"}]}'),
        (
            "/v1/chat/completions",
            '{"stream": true, "messages": [{"role": "user", "content": "learn"}]}',
        ),
    ],
)
def test_an_answer_that_nobody_waits_for_is_stopped(path: str, body: str) -> None:
    tutor = SlowTutor()
    with served(tutor) as address:
        gone_away(address, path, body)
        assert tutor.stopped.wait(10)
        assert not tutor.released.is_set()


def test_too_many_at_once_are_told_when_to_come_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.api.app.Seats", lambda: Seats(parallel=1, waiting=0))
    tutor = SlowTutor()
    with (
        served(tutor) as address,
        httpx.stream("POST", f"{address}/api/v1/ask/stream", json=BODY) as first,
    ):
        lines = first.iter_lines()
        assert next(lines) == "event: snapshot"
        refused = httpx.post(f"{address}/api/v1/ask", json=BODY)
        assert (refused.status_code, refused.json()["kind"]) == (503, "busy")
        assert refused.headers["Retry-After"] == "1"
        assert httpx.get(f"{address}/healthz").status_code == 200
        chat = httpx.post(f"{address}/v1/chat/completions", json=CHAT)
        assert (chat.status_code, chat.json()["error"]["type"]) == (503, "server_error")
        tutor.released.set()
        assert "event: done" in list(lines)
