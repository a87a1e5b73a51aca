"""Which document of one library is which of the other."""

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import PurePosixPath

from rapidfuzz.distance import Indel

from ..guide import Guide
from .folding import fold, join
from .likeness import Rarity, pair_up

_LIKE = 0.5

Pair = tuple[Guide | None, Guide | None]


def pair_documents(old: Sequence[Guide], new: Sequence[Guide]) -> list[Pair]:
    """Each document beside its other edition, or beside None where it has none.

    By name; then by name without the file type, as for a guide that became a web page; then by
    title; then by likeness. In the order of the new library, what was removed last.
    """
    found: list[tuple[Guide, Guide]] = []
    for name in (_name, _stem, _title):
        found += _same(name, *_left(old, new, found))
    left, right = _left(old, new, found)
    found += _alike(left, right)
    editions = {after.document: before for before, after in found}
    pairs: list[Pair] = [(editions.get(guide.document), guide) for guide in new]
    return pairs + [(guide, None) for guide in _left(old, new, found)[0]]


def _name(guide: Guide) -> str:
    return guide.document


def _stem(guide: Guide) -> str:
    return str(PurePosixPath(guide.document).with_suffix("")).casefold()


def _title(guide: Guide) -> str:
    return join(fold(guide.title))


def _left(
    old: Sequence[Guide], new: Sequence[Guide], found: Sequence[tuple[Guide, Guide]]
) -> tuple[list[Guide], list[Guide]]:
    here = {before.document for before, _ in found}
    there = {after.document for _, after in found}
    return (
        [guide for guide in old if guide.document not in here],
        [guide for guide in new if guide.document not in there],
    )


def _same(
    name: Callable[[Guide], str], old: Sequence[Guide], new: Sequence[Guide]
) -> list[tuple[Guide, Guide]]:
    """The documents whose name, of whatever kind, no other of their library has."""
    uses = Counter(name(guide) for guide in old)
    places = Counter(name(guide) for guide in new)
    there = {name(guide): guide for guide in new}
    return [
        (guide, there[name(guide)])
        for guide in old
        if uses[name(guide)] == places[name(guide)] == 1
    ]


def _alike(old: Sequence[Guide], new: Sequence[Guide]) -> list[tuple[Guide, Guide]]:
    here, there = ([fold(guide.text) for guide in side] for side in (old, new))
    rarity = Rarity([*here, *there])

    def score(i: int, j: int) -> float:
        likeness = rarity.overlap(here[i], there[j])
        names = Indel.normalized_similarity(old[i].document, new[j].document)
        return likeness + names if likeness >= _LIKE else 0.0

    return [(old[i], new[j]) for i, j in pair_up(here, there, score)]
