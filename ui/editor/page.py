"""The editor's page: tabs over one library, and a strip that says what is under way.

Gradio makes every event a public call, so no handler trusts the browser: whoever calls has a
session (`guard`), paths lie in the folders of `intake`, builds and cases are looked up here.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from typing import Any, Protocol

import gradio as gr

from assistant import Reranker
from index import Library

from ..settings import Settings
from ..web.blocks import ClosedBlocks
from . import wording
from .builds import BuildsTab
from .desk import Desk, Running, sentence
from .drafts import DraftsTab
from .edition import EditionTab
from .guard import HOME
from .intake import Intake
from .markup import Markup, note, shown
from .retrieval import RetrievalTab
from .updates import Updates

_PAUSE = 0.4  # seconds between two looks at the work under way
_UPLOADS = (3600, 6 * 3600)  # seconds: how often old uploads are looked for, how old they may get
_PARALLEL = 8  # calls of one handler at once
_WAITING = 32  # calls in the queue


class Tab(Protocol):
    """A tab of the page: what it shows, and where."""

    @property
    def outputs(self) -> list[gr.components.Component]:
        """What `show` fills."""
        ...

    def show(self) -> list[Any]:
        """What there is to be seen now."""
        ...


def build_editor_page(
    settings: Settings, shelf: Library, desk: Desk, reranker: Reranker | None = None
) -> ClosedBlocks:
    """The page over a library."""
    updates = Updates(settings, desk)

    page = ClosedBlocks(
        title=wording.TITLE, analytics_enabled=False, fill_width=True, delete_cache=_UPLOADS
    )
    page.takes_uploads = True
    with page:
        _masthead()
        told = gr.Markdown(latex_delimiters=[])
        strip = gr.Markdown(elem_id="strip", latex_delimiters=[])
        with gr.Tabs():
            builds = BuildsTab(settings, shelf, desk)
            edition = EditionTab(shelf, Intake(settings.data), updates)
            retrieval = RetrievalTab(shelf, reranker)
            drafts = DraftsTab(settings, desk)
        tabs = (builds, edition, retrieval, drafts)
        outputs = [strip, *(output for tab in tabs for output in tab.outputs)]

        watch = _watching(desk, tabs)

        def begin(
            trigger: Callable[..., Any],
            handler: Callable[..., None],
            inputs: Sequence[gr.components.Component],
        ) -> None:
            begun = on(trigger, _begun(handler), inputs, [told], handler.__name__)
            on(begun.success, watch, [], outputs)

        builds.wire(on, begin)
        edition.wire(begin)
        retrieval.wire(on)
        drafts.wire(on, begin)
        on(page.load, watch, [], outputs)
        page.queue(max_size=_WAITING)
    return page


def on(
    trigger: Callable[..., Any],
    handler: Callable[..., Any],
    inputs: Sequence[gr.components.Component],
    outputs: Sequence[gr.components.Component],
    name: str = "",
) -> Any:  # noqa: ANN401 (Gradio's)
    """Wire one event; none is listed for programs, and none waits for another."""
    return trigger(
        handler,
        inputs,
        outputs,
        api_name=(name or handler.__name__).strip("_"),
        api_visibility="private",
        show_progress="hidden",
        trigger_mode="once",
        concurrency_limit=_PARALLEL,
    )


def _watching(desk: Desk, tabs: Sequence[Tab]) -> Callable[[], AsyncIterator[list[Any]]]:
    """A handler that follows the work under way, and shows every tab afresh when there is none."""

    async def watch() -> AsyncIterator[list[Any]]:
        resting = [gr.skip()] * sum(len(tab.outputs) for tab in tabs)
        while running := desk.running:
            yield [under_way(running), *resting]
            await asyncio.sleep(_PAUSE)
        try:  # in a thread: learners' answers go on meanwhile
            shown_now = await asyncio.to_thread(lambda: [v for tab in tabs for v in tab.show()])
        except Exception as error:  # noqa: BLE001 (the border of the page)
            yield [note("error", sentence(error)), *resting]
        else:
            yield [note("error", desk.error) if desk.error else "", *shown_now]

    return watch


def under_way(running: Running) -> str:
    """The work under way, with a bar for each of its steps."""
    told = wording.UNDER_WAY.format(what=running.what, since=running.since, who=running.who)
    steps = "".join(
        f'<li>{shown(name)} <progress value="{done}" max="{max(total, 1)}"></progress> '
        f"{done} of {total}</li>"
        for name, done, total in running.steps
    )
    return Markup(f'<div class="running"><p>{shown(told)}</p><ul>{steps}</ul></div>')


def _begun(handler: Callable[..., None]) -> Callable[..., str]:
    """A handler that is told who calls, and what the strip says then."""

    def call(request: gr.Request, *given: Any) -> str:  # noqa: ANN401 (by handler)
        try:
            handler(*given, request.client.host if request.client else "")
        except Exception as error:  # noqa: BLE001 (the border of the page)
            return note("error", sentence(error))
        return ""

    return call


def _masthead() -> None:
    way_out = (
        f'<form action="{HOME}/logout" method="post"><a href="/">{wording.LEARNERS}</a> '
        f"<button>{wording.SIGN_OUT}</button></form>"
    )
    with gr.Row(elem_id="masthead"):
        gr.Markdown(f"# {wording.TITLE}\n\n{wording.TAGLINE}")
        gr.Markdown(way_out, elem_id="out")
