"""Cards from lists: all items of a short one, or what stands behind each label."""

from collections import Counter
from collections.abc import Iterator, Sequence

from corpus import Guide, Item, ItemList, Section, sentence_spans

from ...language import english
from ...repertoire.speech import bare
from ...repertoire.templates import templates
from .fact import Fact
from .headings import questions
from .labels import from_labels, labelled, same_heading
from .material import Material, place_names
from .passage import content
from .shares import share_of
from .wordings import is_short, wordings

_FEWEST, _MOST = 2, 7  # items that can be named by heart
_LONGEST = 70  # words of all of them
_LONGEST_ITEM = 22
_FEWEST_INTRO = 4  # words with content of an introduction that says what follows
_MOST_HEADING = 9  # words
_PARALLEL = 2  # headings side by side that have a list each


def from_lists(material: Material) -> Iterator[Fact]:
    """What there is to name of each list."""
    guide, asked = material.guide, questions(material)
    sections = {section.id: section for section in guide.sections}
    homes = Counter(found.section for found in guide.lists)
    parallel = Counter(sections[home].path for home in homes)
    kin = same_heading(sections, guide.lists)
    for found in guide.lists:
        section = sections[found.section]
        if wordings().is_dull(section.title):
            continue
        if labelled(found):
            yield from from_labels(found, section, material, kin[section.title])
            continue
        alone = homes[section.id] == 1
        question = asked.get(section.start, "") if alone else ""
        if not question and alone and parallel[section.path] >= _PARALLEL:
            question = _listing(section, material)
        yield from _whole(found, section, question, material)


def _listing(section: Section, material: Material) -> str:
    """The question for what a heading lists, which others beside it do as well; or ""."""
    heading, share = share_of(bare(section.title))
    above = material.speech.short(section.path[-1]) if section.path else ""
    if not above or section.path[-1].endswith("?") or templates().is_dull(above):
        return ""
    if wordings().fits("questions", above) or not (share or _is_topic(heading)):
        return ""
    return wordings().worded("listed", heading=heading, above=above)


def _is_topic(heading: str) -> bool:
    """Whether a heading names what is listed: not "Setting up", nor "How to apply"."""
    words = heading.lower().split()
    if not 0 < len(words) <= _MOST_HEADING or templates().is_dull(heading):
        return False
    acts = words[0].endswith("ing") or not english().function_words.isdisjoint(
        (words[0], words[-1])
    )
    return not acts and templates().names_something(heading)


def _whole(found: ItemList, section: Section, question: str, material: Material) -> Iterator[Fact]:
    items = found.items
    asked = _naming(found, section, question) if _can_be_learnt(items) else ""
    if asked:
        yield Fact(
            kind="list",
            about=(*place_names(material, section.heading_path[-2:]), found.intro),
            question=asked,
            answer="\n".join(item.plain.strip() for item in items),
            start=items[0].start,
            end=items[-1].end,
            ordered=_are_steps(items, material.guide),
            level=material.level_of(section.heading_path),
        )


def _can_be_learnt(items: Sequence[Item]) -> bool:
    words = [len(item.plain.split()) for item in items]
    flat = len({item.level for item in items}) == 1
    in_bounds = _FEWEST <= len(items) <= _MOST and sum(words) <= _LONGEST
    addresses = any("://" in item.plain for item in items)
    return flat and in_bounds and max(words) <= _LONGEST_ITEM and not addresses


def _are_steps(items: Sequence[Item], guide: Guide) -> bool:
    return all(guide.text[item.start : item.start + 1].isdigit() for item in items)


def _naming(found: ItemList, section: Section, question: str) -> str:
    """The question for all items, "" where nothing says what they are."""
    said, heading = wordings().worded, bare(section.title)
    every = (
        said("both") if len(found.items) == _FEWEST else said("all", count=str(len(found.items)))
    )
    *_, intro = [found.intro[start:end] for start, end in sentence_spans(found.intro)] or [""]
    if len(content(intro)) >= _FEWEST_INTRO and is_short(intro):
        if wordings().fits("leaning", intro) and heading:
            return said("complete_of", every=every, intro=intro, heading=heading)
        return said("complete", every=every, intro=intro)
    return said("items", question=question, every=every) if question else ""
