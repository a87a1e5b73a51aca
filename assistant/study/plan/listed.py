"""Steps that stand in lists: each item with a time frame, or each list under one."""

from collections.abc import Iterator, Sequence

from corpus import Guide, Item, ItemList

from .frames import frame_of
from .programme import Part, Step
from .words import plan_words

_FEWEST = 2  # steps of a plan


def listed(guide: Guide) -> Iterator[tuple[str, tuple[Step, ...]]]:
    """The id of a section and the steps of its lists, for each section whose lists are a plan."""
    by_section: dict[str, list[ItemList]] = {}
    for items in guide.lists:
        by_section.setdefault(items.section, []).append(items)
    for section, lists in by_section.items():
        steps = _introduced(lists) or [step for one in lists for step in _labelled(one)]
        steps = steps if len(steps) >= _FEWEST else _untimed(guide, section, lists)
        if len(steps) >= _FEWEST:
            yield section, tuple(steps)


def _labelled(items: ItemList) -> list[Step]:
    """Items with a time frame; those without are parts of the step before them."""
    steps: list[Step] = []
    for item in items.items:
        found = frame_of(item.plain)
        if found:
            steps.append(Step(found[0], Part(found[1], item.start, item.end)))
        elif steps:
            steps[-1] = _with_task(steps[-1], item)
    return steps


def _introduced(lists: Sequence[ItemList]) -> list[Step]:
    """Lists that a line with a time frame introduces: "Week 1:"."""
    found = [(items, frame_of(items.intro)) for items in lists]
    return [
        Step(
            framed[0],
            Part(framed[1], items.start, items.items[0].start - 1),
            tuple(map(_part, items.items)),
        )
        for items, framed in found
        if framed
    ]


def _untimed(guide: Guide, section: str, lists: Sequence[ItemList]) -> list[Step]:
    """The items of the one list of a section that says to be a plan, without times."""
    title = guide.section(section).title
    is_timed = plan_words().plans.search(title.lower()) and frame_of(title)  # "Six-week plan"
    if len(lists) > 1 or not (is_timed or plan_words().surely.search(title.lower())):
        return []
    outer = min(item.level for item in lists[0].items)
    steps: list[Step] = []
    for item in lists[0].items:
        if item.level == outer:
            steps.append(Step(None, _part(item)))
        elif steps:
            steps[-1] = _with_task(steps[-1], item)
    return steps


def _with_task(step: Step, item: Item) -> Step:
    return Step(step.frame, step.part, (*step.tasks, _part(item)))


def _part(item: Item) -> Part:
    return Part(item.plain, item.start, item.end)
