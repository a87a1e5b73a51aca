"""What is next has the strongest reason, and says it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from assistant import NOBODY, Profile
from assistant.study.cards import Deck
from assistant.study.coverage import Asked, NextBest, coverage
from assistant.study.plan import PlanWish
from assistant.study.practice import Progress, Rating, followed
from tests.assistant.beekeeping import beekeeping

from .bees import DECK, NOW, asked, practised

EXAM = PlanWish(level="journeyman", exam=date(2027, 3, 14), hours=6)
ALL_EASY = {card.id: Rating.EASY for card in DECK.cards}


def best(
    progress: Progress | None = None,
    *questions: Asked,
    profile: Profile = NOBODY,
    plans: tuple[PlanWish, ...] = (),
    deck: Deck = DECK,
    later: timedelta = timedelta(),
) -> NextBest:
    known = progress or Progress()
    guides = [beekeeping()]
    found = coverage(deck, guides, questions, known, NOW + later, profile=profile, plans=plans)
    assert found.next is not None
    assert found.next.topic in found.next.reason
    return found.next


def test_a_learner_of_whom_nothing_is_known_begins_at_the_beginning() -> None:
    first = best()
    assert (first.why, first.level, first.topic) == ("untouched", "Apprentice", "What you learn")
    assert first.cards == ("smoker", "drones")
    assert beekeeping().section(first.section).heading_path == first.path


def test_what_was_not_known_comes_before_all_else() -> None:
    progress = practised({"smoker": Rating.AGAIN, "swarm": Rating.AGAIN, "valid": Rating.GOOD})
    found = best(progress, asked("rain"), plans=(EXAM,), later=timedelta(hours=3))
    assert (found.why, found.level) == ("wrong", "Journeyman")  # where the exam is
    assert found.cards == ("swarm",)
    assert best(progress).level == "Apprentice"


def test_of_two_topics_that_with_more_wrong_cards() -> None:
    progress = practised({"rain": Rating.AGAIN, "smoker": Rating.AGAIN, "drones": Rating.AGAIN})
    assert best(progress).cards == ("smoker", "drones")


def test_a_changed_fact_comes_before_what_is_due() -> None:
    deck = Deck(
        "new", tuple(replace(c, fingerprint="x") if c.id == "rain" else c for c in DECK.cards)
    )
    progress = followed(practised(ALL_EASY), deck)
    found = best(progress, deck=deck, later=timedelta(days=900))
    assert (found.why, found.cards) == ("changed", ("rain",))


def test_what_is_due_comes_before_what_is_new() -> None:
    progress = practised({"winter": Rating.GOOD})
    found = best(progress, plans=(EXAM,), later=timedelta(days=30))
    assert (found.why, found.cards) == ("due", ("winter",))


def test_the_level_of_the_next_exam_comes_first_with_its_day() -> None:
    found = best(plans=(EXAM, replace(EXAM, level="apprentice", exam=date(2027, 5, 1))))
    assert (found.why, found.level) == ("exam", "Journeyman")
    assert "14 March 2027" in found.reason


def test_an_exam_that_is_over_is_no_reason() -> None:
    assert best(plans=(replace(EXAM, exam=date(2026, 11, 22)),)).why == "untouched"


def test_what_was_asked_about_and_never_practised_comes_before_the_rest() -> None:
    found = best(None, asked("winter"))
    assert (found.why, found.cards) == ("asked", ("winter",))


@pytest.mark.parametrize(
    "profile",
    [
        Profile(goal="become a journeyman"),
        Profile(role="park ranger"),
        Profile(role="Park ranger", experience=("passed Apprentice",)),
    ],
)
def test_the_learners_own_level_comes_before_others(profile: Profile) -> None:
    found = best(profile=profile)
    assert (found.why, found.level) == ("own", "Journeyman")


def test_a_level_that_was_passed_is_not_ones_own() -> None:
    profile = Profile(role="School teacher", experience=("have the Apprentice grade",))
    assert best(profile=profile).why == "untouched"


def test_nothing_is_next_when_all_is_learnt_or_there_is_nothing() -> None:
    guides = [beekeeping()]
    assert coverage(DECK, guides, [], practised(ALL_EASY), NOW).next is None
    assert coverage(Deck("b", ()), guides, [], Progress(), NOW).next is None
