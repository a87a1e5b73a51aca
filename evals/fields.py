"""The fields of a case in a suite file, and what each may hold."""

from collections.abc import Callable, Mapping
from typing import get_args

from assistant import Turn
from assistant.answer import Role

from .cases import KINDS, Kind, Origin, Priority


class FieldError(ValueError):
    """What a field's value should have been, as the end of a sentence."""


def text_of(value: object) -> str:
    """Take a non-empty string."""
    if not isinstance(value, str) or not value.strip():
        raise FieldError(f"must be text, not {value!r} (put it in quotes)")
    return value


def flag_of(value: object) -> bool:
    """Take true or false."""
    if not isinstance(value, bool):
        raise FieldError(f"must be true or false, not {value!r}")
    return value


def refuse_of(value: object) -> bool | None:
    """Take true, false, or null where both an answer and a refusal can be right."""
    return None if value is None else flag_of(value)


def kind_of(value: object) -> Kind:
    """One of the kinds of question."""
    if value not in KINDS:
        raise FieldError(f"must be one of {', '.join(KINDS)}, not {value!r}")
    return value


def priority_of(value: object) -> Priority:
    """How much a case weighs in the decision about a content update."""
    if value not in get_args(Priority):
        raise FieldError(f"must be one of {', '.join(get_args(Priority))}, not {value!r}")
    return value  # type: ignore[return-value]  # mypy does not narrow by get_args


def origin_of(value: object) -> Origin:
    """Who made a case."""
    if value not in get_args(Origin):
        raise FieldError(f"must be one of {', '.join(get_args(Origin))}, not {value!r}")
    return value  # type: ignore[return-value]


def texts_of(value: object) -> tuple[str, ...]:
    """Take a list of strings."""
    if not isinstance(value, list):
        raise FieldError(f"must be a list, not {value!r}")
    return tuple(text_of(item) for item in value)


def documents_of(value: object) -> tuple[str, ...]:
    """Take a list of relative paths that stay below the folder of documents."""
    paths = texts_of(value)
    for path in paths:
        if path.startswith("/") or ".." in path.split("/"):
            raise FieldError(f"must stay below the folder of documents, {path!r} does not")
    return paths


def groups_of(value: object) -> tuple[tuple[str, ...], ...]:
    """Take a list of groups, each a list of alternatives."""
    if not isinstance(value, list) or not all(isinstance(group, list) and group for group in value):
        raise FieldError("must be a list of groups, each a list of alternatives: [[a, b], [c]]")
    return tuple(texts_of(group) for group in value)


def turns_of(value: object) -> tuple[Turn, ...]:
    """Take a list of `{role, content}`."""
    if not isinstance(value, list):
        raise FieldError("must be a list of {role, content}")
    return tuple(_turn_of(item) for item in value)


def _turn_of(value: object) -> Turn:
    if not isinstance(value, dict) or set(value) != {"role", "content"}:
        raise FieldError("must be a list of {role, content}")
    if value["role"] not in get_args(Role):
        raise FieldError(f"has a turn of {value['role']!r}; roles are {', '.join(get_args(Role))}")
    return Turn(role=value["role"], content=text_of(value["content"]))


CASE_FIELDS: Mapping[str, Callable[[object], object]] = {
    "id": text_of,
    "kind": kind_of,
    "question": text_of,
    "documents": documents_of,
    "history": turns_of,
    "guide": text_of,
    "priority": priority_of,
    "origin": origin_of,
    "must": groups_of,
    "must_not": texts_of,
    "answer": text_of,
    "quotes": texts_of,
    "sections": texts_of,
    "sources": texts_of,
    "refuse": refuse_of,
    "clarify": flag_of,
    "unanswered": flag_of,
    "tags": texts_of,
}
