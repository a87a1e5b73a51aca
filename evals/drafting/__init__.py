"""Cases drafted from a guide's own words, so that no guide is ever without a suite."""

from .drafted import drafted
from .part import Part, PartKind
from .parts import parts

__all__ = ["Part", "PartKind", "drafted", "parts"]
