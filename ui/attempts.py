"""How often an address has given a wrong password or key lately."""

import time
from collections.abc import Callable

MOST = 5  # wrong ones
WINDOW = 900.0  # seconds in which they count
_ADDRESSES = 10_000  # remembered


class Attempts:
    """Wrong tries by address; an address with too many has to wait."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._wrong: dict[str, list[float]] = {}

    def wait(self, address: str) -> float:
        """Seconds until the address may try again, 0 if it may now."""
        lately = self._lately(address)
        return lately[-MOST] + WINDOW - self._clock() if len(lately) >= MOST else 0.0

    def fail(self, address: str) -> None:
        """Count a wrong try."""
        lately = self._lately(address)
        self._wrong.pop(address, None)
        self._wrong[address] = [*lately, self._clock()][-MOST:]
        if len(self._wrong) > _ADDRESSES:
            del self._wrong[next(iter(self._wrong))]  # that which failed the longest ago

    def forget(self, address: str) -> None:
        """Count anew, after the right one."""
        self._wrong.pop(address, None)

    def _lately(self, address: str) -> list[float]:
        since = self._clock() - WINDOW
        return [moment for moment in self._wrong.get(address, ()) if moment > since]
