from collections.abc import Generator, Iterator
from threading import Event

import pytest

from ui.chat.interruptible import interruptible


def test_all_items_come_in_order() -> None:
    assert list(interruptible((n for n in range(5)), lambda: False)) == [0, 1, 2, 3, 4]


def test_an_error_comes_after_the_items_before_it() -> None:
    def failing() -> Generator[int, None, None]:
        yield 1
        raise RuntimeError("no more")

    items = interruptible(failing(), lambda: False)
    assert next(items) == 1
    with pytest.raises(RuntimeError, match="no more"):
        next(items)


@pytest.fixture
def released() -> Iterator[Event]:
    event = Event()
    yield event
    event.set()


def test_who_leaves_need_not_wait_for_the_next_item(released: Event) -> None:
    closed = Event()
    left = Event()

    def slow() -> Generator[int, None, None]:
        try:
            yield 1
            left.set()
            released.wait(30)
            yield 2
        finally:
            closed.set()

    assert list(interruptible(slow(), left.is_set)) == [1]
    assert not closed.is_set()
    released.set()
    assert closed.wait(10)
