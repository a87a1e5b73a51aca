"""Who asks more at once than the server can take is told so; who asked before is answered."""

import httpx
import pytest

from ui.chat import page

from ..conftest import served
from ..fake_tutor import SlowTutor

MOST = 2


def test_a_full_queue_takes_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "PARALLEL", 1)
    monkeypatch.setattr(page, "WAITING", MOST)
    tutor = SlowTutor()
    with served(tutor) as address, httpx.Client(base_url=address, timeout=30) as web:
        statuses = [
            web.post(
                "/gradio_api/queue/join",
                json={"fn_index": 0, "data": ["What?", ""], "session_hash": f"guest{number}"},
            ).status_code
            for number in range(3 * MOST)
        ]
        tutor.released.set()
    assert statuses[0] == 200
    assert 503 in statuses
    assert statuses.count(200) <= MOST + 2  # those inside, and those that wait
