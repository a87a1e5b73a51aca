"""Lets a chat model word an answer, and shows of it what the quoted spans prove."""

from .prompt import prefix
from .rewording import reworded

__all__ = ["prefix", "reworded"]
