"""The tab of proposed cases: taken over into a suite of the library, or dropped for good."""

from collections.abc import Callable, Sequence
from typing import Any

import gradio as gr

from evals import Case
from evals.drafting.draft import UNFINISHED
from evals.drafts import Tray
from index import Progress

from ..inert import one_line
from ..proposals import put_forward
from ..settings import Settings
from . import wording
from .desk import Desk, sentence
from .markup import MOST_ROWS, Markup, note, page, table

_MOST = 50  # proposals that are made at once
_SUITE = "library"


class DraftsTab:
    """The tray of proposals."""

    def __init__(self, settings: Settings, desk: Desk) -> None:
        self._settings = settings
        self._desk = desk
        self._tray = Tray(settings.data)
        with gr.Tab(wording.DRAFTS, id="drafts"):
            with gr.Row(elem_classes="actions"):
                self._propose = gr.Button(wording.PROPOSE, size="md", scale=0, min_width=160)
                gr.Markdown(note("hint", wording.PROPOSE_HINT))
            self._chosen = gr.CheckboxGroup(
                [], label=wording.CHOOSE_DRAFTS, visible=False, elem_classes="list"
            )
            with gr.Row(elem_classes="actions"):
                self._suite = gr.Textbox(
                    _SUITE, label=wording.SUITE, scale=0, min_width=240, visible=False
                )
                self._accept = gr.Button(
                    wording.ACCEPT, size="md", variant="primary", scale=0, visible=False
                )
                self._drop = gr.Button(wording.DROP, size="md", scale=0, visible=False)
            self._told = gr.Markdown(latex_delimiters=[])
            self._table = gr.Markdown(latex_delimiters=[])

    @property
    def outputs(self) -> list[gr.components.Component]:
        """What `show` fills."""
        return [self._table, self._chosen, self._suite, self._accept, self._drop]

    def show(self) -> list[Any]:
        """The proposals as they are now."""
        try:
            cases = self._tray.cases()[:MOST_ROWS]
        except Exception as error:  # noqa: BLE001 (the border of the page)
            return [note("error", sentence(error)), *([gr.update(visible=False)] * 4)]
        shown = gr.update(visible=bool(cases))
        choices = [(one_line(asked(case)), case.id) for case in cases]
        boxes = gr.update(choices=choices, value=[], visible=bool(cases))
        return [_table(cases), boxes, shown, shown, shown]

    def wire(self, on: Callable[..., Any], begin: Callable[..., Any]) -> None:
        """Connect the buttons; `begin` follows the work that a handler has begun."""
        begin(self._propose.click, self.propose, [])
        outputs = [self._told, *self.outputs]
        on(self._accept.click, self.accept, [self._chosen, self._suite], outputs)
        on(self._drop.click, self.drop, [self._chosen], outputs)

    def propose(self, who: str) -> None:
        """Begin to propose cases for the live build."""

        def work(progress: Progress) -> None:
            put_forward(self._settings, None, None, _MOST, progress)

        self._desk.begin(wording.PROPOSING, who, work)

    def accept(self, chosen: Sequence[str] | None, suite: str | None) -> list[Any]:
        """Move proposals into a suite."""

        def accept(ids: Sequence[str]) -> str:
            self._tray.accept(ids, suite or _SUITE)
            return wording.ACCEPTED.format(count=len(ids), suite=suite or _SUITE)

        return self._changed(chosen, accept)

    def drop(self, chosen: Sequence[str] | None) -> list[Any]:
        """Forget proposals for good."""
        return self._changed(
            chosen, lambda ids: wording.DROPPED.format(count=len(self._tray.drop(ids)))
        )

    def _changed(
        self, chosen: Sequence[str] | None, change: Callable[[Sequence[str]], str]
    ) -> list[Any]:
        try:
            told = note("good", change(chosen)) if chosen else note("hint", wording.NONE_CHOSEN)
        except Exception as error:  # noqa: BLE001 (the border of the page)
            told = note("error", sentence(error))
        return [told, *self.show()]


def asked(case: Case) -> str:
    """What a case asks, turn after turn."""
    before = [turn.content for turn in case.history if turn.role == "user"]
    return " → ".join([*before, case.question])


def _table(cases: Sequence[Case]) -> Markup | str:
    if not cases:
        return note("hint", wording.NO_DRAFTS)
    rows = [(asked(case), case.kind, expected(case), ", ".join(case.documents)) for case in cases]
    return page([table(wording.DRAFT_COLUMNS, rows)])


def expected(case: Case) -> str:
    """What a right answer to a case says."""
    if UNFINISHED in case.tags:
        return wording.UNFINISHED
    if case.refuse:
        return wording.REFUSAL
    return "; ".join([*(" / ".join(group) for group in case.must), *case.quotes])
