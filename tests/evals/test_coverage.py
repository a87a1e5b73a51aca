"""Which parts of a guide a suite asks about."""

from dataclasses import replace
from pathlib import Path

import pytest

from corpus import Guide, read
from evals.cases import Case
from evals.coverage import coverage, uncovered
from evals.drafting import drafted, parts

GUIDE = """# Sailing

## Frequently asked questions

### How long is the exam?

It takes two hours on the lake.

### What do I bring?

Bring a rope.

## Plan

- Spring: Learn the knots.
- Autumn: Sail at night.

## Gear

The school lends everything.

## Boats

| Boat | Crew |
| --- | --- |
| Dinghy | 2 |
| Yacht | 6 |
"""


@pytest.fixture
def guide(tmp_path: Path) -> Guide:
    path = tmp_path / "sailing.md"
    path.write_text(GUIDE, encoding="utf-8")
    return read(path)


def case(question: str = "Well?", **fields: object) -> Case:
    base = Case(id="a", kind="faq", question=question, documents=("papers/sailing.md",))
    return replace(base, **fields)  # type: ignore[arg-type]


def left(guide: Guide, *cases: Case) -> list[str]:
    return [part.label or part.quotes[0] for part in uncovered(guide, parts(guide), cases)]


ALL = ["How long is the exam?", "What do I bring?", "Spring: Learn the knots.", "Spring", "Autumn",
       "The school lends everything.", "Dinghy", "Yacht"]  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "covered"),
    [
        ({"question": "what do i bring"}, {"What do I bring?"}),
        ({"quotes": ("TWO hours",)}, {"How long is the exam?"}),
        ({"quotes": ("Sail at night",)}, {"Autumn", "Spring: Learn the knots."}),
        ({"quotes": ("| Yacht | 6",)}, {"Yacht"}),
        ({"sections": ("Plan",)}, {"Spring: Learn the knots.", "Spring", "Autumn"}),
        ({"sections": ("Frequently asked questions",)}, set()),
        ({"quotes": ("hours on Mars",)}, set()),
        ({"quotes": ("two hours",), "documents": ("rowing.md",)}, set()),
        ({"quotes": ("two hours",), "sources": ("rowing",)}, set()),
        ({"question": "What do I bring?", "refuse": True}, set()),
    ],
)
def test_what_a_case_covers(guide: Guide, fields: dict[str, object], covered: set[str]) -> None:
    assert left(guide, case(**fields)) == [part for part in ALL if part not in covered]  # type: ignore[arg-type]


def test_figures_are_told_by_kind(guide: Guide) -> None:
    found = coverage([guide], [case(quotes=("two hours", "Yacht"))])
    assert found.total == {"faq": 2, "list": 1, "step": 2, "section": 1, "row": 2}
    assert found.covered == {"faq": 1, "list": 0, "step": 0, "section": 0, "row": 1}
    assert found.share == 2 / 8
    assert (found.uncovered[0].kind, found.uncovered[0].text) == ("faq", "What do I bring?")
    assert found.uncovered[0].section == "Frequently asked questions"


def test_what_is_drafted_covers_everything(guide: Guide) -> None:
    found = coverage([guide], drafted(guide))
    assert (found.share, found.uncovered) == (1.0, ())


def test_no_guide_leaves_nothing_uncovered() -> None:
    assert coverage([], []).share == 1.0
