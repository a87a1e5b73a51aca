"""A plan as an answer: what is the guide's has a mark, what is ours has none and says so."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from urllib.parse import urlencode

from corpus import Guide

from ..answer import Answer, Citation, Evidence, Sentence
from ..study.plan import Plan, PlanItem, as_told
from .saying import amount, day, span
from .words import wish_words

_ADDRESS = "/study/plan"


def composed(plan: Plan, text: str, guide: Callable[[str], Guide], *, hours: bool) -> Answer:
    """The plan in sentences; without `hours` they were not told, and none are shown."""
    lines = list(_lines(plan, hours=hours))
    proofs = dict.fromkeys(proof for _, proof in lines if proof and _is_literal(proof, guide))
    marks = {proof: mark for mark, proof in enumerate(proofs, start=1)}
    sentences = (
        Sentence(said, (marks[proof],) if proof else (), bullet=proof is not None)
        for said, proof in lines
        if proof is None or proof in marks
    )
    citations = tuple(replace(proof, mark=mark) for proof, mark in marks.items())
    found = tuple(map(_evidence, citations))
    return Answer("answer", tuple(sentences), citations, passages=found, standalone=text)


Line = tuple[str, Citation | None]


def _lines(plan: Plan, *, hours: bool) -> Iterator[Line]:
    say = wish_words().say
    yield _head(plan, hours=hours), None
    if plan.statements:
        yield say["guide_says"], None
        yield from ((one.text, one.proof) for one in plan.statements)
    for step in plan.steps:
        if not step.dropped:
            yield _when(step, hours=hours), None
            yield from map(_item, (step, *_kept(plan.beside(step.id))))
    for title, items in _by_title(_kept(plan.beside(""))):
        yield say["always"].format(title=title), None
        yield from map(_bare, items)
    if dropped := [item for item in plan.items if item.dropped]:
        yield say["dropped"], None
        yield from map(_item, dropped)
    yield (
        " ".join(
            (*_warnings(plan, hours=hours), *_asked(plan, hours=hours), _keep(plan, hours=hours))
        ),
        None,
    )


def _kept(items: Sequence[PlanItem]) -> list[PlanItem]:
    return [item for item in items if not item.dropped]


def _item(item: PlanItem) -> Line:
    """The guide's words for it: its frame, or what its section lists."""
    told = item.frame if item.kind == "step" else "" if item.kind == "task" else item.title
    return ": ".join(filter(None, (told, item.text))), item.proof


def _bare(item: PlanItem) -> Line:
    """The same where the title stands above it."""
    return item.text, item.proof


def _by_title(items: Sequence[PlanItem]) -> Iterator[tuple[str, list[PlanItem]]]:
    for title in dict.fromkeys(item.title for item in items):
        yield title, [item for item in items if item.title == title]


def _head(plan: Plan, *, hours: bool) -> str:
    say = wish_words().say
    ours = say[("dates" if plan.start else "days") + ("_hours" if hours else "")]
    whole = say["head"].format(name=plan.level, ours=ours)
    if plan.start and plan.exam:
        times = say["times"].format(start=day(plan.start), exam=day(plan.exam))
    elif plan.start:
        times = say["times_open"].format(start=day(plan.start))
    else:
        return whole
    week = say["week"].format(hours=amount(plan.wish.hours)) if hours else ""
    return f"{whole} {times}{week}{say['end']}"


def _when(step: PlanItem, *, hours: bool) -> str:
    say = wish_words().say
    if step.start and step.end:
        when = span(step.start, step.end)
    else:
        same = step.first_day == step.last_day
        when = say["when_one" if same else "when_days"]
        when = when.format(start=step.first_day, end=step.last_day)
    if hours and step.hours is not None:
        when = say["when_hours"].format(when=when, hours=amount(step.hours))
    return say["step"].format(when=when)


def _warnings(plan: Plan, *, hours: bool) -> Iterator[str]:
    """Those of the plan; what they say of hours is left out where none were told."""
    yield from (one for one in plan.warnings if hours or " hours" not in one)


def _asked(plan: Plan, *, hours: bool) -> Iterator[str]:
    """What to tell, so that the plan gets dates and hours."""
    missing = [name for name, told in (("exam", plan.exam), ("hours", hours)) if not told]
    if missing:
        yield wish_words().say[f"missing_{missing[0] if len(missing) == 1 else 'both'}"]


def _keep(plan: Plan, *, hours: bool) -> str:
    """Where to get it as a checklist or for a calendar; each surface has one of the two."""
    wish = plan.wish
    told = {
        "level": plan.level,
        "exam": wish.exam and wish.exam.isoformat(),
        "hours": as_told(wish.hours) if hours else "",
        "start": wish.start and wish.start.isoformat(),
        "guide": wish.guide,
    }
    given = {name: value for name, value in told.items() if value}
    needed = given if hours else given | {"hours": "N"}
    options = " ".join(f"--{name} {_quoted(value)}" for name, value in needed.items())
    command = f"certguide plan {options} --ics plan.ics"
    address = f"{_ADDRESS}?{urlencode(given)}" if hours else _ADDRESS
    return wish_words().say["keep"].format(address=address, command=command)


def _quoted(value: str) -> str:
    return value if value.replace("-", "").replace(".", "").isalnum() else f'"{value}"'


def _is_literal(proof: Citation, guide: Callable[[str], Guide]) -> bool:
    return bool(proof.quote) and guide(proof.document).text[proof.start : proof.end] == proof.quote


def _evidence(cited: Citation) -> Evidence:
    return Evidence(
        text=cited.quote,
        document=cited.document,
        section=cited.section,
        start=cited.start,
        end=cited.end,
        page=cited.page,
        score=1.0,
    )
