"""Practice in a terminal: cards, keys and what comes of them."""

from .loop import practise
from .round import Round, Wanted

__all__ = ["Round", "Wanted", "practise"]
