"""The wordings of questions, from `questions.yaml`."""

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

_LONGEST = 200  # characters of a name or heading in a question
_STOPS = " .:;,?!：？"


def worded(name: str, /, **words: str) -> str:
    """The wording of that name with these words in it."""
    wording: str = _wordings()[name]
    return wording.format_map({key: shortened(value) for key, value in words.items()})


def is_clause(title: str) -> bool:
    """Whether a column's title is no noun, as "Who it's for"."""
    first = title.casefold().split()[:1]
    return bool(first) and first[0] in _wordings()["clauses"]


def is_plural(title: str) -> bool:
    """Whether a title means several: by its last word, or its first ("Skills covered")."""
    ends = (title.split()[:1], title.split()[-1:])
    return any(word.endswith("s") and not word.endswith("ss") for end in ends for word in end)


def shortened(words: str) -> str:
    """A name or heading as it stands in a question: at most so long, and no stop at its end."""
    if len(words) > _LONGEST:
        words = words[:_LONGEST].rpartition(" ")[0] or words[:_LONGEST]
    return words.strip(_STOPS)


@lru_cache(maxsize=1)
def _wordings() -> Mapping[str, Any]:
    text = (files("evals") / "drafting" / "questions.yaml").read_text(encoding="utf-8")
    found: Mapping[str, Any] = yaml.safe_load(text)
    return found
