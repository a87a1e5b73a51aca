"""One difference between two editions of a guide."""

from dataclasses import dataclass
from typing import Literal

from .units import Unit, UnitKind

ChangeKind = Literal["added", "removed", "changed", "renamed", "moved"]


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between two editions.

    Attributes:
        kind: "renamed" is a heading with other words over what it stood over before, a question
            with other words and the same answer, or the document's title; "moved" is a unit in
            another section or order, its words perhaps changed as well.
        unit: What is different.
        section: Heading path where it stands: in the new edition, or in the old one if removed.
        old: The unit in the old edition, None if it was added.
        new: The unit in the new edition, None if it was removed.

    """

    kind: ChangeKind
    unit: UnitKind
    section: tuple[str, ...]
    old: Unit | None
    new: Unit | None


def change(kind: ChangeKind, old: Unit | None, new: Unit | None) -> Change:
    """A change of a unit that is there in one edition at least."""
    unit = new or old
    if unit is None:
        raise ValueError("A change needs an old or a new unit.")
    return Change(kind, unit.kind, unit.section, old, new)
