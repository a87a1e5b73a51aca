"""How well a learner remembered a card."""

from enum import IntEnum


class Rating(IntEnum):
    """The learner's own judgement; the numbers are the keys that give it."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4

    @classmethod
    def of_choice(cls, correct: bool) -> "Rating":
        """What a chosen answer of a quiz counts as."""
        return cls.GOOD if correct else cls.AGAIN
