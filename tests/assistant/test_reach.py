"""A question of a large library is asked of the guides that it is about."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant import Answer, Turn, Tutor
from assistant.addressing import addressed
from assistant.reach import FEW
from corpus import Guide
from corpus.formats.markdown import read_markdown
from corpus.structure import structure
from index import Index, Library, embedder

PLACES = [
    "Amber",
    "Birch",
    "Cedar",
    "Dune",
    "Elm",
    "Falcon",
    "Garnet",
    "Heron",
    "Indigo",
    "Juniper",
    "Kelp",
    "Larch",
    "Maple",
]
TRADES = ("Pilot", "Warden")
TEXT = """# {place} {trade}

## Validity

The {place} {trade} licence is valid for {years} years.

## Fees

The examination for {place} {trade} costs {fee} crowns.

## {own}

{only}
"""


def guide(number: int, place: str, trade: str) -> Guide:
    own, only = "Beginning", "Nobody needs to know anything before."
    if (place, trade) == ("Heron", "Warden"):
        own, only = "Diving gear", "Divers bring a snorkel and two oxygen bottles."
    text = TEXT.format(
        place=place, trade=trade, years=number + 2, fee=10 * (number + 7), own=own, only=only
    )
    return structure(read_markdown(text.encode()), f"{place}-{trade}.md".lower())


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    pairs = [(place, trade) for place in PLACES for trade in TRADES]
    library = Library(tmp_path_factory.mktemp("many"), embedder)
    build, _ = library.stage([guide(number, *pair) for number, pair in enumerate(pairs)])
    opened = library.open(build.id)
    assert len(opened.documents) > FEW
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def tutor(index: Index) -> Tutor:
    return Tutor(lambda: index)


def cited(answer: Answer) -> set[str]:
    return {citation.document for citation in answer.citations}


def test_a_guide_that_is_named_answers_alone(tutor: Tutor) -> None:
    answer = tutor.answer("How long is the Cedar Warden licence valid?")
    assert cited(answer) == {"cedar-warden.md"}
    assert "7 years" in answer.text


@pytest.mark.parametrize(
    "asked",
    [
        "In the Cedar Warden guide: what does the examination cost?",
        "What does the examination cost? (Cedar Warden)",
    ],
)
def test_who_says_which_guide_they_ask_is_answered_from_it(tutor: Tutor, asked: str) -> None:
    plain = tutor.answer("what does the examination cost?", guide="cedar-warden.md")
    answer = tutor.answer(asked)
    assert cited(answer) == {"cedar-warden.md"}
    assert answer.text.lower() == plain.text.lower()


def test_an_unclear_question_goes_back_and_its_reply_is_answered(tutor: Tutor) -> None:
    asked = "How long is the licence valid?"
    back = tutor.answer(asked)
    assert back.kind == "clarify"
    assert len(back.choices) > 1
    assert not back.citations
    history = [Turn("user", asked), Turn("assistant", back.text)]
    answer = tutor.answer(back.choices[0], history)
    expected = back.choices[0].lower().replace(" ", "-") + ".md"
    assert cited(answer) == {expected}
    again = [*history, Turn("user", back.choices[0]), Turn("assistant", answer.text)]
    assert cited(tutor.answer("and what does the examination cost?", again)) == {expected}


def test_what_one_guide_alone_answers_needs_no_question_back(tutor: Tutor) -> None:
    answer = tutor.answer("Do divers bring oxygen bottles?")
    assert cited(answer) == {"heron-warden.md"}


def test_what_no_guide_answers_is_refused(tutor: Tutor) -> None:
    assert tutor.answer("Who won the football championship in Brazil?").kind == "refuse"


def test_small_talk_needs_no_guide(tutor: Tutor) -> None:
    assert tutor.answer("hello").kind == "smalltalk"


def test_a_title_inside_a_question_stays_there(index: Index) -> None:
    assert addressed("How long is the Cedar Warden licence valid?", index) is None
    assert addressed("Cedar Warden", index) is None
    assert addressed("(Cedar Warden) how long?", index) == ("cedar-warden.md", "how long?")


def test_the_excerpt_of_one_guide_answers_as_that_guide_alone(index: Index, tmp_path: Path) -> None:
    library = Library(tmp_path, embedder)
    build, _ = library.stage([guide(5, "Cedar", "Warden")])
    alone = Tutor(lambda: library.open(build.id)).answer("How long is it valid?")
    among = Tutor(lambda: index).answer("How long is it valid?", guide="cedar-warden.md")
    assert replace(alone, build="", passages=()) == replace(among, build="", passages=())
