"""`certguide chat`."""

import click

from assistant import Tutor

from ..building import library, open_live
from ..noting import Noting
from ..options import data_option
from ..reranking import reranker
from ..settings import Settings


@click.command(epilog="Example:  certguide chat --port 8000")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port", default=7860, show_default=True, type=click.IntRange(0, 65535), help="0: a free one."
)
@data_option
def command(host: str, port: int, settings: Settings) -> None:
    """Serve the web page until Ctrl-C, on an address that it prints."""
    shelf = library(settings)
    open_live(shelf)
    reader = reranker(settings)
    from ..server import serve  # gradio takes seconds to import; a problem above is told before

    serve(
        lambda: Noting(Tutor(shelf.open, reader), settings.data),
        host,
        port,
        lambda address: click.echo(f"Open {address} in your browser. Ctrl-C ends it."),
    )
