"""The pairs of units found so far between two editions, and what is left."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from .likeness import Rarity
from .units import Unit


@dataclass(slots=True)
class Pairing:
    """Units of two editions that belong together, filled step by step; numbers are indices.

    Attributes:
        old, new: All units in reading order.
        pairs: The new unit of each old one that is still there.
        recut_old, recut_new: Units whose text is still there, cut into other units.
        rarity: Weights of the words of both editions.

    """

    old: Sequence[Unit]
    new: Sequence[Unit]
    pairs: dict[int, int]
    recut_old: set[int] = field(default_factory=set)
    recut_new: set[int] = field(default_factory=set)
    rarity: Rarity = field(init=False)

    def __post_init__(self) -> None:
        self.rarity = Rarity([unit.words for unit in (*self.old, *self.new)])

    def left(self) -> tuple[list[int], list[int]]:
        """The old and the new units that belong to none."""
        here = self.pairs.keys() | self.recut_old
        there = set(self.pairs.values()) | self.recut_new
        return (
            [index for index in range(len(self.old)) if index not in here],
            [index for index in range(len(self.new)) if index not in there],
        )

    def gaps(self) -> list[tuple[list[int], list[int]]]:
        """What is left, old and new, between two units that followed and follow each other."""
        left, right = self.left()
        free = set(right)
        found = []
        for _, run in groupby(enumerate(left), key=lambda numbered: numbered[1] - numbered[0]):
            here = [index for _, index in run]
            before = self.pairs.get(here[0] - 1, None if here[0] else -1)
            is_last = here[-1] == len(self.old) - 1
            after = self.pairs.get(here[-1] + 1, len(self.new) if is_last else None)
            if before is not None and after is not None:
                there = list(range(before + 1, after))
                if there and free.issuperset(there):
                    found.append((here, there))
        return found

    def likeness(self, i: int, j: int) -> float:
        """How alike two units are, 0 to 1; headings are like nothing."""
        one, other = self.old[i], self.new[j]
        if "section" in (one.kind, other.kind):
            return 0.0
        return self.rarity.likeness(one.words, other.words)

    def have_one_name(self, i: int, j: int) -> bool:
        """Whether two units are answers to one question, rows of one name, items of one label."""
        one, other = self.old[i], self.new[j]
        return one.kind == other.kind and one.label == other.label != ""
