"""The tab of a new edition: examined, accepted where that is meant, and promoted."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import gradio as gr

from evals.release import ALL
from index import Library

from ..inert import one_line
from . import wording
from .intake import SUFFIXES, Intake
from .markup import note
from .updates import Outcome, Updates
from .verdict import details, verdict

_CHOICES = 200  # of a group of boxes; "all" is for more cases than that
_LABEL = 160  # characters


class EditionTab:
    """What comes in, what was found out about it, and what is taken as it is."""

    def __init__(self, shelf: Library, intake: Intake, updates: Updates) -> None:
        self._shelf = shelf
        self._intake = intake
        self._updates = updates
        with gr.Tab(wording.EDITION, id="edition"):
            self._form()
            self._verdict = gr.Markdown(latex_delimiters=[], elem_id="verdict")
            with gr.Group(visible=False, elem_id="terms") as self._terms:
                self._cases = _group(wording.ACCEPT_CASES)
                self._all = gr.Checkbox(label=wording.ACCEPT_ALL, visible=False)
                self._losses = _group(wording.ACCEPT_LOSSES)
                self._findings = _group(wording.ACKNOWLEDGE)
            with gr.Row(elem_classes="actions"):
                self._again = gr.Button(
                    wording.AGAIN, size="md", visible=False, scale=0, min_width=280
                )
                self._promote = gr.Button(
                    wording.PROMOTE,
                    size="md",
                    variant="primary",
                    visible=False,
                    scale=0,
                    min_width=160,
                )
            self._details = gr.Markdown(latex_delimiters=[], elem_id="details")

    def _form(self) -> None:
        with gr.Row():
            self._files = gr.File(
                label=wording.UPLOAD,
                file_count="multiple",
                file_types=list(SUFFIXES),
                height=190,
                elem_id="files",
                scale=2,
            )
            with gr.Column(scale=2, min_width=280):
                self._entries = gr.Dropdown(
                    [],
                    label=wording.FROM_FOLDER.format(folder=self._intake.folder),
                    multiselect=True,
                )
                self._removed = gr.Dropdown([], label=wording.TAKE_OUT, multiselect=True)
        with gr.Row(elem_classes="actions"):
            self._examine = gr.Button(
                wording.EXAMINE, size="md", variant="primary", scale=0, min_width=160
            )
            gr.Markdown(note("hint", wording.EXAMINE_HINT))

    @property
    def outputs(self) -> list[gr.components.Component]:
        """What `show` fills."""
        return [
            self._entries, self._removed, self._verdict, self._details, self._terms,
            self._cases, self._all, self._losses, self._findings, self._again, self._promote,
        ]  # fmt: skip

    def show(self) -> list[Any]:
        """The form's choices, and the last update with what can be accepted of it."""
        outcome = self._updates.outcome
        live = (
            [entry.document for entry in self._shelf.open().documents] if self._shelf.live else []
        )
        choices = [_named(self._intake.entries()), _named(live)]
        told = [verdict(outcome), details(outcome.release)] if outcome else ["", ""]
        return [*choices, *told, *_terms(outcome)]

    def wire(self, begin: Callable[..., Any]) -> None:
        """Connect the buttons; `begin` follows the work that a handler has begun."""
        begin(self._examine.click, self.examine, [self._files, self._entries, self._removed])
        taken = [self._cases, self._all, self._losses, self._findings]
        begin(self._again.click, self.again, taken)
        begin(self._promote.click, self.promote, [])

    def examine(
        self,
        files: Sequence[str] | None,
        entries: Sequence[str] | None,
        removed: Sequence[str] | None,
        who: str,
    ) -> None:
        """Begin to examine what the form has."""
        paths = [self._intake.find(entry) for entry in entries or ()]
        if files:
            paths.append(self._intake.keep([Path(file) for file in files]))
        self._updates.examine(paths, tuple(removed or ()), who)

    def again(
        self,
        cases: Sequence[str] | None,
        every: bool | None,
        losses: Sequence[str] | None,
        findings: Sequence[str] | None,
        who: str,
    ) -> None:
        """Begin to examine the same, with what is ticked taken as it is."""
        accepted = [ALL] if every else list(cases or ())
        self._updates.again(accepted, losses or (), findings or (), who)

    def promote(self, who: str) -> None:
        """Begin to promote what has passed."""
        self._updates.promote(who)


def _terms(outcome: Outcome | None) -> list[Any]:
    """The group of boxes, each of them, and the two buttons."""
    if outcome is None or outcome.release.verdict in ("promoted", "unchanged"):
        return [gr.update(visible=False)] * 7
    found, request = outcome.release, outcome.request
    cases = {each.case: each.gold for each in found.stale}
    cases |= {each.case: each.why for each in found.regressions}
    losses = {each.document: each.sentence for each in found.losses}
    findings = {each.id: each.sentence for each in found.findings}
    every = ALL in request.accepted
    boxes = [
        _boxes(cases, request.accepted),
        gr.update(value=every, visible=bool(cases)),
        _boxes(losses, request.losses),
        _boxes(findings, ()),
    ]
    some = bool(cases or losses or findings)
    return [
        gr.update(visible=some),
        *boxes,
        gr.update(visible=some),
        gr.update(visible=found.verdict == "staged"),
    ]


def _named(names: Iterable[str]) -> Any:  # noqa: ANN401 (Gradio's)
    """Names to choose from: their labels are shown as text, and so need what cannot be seen out."""
    return gr.update(choices=[(one_line(name), name) for name in names])


def _group(label: str) -> gr.CheckboxGroup:
    return gr.CheckboxGroup([], label=label, visible=False, elem_classes="list")


def _boxes(labels: dict[str, str], ticked: Sequence[str]) -> Any:  # noqa: ANN401 (Gradio's)
    choices = [(_short(f"{key}: {label}"), key) for key, label in labels.items()][:_CHOICES]
    value = [key for _, key in choices if key in ticked]
    return gr.update(choices=choices, value=value, visible=bool(choices))


def _short(label: str) -> str:
    line = " ".join(one_line(label).split())
    return line if len(line) <= _LABEL else f"{line[: _LABEL - 1]}…"
