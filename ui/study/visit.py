"""Who asks for a page, and what they sent with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import parse_qsl

from starlette.requests import Request

from ..language import Wording
from ..learners import learner_of
from ..web.press import wording_for

_FIELDS = 20  # of a form; ours have fewer
_LONGEST = 500  # characters of a field; names of guides and levels are shorter


@dataclass(frozen=True, slots=True)
class Visit:
    """A request for a page, or for something to be done.

    Attributes:
        request: What was asked.
        learner: The token of their cookie, "" for a browser that has none yet.
        now: When, in the time zone of this machine: a learner's day is the machine's.
        sent: The fields of the address, or of the form where one was sent; the first of a name.

    """

    request: Request
    learner: str
    now: datetime
    sent: Mapping[str, str]

    @property
    def told(self) -> Wording:
        """The interface's sentences for whoever asks."""
        return wording_for(self.request)

    def field(self, name: str) -> str:
        """A field without the space around it, "" if it was not sent or is longer than any is."""
        text = self.sent.get(name, "").strip()
        return text if len(text) <= _LONGEST else ""

    def number(self, name: str) -> int | None:
        """A field that is a whole number from 0 to 999,999; None if it is none."""
        text = self.field(name)
        return int(text) if text.isascii() and text.isdigit() and len(text) <= 6 else None


def looking(request: Request, now: datetime) -> Visit:
    """The visit of who asks for a page."""
    return Visit(request, learner_of(request.cookies) or "", now, request.query_params)


async def sending(request: Request, now: datetime) -> Visit:
    """The visit of who sends a form; ValueError for a body that is none."""
    body = (await request.body()).decode()
    fields = dict(reversed(parse_qsl(body, keep_blank_values=True, max_num_fields=_FIELDS)))
    return Visit(request, learner_of(request.cookies) or "", now, fields)
