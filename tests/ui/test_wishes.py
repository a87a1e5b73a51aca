"""What learners asked and did not get well, told to whoever writes cases."""

from pathlib import Path

from ui.journal import Journal, feedback, gaps
from ui.wishes import damage, disliked, unanswered


def test_the_same_question_counts_once_and_the_most_asked_comes_first(tmp_path: Path) -> None:
    for day, question in ((1, "Wasps?"), (2, "What of hornets?"), (3, "what of HORNETS")):
        entry = {"at": f"2026-01-0{day}T09:00:00+00:00", "understood": question}
        gaps(tmp_path).add({"question": "and?", "sections": ["Hives > Gear"], **entry})
    first, second = unanswered(tmp_path)
    assert first.question == "what of HORNETS"
    assert first.why == "asked in vain 2 times, last on 2026-01-03; nearest: Hives > Gear"
    assert (second.question, second.why[:22]) == ("Wasps?", "asked in vain once, la")


def test_thumbs_down_are_told_with_what_was_said(tmp_path: Path) -> None:
    for thumb, question in (("up", "Good?"), ("down", "Bad?")):
        feedback(tmp_path).add(
            {"thumb": thumb, "question": question, "comment": "no\nuse", "answer": "x" * 500}
        )
    (wish,) = disliked(tmp_path)
    assert wish.question == "Bad?"
    assert "“no use”; the answer was: xxx" in wish.why
    assert len(wish.why) < 300


def test_lines_of_others_are_passed_over_and_counted(tmp_path: Path) -> None:
    Journal(tmp_path / "gaps.jsonl").add({"question": 5, "sections": "no list"})
    Journal(tmp_path / "gaps.jsonl").add({"other": True})
    with (tmp_path / "gaps.jsonl").open("a", encoding="utf-8") as file:
        file.write("{\n")
    assert [wish.question for wish in unanswered(tmp_path)] == ["5"]
    (told,) = damage(tmp_path)
    assert told.startswith("1 of the lines of ")
    assert list(damage(tmp_path / "new")) == []
