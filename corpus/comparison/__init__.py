"""Two editions of a guide compared, unit by unit."""

from .change import Change, ChangeKind
from .comparing import compare
from .documents import pair_documents
from .folding import fold
from .namesakes import namesakes
from .rewording import Edit, reword
from .units import Unit, UnitKind, units

__all__ = [
    "Change",
    "ChangeKind",
    "Edit",
    "Unit",
    "UnitKind",
    "compare",
    "fold",
    "namesakes",
    "pair_documents",
    "reword",
    "units",
]
