"""What is different between two editions of a guide."""

from collections.abc import Iterator, Mapping, Sequence

from ..guide import Guide
from .change import Change, change
from .edition import Edition, editions, headings
from .matching import match
from .moves import moved_sections, moved_units
from .order import out_of_order
from .sections import align
from .units import Unit


def compare(old: Guide, new: Guide) -> tuple[Change, ...]:
    """The differences between two editions of a guide, in the new one's order.

    Units are compared by their words: layout, typography, case, markup and the format of the file
    make no difference, nor does it count as a change when a heading only gets another depth.
    """
    before, after = editions(old, new)
    homes = align(before.parts, after.parts)
    here, there = headings(before.units), headings(after.units)
    kept = {here[home]: there[homes[home]] for home in here if home in homes}
    found = match(before.units, after.units, homes, kept)
    left, right = found.left()
    changes = [
        *_renamed_title(before, after),
        *_renamed_sections(before, after, homes),
        *(
            change("moved", before.units[here[one]], after.units[there[other]])
            for one, other in moved_sections(before.parts, after.parts, homes)
        ),
        *_changed_units(before.units, after.units, found.pairs, homes),
        *(change("removed", before.units[i], None) for i in left),
        *(change("added", None, after.units[j]) for j in right),
    ]
    places = _places(before.units, after.units, found.pairs)
    return tuple(sorted(changes, key=lambda each: _place(each, places)))


def _renamed_title(before: Edition, after: Edition) -> Iterator[Change]:
    if before.title and after.title and before.title.identity != after.title.identity:
        yield change("renamed", before.title, after.title)


def _renamed_sections(
    before: Edition, after: Edition, homes: Mapping[str, str]
) -> Iterator[Change]:
    here, there = headings(before.units), headings(after.units)
    titles = {part.id: part.title for part in after.parts}
    for part in before.parts:
        if part.id in homes and titles[homes[part.id]] != part.title:
            yield change("renamed", before.units[here[part.id]], after.units[there[homes[part.id]]])


def _changed_units(
    old: Sequence[Unit], new: Sequence[Unit], pairs: Mapping[int, int], homes: Mapping[str, str]
) -> Iterator[Change]:
    moved = moved_units(old, new, pairs, homes)
    for i, j in pairs.items():
        if old[i].kind == "section":
            continue
        is_same = old[i].identity == new[j].identity
        if i in moved and (is_same or homes.get(old[i].home) != new[j].home):
            yield change("moved", old[i], new[j])
        elif not is_same:
            yield change("renamed" if _is_asked_anew(old[i], new[j]) else "changed", old[i], new[j])


def _is_asked_anew(old: Unit, new: Unit) -> bool:
    """Whether of an FAQ pair only the question has changed."""
    answers = (unit.identity.removeprefix(unit.label) for unit in (old, new))
    return old.kind == new.kind == "faq" and len(set(answers)) == 1


def _places(old: Sequence[Unit], new: Sequence[Unit], pairs: Mapping[int, int]) -> dict[int, int]:
    """Where each old unit stood, as an offset in the new text: after what it followed."""
    kept = sorted(pairs)
    strays = {kept[index] for index in out_of_order([pairs[i] for i in kept])}
    places: dict[int, int] = {}
    last = -1
    for i, unit in enumerate(old):
        if i in pairs and i not in strays:
            last = new[pairs[i]].start
        places[unit.start] = last
    return places


def _place(each: Change, places: Mapping[int, int]) -> tuple[int, bool, int]:
    if each.new:
        return each.new.start, False, 0
    start = each.old.start if each.old else 0
    return places[start], True, start
