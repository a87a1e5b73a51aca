"""The wordings of cards' questions, from `data/cards.yaml`."""

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from corpus import parsed
from index import stem, words

_LONGEST = 180  # characters of the guide's words in a question
_PATTERNS = (
    "for_whom",
    "done",
    "pointing",
    "leaning",
    "explaining",
    "counting",
    "conditional",
    "decided",
    "defines",
    "glossary",
    "questions",
)


@dataclass(frozen=True, slots=True)
class Wordings:
    """Wordings, patterns and lists of words by name; see the comments in the data file."""

    patterns: dict[str, re.Pattern[str]]
    lists: dict[str, frozenset[str]]
    dull: frozenset[str]
    wordings: dict[str, str]

    def fits(self, name: str, text: str) -> bool:
        """Whether the pattern of that name matches all of a text."""
        return self.patterns[name].fullmatch(text) is not None

    def has(self, name: str, word: str) -> bool:
        """Whether a word stands in the list of that name."""
        return word in self.lists[name]

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
    patterns = {name: re.compile(raw.pop(name), re.IGNORECASE | re.DOTALL) for name in _PATTERNS}
    lists = {name: frozenset(raw.pop(name).split()) for name in ("verbs", "relative", "nothing")}
    dull = frozenset(map(stem, raw.pop("dull").split()))
    return Wordings(patterns, lists, dull, wordings=raw)


def is_short(text: str) -> bool:
    """Whether words of a guide can stand in a question."""
    return 0 < len(text) <= _LONGEST
