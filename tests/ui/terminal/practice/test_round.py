"""Practice as typed into a pipe: cards, ratings, and what is kept of them."""

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from assistant.study.practice import Rating, choices
from tests.assistant.study.practice.harbour_cards import card, deck
from tests.ui.terminal.test_lines import HOSTILE
from ui.learners.database import FILE
from ui.terminal.practice import Wanted

from .conftest import Desk

LEARN = ("", "4")  # show the answer, then rate it as easy


def test_the_answer_comes_with_its_proof_when_it_is_asked_for(desk: Desk) -> None:
    one = card("a", "five years")
    one = replace(one, proof=replace(one.proof, quote="It is valid for five years.", page=7))
    desk.live = deck(one)
    before = desk.type("q")
    assert "How long is the licence valid?" in before
    assert "five years" not in before
    shown = desk.type("", "q")
    assert "   five years\n   “It is valid for five years.”\n" in shown
    assert "   harbour.md, page 7: Harbour > Fees\n" in shown
    assert "1 again 1 min  ·  2 hard 6 min  ·  3 good 10 min  ·  4 easy 8 days" in shown


def test_every_answer_is_on_the_disk_before_the_next_card_is_shown(desk: Desk) -> None:
    kept: list[int] = []
    desk.type(*LEARN, *LEARN, *LEARN, hook=lambda: kept.append(len(desk.progress.reviews)))
    assert kept == [0, 0, 1, 1, 2, 2, 3]
    assert [review.build for review in desk.progress.reviews] == ["b1"] * 3


@pytest.mark.parametrize("end", ["q", "Q", "end of file", "Ctrl-C"])
def test_every_way_to_leave_keeps_all_and_tells_what_comes(desk: Desk, end: str) -> None:
    def leave() -> None:
        if end == "Ctrl-C" and len(desk.progress.reviews) == 2:
            raise KeyboardInterrupt

    shown = desk.type("", "1", *LEARN, *([end] if end.lower() == "q" else []), hook=leave)
    assert [review.rating for review in desk.progress.reviews] == [Rating.AGAIN, Rating.EASY]
    assert "2 cards answered, 1 of them known.\n" in shown
    assert "Coming up: 1 today, 0 tomorrow, 1 within 7 days, 2 within 30.\n" in shown
    assert shown.rstrip().endswith("our arithmetic (FSRS), for knowing 90% of them.")


def test_the_last_answers_are_taken_back_one_by_one(desk: Desk) -> None:
    shown = desk.type("", "1", "", "4", "u", "u", "u", "", "3", "q")
    assert shown.count("Taken back. Once more:") == 2
    assert shown.count("There is nothing left to take back.") == 1
    (review,) = desk.progress.reviews
    assert (review.card, review.rating) == ("a", Rating.GOOD)
    assert "1 card answered, 1 of them known." in shown


def test_a_key_that_means_nothing_tells_those_that_do(desk: Desk) -> None:
    shown = desk.type("7", "", "9", "12", "?", "x")
    assert shown.count("? tells the keys.\n") == 4
    assert shown.count("Again: I did not know it.") == 1
    assert desk.progress.reviews == ()


def test_a_card_that_is_learned_comes_back_within_the_session(desk: Desk) -> None:
    desk.live = deck(card("a"))
    shown = desk.type("", "1", "", "3", "", "3")
    assert shown.count("How long is the licence valid?") == 3
    assert desk.progress.memories["a"].schedule.phase == "review"
    assert "Nothing is due now." in desk.type("")


def test_what_changed_comes_first_with_what_was_learned(desk: Desk) -> None:
    desk.type(*LEARN, *LEARN)
    desk.live = deck(card("c"), card("b", "two years"), build="b2")
    shown = desk.type("", "3", "q")
    assert "2 cards to practise: 1 changed in the guide, 1 new." in shown
    first = shown.split("Which lights does a pilot name?")
    assert "this changed since you learned it" in first[0]
    assert "“two years”\n" in first[1].split("What does")[0]
    assert "When you learned it: red and green" in first[1].split("What does")[0]
    assert "this changed" not in first[1]


def test_a_guide_that_is_updated_meanwhile_is_followed(desk: Desk) -> None:
    def release() -> None:
        if len(desk.progress.reviews) == 2:
            desk.live = deck(card("b", "two years"), build="b2")

    shown = desk.type(*LEARN, *LEARN, "", "3", "", "4", hook=release)
    assert "The guide was updated: 1 of your cards changed, 2 are gone from it." in shown
    assert desk.progress.reviews[-1].fingerprint == "two years"
    assert desk.progress.reviews[-1].build == "b2"


