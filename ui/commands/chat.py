"""`certguide chat`."""

import os
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import click

from assistant import Reranker, Tutor
from index import Index, Library

from ..build_list import build_rows
from ..building import library, open_live
from ..chat import wording
from ..noting import Noting
from ..options import build_option, data_option
from ..password import api_key, editor_password
from ..reranking import reranker
from ..settings import Settings
from ..web.doors import doors

if TYPE_CHECKING:  # gradio takes seconds to import
    from fastapi import FastAPI


@click.command(epilog="Example:  certguide chat --port 8000")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port", default=7860, show_default=True, type=click.IntRange(0, 65535), help="0: a free one."
)
@click.option(
    "--open", "open_to_all", is_flag=True, help="Let everybody in who can reach the address."
)
@click.option(
    "--editor", is_flag=True, help="Serve the editor's page, too, at /editor; it needs a password."
)
@build_option
@data_option
def command(
    host: str, port: int, open_to_all: bool, editor: bool, build: str | None, settings: Settings
) -> None:
    """Serve the web page and the API until Ctrl-C, on an address that it prints.

    The page follows what goes live. With --build it keeps to one build, and says so where that is
    not live: so an editor tries one that was held.

    A browser's conversation is kept in the data folder until its learner erases it, or for a year;
    a cookie of random letters says whose it is.

    Questions that find no answer, and the thumbs that learners give, are kept in the data folder
    without a name: `certguide eval draft` makes cases of them.

    Programs ask below /api/v1, and clients made for OpenAI's interface below /v1. Where
    CERTGUIDE_API_KEY is set (12 characters or more), they have to show it. On an address that
    others can reach the page, too, asks for it, unless --open lets everybody in. Say --open behind
    a proxy as well, which then decides who comes in.

    With --editor, who knows the password in CERTGUIDE_EDITOR_PASSWORD (12 characters or more)
    uploads new editions there, sees them measured, promotes them and rolls back. Beyond this
    machine serve it through HTTPS alone: a password can be read on its way otherwise.
    """
    password = editor_password(os.environ) if editor else None
    key = api_key(os.environ)
    guarded = doors(host, key, open_to_all)
    shelf = library(settings)
    open_index, tagline = _choose(shelf, build)
    reader = reranker(settings)
    # gradio takes seconds to import; a problem above is told before
    from ..learners import Learners
    from ..web.server import serve
    from ..web.website import Website

    serve(
        lambda: Website(
            Noting(Tutor(open_index, reader), settings.data),
            Learners(settings.data),
            tagline=tagline,
            builds=lambda: build_rows(shelf),
            problems=lambda: open_index().problems(),
            embedder=settings.embedder,
            doors=guarded,
            key=key,
            editor=None if password is None else _editor(settings, shelf, password, reader),
        ),
        host,
        port,
        lambda address: click.echo(f"Open {address} in your browser. Ctrl-C ends it."),
    )


def _editor(
    settings: Settings, shelf: Library, password: str, reader: Reranker | None
) -> "Callable[[], FastAPI]":
    from ..editor import build_editor

    return partial(build_editor, settings, shelf, password, reader)


def _choose(shelf: Library, build: str | None) -> tuple[Callable[[], Index], str]:
    """What answers, and the line of the page that tells of it."""
    if build is None:
        open_live(shelf)
        return shelf.open, wording.TAGLINE
    index = shelf.open(build)
    trial = wording.TRIAL.format(build=index.build)
    return lambda: index, wording.TAGLINE if index.build == shelf.live else trial
