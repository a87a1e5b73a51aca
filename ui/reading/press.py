"""HTML of what is shown: escaped, without control characters, in its reader's language.

The pages are stricter than the learner's: nothing runs in them, and nothing but their own style
sheet is fetched.
"""

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from ..inert import one_line
from ..language import Wording, language_of, wording
from . import address

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
_HEADERS = {
    "Content-Security-Policy": POLICY,
    "Cache-Control": "no-cache",
    "Vary": "Accept-Language",
}


class Press:
    """Makes pages of the templates."""

    def __init__(self) -> None:
        self._environment = Environment(
            loader=FileSystemLoader(Path(__file__).with_name("templates")),
            autoescape=True,
            undefined=StrictUndefined,
            finalize=_harmless,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.globals.update(address=address, GUIDES=GUIDES)

    def page(self, request: Request, name: str, status: int = 200, **shown: Any) -> Response:  # noqa: ANN401
        """The page of a template; `document` and `query` are what its search box begins with."""
        told = wording_for(request)
        template = self._environment.get_template(f"{name}.html.j2")
        text = template.render(
            {"document": "", "query": ""} | shown,
            language=told.language,
            say=told.say,
            count=told.count,
        )
        # What is not text, half a surrogate pair, a reader sees as a question mark.
        content = text.encode("utf-8", "replace")
        return HTMLResponse(content, status, {**_HEADERS, "Content-Language": told.language})


def wording_for(request: Request) -> Wording:
    """The interface's sentences in the language of whoever asks."""
    return wording(language_of(request.headers.get("accept-language", "")))


def _harmless(value: Any) -> Any:  # noqa: ANN401
    """What is put on a page, without control characters; Jinja escapes it next."""
    is_text = isinstance(value, str) and not hasattr(value, "__html__")  # our own macros' markup
    return one_line(value) if is_text else value
