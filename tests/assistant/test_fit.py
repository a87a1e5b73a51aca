"""A learner asks what fits: one question at a time, then advice from rows, or an honest no."""

import pytest

from corpus import read
from index import Index, Library, embedder

from .harbour import harbour, talked, told

ASKED = "Which licence fits me?"
ROLE = "What do you work as, or want to become?"
EXPERIENCE = "Which of these do you have already?"
GOAL = "Where do you want to go from there?"


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    library = Library(tmp_path_factory.mktemp("harbour"), embedder)
    manifest, _ = library.stage([harbour()])
    library.promote(manifest.id, evaluated=False, reason="test")
    return library.open()


def test_without_a_profile_the_role_is_asked_for_with_the_guides_own(index: Index) -> None:
    answer = told(index, ASKED)
    assert answer.kind == "clarify"
    assert answer.text == ROLE
    assert answer.choices == ("Skipper", "Lighthouse keeper", "Pilot", "Toll collector")
    assert answer.citations == ()


@pytest.mark.parametrize(
    "asked",
    [
        "which cert suits me?",
        "what should i take",
        "Can you recommend me a certification, please?",
        "no idea where to start, help me choose",
        "Which qualification would be right for me?",
        "which one is the best?",
    ],
)
def test_it_is_asked_for_in_many_ways(index: Index, asked: str) -> None:
    assert told(index, asked).text == ROLE


def test_three_questions_at_most_one_at_a_time(index: Index) -> None:
    answers = talked(index, ASKED, "Skipper", "Bronze grade", "Weather route")
    asked = [
        [question for question in (ROLE, EXPERIENCE, GOAL) if answer and question in answer.text]
        for answer in answers
    ]
    assert asked == [[ROLE], [EXPERIENCE], [GOAL], []]
    assert [bool(answer and answer.choices) for answer in answers] == [True, True, True, False]


def test_what_was_said_is_not_asked_for(index: Index) -> None:
    answer = told(index, "I'm a skipper and I have the Bronze grade. Which licence fits me?")
    assert answer.text.endswith(GOAL)


def test_a_role_told_in_another_question_is_not_asked_for(index: Index) -> None:
    answer = told(index, "I'm a skipper. How long is the licence valid?", ASKED)
    assert "Silver, Radio Ticket" in answer.text


def test_advice_rests_on_the_rows_that_it_cites(index: Index) -> None:
    answer = told(index, "I am a skipper, what should I take?")
    text = harbour().text
    assert answer.kind == "answer"
    assert answer.text.startswith("For the job Skipper the guide recommends Silver, Radio Tick")
    assert answer.citations[0].quote.startswith("| Skipper |")
    assert all(text[c.start : c.end] == c.quote for c in answer.citations)
    assert all(s.marks for s in answer.sentences if not s.text.endswith("?"))
    assert len(answer.text.split()) <= 120


def test_prerequisites_and_order_are_told(index: Index) -> None:
    answer = told(index, "I am a skipper, what should I take?", "None of these")
    assert "It asks for Bronze grade: not met, by what you told me." in answer.text
    assert "In order: Quay, then Coast." in answer.text
    assert "having Bronze grade already, would change this" in answer.text


def test_what_is_there_already_is_not_in_the_order(index: Index) -> None:
    answer = told(index, "I am a skipper, what should I take?", "Bronze grade")
    assert "It asks for Bronze grade, which you have." in answer.text
    assert "In order" not in answer.text


def test_names_that_do_not_connect_are_said_so(index: Index) -> None:
    answer = told(index, "I am a skipper, what should I take?")
    assert "The guide does not connect Radio Ticket with Coast" in answer.text
    answer = told(index, "I'm a lighthouse keeper, which licence is right for me?")
    assert "has no row named Lamp Ticket or Weather Watch" in answer.text


def test_experience_alone_leads_to_the_row_that_it_opens(index: Index) -> None:
    answer = told(index, ASKED, "no idea", "Bronze grade")
    assert answer.text.startswith("Class Coast (Silver) is for Skippers, Fishers.")


def test_rows_that_disagree_are_both_cited(index: Index) -> None:
    answer = told(index, "As a pilot, which licence would you recommend?")
    (sentence,) = [s for s in answer.sentences if "do not agree" in s.text]
    quotes = [c.quote for c in answer.citations if c.mark in sentence.marks]
    assert [quote.split("|")[1].strip() for quote in quotes] == ["Pilot", "Ocean"]


def test_years_bring_what_the_guide_says_of_years(index: Index) -> None:
    assert "three years" not in told(index, "I'm a pilot, which licence fits me?").text
    answer = told(index, "I'm a pilot with two years at the helm, which licence fits me?")
    assert "at least three years of experience" in answer.text


@pytest.mark.parametrize(
    ("described", "name"),
    [
        ("I count coins and write the invoices, which route is for me?", "Purse route"),
        ("I get alarms at night and pull swimmers out, which route should I take?", "Rescue route"),
        ("I read the sky and warn people of storms. What fits me?", "Weather route"),
    ],
)
def test_work_described_is_read_honestly(index: Index, described: str, name: str) -> None:
    answer = told(index, described)
    assert answer.text.startswith(f"Closest in the guide to what you told: {name}.")
    assert answer.passages[0].section[-1] == name


