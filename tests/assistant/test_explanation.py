import pytest

from assistant import Tutor, explain
from assistant.calibration import calibration
from index import Index

VALID = "How long does the diploma stay valid?"


def test_an_answer_is_explained_by_the_passages_it_is_made_of(index: Index, tutor: Tutor) -> None:
    explained = explain(VALID, index)
    (part,) = explained.parts
    assert explained.answer == tutor.answer(VALID)
    assert explained.by_passages
    assert part.answered
    assert part.on_subject
    assert part.confidence >= explained.threshold
    assert "four years" in part.found[0].passage.text


def test_the_features_of_a_passage_add_up_to_its_score(index: Index) -> None:
    (part,) = explain(VALID, index).parts
    for found in part.found:
        assert sum(each.adds for each in found.features) == pytest.approx(
            found.passage.score, abs=1e-4
        )
        sizes = [abs(each.adds) for each in found.features]
        assert sizes == sorted(sizes, reverse=True)


def test_a_refusal_is_explained_by_what_the_judge_went_by(index: Index) -> None:
    explained = explain("What did the queen's wine cellar cost to build?", index)
    (part,) = explained.parts
    assert explained.answer.refused
    assert not part.answered
    assert part.confidence < explained.threshold
    told = {each.name: each.value for each in part.signals}
    judged = calibration().judge
    assert set(told) == {each.name for each in explain(VALID, index).parts[0].signals}
    assert len(told) == len(judged.weights)


def test_a_refusal_in_spite_of_the_judge_is_explained(index: Index) -> None:
    (part,) = explain("Is the Zumba diploma valid for four years?", index).parts
    assert not part.answered
    assert part.confidence >= calibration().threshold
    assert part.lacking
    (part,) = explain("Common mistakes of the Master grade?", index).parts
    assert not part.answered
    assert part.confidence >= calibration().threshold
    assert part.only_under == ("Apprentice", "Journeyman")
    assert not part.lacking


def test_what_is_not_made_of_passages_is_told_apart(index: Index) -> None:
    explained = explain("Hello!", index)
    assert explained.answer.kind == "smalltalk"
    assert not explained.by_passages


def test_each_of_two_questions_is_examined(index: Index) -> None:
    explained = explain(f"{VALID} What did the queen's wine cellar cost to build?", index)
    assert [part.answered for part in explained.parts] == [True, False]
