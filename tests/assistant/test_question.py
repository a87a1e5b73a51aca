"""A question taken apart: what is looked up, what is named, what kind of answer is wanted."""

from collections.abc import Callable

import pytest

from assistant.question import Question
from index import Concept, synonym_table, terms

Understand = Callable[[str], Question]


def concept(question: Question, word: str) -> Concept:
    """The concept that can be said with this word or phrase."""
    way = tuple(terms(word))
    return next(concept for concept in question.concepts if way in concept.alternatives)


def test_function_words_are_no_concepts(understand: Understand) -> None:
    question = understand("What is it that I should do with the hive?")
    assert [each.alternatives for each in question.concepts] == [(("hive",),)]


def test_a_word_brings_what_means_the_same(understand: Understand) -> None:
    assert ("examin",) in concept(understand("Where do I sit the test?"), "test").alternatives


def test_a_phrase_is_one_concept(understand: Understand) -> None:
    question = understand("When does the diploma run out?")
    assert ("valid",) in concept(question, "run out").alternatives
    assert not any(("run",) in each.alternatives for each in question.concepts)


def test_the_same_meant_twice_counts_once(understand: Understand) -> None:
    question = understand("Is the exam a test or an assessment?")
    assert len(question.concepts) == 1


def test_rare_words_weigh_more(understand: Understand) -> None:
    question = understand("Does the hive diary get wet?")
    assert concept(question, "diary").weight > concept(question, "hive").weight


def test_words_of_asking_weigh_little(understand: Understand) -> None:
    question = understand("Which track covers pollination?")
    assert concept(question, "track").weight < 0.5 * concept(question, "pollination").weight


def test_what_occurs_nowhere_is_unknown(understand: Understand) -> None:
    question = understand("Does a hive need a submarine?")
    assert concept(question, "hive").known
    assert not concept(question, "submarine").known


def test_a_synonym_that_occurs_makes_a_word_known(understand: Understand) -> None:
    assert concept(understand("What about recertification?"), "recertification").known


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("What does bramble school teach?", {"Bramble School"}),
        ("What is in the Queen Rearing track?", {"Queen Rearing"}),
        ("I am a park ranger", {"Park ranger"}),
        ("What about honey?", set()),
    ],
)
def test_named_things(understand: Understand, text: str, named: set[str]) -> None:
    assert {name.name for name in understand(text).names} == named


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("How much does the examination cost?", "money"),
        ("How long does it stay valid?", "duration"),
        ("Where is the school located?", "place"),
        ("What is the passing score?", "score"),
        ("Who founded the school?", "person"),
        ("Do they guarantee a job?", "guarantee"),
    ],
)
def test_the_kind_of_thing_wanted(understand: Understand, text: str, wanted: str) -> None:
    assert wanted in {kind.name for kind in understand(text).wanted}


def test_a_word_of_cost_is_not_always_a_question_about_money(understand: Understand) -> None:
    assert understand("Which school teaches cost optimization?").wanted == ()


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("Compare Apprentice and Journeyman", "compare"),
        ("Which course is right for me?", "fit"),
        ("I have two weeks, how do I prepare?", "plan"),
        ("What comes after Apprentice?", "next"),
        ("Which schools are there?", "all_of_kind"),
    ],
)
def test_what_the_learner_is_after(understand: Understand, text: str, intent: str) -> None:
    assert intent in understand(text).intents


def test_a_plain_question_has_no_intent(understand: Understand) -> None:
    assert understand("Can I keep bees on a balcony?").intents == frozenset()


def test_a_synonym_group_joins_every_pair() -> None:
    table = synonym_table([["hive", "bee house"], ["hive", "skep"]])
    assert set(table["hive",]) == {("hive",), ("bee", "hous"), ("skep",)}
    assert set(table["bee", "hous"]) == {("hive",), ("bee", "hous")}


def test_a_closing_after_asks_what_comes_next(understand: Understand) -> None:
    asked = understand("what do keepers do after Apprentice")
    assert ("next",) in {way for concept in asked.concepts for way in concept.alternatives}
    other = understand("after Apprentice what do keepers know")
    assert ("next",) not in {way for concept in other.concepts for way in concept.alternatives}
