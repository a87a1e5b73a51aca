"""Tells when a guide has what is asked for only under other things than the one named.

Guides repeat a section under each of several things: the "Dates" of spring, the "Dates" of autumn.
A question for the dates of winter finds those two, and neither is an answer.
"""

from collections.abc import Iterator

from corpus import Guide
from index import Hit, Name, terms

from .question import Question


def owners(question: Question, hit: Hit, guide: Guide) -> tuple[str, ...]:
    """Whose section the passage is in and which others have one so called; () if all is well.

    Only where the question names things of which the passage is about none, and the passage stands
    in a section whose title is repeated under several headings.
    """
    passage = hit.passage
    if len(passage.section) < 2 or not question.things:
        return ()
    if any(_is_about(name, question, hit) for name in question.things):
        return ()
    found = tuple(dict.fromkeys(_parents(passage.section[-1], guide)))
    return found if len(found) > 1 else ()


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
