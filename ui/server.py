"""Serves the page: FastAPI with Gradio mounted at "/", closed to everything else."""

import socket
from collections.abc import Callable, Sequence
from contextlib import closing, suppress

import gradio as gr
import uvicorn
from fastapi import FastAPI

from .allowlist import Allowlist
from .body_limit import BodyLimit
from .errors import ServeError
from .headers import SecurityHeaders
from .page import build_page
from .theme import CSS, page_theme
from .tutor import Tutor

GOODBYE = 2  # seconds that open streams get to end after Ctrl-C


def build_app(tutor: Tutor) -> FastAPI:
    """The whole web application over a tutor."""
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    app.add_middleware(BodyLimit)
    app.add_middleware(Allowlist)
    app.add_middleware(SecurityHeaders)  # the last added is the outermost
    gr.mount_gradio_app(
        app,
        build_page(tutor),
        path="/",
        theme=page_theme(),
        css_paths=CSS,
        show_error=False,
        footer_links=[],
        run_history=False,
        enable_monitoring=False,
        mcp_server=False,
        max_file_size=1,
        ssr_mode=False,
        pwa=False,
        allowed_paths=[],
    )
    return app


def serve(
    tutor_factory: Callable[[], Tutor], host: str, port: int, announce: Callable[[str], None]
) -> None:
    """Serve the page until Ctrl-C; `announce` is given its address once it answers.

    Port 0 takes a free one. Raises ServeError if the address cannot be had, before the tutor is
    made.
    """
    with closing(listen(host, port)) as listener:
        config = uvicorn.Config(
            build_app(tutor_factory()),
            log_level="warning",
            access_log=False,
            timeout_graceful_shutdown=GOODBYE,
            server_header=False,
        )
        with suppress(KeyboardInterrupt):
            AnnouncingServer(config, announce).run(sockets=[listener])


def listen(host: str, port: int) -> socket.socket:
    """A socket bound to the address; ServeError if it is taken or is none."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listener = socket.socket(family, kind, protocol)
    except (OSError, OverflowError) as error:
        raise ServeError("bad_address", f"{host}:{port} is not an address to listen on.") from error
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(128)
    except OSError as error:
        listener.close()
        raise ServeError(
            "port_taken",
            f"Cannot listen on {host}:{port} ({error.strerror}); choose another with --port, or 0 "
            "for any free one.",
        ) from error
    return listener


class AnnouncingServer(uvicorn.Server):
    """A server that says where it is once it accepts requests."""

    def __init__(self, config: uvicorn.Config, announce: Callable[[str], None]) -> None:
        super().__init__(config)
        self._announce = announce

    async def startup(self, sockets: Sequence[socket.socket] | None = None) -> None:
        """Start as every server does, then announce."""
        await super().startup(list(sockets or []))
        if self.started and sockets:
            host, port = sockets[0].getsockname()[:2]
            self._announce(f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/")
