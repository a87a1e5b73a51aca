"""Who is let in, by where the server listens and what is set."""

import hmac
from base64 import b64encode
from collections.abc import Iterator
from hmac import compare_digest

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocketDisconnect

from ui.attempts import MOST
from ui.border import CommandError
from ui.errors import ServeError
from ui.password import api_key
from ui.web.doors import Doors, doors, is_loopback
from ui.web.gate import Gate

KEY = "a-long-enough-key"
PAGE, ASK, CHAT, HEALTH = "/", "/api/v1/ask", "/v1/chat/completions", "/healthz"
EVIL = {"Origin": "http://evil.example"}


def gate(doors: Doors = "local", key: str | None = None, host: str = "127.0.0.1") -> TestClient:
    return TestClient(Gate(everything(), doors, key), f"http://{host}:7860")


def everything() -> Starlette:
    route = Route("/{path:path}", lambda _: PlainTextResponse("in"), methods=["GET", "POST"])
    return Starlette(routes=[route])


def basic(password: str) -> dict[str, str]:
    return {"Authorization": "Basic " + b64encode(f"anybody:{password}".encode()).decode()}


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]"])
def test_on_this_machine_everything_is_open(host: str) -> None:
    for path in (PAGE, ASK, CHAT, HEALTH):
        assert gate(host=host).post(path).text == "in"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "192.168.0.7"])
def test_a_name_that_was_turned_to_this_machine_is_refused(host: str) -> None:
    for path in (PAGE, ASK, CHAT, "/editor", HEALTH, "/gradio_api/heartbeat/x", "/mcp"):
        assert gate(host=host).get(path).status_code == 421
        assert gate("open", host=host).get(path).text == "in"


@pytest.mark.parametrize(
    "headers",
    [EVIL, {"Origin": "http://127.0.0.1:1"}, {"Origin": "null"}, {"Sec-Fetch-Site": "same-site"}],
)
def test_a_page_of_another_site_can_ask_nothing(headers: dict[str, str]) -> None:
    for path in (PAGE, ASK, CHAT):
        refused = gate().post(path, headers=headers)
        assert (refused.status_code, "another site" in refused.text) == (403, True)
    assert gate().get(ASK, headers=EVIL).status_code == 403
    assert gate().get(PAGE, headers={"Sec-Fetch-Site": "cross-site"}).text == "in"  # a link


def test_our_own_page_can_ask() -> None:
    own = {"Origin": "http://127.0.0.1:7860", "Sec-Fetch-Site": "same-origin"}
    assert gate().post(ASK, headers=own).text == "in"


@pytest.mark.parametrize("headers", [{"Authorization": f"Bearer {KEY}"}, {"X-API-Key": KEY}])
def test_programs_show_the_key_and_people_on_this_machine_need_none(
    headers: dict[str, str],
) -> None:
    visitor = gate(key=KEY)
    for path in (ASK, CHAT, "/mcp"):
        assert visitor.post(path).status_code == 401
        assert visitor.post(path, headers=headers).text == "in"
        assert visitor.post(path, headers=headers | EVIL).text == "in"
    assert visitor.get(PAGE).text == visitor.get(HEALTH).text == "in"


def test_what_a_browser_sends_by_itself_opens_nothing_to_another_site() -> None:
    visitor = gate("keyed", KEY, "guide.example")
    assert visitor.get(PAGE).headers["WWW-Authenticate"].startswith("Basic ")
    assert visitor.get(PAGE, headers=basic(KEY)).text == "in"
    assert visitor.post(ASK, headers=basic(KEY) | EVIL).status_code == 403


def test_open_pages_do_not_open_the_api() -> None:
    visitor = gate("open", KEY, "guide.example")
    assert visitor.get(PAGE).text == "in"
    assert visitor.post(ASK).status_code == visitor.post(CHAT).status_code == 401
    assert visitor.post(ASK).json()["kind"] == "no_key"
    assert visitor.post(CHAT).json()["error"]["type"] == "authentication_error"


@pytest.mark.parametrize("wrong", ["", "x", KEY[:-1], KEY + "x", KEY.upper(), "ä"])
def test_a_wrong_key_is_none(wrong: str) -> None:
    given = {b"Authorization": f"Bearer {wrong}".encode()}
    assert gate(key=KEY).post(ASK, headers=given).status_code == 401
    assert gate("keyed", KEY, "x").get(PAGE, headers=basic(wrong)).status_code == 401
    assert gate("keyed", KEY, "x").get(PAGE, headers={"Authorization": "Basic ?"}).is_error


