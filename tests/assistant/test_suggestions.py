"""What may be asked next, and to begin with: answered, new, different, and fit for a button."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

import pytest

from assistant import Answer, Turn, Tutor
from assistant.language import english
from assistant.repertoire import Repertoire
from assistant.repertoire.newness import is_different
from assistant.scope import Scope
from assistant.setting import leans
from index import Index

from .beekeeping import beekeeping

GUIDE = beekeeping().document
ASKED = [
    "How long does the diploma stay valid?",
    "Who is the Orchard track for?",
    "What should a Journeyman avoid?",
    "Tell me about Bramble School",
    "Who may teach weekend courses, and what does a hive cost?",
    "Does the guide say how to treat a wasp sting?",
]


def turns(*texts: str) -> tuple[Turn, ...]:
    return tuple(
        Turn("assistant" if place % 2 else "user", text) for place, text in enumerate(texts)
    )


def check(tutor: Tutor, offered: Sequence[str], history: Sequence[Turn]) -> None:
    for text in offered:
        assert len(text) <= 80
        answer = tutor.answer(text, history)
        assert answer.kind == "answer"
        assert answer.unanswered == ()
    for one, other in combinations(offered, 2):
        assert is_different(one, [other])


@pytest.mark.parametrize("question", ASKED)
def test_what_is_suggested_is_answered_and_new(tutor: Tutor, question: str) -> None:
    answer = tutor.answer(question)
    offered = tutor.suggestions(answer)
    assert len(offered) == 3
    assert question not in offered
    check(tutor, offered, turns(question, answer.text))


def test_suggestions_stay_near_what_was_asked(tutor: Tutor) -> None:
    offered = tutor.suggestions(tutor.answer("Who is the Orchard track for?"))
    assert "What are the prerequisites for the Orchard track?" in offered
    offered = tutor.suggestions(tutor.answer("Compare Apprentice and Journeyman"))
    assert any("Journeyman" in text or "Apprentice" in text for text in offered)
    offered = tutor.suggestions(tutor.answer("Tell me about Bramble School"))
    assert "What is Heather Academy?" in offered


def test_a_conversation_is_never_led_in_a_circle(tutor: Tutor) -> None:
    question, asked = "Who is the Orchard track for?", set[str]()
    history: tuple[Turn, ...] = ()
    for _ in range(6):
        asked.add(question)
        answer = tutor.answer(question, history)
        history += turns(question, answer.text)
        offered = tutor.suggestions(answer, history)
        assert asked.isdisjoint(offered)
        check(tutor, offered, history)
        question = offered[0]


def test_what_stands_alone_is_asked_once(tutor: Tutor, index: Index) -> None:
    asked: list[tuple[str, int]] = []

    def ask(text: str, history: Sequence[Turn], _: Scope) -> Answer:
        asked.append((text, len(history)))
        return tutor.answer(text, history)

    repertoire = Repertoire(index, ask)
    for question in (*ASKED[:3], *ASKED[:3]):
        repertoire.suggestions(tutor.answer(question), turns(question), Scope())
    alone = [text for text, before in asked if not before]
    assert len(alone) == len(set(alone)) > 3
    assert not any(leans(text, english()) for text in alone)
    leaning = [text for text, before in asked if before]
    assert leaning
    assert all(leans(text, english()) for text in leaning)


def test_the_question_itself_may_be_in_the_history_or_not(tutor: Tutor) -> None:
    answer = tutor.answer(ASKED[0])
    told = turns(ASKED[0], answer.text)
    assert tutor.suggestions(answer, told) == tutor.suggestions(answer)
    assert tutor.suggestions(answer, told[:1]) == tutor.suggestions(answer)


def test_after_what_is_off_the_subject_one_may_begin_anew(tutor: Tutor) -> None:
    for question in ("What is the capital of France?", "hello", "¿Cuánto cuesta el examen?"):
        offered = tutor.suggestions(tutor.answer(question))
        assert offered == tutor.starters()[: len(offered)]
        assert offered


def test_an_answer_of_another_edition_leads_on_too(tutor: Tutor) -> None:
    kept = replace(tutor.answer(ASKED[0]), passages=())
    check(tutor, tutor.suggestions(kept), turns(ASKED[0], kept.text))
    cited = replace(kept.citations[0], document="gone.md")
    assert tutor.suggestions(replace(kept, citations=(cited,))) == tutor.starters()[:3]


def test_where_replies_are_offered_nothing_else_is(tutor: Tutor) -> None:
    assert tutor.suggestions(tutor.answer("Which grade should I take?")) == ()


def test_starters_are_answered_and_the_same_each_time(tutor: Tutor, index: Index) -> None:
    assert len(tutor.starters()) == 5
    check(tutor, tutor.starters(), ())
    assert Tutor(lambda: index).starters() == tutor.starters(GUIDE) == tutor.starters()


@pytest.mark.parametrize("title", ["Schools", "Table of tracks", "Journeyman", "Common mistakes"])
def test_starters_of_a_section_are_answered_from_it(tutor: Tutor, title: str) -> None:
    section = next(one for one in beekeeping().sections if one.title == title)
    first, *others = tutor.starters(GUIDE, section.id)
    assert first == "What is this section about?"
    assert bool(others) == (title != "Common mistakes")
    for text in (first, *others):
        answer = tutor.answer(text, guide=GUIDE, section=section.id)
        assert answer.kind == "answer"
        assert all(
            section.start <= citation.start < section.end for citation in answer.citations[:1]
        )
