"""The MCP server over streamable HTTP, behind the doors of the page."""

from collections.abc import Callable
from contextlib import closing, suppress
from typing import Any

import uvicorn
from mcp.server.mcpserver import MCPServer
from mcp.server.transport_security import TransportSecuritySettings
from starlette.types import ASGIApp

from ..listening import address, listen
from ..web.addresses import MCP
from ..web.astray import Astray
from ..web.doors import Doors, doors
from ..web.gate import Gate
from ..web.headers import SecurityHeaders
from ..web.pace import Pace, Paced

MAX_BODY = 64 * 1024  # bytes of a request; a question is small
GOODBYE = 2  # seconds that open streams get to end after Ctrl-C


def build_app(server: MCPServer[Any], guard: Doors = "local", key: str | None = None) -> ASGIApp:
    """The server as an ASGI application.

    No session is kept: a call has all that it needs, and the server can be restarted between two.
    On this machine's own address the SDK, too, refuses requests for other hosts and from other
    origins: a web page elsewhere, whose name was turned to this machine, would pass for one of
    ours (DNS rebinding). Elsewhere it does not know its names, and the key guards it.
    """
    app = server.streamable_http_app(
        streamable_http_path=MCP,
        stateless_http=True,
        max_request_body_size=MAX_BODY,
        transport_security=None
        if guard == "local"
        else TransportSecuritySettings(enable_dns_rebinding_protection=False),
    )
    return SecurityHeaders(Astray(Gate(Paced(app, Pace()), guard, key), MCP))


def serve_http(
    server: MCPServer[Any],
    host: str,
    port: int,
    announce: Callable[[str], None],
    key: str | None = None,
    open_to_all: bool = False,
) -> None:
    """Serve until Ctrl-C; `announce` is given the address.

    Raises ServeError if the address is taken, or if others could reach it unguarded.
    """
    app = build_app(server, doors(host, key, open_to_all), key)
    with closing(listen(host, port)) as listener, suppress(KeyboardInterrupt):
        config = uvicorn.Config(
            app,
            log_level="warning",
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=GOODBYE,
        )
        announce(address(listener).rstrip("/") + MCP)
        uvicorn.Server(config).run(sockets=[listener])
