"""A plan for a terminal: what is ours at the left, what is the guide's at the right."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from assistant.study.plan import Plan, PlanItem

from ..inert import one_line
from .sources import PlanSources
from .times import hours, term, when

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table


def plan_shown(plan: Plan) -> "Iterator[RenderableType]":
    """Heading, table, what to know, and the sources; no words of a guide are taken as markup."""
    from rich.text import Text

    sources = PlanSources(plan)
    yield Text(f"Plan: {one_line(plan.name)}", style="bold")
    yield Text(f"{term(plan)}\n")
    yield _table(plan, sources)
    for one in plan.warnings:
        yield Text(f"! {one_line(one)}")
    for said in plan.statements:
        yield Text(f"The guide: “{one_line(said.text)}” [{sources.mark(said.proof)}]")
    yield Text(f"\nOurs: {' '.join(plan.method)}", style="dim")
    for number, place in sources.told():
        yield Text(f"[{number}] {one_line(place)}", style="dim")


def _table(plan: Plan, sources: PlanSources) -> "Table":
    from rich.table import Table
    from rich.text import Text

    table = Table("When (ours)", "What the guide says", show_lines=True)
    for step in plan.steps:
        if not step.dropped:
            told = "\n".join(_step(plan, step, sources))
            table.add_row(Text(f"{when(step)}\n{hours(step.hours)}"), Text(told))
    for label, items in (
        ("all the time", [item for item in plan.beside("") if not item.dropped]),
        ("dropped", [item for item in plan.items if item.dropped]),
    ):
        if items:
            told = "\n".join(_line(item, sources) for item in items)
            table.add_row(Text(label), Text(told))
    return table


def _step(plan: Plan, step: PlanItem, sources: PlanSources) -> Iterator[str]:
    yield _words(step, sources)
    for item in plan.beside(step.id):
        yield f"· {_words(item, sources)}" if item.kind == "task" else _line(item, sources)


def _line(item: PlanItem, sources: PlanSources) -> str:
    title = "" if item.kind in ("step", "task") else f"{one_line(item.title)}: "
    return f"· {title}{_words(item, sources)}"


def _words(item: PlanItem, sources: PlanSources) -> str:
    said = ": ".join(filter(None, (item.frame, item.text)))
    return f"{one_line(said)} [{sources.mark(item.proof)}]"
