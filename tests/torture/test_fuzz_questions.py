"""Whatever is asked in a batch, over REST, on the page or by MCP: an answer, or a sentence."""

import json
import logging
import random
from collections.abc import Iterator
from itertools import islice
from typing import Any
from urllib.parse import quote

import httpx
import pytest
from mcp import Client
from mcp.types import TextContent
from starlette.testclient import TestClient

from assistant import Tutor
from index import Library
from tests.ui.conftest import served
from tests.ui.mcp.client import connected
from ui.batch import answer_line
from ui.mcp.endpoint import build_app as mcp_app
from ui.mcp.server import build_server
from ui.web.pace import Pace
from ui.web.server import MAX_BODY, build_app
from ui.web.website import Website

from .conftest import Size, Tell
from .fuzzing import WAITING, expect_discreet, expect_sentence, fuzz, summary
from .hostile import changed, damaged, deep, text, value
from .shelf import WORDS, asked, stocked

TURNS = [
    {"role": "user", "content": "How long is the licence valid?"},
    {"role": "assistant", "content": "The licence is valid for five years."},
]
ROW = {"id": "1", "question": "And the certificate?", "history": TURNS, "guide": "diving.md"}
ASK = {
    "question": "What does the deep sea grade cost?",
    "history": TURNS,
    "guide": None,
    "profile": {"role": "pilot", "work": "", "experience": ["5 years"], "goal": ""},
    "section": None,
}
CHAT = {"model": "certguide/licence", "messages": TURNS[:1], "stream": False, "n": 1}
THUMB = {"thumb": "up", "question": "Valid?", "answer": "Yes.", "build": "b1", "comment": "x"}
CALLS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("ask", {"question": "What does the deep sea grade cost?", "guide": "licence.md"}),
    ("look_up_section", {"section": "Grades", "guide": "licence.md", "start": 0}),
    ("look_up_section", {"query": "how deep may I dive"}),
    ("list_guides", {}),
)
JSON = {"Content-Type": "application/json"}


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    logging.disable(logging.CRITICAL)  # what the server's own log is told is not for who asks
    yield stocked(tmp_path_factory.mktemp("fuzzed"))
    logging.disable(logging.NOTSET)


@pytest.fixture(scope="module")
def api(shelf: Library) -> Iterator[TestClient]:
    site = Website(asked(shelf), pace=Pace(rate=1e9, burst=1e9))
    with TestClient(build_app(site), "http://127.0.0.1") as client:
        yield client


def test_batch_rows(shelf: Library, size: Size, figures: Tell) -> None:
    tutor = Tutor(shelf.open)

    def answer(chance: random.Random) -> str:
        row = answer_line(tutor, body(chance, ROW).decode("utf-8", "replace"), 1)
        told = json.dumps(row)
        expect_discreet(told, shelf.folder)
        if "error" in row:
            expect_sentence(row["error"]["message"])
            assert row["error"]["kind"] != "internal", told
        return str(row.get("kind") or row["error"]["kind"])

    figures("Fuzzing: rows of a batch", summary(fuzz(answer, size(250, 6_000))))


def test_rest(api: TestClient, shelf: Library, size: Size, figures: Tell) -> None:
    def send(chance: random.Random) -> str:
        response = request(chance, api)
        expect_discreet(response.text, shelf.folder)
        assert response.status_code < 500, (response.status_code, response.text[:300])
        kind = response.headers.get("content-type", "")
        if response.status_code >= 400 and "json" in kind:
            told = response.json()
            expect_sentence(told.get("message") or told["error"]["message"])
        elif response.status_code >= 400 and "html" not in kind:
            expect_sentence(response.text.strip())
        return str(response.status_code)

    figures("Fuzzing: REST and pages", summary(fuzz(send, size(250, 5_000))))


def test_the_conversation(shelf: Library, size: Size, figures: Tell) -> None:
    # By the clock, which also goes on while somebody holds this process still.
    with served(asked(shelf)) as address, httpx.Client(base_url=address, timeout=WAITING) as web:
        handlers = web.get("/config").json()["dependencies"]

        def join(chance: random.Random) -> str:
            told = joined(chance, web, [each["id"] for each in handlers])
            expect_discreet(told, shelf.folder)
            return "taken" if "process_completed" in told else "refused"

        came = fuzz(join, size(40, 1_700))
        assert web.get("/").status_code == 200
    figures("Fuzzing: the page's queue", summary(came))


