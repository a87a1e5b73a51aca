"""What the comparison of editions is made of: orders, rewordings, pairs of documents."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from corpus import Edit, Guide, fold, pair_documents, reword
from corpus.comparison.order import out_of_order
from tests.corpus.reading import read_string


@given(ranks=st.permutations(range(9)))
def test_what_is_not_out_of_order_rises_and_no_more_could_stay(ranks: list[int]) -> None:
    moved = out_of_order(ranks)
    kept = [rank for index, rank in enumerate(ranks) if index not in moved]
    assert all(first < second for first, second in pairwise(kept))
    longest = [1] * len(ranks)
    for index, rank in enumerate(ranks):
        shorter = [longest[j] for j in range(index) if ranks[j] < rank]
        longest[index] = 1 + max(shorter, default=0)
    assert len(kept) == max(longest)


def test_rewording_marks_words_and_not_typography() -> None:
    edits = list(reword("The fee – is “10” euros", "The FEE is 12 euros"))
    assert edits == [
        Edit("kept", ("The", "FEE", "is")),
        Edit("removed", ("“10”",)),
        Edit("added", ("12",)),
        Edit("kept", ("euros",)),
    ]


def test_documents_are_paired_by_name_then_title_then_likeness() -> None:
    old = [
        named("tides.md", "# Tides\n\nEbb and flood."),
        named("law.md", "# Law\n\nRight of way."),
        named("fees-2024.md", "# Costs of 2024\n\nThe coastal exam costs ten euros a place."),
        named("gone.md", "# Radio\n\nChannel sixteen."),
    ]
    new = [
        named("tides.md", "# Radio waves\n\nSomething else."),
        named("rules.md", "# Law\n\nGive way to sail."),
        named("fees-2025.md", "# Costs of 2025\n\nThe coastal exam costs twelve euros a place."),
        named("new.md", "# Knots\n\nA bowline holds."),
    ]
    pairs = [
        (before and before.document, after and after.document)
        for before, after in pair_documents(old, new)
    ]
    assert pairs == [
        ("tides.md", "tides.md"),
        ("law.md", "rules.md"),
        ("fees-2024.md", "fees-2025.md"),
        (None, "new.md"),
        ("gone.md", None),
    ]


def named(document: str, text: str) -> Guide:
    return replace(read_string(text, ".md"), document=document)


def test_a_plus_belongs_to_a_name_but_not_to_a_list() -> None:
    assert fold("Knows C++ and 20+ tools") == ("knows", "c", "+", "+", "and", "20", "+", "tools")
    assert fold("+ one\n+ two") == fold("* one\n- two") == ("one", "two")
