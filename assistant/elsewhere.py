"""Tells when a guide has what is asked for only of other things than the one named.

Guides repeat a section under each of several things: the "Dates" of spring, the "Dates" of autumn.
A question for the dates of winter finds those two, and neither is an answer. Nor is a text about
winter that says nothing of the prices, of which a table has a column for other seasons.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus import Guide
from index import Hit, Name, terms

from .question import Question

_MOST = 8  # owners that are named
_OF = re.compile(
    r"^\W*(?:(?:what|whats|which|are|is|list|show|tell|give|me|any|all|the|there)\W+){0,6}"
    r"(?P<title>\w[\w-]{2,30}(?: [\w-]{1,30})?) (?:of|for|in|on) ",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What a guide calls the thing asked for, and of what it has that."""

    title: str
    owners: tuple[str, ...]


def elsewhere(question: Question, hit: Hit, guide: Guide) -> Elsewhere | None:
    """Of what the guide has what is asked for, where that is not the thing named; or None."""
    if not question.things:
        return None
    return _in_a_table(question, hit, guide) or _in_sections(question, hit, guide)


def _in_sections(question: Question, hit: Hit, guide: Guide) -> Elsewhere | None:
    """Where the passage is about no thing named, in a section that several things have."""
    path = hit.passage.section
    if len(path) < 2 or any(_is_about(name, question, hit) for name in question.things):
        return None
    found = tuple(dict.fromkeys(_parents(path[-1], guide)))
    return Elsewhere(path[-1], found[:_MOST]) if len(found) > 1 else None


def _is_about(name: Name, question: Question, hit: Hit) -> bool:
    """Whether a passage stands under the thing named, or speaks of it in passing.

    Where the question says what kind of thing it means ("the Winter course"), a mere word of the
    text ("in winter") is not enough.
    """
    ways = {" ".join(terms(name.name)), name.core}
    if any(f" {way} " in hit.heading for way in ways):
        return True
    said = terms(question.text)[name.low : name.high]
    says_kind = not set(terms(name.kind)).isdisjoint(set(said) - set(name.core.split()))
    return not says_kind and any(f" {way} " in hit.body for way in ways)


def _parents(title: str, guide: Guide) -> Iterator[str]:
    """What the headings above all sections of a title call their things, the guide's title off."""
    for section in guide.sections:
        if section.title == title and section.path:
            yield section.path[-1].removeprefix(guide.title).strip(" –-:|") or section.path[-1]


def _in_a_table(question: Question, hit: Hit, guide: Guide) -> Elsewhere | None:
    """Where a column of a table is asked for ("prices of …"), and the passage has no word of it."""
    asked = _OF.match(question.text)
    stems = terms(asked["title"]) if asked else ()
    concepts = [c for c in question.concepts if set(stems) & set(c.alternatives[0])]
    if not concepts or any(concept.stands_in(hit.body + hit.heading) for concept in concepts):
        return None
    for table in guide.tables:
        for title in table.header[1:]:
            if terms(title) == stems:
                return Elsewhere(title, tuple(row.cells[0] for row in table.rows)[:_MOST])
    return None
