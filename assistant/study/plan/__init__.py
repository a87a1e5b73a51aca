"""A dated plan from a guide's own steps: what is the guide's and what is ours stays told apart."""

from .plan import Plan, PlanItem, PlanKind, PlanWish, Statement
from .planning import plan

__all__ = ["Plan", "PlanItem", "PlanKind", "PlanWish", "Statement", "plan"]
