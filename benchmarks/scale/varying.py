"""Other numbers and other wordings for the same sentence."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from random import Random

_NUMBER = re.compile(r"(?<![\w.,/-])\d{1,3}(?![\w,/]|[.]\d)")
_FACTORS = (0.5, 1.5, 2.0)
_SMALL = 3  # numbers up to this one count parts and steps, and stay


def numbers(text: str, random: Random) -> str:
    """The text with its numbers grown or shrunk by one factor, so that ranges stay ranges."""
    factor = random.choice(_FACTORS)

    def changed(match: re.Match[str]) -> str:
        value = int(match[0])
        return match[0] if value <= _SMALL else str(max(_SMALL + 1, round(value * factor)))

    return _NUMBER.sub(changed, text)


def habits(groups: Sequence[Sequence[str]], random: Random) -> dict[str, str]:
    """Which word of each group an author uses, by every word of the group."""
    found = {}
    for group in groups:
        chosen = random.choice(group)
        found.update({word: chosen for word in group})
    return found


def reworded(text: str, habit: Mapping[str, str]) -> str:
    """The text with an author's own words for those that mean the same."""
    return _any(tuple(habit)).sub(lambda match: habit[match[0]], text)


@lru_cache
def _any(ways: tuple[str, ...]) -> re.Pattern[str]:
    longest = "|".join(map(re.escape, sorted(ways, key=len, reverse=True)))
    return re.compile(rf"\b(?:{longest})\b")
