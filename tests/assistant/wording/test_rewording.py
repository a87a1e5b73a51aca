from dataclasses import replace

import pytest

from assistant import Answer, Sentence, Tutor
from assistant.models import ModelError
from assistant.wording.rewording import LONGEST, reworded
from index import Index

from .scripted_model import ScriptedModel

QUESTION = "How much does the exam cost?"


@pytest.fixture(scope="session")
def composed(tutor: Tutor) -> Answer:
    return tutor.answer(QUESTION)


def snapshots(composed: Answer, model: ScriptedModel, index: Index) -> list[Answer]:
    found = list(reworded(composed, model, index))
    assert [answer.done for answer in found] == [False] * (len(found) - 1) + [True]
    assert found[-1].draft == ()
    return found


def test_what_the_quotes_say_is_shown_in_the_models_words(composed: Answer, index: Index) -> None:
    text = "The exam costs 85 crowns [1]. A second attempt is free [1]."
    first, *growing, last = snapshots(composed, ScriptedModel(text=text), index)
    assert first == replace(composed, done=False)
    assert all(answer.sentences == composed.sentences for answer in growing)
    assert last.sentences == (
        Sentence("The exam costs 85 crowns.", (1,)),
        Sentence("A second attempt is free.", (1,)),
    )
    assert (last.model, last.notice, last.citations) == ("scripted", "", composed.citations)


def test_a_draft_settles_sentence_by_sentence(composed: Answer, index: Index) -> None:
    text = "The exam costs 85 crowns [1]. A second attempt is free [1]."
    drafts = [answer.draft for answer in snapshots(composed, ScriptedModel(text=text), index)]
    assert drafts[1] == (Sentence("The"),)
    assert (Sentence("The exam costs 85 crowns.", (1,)), Sentence("A second")) in drafts


def test_what_the_quotes_do_not_say_goes(composed: Answer, index: Index) -> None:
    text = "The exam costs 85 crowns [1]. You should book it in Paris before noon [1]."
    last = snapshots(composed, ScriptedModel(text=text), index)[-1]
    assert last.sentences == (Sentence("The exam costs 85 crowns.", (1,)),)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The exam costs 95 crowns [1].",
        "Die Prüfung kostet wenig, und der zweite Versuch ist umsonst [1].",
        "It depends. Ask your employer. The exam costs 85 crowns [1]. Prices vary by country.",
        "bees " * 10_000,
    ],
)
def test_the_guides_words_stay_where_too_little_is_proven(
    text: str, composed: Answer, index: Index
) -> None:
    assert snapshots(composed, ScriptedModel(text=text), index)[-1] == composed


def test_no_more_is_read_than_an_answer_can_have(composed: Answer, index: Index) -> None:
    for word in ("bees", "swarms"):  # which end at the limit, and across it
        model = ScriptedModel(text=f"{word} " * 2_000)
        drafts = [answer.draft for answer in snapshots(composed, model, index)]
        assert max(len(draft[0].text) for draft in drafts if draft) <= LONGEST


def test_a_failing_model_costs_a_notice(
    composed: Answer, index: Index, caplog: pytest.LogCaptureFixture
) -> None:
    model = ScriptedModel(text="The exam", error=ModelError("unreachable", "Start the server."))
    last = snapshots(composed, model, index)[-1]
    assert last.notice
    assert replace(last, notice="") == composed
    assert "Start the server." in caplog.text


def test_who_waits_is_told_how_many_are_before(composed: Answer, index: Index) -> None:
    _, waiting, *_ = snapshots(composed, ScriptedModel(text="The exam", before=2), index)
    assert "2" in waiting.notice


@pytest.mark.parametrize(
    "question",
    ["Is there parking near the airport?", "hello", "What are common mistakes of apprentices?"],
)
def test_a_model_is_asked_for_no_refusal_no_talk_and_no_list(question: str, index: Index) -> None:
    model = ScriptedModel(text="Anything.")
    told = Tutor(lambda: index, model=model).answer(question)
    assert told == Tutor(lambda: index).answer(question)
    assert model.asked == []


def test_passages_are_fenced_by_what_nobody_can_guess(composed: Answer, index: Index) -> None:
    model = ScriptedModel(text="The exam")
    for _ in range(2):
        snapshots(composed, model, index)
    (*prefix, one), (*again, other) = model.asked
    assert prefix == again
    assert one != other
    assert "85 crowns" in str(one.content)
