"""Which section of one edition is which of the other."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from ..guide import Guide, Section
from .folding import fold, join
from .likeness import Rarity, pair_up
from .units import Unit

ROOT = ""
"""The id that a document's own heading, and all that stands above the first, are known by."""
# How much of two sections' content must be alike for them to be one ...
_SAME_CONTENT = 0.6  # ... whatever their titles
_LIKE_CONTENT = 0.25  # ... with one title in different places, or like titles in one place
_LIKE_NAME = 0.75
_WEIGHT = re.compile(r"\d{1,3}%")


@dataclass(frozen=True, slots=True)
class Part:
    """A section as it is compared.

    Attributes:
        id, parent: Ids of the section and of the one above it; `ROOT` for none.
        title: Its title without a number before it, folded into one string.
        name: The title without a weight ("25%"), which may change while the section remains.
        words: Folded words of all that stands below its heading, at any depth.

    """

    id: str
    parent: str
    title: str
    name: str
    words: tuple[str, ...]


def main_heading(guide: Guide) -> Section | None:
    """The one heading that all others stand below, None without such a heading.

    Where front matter gives another title, the one heading is a section like any other.
    """
    titled = [section for section in guide.sections if section.title]
    outermost = [section for section in titled if section.level == 1]
    if len(outermost) != 1 or titled[0] is not outermost[0]:
        return None
    is_titled_before = guide.title and guide.title in guide.text[: guide.sections[0].start]
    is_the_title = join(fold(outermost[0].title)) == join(fold(guide.title))
    return outermost[0] if is_the_title or not is_titled_before else None


def parts(guide: Guide, main: Section | None, units: Sequence[Unit]) -> list[Part]:
    """The sections of a guide but the main one, in reading order."""
    words: dict[str, list[str]] = defaultdict(list)
    for unit in units:
        if unit.kind != "section":
            words[unit.home] += unit.words
    above: list[Section] = []
    found: list[tuple[Section, str]] = []
    for section in guide.sections:
        while above and above[-1].level >= section.level:
            above.pop()
        parent = above[-1].id if above else ROOT
        for each in above:
            words[each.id] += [*fold(section.title), *words[section.id]]
        above.append(section)
        if section.title and section is not main:
            found.append((section, ROOT if main and parent == main.id else parent))
    return [_part(section, parent, tuple(words[section.id])) for section, parent in found]


def _part(section: Section, parent: str, words: tuple[str, ...]) -> Part:
    title = join(fold(_unnumbered(section.title)))
    return Part(section.id, parent, title, _WEIGHT.sub("", title) or title, words)


def align(old: Sequence[Part], new: Sequence[Part]) -> dict[str, str]:
    """The new id of each old section that is still there, by title and by what it holds.

    From the outermost sections inward, so that a renamed section's own sections are looked for
    under its new name; what is left is looked for everywhere.
    """
    ids = {ROOT: ROOT}
    rarity = Rarity([part.words for part in (*old, *new)])
    while True:
        _pair_titles(old, new, ids)
        left, right = _left(old, ids), _left(new, ids.values())
        below = set(ids.values())
        names = {part.name for part in left} & {part.name for part in right}
        near = [part for part in left if part.parent in ids and part.name not in names]
        beside = [part for part in right if part.parent in below and part.name not in names]
        found = dict(_alike(near, beside, ids, rarity)) or dict(_alike(left, right, ids, rarity))
        if not found:
            return ids
        ids |= found


def _unnumbered(title: str) -> str:
    """The title without "2." or "3.1)" before it: an inserted chapter renames no other."""
    number, _, rest = title.partition(" ")
    is_number = number[-1:] in (".", ")", ":") or "." in number
    return rest if is_number and number.strip(".):").replace(".", "").isdigit() and rest else title


def _left(parts: Sequence[Part], known: Iterable[str]) -> list[Part]:
    taken = set(known)
    return [part for part in parts if part.id not in taken]


def _pair_titles(old: Sequence[Part], new: Sequence[Part], ids: dict[str, str]) -> None:
    """Add the sections whose title is unique under the same parent in both editions."""
    left, right = _left(old, ids), _left(new, ids.values())
    places = {(part.parent, part.name): part.id for part in right}
    uses = Counter((part.parent, part.name) for part in left)
    there = Counter((part.parent, part.name) for part in right)
    for part in left:  # parents come before their children
        key = ids.get(part.parent, ""), part.name
        is_known = part.parent in ids
        if is_known and there[key] == 1 and uses[part.parent, part.name] == 1:
            ids[part.id] = places[key]


def _alike(
    old: Sequence[Part], new: Sequence[Part], ids: Mapping[str, str], rarity: Rarity
) -> Iterator[tuple[str, str]]:
    names = {part.name for part in old} & {part.name for part in new}

    def score(i: int, j: int) -> float:
        if old[i].name != new[j].name and names.intersection((old[i].name, new[j].name)):
            return 0.0  # a section that kept its name is not looked for under another
        return _score(old[i], new[j], ids.get(old[i].parent) == new[j].parent, rarity)

    here, there = ([(part.name, *part.words) for part in side] for side in (old, new))
    for i, j in pair_up(here, there, score):
        yield old[i].id, new[j].id


def _score(old: Part, new: Part, beside: bool, rarity: Rarity) -> float:
    """How surely two sections are one; 0 if they are not."""
    name = Indel.normalized_similarity(old.name, new.name)
    content = rarity.overlap(old.words, new.words)
    is_bare = not old.words and not new.words
    least = _SAME_CONTENT
    if old.name == new.name:
        least = 0.0 if beside or is_bare else _LIKE_CONTENT
    elif beside and name >= _LIKE_NAME:
        least = 0.0 if is_bare else _LIKE_CONTENT
    return name + content + beside if content >= least else 0.0
