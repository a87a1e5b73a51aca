"""What is told with a finished answer beside its words."""

import logging
from dataclasses import replace

from ..tutor import Tutor
from .conversation import Conversation, Exchange
from .scope import Scope

logger = logging.getLogger(__name__)


def completed(tutor: Tutor, exchange: Exchange, before: Conversation, scope: Scope) -> Exchange:
    """The exchange with when its edition was made, and with what to ask next; as it is at worst."""
    if exchange.answer is None:
        return exchange
    answer = exchange.answer
    try:
        edition = tutor.edition()
        asks_back = bool(answer.choices)
        further = () if asks_back else tutor.suggestions(answer, before.turns, scope.guide)
    except Exception:  # an answer is worth no less for it
        logger.exception("An answer is shown without its edition")
        return exchange
    made = edition.made if edition.build == answer.build else ""
    return replace(exchange, made=made, suggestions=tuple(further))
