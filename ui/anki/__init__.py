"""Cards as a deck that Anki imports, and imports again after an edit without losing a review."""

from .lineage import Exported, Lineage
from .package import apkg

__all__ = ["Exported", "Lineage", "apkg"]
