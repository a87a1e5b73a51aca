"""What a learner has to know of the time: too little, too much, and what the guide says of it."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from .hours import own_hours, says_hours, to_half
from .laid import Laid
from .shortage import LEAST_HOURS
from .statements import amount_of, is_of_another
from .study_plan import PlanItem, Statement
from .term import said

_MANY_HOURS = 50  # a week; ours
_BESIDE = ("skill", "project")
_SHOWN = 60  # characters of a step that is named
_LAST = "the guide puts {them} last and the rest comes before {them}"


def cautions(
    laid: Laid, items: Sequence[PlanItem], stated: Sequence[Statement], today: date
) -> Iterator[str]:
    """A sentence on each, the most important first."""
    if not laid.term.days:
        yield (
            "The exam is today and no day is left to plan: "
            "read once more what the guide lists, above all the mistakes."
        )
        return
    yield from _too_few_days(laid, items)
    yield from _too_few_hours(laid, items)
    yield from _less_than_own(laid)
    yield from _less_than_stated(laid, stated)
    yield from _too_many_days(laid, today)
    if laid.wish.hours > _MANY_HOURS:
        yield f"{laid.wish.hours:g} hours a week are more than most people can keep up."
    amounts = [amount_of(one.text) for one in stated]
    says = says_hours(laid.programme)
    if not says and not any(amount and amount.unit != "days" for amount in amounts):
        yield "The guide does not say how many hours preparing takes; the hours here are ours."


def _too_few_days(laid: Laid, items: Sequence[PlanItem]) -> Iterator[str]:
    days, steps = laid.term.days, [item for item in items if item.kind == "step"]
    if days >= laid.pace.days:
        return
    back = laid.pace.reading == "back"
    lack = f"There {_days(days)} and the guide's steps take {laid.pace.days}"
    dropped = [step for place, step in enumerate(steps) if place not in laid.reachable]
    if dropped:
        them = "it" if len(dropped) == 1 else "them"
        why = f"{'its' if them == 'it' else 'their'} days before the exam are over"
        yield (
            f"{lack}: too little time for all. Dropped first: {_with_beside(dropped, items)}, "
            f"since {why if back else _LAST.format(them=them)}{_stretched(laid)}."
        )
    elif len(steps) > 1:
        lost = laid.pace.days - days
        whole = "" if lost >= len(steps) else f", by {_amount(lost)} in all, so that not each is"
        yield (
            f"{lack}: each is shortened in proportion{whole}. If that is too little time, drop "
            f"{_named([steps[0] if back else steps[-1]])} first, since the guide puts it "
            f"{'furthest from the exam' if back else 'last'}."
        )
    else:
        yield f"{lack}: too little time, and there is no step to drop."


def _too_few_hours(laid: Laid, items: Sequence[PlanItem]) -> Iterator[str]:
    """What was dropped because of the hours: projects before steps."""
    steps = [item for item in items if item.kind == "step"]
    by_hours = [steps[place] for place in laid.reachable if place not in laid.kept]
    gone = {step.id for step in steps if step.dropped}  # with what stands beside them
    projects = [item for item in items if item.kind == "project" and item.step not in gone]
    dropped = [item for item in projects if item.dropped]
    needed = LEAST_HOURS * (len(laid.reachable) + len(projects))
    if laid.hours < LEAST_HOURS or dropped or by_hours:
        whole = (
            f"{to_half(laid.hours):g} hours in all are too few: "
            f"{LEAST_HOURS} for each step and project, our estimate, would be {needed}."
        )
        if dropped:
            whole += (
                f" Dropped first: {_named(dropped)}, since the guide does not count "
                "projects among its steps."
            )
        if by_hours:
            whole += f" Dropped {'then' if dropped else 'first'}: {_with_beside(by_hours, items)}."
        yield whole


def _less_than_own(laid: Laid) -> Iterator[str]:
    needed = sum(own_hours(laid.programme))
    if laid.hours < needed:
        yield (
            f"This plan has {to_half(laid.hours):g} hours and the guide gives its steps "
            f"{needed:g} in all: each gets less."
        )


def _less_than_stated(laid: Laid, stated: Sequence[Statement]) -> Iterator[str]:
    have = {
        "days": float(laid.term.days),
        "hours": laid.hours,
        "hours a week": laid.wish.hours,
    }
    for one in stated:
        amount = amount_of(one.text)
        if not amount or is_of_another(one.text, laid.programme):
            continue
        if to_half(have[amount.unit]) < amount.least:
            unit = amount.unit.replace("s", "", 1) if have[amount.unit] == 1 else amount.unit
            has = f"{to_half(have[amount.unit]):g} {unit}"
            yield f"This plan has {has}; the guide says: “{one.text}”"


def _too_many_days(laid: Laid, today: date) -> Iterator[str]:
    exam, start, own = laid.wish.exam, laid.term.start, laid.pace.days
    if not (exam and start and own):
        return
    if laid.wish.start and laid.term.days > own:
        yield (
            f"The guide's steps take {own} days and there are {laid.term.days}: each is stretched "
            f"in proportion. To keep the guide's pace, begin on {said(exam - timedelta(own))}."
        )
    elif start > today:
        yield (
            f"There are {(exam - today).days} days to the exam and the guide's steps take {own}: "
            f"the plan begins on {said(start)}. To begin sooner, name a first day, "
            "and the steps are stretched."
        )


def _stretched(laid: Laid) -> str:
    """What becomes of the steps that stay, where they take fewer days than there are."""
    ends, kept = laid.pace.ends, laid.kept
    if not ends or not kept:
        return ""
    own = round(ends[kept[-1]] - (ends[kept[0] - 1] if kept[0] else 0))
    if own >= laid.term.days:
        return ""
    rest = "The step that stays takes" if len(kept) == 1 else "The steps that stay take"
    return f". {rest} {_amount(own)} and {'is' if len(kept) == 1 else 'are'} stretched to fill all"


def _amount(days: int) -> str:
    return "1 day" if days == 1 else f"{days} days"


def _days(number: int) -> str:
    return "is one day" if number == 1 else f"are {number} days"


def _with_beside(steps: Sequence[PlanItem], items: Sequence[PlanItem]) -> str:
    """Steps that are dropped by their words, and that others go with them."""
    gone = {step.id for step in steps}
    if not any(item.step in gone and item.kind in _BESIDE for item in items):
        return _named(steps)
    return f"{_named(steps)} and what stands beside {'it' if len(steps) == 1 else 'them'}"


def _named(items: Sequence[PlanItem]) -> str:
    """Items by their own words, cut where these are long."""
    whole = (": ".join(filter(None, (item.frame, item.text))) for item in items)
    return ", ".join(f"“{_short(words)}”" for words in whole)


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN else words[:_SHOWN].rsplit(" ", 1)[0] + " …"
