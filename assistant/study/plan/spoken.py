"""Steps that are lines of their own: "Week 1: Basics", each over the list that belongs to it."""

from collections.abc import Iterator

from corpus import Guide, Paragraph

from .frames import frame_of
from .programme import Part, Step

_FEWEST = 2  # steps of a plan


def spoken(guide: Guide) -> Iterator[tuple[str, tuple[Step, ...]]]:
    """The id of a section and its steps, for each whose paragraphs begin with time frames."""
    by_section: dict[str, list[Paragraph]] = {}
    for paragraph in guide.paragraphs:
        by_section.setdefault(paragraph.section, []).append(paragraph)
    for section, paragraphs in by_section.items():
        framed = [(one, found) for one in paragraphs if (found := frame_of(one.plain))]
        starts = [one.start for one, _ in framed]
        ends = [*starts[1:], guide.section(section).end]
        steps = tuple(
            Step(frame, Part(text, one.start, one.end), _listed(guide, section, one.end, end))
            for (one, (frame, text)), end in zip(framed, ends, strict=False)
        )
        if len(steps) >= _FEWEST:
            yield section, steps


def _listed(guide: Guide, section: str, start: int, end: int) -> tuple[Part, ...]:
    return tuple(
        Part(item.plain, item.start, item.end)
        for items in guide.lists
        if items.section == section and start <= items.start < end
        for item in items.items
    )
