"""A call that Gradio would trip over is refused in a sentence."""

import httpx
import pytest

from ui.chat.desk import Desk
from ui.chat.visitor import Visitor
from ui.learners import Learners

from ..conftest import served
from ..fake_tutor import FakeTutor

CALL = "/gradio_api/queue/join"


@pytest.mark.parametrize(
    "body",
    [b"", b"[]", b"\xff", b'{"data": NaN}', b'{"fn_index": "\\ud800"}', b"[" * 60_000, b'{"a":1}x'],
)
def test_a_body_that_is_no_object_is_told(body: bytes) -> None:
    with served(FakeTutor()) as address:
        told = httpx.post(f"{address.rstrip('/')}{CALL}", content=body, timeout=30)
    assert (told.status_code, told.text) == (422, "The body is not a JSON object.\n")


@pytest.mark.parametrize("number", [10**6, -1, 2**31, "7", True, 1.5, [0]])
def test_a_function_that_the_page_does_not_have_is_told(number: object) -> None:
    call = {"fn_index": number, "session_hash": "guest", "data": []}
    with served(FakeTutor()) as address:
        told = httpx.post(f"{address.rstrip('/')}{CALL}", json=call, timeout=30)
    assert told.status_code == 422
    assert told.text == "The page has no such function; reload it if it was open for long.\n"


def test_a_question_that_is_no_text_is_none() -> None:

    desk = Desk(FakeTutor(), Learners())
    assert [*desk.ask(Visitor("ada"), 1.5, [])] == [*desk.ask(Visitor("ada"), "")]
