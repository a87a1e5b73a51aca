"""A plan for programs: of each item what is the guide's, and what is ours."""

from dataclasses import asdict
from datetime import date
from typing import Any

from assistant import Citation
from assistant.study.plan import Plan, PlanItem


def plan_row(plan: Plan) -> dict[str, Any]:
    """The plan as JSON-able values; dates are ISO 8601 or null."""
    return {
        "level": plan.level,
        "name": plan.name,
        "document": plan.document,
        "title": plan.title,
        "build": plan.build,
        "levels": list(plan.levels),
        "ours": {
            "start": _iso(plan.start),
            "exam": _iso(plan.exam),
            "days": plan.days,
            "hours": plan.hours,
            "hours_a_week": plan.wish.hours,
            "warnings": list(plan.warnings),
            "method": list(plan.method),
        },
        "statements": [
            {"text": one.text, "citation": _citation(one.proof)} for one in plan.statements
        ],
        "items": [_item(item) for item in plan.items],
    }


def _item(item: PlanItem) -> dict[str, Any]:
    return {
        "id": item.id,
        "kind": item.kind,
        "guide": {
            "title": item.title,
            "frame": item.frame,
            "text": item.text,
            "citation": _citation(item.proof),
        },
        "ours": {
            "step": item.step,
            "first_day": item.first_day,
            "last_day": item.last_day,
            "start": _iso(item.start),
            "end": _iso(item.end),
            "hours": item.hours,
            "dropped": item.dropped,
        },
    }


def _citation(proof: Citation) -> dict[str, Any]:
    return {name: value for name, value in asdict(proof).items() if name not in ("mark", "title")}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
