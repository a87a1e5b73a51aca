"""How the page's own script calls the server, for who plays a browser without one."""

from collections.abc import Mapping
from typing import Any

JOIN = "/gradio_api/queue/join"
DATA = "/gradio_api/queue/data"
ENDED = '"msg":"process_completed"'
TOLD = frozenset({429, 503})
"""Statuses by which a server says that it is too much at once: a clear answer, and no fault."""


def asking_handler(config: Mapping[str, Any]) -> int:
    """The number of the handler that the box for questions calls, by the page's `/config`."""
    return next(
        int(each["id"])
        for each in config["dependencies"]
        if "submit" in [name for _, name in each["targets"]]
    )


def joining(handler: int, session: str, question: str) -> dict[str, Any]:
    """The body that asks a question about all guides."""
    return {
        "fn_index": handler,
        "session_hash": session,
        "data": [question, ""],
        "event_data": None,
    }
