"""The data folder as one file, and back."""

from .restoring import restore
from .writing import back_up

__all__ = ["back_up", "restore"]
