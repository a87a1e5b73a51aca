"""The learner's page: a chat with its sources beside it, wired to the desk.

Gradio makes every event a public call, so a handler takes nothing from the browser but the text of
a question or a comment, the name of a guide, what a learner says of themselves, and which answer
got a thumb. The conversation is the server's, and the log and all panels are outputs alone.
"""

from collections.abc import Callable, Iterator, Sequence
from inspect import isgeneratorfunction
from typing import Any

import gradio as gr

from ..language import ENGLISH, wording
from ..learners import Learners
from ..tutor import Rated, Tutor
from ..web.blocks import ClosedBlocks
from .chips import CHIPS
from .desk import Desk
from .layout import Parts, lay_out
from .profile_panel import FIELDS
from .ratings import Ratings
from .seen import Seen
from .view import Shown
from .visitor import visitor_of

PARALLEL = 4  # questions being answered at once
WAITING = 64  # questions in the queue before the page says that it is busy
_FIRST = ("box", "log", "panel")  # of what a program is sent

Values = dict[Any, Any]


def build_page(
    tutor: Tutor, learners: Learners, tagline: str = "", *, study: bool = False
) -> ClosedBlocks:
    """The page over a tutor; theme, styles and script are the server's to add (`ui.web.server`).

    `tagline` is the line of Markdown beside its heading, "" for the usual one; with `study` it
    leads to the study tools.
    """
    name = wording(ENGLISH).say("page_name")
    page = ClosedBlocks(title=name, analytics_enabled=False, fill_width=True)
    with page:
        rated = isinstance(tutor, Rated)
        parts = lay_out(tagline, tutor.guides(), rated=rated, study=study)
        _wire(page, parts, Desk(tutor, learners))
        if isinstance(tutor, Rated):
            _wire_ratings(parts, Ratings(tutor, learners))
        page.queue(max_size=WAITING)
    return page


def _wire(page: ClosedBlocks, parts: Parts, desk: Desk) -> None:
    guide, fields = parts["guide"], [parts[name] for name in FIELDS]
    asked = [parts["box"].submit, parts["send"].click]
    _on(parts, asked, _growing(parts, desk.ask), [parts["box"], guide], name="ask")
    for place in range(CHIPS):
        chip = parts[f"chip_{place}"]
        _on(parts, [chip.click], _growing(parts, desk.ask), [chip, guide])
    anew = [parts["clear"].click, parts["log"].clear]
    _on(parts, anew, _once(parts, desk.start_anew), name="clear")
    _on(parts, [parts["stop"].click], _once(parts, desk.stop))
    _on(parts, [parts["correct"].click], _once(parts, desk.correct), fields)
    _on(parts, [parts["forget"].click], _once(parts, desk.forget))
    _on(parts, [parts["forget_everything"].click], _once(parts, desk.forget_everything))
    _on(parts, [page.load], _once(parts, desk.greet))


def _wire_ratings(parts: Parts, ratings: Ratings) -> None:
    def like(request: gr.Request, event: gr.LikeData, seen: Seen) -> Values:
        shown = ratings.rate(visitor_of(request), event.index, event.liked, seen)
        return _named(parts, shown)

    # Not by `_on`: Gradio shows thumbs where `like` itself was called alone.
    seen, outputs = [parts["seen"]], list(parts.values())
    parts["log"].like(like, seen, outputs, api_visibility="private", show_progress="hidden")
    comment = [parts["verdict"], parts["comment"]]
    given = [parts["comment_send"].click, parts["comment"].submit]
    _on(parts, given, _once(parts, ratings.comment), comment)
    _on(parts, [parts["comment_close"].click], _once(parts, ratings.close))


def _once(parts: Parts, serve: Callable[..., Shown]) -> Callable[..., Values]:
    def handle(request: gr.Request, *values: Any) -> Values:  # noqa: ANN401 (Gradio's)
        return _named(parts, serve(visitor_of(request), *values))

    return handle


def _growing(
    parts: Parts, serve: Callable[..., Iterator[Shown]]
) -> Callable[..., Iterator[Values]]:
    def handle(request: gr.Request, *values: Any) -> Iterator[Values]:  # noqa: ANN401 (Gradio's)
        for shown in serve(visitor_of(request), *values):
            yield _named(parts, shown)

    return handle


def _named(parts: Parts, shown: Shown) -> Values:
    named = {parts[name]: value for name, value in shown.items()}
    return named or {parts["hint"]: gr.skip()}  # Gradio takes an empty one for a mistake


def _on(
    parts: Parts,
    triggers: list[Any],
    handler: Callable[..., object],
    inputs: Sequence[Any] = (),
    name: str | None = None,
) -> None:
    """Wire one event; only those with a name are listed for programs, none waits but answers."""
    answers = isgeneratorfunction(handler)
    gr.on(
        triggers,
        handler,
        list(inputs),
        [parts[part] for part in dict.fromkeys((*_FIRST, *parts))],
        api_name=name,
        api_visibility="public" if name else "private",
        concurrency_id="answers" if answers else None,
        concurrency_limit=PARALLEL if answers else None,
        show_progress="hidden",
        trigger_mode="once",
    )
