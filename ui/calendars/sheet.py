"""A plan as Markdown that prints well: a list to tick off, and where the guide says each item."""

import re
from collections.abc import Iterable, Iterator

from assistant import Citation
from assistant.study.plan import Plan, PlanItem

from ..inert import one_line
from ..plans.sources import PlanSources
from ..plans.times import hours, term, when

_SIGNS = re.compile(r"([\\`*_\[\]<>|#~&])")


def markdown(plan: Plan) -> str:
    """The plan; the guide's words have a number that leads to their source, ours have none."""
    sources = PlanSources(plan)
    return "\n".join(_lines(plan, sources)) + "\n"


def _lines(plan: Plan, sources: PlanSources) -> Iterator[str]:
    yield f"# Plan: {_safe(plan.name)}"
    yield ""
    yield f"{term(plan)} The items are the guide's, “{_safe(plan.title)}”, each with its place;"
    yield "dates, hours and what stands beside which step are certguide's arithmetic."
    yield from _list("Know this", [f"- {_safe(one)}" for one in plan.warnings])
    for step in plan.steps:
        if not step.dropped:
            yield from _list(f"{when(step)} · {hours(step.hours)}", _step(plan, step, sources))
    for title, items in _by_title(plan.beside("")):
        yield from _list(f"All the time: {_safe(title)}", _items(items, sources))
    yield from _list("Dropped", _items((i for i in plan.items if i.dropped), sources))
    said = [f"> {_safe(one.text)} {_mark(one.proof, sources)}" for one in plan.statements]
    yield from _list("What the guide says of the time", said)
    yield from _list("What is ours", [f"- {_safe(one)}" for one in plan.method])
    yield from _list("Where the guide says it", [f"{n}. {_safe(s)}" for n, s in sources.told()])


def _list(title: str, lines: Iterable[str]) -> Iterator[str]:
    told = list(lines)
    if told:
        yield from ("", f"## {title}", "", *told)


def _step(plan: Plan, step: PlanItem, sources: PlanSources) -> Iterator[str]:
    said = ": ".join(filter(None, (step.frame and f"**{_safe(step.frame)}**", _safe(step.text))))
    yield f"- [ ] {said} {_mark(step.proof, sources)}"
    for item in plan.beside(step.id):
        title = "" if item.kind == "task" else f"*{_safe(item.title)}:* "
        yield f"    - {_box(item)}{title}{_safe(item.text)} {_mark(item.proof, sources)}"


def _items(items: Iterable[PlanItem], sources: PlanSources) -> Iterator[str]:
    for item in items:
        said = ": ".join(filter(None, (_safe(item.frame), _safe(item.text))))
        yield f"- {_box(item)}{said} {_mark(item.proof, sources)}"


def _box(item: PlanItem) -> str:
    return "[ ] " if item.to_do else ""


def _by_title(items: tuple[PlanItem, ...]) -> Iterator[tuple[str, list[PlanItem]]]:
    kept = [item for item in items if not item.dropped]
    for title in dict.fromkeys(item.title for item in kept):
        yield title, [item for item in kept if item.title == title]


def _mark(proof: Citation, sources: PlanSources) -> str:
    return f"[{sources.mark(proof)}]"


def _safe(text: str) -> str:
    """Other people's words on one line, in which no sign is Markdown's."""
    return _SIGNS.sub(r"\\\1", one_line(text))
