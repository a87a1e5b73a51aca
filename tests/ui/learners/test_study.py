"""What a learner practises and plans is kept, for them alone, until they erase it."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from assistant.study.plan import PlanWish
from assistant.study.practice import Progress, Rating, aimed, followed, reviewed
from tests.assistant.study.practice.harbour_cards import NOON, card, deck, practised
from ui.learners import Learners, LearnersError, Plans, StudyKeeper, study_keeper
from ui.learners.database import FILE
from ui.learners.studied import MOST_PLANS

from .strangers import exchange, token

GOOD, AGAIN = Rating.GOOD, Rating.AGAIN
WISH = PlanWish("Deep sea", date(2026, 9, 1), 6.0)


@pytest.fixture(params=["disk", "memory"])
def study(request: pytest.FixtureRequest, tmp_path: Path) -> StudyKeeper:
    return Learners(tmp_path if request.param == "disk" else None).study


def test_reviews_add_up_as_they_do_without_a_keeper(study: StudyKeeper) -> None:
    ada, bob = token(), token()
    study.keep_review(ada, card("a"), GOOD, NOON, build="b1", correct=True)
    study.keep_review(bob, card("a"), AGAIN, NOON)
    told = study.keep_review(ada, card("b"), AGAIN, NOON + timedelta(hours=1))
    expected = reviewed(Progress(), card("a"), GOOD, NOON, build="b1", correct=True)
    assert study.progress(ada) == told == practised(("b", AGAIN, 1), known=expected)
    assert study.progress(bob) == practised(("a", AGAIN, 0))
    assert study.progress(token()) == Progress()


def test_a_long_history_comes_back_from_the_disk_as_it_was(tmp_path: Path) -> None:
    learners, ada, expected = Learners(tmp_path), token(), Progress()
    for number in range(30):
        name, rating = "abc"[number % 3], Rating(number % 4 + 1)
        now = NOON + timedelta(hours=7 * number, microseconds=number)
        learners.study.keep_review(ada, card(name), rating, now)
        expected = reviewed(expected, card(name), rating, now)
    assert Learners(tmp_path).study.progress(ada) == expected
    edition = deck(card("a", "two years"), card("c"))
    assert learners.study.follow(ada, edition) == followed(expected, edition)
    assert Learners(tmp_path).study.progress(ada) == followed(expected, edition)
    assert Learners(tmp_path).study.follow(ada, deck()) == expected


def test_a_form_sent_twice_counts_once(study: StudyKeeper) -> None:
    ada = token()
    for _ in range(2):
        study.keep_review(ada, card("a"), GOOD, NOON, count=0)
    assert len(study.progress(ada).reviews) == 1
    study.keep_review(ada, card("a"), GOOD, NOON, count=1)
    assert study.progress(ada).memories["a"].count == 2


def test_an_answer_is_taken_back(study: StudyKeeper) -> None:
    ada = token()
    study.keep_review(ada, card("a"), GOOD, NOON)
    before = study.keep_review(ada, card("b"), GOOD, NOON)
    study.keep_review(ada, card("a"), AGAIN, NOON + timedelta(hours=1))
    assert study.undo_review(ada, "a") == study.progress(ada) == before
    assert list(study.undo_review(ada, "a").memories) == ["b"]
    assert study.undo_review(ada, "a") == study.progress(ada)


def test_aims_are_kept_and_wrong_ones_change_nothing(study: StudyKeeper) -> None:
    ada = token()
    assert study.keep_aims(ada, 0.8, 3) == study.progress(ada) == aimed(Progress(), 0.8, 3)
    with pytest.raises(ValueError, match="retention"):
        study.keep_aims(ada, 2, 3)
    assert study.progress(ada) == aimed(Progress(), 0.8, 3)


def test_plans_are_one_for_each_level_with_what_was_ticked(study: StudyKeeper) -> None:
    ada, other = token(), replace(WISH, level="Coast", guide="harbour.md")
    later = replace(WISH, level="DEEP SEA", hours=3.0)
    for wish in (WISH, other, later):
        study.keep_plan(ada, wish)
    study.tick(ada, "a1", done=True)
    study.tick(ada, "b2", done=True)
    study.tick(ada, "a1", done=False)
    assert study.plans(ada) == Plans((later, other), frozenset({"b2"}))
    assert study.drop_plan(ada, WISH) == study.plans(ada) == Plans((other,), frozenset({"b2"}))
    for number in range(MOST_PLANS + 3):
        study.keep_plan(ada, replace(WISH, level=str(number)))
    assert len(study.plans(ada).wishes) == MOST_PLANS


def test_forgetting_erases_all_of_it_and_a_new_conversation_none(tmp_path: Path) -> None:
    for data in (tmp_path, None):
        learners, ada, bob = Learners(data), token(), token()
        for learner in (ada, bob):
            learners.add(learner, exchange())
            learners.study.keep_review(learner, card("a", "clandestine"), GOOD, NOON)
            learners.study.keep_plan(learner, replace(WISH, level="secretive"))
        learners.clear(ada)
        assert learners.study.progress(ada).reviews
        learners.forget(ada)
        assert learners.study.progress(ada) == Progress()
        assert learners.study.plans(ada) == Plans()
        assert learners.study.progress(bob).reviews
        learners.forget(bob)
    content = (tmp_path / FILE).read_bytes()
    assert b"clandestine" not in content
    assert b"secretive" not in content
    with closing(sqlite3.connect(tmp_path / FILE)) as database:
        for table in ("cards", "reviews", "studies", "learners"):
            assert database.execute(f"SELECT count(*) FROM {table}").fetchall() == [(0,)]  # noqa: S608


def test_looking_at_what_nobody_kept_makes_no_file(tmp_path: Path) -> None:
    study = Learners(tmp_path / "data").study
    assert study.follow(token(), deck()) == Progress()
    assert study.plans(token()) == Plans()
    assert not (tmp_path / "data").exists()


def test_an_answer_that_cannot_be_kept_is_an_error_and_is_not_half_kept(tmp_path: Path) -> None:
    study, ada = Learners(tmp_path).study, token()
    kept = study.keep_review(ada, card("a"), GOOD, NOON)
    content = (tmp_path / FILE).read_bytes()
    (tmp_path / FILE).write_bytes(b"This was a database once. " * 1000)
    with pytest.raises(LearnersError, match="damaged"):
        study.keep_review(ada, card("b"), GOOD, NOON)
    with pytest.raises(LearnersError, match="damaged"):
        study.progress(ada)
    (tmp_path / FILE).write_bytes(content)
    assert study.progress(ada) == kept


def test_a_memory_that_cannot_be_read_is_left_out(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    study, ada = Learners(tmp_path).study, token()
    study.keep_review(ada, card("a"), GOOD, NOON)
    study.keep_review(ada, card("b"), GOOD, NOON)
    study.keep_aims(ada, 0.8, 3)
    with closing(sqlite3.connect(tmp_path / FILE)) as database, database:
        database.execute("UPDATE cards SET content = '{' WHERE card = 'a'")
        database.execute("UPDATE studies SET content = '[]'")
    progress = study.progress(ada)
    assert list(progress.memories) == ["b"]
    assert [review.card for review in progress.reviews] == ["a", "b"]
    assert progress.retention == 0.9
    assert caplog.text.count("cannot be read") == 2


def test_the_oldest_reviews_make_room_when_there_are_too_many(
    study: StudyKeeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(study_keeper, "_MOST_REVIEWS", 20)
    ada = token()
    for number in range(21):
        study.keep_review(ada, card("a"), GOOD, NOON + timedelta(hours=number))
    assert study.progress(ada).reviews[0].at == NOON + timedelta(hours=2)
    assert study.progress(ada).memories["a"].count == 21
