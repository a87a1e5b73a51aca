"""The tree of sections over a document's headings."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from .guide import Section
from .headings import Heading, Shape
from .inference import is_outermost, number_depth
from .levels import depths
from .questions import ends_as_question
from .source import Block, Source

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Outline:
    """Sections in reading order, and the id of the section that each block stands in."""

    sections: tuple[Section, ...]
    home: tuple[str, ...]


def outline(source: Source, taken: Set[int]) -> Outline:
    """Sections of a document; headings whose index is in `taken` are questions and make none."""
    blocks = source.blocks
    places = [
        index
        for index, block in enumerate(blocks)
        if block.kind == "heading" and index not in taken
    ]
    bounds = [*places, len(blocks)]
    is_titled = _opens_with_title(source, places)
    headings = [
        Heading(
            _title(blocks[place]),
            1 if is_titled and place == 0 else blocks[place].level,
            _shape(blocks[place + 1 : after], place + 1, taken),
            place > 0 and source.text.count("\n", blocks[place - 1].end, blocks[place].start) > 1,
        )
        for place, after in zip(places, bounds[1:], strict=True)
    ]
    sections = _sections(blocks, places, headings)
    spans = pairwise([*(first for _, first in sections), len(blocks)])
    home: list[str] = []
    for (section, _), (first, after) in zip(sections, spans, strict=True):
        home += [section.id] * (after - first)
    return Outline(tuple(section for section, _ in sections), tuple(home))


def _opens_with_title(source: Source, places: Sequence[int]) -> bool:
    """Whether, of headings without levels, the first one is the title of the whole document."""
    blocks = source.blocks
    if len(places) < 2 or places[0] > 0 or any(blocks[place].level for place in places):
        return False
    title = blocks[0].plain
    if title.isupper() and any(blocks[place].plain.isupper() for place in places[1:]):
        return False
    if is_outermost(title) or number_depth(title) or ends_as_question(title):
        return False
    return places[1] == 1 or "\n\n" in source.text[blocks[0].end : blocks[1].start]


def _title(block: Block) -> str:
    return block.plain.rstrip(" :")


def _shape(body: Sequence[Block], first: int, taken: Set[int]) -> Shape:
    if not body:
        return "none"
    if not taken.isdisjoint(range(first, first + len(body))):
        return "questions"
    return "table" if any([block.kind == "row" for block in body]) else "prose"


def _sections(
    blocks: Sequence[Block], places: Sequence[int], headings: Sequence[Heading]
) -> list[tuple[Section, int]]:
    """Each section with the index of its first block."""
    found: list[tuple[Section, int]] = []
    uses = Counter[str]()
    first = places[0] if places else len(blocks)
    if first:
        opening = Section("opening", "", (), 1, blocks[0].start, blocks[first - 1].end)
        found.append((opening, 0))
        uses[opening.id] += 1
    levels = depths(headings)
    path: tuple[str, ...] = ()
    for place, heading, depth, end in zip(
        places, headings, levels, _ends(blocks, places, levels), strict=True
    ):
        path = (*path[: depth - 1], heading.title)
        name = _unique("/".join(map(_slug, path)), uses)
        start = blocks[place].start
        found.append((Section(name, heading.title, path[:-1], depth, start, end), place))
    return found


def _ends(blocks: Sequence[Block], places: Sequence[int], levels: Sequence[int]) -> list[int]:
    """Where each section ends: before the next heading that is not below its own."""
    ends = [blocks[-1].end if blocks else 0] * len(places)
    open_sections: list[int] = []
    for index, (place, depth) in enumerate(zip(places, levels, strict=True)):
        while len(open_sections) >= depth:
            ends[open_sections.pop()] = blocks[place - 1].end
        open_sections.append(index)
    return ends


@lru_cache(maxsize=256)  # each title is in the ids of all the sections below it
def _slug(title: str) -> str:
    words = _WORD.findall(unicodedata.normalize("NFKC", title).lower())
    return "-".join(words)[:80] or "untitled"


def _unique(name: str, uses: Counter[str]) -> str:
    uses[name] += 1
    unique = name if uses[name] == 1 else f"{name}-{uses[name]}"
    return unique if unique == name else _unique(unique, uses)
