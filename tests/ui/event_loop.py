"""An event loop for tests that are no coroutines."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from anyio.from_thread import start_blocking_portal

Result = TypeVar("Result")


def run(work: Callable[..., Awaitable[Result]], *arguments: object) -> Result:
    """The result of something asynchronous; a browser's loop runs in the tests' own thread."""
    with start_blocking_portal() as portal:
        return portal.call(work, *arguments)
