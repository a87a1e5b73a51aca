"""What stands in another place in the new edition."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from .order import out_of_order
from .sections import Part
from .units import Unit


def moved_sections(
    old: Sequence[Part], new: Sequence[Part], homes: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Old and new ids of the sections that stand in another order.

    Of a section that moved with all below it only the section itself.
    """
    parents = {part.id: part.parent for part in new}
    ranks = {part.id: rank for rank, part in enumerate(new)}
    kept = [part for part in old if part.id in homes]
    gone = out_of_order([ranks[homes[part.id]] for part in kept])
    moved = {kept[index].id for index in gone}
    for part in kept:
        if part.id in moved:
            is_taken_along = homes.get(part.parent) == parents[homes[part.id]]
            if not (part.parent in moved and is_taken_along):
                yield part.id, homes[part.id]


def moved_units(
    old: Sequence[Unit], new: Sequence[Unit], pairs: Mapping[int, int], homes: Mapping[str, str]
) -> set[int]:
    """Indices of the old units that stand elsewhere in their section, or in another one.

    A heading that was put in or taken out above a unit does not move it.
    """
    places = [(i, pairs[i]) for i in sorted(pairs) if old[i].kind != "section"]
    here: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for i, j in places:
        if homes.get(old[i].home) == new[j].home:
            here[new[j].home].append((i, j))
    moved = {
        group[index][0] for group in here.values() for index in out_of_order([j for _, j in group])
    }
    known = set(homes.values())
    strays = {places[index][0] for index in out_of_order([j for _, j in places])}
    for i, j in places:
        if homes.get(old[i].home) != new[j].home:
            both_are_there = old[i].home in homes and new[j].home in known
            if both_are_there or i in strays:
                moved.add(i)
    return moved
