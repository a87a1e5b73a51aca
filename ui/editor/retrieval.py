"""The tab of retrieval: what one question finds, with which scores, and the verdict on it."""

from collections.abc import Callable, Iterator
from typing import Any

import gradio as gr

from assistant import Examined, Explanation, Found, Reranker, explain
from index import Library

from . import wording
from .desk import sentence
from .markup import Markup, folded, heading, note, page, shown, table

_TELLING = 4  # features of a passage that are named
_MOST_WORDS = 70  # of a passage
LIVE = ""


class RetrievalTab:
    """A question, the build that is asked, and the explanation."""

    def __init__(self, shelf: Library, reranker: Reranker | None) -> None:
        self._shelf = shelf
        self._reranker = reranker
        with gr.Tab(wording.ASK, id="retrieval"):
            with gr.Row():
                self._question = gr.Textbox(label=wording.QUESTION, scale=3, max_lines=4)
                self._build = gr.Dropdown(
                    [], label=wording.BUILD, scale=1, min_width=240, filterable=False
                )
            with gr.Row(elem_classes="actions"):
                self._ask = gr.Button(
                    wording.EXPLAIN, size="md", variant="primary", scale=0, min_width=200
                )
            self._told = gr.Markdown(latex_delimiters=[], elem_id="explanation")

    @property
    def outputs(self) -> list[gr.components.Component]:
        """What `show` fills."""
        return [self._build]

    def show(self) -> list[Any]:
        """The builds that can be asked, the newest first."""
        live = self._shelf.live
        others = [each.id for each in reversed(self._shelf.manifests()) if each.id != live]
        choices = [(wording.LIVE.format(build=live), LIVE)] if live else []
        return [gr.update(choices=[*choices, *((each, each) for each in others)], value=LIVE)]

    def wire(self, on: Callable[..., Any]) -> None:
        """Connect the question."""
        for trigger in (self._ask.click, self._question.submit):
            on(trigger, self._explain, [self._question, self._build], [self._told])

    def _explain(self, question: str | None, build: str | None) -> str:
        if not question or not question.strip():
            return note("hint", wording.EMPTY_QUESTION)
        try:
            index = self._shelf.open(build or None)
            return told(explain(question, index, self._reranker))
        except Exception as error:  # noqa: BLE001 (the border of the page)
            return note("error", sentence(error))


def told(explanation: Explanation) -> str:
    """The answer, and how each part of the question came by it."""
    answer = explanation.answer
    body = "<br>".join(shown(line) for line in answer.text.splitlines())
    parts = [
        heading(wording.TOLD.format(kind=answer.kind)),
        Markup(f"<blockquote>{body}</blockquote>"),
    ]
    if not explanation.by_passages:
        parts.append(note("hint", wording.NOT_BY_PASSAGES))
    for part in explanation.parts:
        parts += _part(part, explanation.threshold)
    return page(parts)


def _part(part: Examined, threshold: float) -> Iterator[Markup]:
    yield heading(wording.ASKED_AS.format(question=part.question))
    if not part.found:
        yield note("hint", wording.NOTHING_FOUND)
        return
    yield note("good" if part.answered else "error", _verdict(part, threshold))
    yield table(wording.PASSAGE_COLUMNS, [_passage(found) for found in part.found])
    rows = [(each.name, f"{each.value:.2f}", f"{each.adds:+.2f}") for each in part.signals]
    yield folded(wording.SIGNALS, table(wording.SIGNAL_COLUMNS, rows))


def _verdict(part: Examined, threshold: float) -> str:
    """Why a part was answered or not."""
    if part.only_under:
        return wording.ONLY_UNDER.format(names=", ".join(part.only_under))
    told = wording.ANSWERED if part.answered else wording.NOT_ANSWERED
    told = wording.LACKING if part.lacking else told
    told = told if part.on_subject else wording.OFF_SUBJECT
    return told.format(confidence=part.confidence, threshold=threshold)


def _passage(found: Found) -> tuple[str, str, str, str]:
    passage = found.passage
    words = passage.text.lstrip("# ").split()
    text = " ".join(words[:_MOST_WORDS]) + (" …" if len(words) > _MOST_WORDS else "")
    where = " › ".join((passage.document, *passage.section[-2:]))
    telling = [each for each in found.features if each.adds][:_TELLING]
    return (
        f"{passage.score:.2f}",
        text,
        f"{where} ({found.kind})",
        ", ".join(f"{each.name} {each.value:.2f} ({each.adds:+.1f})" for each in telling),
    )
