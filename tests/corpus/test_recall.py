"""What is planted in the bundled guide is found, and nothing else is told."""

from functools import cache

import pytest

from benchmarks.recall.scoring import Score, score_edits, score_plants
from corpus import Guide, bundled, read_all

PLACEMENTS = 2
NOT_LOOKED_FOR = {"name in prose"}
IN_PART = {
    "fact in two sections",
    "fact in two documents",
    "fact in an answer",
}  # where one stands below a telling heading


@cache
def scores() -> tuple[list[Score], list[Score]]:
    guides = [guide for guide in read_all([bundled()]) if isinstance(guide, Guide)]
    return score_plants(guides, PLACEMENTS), score_edits(guides, PLACEMENTS)


def test_every_fault_is_found_and_no_other() -> None:
    missed = {score.name: score.misses for score in scores()[0] if score.found < score.placed}
    assert missed.keys() <= NOT_LOOKED_FOR | IN_PART
    assert not [score.strays for score in scores()[0] if score.others]


@pytest.mark.parametrize("name", sorted(IN_PART))
def test_facts_of_two_places_are_found_in_part(name: str) -> None:
    (score,) = [score for score in scores()[0] if score.name == name]
    assert score.found


def test_every_edit_is_told_as_what_it_is_and_layout_as_nothing() -> None:
    missed = {score.name: score.misses for score in scores()[1] if score.found < score.placed}
    assert missed.keys() <= {"five edits at once"}
    assert not [score.misses for score in scores()[1] if score.others]
    assert sum(score.placed for score in scores()[1]) > 50
