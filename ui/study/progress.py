"""What a learner has covered; their record to take along, and to erase."""

from datetime import datetime, timedelta
from statistics import fmean

from starlette.responses import Response

from assistant.study.practice import Progress, Rating, recall

from ..learners import write_takeout
from .address import ERASE, PROGRESS, STUDY
from .covering import covered
from .desk import Desk, elsewhere
from .visit import Visit

_SHADES = 4
_DAY = timedelta(days=1)  # what was seen since is known by nothing but that
_FEWEST = 10  # cards of which an estimate is worth telling


def show(desk: Desk, visit: Visit) -> Response:
    """Coverage by level and topic, and what went wrong."""
    progress = desk.progress(visit)
    coverage = covered(desk, visit, progress)
    deck = desk.study.deck()
    wrong = [
        card
        for key, memory in progress.memories.items()
        if memory.rating == Rating.AGAIN and (card := deck.card(key)) is not None
    ]
    return desk.page(
        visit,
        "progress",
        levels=coverage.levels,
        total=coverage.total,
        refused=coverage.refused,
        wrong=wrong,
        recall=predicted_recall(progress, visit.now),
        heat=heat,
    )


def export(desk: Desk, visit: Visit) -> Response:
    """All that is kept of the learner, as JSON; who has no cookie has nothing."""
    if not visit.learner:
        return elsewhere(PROGRESS)
    headers = {
        "Content-Disposition": 'attachment; filename="progress.json"',
        "Cache-Control": "private, no-store",
    }
    document = write_takeout(desk.learners.takeout(visit.learner), visit.now)
    return Response(document, media_type="application/json", headers=headers)


def ask(desk: Desk, visit: Visit) -> Response:
    """Whether they are sure."""
    return desk.page(visit, "erase")


def erase(desk: Desk, visit: Visit) -> Response:
    """Erase all that is kept of the learner, if they said that they are sure."""
    if visit.field("sure") != "1":
        return elsewhere(ERASE)
    desk.learners.forget(visit.learner)
    return elsewhere(f"{STUDY}?note=erased")


def heat(number: int, all_: int) -> str:
    """The class of a cell of the map: 0 for none to 4 for all."""
    return f"heat-{-(-number * _SHADES // all_) if all_ else 0}"


def predicted_recall(progress: Progress, now: datetime) -> int | None:
    """The share of the cards seen a day ago or earlier that they would know now, in per cent."""
    met = [memory.schedule for memory in progress.memories.values() if not memory.retired]
    old = [schedule for schedule in met if now - schedule.last >= _DAY]
    return round(fmean(recall(each, now) for each in old) * 100) if len(old) >= _FEWEST else None
