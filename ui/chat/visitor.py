"""Who calls a handler: what the page may read of a request, and all that it reads."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field

import gradio as gr

from ..language import ENGLISH, Wording, language_of, wording
from ..learners import learner_of


@dataclass(frozen=True, slots=True)
class Visitor:
    """A browser.

    Attributes:
        learner: Whose it is; see `ui.learners`.
        wording: The language that its reader likes best.
        query: What the page's address asks for, as it was typed or linked.

    """

    learner: str
    wording: Wording = field(default_factory=lambda: wording(ENGLISH))
    query: Mapping[str, str] = field(default_factory=dict)


def visitor_of(request: gr.Request) -> Visitor:
    """Whoever made the request; one without our cookie is known by Gradio's session alone."""
    # Gradio makes an object of the cookies, in which one named `get` takes the method's place.
    learner = learner_of(vars(request.cookies)) or _nameless(request.session_hash)
    language = language_of(request.headers.get("accept-language", ""))
    return Visitor(learner, wording(language), dict(request.query_params))


def _nameless(session: str | None) -> str:
    """A name that is no cookie's; whoever has no session, either, is somebody new every time."""
    return f"session {session or secrets.token_urlsafe()}"
