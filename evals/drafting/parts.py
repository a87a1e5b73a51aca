"""The parts of a guide that somebody can ask for: each should have a case."""

from collections.abc import Iterator, Mapping
from itertools import chain, groupby

from corpus import Guide, Item, Paragraph

from .gold import quote, sentences
from .part import Part
from .rows import rows

Paths = Mapping[str, tuple[str, ...]]


def parts(guide: Guide) -> tuple[Part, ...]:
    """Every part of a guide that has words, in reading order."""
    paths = {section.id: _path(guide, section.heading_path) for section in guide.sections}
    found = chain(
        _faqs(guide, paths), rows(guide, paths), _lists(guide, paths), _texts(guide, paths)
    )
    told = (part for part in found if part.quotes)
    return tuple(sorted(told, key=lambda part: (part.start, -part.end)))


def _path(guide: Guide, headings: tuple[str, ...]) -> tuple[str, ...]:
    return headings[1:] if headings[:1] == (guide.title,) and len(headings) > 1 else headings


def _faqs(guide: Guide, paths: Paths) -> Iterator[Part]:
    for faq in guide.faqs:
        answer = sentences(guide, faq.answer_start, faq.end)
        section = paths[faq.section]
        yield Part("faq", section, faq.question, answer, faq.start, faq.end, told=faq.answer)


def _lists(guide: Guide, paths: Paths) -> Iterator[Part]:
    for items in guide.lists:
        section = paths[items.section]
        told = tuple(quote(guide, item.start, item.end) for item in items.items)
        intro = (quote(guide, items.start, items.items[0].start),) if items.intro else ()
        yield Part("list", section, items.intro, (*intro, *told), items.start, items.end)
        yield from (_step(guide, section, item) for item in items.items if item.label)


def _step(guide: Guide, section: tuple[str, ...], item: Item) -> Part:
    words = (quote(guide, item.start, item.end),)
    told = item.plain[len(item.label) + 1 :].strip()
    return Part("step", section, item.label, words, item.start, item.end, told=told)


def _texts(guide: Guide, paths: Paths) -> Iterator[Part]:
    """The paragraphs of each section as one part."""
    ordered = sorted(guide.paragraphs, key=lambda paragraph: paragraph.start)
    for home, group in groupby(ordered, key=lambda paragraph: paragraph.section):
        yield _text(guide, paths[home], list(group))


def _text(guide: Guide, section: tuple[str, ...], paragraphs: list[Paragraph]) -> Part:
    told = (sentences(guide, paragraph.start, paragraph.end) for paragraph in paragraphs)
    start, end = paragraphs[0].start, paragraphs[-1].end
    return Part("section", section, "", tuple(chain.from_iterable(told)), start, end)
