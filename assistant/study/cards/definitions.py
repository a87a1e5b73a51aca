"""Cards from sections that tell what a thing is, or what a word means."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from corpus import Guide, Section

from ...language import english
from ...repertoire.speech import bare, is_plural
from ...repertoire.templates import templates
from .descriptions import Described, from_descriptions
from .fact import Fact
from .headings import defined, questions
from .material import Material
from .openings import Opening, is_subject, openings, reads_as_meaning
from .passage import joined
from .wordings import wordings

_GLOSSARY = 8  # short sections side by side that explain words
_FEWEST_KIN = 3  # sections side by side that are named for things
_SHORT = 500  # characters of one
_MOSTLY = 0.7  # share of the sections side by side that are short, or begin with their names
_MOST_NAME = 6  # words of a name
_UNSAID = set(':?!|=<>{}[]#*_“”"')
_PEOPLE = frozenset({"role", "audience"})


def from_definitions(material: Material) -> Iterator[Fact]:
    """What each section says first of the thing that it is named for, in both directions."""
    asked, begun = questions(material), openings(material.guide)
    explaining = _explaining(material.guide)
    times = Counter(bare(section.title).casefold() for section in material.guide.sections)
    things = _things(material.guide, begun)
    told: list[Described] = []
    for section in material.guide.sections:
        opening = begun.get(section.id)
        if opening is None or section.start in asked or not _is_name(section):
            continue
        in_glossary, is_thing = section.id in explaining, section.path in things
        if in_glossary and times[bare(section.title).casefold()] > 1:
            continue  # a word that is explained twice has two right answers
        question = _question(section, opening, in_glossary, is_thing, material)
        if question:
            told.append(Described(section, opening))
            if in_glossary or wordings().fits("defines", joined(opening)):
                yield defined(question, section, opening, material)
    yield from from_descriptions(told, material)


def _explaining(guide: Guide) -> frozenset[str]:
    """The sections that explain words: many short ones side by side, or below such a heading."""
    kin: dict[tuple[str, ...], list[Section]] = {}
    parents = Counter(section.path for section in guide.sections)
    for section in guide.sections:
        if parents[section.heading_path] == 0:
            kin.setdefault(section.path, []).append(section)
    return frozenset(
        section.id for path, own in kin.items() if _is_glossary(path, own) for section in own
    )


def _things(guide: Guide, begun: Mapping[str, Opening]) -> frozenset[tuple[str, ...]]:
    """The paths below which sections are named for things: most begin with their own names."""
    about: dict[tuple[str, ...], list[bool]] = {}
    for section in guide.sections:
        if len(section.path) > 1:
            own = _is_name(section) and is_subject(bare(section.title), begun.get(section.id, ()))
            about.setdefault(section.path, []).append(own)
    return frozenset(
        path
        for path, own in about.items()
        if len(own) >= _FEWEST_KIN and sum(own) >= _MOSTLY * len(own)
    )


def _is_glossary(path: tuple[str, ...], own: Sequence[Section]) -> bool:
    if any(wordings().fits("glossary", heading) for heading in path):
        return True
    short = sum(section.end - section.start <= _SHORT for section in own)
    return len(path) > 1 and len(own) >= _GLOSSARY and short >= _MOSTLY * len(own)


def _is_name(section: Section) -> bool:
    """Whether a heading may name a thing: not "During the demo", "November 2022"."""
    name = bare(section.title)
    if not _UNSAID.isdisjoint(name):
        return False
    words = name.lower().split()
    if not 0 < len(words) <= _MOST_NAME or (any(map(str.isdigit, name)) and len(words) > 1):
        return False
    acts = words[0].endswith("ing") and len(words) > 1
    small = not english().function_words.isdisjoint((words[0], words[-1]))
    return not (acts or small or wordings().is_dull(name) or templates().is_dull(name))


def _question(
    section: Section, opening: Opening, in_glossary: bool, is_thing: bool, material: Material
) -> str:
    """The question what a thing is, where the opening tells it; else ""."""
    name, speech = bare(section.title), material.speech
    about_it = is_subject(name, opening)
    if in_glossary and (about_it or reads_as_meaning(opening)):
        return wordings().worded("term", thing=speech.as_noun(name))
    if not about_it:
        return ""
    thing = speech.thing(section.title)
    category = thing.category if thing is not None else ""
    if not (category or is_thing) and not wordings().fits("defines", joined(opening)):
        return ""
    said = speech.called(name) if category else speech.as_noun(name)
    several = category in _PEOPLE or is_plural(name) or " and " in name
    return wordings().worded("things" if several else "thing", thing=said)
