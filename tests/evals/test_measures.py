import re
from dataclasses import replace
from pathlib import Path

import pytest

from evals import Score, score
from evals.measures import METRICS

from .rows import CASE, FEE, STRANGE, TEXT, VALID, answer, cited, refusal

BY_NAME = {metric.name: metric.of for metric in METRICS}


def values(judged: Score) -> dict[str, float]:
    found = {name: of(judged) for name, of in BY_NAME.items()}
    return {name: value for name, value in found.items() if value is not None}


def test_names_are_the_fields() -> None:
    assert list(BY_NAME) == [
        *("correct", "hit@1", "hit@5", "hit@10", "recall@5", "recall@10", "mrr@10", "ndcg@10"),
        *("keyphrase_recall", "token_f1", "citation_precision", "citation_recall_lexical"),
        *("citation_validity", "gold_citation_recall", "quote_exactness", "k_precision"),
        *("content_support", "unsupported_numbers", "abstention_precision", "abstention_recall"),
        "false_refusal_rate",
    ]


def test_a_right_answer_by_hand() -> None:
    # Both quotes stand in the second of two passages: 1/log2(3) of a possible 1.
    # The answer has 10 tokens, the reference 6, all of them among the ten: 2 * 6 / 16.
    assert values(score(CASE, answer(), {"guide.txt": TEXT})) == pytest.approx(
        {
            "correct": 1,
            **{"hit@1": 0, "hit@5": 1, "hit@10": 1, "recall@5": 1, "recall@10": 1},
            **{"mrr@10": 0.5, "ndcg@10": 0.6309},
            **{"keyphrase_recall": 1, "token_f1": 2 * 6 / 16},
            **{"citation_precision": 1, "citation_recall_lexical": 1, "citation_validity": 1},
            **{"gold_citation_recall": 1, "quote_exactness": 1},
            **{"k_precision": 1, "content_support": 1, "unsupported_numbers": 0},
            "false_refusal_rate": 0,
        },
        abs=1e-4,
    )


def test_a_worse_answer_by_hand() -> None:
    """It invents a number, cites it wrongly, and marks a sentence with what is not there."""
    row = answer(
        answer=f"{VALID} The fee is 500 crowns.",
        sentences=[{"text": VALID, "marks": [1, 7]}, {"text": "The fee is 500", "marks": [1]}],
        citations=[cited(1, VALID)],
    )
    found = values(score(CASE, row, {"guide.txt": TEXT.upper()}))
    assert found["correct"] == 0
    assert found["keyphrase_recall"] == 0.5
    assert found["citation_recall_lexical"] == 0.5  # the first sentence of two
    assert found["citation_precision"] == 0.5  # mark 7 names nothing and is no citation
    assert found["citation_validity"] == 2 / 3  # but it is a mark
    assert found["gold_citation_recall"] == 0.5
    assert found["quote_exactness"] == 0
    assert found["k_precision"] == pytest.approx(8 / 9)  # 500
    assert found["content_support"] == pytest.approx(5 / 6)
    assert found["unsupported_numbers"] == 1


def test_a_citation_that_nothing_found_is_not_valid() -> None:
    elsewhere = {**cited(1, VALID), "document": "unknown.txt"}
    judged = score(CASE, answer(citations=[elsewhere, cited(2, FEE)]))
    assert values(judged)["citation_validity"] == 1 / 2


def test_a_refusal_says_nothing_of_citations_and_faithfulness() -> None:
    assert values(score(CASE, refusal())) == pytest.approx(
        {
            "correct": 0,
            **{"hit@1": 0, "hit@5": 1, "hit@10": 1, "recall@5": 1, "recall@10": 1},
            **{"mrr@10": 0.5, "ndcg@10": 0.6309},
            **{"keyphrase_recall": 0, "token_f1": 0, "gold_citation_recall": 0},
            **{"abstention_precision": 0, "false_refusal_rate": 1},
        },
        abs=1e-4,
    )
    assert values(score(STRANGE, refusal())) == {
        "correct": 1,
        "abstention_precision": 1,
        "abstention_recall": 1,
    }


@pytest.mark.parametrize("row", [None, {"id": "a", "error": "It broke."}])
def test_a_case_without_answer_has_found_and_said_nothing(row: dict[str, str] | None) -> None:
    assert set(values(score(CASE, row)).values()) == {0}
    names = {"correct", "recall@5", "keyphrase_recall", "token_f1", "gold_citation_recall"}
    assert names <= set(values(score(CASE, row)))
    assert values(score(STRANGE, row)) == {"correct": 0, "abstention_recall": 0}


def test_a_question_back_is_no_statement() -> None:
    asks = {"text": "Which grade do you mean?", "marks": []}
    row = answer(sentences=[{"text": VALID, "marks": [1]}, asks])
    assert values(score(CASE, row))["citation_recall_lexical"] == 1


def test_where_either_way_is_right_refusing_is_not_judged() -> None:
    case = replace(CASE, refuse=None, must=())
    assert "false_refusal_rate" not in values(score(case, refusal()))
    assert "abstention_precision" not in values(score(case, refusal()))


def test_every_measure_is_documented() -> None:
    document = Path(__file__).parents[2] / "docs" / "metrics.md"
    named = set(re.findall(r"`([^`]+)`", document.read_text(encoding="utf-8")))
    assert named >= set(BY_NAME)
