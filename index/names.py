"""Links words of a question to the named things of the library."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from corpus import Entity

from .terms import terms

LONGEST_NAME = 6  # stems
DOCUMENT = "document"
"""The kind of a name that means a whole document."""


@dataclass(frozen=True, slots=True)
class Name:
    """A named thing found in a text.

    `low:high` are positions in the text's list of terms; `core` is what stays of the name's stems
    without words of the guide's title, between single spaces.
    """

    name: str
    kind: str
    document: str
    core: str
    low: int
    high: int


def keys(entity: Entity, title: Sequence[str], siblings: Iterable[Entity]) -> tuple[str, set[str]]:
    """The core of a name, and the stem sequences by which the thing is called.

    The whole name; the name without the words of the guide's title, which stand in every heading
    (the core); without a last word that most things of its kind share ("Bay Course": "Bay");
    and with the word for its kind behind it ("Strategy" of the column "Track": "Strategy track").
    What else the guide calls it counts too.
    """
    whole = terms(entity.name)
    kind = terms(entity.kind)
    others = [terms(other.name) for other in siblings if other.name != entity.name]
    shared = sum(1 for other in others if other and whole and other[-1] == whole[-1])
    own = whole[:-1] if len(whole) > 1 and shared * 2 > len(others) > 1 else whole
    core = tuple(term for term in own if term not in title) or own
    found = {whole, own, core}
    if own == whole:
        found.add(tuple(term for term in whole if term not in title))
    if "(" in entity.name:  # "Royal Yachting School (RYS)" is called both
        found.update(terms(part) for part in re.split(r"[()]", entity.name))
    found.update(map(terms, entity.aliases))
    if len(kind) == 1:
        found.add((*core, *kind))
    return " ".join(core), {" ".join(key) for key in found if 0 < len(key) <= LONGEST_NAME}


def title_keys(titles: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Runs of words that stand in the title or file name of one document alone, with its name.

    "Journey Optimizer" means the one guide of several that has it in its title.
    """
    owners: dict[str, set[str]] = {}
    for document, title in titles.items():
        for told in (title, PurePath(document).stem.replace("_", " ")):
            for key in spans(terms(told)):
                owners.setdefault(key, set()).add(document)
    for key, documents in owners.items():
        if len(documents) == 1 < len(titles):
            yield key, next(iter(documents))


def spans(text_terms: Sequence[str]) -> dict[str, list[tuple[int, int]]]:
    """Every run of up to `LONGEST_NAME` terms, as key, with where it stands."""
    found: dict[str, list[tuple[int, int]]] = {}
    for low in range(len(text_terms)):
        for high in range(low + 1, min(low + LONGEST_NAME, len(text_terms)) + 1):
            found.setdefault(" ".join(text_terms[low:high]), []).append((low, high))
    return found


def longest(names: Iterable[Name]) -> list[Name]:
    """Leaves out names that stand wholly inside a longer one; several kinds of one span stay."""
    found = list(names)
    places = {(name.low, name.high) for name in found}
    inside = {
        (low, high)
        for low, high in places
        if any(start <= low and high <= end and end - start > high - low for start, end in places)
    }
    return sorted(
        (name for name in found if (name.low, name.high) not in inside),
        key=lambda name: (name.low, name.name, name.kind),
    )
