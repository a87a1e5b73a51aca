"""Cards to learn a guide by, each with the literal place that proves its answer."""

from .card import Card, CardKind, Deck
from .deck import deck
from .succession import Remembered, Succession, remembered, succeed

__all__ = [
    "Card",
    "CardKind",
    "Deck",
    "Remembered",
    "Succession",
    "deck",
    "remembered",
    "succeed",
]
