"""Questions about a section: answered from it, from elsewhere with a word of it, or refused."""

import pytest

from assistant import Citation, Tutor, TutorError
from corpus import Section

from .beekeeping import beekeeping

GUIDE = beekeeping().document


def section(*path: str) -> Section:
    """The section under these headings, the title of the guide left out."""
    return next(one for one in beekeeping().sections if one.heading_path[1:] == path)


def is_in(citation: Citation, one: Section) -> bool:
    return one.start <= citation.start and citation.end <= one.end


@pytest.mark.parametrize("grade", ["Apprentice", "Journeyman"])
@pytest.mark.parametrize(
    "question",
    ["What are common mistakes?", "how should I study", "What will I learn here in 30 days?"],
)
def test_the_section_is_what_a_question_is_about(tutor: Tutor, grade: str, question: str) -> None:
    about = section("The grades in detail", grade)
    answer = tutor.answer(question, guide=GUIDE, section=about.id)
    assert answer.kind == "answer"
    assert all(is_in(citation, about) for citation in answer.citations)


@pytest.mark.parametrize(
    ("question", "understood"),
    [
        ("Does it lend a veil?", "Does Bramble School lend a veil?"),
        ("what are its courses", "what are Bramble School's courses"),
        ("Where is this section from?", "Where is Bramble School from?"),
        ("Is a veil lent here?", "Is a veil lent in Bramble School?"),
        ("If a hive swarms, how is it caught?", "If a hive swarms, how is it caught?"),
    ],
)
def test_what_points_at_the_section_is_filled_in(
    tutor: Tutor, question: str, understood: str
) -> None:
    about = section("Schools", "Bramble School")
    assert tutor.answer(question, guide=GUIDE, section=about.id).standalone == understood


def test_an_answer_from_elsewhere_says_so(tutor: Tutor) -> None:
    about = section("Schools", "Heather Academy")
    answer = tutor.answer("What does the examination cost?", guide=GUIDE, section=about.id)
    assert answer.text.startswith("Outside “Heather Academy”: The examination costs 85 crowns.")
    assert answer.citations[0].section[-1] == "Questions and answers"


def test_what_no_section_answers_is_refused(tutor: Tutor) -> None:
    about = section("Schools", "Heather Academy")
    answer = tutor.answer("Who is the president of France?", guide=GUIDE, section=about.id)
    assert answer.refused
    assert answer.citations == ()


@pytest.mark.parametrize(
    ("path", "said"),
    [
        (("What the diploma is",), "What the diploma is: The Meadow Beekeeping Diploma proves"),
        (("Schools",), "Schools:\n- Bramble School\n- Heather Academy"),
        (("Table of tracks",), "Table of tracks:\n- Track Garden Hives – Grade: Apprentice;"),
        (("Questions and answers",), "Questions and answers:\n- How long does the diploma stay"),
        (
            ("The grades in detail", "Journeyman", "Common mistakes"),
            "Journeyman – Common mistakes:\n- Taking too much honey",
        ),
    ],
)
@pytest.mark.parametrize(
    "question", ["What is this about?", "Summarise this section, please.", "tl;dr", "whats in here"]
)
def test_a_section_is_told_in_short(
    tutor: Tutor, path: tuple[str, ...], said: str, question: str
) -> None:
    answer = tutor.answer(question, guide=GUIDE, section=section(*path).id)
    assert answer.text.startswith(said)
    assert all(is_in(citation, section(*path)) for citation in answer.citations)
    assert len(answer.text.split()) < 150


def test_thanks_are_no_question_about_a_section(tutor: Tutor) -> None:
    assert tutor.answer("thanks!", guide=GUIDE, section=section("Schools").id).kind == "smalltalk"


@pytest.mark.parametrize(("guide", "named"), [(GUIDE, "no-such-section"), (None, "schools")])
def test_a_section_that_is_not_there_is_an_error(
    tutor: Tutor, guide: str | None, named: str
) -> None:
    with pytest.raises(TutorError, match="section") as error:
        tutor.answer("What is this?", guide=guide, section=named)
    assert error.value.kind == "unknown_section"
