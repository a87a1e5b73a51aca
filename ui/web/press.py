"""HTML of what is shown: escaped, without control characters, in its reader's language.

Pages that are not Gradio's are stricter than its: no script of theirs stands in them, and nothing
is fetched but what their policy names.
"""

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from ..inert import one_line
from ..language import Wording, language_of, wording

GUIDES = "en"
"""The language of guides, for `lang`."""
POLICY = "; ".join(
    [
        "default-src 'none'",
        "style-src 'self'",
        "img-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'self'",
    ]
)
"""No script, and nothing of another host."""


class Press:
    """Makes pages of the templates in a folder; `known` is what all of them may name."""

    def __init__(self, templates: Path, policy: str = POLICY, **known: Any) -> None:  # noqa: ANN401
        self._environment = Environment(
            loader=FileSystemLoader(templates),
            autoescape=True,
            undefined=StrictUndefined,
            finalize=_harmless,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.globals.update(known, GUIDES=GUIDES)
        self._headers = {
            "Content-Security-Policy": policy,
            "Cache-Control": "no-cache",
            "Vary": "Accept-Language",
        }

    def page(self, request: Request, name: str, status: int = 200, **shown: Any) -> Response:  # noqa: ANN401
        """The page of a template."""
        told = wording_for(request)
        template = self._environment.get_template(f"{name}.html.j2")
        text = template.render(shown, language=told.language, say=told.say, count=told.count)
        # What is not text, half a surrogate pair, a reader sees as a question mark.
        content = text.encode("utf-8", "replace")
        return HTMLResponse(content, status, {**self._headers, "Content-Language": told.language})


def wording_for(request: Request) -> Wording:
    """The interface's sentences in the language of whoever asks."""
    return wording(language_of(request.headers.get("accept-language", "")))


def _harmless(value: Any) -> Any:  # noqa: ANN401
    """What is put on a page, without control characters; Jinja escapes it next."""
    is_text = isinstance(value, str) and not hasattr(value, "__html__")  # our own macros' markup
    return one_line(value) if is_text else value
