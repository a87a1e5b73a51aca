"""What a learner studies with: cards, practice, plans and what is left to do.

Everything here is pure: no files, no clock of its own (now and today are given).
"""

from .study import Study

__all__ = ["Study"]
