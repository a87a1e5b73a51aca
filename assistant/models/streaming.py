"""What a model writes, handed over from a thread of its own, so that a deadline always holds."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from queue import Empty, Queue
from threading import Event, Thread
from time import monotonic
from typing import Generic, TypeVar

Item = TypeVar("Item")
Emit = Callable[[Item], bool]


@dataclass(frozen=True, slots=True)
class _End:
    error: Exception | None = None


class Relay(Generic[Item]):
    """Runs `produce` in a thread and gives what it emits.

    `produce` is given `emit`, which takes an item and returns True when nobody wants another:
    then it must return soon. A network read that never returns holds up its thread alone.
    """

    def __init__(self, produce: Callable[[Emit[Item]], None]) -> None:
        self._produce = produce
        self._items: Queue[Item | _End] = Queue()
        self._unwanted = Event()

    def until(self, deadline: float) -> Iterator[Item]:
        """The items as they come.

        Raises what `produce` raised, and TimeoutError at `deadline`, in seconds of `monotonic()`.
        Closing the iterator tells `produce` to stop.
        """
        Thread(target=self._run, name="chat-model", daemon=True).start()
        try:
            while not isinstance(item := self._next(deadline), _End):
                yield item
            if item.error is not None:
                raise item.error
        finally:
            self._unwanted.set()

    def _next(self, deadline: float) -> Item | _End:
        try:
            return self._items.get(timeout=max(0.0, deadline - monotonic()))
        except Empty:
            raise TimeoutError from None

    def _emit(self, item: Item) -> bool:
        self._items.put(item)
        return self._unwanted.is_set()

    def _run(self) -> None:
        try:
            self._produce(self._emit)
        except Exception as error:  # noqa: BLE001 - the border of a thread: told in the other one
            self._items.put(_End(error))
        else:
            self._items.put(_End())
