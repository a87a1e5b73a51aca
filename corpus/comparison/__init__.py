"""Two editions of a guide compared, unit by unit."""

from .change import Change, ChangeKind
from .comparing import compare
from .units import Unit, UnitKind

__all__ = ["Change", "ChangeKind", "Unit", "UnitKind", "compare"]
