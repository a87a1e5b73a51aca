from dataclasses import replace

import pytest

from assistant import Turn
from evals import Case
from evals.groups import group_by
from evals.interval import clustered_interval
from evals.metrics import Retrieval
from evals.scoring import Score
from evals.summary import summarise


def one(
    number: int, correct: bool, documents: tuple[str, ...] = ("guide.txt",), **row: object
) -> Score:
    case = Case(id=f"case-{number}", kind="faq", question=f"how {number}?", documents=documents)
    return Score(case, row, () if correct else ("wrong",), keyphrases=float(correct))


def test_means_count_every_case() -> None:
    figures = summarise(
        [
            one(1, True, latency_ms=10, answer="two words"),
            one(2, True, latency_ms=30, answer="four words are here"),
            one(3, False),
            one(4, False, refused=True),
        ]
    )
    assert figures.cases == 4
    assert figures.correct == 0.5
    assert figures.keyphrases == 0.5
    assert figures.words == 3
    assert (figures.p50, figures.p95) == (10, 30)
    assert figures.abstention.false_refusal_rate == 0.25
    assert figures.retrieval is None
    assert figures.exactness is None


def test_retrieval_is_averaged_over_the_cases_that_have_quotes() -> None:
    case = one(1, True).case
    found = Score(case, {}, (), retrieval=Retrieval(1, 1, 1, 1, 1, 1, 1), exact=(True, None))
    missed = Score(case, {}, (), retrieval=Retrieval(0, 1, 1, 0.5, 1, 0.25, 0.4), exact=(False,))
    figures = summarise([found, missed, one(2, True)])
    assert figures.retrieval == Retrieval(0.5, 1, 1, 0.75, 1, 0.625, 0.7)
    assert (figures.exactness, figures.checked) == (0.5, 2)


def test_turns_of_one_conversation_are_one_cluster() -> None:
    opening = one(1, True).case
    history = (Turn("user", opening.question), Turn("assistant", "Two years."))
    turn = replace(opening, id="case-2", question="and then?", history=history)
    assert opening.conversation == turn.conversation
    assert summarise([Score(opening, {}, ()), Score(turn, {}, ("wrong",))]).interval is None


def test_groups_keep_their_order() -> None:
    scores = [one(1, True, ("b",)), one(2, True, ("a",)), one(3, True, ("b",))]
    groups = group_by(scores, lambda score: score.case.documents[0])
    assert {name: len(group) for name, group in groups.items()} == {"b": 2, "a": 1}
    assert list(groups) == ["b", "a"]


def test_the_interval_surrounds_the_mean_and_repeats() -> None:
    values = [1.0] * 60 + [0.0] * 40
    interval = clustered_interval(values, range(100))
    assert interval is not None
    # The normal approximation gives 0.6 ± 1.96 * sqrt(0.24 / 100).
    assert interval == pytest.approx((0.504, 0.696), abs=0.015)
    assert interval == clustered_interval(values, range(100))


def test_clusters_widen_the_interval() -> None:
    values = [1.0] * 50 + [0.0] * 50
    alone = clustered_interval(values, range(100))
    together = clustered_interval(values, [number // 10 for number in range(100)])
    assert alone is not None
    assert together is not None
    assert together[1] - together[0] > 2 * (alone[1] - alone[0])


def test_one_cluster_says_nothing_about_chance() -> None:
    assert clustered_interval([1.0, 0.0], ["same", "same"]) is None
