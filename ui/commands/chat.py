"""`certguide chat`."""

from collections.abc import Callable

import click

from assistant import Tutor
from index import Index, Library

from .. import wording
from ..building import library, open_live
from ..noting import Noting
from ..options import build_option, data_option
from ..reranking import reranker
from ..settings import Settings


@click.command(epilog="Example:  certguide chat --port 8000")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port", default=7860, show_default=True, type=click.IntRange(0, 65535), help="0: a free one."
)
@build_option
@data_option
def command(host: str, port: int, build: str | None, settings: Settings) -> None:
    """Serve the web page until Ctrl-C, on an address that it prints.

    The page follows what goes live. With --build it keeps to one build, and says so where that is
    not live: so an editor tries one that was held.
    """
    open_index, tagline = _choose(library(settings), build)
    reader = reranker(settings)
    from ..server import serve  # gradio takes seconds to import; a problem above is told before

    serve(
        lambda: Noting(Tutor(open_index, reader), settings.data),
        host,
        port,
        lambda address: click.echo(f"Open {address} in your browser. Ctrl-C ends it."),
        tagline,
    )


def _choose(shelf: Library, build: str | None) -> tuple[Callable[[], Index], str]:
    """What answers, and the line of the page that tells of it."""
    if build is None:
        open_live(shelf)
        return shelf.open, wording.TAGLINE
    index = shelf.open(build)
    trial = wording.TRIAL.format(build=index.build)
    return lambda: index, wording.TAGLINE if index.build == shelf.live else trial
