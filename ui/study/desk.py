"""Where the study pages are made: what they are made from, and what becomes of their errors."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from assistant import Edition, TutorError
from assistant.study.practice import Progress
from assistant.study.study import Study

from ..learners import Learners, LearnersError
from ..quote import legible
from ..reading.address import READ, guide_address
from ..reading.address import STYLES as READING
from ..web.press import POLICY, Press
from . import address
from .telling import tellers
from .visit import Visit, looking, sending

STRICT = f"{POLICY}; script-src 'self'"
"""What the reader's pages may, and the one script of keys."""

Make = Callable[["Desk", Visit], Response]

logger = logging.getLogger(__name__)


def _press() -> Press:
    return Press(
        Path(__file__).with_name("templates"),
        STRICT,
        address=address,
        reading=READ,
        guide_address=guide_address,
        legible=legible,
        styles=(READING[0], *address.STYLES),
        told="",
        **tellers(),
    )


def _local_now() -> datetime:
    return datetime.now().astimezone()


@dataclass(frozen=True, slots=True)
class Desk:
    """What all study pages are made from.

    Attributes:
        study: The cards and plans of the live guides.
        learners: What is kept of each learner.
        edition: The build that answers now.
        clock: The time, in the time zone of this machine.

    """

    study: Study
    learners: Learners
    edition: Callable[[], Edition]
    clock: Callable[[], datetime] = _local_now
    press: Press = field(default_factory=_press)

    def shows(self, make: Make) -> Callable[[Request], Response]:
        """An endpoint for a page; every error becomes a page with a sentence and a way on."""

        def endpoint(request: Request) -> Response:
            return self._guarded(looking(request, self.clock()), make)

        return endpoint

    def does(self, make: Make) -> Callable[[Request], Awaitable[Response]]:
        """An endpoint for a form, which has to come from a browser that shows its cookie."""

        async def endpoint(request: Request) -> Response:
            try:
                visit = await sending(request, self.clock())
            except ValueError:
                return self.trouble(looking(request, self.clock()), 400, "study_unread")
            return await run_in_threadpool(self._guarded, visit, make if visit.learner else _nobody)

        return endpoint

    def progress(self, visit: Visit) -> Progress:
        """What the learner remembers of the cards as the guides have them now."""
        if not visit.learner:
            return Progress()
        return self.learners.study.follow(visit.learner, self.study.deck())

    def page(self, visit: Visit, name: str, status: int = 200, **shown: Any) -> Response:  # noqa: ANN401
        """The page of a template, which knows the visit, too."""
        return self.press.page(visit.request, name, status, visit=visit, **shown)

    def trouble(self, visit: Visit, status: int, key: str) -> Response:
        """A page with a sentence of ours on what went wrong."""
        return self._trouble(visit, status, visit.told.say(key))

    def _trouble(
        self, visit: Visit, status: int, message: str, *, english: bool = False
    ) -> Response:
        return self.page(
            visit,
            "trouble",
            status,
            heading=visit.told.say("read_trouble"),
            message=message,
            english=english,
            back=visit.request.url.path if visit.request.url.path in address.PAGES else "/study",
        )

    def _guarded(self, visit: Visit, make: Make) -> Response:
        try:
            return make(self, visit)
        except (TutorError, LearnersError) as error:
            return self._trouble(visit, 400, error.message, english=True)
        except Exception:
            logger.exception("A study page could not be made")
            return self.trouble(visit, 500, "read_failed")


def elsewhere(where: str) -> Response:
    """After a form: another page, so that a reload sends nothing again."""
    return RedirectResponse(where, status_code=303)


def _nobody(desk: Desk, visit: Visit) -> Response:
    return desk.trouble(visit, 400, "study_no_cookie")
