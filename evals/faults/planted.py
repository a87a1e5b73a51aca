"""The sets of answers with planted faults: `tuning.yaml` to fit on, `held.yaml` to judge by."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Literal, get_args

import yaml

from assistant import Sentence
from assistant.wording.support import Span, Support
from corpus import bundled, read
from index import synonym_table

Set = Literal["tuning", "held"]
Kind = Literal[
    "faithful", "number", "negation", "role", "name", "mark", "advice", "general", "outside"
]
SETS: tuple[Set, ...] = get_args(Set)
KINDS: tuple[Kind, ...] = get_args(Kind)
FAITHFUL, WRONG_MARK = "faithful", "mark"

_MARKS = re.compile(r"\s*((?:\[\d{1,2}\])+)$")


@dataclass(frozen=True, slots=True)
class Planted:
    """One sentence of a set.

    Attributes:
        source: Name of the answer that it belongs to.
        kind: "faithful", or the kind of fault; a sentence of kind "mark" is true and cites a span
            that does not say it.
        sentence: With the marks that it cites.
        support: What checks it.

    """

    source: str
    kind: Kind
    sentence: Sentence
    support: Support


def planted(which: Set) -> list[Planted]:
    """The sentences of a set, source by source."""
    raw = yaml.safe_load(files(__package__).joinpath(f"{which}.yaml").read_text(encoding="utf-8"))
    return [found for source in raw for found in _of(source)]


def _of(source: Mapping[str, Any]) -> Iterator[Planted]:
    spans = [
        Span(
            mark,
            span["text"],
            (source["title"], *span["heading"].split(" > ")),
            tuple(span.get("columns", ())),
        )
        for mark, span in enumerate(source["spans"], start=1)
    ]
    support = Support(spans, synonym_table(_glossary(source["title"])))
    for kind in KINDS:
        for text in source.get(kind, ()):
            yield Planted(source["source"], kind, _sentence(text), support)


def _sentence(text: str) -> Sentence:
    cited = _MARKS.search(text)
    if cited is None:
        raise ValueError(f"{text!r} cites no span: end it with a mark, as [1]")
    marks = tuple(int(mark) for mark in re.findall(r"\d+", cited[1]))
    return Sentence(text[: cited.start()], marks)


def _glossary(title: str) -> tuple[tuple[str, ...], ...]:
    """The synonyms that ship with a bundled guide of that title."""
    guides = (read(path) for path in bundled().glob("*.md"))
    return next((guide.synonyms for guide in guides if guide.title == title), ())
