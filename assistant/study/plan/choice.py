"""Which of the guides' plans a learner means, by whatever name they give it."""

from collections.abc import Callable, Sequence
from itertools import chain
from typing import NamedTuple

from rapidfuzz import fuzz

from corpus import Entity, Guide, entities, fold

from ...errors import TutorError
from .finding import programmes
from .programme import Programme
from .words import plan_words

_NEAR = 80  # of 100: as like as two spellings of one name
_SHOWN = 60  # characters of what was asked for that are shown back
Finds = Callable[[tuple[str, ...], Sequence[str]], bool]
_NAMED = 12  # plans that are named to who asks for one that there is not


class Choice(NamedTuple):
    """The plan that is meant, a sentence if it is not quite what was asked for, and all plans."""

    programme: Programme
    note: str
    every: list[Programme]


def choose(guides: Sequence[Guide], level: str) -> Choice:
    """The plan for what a learner calls `level`.

    Raises TutorError "no_plan" when there is none for it, with those there are and the nearest, and
    "which_plan" when several may be meant.
    """
    every = list(chain.from_iterable(map(programmes, guides)))
    if not every:
        raise TutorError("no_plan", _none(guides))
    wanted = _words(level)
    if not wanted:
        return Choice(_only(every, "Say what to prepare for"), "", every)
    problem = f"{level.strip()[:_SHOWN]!r} may be several"
    planned = {one.guide.document: one.guide for one in every}
    known = {document: entities(guide) for document, guide in planned.items()}
    tries: tuple[tuple[Finds, Callable[[Programme], Sequence[str]]], ...] = (
        (_exact, lambda one: (one.short,)),
        (_exact, lambda one: (one.guide.title,)),
        (_exact, lambda one: _names(one, known)),
        (_within, lambda one: _names(one, known)),
        (_alike, lambda one: _names(one, known)),
    )
    for finds, names in tries:
        if found := [one for one in every if finds(wanted, names(one))]:
            return Choice(_only(found, problem), "", every)
    rest = (entities(guide) for guide in guides if guide.document not in known)
    return _through(level, wanted, every, list(chain.from_iterable((*known.values(), *rest))))


def _through(
    level: str, wanted: tuple[str, ...], every: list[Programme], known: Sequence[Entity]
) -> Choice:
    """The plan of the level that the guide gives a track or the like, said to be that one's."""
    things = [one for one in known if one.category in plan_words().prepared_for]
    for finds in (_exact, _alike):
        for thing in things:
            if finds(wanted, (thing.name, *thing.aliases)):
                return _of_thing(thing, every, things)
    raise TutorError(
        "no_plan",
        f"The guide names nothing {level.strip()[:_SHOWN]!r} that has a plan; {_there_are(every)}.",
    )


def _of_thing(thing: Entity, every: list[Programme], things: Sequence[Entity]) -> Choice:
    told = {fold(value) for _, value in thing.attributes}
    same = [one for one in every if one.guide.document == thing.document]
    found = [one for one in same if fold(one.short) in told]
    if len(found) == 1 and thing.category != "level":
        (one,) = found
        return Choice(
            one,
            f"The guide has no plan for {thing.name} of its own; this is the one for {one.short}, "
            f"which the guide names with {thing.name}.",
            every,
        )
    near = _nearest(thing, same or every, things)
    raise TutorError(
        "no_plan",
        f"The guide names {thing.name}, but has no plan for it; {_there_are(every)}"
        f"{f', and {near} is nearest' if near and len(every) > 1 else ''}.",
    )


def _nearest(thing: Entity, plans: Sequence[Programme], things: Sequence[Entity]) -> str:
    """The plan whose thing the guide lists nearest among those of the kind, the earlier of two."""
    row = [fold(one.name) for one in things if one.category == thing.category]
    place = row.index(fold(thing.name))
    apart = [
        (abs(row.index(fold(one.short)) - place), number, one.short)
        for number, one in enumerate(plans)
        if fold(one.short) in row
    ]
    return min(apart)[2] if apart else ""


def _only(found: list[Programme], problem: str) -> Programme:
    if len(found) == 1:
        return found[0]
    documents = {one.guide.document for one in found}
    if len(documents) > 1 and len({fold(one.short) for one in found}) < len(found):
        raise TutorError(
            "which_plan",
            f"{problem}: there are plans in {', '.join(sorted(documents)[:_NAMED])}; "
            "name the guide.",
        )
    raise TutorError("which_plan", f"{problem}: {_there_are(found)}.")


def _there_are(found: Sequence[Programme]) -> str:
    names = list(dict.fromkeys(one.short for one in found))
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    listed = (
        ", ".join(names[:_NAMED])
        if more
        else " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
    )
    return f"there {'are plans' if len(names) > 1 else 'is a plan'} for {listed}{more}"


def _none(guides: Sequence[Guide]) -> str:
    none = f"The guide {guides[0].title!r} gives no" if len(guides) == 1 else "No guide gives a"
    return (
        f"{none} plan to prepare by, and none is made up here: "
        "ask what it says about preparing, or practise with its cards."
    )


def _names(one: Programme, known: dict[str, list[Entity]]) -> tuple[str, ...]:
    own = (one.short, one.thing.title)
    keys = {fold(name) for name in own}
    aliases = [
        name
        for entity in known[one.guide.document]
        if any(fold(name) in keys for name in (entity.name, *entity.aliases))
        for name in (entity.name, *entity.aliases)
    ]
    return (*own, *aliases)


def _words(text: str) -> tuple[str, ...]:
    """The words that name something; all of them where none is left."""
    folded = fold(text)
    return tuple(word for word in folded if word not in plan_words().around) or folded


def _exact(wanted: tuple[str, ...], names: Sequence[str]) -> bool:
    return any("".join(_words(name)) == "".join(wanted) for name in names)


def _within(wanted: tuple[str, ...], names: Sequence[str]) -> bool:
    """Whether a name holds all that was said, or what was said holds all of a name."""
    said = set(wanted)
    return any(said <= set(fold(name)) or set(_words(name)) <= said for name in names)


def _alike(wanted: tuple[str, ...], names: Sequence[str]) -> bool:
    return any(fuzz.ratio(" ".join(wanted), " ".join(_words(name))) >= _NEAR for name in names)
