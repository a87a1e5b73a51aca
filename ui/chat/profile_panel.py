"""What is known of the learner: shown, put right, and forgotten."""

from typing import Any

from assistant import Profile

FIELDS = ("profile_role", "profile_work", "profile_experience", "profile_goal")
LONGEST = 200  # characters of a field
_BETWEEN = ";"  # parts one experience from the next


def shown(profile: Profile) -> dict[str, Any]:
    """The values of the fields."""
    experience = f"{_BETWEEN} ".join(profile.experience)
    told = (profile.role, profile.work, experience, profile.goal)
    return dict(zip(FIELDS, told, strict=True))


def profile_of(role: object, work: object, experience: object, goal: object) -> Profile:
    """The profile that the fields tell, whatever a browser sent."""
    parts = (part.strip() for part in _clean(experience).split(_BETWEEN))
    return Profile(_clean(role), _clean(work), tuple(filter(None, parts)), _clean(goal))


def _clean(text: object) -> str:
    kept = text.encode("utf-8", "ignore").decode() if isinstance(text, str) else ""
    return " ".join(kept.split())[:LONGEST]