def test_mcp_tools(shelf: Library, size: Size, figures: Tell) -> None:
    server = build_server(asked(shelf))
    count = size(130, 3_000)
    seeds = iter(range(count))

    async def work(client: Client) -> list[tuple[int, bool, str]]:
        found = []
        for seed in islice(seeds, 100):
            chance = random.Random(seed)  # noqa: S311 (a seed is the point)
            tool, example = chance.choice(CALLS)
            arguments = changed(chance, example, lambda: value(chance, WORDS))  # noqa: B023
            given = arguments if isinstance(arguments, dict) else {"x": arguments}
            result = await client.call_tool(tool, encodable(given))
            told = "\n".join(c.text for c in result.content if isinstance(c, TextContent))
            found.append((seed, bool(result.is_error), told))
        return found

    found: list[tuple[int, bool, str]] = []
    while len(found) < count:
        found += connected(server, work)
    for seed, failed, told in found:
        expect_discreet(told, shelf.folder)
        assert not failed or (told.endswith(".") and "inside certguide" not in told), (seed, told)
    failures = sum(failed for _, failed, _ in found)
    figures("Fuzzing: MCP tools", f"{count:,}: {count - failures:,} answered, {failures:,} refused")


def test_mcp_messages(
    shelf: Library, size: Size, figures: Tell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.mcp.endpoint.Pace", lambda: Pace(rate=1e9, burst=1e9))
    with TestClient(mcp_app(build_server(asked(shelf))), "http://127.0.0.1:7861") as client:

        def send(chance: random.Random) -> str:
            tool, arguments = chance.choice(CALLS)
            message = {
                "jsonrpc": "2.0",
                "id": 1,
                "method": "tools/call",
                "params": {"name": tool, "arguments": arguments},
            }
            accepted = {**JSON, "Accept": "application/json, text/event-stream"}
            response = client.post("/mcp", content=body(chance, message), headers=accepted)
            expect_discreet(response.text, shelf.folder)
            assert response.status_code < 500, response.text[:300]
            return str(response.status_code)

        figures("Fuzzing: MCP messages", summary(fuzz(send, size(80, 1_000))))


def body(chance: random.Random, example: dict[str, Any]) -> bytes:
    """JSON like the example, or what was JSON once."""
    kind = chance.random()
    if kind < 0.03:
        return deep(chance).encode()
    made = changed(chance, example, lambda: value(chance, WORDS))
    data = json.dumps(made, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass")
    return damaged(chance, data, most=3) if kind < 0.15 else data


def request(chance: random.Random, api: TestClient) -> Any:  # noqa: ANN401 (of httpx2)
    """One request to some address of the server."""
    path, example = chance.choice(
        (
            ("/api/v1/ask", ASK),
            ("/api/v1/ask", ASK),
            ("/api/v1/ask/stream", ASK),
            ("/v1/chat/completions", CHAT),
            ("/api/v1/feedback", THUMB),
            ("/api/v1/search", None),
            ("/read", None),
            ("/read/licence.md", None),
            ("/api/v1/guides", None),
        )
    )
    if example is not None:
        return api.post(path, content=body(chance, example), headers=JSON)
    if chance.random() < 0.3:
        path += "/" + text(chance, WORDS).encode("utf-8", "replace").decode()[:200]
    named = {
        chance.choice(("q", "guide", "section", "mark", "page", "x")): text(chance, WORDS)[:2500]
    }
    asked = {"q": text(chance, WORDS)[:2500], **named}
    return api.get(
        quote(path),
        params={name: part.encode("utf-8", "replace").decode() for name, part in asked.items()},
    )


def joined(chance: random.Random, web: httpx.Client, handlers: list[int]) -> str:
    """A call into the queue, and all that comes of it."""
    session = f"s{chance.randrange(10**9)}"
    example = {
        "fn_index": chance.choice(handlers),
        "session_hash": session,
        "data": [text(chance, WORDS), chance.choice(("", "licence.md"))],
        "event_data": chance.choice((None, {"index": 1, "value": "x", "liked": True})),
        "trigger_id": None,
    }
    sent = body(chance, example) if chance.random() < 0.7 else json.dumps(example).encode()
    try:
        answer = web.post("/gradio_api/queue/join", content=sent, headers=JSON)
    except httpx.TransportError:  # hung up on before all of it was sent
        assert len(sent) > MAX_BODY
        return "too large"
    assert answer.status_code < 500 or answer.status_code == 503, answer.text[:300]
    if answer.status_code != 200 or session.encode() not in sent:
        return answer.text
    with web.stream("GET", f"/gradio_api/queue/data?session_hash={session}") as stream:
        told = []
        for line in stream.iter_lines():
            told.append(line)
            if "process_completed" in line or "close_stream" in line or "unexpected" in line:
                break
    return answer.text + "\n".join(told)


def encodable(given: dict[str, Any]) -> dict[str, Any]:
    """The arguments as they can be sent: no halves of surrogate pairs."""
    plain = json.dumps(given, ensure_ascii=False).encode("utf-8", "replace")
    found: dict[str, Any] = json.loads(plain)
    return found
