"""A dated plan from a guide's own steps: what is the guide's and what is ours stays told apart."""

from .hours import as_told, to_half
from .offers import Offer, offers
from .planning import plan
from .study_plan import Plan, PlanItem, PlanKind, PlanWish, Statement

__all__ = [
    "Offer",
    "Plan",
    "PlanItem",
    "PlanKind",
    "PlanWish",
    "Statement",
    "as_told",
    "offers",
    "plan",
    "to_half",
]
