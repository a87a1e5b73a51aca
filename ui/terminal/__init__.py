"""A conversation in a terminal: no page, no server, as pleasant as lines of text can be."""

from .loop import converse

__all__ = ["converse"]
