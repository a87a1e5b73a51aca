"""One long work at a time, in a thread of its own, for everybody who looks at the page."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from threading import Lock, Thread

from index import Progress

from . import wording

Work = Callable[[Progress], None]

logger = logging.getLogger(__name__)


class BusyError(Exception):
    """Another work is running; the message says whose."""


@dataclass(frozen=True, slots=True)
class Running:
    """A work under way.

    Attributes:
        what: Its name.
        who: The address it was begun from.
        since: The time of day.
        steps: Kinds of work begun so far, each with how much of how many is done.

    """

    what: str
    who: str
    since: str
    steps: tuple[tuple[str, int, int], ...] = ()


class Desk:
    """Where works are begun, and how far the present one is."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._running: Running | None = None
        self._steps: dict[str, tuple[int, int]] = {}
        self._error = ""

    @property
    def running(self) -> Running | None:
        """The work under way, None when nothing is."""
        with self._lock:
            if self._running is None:
                return None
            steps = tuple((name, *far) for name, far in self._steps.items())
            there = self._running
            return Running(there.what, there.who, there.since, steps)

    @property
    def error(self) -> str:
        """Why the last work came to nothing, a sentence; "" if it did not."""
        return self._error

    def begin(self, what: str, who: str, work: Work) -> None:
        """Begin a work; BusyError while another one is running."""
        with self._lock:
            if self._running is not None:
                raise BusyError(wording.BUSY.format(running=self._running))
            self._running = Running(what, who, f"{datetime.now():%H:%M}")
            self._steps = {}
            self._error = ""
        Thread(target=self._carry_out, args=(work,), name="editor", daemon=True).start()

    def _carry_out(self, work: Work) -> None:
        try:
            work(self._advance)
        except Exception as error:  # noqa: BLE001 (the border of the thread)
            self._error = sentence(error)
        finally:
            with self._lock:
                self._running = None

    def _advance(self, step: str, done: int, total: int) -> None:
        with self._lock:
            self._steps[step] = (done, total)


def sentence(error: Exception) -> str:
    """An error in words for the page; one of our own making goes to the log, not to the page."""
    message = getattr(error, "message", None)
    if isinstance(message, str):
        return message
    if isinstance(error, BusyError):
        return str(error)
    if isinstance(error, OSError):
        return wording.REFUSED.format(reason=error.strerror or type(error).__name__)
    logger.error("A work on the editor's page failed", exc_info=error)
    return wording.UNEXPECTED
