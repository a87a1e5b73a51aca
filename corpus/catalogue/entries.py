"""One entry for each named thing, put together from all the places that name it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ..guide import Guide
from .aliases import inside, spellings
from .cells import from_tables
from .entity import SECTION, TOPIC, Entity
from .headed import from_headings, owners
from .items import from_lists, labelled
from .letters import letters

_LONGEST_VALUE = 200  # characters; what is longer is prose
_PEOPLE = frozenset({"role", "audience"})


def entities(guide: Guide) -> list[Entity]:
    """Every named thing of the guide, in reading order, each name once a kind."""
    headed = from_headings(guide)
    owner_of = owners(guide, headed)
    for place, told in labelled(guide, owner_of).items():
        headed[place] = replace(headed[place], attributes=(*headed[place].attributes, *told))
    in_tables = list(from_tables(guide))
    known = _identified(headed, in_tables)
    above = {place: known[owner] for place, owner in owner_of.items() if owner != place}
    in_lists = list(from_lists(guide, above))
    in_headings = _identified(headed, [*in_tables, *in_lists]).values()
    found = _merged([*in_tables, *in_lists, *in_headings])
    written = spellings(guide, (name for entity in found for name in _called(entity)))
    complete = (_with_aliases(entity, written) for entity in found)
    return sorted(complete, key=lambda entity: (entity.start, entity.end))


def _merged(found: Iterable[Entity]) -> list[Entity]:
    """One thing for each kind and letters of a name, with the name, kind and span found first."""
    places: dict[tuple[str, str], list[Entity]] = {}
    for entity in found:
        key = (entity.category or entity.kind.casefold(), letters(entity.name) or entity.name)
        places.setdefault(key, []).append(entity)
    return [
        replace(
            same[0],
            aliases=tuple(name for entity in same for name in (entity.name, *entity.aliases)),
            attributes=tuple(
                dict.fromkeys(
                    told
                    for entity in same
                    for told in entity.attributes
                    if len(told[1]) <= _LONGEST_VALUE
                )
            ),
        )
        for same in places.values()
    ]


def _identified(headed: Mapping[str, Entity], things: Sequence[Entity]) -> dict[str, Entity]:
    """Things of headings, under the name and kind by which a table or list knows them already."""
    by_letters: dict[str, dict[str, Entity]] = {}
    for thing in things:
        by_letters.setdefault(letters(thing.name), {}).setdefault(thing.category, thing)
    return {
        place: entity if entity.kind == TOPIC else _under_known_name(entity, by_letters)
        for place, entity in headed.items()
    }


def _under_known_name(entity: Entity, things: Mapping[str, Mapping[str, Entity]]) -> Entity:
    for name in (entity.name, *entity.aliases):
        same = things.get(letters(name), {})
        known = same.get(entity.category) if entity.category else None
        if known is None and (not entity.category or name != entity.name):
            known = next(iter(same.values()), None)
        if known is not None:
            return replace(
                entity,
                name=known.name,
                kind=known.kind,
                category=known.category,
                aliases=(entity.name, *entity.aliases),
            )
    return entity


def _called(entity: Entity) -> set[str]:
    names = {entity.name, *entity.aliases}
    return names.union(*map(inside, names))


def _with_aliases(entity: Entity, written: Mapping[str, set[str]]) -> Entity:
    called = _called(entity)
    if entity.kind == SECTION:
        return replace(entity, aliases=tuple(sorted(called - {entity.name})))
    found = called.union(*(written.get(letters(name), ()) for name in called))
    if entity.name.istitle() and len(entity.name.split()) == 1 and entity.category not in _PEOPLE:
        # "Professional" is a grade, "professionals" are people: only its own number is the name.
        found -= {name for name in found if _is_other_number(name, entity.name)}
    return replace(entity, aliases=tuple(sorted(found - {entity.name})))


def _is_other_number(name: str, of: str) -> bool:
    return letters(name) == letters(of) and name.casefold() != of.casefold()
