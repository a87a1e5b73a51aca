"""The cases that guard a library: an editor's, and those drafted from the guides' own words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path, PurePath

from corpus import Guide, bundled, namesakes

from ..cases import Case, Suite
from ..drafting import drafted
from ..errors import SuiteError
from ..suite_file import load_suite

FOLDER = "suites"
"""Where in a data folder the suites of its library are."""

_FROM_THE_REST = 100  # cases drafted from documents that a release leaves as they are


def library_suites(data: Path, documents: Iterable[str]) -> tuple[Suite, ...]:
    """The suites of a library: those in its data folder, and the one of the bundled guide."""
    found = [load_suite(path) for path in sorted((data / FOLDER).glob("*.yaml"))]
    names = {suite.name for suite in found}
    there = [suite for guide in _bundled_guides(documents) for suite in beside(guide)]
    return (*found, *(suite for suite in there if suite.name not in names))


def beside(document: Path) -> tuple[Suite, ...]:
    """The suite that lies beside a document, as its glossary does: NAME.suite.yaml."""
    path = document.with_suffix(".suite.yaml")
    return (load_suite(path),) if path.is_file() else ()


def applying(suites: Iterable[Suite], documents: Sequence[str]) -> tuple[Case, ...]:
    """The cases whose documents are in a library, with the names that they have there.

    Raises:
        SuiteError: for an id that stands in two suites.

    """
    found: dict[str, Case] = {}
    for suite in suites:
        for case in suite.cases:
            own = _in_library(case.documents, documents)
            if case.id in found:
                raise SuiteError(suite.path, case.line, f"the id {case.id!r} is used twice")
            if own:
                found[case.id] = replace(case, documents=own, guide=_guide(suite, case, documents))
    return tuple(found.values())


def drafts(changed: Sequence[Guide], others: Sequence[Guide]) -> tuple[Case, ...]:
    """Cases from the live editions: all of the documents that change, a sample of the others.

    The sample does not depend on the order of the documents, and stays the same while they do.
    """
    rest = [case for guide in others for case in drafted(guide)]
    sample = sorted(rest, key=lambda case: sha256(case.id.encode()).digest())[:_FROM_THE_REST]
    return (*(case for guide in changed for case in drafted(guide)), *sample)


def renamed(case: Case, names: Mapping[str, str]) -> Case:
    """The case for an edition whose documents have other names."""
    stems = {PurePath(old).stem: PurePath(new).stem for old, new in names.items()}
    return replace(
        case,
        documents=tuple(names.get(name, name) for name in case.documents),
        guide=names.get(case.guide, case.guide) if case.guide else None,
        sources=tuple(stems.get(stem, stem) for stem in case.sources),
    )


def _guide(suite: Suite, case: Case, documents: Sequence[str]) -> str | None:
    """The document that the learner chose, by its name in the library."""
    if case.guide is None:
        return None
    found = _in_library([case.guide], documents)
    if not found:
        raise SuiteError(
            suite.path,
            case.line,
            f"case {case.id!r}: `guide` names {case.guide!r}, which the library does not have",
        )
    return found[0]


def _in_library(wanted: Sequence[str], documents: Sequence[str]) -> tuple[str, ...]:
    """The library's documents that are meant: by name, or by the last part of a path."""
    same = namesakes(documents, [PurePath(path).name for path in wanted])
    by_path = namesakes(documents, wanted)
    found = [by_path.get(path) or same.get(PurePath(path).name) for path in wanted]
    return tuple(name for name in found if name)


def _bundled_guides(documents: Iterable[str]) -> list[Path]:
    return [path for name in dict.fromkeys(documents) if (path := bundled() / name).is_file()]
