"""The signs of an order to whoever answers: `signs.yaml`, and what each counts: `weights.json`.

Patterns that many families of prompt injection share (see Greshake et al. 2023, "Not what you've
signed up for", and Liu et al. 2024, "Formalizing and Benchmarking Prompt Injection"), summed by a
logistic regression that `python -m evals.injection.fit` fits.
"""

import json
import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from ..parsed import parsed
from .hidden import hidden, legible

_HIDDEN = 0  # the place of the sign that has no pattern: it is the first of the file


class Sign(NamedTuple):
    """A sign by its name, what shows it, and what it adds to the sum."""

    name: str
    patterns: tuple[str, ...]
    weight: float


class Signs(NamedTuple):
    """All signs; a sentence whose sum is over `bar` gives orders. None does without the `gate`."""

    gate: re.Pattern[str]
    signs: tuple[Sign, ...]
    bias: float
    bar: float


@lru_cache(maxsize=1)
def signs() -> Signs:
    """What ships with the product."""
    raw = parsed(_text("signs.yaml"))
    fitted = json.loads(_text("weights.json"))
    return Signs(
        re.compile(re.sub(r"\s*\n\s*|(?<=\|)\s+|\s+(?=\|)", "", raw.pop("gate"))),
        tuple(
            Sign(name, tuple(patterns), fitted["weights"].get(name, 0.0))
            for name, patterns in raw.items()
        ),
        fitted["bias"],
        fitted["bar"],
    )


def seen(sentence: str) -> list[int]:
    """1 for each sign that is seen in a sentence, in it as it stands or in what is hidden in it.

    How often it is seen there tells nothing: manuals and programs repeat themselves.
    """
    said = legible(sentence)
    if not signs().gate.search(said.lower()):
        return [0] * len(signs().signs)
    found = _seen(said)
    for words in hidden(said):
        more = list(map(max, found, _seen(words)))
        if more != found:
            found = more
            found[_HIDDEN] = 1
    return found


def _seen(sentence: str) -> list[int]:
    said = sentence.lower().replace("’", "'")
    return [int(any(_shows(one, said) for one in sign.patterns)) for sign in signs().signs]


def _shows(pattern: str, said: str) -> bool:
    # Of hundreds, most are never asked for: a question that gives no orders stops at the gate.
    compiled = _compiled(pattern)
    if pattern.startswith("^"):  # a search would try it at every character
        return compiled.match(said) is not None
    return compiled.search(said) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _text(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
