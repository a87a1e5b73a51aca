"""Who has everything forgotten leaves no byte in any file of the data folder."""

from pathlib import Path

from ui.chat.desk import Desk
from ui.chat.ratings import Ratings
from ui.chat.seen import seen
from ui.chat.visitor import Visitor
from ui.learners import Learners
from ui.noting import Noting

from ..fake_tutor import FakeTutor
from .strangers import token

NAME = "Zephyrine"


def test_nothing_of_a_learner_is_left_in_any_file(tmp_path: Path) -> None:
    tutor, learners = Noting(FakeTutor(), tmp_path), Learners(tmp_path)
    desk, ratings = Desk(tutor, learners), Ratings(tutor, learners)
    hers, his = Visitor(token()), Visitor(token())
    for visitor, who in ((hers, NAME), (his, "Bartholomew")):
        *_, _ = desk.ask(visitor, f"I am {who}, may I sail to the moon?")
        *_, _ = desk.ask(visitor, f"{who} asks: what must I learn?")
        shown = seen(learners.conversation(visitor.learner))
        asked = ratings.rate(visitor, 1, False, shown)
        ratings.comment(visitor, asked["verdict"], f"{who} is not amused")
        desk.correct(visitor, who, "", "", "")
    assert left(tmp_path, NAME) >= {"learners.sqlite", "gaps.jsonl", "feedback.jsonl"}
    desk.forget_everything(hers)
    assert left(tmp_path, NAME) == set()
    assert left(tmp_path, hers.learner) == set()
    assert left(tmp_path, "Bartholomew") >= {"learners.sqlite", "gaps.jsonl", "feedback.jsonl"}


def left(data: Path, word: str) -> set[str]:
    """The files that have it, in whatever encoding SQLite and JSON write."""
    return {
        path.name
        for path in data.rglob("*")
        if path.is_file() and word.casefold().encode() in path.read_bytes().lower()
    }
