"""The editor's page over a small library, served from a thread, and how a browser talks to it."""

import json
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import Any

import httpx
from fastapi import FastAPI

from assistant import Tutor
from index import Library
from ui.building import library
from ui.editor import build_editor
from ui.editor.app import UPLOAD
from ui.listening import listen
from ui.settings import Settings
from ui.web.server import PageServer
from ui.web.website import Website

SESSION = "one-page"
PASSWORD = "a long enough password"  # noqa: S105
GUIDE = """# Harbour Licence

The harbour licence is for everybody who steers a boat inside the harbour.

## Grades

| Grade | Length | Fee |
|---|---|---|
| Coastal | up to 8 m | 120 crowns |
| Deep sea | any length | 300 crowns |

## Questions

### How long is the licence valid?

The licence is valid for five years.

### Who examines the candidates?

Two retired pilots examine the candidates.

### Where is the test held?

The test is held in the old customs house.
"""
DAMAGED = GUIDE.replace("valid for five years", "valid for nine years")
TYPOGRAPHY = GUIDE.replace("everybody who steers", "everybody  who steers")


@dataclass(frozen=True, slots=True)
class Served:
    """A server: its address, the editor's application, and the library."""

    address: str
    editor: FastAPI
    shelf: Library


@contextmanager
def served(data: Path) -> Iterator[Served]:
    """The learner's page and the editor's over a data folder."""
    settings = Settings(data, "all-MiniLM-L6-v2")
    shelf = library(settings)
    addresses: Queue[str] = Queue()
    made: list[FastAPI] = []

    def editor() -> FastAPI:
        made.append(build_editor(settings, shelf, PASSWORD))
        return made[0]

    with closing(listen("127.0.0.1", 0)) as listener:
        server = PageServer(Website(Tutor(shelf.open), editor=editor), addresses.put)
        thread = Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        try:
            yield Served(addresses.get(timeout=60).rstrip("/"), made[0], shelf)
        finally:
            server.should_exit = True
            thread.join(timeout=30)


class Visitor(httpx.Client):
    """A browser's calls, without the browser."""

    def sign_in(self, password: str = PASSWORD) -> httpx.Response:
        """Send the form."""
        return self.post("/editor/login", data={"password": password})

    def call(self, handler: str, values: Sequence[Any] = (), home: str = "/editor") -> list[Any]:
        """Call a handler by its name, as one page does; what it sends at the end."""
        functions = self.get(f"{home}/config").json()["dependencies"]
        number = next(each["id"] for each in functions if each["api_name"] == handler)
        joined = self.post(
            f"{home}/gradio_api/queue/join",
            json={"data": list(values), "fn_index": number, "session_hash": SESSION},
        )
        joined.raise_for_status()
        query = {"session_hash": SESSION}
        with self.stream("GET", f"{home}/gradio_api/queue/data", params=query) as events:
            for line in events.iter_lines():
                event = json.loads(line.removeprefix("data: ")) if line else {}
                if event.get("msg") == "process_completed":
                    assert event["success"], event
                    return list(event["output"]["data"])
        raise AssertionError("the stream ended")

    def upload(self, **files: str) -> list[dict[str, Any]]:
        """Send files, by name without ending, as the upload box does."""
        sent = self.post(
            UPLOAD,
            files=[("files", (f"{name}.md", text.encode())) for name, text in files.items()],
        )
        return [{"path": path, "meta": {"_type": "gradio.FileData"}} for path in sent.json()]

    def examine(self, text: str) -> "Shown":
        """Upload a new edition of the guide, and wait for what is found out about it."""
        assert self.call("examine", [self.upload(licence=text), [], []]) == [""]
        return self.look()

    def look(self) -> "Shown":
        """What the page shows when nothing is under way any more."""
        self.call("watch")  # of many answers the last has only what is different in it
        return Shown(self.call("watch"))


class Shown(list[Any]):
    """The page's outputs, in their order."""

    @property
    def strip(self) -> str:
        """What is under way, or went wrong."""
        return str(self[0])

    @property
    def builds(self) -> str:
        """The table of builds."""
        return str(self[2])

    @property
    def verdict(self) -> str:
        """What became of the last update."""
        return unescape(str(self[7]))

    @property
    def details(self) -> str:
        """What changed, and what no longer holds."""
        return str(self[8])

    def choices(self, place: int) -> list[str]:
        """The values of a group of boxes: the cases are 10, losses 12, findings 13."""
        return [value for _, value in self[place]["choices"]]
