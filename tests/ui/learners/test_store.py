"""One store of learners: what it keeps, what it drops, and what it erases."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from assistant import NOBODY, Profile
from assistant.study.practice import Rating
from tests.assistant.study.practice.harbour_cards import practised
from ui.chat.conversation import MAX_EXCHANGES, Conversation
from ui.learners.cookie import A_YEAR
from ui.learners.database import FILE, writing
from ui.learners.store import Store

from .strangers import exchange, questions, token

SAILOR = Profile(role="harbour pilot", goal="the deep sea grade")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "data")


def test_whoever_asked_nothing_leaves_no_file(store: Store, tmp_path: Path) -> None:
    ada = token()
    assert store.conversation(ada) == Conversation()
    assert store.profile(ada) == NOBODY
    store.clear(ada)
    store.forget(ada)
    assert not (tmp_path / "data").exists()


def test_exchanges_are_numbered_as_they_come(store: Store, tmp_path: Path) -> None:
    ada = token()
    store.add(ada, exchange("one"))
    store.add(ada, exchange("two"), exchange("three"))
    again = Store(tmp_path / "data").conversation(ada)
    assert [(kept.number, kept.question) for kept in again.exchanges] == [
        (1, "one"),
        (2, "two"),
        (3, "three"),
    ]


def test_learners_never_see_each_other_s(store: Store) -> None:
    ada, bob = token(), token()
    store.add(ada, exchange("Ada's"))
    store.add(bob, exchange("Bob's"))
    store.keep_profile(ada, SAILOR)
    assert questions(store.conversation(ada)) == ["Ada's"]
    assert questions(store.conversation(bob)) == ["Bob's"]
    assert (store.profile(ada), store.profile(bob)) == (SAILOR, NOBODY)
    store.forget(ada)
    assert questions(store.conversation(bob)) == ["Bob's"]


def test_a_new_conversation_keeps_the_profile_and_forgetting_does_not(store: Store) -> None:
    ada = token()
    store.add(ada, exchange())
    store.keep_profile(ada, SAILOR)
    store.clear(ada)
    assert (store.conversation(ada), store.profile(ada)) == (Conversation(), SAILOR)
    store.forget(ada)
    assert store.profile(ada) == NOBODY


def test_only_the_newest_exchanges_are_kept(store: Store) -> None:
    ada = token()
    for number in range(MAX_EXCHANGES + 3):
        store.add(ada, exchange(str(number)))
    kept = store.conversation(ada).exchanges
    assert len(kept) == MAX_EXCHANGES
    assert (kept[0].question, kept[-1].question) == ("3", str(MAX_EXCHANGES + 2))
    assert kept[-1].number == MAX_EXCHANGES + 3


def test_who_was_silent_for_a_year_is_dropped_with_all_they_asked(tmp_path: Path) -> None:
    now = 1_000_000.0
    store = Store(tmp_path, clock=lambda: now)
    ada, bob = token(), token()
    store.add(ada, exchange())
    now += A_YEAR
    store.add(bob, exchange())
    assert questions(store.conversation(ada))
    now += 1
    store.add(bob, exchange())
    assert not questions(store.conversation(ada))
    with closing(sqlite3.connect(tmp_path / FILE)) as database:
        assert database.execute("SELECT count(*) FROM exchanges").fetchall() == [(2,)]


def test_of_too_many_the_one_silent_longest_is_dropped(tmp_path: Path) -> None:
    times = iter(range(100))
    store = Store(tmp_path, most=2, clock=lambda: next(times))
    ada, bob, eve = token(), token(), token()
    for learner in (ada, bob, ada, eve):
        store.add(learner, exchange())
    kept = [len(questions(store.conversation(learner))) for learner in (ada, bob, eve)]
    assert kept == [2, 0, 1]


def test_of_too_many_those_who_practised_stay_longest(tmp_path: Path) -> None:
    times = iter(range(100))
    store = Store(tmp_path, most=2, clock=lambda: next(times))
    ada, bob, eve = token(), token(), token()
    progress = practised(("a", Rating.GOOD, 0))
    store.change_studied(ada, lambda kept: replace(kept, progress=progress))
    for learner in (bob, eve):
        store.add(learner, exchange())
    assert store.studied(ada).progress == progress
    kept = [len(questions(store.conversation(learner))) for learner in (bob, eve)]
    assert kept == [0, 1]
    store.change_studied(eve, lambda kept: replace(kept, progress=progress))
    store.add(bob, exchange())
    assert questions(store.conversation(bob))
    assert store.studied(ada).progress != progress


def test_who_reads_the_file_finds_no_token(store: Store, tmp_path: Path) -> None:
    ada = token()
    store.add(ada, exchange())
    assert ada.encode() not in (tmp_path / "data" / FILE).read_bytes()


def test_what_is_erased_leaves_no_trace_in_the_folder(store: Store, tmp_path: Path) -> None:
    others, ada, bob = [token() for _ in range(5)], token(), token()
    for number in range(30):  # so many that pages are split and joined on the way
        for other in others:
            store.add(other, exchange(f"other {number}"))
        store.add(ada, exchange(f"secretive {number} " + "longwinded " * (number * 7 % 30)))
        store.add(bob, exchange(f"clandestine {number} " + "verbose " * (number * 5 % 400)))
    store.keep_profile(ada, Profile(role="spymaster"))
    assert b"spymaster" in (tmp_path / "data" / FILE).read_bytes()
    store.forget(ada)
    store.clear(bob)
    files = [file for file in (tmp_path / "data").iterdir() if file.is_file()]
    assert [file.name for file in files] == [FILE]
    content = files[0].read_bytes()
    for trace in (b"secretive", b"longwinded", b"spymaster", b"clandestine", b"verbose"):
        assert trace not in content
    assert b"other 29" in content


def test_an_exchange_that_cannot_be_read_is_left_out(
    store: Store, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    ada = token()
    store.add(ada, exchange("one"), exchange("two"))
    with closing(sqlite3.connect(tmp_path / "data" / FILE)) as database, database:
        database.execute("UPDATE exchanges SET content = '{' WHERE number = 1")
    assert questions(store.conversation(ada)) == ["two"]
    assert "cannot be read" in caplog.text


def test_what_is_kept_is_flushed_to_the_disk(store: Store, tmp_path: Path) -> None:
    """At each commit: a file that is flushed later would outlive the process, and no power cut."""
    store.add(token(), exchange("one"))
    with writing(tmp_path / "data" / FILE) as database:
        settings = [
            database.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("synchronous", "journal_mode")
        ]
    assert settings == [2, "delete"]  # 2 is FULL
