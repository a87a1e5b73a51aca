"""What the assistant knows of English, read once from `data/english.yaml`."""

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from corpus import parsed
from index import Phrase, stem, synonym_table


@dataclass(frozen=True, slots=True)
class AnswerType:
    """A kind of thing asked for: how it is asked, and what shows that a text holds one.

    `near`: it must stand near a word of the question, as a number by what it counts. `needed`: no
    text without one is an answer.
    """

    name: str
    ask: re.Pattern[str]
    find: re.Pattern[str]
    near: bool
    needed: bool


@dataclass(frozen=True, slots=True)
class SmallTalk:
    """What people say that is no question, and what is said back."""

    name: str
    examples: frozenset[str]
    reply: str


@dataclass(frozen=True, slots=True)
class Language:
    """Word lists and patterns; see the comments in `data/english.yaml` for their meaning."""

    function_words: frozenset[str]
    weak_stems: frozenset[str]
    asking: frozenset[str]
    shorthand: dict[str, str]
    foreign_words: frozenset[str]
    synonyms: dict[Phrase, tuple[Phrase, ...]]
    answer_types: tuple[AnswerType, ...]
    intents: dict[str, re.Pattern[str]]
    naming: re.Pattern[str]
    yes_no: re.Pattern[str]
    small_talk: tuple[SmallTalk, ...]
    not_for_a_guide: re.Pattern[str]
    pronouns: frozenset[str]
    anaphora: re.Pattern[str]
    here: re.Pattern[str]
    gist: re.Pattern[str]
    leans: re.Pattern[str]
    defining: re.Pattern[str]
    leading: re.Pattern[str]
    new_subject: re.Pattern[str]
    ellipsis: re.Pattern[str]
    about: re.Pattern[str]
    corrections: re.Pattern[str]
    correction_words: re.Pattern[str]
    bare_asks: re.Pattern[str]
    asks_which: re.Pattern[str]
    ordinal: re.Pattern[str]
    comparing: re.Pattern[str]
    ordinals: dict[str, int]


_PATTERNS = (
    "naming",
    "yes_no",
    "anaphora",
    "here",
    "leans",
    "defining",
    "leading",
    "new_subject",
    "ellipsis",
    "about",
    "corrections",
    "correction_words",
    "bare_asks",
    "asks_which",
    "comparing",
    "ordinal",
)


@lru_cache(maxsize=1)
def english() -> Language:
    """The language data that ships with the product."""
    raw = parsed((files("assistant") / "data" / "english.yaml").read_text(encoding="utf-8"))
    return Language(
        function_words=frozenset(raw["function_words"].split()),
        weak_stems=frozenset(stem(word) for word in raw["weak_words"].split()),
        asking=frozenset(raw["asking"]),
        shorthand=raw["shorthand"],
        foreign_words=frozenset(raw["foreign_words"].split()),
        synonyms=synonym_table(raw["synonyms"]),
        answer_types=tuple(
            AnswerType(
                name,
                _any(rule["ask"]),
                _any(rule["find"]),
                near=rule.get("near", False),
                needed=rule.get("needed", False),
            )
            for name, rule in raw["answer_types"].items()
        ),
        intents={name: _any(patterns) for name, patterns in raw["intents"].items()},
        small_talk=tuple(
            SmallTalk(name, frozenset(rule["examples"]), rule["reply"])
            for name, rule in raw["small_talk"].items()
        ),
        not_for_a_guide=_any(raw["not_for_a_guide"]),
        gist=_any(raw["gist"]),
        pronouns=frozenset(raw["pronouns"]),
        **{name: re.compile(raw[name]) for name in _PATTERNS},
        ordinals={str(word): int(place) for word, place in raw["ordinals"].items()},
    )


def _any(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(patterns))
