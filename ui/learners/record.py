"""An exchange and a profile as JSON: what the file of the learners holds of them.

A field that came later has its default in what was kept before, and one that is gone is passed
over, so that a newer build shows what the learner saw.
"""

import json
from dataclasses import asdict, replace
from typing import Any

from pydantic import TypeAdapter

from assistant import Profile

from ..chat.conversation import Exchange

_exchange = TypeAdapter(Exchange)
_profile = TypeAdapter(Profile)


def write_exchange(exchange: Exchange) -> bytes:
    """The exchange, but for the passages that retrieval found: nobody was shown them."""
    if exchange.answer is not None:
        exchange = replace(exchange, answer=replace(exchange.answer, passages=()))
    return _write(exchange)


def read_exchange(content: bytes, number: int) -> Exchange:
    """The exchange as number so and so; ValueError if it cannot be read."""
    return replace(_exchange.validate_json(content), number=number)


def write_profile(profile: Profile) -> bytes:
    """What is known of a learner."""
    return _write(profile)


def read_profile(content: bytes) -> Profile:
    """What is known of a learner; ValueError if it cannot be read."""
    return _profile.validate_json(content)


def _write(record: Any) -> bytes:  # noqa: ANN401 (any dataclass)
    # Half a surrogate pair, which a browser may send, is no text: it becomes a question mark.
    return json.dumps(asdict(record), ensure_ascii=False).encode("utf-8", "replace")
