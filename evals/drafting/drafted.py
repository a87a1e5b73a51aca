"""A suite for a guide that has none, made of its own words."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from corpus import Guide, fold

from ..cases import Case, Kind
from .identity import identity, numbered
from .part import Part, PartKind
from .parts import parts
from .questions import questions

KINDS: Mapping[PartKind, Kind] = {
    "faq": "faq",
    "row": "table",
    "step": "plan",
    "list": "list",
    "section": "section",
}


def drafted(guide: Guide) -> tuple[Case, ...]:
    """A case for every FAQ, row, labelled item, list and text below a heading, in reading order.

    An answer is right that cites the part; a part with any word changed makes its case stale. The
    id of a case rests on what names the part, so that the same part has it in the next edition.
    Parts that cannot be asked for apart share a case.
    """
    found = parts(guide)
    asked = questions(found, guide.title)
    cases = _merged(draft(guide, part, each) for part, each in zip(found, asked, strict=True))
    ids = numbered(case.id for case in cases)
    return tuple(replace(case, id=each) for case, each in zip(cases, ids, strict=True))


def draft(guide: Guide, part: Part, question: str) -> Case:
    """The case of one part; other parts may have the same id."""
    names = (part.label,) if part.kind == "faq" else (*part.section[-2:], part.label)
    return Case(
        id=identity(guide.document, part.kind, filter(None, names)),
        kind=KINDS[part.kind],
        question=question,
        documents=(guide.document,),
        suite="drafted",
        guide=guide.document,
        priority="critical" if part.kind == "faq" else "normal",
        origin="drafted",
        quotes=part.quotes,
        sections=() if part.section in ((), (guide.title,)) else (" > ".join(part.section),),
    )


def _merged(cases: Iterable[Case]) -> list[Case]:
    """The first of those that ask the same, with the gold of all."""
    found: dict[tuple[str, ...], Case] = {}
    for case in cases:
        asked = fold(case.question)
        first = found.setdefault(asked, case)
        found[asked] = replace(
            first,
            quotes=tuple(dict.fromkeys((*first.quotes, *case.quotes))),
            sections=tuple(dict.fromkeys((*first.sections, *case.sections))),
        )
    return list(found.values())
