"""A file of learners that cannot be used: one sentence, and the conversation goes on."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from assistant import NOBODY, Profile
from ui.chat.conversation import Conversation
from ui.learners import Learners, LearnersError
from ui.learners.database import FILE
from ui.learners.store import Store

from .strangers import exchange, questions, token


def spoil(file: Path) -> None:
    file.write_bytes(b"This was a database once. " * 1000)


def cut(file: Path) -> None:
    content = file.read_bytes()
    file.write_bytes(content[:4096] + b"\x55" * (len(content) - 4096))


def age(file: Path) -> None:
    with closing(sqlite3.connect(file)) as database:
        database.execute("PRAGMA user_version = 999")


def swap(file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as database:
        database.execute("CREATE TABLE learners (something_else TEXT)")


def block(file: Path) -> None:
    file.unlink()
    file.mkdir()


TROUBLES = [
    pytest.param(spoil, "damaged", id="no database"),
    pytest.param(cut, "damaged", id="pages overwritten"),
    pytest.param(swap, "damaged", id="another database"),
    pytest.param(age, "newer", id="newer"),
    pytest.param(block, "unwritable", id="a folder in its place"),
]


@pytest.mark.parametrize(("harm", "kind"), TROUBLES)
def test_the_error_names_the_file_and_what_to_do_but_no_path(
    tmp_path: Path, harm: Callable[[Path], None], kind: str
) -> None:
    store, ada = Store(tmp_path), token()
    store.add(ada, exchange())
    harm(tmp_path / FILE)
    with pytest.raises(LearnersError) as raised:
        store.add(ada, exchange())
    assert raised.value.kind == kind
    assert f"The file {FILE} in the data folder" in raised.value.message
    assert str(tmp_path) not in raised.value.message


@pytest.mark.parametrize(("harm", "kind"), TROUBLES)
def test_the_conversation_goes_on_in_memory_and_forgetting_says_that_it_cannot(
    tmp_path: Path, harm: Callable[[Path], None], kind: str
) -> None:
    ada, bob = token(), token()
    Store(tmp_path).add(ada, exchange("kept"))
    harm(tmp_path / FILE)
    learners = Learners(tmp_path)
    learners.add(ada, exchange("later"))
    learners.keep_profile(ada, Profile(role="pilot"))
    assert questions(learners.conversation(ada))[-1] == "later"
    assert learners.profile(ada).role == "pilot"
    assert learners.conversation(bob) == Conversation()
    assert learners.profile(bob) == NOBODY
    assert FILE in learners.trouble
    with pytest.raises(LearnersError) as raised:
        learners.forget(ada)
    assert raised.value.kind == kind
    assert learners.profile(ada) == NOBODY


def test_what_could_not_be_kept_is_kept_as_soon_as_it_can(tmp_path: Path) -> None:
    learners, ada = Learners(tmp_path), token()
    learners.add(ada, exchange("one"))
    content = (tmp_path / FILE).read_bytes()
    spoil(tmp_path / FILE)
    learners.add(ada, exchange("two"))
    (tmp_path / FILE).write_bytes(content)
    assert questions(learners.conversation(ada)) == ["one", "two"]
    assert [kept.number for kept in learners.conversation(ada).exchanges] == [1, 2]
    learners.add(ada, exchange("three"))
    assert learners.trouble == ""
    assert questions(Learners(tmp_path).conversation(ada)) == ["one", "two", "three"]


def test_a_file_that_is_empty_yet_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / FILE).touch()
    learners, ada = Learners(tmp_path), token()
    assert learners.conversation(ada) == Conversation()
    learners.add(ada, exchange("one"))
    assert questions(Learners(tmp_path).conversation(ada)) == ["one"]
    assert learners.trouble == ""
