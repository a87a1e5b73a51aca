"""Exports as Anki itself reads them: once, and again after the guide was edited."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assistant.study.cards import Deck, deck
from tests.assistant.study.cards.made_up import PILOTS, guide
from ui.anki import Lineage, apkg
from ui.border import CommandError

from .collection import collection, imported, note, review, reviews

EDITED = (
    PILOTS.replace("four years", "five years")
    .replace("### May I use a radio?", "### Is a radio allowed on board?")
    .replace("| Ice | polar routes | Cold training | $350 | dusk |\n", "")
    .replace(
        "## Questions\n",
        "## Questions\n\n### Who pays for the lamps?\n\nThe harbour office pays all.\n",
    )
)


def cards(text: str = PILOTS, build: str = "first") -> Deck:
    return deck([guide(text)], build)


def export(folder: Path, made: Deck, name: str = "Pilots") -> Path:
    """As `certguide cards export` does, a day later each time."""
    now = datetime(2027, 3, 1, tzinfo=UTC) + timedelta(len(list(folder.glob("*.apkg"))))
    lineage = Lineage(folder)
    notes = lineage.notes(made)
    path = folder / f"{made.build}.apkg"
    path.write_bytes(apkg(notes, name, made.build, now))
    lineage.keep(notes, notes, made.build)
    return path


def test_anki_takes_every_card_with_its_source(tmp_path: Path) -> None:
    made = cards()
    with collection(tmp_path) as anki:
        log = imported(anki, export(tmp_path, made))
        assert (len(log.new), len(log.updated)) == (len(made.cards), 0)
        assert {each.name for each in anki.decks.all_names_and_ids()} >= {"Pilots"}
        found = note(anki, "How long is the licence valid?")
        assert dict(found.items()) == {
            "Question": "How long is the licence valid?",
            "Answer": "The licence is valid for four years.",
            "Source quote": "The licence is valid for four years.",
            "Section": "Harbour Pilot Licence &gt; Questions",
            "Document": "Harbour Pilot Licence (pilots.md)",
            "Edition": "first",
            "Change": "",
        }
        assert found.tags == ["guide::pilots.md", "kind::faq", "topic::Questions"]
        shown = found.cards()[0].answer()
        assert "The licence is valid for four years." in shown
        model = anki.models.by_name("certguide card")
        assert model is not None
        assert model["id"] == 1_769_340_215  # with another one notes would come in twice
        first = anki.get_card(anki.find_cards("", order="c.due")[0])
        assert first.note()["Question"] == made.cards[0].question


def test_an_edited_guide_updates_notes_and_keeps_every_review(tmp_path: Path) -> None:
    old, new = cards(), cards(EDITED, "second")
    with collection(tmp_path) as anki:
        imported(anki, export(tmp_path, old))
        asked = (
            "How long is the licence valid?",
            "May I use a radio?",
            "Why do pilots carry a lamp?",
        )
        known = [note(anki, question).cards()[0].id for question in asked]
        for card in known:
            review(anki, card)
        before = [anki.get_card(card) for card in known]
        log_before = reviews(anki)
        assert len(log_before) == len(known)

        log = imported(anki, export(tmp_path, new))
        count = len(anki.find_notes(""))
        retired = anki.find_notes("tag:retired")
        assert len(log.new) == 1
        assert count == len(new.cards) + len(retired) == len(old.cards) + 1
        assert reviews(anki) == log_before
        for one in before:
            now = anki.get_card(one.id)
            assert (now.due, now.ivl, now.reps, now.queue) == (
                one.due,
                one.ivl,
                one.reps,
                one.queue,
            )

        changed = note(anki, "How long is the licence valid?")
        assert changed["Answer"] == "The licence is valid for five years."
        assert changed["Change"] == "Changed. Before: The licence is valid for four years."
        assert "changed" in changed.tags
        assert changed.cards()[0].id == known[0]
        assert note(anki, "Is a radio allowed on board?").cards()[0].id == known[1]
        assert note(anki, "Who pays for the lamps?").cards()[0].reps == 0


def test_what_the_guide_left_out_says_so_and_comes_back_as_itself(tmp_path: Path) -> None:
    question = "What is the exam fee of the Ice grade?"
    with collection(tmp_path) as anki:
        imported(anki, export(tmp_path, cards()))
        card = note(anki, question).cards()[0].id
        imported(anki, export(tmp_path, cards(EDITED, "second")))
        gone = note(anki, question)
        assert gone.tags == ["guide::pilots.md", "retired", "topic::Grades"]
        assert gone["Change"] == "The guide no longer says this (edition second)."
        assert gone["Answer"] == "$350"
        imported(anki, export(tmp_path, cards(build="third")))
        back = note(anki, question)
        assert back.cards()[0].id == card
        assert "retired" not in back.tags


def test_a_guides_html_is_shown_and_never_run(tmp_path: Path) -> None:
    evil = '<script>alert(1)</script> [sound:x.mp3] \\(a\\) {{Answer}} "four" & more'
    made = cards(PILOTS.replace("four years", evil))
    with collection(tmp_path) as anki:
        imported(anki, export(tmp_path, made))
        shown = note(anki, "How long is the licence valid?").cards()[0]
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in shown.answer()
        assert "<script>" not in shown.answer()
        assert shown.answer_av_tags() == []
        assert "\\(" not in shown.answer()


def test_a_note_is_the_same_note_in_a_deck_of_any_name(tmp_path: Path) -> None:
    with collection(tmp_path) as anki:
        imported(anki, export(tmp_path, cards()))
        log = imported(anki, export(tmp_path, cards(build="again"), "Other"))
        assert not log.new


def test_a_record_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    export(tmp_path, cards())
    (tmp_path / "anki-notes.json").write_text("{", encoding="utf-8")
    with pytest.raises(CommandError, match=r"anki-notes\.json cannot be read"):
        Lineage(tmp_path).notes(cards())
