"""What there is to study today, what the coming days hold, and how much one wants to learn."""

from dataclasses import dataclass

from starlette.responses import Response

from assistant import TutorError
from assistant.study.coverage import NextBest, Why
from assistant.study.practice import Progress, forecast, streak

from ..language import Wording
from .address import STUDY
from .chart import chart
from .checklist import kept_plan, standing
from .covering import covered
from .desk import Desk, elsewhere
from .pupil import Pupil, pupil
from .visit import Visit


@dataclass(frozen=True, slots=True)
class Due:
    """How many cards are up, and for what reason."""

    changed: int
    again: int
    new: int

    @property
    def all(self) -> int:
        """All of them."""
        return self.changed + self.again + self.new


def show(desk: Desk, visit: Visit) -> Response:
    """Today's page."""
    who = pupil(desk, visit)
    best = covered(desk, visit, who.progress).next
    return desk.page(
        visit,
        "today",
        told=_told(visit),
        guides=desk.study.guides(),
        due=_due(who),
        cards=len(who.deck.cards),
        until=who.until(),
        streak=_streak(who.progress, visit),
        next=best,
        why=_why(best, visit.told),
        plan=_plan(desk, visit),
        chart=chart(forecast(who.progress, visit.now), visit.now.date()),
        retention=round(who.progress.retention * 100),
        new_a_day=who.progress.new_a_day,
    )


def keep(desk: Desk, visit: Visit) -> Response:
    """Keep how much the learner wants to know, and how many new cards a day."""
    retention, new_a_day = visit.number("retention"), visit.number("new")
    try:
        desk.learners.study.keep_aims(
            visit.learner, (retention or 0) / 100, -1 if new_a_day is None else new_a_day
        )
    except ValueError:
        return elsewhere(f"{STUDY}?note=bounds")
    return elsewhere(f"{STUDY}?note=saved")


def _due(who: Pupil) -> Due:
    memories = [who.memory(card) for card in who.queue()]
    changed = sum(memory is not None and memory.changed for memory in memories)
    new = memories.count(None)
    return Due(changed, len(memories) - changed - new, new)


def _streak(progress: Progress, visit: Visit) -> str:
    days = streak(progress, visit.now).days
    return visit.told.count("study_streak", days) if days > 1 else ""


def _plan(desk: Desk, visit: Visit) -> object:
    try:
        kept = kept_plan(desk, visit)
    except TutorError:  # the guide has no such plan any more: the plan's own page tells
        return None
    return kept and standing(kept, visit.now.date())


def _why(best: NextBest | None, told: Wording) -> str:
    reasons: dict[Why, str] = {
        "wrong": told.say("study_why_wrong_cards"),
        "exam": told.say("study_why_exam"),
        "changed": told.say("study_why_changed"),
        "due": told.say("study_why_due"),
        "asked": told.say("study_why_asked"),
        "own": told.say("study_why_own"),
        "untouched": told.say("study_why_untouched"),
    }
    return reasons[best.why] if best and told.language != "en" else ""


def _told(visit: Visit) -> str:
    sentences = {
        "saved": visit.told.say("study_saved"),
        "bounds": visit.told.say("study_bounds"),
        "erased": visit.told.say("study_erased"),
    }
    return sentences.get(visit.field("note"), "")
