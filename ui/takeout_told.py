"""How much is in a takeout, for programs and in words."""

from assistant import NOBODY

from .learners import Takeout


def counted(takeout: Takeout) -> dict[str, int]:
    """The number of each thing in it."""
    return {
        "cards": len(takeout.studied.progress.memories),
        "reviews": len(takeout.studied.progress.reviews),
        "plans": len(takeout.studied.plans.wishes),
        "exchanges": len(takeout.conversation),
        "sessions": len(takeout.sessions),
        "profile": int(takeout.profile != NOBODY),
    }


def in_words(takeout: Takeout) -> str:
    """The same as "cards: 3, reviews: 10"; "nothing" where there is none of any."""
    return ", ".join(f"{name}: {n}" for name, n in counted(takeout).items() if n) or "nothing"
