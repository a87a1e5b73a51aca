"""How the questions about the parts of a guide are worded."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

from assistant import LONGEST_QUESTION

from .part import Part

_LONGEST = 200  # characters of a name or heading in a question
_STOPS = " .:;,?!：？"


def questions(parts: Sequence[Part], title: str) -> Iterator[str]:
    """For each part a question that it answers; the guide's own where it has one.

    `title` stands for a heading where there is none. Only parts that cannot be told apart have the
    same question, as have a list and the text above it.
    """
    asked = [_question(part, title) for part in parts]
    homes = {(each, part.section) for each, part in zip(asked, parts, strict=True)}
    repeated = {each for each, count in Counter(each for each, _ in homes).items() if count > 1}
    for each, part in zip(asked, parts, strict=True):
        if each in repeated:
            heading = _short(part.section[-1] if part.section else title)
            yield _wording()["repeated"].format(question=each, heading=heading)
        else:
            yield each


def _question(part: Part, title: str) -> str:
    if part.kind == "faq":
        return part.label[:LONGEST_QUESTION]
    path = part.section or (title,)
    wording: str = _wording()[_template(part, path)]
    return wording.format(
        label=_short(part.label),
        column=_short(part.asked),
        heading=_short(path[-1]),
        above=_short(path[-2]) if len(path) > 1 else "",
    )


def _template(part: Part, path: tuple[str, ...]) -> str:
    below = "_below" if len(path) > 1 else ""
    if part.kind == "row":
        if not part.asked:
            return "row_plain"
        return "row_clause" if part.asked.casefold().split()[0] in _clauses() else "row"
    if part.kind == "step":
        return f"step{below}"
    if part.kind == "list" and part.label:
        return "list"
    return f"section_asking{below}" if path[-1].endswith("?") else f"section{below}"


def _short(words: str) -> str:
    """A name or heading as it stands in a question: at most so long, and no stop at its end."""
    if len(words) > _LONGEST:
        words = words[:_LONGEST].rpartition(" ")[0] or words[:_LONGEST]
    return words.strip(_STOPS)


def _clauses() -> frozenset[str]:
    return frozenset(_wording()["clauses"])


@lru_cache(maxsize=1)
def _wording() -> Mapping[str, Any]:
    text = (files("evals") / "drafting" / "questions.yaml").read_text(encoding="utf-8")
    found: Mapping[str, Any] = yaml.safe_load(text)
    return found
