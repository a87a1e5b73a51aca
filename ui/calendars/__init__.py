"""A plan to take along: as a calendar to import, and as Markdown to print."""

from .errors import CalendarError
from .ical import calendar
from .sheet import markdown

__all__ = ["CalendarError", "calendar", "markdown"]
