"""Sentences that give orders to whoever answers, where a guide or a question should tell or ask."""

from .orders import gives_orders, order_spans, without_orders
from .sayable import sayable

__all__ = ["gives_orders", "order_spans", "sayable", "without_orders"]