@pytest.fixture
def slowed() -> Iterator[tuple[TestClient, list[str]]]:
    """A gate, and the pauses that it made."""
    pauses: list[str] = []

    async def pause() -> None:
        pauses.append("a second")

    app = Gate(everything(), "keyed", KEY, pause=pause)
    with TestClient(app, "http://guide.example") as visitor:
        yield visitor, pauses


def test_wrong_keys_are_slowed_and_never_shut_the_right_one_out(
    slowed: tuple[TestClient, list[str]],
) -> None:
    visitor, pauses = slowed
    for _ in range(MOST):
        assert visitor.post(ASK, headers={"X-API-Key": "wrong"}).json()["kind"] == "wrong_key"
        assert visitor.post(ASK).status_code == 401  # no key is no try
    assert pauses == []
    refused = visitor.post(ASK, headers={"X-API-Key": "wrong"})
    assert (refused.status_code, refused.json()["kind"]) == (429, "too_many")
    assert int(refused.headers["Retry-After"]) > 800
    assert visitor.post(ASK, headers={"X-API-Key": KEY}).text == "in"
    assert visitor.get(PAGE, headers=basic(KEY)).text == "in"
    assert visitor.post(ASK, headers={"X-API-Key": "wrong"}).status_code == 429
    assert len(pauses) == 2


def test_a_browser_asks_again_however_many_keys_were_wrong(
    slowed: tuple[TestClient, list[str]],
) -> None:
    visitor, pauses = slowed
    for _ in range(MOST + 1):
        refused = visitor.get(PAGE, headers=basic("wrong"))
        assert refused.status_code == 401
        assert refused.headers["WWW-Authenticate"].startswith("Basic ")
    assert len(pauses) == 1


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.0.7", "guide.example", ""])  # noqa: S104
def test_beyond_this_machine_a_key_or_a_word_is_needed(host: str) -> None:
    with pytest.raises(ServeError, match="--open") as error:
        doors(host, None, open_to_all=False)
    assert error.value.kind == "exposed"
    assert "the page" not in error.value.message  # `certguide mcp` has none
    assert doors(host, KEY, open_to_all=False) == "keyed"
    assert doors(host, None, open_to_all=True) == "open"


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.1.2.3", "::1"])
def test_this_machine_is_known(host: str) -> None:
    assert is_loopback(host)
    assert doors(host, None, open_to_all=False) == "local"


@pytest.mark.parametrize("key", ["short", "with a space in it", "ключ-достаточно-длинный"])
def test_a_poor_key_is_told(key: str) -> None:
    with pytest.raises(CommandError, match="CERTGUIDE_API_KEY"):
        api_key({"CERTGUIDE_API_KEY": key})
    assert api_key({"CERTGUIDE_API_KEY": KEY}) == KEY
    assert api_key({"CERTGUIDE_API_KEY": ""}) is None


def test_a_key_is_compared_in_constant_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every key, however much of it is right, by a function that does not stop at a difference."""
    compared: list[tuple[int, int]] = []

    def noted(one: bytes, other: bytes) -> bool:
        compared.append((len(one), len(other)))
        return compare_digest(one, other)

    monkeypatch.setattr(hmac, "compare_digest", noted)
    for key in ("x", KEY[:-1] + "x", KEY + "x"):
        assert gate(key=KEY).post(ASK, headers={"X-API-Key": key}).status_code == 401
    assert gate(key=KEY).post(ASK, headers={"X-API-Key": KEY}).text == "in"
    assert compared == [(32, 32)] * 4


@pytest.mark.parametrize("path", [PAGE, "/gradio_api/queue/data", "/mcp", HEALTH])
def test_web_sockets_are_closed(path: str) -> None:
    web = TestClient(Gate(_greeting, "open"), "http://127.0.0.1:7860")
    with pytest.raises(WebSocketDisconnect) as refused, web.websocket_connect(path):
        pass
    assert refused.value.code == 1008


async def _greeting(scope: Scope, receive: Receive, send: Send) -> None:
    """An application that takes every web socket."""
    await receive()
    await send({"type": "websocket.accept"})
