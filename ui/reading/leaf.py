"""A guide as the pages that it is read on: one for most, several for a long one."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus import Guide, Section

from ..chat.excerpt import Block, blocks_between

LONGEST = 100_000  # characters; more take a phone too long to lay out, see tests/ui/reading


@dataclass(frozen=True, slots=True)
class Part:
    """A section's own text on one page, without the sections below it.

    `blocks` begin with its heading, unless the section is `continued` from the page before or
    stands before the first heading.
    """

    section: Section
    blocks: tuple[Block, ...]
    continued: bool = False

    @property
    def length(self) -> int:
        """Characters that it takes."""
        return sum(block.end - block.start for block in self.blocks)


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page; `number` counts from 1."""

    number: int
    parts: tuple[Part, ...]

    @property
    def start(self) -> int:
        """Offset of its first character."""
        first = self.parts[0]
        return first.blocks[0].start if first.blocks else first.section.start

    def begins(self, section: str) -> bool:
        """Whether the section of that id begins on this page."""
        return any(part.section.id == section and not part.continued for part in self.parts)


def leaves(guide: Guide, longest: int = LONGEST) -> tuple[Leaf, ...]:
    """All pages of a guide, at least one, each of up to `longest` characters."""
    whole = _parts(guide)
    if sum(part.length for part in whole) <= longest:
        return (Leaf(1, tuple(whole)),)
    parts = [piece for part in whole for piece in _divided(part, longest)]
    packed = _packed(parts, chapter_level(guide.sections), longest)
    return tuple(Leaf(number, run) for number, run in enumerate(packed, 1))


def _parts(guide: Guide) -> list[Part]:
    starts = [section.start for section in guide.sections]
    own: list[list[Block]] = [[] for _ in starts]
    for block in blocks_between(guide, 0, len(guide.text)):
        own[max(0, bisect_right(starts, block.start) - 1)].append(block)
    return [
        Part(section, tuple(blocks)) for section, blocks in zip(guide.sections, own, strict=True)
    ]


def _divided(part: Part, longest: int) -> Iterator[Part]:
    """The part, cut between blocks where it is too long for one page."""
    run: list[Block] = []
    length = 0
    continued = False
    for block in part.blocks:
        length += block.end - block.start
        if run and length > longest:
            yield Part(part.section, tuple(run), continued)
            run, length, continued = [], block.end - block.start, True
        run.append(block)
    yield Part(part.section, tuple(run), continued)


def chapter_level(sections: Sequence[Section]) -> int:
    """The outermost level that has several sections."""
    levels = [section.level for section in sections]
    return min((level for level in levels if levels.count(level) > 1), default=1)


def _packed(parts: Sequence[Part], chapter: int, longest: int) -> Iterator[tuple[Part, ...]]:
    """Pages of parts; a chapter begins a new one where that leaves none too short."""
    run: list[Part] = []
    length = 0
    for part in parts:
        at_chapter = part.section.level <= chapter and not part.continued
        if run and (length + part.length > longest or (at_chapter and length > longest // 2)):
            yield tuple(run)
            run, length = [], 0
        run.append(part)
        length += part.length
    yield tuple(run)
