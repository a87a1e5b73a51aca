"""Memories, aims and plans as JSON: what the file of the learners holds of them.

A field that came later has its default in what was kept before, and one that is gone is passed
over. Times are UTC.
"""

import json
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from assistant.study.practice import Memory, Progress

from .studied import Plans


@dataclass(frozen=True, slots=True)
class Aims:
    """What a learner has set: the numbers of `Progress`, and their plans."""

    retention: float
    new_a_day: int
    plans: Plans


NO_AIMS = Aims(Progress().retention, Progress().new_a_day, Plans())

_memory = TypeAdapter(Memory)
_aims = TypeAdapter(Aims)


def write_memory(memory: Memory) -> bytes:
    """What a learner remembers of a card."""
    return as_json(_memory, memory)


def read_memory(content: bytes) -> Memory:
    """What a learner remembers of a card; ValueError if it cannot be read."""
    return _memory.validate_json(content)


def write_aims(aims: Aims) -> bytes:
    """What a learner has set."""
    return as_json(_aims, aims)


def read_aims(content: bytes) -> Aims:
    """What a learner has set; ValueError if it cannot be read."""
    return _aims.validate_json(content)


def as_json(adapter: TypeAdapter[Any], record: object, indent: int | None = None) -> bytes:
    """A dataclass as JSON; half a surrogate pair, which is no text, becomes a question mark."""
    fields = adapter.dump_python(record, mode="json")
    return json.dumps(fields, ensure_ascii=False, indent=indent).encode("utf-8", "replace")
