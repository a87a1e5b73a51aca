"""Which generic kind of thing the words of a column title, heading or label announce."""

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from ..parsed import parsed
from .letters import singular

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?|[→:|]")


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    kinds: dict[str, str]
    phrases: dict[str, str]
    ends: frozenset[str]
    ends_after: frozenset[str]
    neutral: frozenset[str]
    acts: frozenset[str]
    nothing: frozenset[str]


@lru_cache(maxsize=8192)
def said_kind(words: str) -> str:
    """The kind that words announce ("Skills covered": "skill"), or "".

    The last noun before a preposition counts: "Training and certification providers of the region"
    are providers, "Certification rules" no certifications.
    """
    known = _vocabulary()
    folded = " ".join(words.casefold().replace("’", "'").split())
    for phrase, kind in known.phrases.items():
        if phrase in folded:
            return kind
    said = ""
    for word in _WORD.findall(folded):
        bare = word.split("'")[0]
        if not said and bare in known.acts:
            return ""
        if bare in known.ends or (said and bare in known.ends_after):
            break
        kind = known.kinds.get(singular(bare), "")
        if kind or not (bare.endswith("ed") or bare.isdigit() or bare in known.neutral):
            said = kind
    return said


def names_nothing(words: str) -> bool:
    """Whether a cell or value is there to say that there is nothing: "None", "N/A"."""
    return words.casefold() in _vocabulary().nothing


@lru_cache(maxsize=1)
def _vocabulary() -> _Vocabulary:
    text = (files("corpus") / "catalogue" / "kinds.yaml").read_text(encoding="utf-8")
    raw = parsed(text)
    words = {word: kind for kind, group in raw["kinds"].items() for word in group}
    return _Vocabulary(
        kinds={word: kind for word, kind in words.items() if " " not in word},
        phrases={word: kind for word, kind in words.items() if " " in word},
        ends=frozenset(raw["ends"].split()),
        ends_after=frozenset(raw["ends_after"].split()),
        neutral=frozenset(raw["neutral"].split()),
        acts=frozenset(raw["acts"].split()),
        nothing=frozenset(raw["nothing"].split()),
    )
