"""What is asked, checked and bounded: it may come from anywhere."""

from collections.abc import Sequence

from .answer import Turn
from .errors import TutorError
from .learner import LONGEST_FACT, Profile

LONGEST_QUESTION = 2000  # characters
LONGEST_TURN = 8000  # characters of an earlier turn that are read
_MOST_TURNS = 200  # of a conversation, the newest
_MOST_FACTS = 20  # of a learner's experience, the newest


def checked(question: str) -> str:
    """The question on one line; raises TutorError for one that is empty or too long."""
    text = " ".join(_encodable(question).split())
    if not text:
        raise TutorError("empty_question", "The question is empty: write what you want to know.")
    if len(text) > LONGEST_QUESTION:
        raise TutorError(
            "question_too_long",
            f"The question has {len(text)} characters and may have {LONGEST_QUESTION}: "
            "ask it more briefly.",
        )
    return text


def clean(history: Sequence[Turn]) -> list[Turn]:
    """The end of the conversation in bounded, encodable pieces."""
    newest = history[-_MOST_TURNS:]
    return [Turn(turn.role, _encodable(turn.content[:LONGEST_TURN])) for turn in newest]


def clean_profile(profile: Profile) -> Profile:
    """What is known of a learner, each fact bounded, on one line and told once."""
    told = dict.fromkeys(filter(None, map(_fact, profile.experience[-_MOST_FACTS:])))
    return Profile(_fact(profile.role), _fact(profile.work), tuple(told), _fact(profile.goal))


def _fact(text: str) -> str:
    return " ".join(_encodable(text[: 2 * LONGEST_FACT]).split())[:LONGEST_FACT]


def _encodable(text: str) -> str:
    """The text without halves of surrogate pairs, which no tokenizer takes."""
    return text.encode("utf-8", "ignore").decode("utf-8")
