"""Serves the page: FastAPI with Gradio mounted at "/", closed to everything else."""

import socket
from collections.abc import Callable
from contextlib import closing, suppress

import uvicorn
from fastapi import FastAPI
from gradio.routes import App as GradioApp
from starlette.routing import BaseRoute, Mount

from ..chat import wording
from ..chat.page import build_page
from ..listening import address, listen
from ..tutor import Tutor
from .allowlist import Allowlist
from .annex import EDITOR, add_annex
from .headers import SecurityHeaders
from .mounting import mount
from .theme import STYLE

MAX_BODY = 64 * 1024  # bytes of a request; a question is small, and Gradio would read any size
GOODBYE = 2  # seconds that open streams get to end after Ctrl-C

EditorFactory = Callable[[], FastAPI]


def build_app(
    tutor: Tutor, tagline: str = wording.TAGLINE, editor: FastAPI | None = None
) -> FastAPI:
    """The whole web application over a tutor; the editor's page, if any, at /editor."""
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None, max_body_size=MAX_BODY)
    app.add_middleware(Allowlist)
    app.add_middleware(SecurityHeaders)  # the last added is the outermost
    mount(app, build_page(tutor, tagline), "/", STYLE)
    if editor is not None:
        add_annex(app, EDITOR, editor)
    return app


def serve(
    tutor_factory: Callable[[], Tutor],
    host: str,
    port: int,
    announce: Callable[[str], None],
    tagline: str = wording.TAGLINE,
    editor_factory: EditorFactory | None = None,
) -> None:
    """Serve the page until Ctrl-C; `announce` is given its address once it answers.

    Port 0 takes a free one; an `editor_factory` makes the editor's page, too. Raises ServeError if
    the address cannot be had, before the tutor is made.
    """
    with closing(listen(host, port)) as listener, suppress(KeyboardInterrupt):
        PageServer(tutor_factory(), announce, tagline, editor_factory).run(sockets=[listener])


class PageServer(uvicorn.Server):
    """Serves the page over a tutor, and says where it is once it accepts requests."""

    def __init__(
        self,
        tutor: Tutor,
        announce: Callable[[str], None],
        tagline: str = wording.TAGLINE,
        editor_factory: EditorFactory | None = None,
    ) -> None:
        self._tutor = tutor
        self._tagline = tagline
        self._make_editor = editor_factory
        self._announce = announce
        self._routes: list[BaseRoute] = []
        config = uvicorn.Config(
            self._build,
            factory=True,  # built inside the server's loop: outside, Gradio leaves loops open
            log_level="warning",
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=GOODBYE,
        )
        super().__init__(config)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start as every server does, then announce."""
        await super().startup(sockets)
        if self.started and sockets:
            self._announce(address(sockets[0]))

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End the stream that each open page keeps, then stop as every server does."""
        for route in self._routes:
            if isinstance(route, Mount) and isinstance(route.app, GradioApp):
                route.app.stop_event.set()
        await super().shutdown(sockets)

    def _build(self) -> FastAPI:
        editor = self._make_editor() if self._make_editor else None
        app = build_app(self._tutor, self._tagline, editor)
        self._routes = [*app.routes, *(editor.routes if editor else ())]
        return app
