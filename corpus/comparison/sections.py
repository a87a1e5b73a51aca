"""Which section of one edition is which of the other."""

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
_SOME_CONTENT = 0.1  # ... with titles in one place that differ in a number
_LIKE_TITLE = 0.75
_FEWEST_LETTERS = 10  # "module 3" and "module 4" are two


@dataclass(frozen=True, slots=True)
class Part:
    """A section as it is compared.

    Attributes:
        id, parent: Ids of the section and of the one above it; `ROOT` for none.
        title: Its title without a number before it, folded into one string.
        words: Folded words of all that stands below its heading, at any depth.

    """

    id: str
    parent: str
    title: str
    words: tuple[str, ...]


def main_heading(guide: Guide) -> Section | None:
    """The one heading that all others stand below, None without such a heading."""
    titled = [section for section in guide.sections if section.title]
    outermost = [section for section in titled if section.level == 1]
    return outermost[0] if len(outermost) == 1 and titled[0] is outermost[0] else None


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
    return [
        Part(section.id, parent, join(fold(_unnumbered(section.title))), tuple(words[section.id]))
        for section, parent in found
    ]


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
        same = {part.title for part in left} & {part.title for part in right}
        near = [part for part in left if part.parent in ids and part.title not in same]
        beside = [part for part in right if part.parent in below and part.title not in same]
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
    places = {(part.parent, part.title): part.id for part in right}
    uses = Counter((part.parent, part.title) for part in left)
    there = Counter((part.parent, part.title) for part in right)
    for part in left:  # parents come before their children
        key = ids.get(part.parent, part.id), part.title
        if there[key] == 1 and uses[part.parent, part.title] == 1:
            ids[part.id] = places[key]


def _alike(
    old: Sequence[Part], new: Sequence[Part], ids: Mapping[str, str], rarity: Rarity
) -> Iterator[tuple[str, str]]:
    def score(i: int, j: int) -> float:
        return _score(old[i], new[j], ids.get(old[i].parent) == new[j].parent, rarity)

    here, there = ([(part.title, *part.words) for part in side] for side in (old, new))
    for i, j in pair_up(here, there, score):
        yield old[i].id, new[j].id


def _score(old: Part, new: Part, beside: bool, rarity: Rarity) -> float:
    """How surely two sections are one; 0 if they are not."""
    title = Indel.normalized_similarity(old.title, new.title)
    content = rarity.overlap(old.words, new.words)
    is_bare = not old.words and not new.words
    least = _SAME_CONTENT
    if old.title == new.title:
        least = 0.0 if beside or is_bare else _LIKE_CONTENT
    elif beside and _lettered(old.title) == _lettered(new.title):
        least = 0.0 if is_bare else _SOME_CONTENT
    elif beside and title >= _LIKE_TITLE:
        least = 0.0 if is_bare else _LIKE_CONTENT
    return title + content + beside if content >= least else 0.0


def _lettered(title: str) -> str:
    """The title without numbers unless little is left: a weight or a year may change."""
    letters = "".join(filter(str.isalpha, title))
    return letters if len(letters) >= _FEWEST_LETTERS else title
