"""What is told of an exam or a certification with a typed value, and in which words."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Attribute:
    """What can be told of a subject: its cue in a sentence, its labels, its types of value."""

    name: str
    cue: re.Pattern[str]
    labels: frozenset[str]
    types: frozenset[str]
    least: float = 0  # minutes, for durations
    most: float = float("inf")


_DAY = 24 * 60
ATTRIBUTES = (
    Attribute(
        "validity",
        re.compile(r"\b(?:valid|validity|expires? (?:after|in)|lasts?|good for)\b", re.IGNORECASE),
        frozenset(("validity", "valid", "validity period", "valid for", "certification validity")),
        frozenset(("duration",)),
        least=7 * _DAY,
    ),
    Attribute(
        "price",
        re.compile(r"\b(?:costs?|prices?|fees?|pays?)\b", re.IGNORECASE),
        frozenset(("cost", "price", "fee", "exam fee", "exam cost", "exam price")),
        frozenset(("money",)),
    ),
    Attribute(
        "passing score",
        re.compile(
            r"\b(?:passing (?:score|grade|mark)|pass mark|to pass|ha(?:s|ve) passed"
            r"|pass(?:es)? with)\b",
            re.IGNORECASE,
        ),
        frozenset(("passing score", "pass mark", "passing mark", "passing grade", "score")),
        frozenset(("percent", "score")),
    ),
    Attribute(
        "length",
        re.compile(
            r"\b(?:length|duration|long|time|takes?|lasts?|to (?:finish|complete))\b", re.IGNORECASE
        ),
        frozenset(("time", "duration", "length", "time limit", "exam duration", "exam time")),
        frozenset(("duration",)),
        most=_DAY - 1,
    ),
    Attribute(
        "number of questions",
        re.compile(r"\bquestions\b", re.IGNORECASE),
        frozenset(("number of questions", "question", "item")),
        frozenset(("count",)),
    ),
)
