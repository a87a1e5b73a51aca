"""A plan that a learner asks for in the conversation: heard, laid out, and answered with."""

from .planned import planned

__all__ = ["planned"]
