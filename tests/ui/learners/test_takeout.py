"""All that is kept of a learner goes into one document, and joins what is kept elsewhere."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from assistant import NOBODY, Profile, Turn
from assistant.study.practice import Rating
from tests.assistant.study.practice.harbour_cards import NOON, card
from ui.learners import Learners, LearnersError, Takeout, read_takeout, write_takeout
from ui.session import Kept

from .strangers import exchange, questions, token
from .test_study import WISH

MADE = datetime(2026, 11, 23, 12, tzinfo=UTC)
SAILOR = Profile(role="sailor", experience=("3 years",), goal="Coastal")
SESSION = Kept((Turn("user", "How long?"), Turn("assistant", "Two years.")), SAILOR)


def lived(learners: Learners, learner: str) -> None:
    """Something of everything."""
    learners.add(learner, exchange("Who may sail?"))
    learners.add(learner, exchange("When?"))
    learners.keep_profile(learner, SAILOR)
    learners.study.keep_review(learner, card("a"), Rating.GOOD, NOON)
    learners.study.keep_plan(learner, WISH)
    learners.study.tick(learner, "a1", done=True)


@pytest.fixture
def document(tmp_path: Path) -> bytes:
    learners, learner = Learners(tmp_path / "elsewhere"), token()
    lived(learners, learner)
    kept = replace(learners.takeout(learner), sessions={"me": SESSION})
    return write_takeout(kept, MADE)


@pytest.fixture(params=["on the disk", "in memory"])
def learners(request: pytest.FixtureRequest, tmp_path: Path) -> Learners:
    return Learners(tmp_path / "here" if request.param == "on the disk" else None)


def test_all_of_it_is_in_the_document_and_comes_in_elsewhere(
    learners: Learners, document: bytes
) -> None:
    brought, learner = read_takeout(document), token()
    assert brought.sessions == {"me": SESSION}
    learners.bring_in(learner, brought)
    assert learners.takeout(learner) == replace(brought, sessions={})
    assert questions(learners.conversation(learner)) == ["Who may sail?", "When?"]
    assert learners.profile(learner) == SAILOR
    assert [each.card for each in learners.study.progress(learner).reviews] == ["a"]
    assert learners.study.plans(learner).ticked == {"a1"}


def test_what_is_kept_stays_and_twice_is_once(learners: Learners, document: bytes) -> None:
    learner, brought = token(), read_takeout(document)
    learners.add(learner, exchange("Mine?"))
    learners.keep_profile(learner, Profile(role="pilot"))
    learners.study.keep_review(learner, card("b"), Rating.EASY, NOON)
    for _ in range(2):
        learners.bring_in(learner, brought)
        said = learners.conversation(learner)
        assert questions(said) == ["Who may sail?", "When?", "Mine?"]
        assert [each.number for each in said.exchanges] == [1, 2, 3]
        assert learners.profile(learner) == Profile(role="pilot")
        assert set(learners.study.progress(learner).memories) == {"a", "b"}
        assert len(learners.study.progress(learner).reviews) == 2


def test_the_newest_fifty_exchanges_stay(learners: Learners, document: bytes) -> None:
    learner = token()
    for number in range(49):
        learners.add(learner, exchange(f"{number}?"))
    learners.bring_in(learner, read_takeout(document))
    said = questions(learners.conversation(learner))
    assert (len(said), said[0], said[-1]) == (50, "When?", "48?")


def test_nothing_comes_in_when_something_cannot_be_kept(
    tmp_path: Path, document: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: Profile) -> bytes:
        raise OSError(28, "No space left on device")

    learners, learner = Learners(tmp_path / "here"), token()
    learners.study.keep_review(learner, card("b"), Rating.EASY, NOON)
    before = learners.takeout(learner)
    monkeypatch.setattr("ui.learners.store.write_profile", broken)
    with pytest.raises(LearnersError):
        learners.bring_in(learner, read_takeout(document))
    assert Learners(tmp_path / "here").takeout(learner) == before


def test_the_document_names_nobody_and_no_passage_that_nobody_saw(document: bytes) -> None:
    fields = json.loads(document)
    assert list(fields) == [
        "format", "version", "made", "profile", "conversation", "sessions", "study",
    ]  # fmt: skip
    assert fields["made"] == "2026-11-23T12:00:00+00:00"
    assert fields["conversation"][0]["answer"]["citations"]
    assert not fields["conversation"][0]["answer"]["passages"]


def _without_study(fields: dict[str, Any]) -> None:
    del fields["study"]


def _newer(fields: dict[str, Any]) -> None:
    fields["version"] = 2


def _another(fields: dict[str, Any]) -> None:
    fields["format"] = "certguide-study"


def _bad_session(fields: dict[str, Any]) -> None:
    fields["sessions"]["../escape"] = fields["sessions"]["me"]


def _bad_turn(fields: dict[str, Any]) -> None:
    fields["sessions"]["me"]["turns"][0]["role"] = "system"


def _endless_exchange(fields: dict[str, Any]) -> None:
    fields["conversation"][0]["question"] = "x" * 2_000_000


def _many_exchanges(fields: dict[str, Any]) -> None:
    fields["conversation"] *= 30


def _long_profile(fields: dict[str, Any]) -> None:
    fields["profile"]["goal"] = "x" * 50_000


def _bad_study(fields: dict[str, Any]) -> None:
    fields["study"]["retention"] = 7


def _bad_memory(fields: dict[str, Any]) -> None:
    fields["study"]["memories"][0]["schedule"]["stability"] = -1


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (_without_study, "study"),
        (_newer, "newer certguide"),
        (_another, "format"),
        (_bad_session, "session"),
        (_bad_turn, "role"),
        (_endless_exchange, "exchange"),
        (_many_exchanges, "more than 50"),
        (_long_profile, "profile"),
        (_bad_study, "retention"),
        (_bad_memory, "out of bounds"),
    ],
)
def test_what_cannot_be_trusted_is_refused_in_a_sentence(
    document: bytes, spoil: Callable[[dict[str, Any]], None], said: str
) -> None:
    fields = json.loads(document)
    spoil(fields)
    with pytest.raises(LearnersError, match=said) as refused:
        read_takeout(json.dumps(fields).encode())
    assert refused.value.kind == "document"


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[1]", b"\xff\xfe", b"[" * 100_000, b'{"format": "\\ud800"}']
)
def test_what_is_no_document_is_refused(content: bytes) -> None:
    with pytest.raises(LearnersError):
        read_takeout(content)


def test_an_empty_record_makes_a_document_too() -> None:
    assert read_takeout(write_takeout(Takeout(), MADE)) == Takeout()
    assert Takeout().profile == NOBODY
