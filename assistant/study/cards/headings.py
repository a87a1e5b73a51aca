"""Cards from headings that ask something."""

import re
from collections.abc import Iterator, Mapping

from corpus import Section

from ...language import english
from ...repertoire.headed import headed
from .fact import Fact
from .material import Material, place_names
from .openings import Opening, openings, shares_words
from .passage import content, joined
from .wordings import wordings

_ASKS = 0.6  # merit from which on a question from a heading says what it asks for
_EXERCISE = re.compile(r"\b(?:you|your|we|our)\b", re.IGNORECASE)
_HOW = re.compile(r"how (?:do|does|can|should|to)\b", re.IGNORECASE)
_FEWEST = 2  # words with content of a question


def questions(material: Material) -> Mapping[int, str]:
    """The questions that headings make by themselves, by where their sections begin."""
    return {
        one.start: one.text
        for one in headed(material.guide, material.speech)
        if one.merit >= _ASKS and len(content(one.text)) >= _FEWEST
    }


def from_headings(material: Material) -> Iterator[Fact]:
    """What a section says first, where its heading asks for that."""
    asked, begun = questions(material), openings(material.guide)
    with_lists = {found.section for found in material.guide.lists}
    for section in material.guide.sections:
        question, opening = asked.get(section.start), begun.get(section.id)
        # A question to the reader is an exercise; where a list follows, that is the answer.
        if not question or not opening:
            continue
        if section.id in with_lists and not english().defining.search(question.lower()):
            continue
        if section.title.endswith("?") and _EXERCISE.search(section.title):
            continue
        if _HOW.match(question) and not _is_all(section, opening):
            continue
        if wordings().fits("conditional", joined(opening)):
            continue
        if shares_words(question, opening, material.guide.title):
            yield defined(question, section, opening, material)


def _is_all(section: Section, opening: Opening) -> bool:
    """Whether a section says little more than its first sentences."""
    return section.end - opening[-1].end <= opening[-1].end - opening[0].start


def defined(question: str, section: Section, opening: Opening, material: Material) -> Fact:
    """The fact that a section begins with."""
    return Fact(
        kind="definition",
        about=place_names(material, section.heading_path[-2:]),
        question=question,
        answer=joined(opening),
        start=opening[0].start,
        end=opening[-1].end,
        level=material.level_of(section.heading_path),
    )
