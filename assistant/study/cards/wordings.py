"""The wordings of cards' questions, from `data/cards.yaml`."""

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from index import stem, words

from ...language import parsed

_LONGEST = 240  # characters of the guide's words in a question


@dataclass(frozen=True, slots=True)
class Wordings:
    """Wordings by name, and patterns that tell what is asked and said; see the data file."""

    wordings: dict[str, str]
    for_whom: re.Pattern[str]
    done: re.Pattern[str]
    pointing: re.Pattern[str]
    leaning: re.Pattern[str]
    explaining: re.Pattern[str]
    dull: frozenset[str]

    def worded(self, name: str, /, **said: str) -> str:
        """The wording of that name with these words in it."""
        return self.wordings[name].format_map(said)

    def is_dull(self, heading: str) -> bool:
        """Whether a heading or title announces what nobody has to know by heart."""
        return not self.dull.isdisjoint(map(stem, words(heading)))


@lru_cache(maxsize=1)
def wordings() -> Wordings:
    """The wordings that ship with the product."""
    raw = parsed((files("assistant") / "data" / "cards.yaml").read_text(encoding="utf-8"))
    return Wordings(
        **{
            name: re.compile(raw.pop(name), re.IGNORECASE | re.DOTALL)
            for name in ("for_whom", "done", "pointing", "leaning", "explaining")
        },
        dull=frozenset(map(stem, raw.pop("dull").split())),
        wordings=raw,
    )


def is_short(text: str) -> bool:
    """Whether words of a guide can stand in a question."""
    return 0 < len(text) <= _LONGEST
