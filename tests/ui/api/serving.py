"""The API over any tutor, served from a thread without a page."""

import socket
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from queue import Queue
from threading import Thread

import uvicorn

from assistant import Answer
from assistant import Tutor as AskedTutor
from index import Library
from ui.api import build_api
from ui.build_list import build_rows
from ui.listening import address, listen
from ui.noting import Noting
from ui.tutor import Thumb, Tutor
from ui.web.website import Website

from ..fake_tutor import FakeTutor


class RatedTutor(FakeTutor):
    """Remembers what was thought of its answers."""

    def __init__(self) -> None:
        super().__init__()
        self.verdicts: list[tuple[Thumb, str, str, str, str]] = []

    def rate(self, thumb: Thumb, question: str, answer: Answer, comment: str = "") -> None:
        self.verdicts.append((thumb, question, answer.text, answer.build, comment))


def served_library(shelf: Library) -> AbstractContextManager[str]:
    """The address of the API over a library, with everything as the product has it."""
    site = Website(
        Noting(AskedTutor(shelf.open), shelf.folder),
        builds=lambda: build_rows(shelf),
        problems=lambda: shelf.open().problems(),
        embedder="all-MiniLM-L6-v2",
    )
    return served(site.tutor, site)


@contextmanager
def served(tutor: Tutor, site: Website | None = None) -> Iterator[str]:
    """The address of the API over a tutor."""
    started: Queue[None] = Queue()

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            started.put(None)

    with closing(listen("127.0.0.1", 0)) as listener:
        config = uvicorn.Config(build_api(site or Website(tutor)), log_level="warning")
        server = Server(config)
        thread = Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        started.get(timeout=30)
        try:
            yield address(listener).rstrip("/")
        finally:
            server.should_exit = True
            thread.join(timeout=30)
