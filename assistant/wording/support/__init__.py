"""Verifies a chat model's sentences: what the quoted spans do not say is not shown."""

from .checking import Support
from .entailment import CrossEncoderEntailment, Entailment
from .span import Span
from .verdict import Reason, Verdict

__all__ = ["CrossEncoderEntailment", "Entailment", "Reason", "Span", "Support", "Verdict"]
