"""A case as the YAML of a suite, as an editor would write it."""

from dataclasses import fields
from typing import Any

import yaml

from assistant import Turn

from ..cases import Case
from ..fields import CASE_FIELDS

_FIRST = ("id", "kind", "priority", "guide", "documents", "history", "question")
_ALWAYS = {"id", "kind", "question", "documents"}
_ONE_PER_LINE = 100  # characters; longer text is wrapped


def written(case: Case, remark: str = "") -> str:
    """The case as one item of a suite's `cases`, without what is the same by default.

    `remark` goes above it as a comment.
    """
    entry = {name: _plain(getattr(case, name)) for name in _order() if _is_told(case, name)}
    text = yaml.safe_dump([entry], sort_keys=False, allow_unicode=True, width=_ONE_PER_LINE)
    comment = " ".join(remark.split())
    return (f"# {comment}\n" if comment else "") + text.rstrip()


def _order() -> list[str]:
    return [*_FIRST, *(name for name in CASE_FIELDS if name not in _FIRST)]


def _is_told(case: Case, name: str) -> bool:
    defaults = {field.name: field.default for field in fields(Case)}
    return name in _ALWAYS or getattr(case, name) != defaults[name]


def _plain(value: object) -> Any:  # noqa: ANN401 (what YAML holds)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Turn):
        return {"role": value.role, "content": value.content}
    return value
