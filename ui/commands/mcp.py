"""`certguide mcp`."""

import os
from functools import partial

import click

from assistant import Tutor

from ..border import CommandError
from ..building import library, open_sound
from ..listening import for_others
from ..log import open_log
from ..noting import Noting
from ..options import build_option, data_option
from ..outlet import say
from ..password import api_key
from ..reranking import reranker
from ..settings import Settings


@click.command(
    epilog="Example:  certguide mcp\n\n          certguide mcp --http --port 8001",
)
@click.option("--http", is_flag=True, help="Over HTTP, at /mcp, instead of standard input.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port", default=7861, show_default=True, type=click.IntRange(0, 65535), help="0: a free one."
)
@click.option("--open", "open_to_all", is_flag=True, help="Let in whoever reaches the address.")
@build_option
@data_option
@click.pass_context
def command(
    context: click.Context,
    http: bool,
    host: str,
    port: int,
    open_to_all: bool,
    build: str | None,
    settings: Settings,
) -> None:
    """Serve the guides to AI assistants by the Model Context Protocol (MCP).

    An assistant such as Claude or an editor starts `certguide mcp` itself and talks to it on
    standard input and output; docs/mcp.md has the lines to set that up. Three tools: ask,
    look_up_section and list_guides. Questions that find no answer are kept in the data folder.

    With --http it serves an address instead, until Ctrl-C. With CERTGUIDE_API_KEY set it lets in
    only who sends that key as a bearer token; beyond this machine it takes the key, or --open.
    """
    given = [name for name in ("host", "port", "open_to_all") if _is_given(context, name)]
    if given and not http:
        raise CommandError("usage", "An address is served with --http alone: add it.")
    key = api_key(os.environ) if http else None
    open_log(settings.data, "mcp")
    shelf = library(settings)
    index = open_sound(shelf, build)
    open_index = shelf.open if build is None else lambda: index
    answering = Tutor(open_index, reranker(settings))
    tutor = Noting(answering, settings.data, verbatim=settings.log_questions)
    from ..mcp.server import build_server  # takes a second; a problem above is told before

    server = build_server(tutor)
    if not http:
        server.run()
        return
    from ..mcp.endpoint import serve_http

    serve_http(server, host, port, partial(_announce, host), key, open_to_all)


def _is_given(context: click.Context, name: str) -> bool:
    return context.get_parameter_source(name) is not click.core.ParameterSource.DEFAULT


def _announce(host: str, address: str) -> None:
    say(f"Serving MCP at {address}. Ctrl-C ends it.", err=True)
    if told := for_others(host, address):
        say(told, err=True)
