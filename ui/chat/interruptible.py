"""An iterator that can be left at any moment, however long its next item takes."""

from collections.abc import Callable, Generator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import TypeVar

T = TypeVar("T")
BLINK = 0.05  # seconds between two looks at whether to leave
_END = object()


def interruptible(
    items: Generator[T, None, None], left: Callable[[], bool]
) -> Generator[T, None, None]:
    """Yield the items, and raise what they raise, until they end or are `left()`.

    They are made in a thread of their own, which closes them after the item that it is busy with.
    """
    worker = ThreadPoolExecutor(1, "answer")
    try:
        while not left():
            coming: Future[object] = worker.submit(next, items, _END)
            while not wait([coming], BLINK).done and not left():
                pass
            if not coming.done() or coming.result() is _END:
                return
            yield coming.result()  # type: ignore[misc]
    finally:
        worker.submit(items.close)
        worker.shutdown(wait=False)
