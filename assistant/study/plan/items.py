"""The items of a plan: steps on their days, and beside each what the guide lists for the thing."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from ...answer import Citation
from ..cards.identity import identity
from .hours import to_half
from .laid import Laid
from .layout import Stretch
from .programme import Part
from .study_plan import PlanItem, PlanKind

_NEVER = Stretch(0, 0)
_TIMED = {"step", "task", "project"}  # what takes time of its own, and may be dropped by itself


def items_of(laid: Laid) -> tuple[PlanItem, ...]:
    """Steps in the guide's order with what belongs to each; then what counts all the time.

    What stands beside a dropped step is dropped with it.
    """
    places = _places(laid)
    seen: Counter[str] = Counter()
    found: list[PlanItem] = []
    for place in range(len(laid.programme.steps)):
        group = [
            _alone(item, seen) for item in (*_step(laid, place), *_beside(laid, places, place))
        ]
        found += [replace(item, step=group[0].id) for item in group]
    found += [_alone(item, seen) for item in _beside(laid, places, None)]
    return tuple(found)


def _alone(item: PlanItem, seen: Counter[str]) -> PlanItem:
    """The item under an id of its own, where the guide says the same twice."""
    seen[item.id] += 1
    if seen[item.id] == 1:
        return item
    return replace(item, id=identity(item.id, item.kind, (str(seen[item.id]),)))


def _places(laid: Laid) -> list[int | None]:
    """For each companion the step it stands beside; None for all the time.

    What stands beside a step that there are too few days for goes with it. None, too, for projects
    that there are too few hours for.
    """
    affordable = laid.projects
    found: list[int | None] = []
    for one, place in zip(laid.companions, laid.places, strict=True):
        where = place if laid.kept else None
        if one.kind == "requirement" and laid.kept:
            where = laid.kept[0]
        elif one.kind == "project" and where in laid.reachable:
            where = where if affordable > 0 and where in laid.kept else None
            affordable -= where is not None
        found.append(where)
    return found


def _step(laid: Laid, place: int) -> Iterator[PlanItem]:
    step, days = laid.programme.steps[place], laid.stretch(place)
    words = step.frame.words if step.frame else ""
    item = _item(laid, "step", step.part, days, words or step.part.text)
    yield replace(item, frame=words, hours=None if item.dropped else _hours(laid, days))
    for task in step.tasks:
        yield _item(laid, "task", task, days, f"{words} {task.text}")


def _beside(laid: Laid, places: list[int | None], place: int | None) -> Iterator[PlanItem]:
    whole = Stretch(1, laid.term.days) if laid.term.days else _NEVER
    for one, where in zip(laid.companions, places, strict=True):
        if where != place:
            continue
        if place is not None:
            days = laid.stretch(place)
        else:
            days = _NEVER if one.kind == "project" else whole
        item = _item(laid, one.kind, one.part, days, one.part.text)
        yield replace(item, dropped=item.dropped or (place is not None and not days.first))


def _hours(laid: Laid, days: Stretch) -> float:
    """A step's share of the hours; days that several steps share are divided between them."""
    sharing = sum(other == days for other in laid.stretches)
    return to_half((days.last - days.first + 1) * laid.wish.hours / 7 / sharing)


def _item(laid: Laid, kind: PlanKind, part: Part, days: Stretch, words: str) -> PlanItem:
    guide, programme = laid.programme.guide, laid.programme
    section = guide.section_at(part.start) or programme.section
    return PlanItem(
        id=identity(guide.document, f"plan {kind}", (programme.short, words)),
        kind=kind,
        title=section.title,
        frame="",
        text=part.text,
        proof=Citation.of(guide, part.start, part.end),
        section_id=section.id,
        step="",
        first_day=days.first,
        last_day=days.last,
        start=laid.term.day(days.first),
        end=laid.term.day(days.last),
        hours=None,
        dropped=kind in _TIMED and not days.first,
    )
