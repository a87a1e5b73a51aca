from evals.faults.measuring import Outcome, outcomes, shares
from evals.faults.planted import FAITHFUL, KINDS, SETS, Planted, planted


def test_each_set_has_all_kinds_and_cites_spans_that_are_there() -> None:
    for name in SETS:
        sentences = planted(name)
        assert {one.kind for one in sentences} == set(KINDS)
        assert sum(one.kind != FAITHFUL for one in sentences) >= 200
        assert len({(one.source, one.sentence.text, one.kind) for one in sentences}) == len(
            sentences
        )


def test_no_source_is_in_both_sets() -> None:
    tuning, held = ({one.source for one in planted(name)} for name in SETS)
    assert not tuning & held


def test_most_faults_that_were_held_back_are_caught() -> None:
    found = {share.kind: share for share in shares(outcomes(planted("held")))}
    assert found["all faults"].share >= 0.88
    assert found[FAITHFUL].share >= 0.75
    assert found["name"].share == found["outside"].share == 1.0


def test_a_share_counts_what_was_judged_rightly() -> None:
    one, other = (Outcome(_some(kind), right, "", 0.5) for kind, right in _JUDGED)
    assert [(each.kind, each.share) for each in shares([one, other])] == [
        ("faithful", 1.0),
        ("number", 0.0),
        ("all faults", 0.0),
    ]


_JUDGED = (("faithful", True), ("number", False))


def _some(kind: str) -> Planted:
    return next(one for one in planted("held") if one.kind == kind)
