"""Which unit of one edition is which of the other."""

from collections import defaultdict, deque
from collections.abc import Hashable, Mapping, Sequence

from .likeness import pair_up
from .pairing import Pairing
from .recutting import recut
from .units import Unit

_LIKE_HERE = 0.5
_LIKE_ALONE = 0.3  # for the one unit that stood, and the one that stands, between the same two
_LIKE_ELSEWHERE = 0.75
_FEWEST_WORDS = 3  # shorter texts say too little to be followed into another section
_FEWEST_WORDS_CHANGED = 6  # the same for one that was changed as well


def match(
    old: Sequence[Unit], new: Sequence[Unit], homes: Mapping[str, str], headings: Mapping[int, int]
) -> Pairing:
    """Match the units of two editions: what is equal first, what is alike among the rest.

    Args:
        old: All units in reading order.
        new: The same of the other edition.
        homes: The new id of each old section that is still there.
        headings: The headings of those sections, as indices.

    """
    found = Pairing(old, new, dict(headings))
    here = [(homes.get(unit.home), unit.identity) for unit in old]
    _pair_equal(found, here, [(unit.home, unit.identity) for unit in new])
    _settle_recut(found)
    _pair_equal(found, [_telling(unit) for unit in old], [_telling(unit) for unit in new])
    _pair_between(found)
    _pair_in_sections(found, homes)
    left, right = found.left()
    _pair_alike(
        found,
        [i for i in left if len(old[i].words) >= _FEWEST_WORDS_CHANGED],
        [j for j in right if len(new[j].words) >= _FEWEST_WORDS_CHANGED],
        _LIKE_ELSEWHERE,
    )
    return found


def _telling(unit: Unit) -> Hashable:
    """What to find a unit by in any section, or None."""
    return unit.identity if len(unit.words) >= _FEWEST_WORDS else None


def _pair_equal(found: Pairing, old_keys: Sequence[Hashable], new_keys: Sequence[Hashable]) -> None:
    """Pair what has equal keys, the first with the first; headings were paired before."""
    left, right = found.left()
    places: dict[Hashable, deque[int]] = defaultdict(deque)
    for j in right:
        if found.new[j].kind != "section" and new_keys[j] is not None:
            places[new_keys[j]].append(j)
    for i in left:
        if found.old[i].kind != "section" and places.get(old_keys[i]):
            found.pairs[i] = places[old_keys[i]].popleft()


def _settle_recut(found: Pairing) -> None:
    left, right = found.left()
    for here, there in recut([found.old[i] for i in left], [found.new[j] for j in right]):
        found.recut_old.update(left[i] for i in here)
        found.recut_new.update(right[j] for j in there)


def _pair_between(found: Pairing) -> None:
    """Pair short texts, and those much changed, by what stands around them."""
    for here, there in found.gaps():
        old = [i for i in here if found.old[i].kind != "section"]
        new = [j for j in there if found.new[j].kind != "section"]
        for i in tuple(old):
            same = next((j for j in new if found.new[j].identity == found.old[i].identity), None)
            if same is not None:
                found.pairs[i] = same
                old.remove(i)
                new.remove(same)
        if len(old) == len(new) == 1 and found.old[old[0]].kind == found.new[new[0]].kind:
            _pair_alike(found, old, new, _LIKE_ALONE)


def _pair_in_sections(found: Pairing, homes: Mapping[str, str]) -> None:
    left, right = found.left()
    groups: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for i in left:
        if found.old[i].home in homes:
            groups[homes[found.old[i].home]][0].append(i)
    for j in right:
        groups[found.new[j].home][1].append(j)
    for here, there in groups.values():
        _pair_alike(found, here, there, _LIKE_HERE)


def _pair_alike(found: Pairing, here: Sequence[int], there: Sequence[int], least: float) -> None:
    """Pair units of one name, and those at least so alike, the most alike first."""

    def score(i: int, j: int) -> float:
        likeness = found.likeness(here[i], there[j])
        if found.have_one_name(here[i], there[j]):
            return 1 + likeness
        return likeness if likeness >= least else 0.0

    texts = [found.old[i].words for i in here], [found.new[j].words for j in there]
    for i, j in pair_up(*texts, score):
        found.pairs[here[i]] = there[j]
