"""A call that Gradio would trip over is refused in a sentence."""

import httpx
import pytest

from ui.chat.desk import Desk
from ui.chat.visitor import Visitor
from ui.learners import Learners

from ..conftest import served
from ..fake_tutor import FakeTutor
from ..raw_call import called

CALL = "/gradio_api/queue/join"
FAILED = "That did not work: load the page again"


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


@pytest.mark.parametrize(
    ("event", "data", "event_data", "sentence"),
    [
        ("submit", [], None, FAILED),
        ("submit", ["My secret?", "secret.md"], None, "Value: secret.md is not in the list of"),
        ("submit", [{"path": "/secret", "meta": {"_type": "gradio.FileData"}}, ""], None, FAILED),
        ("like", ["secret"], None, FAILED),
        ("like", ["secret"], {"index": "secret"}, FAILED),
    ],
)
def test_a_call_that_fails_is_told_in_a_sentence_and_printed_nowhere(
    event: str,
    data: list[object],
    event_data: object,
    sentence: str,
    capfd: pytest.CaptureFixture[str],
) -> None:
    with served(Rated()) as address, httpx.Client(base_url=address, timeout=30) as web:
        *_, last = called(web, event, data, event_data)
    assert not last["success"]
    assert last["output"]["error"].startswith(sentence)
    told = "".join(capfd.readouterr())
    assert ("Traceback" in told, "secret" in told) == (False, False)


class Rated(FakeTutor):
    """A tutor whose page has thumbs."""

    def rate(self, *_: object) -> None:
        """Nothing is kept."""


def test_a_question_that_is_no_text_is_none() -> None:

    desk = Desk(FakeTutor(), Learners())
    assert [*desk.ask(Visitor("ada"), 1.5, [])] == [*desk.ask(Visitor("ada"), "")]
