"""Suites as YAML that an editor writes: everything unexpected is an error with its line."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from .cases import Case, Suite
from .errors import SuiteError
from .fields import CASE_FIELDS, FieldError, documents_of, suggestion, text_of
from .splits import held_out
from .suite_nodes import Fields, Items, Node, Scalar, Unquoted
from .suite_yaml import read_yaml

T = TypeVar("T")

SUITE_FIELDS = ("suite", "folder", "documents", "edition", "cases")
REQUIRED = ("id", "kind", "question", "documents")
_SHOWN = 40  # characters of a value that a message repeats
_FREE = frozenset({"question", "answer"})  # text that may well have a `#` in it
_DASHES = "begin each case with `- `, its other fields below the first one"


def shipped() -> list[Path]:
    """The suites that come with the product."""
    return sorted((Path(__file__).parent / "suites").glob("*.yaml"))


def load_suite(path: Path) -> Suite:
    """Read a suite.

    Raises:
        SuiteError: with the line and what to do, for whatever cannot be read, broken YAML, unknown,
            repeated, missing or ill-typed fields, ids used twice, expectations that contradict each
            other, and a folder of documents that is not there.

    """
    top = _entries(path, read_yaml(path), SUITE_FIELDS)
    nodes = _case_nodes(path, top)
    name = path.stem.removesuffix(".suite")
    if "suite" in top:
        name = _value(path, "suite", top["suite"], text_of)
    common: dict[str, Any] = {"suite": name, "documents": (), "folder": _folder(path, top)}
    if "documents" in top:
        common["documents"] = _value(path, "documents", top["documents"], documents_of)
    cases = [_case(path, node, common) for node in nodes]
    _refuse_repeated_ids((path, case) for case in cases)
    held = held_out((case.id, case.kind, case.conversation) for case in cases)
    return Suite(
        name=name,
        path=path,
        edition=_value(path, "edition", top["edition"], text_of) if "edition" in top else None,
        cases=tuple(replace(case, split="held") if case.id in held else case for case in cases),
    )


def load_suites(paths: Iterable[Path]) -> tuple[Case, ...]:
    """Read the cases of several suites; an id may stand in one of them only."""
    found = [(path, case) for path in paths for case in load_suite(path).cases]
    _refuse_repeated_ids(found)
    return tuple(case for _, case in found)


def _case_nodes(path: Path, top: Mapping[str, Node]) -> Sequence[Node]:
    if "cases" not in top:
        raise SuiteError(path, 1, "a suite needs `cases`, a list of them")
    cases = top["cases"]
    if not isinstance(cases, Items):
        raise SuiteError(path, cases.line, f"`cases` is no list: {_DASHES}")
    return cases.items


def _entries(path: Path, node: Node, allowed: Iterable[str]) -> dict[str, Node]:
    if not isinstance(node, Fields):
        problem = "expected fields, one `name: value` a line"
        raise SuiteError(path, node.line, f"{problem}; {_DASHES}")
    entries: dict[str, Node] = {}
    for key, value in node.pairs:
        name = _name(path, key)
        if name not in allowed:
            known = suggestion(name, tuple(allowed))
            raise SuiteError(path, key.line, f"unknown field {_short(name)!r}; {known}")
        if name in entries:
            raise SuiteError(path, key.line, f"field {name!r} is given twice: keep one of them")
        entries[name] = value
    return entries


def _name(path: Path, key: Node) -> str:
    if not isinstance(key, Scalar):
        problem = "a field's name is missing: text that begins with [, { or ? goes in quotes"
        raise SuiteError(path, key.line, problem)
    return key.value.written if isinstance(key.value, Unquoted) else key.value


def _folder(path: Path, top: Mapping[str, Node]) -> Path | None:
    """Where the suite's own documents are: `folder` is relative to the suite."""
    if "folder" not in top:
        return None
    folder = (path.parent / _value(path, "folder", top["folder"], text_of)).resolve()
    if not os.path.isdir(folder):  # noqa: PTH112 (a name too long is no folder either)
        problem = f"there is no folder {_short(str(folder), 200)}: `folder` begins at the suite"
        raise SuiteError(path, top["folder"].line, problem)
    return folder


def _case(path: Path, node: Node, common: Mapping[str, Any]) -> Case:
    entries = _entries(path, node, CASE_FIELDS)
    own = {name: _value(path, name, value, CASE_FIELDS[name]) for name, value in entries.items()}
    fields: dict[str, Any] = {**common, **own}
    for name in REQUIRED:
        if not fields.get(name):
            raise SuiteError(path, node.line, f"a case needs {name!r}: add `{name}: …`")
    case = Case(**fields, line=node.line)
    for problem in _contradictions(case):
        raise SuiteError(path, case.line, f"case {_short(case.id)!r}: {problem}")
    return case


def _value(path: Path, name: str, node: Node, check: Callable[[object], T]) -> T:
    if name in _FREE and isinstance(node, Scalar) and node.comment:
        raise SuiteError(
            path,
            node.line,
            f"field {name!r} ends before {_short(node.comment)!r}, which YAML takes for a comment: "
            "put the whole text in quotes",
        )
    try:
        return check(_plain(path, node))
    except FieldError as error:
        raise SuiteError(path, node.line, f"field {name!r} {error}") from error


def _plain(path: Path, node: Node) -> object:
    """A value without its lines: text, `Unquoted`, lists and dicts of these."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Items):
        return [_plain(path, item) for item in node.items]
    found: dict[str, object] = {}
    for key, value in node.pairs:
        name = _name(path, key)
        if name in found:
            raise SuiteError(path, key.line, f"{_short(name)!r} is given twice: keep one of them")
        found[name] = _plain(path, value)
    return found


def _contradictions(case: Case) -> Iterator[str]:
    gold = case.must or case.quotes or case.sections or case.answer
    if case.refuse and (gold or case.clarify or case.unanswered):
        yield "what must be refused has nothing to say, to quote or to ask back: take that out"
    if case.unanswered and not case.must:
        yield "`unanswered` names a part of a question, the other part needs `must`"
    answers = not (case.refuse or case.clarify or case.kind == "smalltalk")
    if answers and not (case.must or case.quotes or case.sections):
        yield (
            "an answer is expected, so `must` has to say what is in it, or `quotes` or `sections` "
            "what in the guide proves it"
        )


def _refuse_repeated_ids(cases: Iterable[tuple[Path, Case]]) -> None:
    seen: dict[str, tuple[Path, Case]] = {}
    for path, case in cases:
        if case.id in seen:
            home, first = seen[case.id]
            where = f"in line {first.line}" if home == path else f"in {home}:{first.line}"
            raise SuiteError(
                path,
                case.line,
                f"the id {_short(case.id)!r} is used twice: give this one, or the one {where}, "
                "another",
            )
        seen[case.id] = (path, case)


def _short(text: str, limit: int = _SHOWN) -> str:
    return text if len(text) <= limit else f"{text[: limit - 1]}…"
