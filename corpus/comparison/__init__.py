"""Two editions of a guide compared, unit by unit."""

from .change import Change, ChangeKind
from .comparing import compare
from .documents import pair_documents
from .rewording import Edit, reword
from .units import Unit, UnitKind

__all__ = [
    "Change",
    "ChangeKind",
    "Edit",
    "Unit",
    "UnitKind",
    "compare",
    "pair_documents",
    "reword",
]
