import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from ui.attempts import Attempts
from ui.web.pace import Pace, Paced


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_an_address_may_ask_a_burst_and_then_at_its_pace() -> None:
    clock = Clock()
    pace = Pace(rate=2, burst=3, clock=clock)
    assert [pace.wait("a") for _ in range(4)] == [0, 0, 0, 0.5]
    assert pace.wait("b") == 0
    clock.now = 0.5
    assert [pace.wait("a"), pace.wait("a")] == [0, 0.5]
    clock.now = 100
    assert [pace.wait("a") for _ in range(4)] == [0, 0, 0, 0.5]


def test_who_asks_too_fast_is_told_when_to_come_back() -> None:
    everything = Route("/{path:path}", lambda _: PlainTextResponse("in"), methods=["GET", "POST"])
    web = TestClient(Paced(Starlette(routes=[everything]), Pace(rate=0.5, burst=1, clock=Clock())))
    assert web.post("/api/v1/ask").text == "in"
    refused = web.post("/api/v1/ask")
    assert (refused.status_code, refused.headers["Retry-After"]) == (429, "2")
    assert refused.json()["detail"] == "That is too much at once: try again in 2 seconds."
    assert web.get("/api/v1/guides").text == "in"
    assert web.post("/editor/gradio_api/upload").text == "in"


def test_a_bounded_number_of_addresses_is_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who asks from ever new addresses fills no memory; those that are in use stay known."""
    monkeypatch.setattr("ui.web.pace._ADDRESSES", 3)
    monkeypatch.setattr("ui.attempts._ADDRESSES", 3)
    pace, attempts = Pace(rate=0.001, burst=2, clock=Clock()), Attempts(Clock())
    for number in range(10):
        pace.wait("mine")
        attempts.fail("mine")
        pace.wait(f"new {number}")
        attempts.fail(f"new {number}")
    assert pace.wait("mine") > 0
    assert attempts.wait("mine") > 0
    assert pace.wait("new 0") == attempts.wait("new 0") == 0
    for remembered in (vars(pace)["_buckets"], vars(attempts)["_wrong"]):
        assert len(remembered) == 3
