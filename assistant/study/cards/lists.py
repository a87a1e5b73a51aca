"""Cards from lists: all items of a short one, and what stands behind each label."""

from collections.abc import Iterator, Mapping, Sequence

from corpus import Item, ItemList, Section, sentence_spans

from ...repertoire.speech import bare
from ...repertoire.templates import templates
from .fact import Fact, Rival
from .headings import questions
from .material import Material, place_names
from .passage import content
from .wordings import is_short, wordings

_FEWEST, _MOST = 2, 7  # items that can be named by heart
_LONGEST = 70  # words of all of them
_LONGEST_ITEM = 22
_FEWEST_INTRO = 4  # words with content of an introduction that says what follows
_MOST_HEADING = 9  # words
_MOST_TOLD = 60  # words behind a label
_GLOSSARY = 8  # labels in one list, beyond which it explains words


def from_lists(material: Material) -> Iterator[Fact]:
    """What there is to name of each list."""
    asked = questions(material)
    sections = {section.id: section for section in material.guide.sections}
    homes = [found.section for found in material.guide.lists]
    told = {found.section: _told(found) for found in material.guide.lists}
    for found in material.guide.lists:
        section = sections[found.section]
        if wordings().is_dull(section.title):
            continue
        question = asked.get(section.start, "") if homes.count(section.id) == 1 else ""
        if _told(found):
            kin = _kin(section, sections, told)
            yield from _labelled(found, section, kin, material)
        else:
            yield from _whole(found, section, question, material)


def _told(found: ItemList) -> tuple[Item, ...]:
    """The items, if most of them say something behind a label."""
    labelled = tuple(item for item in found.items if item.label and _behind(item))
    return labelled if 2 * len(labelled) > len(found.items) else ()


def _behind(item: Item) -> str:
    return item.plain[len(item.label) :].lstrip(" :：").strip()


def _whole(found: ItemList, section: Section, question: str, material: Material) -> Iterator[Fact]:
    items = [item for item in found.items if item.level == found.items[0].level]
    words = [len(item.plain.split()) for item in items]
    if not _FEWEST <= len(items) <= _MOST or len(items) < len(found.items):
        return
    if sum(words) > _LONGEST or max(words) > _LONGEST_ITEM:
        return
    asked = _naming(found, section, question, len(items), material)
    if asked:
        yield Fact(
            kind="list",
            about=_about(found, section, material),
            question=asked,
            answer="\n".join(item.plain for item in items),
            start=items[0].start,
            end=items[-1].end,
            level=material.level_of(section.heading_path),
        )


def _about(found: ItemList, section: Section, material: Material) -> tuple[str, ...]:
    return (*place_names(material, section.heading_path[-2:]), found.intro)


def _naming(
    found: ItemList, section: Section, question: str, count: int, material: Material
) -> str:
    """The question for all items, "" where nothing says what they are."""
    said, heading = wordings().worded, bare(section.title)
    *_, intro = _sentences(found.intro) or [""]
    if len(content(intro)) >= _FEWEST_INTRO and is_short(intro):
        if wordings().leaning.fullmatch(intro) and heading:
            return said("complete_of", count=str(count), intro=intro, heading=heading)
        return said("complete", count=str(count), intro=intro)
    if question:
        return said("items", question=question, count=str(count))
    above = material.speech.short(section.path[-1]) if section.path else ""
    if above and templates().names_something(heading) and _can_be_asked(heading):
        return said("listed", heading=heading, above=above, count=str(count))
    return ""


def _sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


def _can_be_asked(heading: str) -> bool:
    return not templates().is_dull(heading) and 0 < len(heading.split()) <= _MOST_HEADING


def _kin(
    section: Section, sections: Mapping[str, Section], told: Mapping[str, tuple[Item, ...]]
) -> tuple[Item, ...]:
    """The labelled items of all sections of the same title."""
    return tuple(
        item
        for home, items in told.items()
        if sections[home].title == section.title
        for item in items
    )


def _labelled(
    found: ItemList, section: Section, kin: Sequence[Item], material: Material
) -> Iterator[Fact]:
    rivals = tuple(Rival(_behind(item), item.start, item.end) for item in kin)
    for item in _told(found):
        value = _behind(item)
        if len(value.split()) <= _MOST_TOLD and content(item.label):
            yield Fact(
                kind="list",
                about=(*place_names(material, section.heading_path[-2:]), item.label),
                question=_saying(item, section, len(found.items) >= _GLOSSARY, material),
                answer=value,
                start=item.start,
                end=item.end,
                level=material.level_of(section.heading_path),
                thing=material.level_of(section.heading_path),
                rivals=rivals,
            )


def _saying(item: Item, section: Section, in_glossary: bool, material: Material) -> str:
    said, heading = wordings().worded, bare(section.title)
    if in_glossary or not heading:
        return said("term", thing=item.label)
    above = section.path[-1] if section.path else ""
    if not above or above == material.guide.title:
        return said("labelled_top", heading=heading, label=item.label)
    lowered = material.speech.lowered(heading)
    short = material.speech.short(above)
    return said("labelled", above=short, heading=lowered, label=item.label)
