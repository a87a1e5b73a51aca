"""What is known of asking for advice and of giving it, read once from `data/fit.yaml`."""

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from corpus import parsed
from index import Phrase, stem, synonym_table

Pattern = re.Pattern[str]


@dataclass(frozen=True, slots=True)
class FitWords:
    """Patterns (of lower-case text) and sentences; see the comments in `data/fit.yaml`."""

    columns: dict[str, Pattern]
    asks: tuple[Pattern, ...]
    aside: Pattern
    asks_for_role: Pattern
    asks_for_work: Pattern
    asks_other: Pattern
    years: Pattern
    fillers: frozenset[str]
    asks_at_all: Pattern
    first_person: Pattern
    question_word: Pattern
    role: tuple[Pattern, ...]
    somebody: Pattern
    not_role: Pattern
    other_person: Pattern
    experience: tuple[Pattern, ...]
    goal: Pattern
    passes: Pattern
    corrects: Pattern
    about_another: Pattern
    supposes: Pattern
    whys: Pattern
    shows: Pattern
    forgets: Pattern
    asked: dict[str, Pattern]
    work: dict[Phrase, tuple[Phrase, ...]]
    no_need: Pattern
    light: frozenset[str]
    numbers: dict[str, int]
    say: dict[str, str]
    facts: dict[str, str]
    commands: tuple[str, ...]


_SINGLE = (
    "supposes",
    "whys",
    "asks_for_work",
    "asks_for_role",
    "years",
    "question_word",
    "no_need",
    "aside",
    "asks_other",
    "asks_at_all",
    "first_person",
    "somebody",
    "not_role",
    "other_person",
    "goal",
    "passes",
    "corrects",
    "about_another",
    "shows",
    "forgets",
)


@lru_cache(maxsize=1)
def fit_words() -> FitWords:
    """The English ones, which ship with the product."""
    text = (files("assistant") / "data" / "fit.yaml").read_text(encoding="utf-8")
    raw = parsed(text)
    return FitWords(
        columns=_patterns(raw["columns"]),
        asks=tuple(map(re.compile, raw["asks"])),
        role=tuple(map(re.compile, raw["role"])),
        experience=tuple(map(re.compile, raw["experience"])),
        asked=_patterns(raw["asked"]),
        work=synonym_table(raw["work"]),
        fillers=frozenset(raw["fillers"].split()),
        light=frozenset(stem(word) for word in raw["light"].split()),
        numbers=raw["numbers"],
        say=raw["say"],
        facts=raw["facts"],
        commands=tuple(raw["commands"]),
        **{name: re.compile(raw[name]) for name in _SINGLE},
    )


def _patterns(raw: dict[str, str]) -> dict[str, Pattern]:
    return {name: re.compile(pattern) for name, pattern in raw.items()}
