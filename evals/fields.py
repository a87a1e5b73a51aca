"""The fields of a case in a suite file, and what each may hold."""

import re
from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from typing import TypeVar, get_args

from assistant import Turn
from assistant.answer import Role

from .cases import KINDS, Kind, Origin, Priority
from .suite_nodes import Unquoted

T = TypeVar("T")

_SHOWN = 40  # characters of a value that a message repeats
_NOT_IN_IDS = re.compile(r"[\s,]")
_TURNS = "must be a list of {role, content}"


class FieldError(ValueError):
    """What a field's value should have been, as the end of a sentence."""


def text_of(value: object) -> str:
    """Take a non-empty string."""
    if isinstance(value, str):
        if value.strip():
            return value
        raise FieldError("must be text, and is empty: fill it in, or leave it out")
    if isinstance(value, Unquoted):
        if value.means is None:
            raise FieldError("must be text, and is empty: write some behind the colon")
        raise FieldError(f'must be text: put it in quotes, "{_short(value.written)}"')
    if isinstance(value, dict):
        raise FieldError("must be text: put it in quotes if it has a colon or begins with {")
    raise FieldError("must be one text, not a list: put it in quotes if it begins with [ or -")


def id_of(value: object) -> str:
    """Take what a case can be named by on a command line."""
    name = text_of(value)
    if _NOT_IN_IDS.search(name) or name == "all":
        raise FieldError(
            f"must be one word, not {_told(name)}: use letters, digits, hyphens and dots"
        )
    return name


def flag_of(value: object) -> bool:
    """Take true or false."""
    if isinstance(value, Unquoted) and isinstance(value.means, bool):
        return value.means
    if isinstance(value, str) and value.lower() in ("true", "false"):
        raise FieldError(f"must be true or false without quotes: write {value.lower()}")
    raise FieldError(f"must be true or false, not {_told(value)}")


def refuse_of(value: object) -> bool | None:
    """Take true, false, or null where both an answer and a refusal can be right."""
    return None if isinstance(value, Unquoted) and value.means is None else flag_of(value)


def kind_of(value: object) -> Kind:
    """One of the kinds of question."""
    return _one_of(value, KINDS)  # type: ignore[return-value]


def priority_of(value: object) -> Priority:
    """How much a case weighs in the decision about a content update."""
    return _one_of(value, get_args(Priority))  # type: ignore[return-value]


def origin_of(value: object) -> Origin:
    """Who made a case."""
    return _one_of(value, get_args(Origin))  # type: ignore[return-value]


def texts_of(value: object) -> tuple[str, ...]:
    """Take a list of strings."""
    if isinstance(value, str):
        raise FieldError(f'must be a list: write ["{_short(value)}"]')
    if not isinstance(value, list):
        raise FieldError(f"must be a list of texts, not {_told(value)}: write [a, b]")
    return tuple(map(text_of, value))


def gold_of(value: object) -> tuple[str, ...]:
    """Take a list of at least one string."""
    return _not_empty(texts_of(value))


def documents_of(value: object) -> tuple[str, ...]:
    """Take a list of relative paths that stay below the folder of documents."""
    paths = texts_of(value)
    for path in paths:
        if path.startswith("/") or ".." in path.split("/"):
            raise FieldError(
                f"must stay below the folder of documents, {_told(path)} does not: "
                "leave / at the beginning and .. out"
            )
    return paths


def groups_of(value: object) -> tuple[tuple[str, ...], ...]:
    """Take a list of groups, each a list of alternatives; at least one of each."""
    if not isinstance(value, list) or not all(isinstance(group, list) and group for group in value):
        raise FieldError("must be a list of groups, each a list of alternatives: [[a, b], [c]]")
    return _not_empty(tuple(texts_of(group) for group in value))


def turns_of(value: object) -> tuple[Turn, ...]:
    """Take a list of `{role, content}`."""
    if not isinstance(value, list):
        raise FieldError(_TURNS)
    return tuple(_turn_of(item) for item in value)


def suggestion(given: str, known: Sequence[str]) -> str:
    """What was perhaps meant, or else all there is, as the end of a sentence."""
    if close := get_close_matches(given[:_SHOWN].casefold(), known, n=1):
        return f"did you mean {close[0]}?"
    return f"there are {', '.join(known)}"


def _turn_of(value: object) -> Turn:
    if not isinstance(value, dict) or set(value) != {"role", "content"}:
        raise FieldError(_TURNS)
    role = text_of(value["role"])
    if role not in get_args(Role):
        raise FieldError(f"has a turn of {_told(role)}; roles are {', '.join(get_args(Role))}")
    return Turn(role=role, content=text_of(value["content"]))  # type: ignore[arg-type]


def _one_of(value: object, known: Sequence[str]) -> str:
    text = value.written if isinstance(value, Unquoted) else value
    if not isinstance(text, str):
        raise FieldError(f"must be one of {', '.join(known)}")
    if text not in known:
        raise FieldError(f"must be one of its values, not {_told(text)}: {suggestion(text, known)}")
    return text


def _not_empty(values: tuple[T, ...]) -> tuple[T, ...]:
    if not values:
        raise FieldError("is an empty list: put something in, or leave the field out")
    return values


def _told(value: object) -> str:
    if isinstance(value, Unquoted):
        return _short(value.written) or "nothing"
    if isinstance(value, str):
        return repr(_short(value))
    return "fields" if isinstance(value, dict) else "a list"


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


CASE_FIELDS: Mapping[str, Callable[[object], object]] = {
    "id": id_of,
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
    "quotes": gold_of,
    "sections": gold_of,
    "sources": texts_of,
    "refuse": refuse_of,
    "clarify": flag_of,
    "unanswered": flag_of,
    "tags": texts_of,
}
