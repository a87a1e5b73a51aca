"""Questions that a guide answers, worded so that a learner may pick one."""

from .repertoire import Repertoire

__all__ = ["Repertoire"]
