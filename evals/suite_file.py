"""Suites as YAML that an editor writes: everything unexpected is an error with its line."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import yaml

from .cases import Case, Suite
from .errors import SuiteError
from .fields import CASE_FIELDS, FieldError, documents_of, text_of
from .splits import held_out

T = TypeVar("T")

SUITE_FIELDS = ("suite", "folder", "documents", "edition", "cases")
REQUIRED = ("id", "kind", "question", "documents")


def shipped() -> list[Path]:
    """The suites that come with the product."""
    return sorted((Path(__file__).parent / "suites").glob("*.yaml"))


def load_suite(path: Path) -> Suite:
    """Read a suite.

    Raises:
        SuiteError: with the line, for broken YAML, unknown, repeated, missing or ill-typed fields,
            ids used twice, expectations that contradict each other, and a folder of documents that
            is not there.

    """
    top = _entries(path, _compose(path), SUITE_FIELDS)
    if "cases" not in top or not isinstance(top["cases"], yaml.SequenceNode):
        raise SuiteError(path, 1, "a suite needs `cases`, a list")
    name = _value(path, "suite", top["suite"], text_of) if "suite" in top else path.stem
    common: dict[str, Any] = {"suite": name, "documents": (), "folder": _folder(path, top)}
    if "documents" in top:
        common["documents"] = _value(path, "documents", top["documents"], documents_of)
    cases = [_case(path, node, common) for node in top["cases"].value]
    _refuse_repeated_ids(path, cases)
    held = held_out((case.id, case.kind, case.conversation) for case in cases)
    return Suite(
        name=name,
        path=path,
        edition=_value(path, "edition", top["edition"], text_of) if "edition" in top else None,
        cases=tuple(replace(case, split="held") if case.id in held else case for case in cases),
    )


def load_suites(paths: Iterable[Path]) -> tuple[Case, ...]:
    """Read the cases of several suites; an id may stand in one of them only."""
    cases: list[Case] = []
    for path in paths:
        suite = load_suite(path)
        _refuse_repeated_ids(path, [*cases, *suite.cases])
        cases += suite.cases
    return tuple(cases)


def _compose(path: Path) -> yaml.Node:
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise SuiteError(
            path, mark.line + 1 if mark else 1, f"not YAML: {error.problem}"
        ) from error
    if node is None:
        raise SuiteError(path, 1, "the file is empty")
    return node


def _entries(path: Path, node: yaml.Node, allowed: Iterable[str]) -> dict[str, yaml.Node]:
    if not isinstance(node, yaml.MappingNode):
        raise SuiteError(path, _line(node), "expected fields, one `name: value` a line")
    entries: dict[str, yaml.Node] = {}
    for key, value in node.value:
        if key.value not in allowed:
            raise SuiteError(
                path, _line(key), f"unknown field {key.value!r}; known are {', '.join(allowed)}"
            )
        if key.value in entries:
            raise SuiteError(path, _line(key), f"field {key.value!r} is given twice")
        entries[key.value] = value
    return entries


def _folder(path: Path, top: Mapping[str, yaml.Node]) -> Path | None:
    """Where the suite's own documents are: `folder` is relative to the suite."""
    if "folder" not in top:
        return None
    folder = (path.parent / _value(path, "folder", top["folder"], text_of)).resolve()
    if not folder.is_dir():
        raise SuiteError(path, _line(top["folder"]), f"there is no folder {folder}")
    return folder


def _case(path: Path, node: yaml.Node, common: Mapping[str, Any]) -> Case:
    entries = _entries(path, node, CASE_FIELDS)
    own = {name: _value(path, name, value, CASE_FIELDS[name]) for name, value in entries.items()}
    fields: dict[str, Any] = {**common, **own}
    for name in REQUIRED:
        if not fields.get(name):
            raise SuiteError(path, _line(node), f"a case needs {name!r}")
    case = Case(**fields, line=_line(node))
    for problem in _contradictions(case):
        raise SuiteError(path, case.line, f"case {case.id!r}: {problem}")
    return case


def _value(path: Path, name: str, node: yaml.Node, check: Callable[[object], T]) -> T:
    loaded = yaml.constructor.SafeConstructor().construct_document(node)
    try:
        return check(loaded)
    except FieldError as error:
        raise SuiteError(path, _line(node), f"field {name!r} {error}") from error


def _contradictions(case: Case) -> Iterator[str]:
    gold = case.must or case.quotes or case.sections or case.answer
    if case.refuse and (gold or case.clarify or case.unanswered):
        yield "what must be refused has nothing to say, to quote or to ask back"
    if case.unanswered and not case.must:
        yield "`unanswered` names a part of a question, the other part needs `must`"
    answers = not (case.refuse or case.clarify or case.kind == "smalltalk")
    if answers and not (case.must or case.quotes or case.sections):
        yield (
            "an answer is expected, so `must` has to say what is in it, or `quotes` or `sections` "
            "what in the guide proves it"
        )


def _refuse_repeated_ids(path: Path, cases: Iterable[Case]) -> None:
    seen: set[str] = set()
    for case in cases:
        if case.id in seen:
            raise SuiteError(path, case.line, f"the id {case.id!r} is used twice")
        seen.add(case.id)


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1