def test_a_quiz_shows_the_proof_of_what_is_right_and_of_what_was_chosen(desk: Desk) -> None:
    desk.live = deck(card("a", choices=True), card("b"))
    shown = desk.type("1", "q", wanted=Wanted(quiz=True))
    options = re.findall(r"^  [1-4]  (.+)$", shown, re.MULTILINE)
    assert sorted(options) == ["a month", "five years", "one day", "two days"]
    (review,) = desk.progress.reviews
    assert review.correct == (options[0] == "five years")
    desk.now += timedelta(days=400)
    wrong = choices(desk.live.cards[0], 1).index("one day") + 1
    shown = desk.type(str(wrong), "q", wanted=Wanted(quiz=True))
    assert "No. The guide says:\n   “five years”" in shown
    assert shown.count("harbour.md: Harbour > Fees") == 2
    assert desk.progress.reviews[-1].rating == Rating.AGAIN


def test_a_quiz_takes_letters_as_well_as_numbers(desk: Desk) -> None:
    desk.live = deck(card("a", choices=True))
    options = choices(desk.live.cards[0], 0)
    letter = "ABCD"[options.index(desk.live.cards[0].answer)]
    shown = desk.type("12", letter, "q", wanted=Wanted(quiz=True))
    assert "Right." in shown
    assert "? tells the keys.\n" in shown


def test_only_what_is_wanted_is_asked(desk: Desk) -> None:
    elsewhere = card("b")
    elsewhere = replace(
        elsewhere, proof=replace(elsewhere.proof, section=("Tides",)), topic="Tides"
    )
    desk.live = deck(card("a"), elsewhere, card("c"))
    shown = desk.type("q", wanted=Wanted(topic="tide"))
    assert "1 card to practise: 1 new." in shown
    assert "Which lights" in shown
    assert "nothing to practise in “moon”" in desk.type(wanted=Wanted(topic="moon"))
    assert "practise without --quiz" in desk.type(wanted=Wanted(quiz=True))
    assert desk.progress.memories == {}


def test_when_nothing_is_due_the_next_card_is_told(desk: Desk) -> None:
    desk.keeper.keep_aims(desk.learner, 0.9, 1)
    desk.type(*LEARN)
    shown = desk.type()
    assert "Nothing is due now.\nThe next card comes up on 2026-03-10.\n" in shown
    assert "Coming up: 0 today, 0 tomorrow, 0 within 7 days, 1 within 30." in shown
    assert "5 cards never shown yet; --new N shows more of them a day (1 now)." in shown
    desk.now += timedelta(days=7)
    desk.keeper.keep_aims(desk.learner, 0.9, 0)
    assert "The next card comes up tomorrow at 12:00." in desk.type()


def test_days_in_a_row_are_told_and_a_break_is_not(desk: Desk) -> None:
    assert "in a row" not in desk.type(*LEARN, "q")
    desk.now += timedelta(days=1)
    assert "You have practised 2 days in a row." in desk.type(*LEARN, "q")
    desk.now += timedelta(days=5)
    shown = desk.type(*LEARN, "q")
    assert "in a row" not in shown


def test_an_answer_that_cannot_be_kept_is_told_and_asked_again(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / FILE
    steps = iter(range(100))
    sound: list[bytes] = []

    def harm_and_mend() -> None:
        step = next(steps)
        if step == 3:  # the second answer is about to be given
            sound.append(file.read_bytes())
            file.write_bytes(b"This was a database once. " * 1000)
        elif step == 4:
            file.write_bytes(sound[0])

    shown = desk.type(*LEARN, *LEARN, "", *LEARN, "q", hook=harm_and_mend)
    assert "What you answered before is kept; this was not." in shown
    assert shown.count("Which lights does a pilot name?") == 2
    assert [review.card for review in desk.progress.reviews] == ["a", "b"]


def test_a_guide_cannot_steer_the_terminal(desk: Desk) -> None:
    one = card("a", HOSTILE, choices=True)
    proof = replace(one.proof, section=(HOSTILE,), document=HOSTILE)
    one = replace(one, question=HOSTILE, topic=HOSTILE, level=HOSTILE, proof=proof)
    desk.live = deck(one)
    shown = desk.type("", "1", "u", "", "3", "q") + desk.type("1", "", wanted=Wanted(quiz=True))
    assert "[red]loud[/red] :bomb:" in shown
    assert not set("\x1b\x07\x9b\x90\x9c\b\r\u202e") & set(shown)
