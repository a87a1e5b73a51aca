from hypothesis import given
from hypothesis import strategies as st

from evals.splits import held_out

IDS = st.lists(st.text("abcdef", min_size=1, max_size=6), unique=True, max_size=30)


@given(IDS)
def test_every_kind_has_its_third(ids: list[str]) -> None:
    assert len(held_out((one, "faq", one) for one in ids)) == len(ids) // 3


@given(IDS, st.integers(0, 30))
def test_a_case_added_at_the_end_moves_no_other(ids: list[str], cut: int) -> None:
    settled = ids[: cut // 3 * 3]
    before = held_out((one, "faq", one) for one in settled)
    after = held_out((one, "faq", one) for one in ids)
    assert before == after & set(settled)


def test_the_rule_by_hand() -> None:
    # SHA-256 begins ca978112 for "a", 3e23e816 for "b", 2e7d2c03 for "c", 18ac3e73 for "d".
    alone = [("a", "x", "1"), ("b", "x", "2"), ("d", "y", "3"), ("c", "x", "4")]
    assert held_out(alone) == {"c"}


def test_a_conversation_stays_together() -> None:
    # Three conversations begin with "a", "b" and "d": d's digest is the smallest. "c" is alone.
    turns = [("a", "x", "1"), ("a2", "y", "1"), ("b", "y", "2"), ("b2", "x", "2")]
    assert held_out([*turns, ("d", "x", "3"), ("c", "x", "4"), ("d2", "z", "3")]) == {"d", "d2"}
