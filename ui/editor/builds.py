"""The tab of builds: their figures over time, and the way back."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import gradio as gr

from index import Library, Progress

from ..evaluating import evaluate
from ..settings import Settings
from . import wording
from .desk import Desk, sentence
from .figures import plot
from .history import Build, earlier, history
from .markup import Markup, link, note, table
from .reports import link_to, report_of


class BuildsTab:
    """The table, the plot, and rolling back with a question in between."""

    def __init__(self, settings: Settings, shelf: Library, desk: Desk) -> None:
        self._settings = settings
        self._shelf = shelf
        self._desk = desk
        with gr.Tab(wording.BUILDS, id="builds"):
            # What the question names, whatever the browser says later.
            self._target = gr.State("")
            self._plot = gr.Markdown(sanitize_html=False)  # numbers alone; it would lose its size
            self._table = gr.Markdown(label=wording.BUILDS, latex_delimiters=[])
            with gr.Row(elem_classes="actions"):
                self._measure = gr.Button(wording.MEASURE, size="md", scale=0, min_width=220)
                self._back = gr.Dropdown(
                    [], label=wording.BACK_TO, scale=0, min_width=260, filterable=False
                )
                self._ask = gr.Button(
                    wording.ROLL_BACK, size="md", variant="stop", scale=0, min_width=160
                )
            with gr.Column(visible=False) as self._sure:
                self._question = gr.Markdown(latex_delimiters=[])
                with gr.Row(elem_classes="actions"):
                    self._yes = gr.Button(wording.ROLL_BACK_YES, size="md", variant="stop", scale=0)
                    self._no = gr.Button(wording.CANCEL, size="md", scale=0)
            self._told = gr.Markdown(latex_delimiters=[])

    @property
    def outputs(self) -> list[gr.components.Component]:
        """What `show` fills."""
        return [self._plot, self._table, self._back, self._ask]

    def show(self) -> list[Any]:
        """The builds as they are now."""
        builds = history(self._shelf)
        back = [build.id for build in earlier(builds)]
        picture = plot(builds)
        remark = note("hint", wording.SAME_CASES if picture else wording.NO_FIGURES)
        return [
            picture + remark,
            _table(builds, self._shelf.folder),
            gr.update(choices=back, value=back[0] if back else None, visible=bool(back)),
            gr.update(visible=bool(back)),
        ]

    def wire(self, on: Callable[..., Any], begin: Callable[..., Any]) -> None:
        """Connect the buttons; `begin` follows the work that a handler has begun."""
        begin(self._measure.click, self.measure, [])
        asking = [self._target, self._question, self._sure, self._told]
        on(self._ask.click, self._sure_of, [self._back], asking)
        on(self._no.click, self._forget, [], asking)
        on(self._yes.click, self._roll_back, [self._target], [*asking, *self.outputs])

    def measure(self, who: str) -> None:
        """Begin to ask the live build its cases."""

        def work(progress: Progress) -> None:
            evaluate(self._settings, (), None, None, progress)

        self._desk.begin(wording.MEASURING, who, work)

    def _sure_of(self, build: str | None) -> list[Any]:
        if build not in [each.id for each in earlier(history(self._shelf))]:
            return [*self._forget()[:3], note("error", wording.NO_EARLIER)]
        question = wording.ROLL_BACK_SURE.format(build=build, live=self._shelf.live)
        return [build, question, gr.update(visible=True), ""]

    def _forget(self) -> list[Any]:
        return ["", "", gr.update(visible=False), ""]

    def _roll_back(self, build: str) -> list[Any]:
        # A build that was held is none to go back to, though the library would take it.
        if build not in [each.id for each in earlier(history(self._shelf))]:
            told = note("error", wording.NO_EARLIER)
        else:
            try:
                self._shelf.rollback(build)
                told = note("good", wording.ROLLED_BACK.format(build=build))
            except Exception as error:  # noqa: BLE001 (the border of the page)
                told = note("error", sentence(error))
        return [*self._forget()[:3], told, *self.show()]


def _table(builds: list[Build], data: Path) -> str:
    if not builds:
        return note("hint", wording.NO_BUILDS)
    return table(wording.BUILD_COLUMNS, [_row(build, data) for build in builds])


def _row(build: Build, data: Path) -> list[str]:
    gone_live, record = build.promotion, build.record
    reason = gone_live.reason if gone_live else ""
    if gone_live and not gone_live.evaluated:
        reason = wording.UNEVALUATED.format(reason=reason)
    state = wording.STATES[build.state]
    cases = build.figure("cases")
    p95 = build.figure("p95_ms")
    return [
        Markup(f"<code>{build.id}</code>"),
        Markup(f'<span class="state {build.state}">{state}</span>'),
        _time(build.manifest.created),
        _time(gone_live.at) if gone_live else "",
        reason,
        f"{cases:.0f}" if cases is not None else "",
        _share(build.figure("right")),
        _share(build.figure("hit_1")),
        _share(build.figure("hit_5")),
        _share(build.figure("false_refusal_rate")),
        f"{p95:.0f}\N{NO-BREAK SPACE}ms" if p95 is not None else "",
        _time(record.at) if record else "",
        link(link_to(build.id), wording.SHOW_REPORT) if report_of(data, build.id) else "",
    ]


def _share(value: float | None) -> str:
    return "" if value is None else f"{value:.1%}"


def _time(moment: str) -> str:
    """UTC, to the minute."""
    return moment[:16].replace("T", " ")
