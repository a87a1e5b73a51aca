"""Gradio below an address of a FastAPI application, with everything shut that can be."""

from collections.abc import Sequence
from pathlib import Path

import gradio as gr
from fastapi import FastAPI

from .blocks import ClosedBlocks
from .busy import Busy
from .streams import Streams
from .theme import page_theme
from .wellformed import WellFormed


def mount(
    app: FastAPI,
    page: ClosedBlocks,
    address: str,
    style: Sequence[Path],
    most_upload: int = 1,
    *,
    head: str = "",
    texts: gr.I18n | None = None,
) -> None:
    """Mount a page; `most_upload` is in bytes of a file, and 1 as good as none.

    `head` is HTML for the page's head, `texts` what its markers stand for.
    """
    gr.mount_gradio_app(
        app,
        page,
        path=address,
        theme=page_theme(),
        css_paths=style,
        head=head,
        i18n=texts,
        show_error=False,
        footer_links=[],
        run_history=False,
        enable_monitoring=False,
        mcp_server=False,
        max_file_size=most_upload,
        ssr_mode=False,
        pwa=False,
        allowed_paths=[],
    )
    app.add_middleware(WellFormed, functions=page.fns)
    app.add_middleware(Streams, queue=page._queue)
    app.add_middleware(Busy)
