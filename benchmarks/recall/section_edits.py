"""Edits of whole sections."""

from itertools import product
from random import Random

from corpus import Guide, Section

from .edit import SENTENCE, Edit, add, move, remove, replace
from .plant import own_end

_TITLES = ("Lanterns and beacons", "Rope work for beginners", "Where ships are moored")


def section_added(guide: Guide, chance: Random) -> Edit | None:
    """A heading with a paragraph and a list."""
    if not (leaves := _leaves(guide)):
        return None
    section = chance.choice(leaves)
    hashes = guide.text[section.start : section.end].split(" ")[0]
    words = f"{hashes} {chance.choice(_TITLES)}\n\n{SENTENCE}\n\n- Oil\n- Wicks"
    return add(guide, "section", section.end, words, "\n\n", "\n\n")


def section_removed(guide: Guide, chance: Random) -> Edit | None:
    """A section with all that it holds."""
    leaves = _leaves(guide)
    return remove(guide, "section", _span(guide, chance.choice(leaves))) if leaves else None


def section_renamed(guide: Guide, chance: Random) -> Edit | None:
    """Another title over the same text: with no word in common, with most, or with all."""
    if not (leaves := _leaves(guide)):
        return None
    section = chance.choice(leaves)
    heading = guide.text[section.start : section.end].split("\n")[0]
    hashes, _, title = heading.partition(" ")
    new = chance.choice((chance.choice(_TITLES), f"{title} in short", f"All about {title}"))
    span = (section.start, section.start + len(heading))
    return replace(guide, "renamed", "section", span, span, f"{hashes} {new}")


def section_moved(guide: Guide, chance: Random) -> Edit | None:
    """A section put elsewhere under the same heading, over two others at least."""
    leaves = _leaves(guide)
    pairs = [
        (one, other)
        for (n, one), (m, other) in product(enumerate(leaves), repeat=2)
        if one.path == other.path and abs(n - m) > 2
    ]
    if not pairs:
        return None
    section, other = chance.choice(pairs)
    target = _span(guide, other)[other.start > section.start]
    return move(guide, "section", _span(guide, section), target, "\n\n", "\n\n")


def _leaves(guide: Guide) -> list[Section]:
    """Sections below another one, without sections and questions in them."""
    asked = {faq.section for faq in guide.faqs}
    return [
        section
        for section in guide.sections
        if section.path
        and section.id not in asked
        and guide.text[section.start] == "#"
        and own_end(guide, section) >= section.end
    ]


def _span(guide: Guide, section: Section) -> tuple[int, int]:
    return section.start, own_end(guide, section)
