"""A file of the first format becomes one of the second, whole or not at all."""

import subprocess
import sys
from pathlib import Path

import pytest

from assistant.study.practice import Progress, Rating
from tests.assistant.study.practice.harbour_cards import NOON, card, deck
from ui.learners import Learners, LearnersError, database

from .first_format import format_of, write_first_format
from .strangers import exchange, questions, token

KILLED_WITHIN = """
import os, sys
from pathlib import Path
from ui.learners.database import writing

with writing(Path(sys.argv[1])) as database:
    database.execute("PRAGMA cache_size = 1")  # so that it writes to the file before the end
    database.execute("DELETE FROM exchanges")
    os._exit(9)
"""


def test_reading_leaves_an_older_file_as_it_is(tmp_path: Path) -> None:
    ada = token()
    write_first_format(tmp_path, ada, "one", "two")
    learners = Learners(tmp_path)
    assert questions(learners.conversation(ada)) == ["one", "two"]
    assert learners.study.follow(ada, deck()) == Progress()
    assert format_of(tmp_path) == 1


def test_the_first_that_is_kept_brings_it_up_and_loses_nothing(tmp_path: Path) -> None:
    ada = token()
    write_first_format(tmp_path, ada, "one", "two")
    learners = Learners(tmp_path)
    learners.study.keep_review(ada, card("a"), Rating.GOOD, NOON)
    learners.add(ada, exchange("three"))
    assert format_of(tmp_path) == database.FORMAT == 2
    again = Learners(tmp_path)
    assert questions(again.conversation(ada)) == ["one", "two", "three"]
    assert again.profile(ada).role == "pilot"
    assert len(again.study.progress(ada).reviews) == 1
    learners.forget(ada)
    assert again.study.progress(ada) == Progress()


def test_a_question_brings_it_up_too(tmp_path: Path) -> None:
    write_first_format(tmp_path, token(), "one")
    Learners(tmp_path).add(token(), exchange("two"))
    assert format_of(tmp_path) == 2


def test_what_fails_on_the_way_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada = token()
    write_first_format(tmp_path, ada, "one")
    before = (tmp_path / database.FILE).read_bytes()
    broken = (*database._STUDIES, "CREATE TABLE cards (twice)")
    with monkeypatch.context() as patch:
        patch.setattr(database, "_STEPS", (database._CONVERSATIONS, broken))
        with pytest.raises(LearnersError):
            Learners(tmp_path).study.keep_review(ada, card("a"), Rating.GOOD, NOON)
    assert (tmp_path / database.FILE).read_bytes() == before
    Learners(tmp_path).study.keep_review(ada, card("a"), Rating.GOOD, NOON)
    assert questions(Learners(tmp_path).conversation(ada)) == ["one"]


def test_a_process_that_dies_on_the_way_leaves_the_old_file(tmp_path: Path) -> None:
    ada = token()
    write_first_format(tmp_path, ada, *(f"{number} " + "word " * 3000 for number in range(20)))
    file = tmp_path / database.FILE
    before = file.read_bytes()
    died = subprocess.run([sys.executable, "-c", KILLED_WITHIN, str(file)], check=False, timeout=60)
    assert died.returncode == 9
    assert file.read_bytes() != before
    assert len(questions(Learners(tmp_path).conversation(ada))) == 20
    assert format_of(tmp_path) == 1


def test_what_a_newer_version_wrote_is_not_touched(tmp_path: Path) -> None:
    ada = token()
    study = Learners(tmp_path).study
    study.keep_review(ada, card("a"), Rating.GOOD, NOON)
    with database.writing(tmp_path / database.FILE) as opened:
        opened.execute("PRAGMA user_version = 3")
    before = (tmp_path / database.FILE).read_bytes()
    with pytest.raises(LearnersError, match="newer certguide"):
        study.progress(ada)
    with pytest.raises(LearnersError, match="newer certguide"):
        study.keep_aims(ada, 0.8, 3)
    assert (tmp_path / database.FILE).read_bytes() == before
