"""A plan that a learner asks for in the conversation: heard, laid out, and answered with."""

from .days import NamedDay, named_days
from .planned import planned

__all__ = ["NamedDay", "named_days", "planned"]
