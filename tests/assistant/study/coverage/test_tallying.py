"""Every card is counted once, by how the learner stands with it; questions by what they cite."""

from dataclasses import replace
from datetime import timedelta

from assistant import Citation
from assistant.study.cards import Deck
from assistant.study.coverage import Asked, Coverage, Tally, coverage
from assistant.study.practice import Progress, Rating, followed
from tests.assistant.beekeeping import beekeeping

from .bees import DECK, NOW, asked, level, practised, topic

ALL_EASY = {card.id: Rating.EASY for card in DECK.cards}


def covered(*questions: Asked, progress: Progress | None = None) -> Coverage:
    return coverage(DECK, [beekeeping()], questions, progress or Progress(), NOW)


def test_the_rows_hold_every_card_once_by_level_and_section() -> None:
    found = covered()
    assert [row.level for row in found.levels] == ["Apprentice", "Journeyman", ""]
    assert [row.topic for row in level(found.levels, "Apprentice").topics] == [
        "What you learn",
        "Common mistakes",
    ]
    cards = [card for row in found.levels for one in row.topics for card in one.cards]
    assert sorted(cards) == sorted(card.id for card in DECK.cards)
    assert found.total == Tally(untouched=len(DECK.cards))


def test_cards_are_told_apart_by_how_they_were_answered_last() -> None:
    progress = practised({"smoker": Rating.EASY, "drones": Rating.AGAIN, "rain": Rating.GOOD})
    found = covered(progress=progress)
    learnt = topic(found.levels, "Apprentice", "What you learn").tally
    assert learnt == Tally(learnt=1, wrong=1)
    assert topic(found.levels, "Apprentice", "Common mistakes").tally == Tally(shaky=1)
    assert level(found.levels, "Journeyman").tally == Tally(untouched=2)
    assert found.total.cards == len(DECK.cards)


def test_a_card_that_is_due_again_is_shaky() -> None:
    progress = practised({"smoker": Rating.EASY})
    later = NOW + timedelta(days=400)
    found = coverage(DECK, [beekeeping()], [], progress, later)
    assert topic(found.levels, "Apprentice", "What you learn").tally == Tally(shaky=1, untouched=1)


def test_a_card_whose_fact_changed_is_shaky_whatever_it_was() -> None:
    changed = [
        replace(one, fingerprint="other") if one.id == "smoker" else one for one in DECK.cards
    ]
    deck = Deck("newer", tuple(changed))
    found = coverage(deck, [beekeeping()], [], followed(practised(ALL_EASY), deck), NOW)
    assert found.total == Tally(learnt=len(DECK.cards) - 1, shaky=1)


def test_a_question_counts_where_its_quotes_stand() -> None:
    found = covered(asked("swarm"), asked("swarm", "And how?"), asked("valid"))
    assert topic(found.levels, "Journeyman", "What you learn").tally.asked == 2
    assert level(found.levels, "Apprentice").tally.asked == 0
    assert found.total.asked == 3


def test_a_question_about_a_section_without_cards_counts_for_its_level() -> None:
    guide = beekeeping()
    start = guide.text.index("Split two colonies")
    section = guide.section_at(start)
    assert section is not None
    place = Citation(1, "Split two colonies", guide.document, "", section.heading_path, None, 0, 18)
    found = covered(Asked("When do I split?", (place,)))
    assert level(found.levels, "Journeyman").tally.asked == 1
    assert sum(row.tally.asked for row in level(found.levels, "Journeyman").topics) == 0


def test_what_an_earlier_edition_said_elsewhere_is_no_error() -> None:
    gone = replace(asked("swarm").citations[0], section=("Gone",), document="gone.md")
    assert covered(Asked("?", (gone,))).total.asked == 0


def test_refused_questions_are_kept_in_words_and_counted_where_they_name_a_level() -> None:
    found = covered(
        Asked("What does a Journeyman earn?", refused=True),
        Asked("Who is the mayor?", refused=True),
        Asked("Who is the mayor?", refused=True),
    )
    assert found.refused == ("What does a Journeyman earn?", "Who is the mayor?")
    assert level(found.levels, "Journeyman").tally.refused == 1
    assert found.total.refused == 2
