"""A fault planted in a guide, and the places of a Markdown guide where one can be."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from corpus import FindingKind, Guide, Section
from corpus.formats.markdown import read_markdown
from corpus.structure import structure

_HASHES = re.compile(r"#{1,6}(?=\s)")


@dataclass(frozen=True, slots=True)
class Plant:
    """Documents with one fault in them.

    Attributes:
        kind: What a finding of it is.
        texts: The Markdown of each document; the first is the guide that was chosen.
        mark: Words of the fault, which a place or the sentence of its finding has.
        second: Words of the fault that goes with it, "" if it is alone.

    """

    kind: FindingKind
    texts: tuple[str, ...]
    mark: str
    second: str = ""


def insert(guide: Guide, blocks: Sequence[tuple[int, str]]) -> str:
    """The guide's text with blocks of Markdown put in at offsets of it."""
    text = guide.text
    for offset, block in sorted(blocks, reverse=True):
        text = f"{text[:offset].rstrip()}\n\n{block.strip()}\n\n{text[offset:].lstrip()}"
    return text


def own_end(guide: Guide, section: Section) -> int:
    """Where a section's own text ends: at the next heading of whatever level."""
    starts = (other.start for other in guide.sections if other.start > section.start)
    return next(starts, len(guide.text))


def prose_sections(guide: Guide) -> list[Section]:
    """Sections between `#` headings with text of their own that are not made of questions."""
    asked = {faq.section for faq in guide.faqs}
    told = {paragraph.section for paragraph in guide.paragraphs}
    hashed = [guide.text[section.start] == "#" for section in guide.sections]
    return [
        section
        for section, *both in zip(guide.sections, hashed, [*hashed[1:], True], strict=True)
        if all(both) and section.id in told and section.id not in asked
    ]


def places(guide: Guide, chance: Random, count: int, outermost: bool = False) -> list[int]:
    """Ends of the own text of different sections, in their order; fewer where there are few.

    What is told in one of the `outermost` sections is told of the guide's subject as a whole.
    """
    sections = prose_sections(guide)
    if outermost:
        level = min((s.level for s in sections if s.path), default=1)
        sections = [section for section in sections if section.level <= level]
    chosen = chance.sample(sections, min(count, len(sections)))
    return sorted(own_end(guide, section) for section in chosen)


def below(guide: Guide, offset: int) -> str:
    """The hashes of a heading one level below the section that ends at an offset."""
    lines = guide.text[:offset].split("\n")
    above = (found for line in reversed(lines) if (found := _HASHES.match(line)))
    found = next(above, None)
    return "#" * min(6, len(found[0]) + 1) if found else "##"


def reread(document: str, text: str) -> Guide:
    """The guide that a Markdown text is."""
    return structure(read_markdown(text.encode()), document)
