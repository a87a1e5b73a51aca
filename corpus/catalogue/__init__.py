"""The catalogue of a guide: the named things that a learner can ask about.

Built from structure alone: column titles, parent headings and labels say what kind of thing
something is; `kinds.yaml` says which of these words mean the same kind in any guide.
"""

from .entity import SECTION, TOPIC, Entity
from .entries import entities

__all__ = ["SECTION", "TOPIC", "Entity", "entities"]
