"""`certguide chat`."""

import logging
import os
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from assistant import Reranker, Tutor
from index import Index, Library

from ..build_list import build_rows
from ..building import library, open_sound
from ..chat_model import ready_chat_model
from ..guide_name import guide_named
from ..language import ENGLISH, wording
from ..listening import for_others, listen
from ..log import open_log
from ..noting import Noting
from ..options import build_option, data_option, model_option
from ..outlet import say
from ..password import api_key, editor_password
from ..reranking import reranker
from ..settings import Settings
from ..web.doors import Doors, doors
from ..web.proxy import Proxy, forwarders, proxy_of

if TYPE_CHECKING:  # gradio takes seconds to import
    from fastapi import FastAPI

    from ..web.website import Website


_PAGE = ("host", "port", "open_to_all", "editor")
_TERMINAL = ("session", "guide")


@click.command(epilog="Example:  certguide chat --port 8000\n\n          certguide chat --terminal")
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
@click.option("--terminal", is_flag=True, help="Talk in this terminal instead of on a page.")
@click.option("--session", metavar="NAME", help="With --terminal: carry on under this name.")
@click.option("--guide", metavar="NAME", help="With --terminal: keep to one guide.")
@build_option
@model_option
@data_option
@click.pass_context
def command(
    context: click.Context,
    host: str,
    port: int,
    open_to_all: bool,
    editor: bool,
    terminal: bool,
    session: str | None,
    guide: str | None,
    build: str | None,
    settings: Settings,
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
    others can reach the page, too, asks for it, unless --open lets everybody in. Behind a proxy
    that signs people in, set CERTGUIDE_PROXY_HEADER and CERTGUIDE_PROXY_HOST, as docs/trust.md
    tells: then nobody comes in but through it.

    With --editor, who knows the password in CERTGUIDE_EDITOR_PASSWORD (12 characters or more)
    uploads new editions there, sees them measured, promotes them and rolls back. Beyond this
    machine serve it through HTTPS alone: a password can be read on its way otherwise.

    With --terminal nothing is served: the conversation is held right here.
    """
    _refuse_mixed(context, terminal)
    if terminal:
        _talk(settings, build, session, guide)
        return
    password = editor_password(os.environ) if editor else None
    proxy = proxy_of(os.environ)
    guarded = doors(host, api_key(os.environ), open_to_all, proxy is not None)
    listen(host, port).close()  # a taken port is told before seconds of loading
    open_log(settings.data, "chat")
    make_site = _website(settings, build, password, guarded, proxy)
    # gradio takes seconds to import; a problem above is told before
    from ..web.server import serve

    serve(make_site, host, port, partial(_announce, "" if proxy else host))


def _announce(host: str, address: str) -> None:
    """Where the page is; behind a proxy nobody else reaches it, and `host` is empty."""
    say(f"Open {address} in your browser. Ctrl-C ends it.")
    if host and (told := for_others(host, address)):
        say(told)


def _website(
    settings: Settings,
    build: str | None,
    password: str | None,
    guarded: Doors,
    proxy: Proxy | None,
) -> "Callable[[], Website]":
    """What makes the website; what can be wrong with the settings is told here."""
    shelf = library(settings)
    open_index, tagline = _choose(shelf, build)
    reader, model = reranker(settings), ready_chat_model(settings)

    def make() -> "Website":
        from assistant.study.study import Study

        from ..learners import Learners
        from ..web.website import Website

        return Website(
            Noting(
                Tutor(open_index, reader, model), settings.data, verbatim=settings.log_questions
            ),
            Learners(settings.data),
            tagline=tagline,
            builds=lambda: build_rows(shelf),
            problems=lambda: open_index().problems(),
            embedder=settings.embedder,
            doors=guarded,
            key=api_key(os.environ),
            proxy=proxy,
            forwarders=forwarders(os.environ),
            study=Study(open_index),
            editor=None if password is None else _editor(settings, shelf, password, reader),
        )

    return make


def _talk(settings: Settings, build: str | None, session: str | None, guide: str | None) -> None:
    from ..session import Session
    from ..terminal import converse

    # What a learner has no use for, a traceback above all, must not come between the lines.
    log = logging.FileHandler(settings.data / "terminal.log", delay=True)
    logging.basicConfig(level=logging.WARNING, handlers=[log], format="%(asctime)s %(message)s")
    kept = Session(settings.data, session) if session is not None else None
    shelf = library(settings)
    open_index, _ = _choose(shelf, build)
    if build is not None and open_index().build != shelf.live:
        say(f"certguide: this is build {open_index().build}, which is not live.", err=True)
    tutor = Noting(Tutor(open_index, reranker(settings), ready_chat_model(settings)), settings.data)
    converse(tutor, kept, None if guide is None else guide_named(guide, tutor.guides()).document)


def _refuse_mixed(context: click.Context, terminal: bool) -> None:
    """Whether an option was given that means nothing here."""
    for name in _PAGE if terminal else _TERMINAL:
        if context.get_parameter_source(name) is not ParameterSource.DEFAULT:
            problem = "cannot be used with --terminal" if terminal else "needs --terminal"
            raise click.UsageError(f"--{name.removesuffix('_to_all')} {problem}", context)


def _editor(
    settings: Settings, shelf: Library, password: str, reader: Reranker | None
) -> "Callable[[], FastAPI]":
    from ..editor import build_editor

    return partial(build_editor, settings, shelf, password, reader)


def _choose(shelf: Library, build: str | None) -> tuple[Callable[[], Index], str | None]:
    """What answers, and the line of the page that tells of it where it is not the live build."""
    index = open_sound(shelf, build)
    if build is None:
        return shelf.open, None
    trial = wording(ENGLISH).say("page_trial", build=index.build)
    return lambda: index, None if index.build == shelf.live else trial
