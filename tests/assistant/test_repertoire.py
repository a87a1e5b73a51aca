"""Questions made from headings and tables read as if somebody had written them."""

from pathlib import Path

import pytest

from assistant.repertoire.headed import headed
from assistant.repertoire.pairs import paired
from assistant.repertoire.speech import Speech
from assistant.repertoire.tabled import tabled
from corpus import Guide, read

from .beekeeping import beekeeping


def texts(guide: Guide) -> list[str]:
    speech = Speech.of(guide)
    every = (*headed(guide, speech), *tabled(guide, speech), *paired(guide, speech))
    return [one.text for one in every]


def guide(folder: Path, text: str) -> Guide:
    file = folder / "rowing.md"
    file.write_text(text, encoding="utf-8")
    return read(file)


def test_the_headings_and_tables_of_a_guide_make_questions() -> None:
    made = texts(beekeeping())
    assert {
        "What is the diploma?",
        "Apprentice: what will I learn?",
        "What is the study plan for the Journeyman grade?",
        "What are the common mistakes for the Apprentice grade?",
        "Who is the Orchard track for?",
        "Which skills are covered for the Orchard track?",
        "What are the prerequisites for the Queen Rearing track?",
        "What is the recommended grade for the Park ranger role?",
        "Compare Bramble School and Heather Academy",
    } <= set(made)
    assert not any("order" in text or "Meadow" in text for text in made)


@pytest.mark.parametrize(
    ("heading", "question"),
    [
        ("How to Join the Club", "How do I join the club?"),
        ("Who should row", "Who should row?"),
        ("Why rowing is healthy", "Why is rowing healthy?"),
        ("What Are Blades", "What are blades?"),
        ("3. Where to meet", "Where do I meet?"),
        ("Can I bring a dog?", "Can I bring a dog?"),
        ("Safety on the water", "What does “Safety on the water” cover?"),
        ("Need help? Call us", None),
        ("Introduction", None),
        ("Further reading", None),
        ("What's next?", None),
        ("Rules, fees & more", None),
    ],
)
def test_a_heading_makes_a_question_or_none(
    tmp_path: Path, heading: str, question: str | None
) -> None:
    text = f"# Rowing\n\nTo join the club, meet at the bridge.\n\n## {heading}\n\nSome text.\n"
    assert texts(guide(tmp_path, text)) == ([question] if question else [])


@pytest.mark.parametrize(
    ("column", "question"),
    [
        ("Fee", "What is the fee for the Spring course?"),
        ("Boats needed", "Which boats are needed for the Spring course?"),
        ("Who it is for", "Who is the Spring course for?"),
        ("Opening Hours", "What are the opening hours for the Spring course?"),
        ("No.", None),
        ("Remarks", None),
        ("Fee (in crowns, per head)", None),
        ("What you will do in the first week", None),
    ],
)
def test_a_column_makes_a_question_or_none(
    tmp_path: Path, column: str, question: str | None
) -> None:
    text = (
        f"# Rowing\n\n| Course | {column} |\n| --- | --- |\n| Spring | nine |\n| Autumn | ten |\n"
    )
    assert (question in texts(guide(tmp_path, text))) == (question is not None)
    assert len(texts(guide(tmp_path, text))) == (2 if question else 0)


def test_many_headings_side_by_side_explain_words(tmp_path: Path) -> None:
    words = ["Backsplash", "Bow", "Catch", "Ergometer", "Feather", "Gunwale", "Oarlock", "Regatta"]
    told = "\n\n".join(f"### {word}\n\nA {word.lower()} is a thing of rowers." for word in words)
    made = texts(guide(tmp_path, f"# Rowing\n\n## What words mean\n\n{told}\n"))
    assert "What does “gunwale” mean?" in made
