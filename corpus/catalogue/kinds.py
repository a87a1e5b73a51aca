"""Which generic kind of thing the words of a column title, heading or label announce."""

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import yaml

from .letters import singular

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    kinds: dict[str, str]
    phrases: dict[str, str]
    ends: frozenset[str]
    nothing: frozenset[str]


@lru_cache(maxsize=8192)
def said_kind(words: str) -> str:
    """The kind that words announce ("Skills covered": "skill"), or "".

    The last noun before a preposition counts: "Training and certification providers of the region"
    are providers.
    """
    known = _vocabulary()
    folded = " ".join(words.casefold().replace("’", "'").split())
    for phrase, kind in known.phrases.items():
        if phrase in folded:
            return kind
    said = ""
    for word in re.split(r"[→:|]", folded, maxsplit=1)[0].split():
        for bare in _WORD.findall(word):
            if said and bare.split("'")[0] in known.ends:
                return said
            said = known.kinds.get(singular(bare), said)
    return said


def names_nothing(words: str) -> bool:
    """Whether a cell or value is there to say that there is nothing: "None", "N/A"."""
    return words.casefold() in _vocabulary().nothing


@lru_cache(maxsize=1)
def _vocabulary() -> _Vocabulary:
    text = (files("corpus") / "catalogue" / "kinds.yaml").read_text(encoding="utf-8")
    raw = yaml.safe_load(text)
    words = {word: kind for kind, group in raw["kinds"].items() for word in group}
    return _Vocabulary(
        kinds={word: kind for word, kind in words.items() if " " not in word},
        phrases={word: kind for word, kind in words.items() if " " in word},
        ends=frozenset(raw["ends"].split()),
        nothing=frozenset(raw["nothing"].split()),
    )
