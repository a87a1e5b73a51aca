"""After a release: history stays, and only what an edit changed is asked again."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given

from assistant.study.cards import Deck, Remembered, Succession
from assistant.study.practice import Progress, Rating, due, followed, following, reviewed

from .harbour_cards import EDITIONS, HISTORIES, NOON, STEADY, card, deck, practised

LATER = NOON + timedelta(days=300)


@STEADY
@given(HISTORIES, EDITIONS)
def test_an_edit_loses_nothing_and_touches_only_what_it_changed(
    progress: Progress, edition: Deck
) -> None:
    after = followed(progress, edition)
    assert after.reviews == progress.reviews
    assert after.memories.keys() == progress.memories.keys()
    for key, memory in after.memories.items():
        before, now = progress.memories[key], edition.card(key)
        assert memory.schedule == before.schedule
        assert memory.retired == (now is None)
        assert memory.changed == (now is not None and now.answer == "two years")
        if now is not None and not memory.changed:
            assert memory == before


@STEADY
@given(HISTORIES, EDITIONS, EDITIONS)
def test_following_twice_is_following_once_and_a_rollback_brings_everything_back(
    progress: Progress, edition: Deck, another: Deck
) -> None:
    once = followed(progress, edition)
    assert followed(once, edition) == once
    assert followed(followed(once, another), deck()) == progress


def test_what_changed_comes_up_first_until_it_is_learned_anew() -> None:
    progress = practised(("a", Rating.AGAIN, 0), ("b", Rating.EASY, 0))
    edition = deck(card("a"), card("b", "two years"))
    progress = followed(progress, edition)
    now = NOON + timedelta(days=1)
    assert [one.id for one in due(progress, edition, now)] == ["b", "a"]
    assert progress.memories["b"].learned.answer == "red and green"
    progress = reviewed(progress, card("b", "two years"), Rating.GOOD, now)
    assert not progress.memories["b"].changed
    assert progress.memories["b"].learned.answer == "two years"
    assert [one.id for one in due(progress, edition, now)] == ["a"]
    assert followed(progress, deck()).memories["b"].changed  # rolled back, it is what changed


def test_a_removed_card_never_comes_up_and_returns_with_its_old_schedule() -> None:
    progress = practised(("a", Rating.AGAIN, 0))
    without = deck(card("b"), build="b2")
    gone = followed(progress, without)
    assert gone.memories["a"].retired
    assert [one.id for one in due(gone, without, LATER)] == ["b"]
    back = followed(gone, deck())
    assert back == progress
    assert due(back, deck(), LATER)[0].id == "a"


@pytest.fixture
def reworded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Succession that takes "a2" for the card that carries "a" on, and "a3" for that of "a2"."""
    steps = {"a": "a2", "a2": "a3", "a3": "a2"}

    def succeed(known: list[Remembered], new: Deck) -> dict[str, Succession]:
        found = {}
        for one in known:
            now = new.card(one.id) or new.card(steps.get(one.id, ""))
            changed = now is not None and now.fingerprint != one.fingerprint
            found[one.id] = Succession(now, changed)
        return found

    monkeypatch.setattr(following, "succeed", succeed)


@pytest.mark.usefixtures("reworded")
def test_a_reworded_card_keeps_its_history_edition_after_edition() -> None:
    progress = practised(("a", Rating.EASY, 0))
    for name in ("a2", "a3"):
        progress = followed(progress, deck(card(name)))
        assert list(progress.memories) == [name]
    memory = progress.memories["a3"]
    assert memory.schedule == practised(("a", Rating.EASY, 0)).memories["a"].schedule
    assert not memory.changed
    assert due(progress, deck(card("a3")), NOON) == ()
    assert followed(progress, deck()) == practised(("a", Rating.EASY, 0))
    after = reviewed(progress, card("a3"), Rating.GOOD, LATER)
    assert (list(after.memories), after.memories["a3"].count) == (["a3"], 2)
    assert [each.card for each in after.reviews] == ["a", "a3"]


@pytest.mark.usefixtures("reworded")
def test_two_memories_that_claim_one_card_are_both_kept() -> None:
    """As after bringing in a record of another edition."""
    old, new = practised(("a", Rating.EASY, 0)), practised(("a", Rating.GOOD, 5))
    both = replace(
        new, memories={"a": old.memories["a"], "a2": replace_name(new, "a2").memories["a2"]}
    )
    after = followed(both, deck(card("a2")))
    assert {key: memory.retired for key, memory in after.memories.items()} == {
        "a": True,
        "a2": False,
    }
    assert followed(after, deck(card("a2"))) == after


def replace_name(progress: Progress, name: str) -> Progress:
    (memory,) = progress.memories.values()
    renamed = replace(memory.card, id=name)
    return replace(progress, memories={name: replace(memory, card=renamed, learned=renamed)})
