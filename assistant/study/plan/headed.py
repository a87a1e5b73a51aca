"""Steps that have headings of their own: "Week 1: Basics", "Week 2: Practice"."""

from collections.abc import Iterator

from corpus import Guide, Section

from .frames import Frame, frame_of
from .programme import Part, Step

_FEWEST = 2  # steps of a plan


def headed(guide: Guide) -> Iterator[tuple[tuple[str, ...], Section, tuple[Step, ...]]]:
    """The path above, the first section, and the steps, for headings that are a plan together."""
    found: dict[tuple[str, ...], list[tuple[Section, Step]]] = {}
    for section in guide.sections:
        if framed := frame_of(section.title):
            found.setdefault(section.path, []).append((section, _step(guide, section, *framed)))
    for path, steps in found.items():
        if len(steps) >= _FEWEST:
            yield path, steps[0][0], tuple(step for _, step in steps)


def _step(guide: Guide, section: Section, frame: Frame, text: str) -> Step:
    tasks = tuple(_listed(guide, section)) or tuple(_said(guide, section))
    line = guide.text.find("\n", section.start, section.end)
    end = section.end if line < 0 else line
    if not text and len(tasks) == 1:
        return Step(frame, Part(tasks[0].text, section.start, tasks[0].end))
    return Step(frame, Part(text, section.start, end), tasks)


def _listed(guide: Guide, section: Section) -> Iterator[Part]:
    for items in guide.lists:
        if section.start <= items.start < section.end:
            yield from (Part(item.plain, item.start, item.end) for item in items.items)


def _said(guide: Guide, section: Section) -> Iterator[Part]:
    for paragraph in guide.paragraphs:
        if section.start <= paragraph.start < section.end:
            yield Part(paragraph.plain, paragraph.start, paragraph.end)
