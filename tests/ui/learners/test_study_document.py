"""Studies as a document: taken along and brought in, and nothing else is."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from assistant.study.practice import Progress, Rating, due, followed, reviewed
from tests.assistant.study.practice.harbour_cards import (
    HISTORIES,
    NOON,
    STEADY,
    card,
    deck,
    practised,
)
from ui.learners import Learners, LearnersError, Plans
from ui.learners.studied import Studied
from ui.learners.study_document import read_document, write_document

from .strangers import token
from .test_study import WISH

PROGRESS = practised(("a", Rating.GOOD, 0), ("a", Rating.AGAIN, 1), ("b", Rating.EASY, 2))
STUDIED = Studied(PROGRESS, Plans((WISH,), frozenset({"a1", "b2"})))


def told(progress: Progress) -> list[tuple[object, ...]]:
    return [(each.card, each.rating, each.at) for each in progress.reviews]


@STEADY
@given(HISTORIES)
def test_a_document_holds_all_but_what_undoes_a_review(progress: Progress) -> None:
    again = read_document(write_document(Studied(progress, STUDIED.plans)))
    assert again.plans == STUDIED.plans
    assert again.progress.memories == progress.memories
    assert told(again.progress) == told(progress)


def test_it_is_taken_from_one_machine_to_another(tmp_path: Path) -> None:
    here, there, ada, eve = Learners(tmp_path / "here"), Learners(tmp_path / "there"), *names()
    for name in "ab":
        here.study.keep_review(ada, card(name), Rating.GOOD, NOON)
    here.study.keep_aims(ada, 0.8, 3)
    here.study.keep_plan(ada, WISH)
    here.study.tick(ada, "a1", done=True)
    there.study.keep_review(eve, card("c"), Rating.EASY, NOON)
    document = here.study.export(ada)
    progress = there.study.bring_in(eve, document)
    assert set(progress.memories) == {"a", "b", "c"}
    assert (progress.retention, len(progress.reviews)) == (0.8, 3)
    assert there.study.plans(eve) == here.study.plans(ada)
    assert there.study.bring_in(eve, document) == progress == there.study.progress(eve)
    assert ada not in document.decode()


def names() -> tuple[str, str]:
    return token(), token()


def test_the_format_is_what_is_documented() -> None:
    document = json.loads(write_document(STUDIED))
    assert list(document) == [
        "format",
        "version",
        "retention",
        "new_a_day",
        "memories",
        "reviews",
        "plans",
    ]
    assert (document["format"], document["version"]) == ("certguide-study", 1)
    assert document["reviews"][0]["at"] == "2026-03-02T12:00:00Z"
    assert document["memories"][0]["schedule"]["phase"] == "learning"


def change(place: str, value: Any) -> Callable[[dict[str, Any]], None]:  # noqa: ANN401 (JSON)
    def apply(document: Any) -> None:  # noqa: ANN401
        *path, last = place.split(".")
        for step in path:
            document = document[int(step) if step.isdigit() else step]
        document[int(last) if last.isdigit() else last] = value

    return apply


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("format", "something else"),
        ("version", 2),
        ("retention", 7),
        ("new_a_day", -1),
        ("reviews.0.rating", 9),
        ("reviews.0.at", "2026-03-02T12:00:00"),
        ("reviews.0.at", "9999-12-31T23:59:59Z"),
        ("reviews.0.card", "x" * 100),
        ("memories.0.count", 0),
        ("memories.0.learned.question", "x" * 30_000),
        ("memories.0.schedule.phase", "review"),
        ("memories.0.schedule.step", -1),
        ("memories.0.schedule.step", None),
        ("memories.0.schedule.stability", 0),
        ("memories.0.schedule.stability", 1e300),
        ("memories.0.schedule.difficulty", 11),
        ("memories.0.schedule.due", "0001-01-01T00:00:00Z"),
        ("plans.ticked", ["x" * 100]),
        ("plans.wishes.0.hours", 1000),
        ("plans.wishes.0.level", 5),
        ("memories", 5),
    ],
)
def test_a_document_out_of_bounds_is_refused_in_a_sentence_and_changes_nothing(
    tmp_path: Path, place: str, value: object
) -> None:
    document = json.loads(write_document(STUDIED))
    change(place, value)(document)
    study, ada = Learners(tmp_path).study, token()
    with pytest.raises(LearnersError) as raised:
        study.bring_in(ada, json.dumps(document).encode())
    assert raised.value.kind == "document"
    assert raised.value.message.startswith("This is no document of studies that can be read: ")
    assert study.progress(ada) == Progress()


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe", b"[]", b"{}", b'{"format": NaN}', b"[" * 100_000, b"PK\x03\x04"]
)
def test_what_is_no_document_is_refused(content: bytes) -> None:
    with pytest.raises(LearnersError, match="no document of studies"):
        read_document(content)


def test_two_memories_of_one_card_in_a_document_are_one_and_can_be_practised() -> None:
    document = json.loads(write_document(STUDIED))
    document["memories"] += document["memories"]
    progress = followed(read_document(json.dumps(document).encode()).progress, deck())
    assert progress.memories == PROGRESS.memories
    for one in due(progress, deck(), NOON):
        progress = reviewed(progress, one, Rating.AGAIN, NOON)
    assert len(progress.reviews) > 3
