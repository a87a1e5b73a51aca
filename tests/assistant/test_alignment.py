"""Sides of a comparison speak of the same thing, each from its own place."""

from dataclasses import replace

from assistant.alignment import aligned
from assistant.features import Features
from assistant.rank import Ranked
from index import Hit

from .beekeeping import hit

NO_FEATURES = Features(**dict.fromkeys(Features.__slots__, 0.0))


def ranking(*found: Hit) -> tuple[Ranked, ...]:
    return tuple(Ranked(one, NO_FEATURES, 10.0 - place) for place, one in enumerate(found))


def test_both_plans_are_told() -> None:
    apprentice = ranking(hit("Lighting a smoker"), hit("2 weeks: Read"))
    journeyman = ranking(hit("2 weeks: Study"), hit("Catching a swarm"))
    first, second = aligned([apprentice, journeyman])
    assert first[0].hit.passage.section[-1] == second[0].hit.passage.section[-1]
    assert first[0].hit.passage.id != second[0].hit.passage.id


def test_two_passages_of_one_section_are_no_two_sides() -> None:
    own, other = hit("Lighting a smoker"), hit("Opening the hive in the rain")
    below = replace(other, passage=replace(other.passage, section=own.passage.section))
    sides = [ranking(hit("valid for four years"), own), ranking(hit("after six weeks"), below)]
    assert aligned(sides) == sides
