"""What learners asked in vain is kept for the editor: bounded, and safe with several writers."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from filelock import FileLock

import ui.journal
from assistant import Turn
from ui.border import CommandError
from ui.journal import Journal, feedback, forget_questions, gaps, note_feedback, note_gaps
from ui.noting import Noting

from .fake_tutor import FEE, LEARN, REFUSED, FakeTutor


def test_entries_come_back_oldest_first(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "new" / "gaps.jsonl")
    assert journal.entries() == ((), 0)
    journal.add({"question": "Wie groß? \ud800"})
    journal.add({"question": "two\nlines"})
    found, broken = journal.entries()
    assert [entry["question"] for entry in found] == ["Wie groß? \ud800", "two\nlines"]
    assert broken == 0


def test_a_broken_line_is_counted_and_the_next_one_kept(tmp_path: Path) -> None:
    path = tmp_path / "gaps.jsonl"
    path.write_bytes(b'{"n": 1}\n[2]\n\xff\n{"cut": ')
    journal = Journal(path)
    journal.add({"n": 3})
    assert journal.entries() == (({"n": 1}, {"n": 3}), 3)


def test_the_oldest_are_dropped(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "gaps.jsonl", most=10)
    for number in range(25):
        journal.add({"number": number, "question": "x" * 100})
    kept = [entry["number"] for entry in journal.entries()[0]]
    assert 9 <= len(kept) <= 10
    assert kept == list(range(25 - len(kept), 25))


def test_several_may_write_at_once(tmp_path: Path) -> None:
    def write(number: int) -> None:
        Journal(tmp_path / "gaps.jsonl").add({"number": number, "text": "x" * 5000})

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(60)))
    found, broken = Journal(tmp_path / "gaps.jsonl").entries()
    assert broken == 0
    assert sorted(entry["number"] for entry in found) == list(range(60))


def test_a_refusal_is_a_gap_and_so_is_a_part_without_an_answer(tmp_path: Path) -> None:
    refused = replace(REFUSED, standalone="Who may sail to the moon?", build="b1")
    note_gaps(tmp_path, "and to the moon?", refused)
    note_gaps(tmp_path, "what must i learn and what does a teacher cost", LEARN)
    note_gaps(tmp_path, "what does it cost", FEE)
    first, second = gaps(tmp_path).entries()[0]
    assert (first["question"], first["understood"]) == (
        "and to the moon?",
        "Who may sail to the moon?",
    )
    assert first["build"] == "b1"
    assert first["at"].endswith("+00:00")
    assert second["understood"] == "what a teacher costs"


def test_feedback_is_kept_with_the_answer(tmp_path: Path) -> None:
    note_feedback(tmp_path, "down", "what does it cost", FEE, comment="wrong grade")
    (entry,), _ = feedback(tmp_path).entries()
    assert (entry["thumb"], entry["comment"]) == ("down", "wrong grade")
    assert entry["answer"] == FEE.text


def test_no_text_is_kept_longer_than_needed(tmp_path: Path) -> None:
    note_gaps(tmp_path, "x" * 50_000, replace(REFUSED, standalone="y" * 50_000))
    assert (tmp_path / "gaps.jsonl").stat().st_size < 5_000
    note_feedback(tmp_path, "up", "x" * 50_000, FEE, "z" * 50_000)
    assert (tmp_path / "feedback.jsonl").stat().st_size < 10_000


def test_an_answer_is_not_held_up_by_a_journal_that_cannot_be_written(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "gaps.jsonl").mkdir()
    note_gaps(tmp_path, "moon?", replace(REFUSED, standalone="moon?"))
    assert "not written" in caplog.text


def test_the_page_s_tutor_notes_what_it_refuses(tmp_path: Path) -> None:
    tutor = Noting(FakeTutor(), tmp_path)
    history = (Turn("user", "Hello"), Turn("assistant", "Hello."))
    assert [answer.text for answer in tutor.ask("deep sea", history)][-1] == FEE.text
    assert list(tutor.ask("to the moon?"))[-1].refused
    lines = (tmp_path / "gaps.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["question"] for line in lines] == ["to the moon?"]


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("I am ada@example.org, does it expire?", "I am …, does it expire?"),
        ("call +49 (30) 901820-17 about 1912-06-23", "call … about 1912-06-23"),
        ("is it 2024-2025 or 300 crowns?", "is it 2024-2025 or 300 crowns?"),
    ],
)
def test_addresses_and_long_numbers_are_blotted_out(tmp_path: Path, told: str, kept: str) -> None:
    note_gaps(tmp_path, told, replace(REFUSED, standalone=told))
    note_feedback(tmp_path, "down", told, FEE, comment=told)
    (gap,), (word,) = gaps(tmp_path).entries()[0], feedback(tmp_path).entries()[0]
    found = [gap["question"], gap["understood"], word["question"], word["comment"]]
    assert found == [kept] * 4


def test_who_is_forgotten_takes_their_questions_along(tmp_path: Path) -> None:
    for question in ("I am Ada, to the moon?", "to the stars?"):
        note_gaps(tmp_path, question, REFUSED)
        note_feedback(tmp_path, "up", question, FEE)
    forget_questions(tmp_path, ["I am Ada, to the moon?"])
    forget_questions(tmp_path / "empty", ["x"])
    assert [entry["question"] for entry in gaps(tmp_path).entries()[0]] == ["to the stars?"]
    assert all(b"Ada" not in path.read_bytes() for path in tmp_path.iterdir())


def test_lines_of_a_newer_version_are_not_misread(tmp_path: Path) -> None:
    note_gaps(tmp_path, "moon?", REFUSED)
    gaps(tmp_path).add({"format": 2, "asked": "stars?"})
    with pytest.raises(CommandError, match="newer certguide"):
        gaps(tmp_path).entries()


def test_a_journal_of_long_lines_stays_within_its_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ui.journal, "MOST_BYTES", 20_000)
    journal = Journal(tmp_path / "gaps.jsonl")
    for number in range(50):
        journal.add({"number": number, "text": "x" * 2000})
    found, _ = journal.entries()
    assert found[-1]["number"] == 49
    assert journal.path.stat().st_size < 25_000


def test_nobody_adds_while_another_one_rewrites(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is added between another one's reading and replacing would be lost."""
    monkeypatch.setattr(ui.journal, "_PATIENCE", 0)
    with FileLock(tmp_path / "gaps.lock"), pytest.raises(OSError, match="lock"):
        gaps(tmp_path).add({"question": "What?"})
    gaps(tmp_path).add({"question": "And now?"})
    assert [entry["question"] for entry in gaps(tmp_path).entries()[0]] == ["And now?"]
