"""Cards from list items that begin with a label: "30 days: …"."""

import re
from collections.abc import Iterator, Mapping, Sequence

from corpus import Item, ItemList, Section, sentence_spans

from ...repertoire.speech import bare
from .fact import Fact, Rival, few
from .material import Material, place_names
from .passage import content
from .wordings import wordings

_SAYABLE = re.compile(r"^(?!.*(?:\.\.|…))")  # no heading that only talks
_MOST_TOLD = 60  # words behind a label
_GLOSSARY = 8  # labels in one list, beyond which it explains words


def labelled(found: ItemList) -> tuple[Item, ...]:
    """The items that say something behind a label, if most of a list do."""
    having = tuple(item for item in found.items if item.label and told(item))
    return having if 2 * len(having) > len(found.items) else ()


def told(item: Item) -> str:
    """What an item says behind its label."""
    return item.plain[len(item.label) :].lstrip(" :：").strip()


def from_labels(
    found: ItemList, section: Section, material: Material, kin: Sequence[Item]
) -> Iterator[Fact]:
    """What stands behind each label; `kin` are the items of lists of the same heading."""
    in_glossary = len(found.items) >= _GLOSSARY
    if not in_glossary and not _SAYABLE.search(section.title):
        return
    path, level = section.heading_path, material.level_of(section.heading_path)
    rivals = few(
        Rival(value, item.start, item.end) for item in kin if (value := _value(item, in_glossary))
    )
    for item in labelled(found):
        value = _value(item, in_glossary)
        if value and len(value.split()) <= _MOST_TOLD and content(item.label):
            yield Fact(
                kind="definition" if in_glossary else "list",
                about=(*place_names(material, path[-2:]), item.label),
                question=_question(item, section, in_glossary, material),
                answer=value,
                start=item.start,
                end=item.end,
                level=level,
                thing=item.label if in_glossary else level,
                rivals=rivals,
            )


def _value(item: Item, in_glossary: bool) -> str:
    """What an item says behind its label; of a word without "See also …"."""
    value = told(item)
    if not in_glossary:
        return value
    sentences = [value[start:end] for start, end in sentence_spans(value)]
    return " ".join(each for each in sentences if not wordings().fits("pointing", each))


def same_heading(
    sections: Mapping[str, Section], lists: Sequence[ItemList]
) -> Mapping[str, tuple[Item, ...]]:
    """The labelled items of all lists under headings of the same words, by heading."""
    kin: dict[str, tuple[Item, ...]] = {}
    for found in lists:
        title = sections[found.section].title
        kin[title] = (*kin.get(title, ()), *labelled(found))
    return kin


def _question(item: Item, section: Section, in_glossary: bool, material: Material) -> str:
    said, heading = wordings().worded, bare(section.title)
    if in_glossary or not heading:
        return said("term", thing=item.label)
    above = section.path[-1] if section.path else ""
    if not above or above == material.guide.title:
        return said("labelled_top", heading=heading, label=item.label)
    lowered = material.speech.lowered(heading)
    short = material.speech.short(above)
    return said("labelled", above=short, heading=lowered, label=item.label)