def test_somebody_whom_only_running_text_names(index: Index) -> None:
    answer = told(index, "I'm a rowing coach, what should I go for?")
    assert "rowing coaches" in answer.citations[0].quote


def test_nobody_near_is_said_so(index: Index) -> None:
    answer = told(index, "I'm a violinist. Which licence suits me?")
    assert answer.refused
    assert answer.text.startswith("The guide names nobody like “violinist”.")
    assert answer.citations == ()
    assert "Skipper" in answer.choices


def test_a_learner_who_knows_nothing_is_led_to_the_beginning(index: Index) -> None:
    answers = talked(index, ASKED, "no idea", "None of these", "skip")
    assert [answer.kind for answer in answers if answer] == ["clarify"] * 3 + ["answer"]
    assert answers[-1]
    assert "Class Quay (Bronze) is for Deckhands." in answers[-1].text


def test_why_is_answered_by_the_rows(index: Index) -> None:
    answer = told(index, "I am a skipper, what should I take?", "why?")
    assert answer.text.startswith("The guide gives no other reason than these rows.")
    assert answer.citations


def test_a_supposition_is_answered_and_not_remembered(index: Index) -> None:
    turns = ["I am a skipper, what should I take?", "and if I have the Bronze grade?"]
    assert "Bronze grade, which you have" in told(index, *turns).text
    assert "Bronze" not in told(index, *turns, "what do you know about me?").text


def test_other_questions_between_take_nothing_from_the_profile(index: Index) -> None:
    turns = [ASKED, "Skipper", "Bronze grade", "I have 4 years at sea. How long is it valid?"]
    shown = told(index, *turns, "what do you know about me?").text
    assert "your experience: Bronze grade, 4 years at sea." in shown


def test_the_profile_is_shown_corrected_and_forgotten(index: Index) -> None:
    turns = [ASKED, "Skipper", "Bronze grade", "no, I'm a pilot"]
    assert told(index, *turns).text.startswith("For the job Pilot")
    shown = told(index, *turns, "what do you know about me?")
    assert "your role: pilot; your experience: Bronze grade." in shown.text
    assert (
        "4 years" in told(index, *turns, "actually I have 4 years", "What do you know of me?").text
    )
    turns = [*turns, "forget what I told you"]
    assert told(index, *turns).kind == "smalltalk"
    assert "nothing" in told(index, *turns, "what do you know about me?").text
    assert told(index, *turns, ASKED).text == ROLE


def test_advice_for_somebody_else_leaves_the_profile_alone(index: Index) -> None:
    turns = ["I'm a skipper, what should I take?", "and for a friend, she's a toll collector?"]
    assert told(index, *turns).text.startswith("For the job Toll collector")
    assert "your role: skipper." in told(index, *turns, "what do you know about me?").text
    assert "toll" not in told(index, *turns, "what do you know about me?").text


def test_what_was_asked_for_by_kind_comes_first(index: Index) -> None:
    answer = told(index, "which class fits me?", "Skipper")
    assert answer.text.startswith("Class Coast (Silver) is for Skippers, Fishers.")
    assert answer.passages[0].text.startswith("| Coast |")


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("what should a captain take?", "Class Ocean (Gold) is for Captains, Pilots."),
        ("best licence for someone who counts coins and invoices", "Closest in the guide"),
        ("my sister is a toll collector, what fits her?", "For the job Toll collector"),
    ],
)
def test_somebody_else_can_be_asked_for(index: Index, asked: str, begins: str) -> None:
    answer = told(index, asked)
    assert answer.text.startswith(begins)
    assert answer.choices == ()


@pytest.mark.parametrize(
    "said",
    [
        "How long is the licence valid?",
        "Which routes are there?",
        "What do I need for Ocean?",
        "Recommend me a good laptop",
        "what should I do if I fail?",
        "thanks",
    ],
)
def test_another_question_is_left_to_the_others(index: Index, said: str) -> None:
    assert talked(index, said) == [None]
    assert talked(index, ASKED, said)[-1] is None


def test_a_guide_without_such_tables_is_left_to_the_others(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("plain")
    (folder / "notes.md").write_text("# Notes\n\n## Fees\n\nThe fee is nine crowns.\n")
    library = Library(folder / "data", embedder)
    manifest, _ = library.stage([read(folder / "notes.md")])
    library.promote(manifest.id, evaluated=False, reason="test")
    assert talked(library.open(), ASKED, "I'm a skipper, what fits me?") == [None, None]


def test_a_bare_role_before_the_question_is_understood(index: Index) -> None:
    for asked in (
        "skipper here, the basics are there. which of the classes should i take?",
        "Skipper, ten boats under me. Which licence fits me?",
        "my title is skipper, which licence fits me?",
    ):
        assert "Silver, Radio Ticket" in told(index, asked).text


def test_somebody_whom_the_guide_does_not_advise_is_told_so(index: Index) -> None:
    answer = told(index, "Which licence should a lawyer take?")
    assert answer.refused
    assert answer.text.startswith("The guide names nobody like “lawyer”. It advises: Skipper")
    assert talked(index, "Which licence is best for a harbour clerk?") != [answer]


def test_a_part_of_a_prerequisite_is_not_held_against_a_learner(index: Index) -> None:
    answer = told(
        index, "deckhand here, I can swim. which class should i take?", "a badge, no card"
    )
    assert "Swimming badge" in answer.text
    assert "not met" not in answer.text
