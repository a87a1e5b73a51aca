"""Calls of the page's handlers as no browser of ours makes them."""

import json
from collections.abc import Iterator
from typing import Any

import httpx

from ui.learners.cookie import NAME


def call(
    web: httpx.Client,
    event: str,
    data: list[object],
    event_data: object = None,
    learner: str = "",
    session: str = "stranger",
) -> None:
    """Make a raw call of the page's first handler of an event, and wait until it has ended."""
    *_, last = called(web, event, data, event_data, learner, session)
    assert last["msg"] == "process_completed"
    assert last["success"], last


def called(
    web: httpx.Client,
    event: str,
    data: list[object],
    event_data: object = None,
    learner: str = "",
    session: str = "stranger",
) -> Iterator[dict[str, Any]]:
    """Make the call; what the server tells of it, until it has ended."""
    handlers = web.get("/config").json()["dependencies"]
    handler = next(
        each["id"] for each in handlers if event in [name for _, name in each["targets"]]
    )
    body = {"fn_index": handler, "session_hash": session, "data": data, "event_data": event_data}
    cookies = {"Cookie": f"{NAME}={learner}"} if learner else {}
    web.post("/gradio_api/queue/join", json=body, headers=cookies).raise_for_status()
    url = f"/gradio_api/queue/data?session_hash={session}"
    with web.stream("GET", url, headers=cookies) as stream:
        for line in stream.iter_lines():
            if line:
                message = json.loads(line.removeprefix("data: "))
                yield message
                if message["msg"] == "process_completed":
                    return


def ask(web: httpx.Client, question: str, learner: str = "", session: str = "stranger") -> None:
    """Ask, and wait until the answer is whole."""
    call(web, "submit", [question, ""], None, learner, session)
