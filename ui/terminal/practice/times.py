"""Spans of time in a few letters."""

from datetime import datetime, timedelta

_MINUTE, _HOUR, _DAY = 60, 3600, 86400


def span(time: timedelta) -> str:
    """As in "10 min", "8 days" or "5 months"; never less than a minute."""
    seconds = time.total_seconds()
    days = round(seconds / _DAY)
    if seconds < 59.5 * _MINUTE:
        return f"{max(1, round(seconds / _MINUTE))} min"
    if seconds < 23.5 * _HOUR:
        return _counted(round(seconds / _HOUR), "hour")
    if days < 61:
        return _counted(days, "day")
    return _counted(round(days / 30.4), "month") if days < 730 else f"{days / 365.25:.1f} years"


def moment(due: datetime, now: datetime) -> str:
    """When something comes up, as seen from an aware time, in its zone."""
    there = due.astimezone(now.tzinfo)
    days = (there.date() - now.date()).days
    if days <= 0:
        return f"today at {there:%H:%M}"
    return f"tomorrow at {there:%H:%M}" if days == 1 else f"on {there:%Y-%m-%d}"


def _counted(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"
