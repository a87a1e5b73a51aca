"""Content that a new edition has lost so much of that nobody should wave it through."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from corpus import Change, Guide, UnitKind, units

HEAVY = Fraction(1, 5)
"""A document that loses more than this share of its sections, FAQs or rows has to be looked at."""

_COUNTED: tuple[UnitKind, ...] = ("section", "faq", "row")


@dataclass(frozen=True, slots=True)
class Loss:
    """How much of one sort of unit a document has lost: `lost` of `of`."""

    document: str
    unit: UnitKind
    lost: int
    of: int

    @property
    def sentence(self) -> str:
        """What an editor is told."""
        return f"{self.document} loses {self.lost} of its {self.of} {_PLURAL[self.unit]}"


_PLURAL = {"section": "sections", "faq": "FAQs", "row": "table rows"}


def heavy_losses(old: Guide, document: str, changes: Sequence[Change]) -> Iterator[Loss]:
    """The losses of a document, by sort of unit, that are over a fifth; `document` is its new name.

    What was renamed, moved or reworded is not lost.
    """
    had = Counter(unit.kind for unit in units(old))
    gone = Counter(change.unit for change in changes if change.kind == "removed")
    for unit in _COUNTED:
        if gone[unit] > HEAVY * had[unit]:
            yield Loss(document, unit, gone[unit], had[unit])
