"""The learner's page: a chat with its sources beside it.

Gradio makes every event a public call, so a handler takes nothing from the browser but the text of
a question, or which answer got a thumb: the conversation is in `gr.State`, which never leaves the
server, and the chat log and the source panel are outputs alone.
"""

import logging
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from itertools import takewhile
from typing import Any

import gradio as gr

from ..tutor import Rated, Tutor
from ..web.blocks import ClosedBlocks
from . import render, wording
from .conversation import Conversation
from .rating import OPTIONS, rater
from .respond import respond
from .turnstile import Turnstile

CHIPS = 8  # most starter questions, or replies to a question back, that are offered at once
PARALLEL = 4  # questions being answered at once
WAITING = 64  # questions in the queue before the page says that it is busy

logger = logging.getLogger(__name__)


def build_page(tutor: Tutor, tagline: str = wording.TAGLINE) -> ClosedBlocks:
    """The page over a tutor; theme and style sheet are the server's to add (`ui.web.server`).

    `tagline` is the line of Markdown beside its heading.
    """
    turnstile = Turnstile()

    def ask(
        question: str | None, conversation: Conversation, request: gr.Request
    ) -> Iterator[list[Any]]:
        with turnstile.enter(request.session_hash or "") as visit:
            if visit:
                with closing(answer(tutor, question or "", conversation)) as growing:
                    yield from takewhile(lambda _: not visit.recalled, growing)

    def start_anew(request: gr.Request) -> list[Any]:
        # Gradio's own `cancels` may end the stream that the fresh page is to come by.
        turnstile.clear(request.session_hash or "")
        return ["", *show(tutor, Conversation())]

    def greet(conversation: Conversation) -> list[Any]:
        return chips_for(tutor, conversation)  # all else may have changed already

    page = ClosedBlocks(title=wording.NAME, analytics_enabled=False, fill_width=True)
    with page:
        conversation = gr.State(Conversation())
        gr.Markdown(f"# {wording.HEADING}\n\n{tagline}", elem_id="masthead")
        with gr.Row(elem_id="desk"):
            with gr.Column(scale=3, min_width=320, elem_id="talk"):
                log = _chat_log(rated=isinstance(tutor, Rated))
                with gr.Row(elem_id="chips"):
                    chips = [gr.Button(visible=False, size="sm") for _ in range(CHIPS)]
                box, send, clear = _question_form()
            with gr.Column(scale=2, min_width=320, elem_id="sources"):
                panel = gr.Markdown(
                    render.sources(Conversation()), label=wording.SOURCES, latex_delimiters=[]
                )
        outputs = [box, conversation, log, panel, *chips]
        _on([box.submit, send.click], ask, [box, conversation], outputs, "ask", PARALLEL)
        for chip in chips:
            _on([chip.click], ask, [chip, conversation], outputs, None, PARALLEL)
        _on([clear.click, log.clear], start_anew, [], outputs, "clear")
        _on([page.load], greet, [conversation], chips)
        if isinstance(tutor, Rated):  # not by `_on`: without `like` itself there are no thumbs
            log.like(rater(tutor), [conversation], api_visibility="private", show_progress="hidden")
        page.queue(max_size=WAITING)
    return page


def answer(
    tutor: Tutor, question: str, conversation: Conversation
) -> Generator[list[Any], None, None]:
    """Yield the page's outputs while a question is answered: the box first, then as `show`.

    The box is emptied once, so that the learner can type on; a question that failed comes back.
    """
    box: Any = ""
    for grown in respond(tutor, question, conversation):
        failed = grown.last is not None and grown.last.error and grown.last.answer is None
        yield [question if failed else box, *show(tutor, grown)]
        box = gr.skip()


def show(tutor: Tutor, conversation: Conversation) -> list[Any]:
    """The outputs for a conversation: itself, chat log, source panel, and the chips."""
    messages = []
    for exchange in conversation.exchanges:
        messages.append({"role": "user", "content": render.question(exchange.question)})
        messages.append({"role": "assistant", "content": render.reply(exchange)})
    chips = chips_for(tutor, conversation)
    return [conversation, messages, render.sources(conversation), *chips]


def chips_for(tutor: Tutor, conversation: Conversation) -> list[Any]:
    """Starter questions on an empty page, replies to a question back; the other chips hidden."""
    last = conversation.last
    if last is None:
        labels = _starters(tutor)
    else:
        labels = last.answer.choices if last.answer and last.finished else ()
    shown = [gr.update(value=label, visible=True) for label in labels[:CHIPS]]
    return shown + [gr.update(visible=False)] * (CHIPS - len(shown))


def _starters(tutor: Tutor) -> tuple[str, ...]:
    try:
        return tutor.starters()
    except Exception:
        logger.exception("No starter questions")
        return ()


def _chat_log(*, rated: bool) -> gr.Chatbot:
    return gr.Chatbot(
        label=wording.CONVERSATION,
        show_label=False,
        placeholder=wording.WELCOME,
        height="100%",
        buttons=[],
        feedback_options=OPTIONS if rated else None,
        latex_delimiters=[],
        elem_id="log",
    )


def _question_form() -> tuple[gr.Textbox, gr.Button, gr.Button]:
    with gr.Row(elem_id="form"):
        box = gr.Textbox(
            label=wording.QUESTION_LABEL,
            placeholder=wording.QUESTION_HINT,
            show_label=False,
            container=False,
            max_lines=6,
            scale=1,
            elem_id="question",
        )
        send = gr.Button(wording.SEND, variant="primary", scale=0, min_width=96)
    clear = gr.Button(wording.CLEAR, size="sm", scale=0, elem_id="clear")
    return box, send, clear


def _on(
    triggers: list[Any],
    handler: Callable[..., object],
    inputs: Sequence[gr.components.Component],
    outputs: Sequence[gr.components.Component],
    name: str | None = None,
    parallel: int | None = None,
) -> None:
    """Wire one event; only those with a name are listed for programs, none waits but answers."""
    gr.on(
        triggers,
        handler,
        inputs,
        outputs,
        api_name=name,
        api_visibility="public" if name else "private",
        concurrency_id="answers" if parallel else None,
        concurrency_limit=parallel,
        show_progress="hidden",
        trigger_mode="once",
    )
