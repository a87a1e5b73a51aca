"""What an edit of the guide does to the cards that a learner knows."""

from collections.abc import Callable

import pytest

from assistant.study.cards import Card, Succession, deck, remembered, succeed

from .made_up import PILOTS, guide

OLD = deck([guide()], "old")


def after(
    text: str, document: str = "pilots.md", known: Callable[[Card], bool] | None = None
) -> dict[str, Succession]:
    """By old question what became of the cards that are known."""
    cards = [card for card in OLD.cards if known is None or known(card)]
    new = deck([guide(text, document)], "new")
    fates = succeed([remembered(card) for card in cards], new)
    return {card.question: fates[card.id] for card in cards}


def same(fates: dict[str, Succession]) -> bool:
    return all(fate.card is not None and not fate.changed for fate in fates.values())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("“", '"'),
        ("canals, locks", "Canals, locks"),
        ("two towns.", "two towns!"),
        ("## Schools of pilots", "## Schools of pilots, 2027"),
        ("### May I use a radio?", "### Is it allowed to use a radio on board?"),
        ("### Heron School", "New schools open each year.\n\n### Heron School"),
        ("| Ice |", "| Fjord | narrow water | Rock course | $70 | dawn |\n| Ice |"),
    ],
)
def test_an_edit_that_changes_no_fact_changes_no_card(old: str, new: str) -> None:
    assert same(after(PILOTS.replace(old, new)))


def test_a_changed_value_changes_its_cards_and_no_other() -> None:
    fates = after(PILOTS.replace("Radio certificate", "Lamp certificate"))
    changed = {question for question, fate in fates.items() if fate.changed}
    assert changed == {
        "What are the prerequisites for the Coast grade?",
        "How do the Coast grade and the Ocean grade differ in their prerequisites?",
    }
    assert all(fate.card is not None for fate in fates.values())


def test_a_changed_answer_keeps_the_id() -> None:
    fates = after(PILOTS.replace("four years", "five years"))
    fate = fates["How long is the licence valid?"]
    assert fate.changed
    assert fate.card is not None
    assert OLD.card(fate.card.id) is not None


def test_what_was_removed_retires_and_nothing_takes_its_place() -> None:
    text = PILOTS.replace("| Coast | bays | Radio certificate | $90 | night |\n", "")
    fates = after(text, known=lambda card: "Ocean" not in card.question + card.answer)
    gone = {question for question, fate in fates.items() if fate.card is None}
    assert "What are the prerequisites for the Coast grade?" in gone
    assert "What is the watch of the Coast grade?" in gone  # that of Ocean, unknown yet, is "night"


def test_a_thing_that_is_like_a_removed_one_is_still_another() -> None:
    alike = PILOTS.replace("$200", "$90")  # Coast and Ocean share the fee and the watch
    cards = [c for c in deck([guide(alike)], "old").cards if "Ocean" not in c.question + c.answer]
    text = alike.replace("| Coast | bays | Radio certificate | $90 | night |\n", "")
    fates = succeed([remembered(card) for card in cards], deck([guide(text)], "new"))
    gone = {card.question for card in cards if fates[card.id].card is None}
    assert {
        "What is the exam fee of the Coast grade?",
        "What is the watch of the Coast grade?",
    } <= gone


def test_a_renamed_thing_takes_its_cards_along() -> None:
    fates = after(PILOTS.replace("River", "Inland"))
    assert all(fate.card is not None for fate in fates.values())
    fate = fates["What are the prerequisites for the River grade?"]
    assert fate.card is not None
    assert fate.card.question == "What are the prerequisites for the Inland grade?"
    assert not fate.changed


def test_a_renamed_document_takes_all_its_cards_along() -> None:
    fates = after(PILOTS, "pilots-2027.md")
    assert same(fates)
    assert {fate.card.proof.document for fate in fates.values() if fate.card} == {"pilots-2027.md"}


def test_a_moved_section_takes_its_cards_along() -> None:
    start, end = PILOTS.index("### Heron School"), PILOTS.index("### Bittern School")
    moved = PILOTS[:start] + PILOTS[end:]
    at = moved.index("## Questions")
    assert same(after(moved[:at] + PILOTS[start:end] + moved[at:]))


def test_no_card_carries_on_two() -> None:
    fates = after(PILOTS.replace("River", "Inland"), "other.md")
    cards = [fate.card.id for fate in fates.values() if fate.card]
    assert len(set(cards)) == len(cards)


def test_going_back_to_the_old_edition_restores_every_card() -> None:
    new = deck([guide(PILOTS.replace("River", "Inland"), "pilots-2027.md")], "new")
    fates = succeed([remembered(card) for card in new.cards], OLD)
    assert {fate.card.id for fate in fates.values() if fate.card} == {c.id for c in OLD.cards}
