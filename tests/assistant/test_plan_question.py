"""Who asks for a plan of their own gets one; who asks about the guide's is answered from it."""

from datetime import date
from functools import partial

import pytest

from assistant import Turn
from assistant.language import english
from assistant.planning.level_names import levels_named
from assistant.planning.mending import mended
from assistant.planning.talk import Ears, wished
from assistant.planning.wish import Wish, told
from index import Index

from .plan_wordings import FIRST, MARCH, NOT, SECOND, TODAY, Wanted


def heard(index: Index, *turns: str) -> Wish | None:
    """What the last of these turns asks for."""
    documents = tuple(one.document for one in index.documents)
    ears = Ears(
        mend=partial(mended, index=index, language=english()),
        levels=partial(levels_named, index=index, documents=documents),
        language=english(),
        today=TODAY,
    )
    history = [Turn("user", turn) for turn in turns[:-1]]
    return wished(turns[-1], history, ears)


def wanted(wish: Wish | None) -> Wanted | None:
    if wish is None:
        return None
    return Wanted(next(iter(wish.levels), ""), wish.exam, wish.hours, wish.start)


@pytest.mark.parametrize(("text", "expected"), (FIRST | SECOND).items())
def test_a_plan_is_asked_for(index: Index, text: str, expected: Wanted) -> None:
    assert wanted(heard(index, text)) == expected


@pytest.mark.parametrize("text", NOT)
def test_a_question_about_the_guide_is_none(index: Index, text: str) -> None:
    assert heard(index, text) is None


PLAN = "Make me a plan for Journeyman, exam on 14 March, six hours a week"


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ("make it eight hours a week", Wanted("Journeyman", MARCH, 8)),
        ("make it 8", Wanted("Journeyman", MARCH, 8)),
        ("10 hours", Wanted("Journeyman", MARCH, 10)),
        ("i can only do 2 hours per week", Wanted("Journeyman", MARCH, 2)),
        ("and for Apprentice?", Wanted("Apprentice", MARCH, 6)),
        ("What about the apprentice grade?", Wanted("Apprentice", MARCH, 6)),
        ("Apprentice please", Wanted("Apprentice", MARCH, 6)),
        ("what if the exam is on 1 April?", Wanted("Journeyman", date(2027, 4, 1), 6)),
        ("sorry, the exam is march 20", Wanted("Journeyman", date(2027, 3, 20), 6)),
        ("start next monday", Wanted("Journeyman", MARCH, 6, date(2026, 11, 30))),
        ("Can you make it an hour a day?", Wanted("Journeyman", MARCH, 7)),
        ("no, I have just 5 weeks", Wanted("Journeyman", date(2026, 12, 28), 6)),
        ("make me a plan for Apprentice, 3h a week", Wanted("Apprentice", MARCH, 3)),
    ],
)
def test_the_next_turn_changes_the_plan(index: Index, changed: str, expected: Wanted) -> None:
    assert wanted(heard(index, PLAN, changed)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "what are the common mistakes?",
        "and what does Apprentice cost?",
        "and who is Apprentice for?",
        "is six hours a week enough?",
        "thanks!",
        "why 12 hours?",
        "I have 8 hours a week, which tools do I need?",
        "the second step?",
        "can I skip Apprentice?",
        "Is the exam on 14 March online?",
        "and how long is the diploma valid?",
        "tell me about the skills of Apprentice",
    ],
)
def test_a_question_after_a_plan_is_a_question(index: Index, text: str) -> None:
    assert heard(index, PLAN, text) is None


def test_the_plan_is_changed_after_another_question_only_by_name(index: Index) -> None:
    between = "How long is the diploma valid?"
    changed = heard(index, PLAN, between, "make it eight hours a week")
    assert wanted(changed) == Wanted("Journeyman", MARCH, 8)
    assert heard(index, PLAN, between, "and for Apprentice?") is None
    assert heard(index, between, "make it eight hours a week") is None


def test_what_is_to_be_forgotten_is(index: Index) -> None:
    assert heard(index, PLAN, "forget what I told you", "make it eight hours a week") is None


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("on 3/25/2027", date(2027, 3, 25)),
        ("on 4.3.27", date(2027, 3, 4)),
        ("on 22 november", date(2027, 11, 22)),
        ("today", None),
        ("on 31 february", None),
        ("mid april", date(2027, 4, 15)),
        ("by the end of march", date(2027, 3, 31)),
        ("in december", date(2026, 12, 1)),
        ("monday", date(2026, 11, 30)),
        ("in a fortnight", date(2026, 12, 7)),
        ("on the 2nd of may", date(2027, 5, 2)),
        ("tomorrow", date(2026, 11, 24)),
        ("may i ask", None),
        ("99999 weeks", None),
    ],
)
def test_days_are_read_as_people_write_them(said: str, day: date | None) -> None:
    assert told(said, TODAY).exam == day


@pytest.mark.parametrize(
    ("said", "hours"),
    [
        ("two and a half hours a day", 17.5),
        ("every evening for 1 hour", 7),
        ("12,5 h / week", 12.5),
        ("2 hours on weekdays", 10),
        ("30 min daily", 3.5),
        ("20 hours a month", 4.67),
        ("0 hours a week", None),
        ("6 hours", None),
        ("24/7", None),
    ],
)
def test_hours_are_those_of_a_week(said: str, hours: float | None) -> None:
    assert told(said, TODAY).hours == hours
