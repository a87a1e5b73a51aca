"""Who asks more at once than the server can take is told so; who asked before is answered."""

from typing import Any

import httpx
import pytest
from gradio import Dropdown, routes
from gradio.routes import App
from gradio.state_holder import StateHolder

from ui.chat import page
from ui.chat.conversation import MAX_EXCHANGES
from ui.chat.page import build_page
from ui.learners import Learners
from ui.web import blocks

from ..conftest import served
from ..fake_tutor import LEARN, FakeTutor, SlowTutor
from ..learners.strangers import exchange, token
from ..raw_call import ask

MOST = 2


def test_a_full_queue_takes_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "PARALLEL", 1)
    monkeypatch.setattr(page, "WAITING", MOST)
    tutor = SlowTutor()
    with served(tutor) as address, httpx.Client(base_url=address, timeout=30) as web:
        answers = [
            web.post(
                "/gradio_api/queue/join",
                json={"fn_index": 0, "data": ["What?", ""], "session_hash": f"guest{number}"},
            )
            for number in range(3 * MOST)
        ]
        tutor.released.set()
    statuses = [answer.status_code for answer in answers]
    assert statuses[0] == 200
    assert {answer.headers.get("Retry-After") for answer in answers if answer.is_error} == {"1"}
    assert 503 in statuses
    assert statuses.count(200) <= MOST + 2  # those inside, and those that wait


def test_tabs_are_remembered_up_to_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks, "MOST_TABS", MOST)
    built = build_page(FakeTutor(), Learners())
    app: Any = App.create_app(built)
    for number in range(3 * MOST):
        assert app.state_holder[f"guest{number}"]
    assert list(app.state_holder.session_data)[-1] == f"guest{3 * MOST - 1}"
    assert len(app.state_holder.session_data) <= MOST + 1  # room is made after one came in


def test_little_is_remembered_of_a_tab(tutor: FakeTutor, monkeypatch: pytest.MonkeyPatch) -> None:
    holders: list[StateHolder] = []

    class Held(StateHolder):
        def __init__(self) -> None:
            super().__init__()  # type: ignore[no-untyped-call]
            holders.append(self)

    monkeypatch.setattr(routes, "StateHolder", Held)
    learners, ada = Learners(), token()
    for _ in range(MAX_EXCHANGES):
        learners.add(ada, exchange())
    with served(tutor, learners) as address, httpx.Client(base_url=address, timeout=30) as web:
        ask(web, "And the deep sea grade?", ada, session="tab")
        (tab,) = (held.session_data["tab"] for held in holders if "tab" in held)
    assert len(repr((tab.config_values, tab.state_data))) < 10_000
    own = tab.blocks_config.root_block.blocks
    parts = {
        type(part) for key, part in tab.blocks_config.blocks.items() if part is not own.get(key)
    }
    assert parts <= {Dropdown}
    assert LEARN.text[:40] not in repr(tab.state_data)


def test_a_tab_that_was_forgotten_is_answered(
    tutor: FakeTutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blocks, "MOST_TABS", MOST)
    learner = "a" * 43
    with served(tutor) as address, httpx.Client(base_url=address, timeout=30) as web:
        for number in range(3 * MOST):
            ask(web, "What?", learner, session=f"tab{number}")
        ask(web, "And this?", learner, session="tab0")
    assert tutor.calls[-1][0] == "And this?"


def test_calls_are_not_surveyed(tutor: FakeTutor) -> None:
    built = build_page(tutor, Learners())
    built._queue.events_recorded = 5  # as many calls came
    called = [{"function": "ask", "status": "success", "process_time": 0.1}]
    summary: Any = built._queue.compute_analytics_summary
    assert summary(called) == {"functions": {}}
