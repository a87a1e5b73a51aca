"""Serves the pages and the API, each closed to everything that it does not need."""

import socket
from collections.abc import Callable
from contextlib import closing, suppress

import uvicorn
from fastapi import FastAPI
from gradio.routes import App as GradioApp
from starlette.middleware.body_limit import RequestBodyLimitMiddleware
from starlette.routing import Mount
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from ..api import build_api
from ..chat.layout import translations
from ..chat.page import build_page
from ..chat.sharing import CONVERSATION, sharing
from ..learners import LearnerCookie
from ..listening import address, listen
from ..reading.address import READ
from ..reading.pages import build_reading
from ..study.address import STUDY
from ..study.app import build_study
from ..study.desk import Desk
from .addresses import API, CHAT_CLIENTS, EDITOR, HEALTH
from .allowlist import Allowlist
from .annex import add_annex, annexes
from .astray import Astray
from .gate import Gate
from .headers import SecurityHeaders
from .mounting import mount
from .pace import Paced
from .proxy import Proxied
from .request_log import RequestLog
from .script import page_script
from .theme import STYLE
from .website import Website

MAX_BODY = 64 * 1024  # bytes of a request; a question is small, and Gradio would read any size
GOODBYE = 2  # seconds that open streams get to end after Ctrl-C


def build_app(site: Website) -> FastAPI:
    """The whole web application; whatever is added later is asked earlier."""
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    app.include_router(sharing(site.learners))
    page = build_page(site.tutor, site.learners, site.tagline or "", study=site.study is not None)
    mount(app, page, "/", STYLE, head=page_script(), texts=translations())
    app.add_middleware(LearnerCookie)
    app.add_middleware(Allowlist, exact=[CONVERSATION])
    app.add_middleware(RequestBodyLimitMiddleware, max_body_size=MAX_BODY)
    add_annex(app, build_api(site), API, CHAT_CLIENTS, *HEALTH)
    add_annex(app, build_reading(site.tutor, site.pace, STUDY if site.study else ""), READ)
    if site.study is not None:
        add_annex(app, build_study(Desk(site.study, site.learners, site.tutor.edition)), STUDY)
    if site.editor is not None:
        add_annex(app, site.editor(), EDITOR)
    app.add_middleware(Paced, pace=site.pace)
    app.add_middleware(Gate, doors=site.doors, key=site.key)
    _believe_proxy(app, site)
    app.add_middleware(Astray)
    app.add_middleware(SecurityHeaders)
    app.add_middleware(RequestLog)
    return app


def _believe_proxy(app: FastAPI, site: Website) -> None:
    """Take a proxy's word for who asks it, and from where."""
    trusted = site.proxy.addresses if site.proxy else site.forwarders
    app.add_middleware(ProxyHeadersMiddleware, trusted_hosts=[str(each) for each in trusted])
    if site.proxy is not None:
        app.add_middleware(Proxied, proxy=site.proxy)


def serve(
    make_site: Callable[[], Website], host: str, port: int, announce: Callable[[str], None]
) -> None:
    """Serve a site until Ctrl-C; `announce` is given its address once it answers.

    Port 0 takes a free one. Raises ServeError if the address cannot be had, before the site is
    made.
    """
    with closing(listen(host, port)) as listener, suppress(KeyboardInterrupt):
        PageServer(make_site(), announce).run(sockets=[listener])


class PageServer(uvicorn.Server):
    """Serves a site, and says where it is once it accepts requests."""

    def __init__(self, site: Website, announce: Callable[[str], None]) -> None:
        self._site = site
        self._announce = announce
        self._apps: list[FastAPI] = []
        config = uvicorn.Config(
            self._build,
            factory=True,  # built inside the server's loop: outside, Gradio leaves loops open
            log_level="warning",
            access_log=False,
            server_header=False,
            proxy_headers=False,  # read behind `Proxied`, which needs the proxy's own address
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
        for app in self._apps:
            for route in [
                *app.routes,
                *(route for annex in annexes(app) for route in annex.routes),
            ]:
                if isinstance(route, Mount) and isinstance(route.app, GradioApp):
                    route.app.stop_event.set()
        await super().shutdown(sockets)

    def _build(self) -> FastAPI:
        self._apps.append(build_app(self._site))
        return self._apps[-1]
