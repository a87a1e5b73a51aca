"""What is kept of a call goes with the stream that tells of it, and is bounded without one."""

import time
from collections.abc import Callable

import httpx
import pytest
from gradio import routes
from gradio.queueing import Queue
from gradio.routes import App

from ui.web import streams

from ..conftest import served
from ..fake_tutor import FakeTutor, SlowTutor
from ..raw_call import ask, called

DATA = "/gradio_api/queue/data"


@pytest.fixture
def queues(monkeypatch: pytest.MonkeyPatch) -> Callable[[], Queue]:
    """The queue of the page that is served next."""
    made: list[App] = []
    create = App.create_app

    def keep(*arguments: object, **options: object) -> App:
        made.append(create(*arguments, **options))  # type: ignore[arg-type]
        return made[-1]

    monkeypatch.setattr(routes.App, "create_app", keep)
    return lambda: made[-1].get_blocks()._queue


def test_nothing_is_kept_of_a_call_that_was_heard_to_its_end(
    tutor: FakeTutor, queues: Callable[[], Queue]
) -> None:
    with served(tutor) as address, httpx.Client(base_url=address, timeout=30) as web:
        for number in range(3):
            ask(web, "What?", session=f"tab{number}")
        assert eventually(lambda: kept(queues()) == (0, 0))
        ask(web, "And this?", session="tab0")
    assert tutor.calls[-1][0] == "And this?"


def test_nothing_is_kept_of_a_call_whose_listener_left(queues: Callable[[], Queue]) -> None:
    tutor = SlowTutor()
    with served(tutor) as address, httpx.Client(base_url=address, timeout=30) as web:
        listening = called(web, "submit", ["What?", ""], session="tab")
        next(listening)
        listening.close()  # type: ignore[attr-defined]
        tutor.released.set()
        assert eventually(lambda: kept(queues()) == (0, 0))


def test_messages_that_nobody_fetches_are_kept_for_a_bounded_number_of_tabs(
    tutor: FakeTutor, queues: Callable[[], Queue], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streams, "MOST_UNHEARD", 2)
    with served(tutor) as address, httpx.Client(base_url=address, timeout=30) as web:
        for number in range(6):
            call = {"fn_index": 0, "data": ["What?", ""], "session_hash": f"tab{number}"}
            web.post("/gradio_api/queue/join", json=call).raise_for_status()
        assert eventually(lambda: len(tutor.calls) == 6)
        assert kept(queues()) == (2, 2)
        ask(web, "And this?", session="tab0")
    assert tutor.calls[-1][0] == "And this?"


def test_a_stream_for_nobody_is_no_error(address: str, caplog: pytest.LogCaptureFixture) -> None:
    told = httpx.get(address.rstrip("/") + DATA, params={"session_hash": "nobody"}, timeout=30)
    assert told.status_code == 200
    assert '"session_not_found":true' in told.text
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []


def kept(queue: Queue) -> tuple[int, int]:
    """For how many tabs messages wait, and of how many calls are known."""
    return len(queue.pending_messages_per_session), len(queue.pending_event_ids_session)


def eventually(true: Callable[[], bool]) -> bool:
    """Whether it comes true within ten seconds."""
    until = time.monotonic() + 10
    while not (happened := true()) and time.monotonic() < until:
        time.sleep(0.05)
    return happened
