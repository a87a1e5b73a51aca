"""What is kept for whom: on the disk for who has a cookie, in memory for everybody else."""

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from assistant import NOBODY, Profile
from ui.chat.conversation import MAX_EXCHANGES, Conversation
from ui.learners import Learners
from ui.learners.memory import Memory

from .strangers import exchange, questions, token

PILOT = Profile(role="pilot")


def test_a_caller_without_a_cookie_is_remembered_but_not_on_the_disk(tmp_path: Path) -> None:
    learners = Learners(tmp_path / "data")
    learners.add("session 1", exchange("one"))
    learners.keep_profile("session 1", PILOT)
    assert questions(learners.conversation("session 1")) == ["one"]
    assert learners.profile("session 1") == PILOT
    assert learners.conversation("session 2") == Conversation()
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("kept", [True, False])
def test_on_the_disk_and_in_memory_the_same_happens(tmp_path: Path, kept: bool) -> None:
    learners, ada = Learners(tmp_path if kept else None), token()
    for number in range(MAX_EXCHANGES + 2):
        learners.add(ada, exchange(str(number)))
    learners.keep_profile(ada, PILOT)
    talk = learners.conversation(ada)
    assert len(talk.exchanges) == MAX_EXCHANGES
    assert talk.exchanges[-1].number == MAX_EXCHANGES + 2
    learners.clear(ada)
    assert (learners.conversation(ada), learners.profile(ada)) == (Conversation(), PILOT)
    learners.add(ada, exchange("anew"))
    assert [each.number for each in learners.conversation(ada).exchanges] == [1]
    learners.forget(ada)
    assert (learners.conversation(ada), learners.profile(ada)) == (Conversation(), NOBODY)


def test_memory_forgets_who_was_silent_longest() -> None:
    memory = Memory(most=2)
    for caller in ("a", "b", "a", "c"):
        memory.add(caller, exchange())
    assert [len(memory.conversation(caller).exchanges) for caller in "abc"] == [2, 0, 1]


def test_threads_that_add_at_once_lose_nothing_in_memory() -> None:
    memory, before = Memory(), sys.getswitchinterval()
    sys.setswitchinterval(1e-6)  # threads take turns in the middle of everything
    try:
        with ThreadPoolExecutor(8) as threads:
            list(threads.map(lambda _: memory.add("a", exchange()), range(2_000)))
    finally:
        sys.setswitchinterval(before)
    assert memory.conversation("a").exchanges[-1].number == 2_000
