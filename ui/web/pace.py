"""How fast one address may ask."""

import time
from collections.abc import Callable
from math import ceil

from starlette.types import ASGIApp, Receive, Scope, Send

from .addresses import EDITOR, below
from .refusal import refusal

RATE = 10.0  # requests a second that an address may go on with
BURST = 120  # requests that it may make at once after a rest
_ADDRESSES = 10_000  # remembered


class Pace:
    """A bucket of tokens for each address, one for a request."""

    def __init__(
        self,
        rate: float = RATE,
        burst: float = BURST,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._rate = rate
        self._burst = burst
        self._clock = clock
        self._buckets: dict[str, tuple[float, float]] = {}

    def wait(self, address: str) -> float:
        """Take a token; 0, or the seconds until there is one."""
        now = self._clock()
        left, since = self._buckets.pop(address, (self._burst, now))
        left = min(self._burst, left + (now - since) * self._rate)
        allowed = left >= 1
        self._buckets[address] = (left - allowed, now)
        if len(self._buckets) > _ADDRESSES:
            del self._buckets[next(iter(self._buckets))]  # that which asked the longest ago
        return 0.0 if allowed else (1 - left) / self._rate


class Paced:
    """ASGI middleware that answers 429 to an address that sends too much; who reads goes free."""

    def __init__(self, app: ASGIApp, pace: Pace) -> None:
        self._app = app
        self._pace = pace

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, or tell how long to wait."""
        if scope["type"] == "http" and scope["method"] == "POST":
            path = scope["path"]
            seconds = 0.0 if below(path, EDITOR) else self._pace.wait(address_of(scope))
            if seconds:
                wait = {"Retry-After": str(ceil(seconds))}
                told = f"That is too much at once: try again in {ceil(seconds)} seconds."
                await refusal(path, 429, "too_many", told, wait)(scope, receive, send)
                return
        await self._app(scope, receive, send)


def address_of(scope: Scope) -> str:
    """Where a request comes from, as the server knows it."""
    client = scope.get("client")
    return client[0] if client else ""
