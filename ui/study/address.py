"""Where things are among the study pages, for whoever links to them."""

from datetime import date
from urllib.parse import urlencode

STUDY = "/study"
PRACTICE = f"{STUDY}/practice"
QUIZ = f"{STUDY}/quiz"
PLAN = f"{STUDY}/plan"
CALENDAR = f"{STUDY}/plan.ics"
CHECKLIST = f"{STUDY}/plan.md"
PROGRESS = f"{STUDY}/progress"
EXPORT = f"{STUDY}/progress.json"
ERASE = f"{STUDY}/erase"
PAGES = (STUDY, f"{STUDY}/", PRACTICE, QUIZ, PLAN, PROGRESS, ERASE)
"""The pages for people, which give a browser its cookie."""
STYLES = tuple(f"{STUDY}/{part}.css" for part in ("study", "today", "card", "plan", "progress"))
SCRIPT = f"{STUDY}/keys.js"
ITEM = "item-{}"
"""The id of an item of a plan on its page, by the item's own."""


def practice_address(guide: str = "", topic: str = "", **more: str) -> str:
    """Practice; in one guide, or with the id of a section of it in that alone."""
    return _with(PRACTICE, guide=guide, topic=topic, **more)


def quiz_address(guide: str = "", topic: str = "", **more: str) -> str:
    """The quiz; in one guide, or with the id of a section of it in that alone."""
    return _with(QUIZ, guide=guide, topic=topic, **more)


def plan_address(
    level: str,
    exam: date | None,
    hours: float,
    start: date | None = None,
    guide: str = "",
    *,
    page: str = PLAN,
) -> str:
    """The plan that one wishes for, on the page or in a file of it; nothing is kept by looking."""
    dates = {"exam": exam.isoformat() if exam else "", "start": start.isoformat() if start else ""}
    return _with(page, level=level, hours=f"{hours:g}", guide=guide, **dates)


def _with(page: str, **asked: str) -> str:
    named = {name: value for name, value in asked.items() if value}
    return f"{page}?{urlencode(named, errors='replace')}" if named else page
